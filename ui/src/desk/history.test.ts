import { describe, expect, it, vi } from 'vitest';
import { memoryBackend, STORAGE_FAILURE } from '../backend/memory';
import type { Undone } from '../backend/wire.gen';
import { ShelfEdits } from '../library/shelf-edits';
import { Desk } from './desk.svelte';
import { History } from './history';
import { message } from '../words/told';

/** A desk with the sample on it: six stories, the first one open. */
async function bench() {
  const backend = memoryBackend();
  await backend.openSample();
  const desk = new Desk(backend);
  await desk.start();
  const heard: Undone[] = [];
  const history = new History(desk, (undone) => heard.push(undone));
  const edits = new ShelfEdits(desk, () => undefined);
  const ids = desk.stories.map(({ id }) => id);
  const [first = '', second = ''] = ids;
  await desk.openStory(first);
  /** As the window saves while one pauses. */
  const write = async (body: string) => {
    desk.story?.change({ body });
    await desk.flush();
  };
  return { backend, desk, history, edits, heard, ids, first, second, write };
}

describe('undo', () => {
  it('takes back the text on screen, and says where', async () => {
    const { backend, desk, history, first, write } = await bench();
    const before = desk.story?.draft.body ?? '';
    await write(`More. ${before}`);
    const open = desk.story;
    await history.undo();
    expect(desk.story).toBe(open);
    expect(desk.story?.fields.body).toBe(before);
    expect(desk.caretWish).toEqual({ field: 'body', caret: 0 });
    expect(desk.told.text).toContain('Undone: text of “');
    expect(desk.safety.kind).toBe('saved');
    expect((await backend.openStory(first)).body).toBe(before);
    await history.redo();
    expect(desk.story?.fields.body).toBe(`More. ${before}`);
    expect(desk.caretWish).toEqual({ field: 'body', caret: 6 });
  });

  it('writes what is unsaved first, and takes that back', async () => {
    const { desk, history, write } = await bench();
    await write('one');
    desk.story?.change({ body: 'one two' });
    await history.undo();
    expect(desk.story?.fields.body).toBe('one');
  });

  it('goes on typing without a conflict', async () => {
    const { backend, desk, history, first, write } = await bench();
    await write('one');
    await write('two');
    await history.undo();
    await write('one more');
    expect(desk.safety.kind).toBe('saved');
    expect((await backend.openStory(first)).body).toBe('one more');
  });

  it('keeps what is typed while the desk is asked', async () => {
    const { backend, desk, history, first, write } = await bench();
    await write('one');
    await write('one two');
    const undo = backend.undo.bind(backend);
    vi.spyOn(backend, 'undo').mockImplementationOnce(async (issue) => {
      desk.story?.change({ body: 'one two!' });
      return undo(issue);
    });
    await history.undo();
    await desk.flush();
    expect(desk.safety.kind).toBe('saved');
    expect((await backend.openStory(first)).body).toBe('one!');
  });

  it('goes back in order while its key is held, one request at a time', async () => {
    const { backend, desk, history, write } = await bench();
    const before = desk.story?.fields.body;
    for (let n = 1; n <= 50; n += 1) await write(`${n}`);
    let inFlight = 0;
    let most = 0;
    const undo = backend.undo.bind(backend);
    vi.spyOn(backend, 'undo').mockImplementation(async (issue) => {
      most = Math.max(most, (inFlight += 1));
      const undone = await undo(issue);
      inFlight -= 1;
      return undone;
    });
    await Promise.all(Array.from({ length: 49 }, () => history.undo()));
    expect(desk.story?.fields.body).toBe('1');
    expect(most).toBe(1);
    await history.undo();
    expect(desk.story?.fields.body).toBe(before);
    await Promise.all(Array.from({ length: 50 }, () => history.redo()));
    expect(desk.story?.fields.body).toBe('50');
  });

  it('opens the story that it is about', async () => {
    const { desk, history, first, second, write } = await bench();
    await write('one');
    await desk.openStory(second);
    await history.undo();
    expect(desk.story?.id).toBe(first);
    expect(desk.stories).toHaveLength(6);
  });

  it('shows the issue’s own fields where one of them was changed', async () => {
    const { desk, history } = await bench();
    desk.issue?.change({ subject: 'New' });
    await desk.flush();
    await history.undo();
    expect(desk.story).toBeNull();
    expect(desk.issue?.fields.subject).toBe('');
    expect(desk.caretWish?.field).toBe('subject');
  });

  it('takes back order, deletion and making', async () => {
    const { desk, history, edits, heard, ids, first } = await bench();
    const order = () => desk.stories.map(({ id }) => id);
    await edits.moveStories([first], desk.issue?.id ?? '', 2);
    await edits.delete('story', first, 'The new pier');
    await edits.addStory();
    const made = desk.story?.id;
    await history.undo();
    expect(order()).toHaveLength(5);
    expect(desk.story).not.toBeNull();
    await history.undo();
    expect(desk.story?.id).toBe(first);
    await history.undo();
    expect(order()).toEqual(ids);
    expect(heard.map(({ deed }) => deed)).toEqual(['newStory', 'deleteStories', 'moveStories']);
    for (let n = 0; n < 3; n += 1) await history.redo();
    expect(order()).toContain(made);
    expect(order()).not.toContain(first);
    expect(desk.failure).toBeNull();
  });

  it('leads away from an issue that it takes back, and there again', async () => {
    const { desk, history, edits } = await bench();
    const before = desk.issue?.id;
    await edits.addIssue(desk.publication?.id ?? '');
    const made = desk.issue?.id;
    await history.undo();
    expect(desk.issue?.id).toBe(before);
    expect(desk.shelf.publications[0]?.issues).toHaveLength(2);
    await history.redo();
    expect(desk.issue?.id).toBe(made);
  });

  it('brings back a publication when nothing else is there', async () => {
    const { desk, history, edits } = await bench();
    await edits.delete('publication', desk.publication?.id ?? '', '');
    expect(desk.issue).toBeNull();
    await history.undo();
    expect(desk.issue?.draft.number).toBe('108');
    expect(desk.shelf.publications).toHaveLength(1);
  });

  it('says so where there is nothing left', async () => {
    const { desk, history } = await bench();
    await history.redo();
    expect(desk.told.text).toBe('Nothing left to redo');
    await history.redo();
    expect(desk.told.text).not.toBe('Nothing left to redo');
    expect(desk.told.text.trim()).toBe('Nothing left to redo');
  });

  it('does nothing while the text cannot be saved, and tells what the desk refuses', async () => {
    const { backend, desk, history, write } = await bench();
    await write('one');
    backend.failSaves(STORAGE_FAILURE);
    desk.story?.change({ body: 'unsafe' });
    await history.undo();
    expect(desk.story?.fields.body).toBe('unsafe');
    backend.failSaves(null);
    await desk.flush();
    const refused = {
      code: 'refused' as const,
      message: message('library-changed-since'),
      hint: null,
      detail: '',
    };
    vi.spyOn(backend, 'undo').mockRejectedValueOnce(refused);
    await history.undo();
    expect(desk.failure).toEqual(refused);
    await write('goes on');
    expect(desk.safety.kind).toBe('saved');
  });
});

describe('a text that was taken after a conflict', () => {
  it('gives way to one’s own when it is undone', async () => {
    const { backend, desk, history, first } = await bench();
    backend.saveElsewhere(first, { body: 'theirs' });
    desk.story?.change({ body: 'mine' });
    await desk.flush();
    await desk.story?.takeTheirs();
    expect(desk.story?.fields.body).toBe('theirs');
    await history.undo();
    expect(desk.story?.fields.body).toBe('mine');
    expect(desk.safety.kind).toBe('saved');
  });
});
