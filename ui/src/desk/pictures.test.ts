import { describe, expect, it } from 'vitest';
import { memoryBackend } from '../backend/memory';
import type { AddedPicture } from '../backend/wire.gen';
import type { TextEditor } from '../editor/text-editor';
import { Desk } from './desk.svelte';
import { Pictures } from './pictures';

async function bench() {
  const backend = memoryBackend();
  await backend.openSample();
  const desk = new Desk(backend);
  await desk.start();
  const pictures = new Pictures(desk);
  const inserted: Array<[string[], number | undefined]> = [];
  const editor = {
    insertPictures: (added: AddedPicture[], at?: number) =>
      inserted.push([added.map(({ destination }) => destination), at]),
    placeAt: (x: number) => (x < 100 ? x : null),
  } as unknown as TextEditor;
  return { backend, desk, pictures, inserted, attach: () => pictures.attach(editor) };
}

describe('pictures', () => {
  it('go where they were dropped, or where the caret is beside the text', async () => {
    const { pictures, inserted, attach } = await bench();
    attach();
    const dropped = [{ destination: 'pictures/a.png', alt: '' }];
    pictures.dropped({ pictures: dropped, x: 7, y: 0 });
    pictures.dropped({ pictures: dropped, x: 500, y: 0 });
    expect(inserted).toEqual([
      [['pictures/a.png'], 7],
      [['pictures/a.png'], undefined],
    ]);
  });

  it('go into the library before the text', async () => {
    const { pictures, inserted, attach } = await bench();
    attach();
    await pictures.pasted([new File(['x'], 'a.png'), new File(['y'], 'b.png')], 3);
    expect(inserted).toEqual([[['pictures/a.png', 'pictures/b.png'], 3]]);
  });

  it('never land in a text that was opened meanwhile', async () => {
    const { desk, pictures, inserted, attach } = await bench();
    attach();
    const pasting = pictures.pasted([new File(['x'], 'a.png')], 3);
    desk.showStory(await desk.backend.openStory(desk.stories[0]?.id ?? ''));
    await pasting;
    expect(inserted).toEqual([]);
    expect(desk.failure?.code).toBe('refused');
  });

  it('tell where there is no text to go into', async () => {
    const { desk, pictures } = await bench();
    pictures.dropped({ pictures: [{ destination: 'pictures/a.png', alt: '' }], x: 0, y: 0 });
    expect(desk.failure?.message).toContain('Open a story');
  });
});
