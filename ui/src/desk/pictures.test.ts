import { describe, expect, it } from 'vitest';
import { memoryBackend } from '../backend/memory';
import type { AddedPicture } from '../backend/wire.gen';
import type { TextEditor } from '../editor/text-editor';
import { Desk } from './desk.svelte';
import { Pictures } from './pictures';
import { message } from '../words/told';

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
    pictureUnder: () => null,
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
    expect(desk.failure?.message).toEqual(message('failure-open-first'));
  });

  it('lead a story as a picture in Markdown', async () => {
    const { desk, pictures } = await bench();
    await desk.openStory(desk.stories[0]?.id ?? '');
    await pictures.chooseLead();
    expect(desk.story?.draft.leadPicture).toBe('![The pier at low tide](pictures/pier-3f2a9c01.svg)');
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

  it('that lead a story keep their words when they are replaced', async () => {
    const { desk, pictures } = await bench();
    await desk.openStory(desk.stories[0]?.id ?? '');
    desk.story?.change({ leadPicture: '![Old](pictures/old.jpg "Dusk"){credit=A}' });
    await pictures.chooseLead();
    expect(desk.story?.draft.leadPicture).toBe('![Old](pictures/pier-3f2a9c01.svg "Dusk"){credit=A}');
  });
});

describe('the panel', () => {
  async function withLead(leadPicture: string) {
    const { desk, pictures } = await bench();
    await desk.openStory(desk.stories[0]?.id ?? '');
    desk.story?.change({ leadPicture });
    const lead = () => desk.story?.draft.leadPicture;
    return { desk, pictures, lead, panel: pictures.panel, opened: pictures.openLeadPanel() };
  }

  it('puts back what was said in one step', async () => {
    const { panel, lead } = await withLead("![Old](pictures/old.jpg 'Dusk'){x=1}");
    panel.change({ credit: 'A. B.' });
    panel.setWidth('40');
    panel.setCropped(true);
    expect(lead()).toBe("![Old](pictures/old.jpg 'Dusk'){x=1}");
    panel.keep();
    expect(lead()).toBe('![Old](pictures/old.jpg \'Dusk\'){x=1 width=40% credit="A. B." focus="50% 50%"}');
    expect(panel.open).toBeNull();
  });

  it('changes nothing when it is closed', async () => {
    const { panel, lead } = await withLead('![Old](pictures/old.jpg)');
    panel.change({ alt: 'New' });
    panel.close();
    expect(lead()).toBe('![Old](pictures/old.jpg)');
  });

  it('brings the description back when a picture is not decorative after all', async () => {
    const { panel } = await withLead('![Old](pictures/old.jpg)');
    panel.setDecorative(true);
    expect(panel.words).toMatchObject({ alt: '', decorative: true });
    panel.setDecorative(false);
    expect(panel.words).toMatchObject({ alt: 'Old', decorative: false });
  });

  it('takes no width that is none', async () => {
    const { panel } = await withLead('![](pictures/old.jpg){width=30%}');
    for (const typed of ['0', '101', 'x', '-']) {
      panel.setWidth(typed);
      expect(panel.words.width).toBe(30);
    }
    panel.setWidth('');
    expect(panel.words.width).toBeNull();
  });

  it('replaces the file and keeps what was said', async () => {
    const { panel, lead } = await withLead('![Old](pictures/old.jpg "T"){credit=A}');
    await panel.replace();
    expect(panel.address).toMatch(/^data:image/);
    panel.keep();
    expect(lead()).toBe('![Old](pictures/pier-3f2a9c01.svg "T"){credit=A}');
  });

  it('takes the picture away', async () => {
    const { panel, lead } = await withLead('![Old](pictures/old.jpg)');
    panel.remove();
    expect(lead()).toBeNull();
  });

  it('is not there for no picture, and tells where the picture is gone', async () => {
    expect((await withLead('old.jpg')).opened).toBe(false);
    const { desk, panel } = await withLead('![](pictures/old.jpg)');
    desk.showStory(await desk.backend.openStory(desk.stories[1]?.id ?? ''));
    panel.keep();
    expect(desk.failure?.message).toEqual(message('picture-gone'));
    expect(desk.story?.draft.leadPicture).toBeNull();
  });
});
