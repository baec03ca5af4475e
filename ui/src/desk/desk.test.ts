import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryBackend, STORAGE_FAILURE } from '../backend/memory';
import { Desk } from './desk.svelte';

/** A desk with the sample on it: six stories, the first one open. */
async function bench() {
  const backend = memoryBackend();
  await backend.openSample();
  const desk = new Desk(backend);
  await desk.start();
  const ids = desk.stories.map(({ id }) => id);
  const [first = '', second = ''] = ids;
  await desk.openStory(first);
  return { backend, desk, first, second };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('starting', () => {
  it('opens the newest issue where nothing was open before', async () => {
    const { desk } = await bench();
    expect(desk.issue?.draft.number).toBe('108');
    expect(desk.stories).toHaveLength(6);
  });

  it('returns to the story, caret and scroll of the last run', async () => {
    const { backend, desk, second } = await bench();
    await desk.openStory(second);
    desk.places.move({ caret: 42, scroll: 300 });
    await vi.advanceTimersByTimeAsync(600);

    const again = new Desk(backend);
    await again.start();
    expect(again.story?.id).toBe(second);
    expect(again.places.spotOf(second)).toEqual({ caret: 42, scroll: 300 });
  });

  it('opens the issue where the story of the last run is gone', async () => {
    const { backend, desk, first } = await bench();
    await vi.advanceTimersByTimeAsync(600);
    await backend.deleteStories([first]);
    const again = new Desk(backend);
    await again.start();
    expect(again.issue?.id).toBe(desk.issue?.id);
    expect(again.story).toBeNull();
    expect(again.failure).toBeNull();
  });
});

describe('a library that cannot be opened', () => {
  it('is told instead of an empty shelf, and can be tried again', async () => {
    const backend = memoryBackend();
    await backend.openSample();
    vi.spyOn(backend, 'openDesk').mockRejectedValueOnce(STORAGE_FAILURE);
    const desk = new Desk(backend);
    await desk.start();
    expect(desk.startFailure).toEqual(STORAGE_FAILURE);
    expect(desk.ready).toBe(false);
    await desk.start();
    expect(desk.startFailure).toBeNull();
    expect(desk.issue?.draft.number).toBe('108');
  });
});

describe('failures', () => {
  it('are told one after the other, and none is lost', async () => {
    const { desk } = await bench();
    desk.fail(STORAGE_FAILURE);
    desk.fail(new Error('second'));
    expect(desk.failure).toEqual(STORAGE_FAILURE);
    desk.dismissFailure();
    expect(desk.failure?.code).toBe('bug');
    desk.dismissFailure();
    expect(desk.failure).toBeNull();
  });
});

describe('going from one text to another', () => {
  it('writes the last word first', async () => {
    const { backend, desk, first, second } = await bench();
    desk.story?.change({ body: 'the last word' });
    expect(await desk.openStory(second)).toBe(true);
    expect((await backend.openStory(first)).body).toBe('the last word');
    expect(desk.story?.id).toBe(second);
  });

  it('keeps what is typed while the next text is on its way', async () => {
    const { backend, desk, first, second } = await bench();
    let arrive = () => {};
    const openStory = backend.openStory.bind(backend);
    vi.spyOn(backend, 'openStory').mockImplementationOnce(async (id) => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return openStory(id);
    });
    const opening = desk.openStory(second);
    await vi.advanceTimersByTimeAsync(10);
    desk.story?.change({ body: 'typed meanwhile' });
    arrive();
    expect(await opening).toBe(true);
    expect((await backend.openStory(first)).body).toBe('typed meanwhile');
  });

  it('stays where it is while the text cannot be saved', async () => {
    const { backend, desk, first, second } = await bench();
    backend.failSaves(STORAGE_FAILURE);
    desk.story?.change({ body: 'unsafe' });
    expect(await desk.openStory(second)).toBe(false);
    expect(await desk.openIssue(desk.issue?.id ?? '')).toBe(false);
    expect(desk.story?.id).toBe(first);
    expect(desk.story?.draft.body).toBe('unsafe');
    expect(desk.safety.kind).toBe('failed');
    backend.failSaves(null);
    expect(await desk.openStory(second)).toBe(true);
    expect((await backend.openStory(first)).body).toBe('unsafe');
  });

  it('ends at the text that was asked for last', async () => {
    const { desk, first, second } = await bench();
    const third = desk.stories[2]?.id ?? '';
    const answers = await Promise.all([desk.openStory(second), desk.openStory(third)]);
    expect(answers).toEqual([false, true]);
    expect(desk.story?.id).toBe(third);
    expect(first).not.toBe(third);
  });

  it('does not tell of a text that nobody waits for any more', async () => {
    const { backend, desk, second } = await bench();
    vi.spyOn(backend, 'openStory').mockRejectedValueOnce(STORAGE_FAILURE);
    const answers = await Promise.all([desk.openStory('gone'), desk.openStory(second)]);
    expect(answers).toEqual([false, true]);
    expect(desk.failure).toBeNull();
    vi.spyOn(backend, 'openStory').mockRejectedValueOnce(STORAGE_FAILURE);
    await desk.openStory('gone');
    expect(desk.failure).toEqual(STORAGE_FAILURE);
  });

  it('tells of a deed that failed wherever one has gone since', async () => {
    const { desk, second } = await bench();
    const deed = desk.doAndShow(
      () => Promise.reject(STORAGE_FAILURE as unknown as Error),
      () => undefined,
    );
    await Promise.all([deed, desk.openStory(second)]);
    expect(desk.failure).toEqual(STORAGE_FAILURE);
  });
});

