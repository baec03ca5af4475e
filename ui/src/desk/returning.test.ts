import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryBackend, STORAGE_FAILURE } from '../backend/memory';
import { Desk } from './desk.svelte';
import { reread, rereadOnReturn } from './returning';

/** A desk with the first story of the sample open, and its preview counted. */
async function bench() {
  const backend = memoryBackend();
  await backend.openSample();
  const desk = new Desk(backend);
  await desk.start();
  const [first = '', second = ''] = desk.stories.map(({ id }) => id);
  await desk.openStory(first);
  await desk.flush();
  const pages = vi.spyOn(desk.preview, 'pageChanged');
  return { backend, desk, first, second, pages };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('rereading', () => {
  it('changes nothing where nothing was changed', async () => {
    const { desk, pages } = await bench();
    const { shelf, stories, story, sections } = desk;
    await reread(desk);
    expect(desk.shelf).toBe(shelf);
    expect(desk.stories).toBe(stories);
    expect(desk.sections).toBe(sections);
    expect(desk.story).toBe(story);
    expect(pages).not.toHaveBeenCalled();
  });

  it('lists what was added and renamed elsewhere', async () => {
    const { backend, desk, second, pages } = await bench();
    backend.saveElsewhere(second, { headline: 'Ships' });
    await backend.newStory(desk.issue?.id ?? '', null);
    await backend.newPublication('The Other Letter', 'fa');
    await reread(desk);
    expect(desk.stories).toHaveLength(7);
    expect(desk.stories[1]?.headline).toBe('Ships');
    expect(desk.shelf.publications).toHaveLength(2);
    expect(pages).toHaveBeenCalledOnce();
  });

  it('leaves the open text as it is, and its line in the list too', async () => {
    const { backend, desk, first, second } = await bench();
    desk.story?.change({ headline: 'Mine' });
    await vi.advanceTimersByTimeAsync(10);
    backend.saveElsewhere(first, { headline: 'Theirs' });
    backend.saveElsewhere(second, { headline: 'Ships' });
    const { story } = desk;
    await reread(desk);
    expect(desk.story).toBe(story);
    expect(story?.draft).toMatchObject({ headline: 'Mine' });
    expect(story?.dirty).toBe(true);
    expect(desk.stories.map(({ headline }) => headline).slice(0, 2)).toEqual(['Mine', 'Ships']);
  });

  it('drops an answer that was overtaken by a newer list', async () => {
    const { backend, desk } = await bench();
    const stale = await backend.openIssue(desk.issue?.id ?? '');
    let arrive = () => {};
    vi.spyOn(backend, 'openIssue').mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return stale;
    });
    const reading = reread(desk);
    await vi.advanceTimersByTimeAsync(10);
    await backend.newStory(desk.issue?.id ?? '', null);
    await desk.refreshLists();
    arrive();
    await reading;
    expect(desk.stories).toHaveLength(7);
  });

  it('keeps the text of an issue that is gone, and says nothing of a failure', async () => {
    const { backend, desk, first } = await bench();
    await backend.deleteIssue(desk.issue?.id ?? '');
    await reread(desk);
    expect(desk.shelf.publications[0]?.issues).toHaveLength(1);
    expect(desk.story?.id).toBe(first);
    vi.spyOn(backend, 'openDesk').mockRejectedValueOnce(STORAGE_FAILURE);
    await reread(desk);
    expect(desk.failure).toBeNull();
  });
});

describe('coming back to the window', () => {
  /** How often the shelf was read after these events, 100 ms between them. */
  async function check(events: string[], expected: number) {
    const { backend, desk } = await bench();
    const view = new EventTarget();
    const stop = rereadOnReturn(desk, view);
    const read = vi.spyOn(backend, 'openDesk');
    for (const event of events) {
      view.dispatchEvent(new Event(event));
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(read).toHaveBeenCalledTimes(expected);
    stop();
    view.dispatchEvent(new Event('blur'));
    view.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(read).toHaveBeenCalledTimes(expected);
  }

  it('reads once, when the focus has settled', async () => {
    await check(['blur', 'focus'], 1);
    await check(['blur', 'focus', 'blur', 'focus', 'focus'], 1);
  });

  it('reads nothing where the window was never left, or is left again', async () => {
    await check(['focus', 'focus'], 0);
    await check(['blur', 'focus', 'blur'], 0);
  });
});
