import { describe, expect, it, vi } from 'vitest';
import { memoryBackend } from '../backend/memory';
import { bringPublication } from '../desk/beginning';
import { Desk } from '../desk/desk.svelte';
import { History } from '../desk/history';
import { type Deleted, ShelfEdits } from './shelf-edits';

async function bench() {
  const backend = memoryBackend();
  await backend.openSample();
  const desk = new Desk(backend);
  await desk.start();
  const told: Array<string | null> = [];
  const edits = new ShelfEdits(desk, (latest: Deleted | null) => told.push(latest?.name ?? null));
  const history = new History(desk, ({ step }) => edits.forget(step));
  /** As the bar under the list does. */
  const undo = () => history.undoStep(edits.latest?.step ?? 0);
  const headlines = () => desk.stories.map(({ headline }) => headline.slice(0, 7));
  const id = (index: number) => desk.stories[index]?.id ?? '';
  return { backend, desk, edits, history, undo, told, headlines, id };
}

describe('adding', () => {
  it('puts a new story behind the open one and opens it', async () => {
    const { desk, edits, id } = await bench();
    await desk.openStory(id(1));
    await edits.addStory();
    expect(desk.stories).toHaveLength(7);
    expect(desk.story?.id).toBe(id(2));
    expect(desk.focusWish).toBe('headline');
  });

  it('opens a new issue, and a new publication with its first issue', async () => {
    const { desk, edits } = await bench();
    await edits.addIssue(desk.publication?.id ?? '');
    expect(desk.shelf.publications[0]?.issues).toHaveLength(3);
    expect(desk.stories).toEqual([]);
    await edits.addPublication('The Other Letter', 'fa');
    expect(desk.publication?.draft.name).toBe('The Other Letter');
    expect(desk.shelf.publications).toHaveLength(2);
  });
});

describe('moving', () => {
  it('moves at once, and the library agrees', async () => {
    const { desk, edits, headlines, id } = await bench();
    const moving = edits.moveStories([id(0)], desk.issue?.id ?? '', 2);
    expect(headlines().slice(0, 3)).toEqual(['A choir', 'What th', 'The new']);
    await moving;
    expect(headlines().slice(0, 3)).toEqual(['A choir', 'What th', 'The new']);
    expect(desk.failure).toBeNull();
  });

  it('goes back where the library refuses', async () => {
    const { backend, desk, edits, headlines, id } = await bench();
    backend.moveStories = () => Promise.reject(new Error('no'));
    await edits.moveStories([id(0)], desk.issue?.id ?? '', 2);
    expect(headlines()[0]).toBe('The new');
    expect(desk.failure?.code).toBe('bug');
  });
});

describe('renaming', () => {
  it('changes the open text itself, so that nothing overwrites it', async () => {
    const { desk, edits, id } = await bench();
    await desk.openStory(id(0));
    await edits.rename('story', id(0), 'Ships');
    expect(desk.story?.fields.headline).toBe('Ships');
    await edits.rename('issue', desk.issue?.id ?? '', '109');
    expect(desk.issue?.fields.number).toBe('109');
  });

  it('changes a text that is not open', async () => {
    const { backend, edits, headlines, id } = await bench();
    await edits.rename('story', id(1), 'Ships');
    expect(headlines()[1]).toBe('Ships');
    expect((await backend.openStory(id(1))).headline).toBe('Ships');
  });
});

describe('a publication without an issue', () => {
  async function empty() {
    const made = await bench();
    const { desk, edits } = made;
    const publication = desk.publication?.id ?? '';
    for (const issue of desk.shelf.publications[0]?.issues ?? []) await edits.delete('issue', issue.id, '');
    expect(desk.issue).toBeNull();
    return { ...made, publication };
  }

  it('can be renamed', async () => {
    const { desk, edits, publication } = await empty();
    await edits.rename('publication', publication, 'The Quay');
    expect(desk.shelf.publications[0]?.name).toBe('The Quay');
    expect(desk.failure).toBeNull();
  });

  it('has settings, which are saved', async () => {
    const { backend, desk, publication } = await empty();
    expect(await desk.openSettings(publication)).toBe(true);
    desk.settings?.change({ tagline: 'Fresh every tide' });
    expect(desk.safety.kind).toBe('unsaved');
    await desk.flush();
    expect((await backend.openPublication(publication)).tagline).toBe('Fresh every tide');
  });

  it('begins a new issue with the settings it was given', async () => {
    const { desk, edits, publication } = await empty();
    await desk.openSettings(publication);
    desk.settings?.change({ name: 'The Quay' });
    await edits.addIssue(publication);
    expect(desk.publication?.draft.name).toBe('The Quay');
    expect(desk.settings).toBeNull();
  });
});