describe('what the window says about saving', () => {
  it('is the worst of what is open', async () => {
    const { backend, desk } = await bench();
    desk.issue?.change({ subject: 'Hello' });
    expect(desk.safety.kind).toBe('unsaved');
    await desk.flush();
    expect(desk.safety).toMatchObject({ kind: 'saved' });
    backend.failSaves(STORAGE_FAILURE);
    desk.story?.change({ headline: 'New' });
    await desk.flush();
    expect(desk.safety).toMatchObject({ kind: 'failed', failure: STORAGE_FAILURE });
  });

  it('still knows when the last save was, after another story is open', async () => {
    const { desk, second } = await bench();
    desk.story?.change({ headline: 'New' });
    await desk.openStory(second);
    expect(desk.safety).toEqual({ kind: 'saved', at: Date.now() });
  });
});

describe('the settings of a publication', () => {
  it('are those of the open one, without a second copy', async () => {
    const { desk } = await bench();
    await desk.openSettings(desk.publication?.id ?? '');
    expect(desk.settings).toBe(desk.publication);
    expect(desk.drafts).toHaveLength(3);
  });

  it('of another leave the desk as it is, and stay until they are safe', async () => {
    const { backend, desk, first, second } = await bench();
    const other = (await backend.newPublication('The Other Letter', 'fa')).publication.id;
    await desk.openSettings(other);
    expect(desk.story?.id).toBe(first);
    backend.failSaves(STORAGE_FAILURE);
    desk.settings?.change({ tagline: 'unsafe' });
    expect(await desk.openSettings(desk.publication?.id ?? '')).toBe(false);
    expect(await desk.openStory(second)).toBe(false);
    expect(desk.safety.kind).toBe('failed');
    backend.failSaves(null);
    expect(await desk.openStory(second)).toBe(true);
    expect((await backend.openPublication(other)).tagline).toBe('unsafe');
  });

  it('that were changed elsewhere are a conflict with both texts', async () => {
    const { backend, desk } = await bench();
    const open = desk.publication?.draft;
    await backend.savePublication({ ...(open ?? expect.fail()), name: 'Theirs' });
    desk.publication?.change({ name: 'Mine' });
    await desk.flush();
    expect(desk.publication?.state).toMatchObject({ kind: 'conflict', theirs: { name: 'Theirs' } });
  });
});

describe('the lists', () => {
  it('follow the headline and the words of the open story', async () => {
    const { desk } = await bench();
    desk.story?.change({ headline: 'Ships', body: 'one two three' });
    await vi.advanceTimersByTimeAsync(10);
    expect(desk.stories[0]).toMatchObject({ headline: 'Ships', words: 3 });
  });

  it('take up a section that was new, and an issue’s new number and date', async () => {
    const { desk } = await bench();
    desk.story?.change({ section: 'Ships' });
    desk.issue?.change({ number: '109', date: '2026-12-01' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.sections).toContain('Ships');
    expect(desk.writtenDate).toBe('December 2026');
    expect(desk.shelf.publications[0]?.issues[0]).toMatchObject({
      numbered: 'No. 109',
      dateline: 'December 2026',
    });
  });
});
