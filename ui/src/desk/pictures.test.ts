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

  it('lead a story by their name in the library', async () => {
    const { desk, pictures } = await bench();
    await desk.openStory(desk.stories[0]?.id ?? '');
    await pictures.chooseLead();
    expect(desk.story?.draft.leadPicture).toBe('pier-3f2a9c01.svg');
    expect(desk.backend.pictureAddress('pier-3f2a9c01.svg')).toMatch(/^data:image/);
    expect(desk.backend.pictureAddress('unknown.png')).toBe('');
  });

  it('never lead a story that was opened while the dialog was', async () => {
    const { backend, desk, pictures } = await bench();
    const [first = '', second = ''] = desk.stories.map(({ id }) => id);
    await desk.openStory(first);
    const choosing = pictures.chooseLead();
    desk.showStory(await backend.openStory(second));
    await choosing;
    expect(desk.story?.draft.leadPicture).toBeNull();
    expect((await backend.openStory(first)).leadPicture).toBeNull();
  });
});
