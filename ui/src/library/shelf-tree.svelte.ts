/**
 * The list at the left as it is used: what is unfolded, what is selected, and what is done to the
 * stories that are meant. The component draws it and keeps the focus.
 */
import { SvelteSet } from 'svelte/reactivity';
import { bringPublication, poolWith } from '../desk/beginning';
import type { Desk } from '../desk/desk.svelte';
import { say } from '../words/say';
import { keepFolds, recallFolds } from './folds';
import { placed } from './in-sight.svelte';
import { called, issueEntry } from './names';
import { placeAfterStep } from './reorder';
import { homeOf, type Row, rowsOf, type StoryRow, type Thing } from './rows';
import {
  allBeside,
  type How,
  meant,
  NOTHING,
  remaining,
  selected,
  storiesBeside,
  together,
} from './selection';
import type { ShelfEdits } from './shelf-edits';

type Store = Pick<Storage, 'getItem' | 'setItem'>;

export class ShelfTree {
  selection = $state.raw(NOTHING);
  #folded: SvelteSet<string>;
  /** Publications whose pool is unfolded. */
  #pools: SvelteSet<string>;
  #storiesFolded = $state(false);
  #desk: Desk;
  #edits: ShelfEdits;
  #store: Store | null;

  readonly rows: Row[] = $derived.by(() => {
    const { shelf, issue, stories } = this.#desk;
    return rowsOf(shelf.publications, {
      issue: issue?.id ?? null,
      stories,
      folded: this.#folded,
      pools: this.#pools,
      storiesFolded: this.#storiesFolded,
    });
  });

  readonly placed = $derived(placed(this.rows));

  constructor(desk: Desk, edits: ShelfEdits, store: Store | null = null) {
    this.#desk = desk;
    this.#edits = edits;
    this.#store = store;
    const { folded, pools } = recallFolds(store);
    this.#folded = new SvelteSet(folded);
    this.#pools = new SvelteSet(pools);
  }

  /** Another text was opened: it is seen in the list, and alone selected. */
  opened(id: string | null): void {
    this.#storiesFolded = false;
    const pool = id === null ? undefined : poolWith(this.#desk.shelf, id);
    if (pool) this.#pools.add(pool.id);
    if (id !== null && this.selection.ids.has(id)) return;
    this.selection = selected(this.rows, this.selection, id ?? '', 'only');
  }

  forgetGone(): void {
    this.selection = remaining(this.rows, this.selection);
  }

  async open(row: Row): Promise<void> {
    const desk = this.#desk;
    if (row.kind === 'publication') this.fold(row, row.open);
    else if (row.kind === 'pool') this.fold(row, row.open ?? true);
    else if (row.kind === 'new-story') await this.#edits.addStory(this.#desk.stories.at(-1)?.id);
    else if (row.kind === 'new-issue') await this.#edits.addIssue(row.publication);
    else if (row.kind === 'issue') await desk.openIssue(row.id);
    else {
      this.selection = selected(this.rows, this.selection, row.id, 'only');
      const ready = row.issue !== null || (await bringPublication(desk, row.publication));
      if (ready) await desk.openStory(row.id);
    }
  }

  fold(row: Row, away: boolean): void {
    if (row.kind === 'publication') put(this.#folded, row.id, away);
    else if (row.kind === 'pool') put(this.#pools, row.publication, !away);
    else if (row.id === this.#desk.issue?.id) this.#storiesFolded = away;
    else if (!away) void this.#desk.openIssue(row.id);
    keepFolds(this.#store, { folded: [...this.#folded], pools: [...this.#pools] });
  }

  select(id: string, how: How): void {
    this.selection = selected(this.rows, this.selection, id, how);
    this.#tellSelection();
  }

  selectAll(row: StoryRow): void {
    this.selection = allBeside(this.rows, row);
    this.#tellSelection();
  }

  /** The stories that are meant by a row: the selection it is in, else itself. */
  meant(row: StoryRow): StoryRow[] {
    return meant(this.rows, this.selection, row);
  }

  /** The stories of an issue or a pool, by the id of its row. */
  orderIn(home: string): string[] {
    return this.rows.filter((row) => row.kind === 'story' && homeOf(row) === home).map(({ id }) => id);
  }

  /** The place one up or down for what a row means; null where there is no further. */
  placeAfter(row: StoryRow, by: -1 | 1): number | null {
    const order = storiesBeside(this.rows, row).map(({ id }) => id);
    const moved = this.meant(row).map(({ id }) => id);
    return placeAfterStep(order, moved, by);
  }

  /** Moves stories, tells where they went, and gives the row of the first. */
  async move(stories: StoryRow[], issue: string | null, place: number | null): Promise<Row | null> {
    const [first] = stories;
    const ids = stories.map(({ id }) => id);
    if (!first || !(await this.#edits.moveStories(ids, issue, place))) return null;
    if (issue === null) this.#pools.add(first.publication);
    const row = this.rows.find(({ id }) => id === first.id);
    const { told, stories: listed } = this.#desk;
    if (first.issue === issue) {
      if (row) told.say(say('library-moved-to', { place: row.position, of: listed.length }));
    } else {
      const home = issue === null ? say('shelf-pool') : issueEntry(this.#desk, issue)?.numbered;
      told.say(say('shelf-moved-to', { home: home || say('library-unnumbered'), count: stories.length }));
    }
    return row ?? null;
  }

  /** Copies stories; then the copies are selected. */
  async duplicate(stories: string[]): Promise<void> {
    const copies = await this.#edits.duplicate(stories);
    if (copies.length > 0) this.selection = together(copies);
  }

  remove(row: Thing): void {
    if (row.kind !== 'story') {
      void this.#edits.delete(row.kind, row.id, called(this.#desk, row));
      return;
    }
    const ids = this.meant(row).map(({ id }) => id);
    const name = ids.length === 1 ? called(this.#desk, row) : say('library-stories', { count: ids.length });
    void this.#edits.deleteStories(ids, name);
  }

  #tellSelection(): void {
    const { size } = this.selection.ids;
    if (size > 1) this.#desk.told.say(say('shelf-selected', { count: size }));
  }
}

function put(set: SvelteSet<string>, id: string, into: boolean): void {
  if (into) set.add(id);
  else set.delete(id);
}
