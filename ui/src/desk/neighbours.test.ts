import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryBackend, STORAGE_FAILURE } from '../backend/memory';
import { Desk } from './desk.svelte';
import { closeSafely } from './hearing';
import { rereadWhenTold } from './returning';
import { titleOf } from './title';

async function bench() {
  const backend = memoryBackend();
  await backend.openSample();
  const desk = new Desk(backend);
  await desk.start();
  const [newest, older] = desk.shelf.publications[0]?.issues.map(({ id }) => id) ?? [];
  return { backend, desk, newest: newest ?? '', older: older ?? '' };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an issue that another window shows', () => {
  it('is not opened here, and what was open stays', async () => {
    const { backend, desk, newest, older } = await bench();
    backend.shownElsewhere.add(older);
    expect(await desk.openIssue(older)).toBe(false);
    expect(desk.issue?.id).toBe(newest);
    expect(desk.failure).toBeNull();
    backend.shownElsewhere.delete(older);
    expect(await desk.openIssue(older)).toBe(true);
  });

  it('is free again for others where it could not be opened', async () => {
    const { backend, desk, newest, older } = await bench();
    vi.spyOn(backend, 'openIssue').mockRejectedValueOnce(STORAGE_FAILURE);
    await desk.openIssue(older);
    await vi.advanceTimersByTimeAsync(0);
    expect(backend.places.at(-1)?.issue).toBe(newest);
  });

  it('is not what a new window begins with', async () => {
    const { backend, newest } = await bench();
    backend.shownElsewhere.add(newest);
    const desk = new Desk(backend);
    await desk.start();
    expect(desk.ready).toBe(true);
    expect(desk.issue).toBeNull();
  });
});

describe('a change in another window', () => {
  async function renamed(unsaved: string | null) {
    const { backend, desk } = await bench();
    const unlisten = rereadWhenTold(desk);
    const id = desk.publication?.id ?? '';
    const theirs = await backend.openPublication(id);
    if (unsaved !== null) desk.publication?.change({ tagline: unsaved });
    await backend.savePublication({ ...theirs, name: 'The Quay Letter' });
    backend.say('libraryChanged', undefined);
    await vi.advanceTimersByTimeAsync(250);
    unlisten();
    return desk;
  }

  it('shows here', async () => {
    const desk = await renamed(null);
    expect(desk.shelf.publications[0]?.name).toBe('The Quay Letter');
    expect(desk.publication?.fields.name).toBe('The Quay Letter');
    // The next save is made from what the other window wrote.
    desk.publication?.change({ tagline: 'Mine' });
    expect(await desk.flush()).toBe(true);
  });

  it('never takes the place of what is unsaved', async () => {
    const desk = await renamed('Mine');
    expect(desk.publication?.fields.tagline).toBe('Mine');
    expect(desk.publication?.fields.name).toBe('The Harbour Letter');
  });
});

describe('closing', () => {
  it('closes the window once all is saved', async () => {
    const { backend, desk } = await bench();
    const closed = vi.spyOn(backend, 'closeWindow');
    desk.issue?.change({ subject: 'New' });
    expect(await closeSafely(desk)).toBe(true);
    expect(closed).toHaveBeenCalledOnce();
    expect(desk.safety.kind).toBe('saved');
  });

  it('keeps it open where something could not be saved', async () => {
    const { backend, desk } = await bench();
    const [closed, kept] = [vi.spyOn(backend, 'closeWindow'), vi.spyOn(backend, 'keepWindow')];
    backend.failSaves(STORAGE_FAILURE);
    desk.issue?.change({ subject: 'New' });
    expect(await closeSafely(desk)).toBe(false);
    expect(closed).not.toHaveBeenCalled();
    expect(kept).toHaveBeenCalledOnce();
  });
});

describe('the name of the window', () => {
  it('is its issue’s, with a mark until all is saved', async () => {
    const { desk } = await bench();
    const title = titleOf(desk);
    expect(title).toMatch(/108 · The Harbour Letter$/);
    desk.issue?.change({ subject: 'New' });
    expect(titleOf(desk)).toBe(`• ${title}`);
    await desk.flush();
    expect(titleOf(desk)).toBe(title);
  });
});
