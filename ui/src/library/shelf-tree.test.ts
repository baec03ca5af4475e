import { describe, expect, it } from 'vitest';
import { memoryBackend } from '../backend/memory';
import { Desk } from '../desk/desk.svelte';
import type { Row, StoryRow } from './rows';
import { ShelfEdits } from './shelf-edits';
import { ShelfTree } from './shelf-tree.svelte';

async function bench() {
  const backend = memoryBackend();
  await backend.openSample();
  const desk = new Desk(backend);
  await desk.start();
  const tree = new ShelfTree(desk, new ShelfEdits(desk, () => undefined));
  const stories = () => tree.rows.filter((row): row is StoryRow => row.kind === 'story');
  const story = (index: number) => stories()[index] as StoryRow;
  const pool = () => tree.rows.find(({ kind }) => kind === 'pool') as Row;
  return { desk, tree, stories, story, pool };
}

describe('the list', () => {
  it('moves what is selected, tells where, and unfolds the pool', async () => {
    const { desk, tree, stories, story, pool } = await bench();
    const [first, second] = [story(0).id, story(1).id];
    expect(pool()).not.toHaveProperty('open');
    tree.select(first, 'only');
    tree.select(second, 'range');
    expect(desk.told.text).toBe('2 stories selected');
    const moved = await tree.move(tree.meant(story(1)), null, null);
    expect(moved).toMatchObject({ id: first, issue: null });
    expect(desk.told.text).toBe('2 stories moved to Pool');
    expect(pool()).toMatchObject({ open: true, count: 2 });
    expect(stories()).toHaveLength(6);
    tree.fold(pool(), true);
    expect(stories()).toHaveLength(4);
  });

  it('adds a story where its row stands, at the end, whichever is open', async () => {
    const { desk, tree, story, stories } = await bench();
    await desk.openStory(story(0).id);
    await tree.open(tree.rows.find(({ kind }) => kind === 'new-story') as Row);
    expect(stories().findIndex(({ id }) => id === desk.story?.id)).toBe(stories().length - 1);
  });

  it('unfolds the pool for a story that is opened from elsewhere', async () => {
    const { desk, tree, story, pool } = await bench();
    const { id } = story(2);
    await tree.move([story(2)], null, null);
    tree.fold(pool(), true);
    await desk.openStory(id);
    tree.opened(id);
    expect(pool()).toMatchObject({ open: true });
    expect([...tree.selection.ids]).toEqual([id]);
  });

  it('comes back folded as it was left', async () => {
    const { desk } = await bench();
    const kept = new Map<string, string>();
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const edits = new ShelfEdits(desk, () => undefined);
    const tree = new ShelfTree(desk, edits, store);
    const [publication] = tree.rows;
    tree.fold(publication as Row, true);
    expect(new ShelfTree(desk, edits, store).rows).toHaveLength(1);
    tree.fold(publication as Row, false);
    expect(new ShelfTree(desk, edits, store).rows.length).toBeGreaterThan(1);
  });

  it('goes on with the copies of what was duplicated', async () => {
    const { desk, tree, story, stories } = await bench();
    const before = stories().map(({ id }) => id);
    await tree.duplicate([story(0).id, story(2).id]);
    const copies = stories().flatMap(({ id }) => (before.includes(id) ? [] : [id]));
    expect([[...tree.selection.ids], tree.selection.anchor]).toEqual([copies, copies[0]]);
    expect([desk.story?.id, desk.focusWish]).toEqual([copies[0], 'list']);
    tree.opened(copies[0] ?? null);
    expect(tree.selection.ids.size).toBe(2);
  });

  it('keeps a selection while one of it is opened, and forgets what is gone', async () => {
    const { desk, tree, story } = await bench();
    tree.selectAll(story(0));
    tree.opened(story(3).id);
    expect(tree.selection.ids.size).toBe(6);
    await desk.backend.deleteStories([story(3).id]);
    await desk.refreshLists();
    tree.forgetGone();
    expect(tree.selection.ids.size).toBe(5);
    await tree.open(story(1));
    expect([...tree.selection.ids]).toEqual([story(1).id]);
  });

  it('steps with all that is meant, to the ends', async () => {
    const { tree, story } = await bench();
    expect(tree.placeAfter(story(0), -1)).toBeNull();
    expect(tree.placeAfter(story(0), 1)).toBe(1);
    tree.select(story(4).id, 'only');
    tree.select(story(5).id, 'range');
    expect(tree.placeAfter(story(4), 1)).toBeNull();
    expect(tree.placeAfter(story(5), -1)).toBe(3);
  });
});