describe('deleting', () => {
  it('opens the next story, and undo brings the story back with its last word', async () => {
    const { desk, undo, edits, told, headlines, id } = await bench();
    const [first, second] = [id(0), id(1)];
    await desk.openStory(first);
    desk.story?.change({ body: 'the last word' });
    await edits.delete('story', first, 'The new pier');
    expect(desk.story?.id).toBe(second);
    expect(headlines()).toHaveLength(5);
    await undo();
    expect(desk.story?.draft.body).toBe('the last word');
    expect(headlines()[0]).toBe('The new');
    expect(told).toEqual(['The new pier', null]);
  });

  it('takes back one deletion after the other, newest first', async () => {
    const { undo, edits, told, headlines, id } = await bench();
    const before = headlines();
    await edits.delete('story', id(0), 'first');
    await edits.delete('story', id(0), 'second');
    await undo();
    await undo();
    expect(headlines()).toEqual(before);
    expect(told).toEqual(['first', 'second', 'first', null]);
  });

  it('opens another issue where the open one goes, and returns to it', async () => {
    const { desk, undo, edits } = await bench();
    const issue = desk.issue?.id ?? '';
    await edits.delete('issue', issue, 'No. 108');
    expect(desk.issue?.draft.number).toBe('107');
    await undo();
    expect(desk.issue?.id).toBe(issue);
  });

  it('opens another issue of the same publication before one of another', async () => {
    const { desk, edits } = await bench();
    const home = desk.publication?.id;
    await edits.addPublication('A Letter', 'en');
    await desk.openIssue(desk.shelf.publications.find(({ id }) => id === home)?.issues[0]?.id ?? '');
    desk.shelf.publications.reverse();
    await edits.delete('issue', desk.issue?.id ?? '', 'No. 108');
    expect(desk.issue?.draft.number).toBe('107');
  });

  it('leaves an empty desk behind the last publication, and undo fills it', async () => {
    const { desk, undo, edits } = await bench();
    await edits.delete('publication', desk.publication?.id ?? '', 'The Harbour Letter');
    expect(desk.issue).toBeNull();
    expect(desk.shelf.publications).toEqual([]);
    await undo();
    expect(desk.issue?.draft.number).toBe('108');
  });
});

describe('the pool', () => {
  async function held() {
    const made = await bench();
    const { desk, edits, id } = made;
    const stories = [id(0), id(1)];
    await desk.openStory(id(0));
    await edits.moveStories(stories, null, null);
    const pool = () => desk.shelf.publications[0]?.pool.map((entry) => entry.id);
    return { ...made, stories, pool, issue: desk.issue?.id ?? '' };
  }

  it('takes stories, and the open one stays open with a page of its own', async () => {
    const { desk, stories, pool } = await held();
    expect(pool()).toEqual(stories);
    expect(desk.stories).toHaveLength(4);
    expect(desk.story?.id).toBe(stories[0]);
    expect(desk.isPoolStory).toBe(true);
    desk.story?.change({ headline: 'Kept' });
    await vi.waitFor(() => expect(desk.openEntry?.headline).toBe('Kept'));
  });

  it('gives them back where they are put, and all of it is undone', async () => {
    const { desk, edits, history, stories, pool, issue } = await held();
    await edits.moveStories(stories, issue, 1);
    expect(desk.stories.map((entry) => entry.id).slice(1, 3)).toEqual(stories);
    expect(pool()).toEqual([]);
    await history.undo();
    expect(pool()).toEqual(stories);
    await history.undo();
    expect(desk.stories.map((entry) => entry.id).slice(0, 2)).toEqual(stories);
    expect(desk.isPoolStory).toBe(false);
  });

  it('takes a new story', async () => {
    const { desk, edits, pool } = await held();
    await edits.addPoolStory(desk.publication?.id ?? '');
    expect(pool()).toContain(desk.story?.id);
    expect(desk.isPoolStory).toBe(true);
  });

  it('is open to a publication without an issue, and after a restart', async () => {
    const { backend, desk, edits, stories, issue } = await held();
    const publication = desk.publication?.id ?? '';
    for (const { id } of [...(desk.shelf.publications[0]?.issues ?? [])]) await edits.delete('issue', id, '');
    expect(desk.issue).toBeNull();
    await bringPublication(desk, publication);
    await desk.openStory(stories[1] ?? '');
    desk.story?.change({ body: 'Still here' });
    await desk.flush();
    const again = new Desk(backend);
    await again.start();
    expect(again.story?.draft.body).toBe('Still here');
    expect(again.issue).toBeNull();
    expect(issue).not.toBe('');
  });
});

describe('several stories at once', () => {
  it('go to another issue, and the one beside the open one is opened', async () => {
    const { desk, edits, id } = await bench();
    const [first, second, third] = [id(0), id(1), id(2)];
    await desk.openStory(first);
    const other = desk.shelf.publications[0]?.issues[1]?.id ?? '';
    await edits.moveStories([first, second], other, null);
    expect(desk.story?.id).toBe(third);
    expect(desk.shelf.publications[0]?.issues[1]?.stories).toBe(5);
  });

  it('are deleted as one, and come back as one', async () => {
    const { edits, undo, told, headlines, id } = await bench();
    const before = headlines();
    await edits.deleteStories([id(0), id(2)], '2 stories');
    expect(headlines()).toHaveLength(4);
    await undo();
    expect(headlines()).toEqual(before);
    expect(told).toEqual(['2 stories', null]);
  });

  it('are copied behind the last of them', async () => {
    const { desk, edits, headlines, id } = await bench();
    const copied = headlines().slice(0, 2);
    await edits.duplicate([id(0), id(1)]);
    expect(headlines().slice(2, 4)).toEqual(copied);
    expect(desk.story?.id).toBe(id(2));
  });

  it('come along into an issue that is begun from the last', async () => {
    const { desk, edits, headlines, id } = await bench();
    const kept = [headlines()[1], headlines()[3]];
    await edits.setStanding([id(1), id(3)], true);
    expect(desk.stories.map(({ standing }) => standing).slice(0, 4)).toEqual([false, true, false, true]);
    await edits.addIssueFromLast(desk.publication?.id ?? '');
    expect(desk.issue?.draft.number).toBe('109');
    expect(headlines()).toEqual(kept);
    await edits.duplicateIssue(desk.issue?.id ?? '');
    expect(headlines()).toEqual(kept);
  });
});
