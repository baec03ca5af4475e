/**
 * Which stories of the list are selected, after the tree pattern of the ARIA practices.
 *
 * A selection lies within one issue, or one pool: what is done to it is done in one place. Pure.
 */
import { homeOf, type Row, type StoryRow } from './rows';

export interface Selection {
  ids: ReadonlySet<string>;
  /** Where a range begins. */
  anchor: string | null;
}

export const NOTHING: Selection = { ids: new Set(), anchor: null };

export type How = 'only' | 'toggle' | 'range';

/** The selection once a row was clicked, or reached by a key. */
export function selected(rows: Row[], before: Selection, id: string, how: How): Selection {
  const row = storyAt(rows, id);
  if (!row) return NOTHING;
  const anchor = storyAt(rows, before.anchor);
  const beside = anchor !== undefined && homeOf(anchor) === homeOf(row);
  if (how === 'only' || !beside) return { ids: new Set([id]), anchor: id };
  if (how === 'range') {
    const home = storiesBeside(rows, row);
    const [from, to] = [home.indexOf(anchor), home.indexOf(row)].sort((a, b) => a - b);
    const range = home.slice(from, (to ?? 0) + 1).map((story) => story.id);
    return { ids: new Set(range), anchor: anchor.id };
  }
  const ids = new Set(before.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

/** Stories that were made together. */
export function together(ids: string[]): Selection {
  return { ids: new Set(ids), anchor: ids[0] ?? null };
}

/** All stories that stand together with this one. */
export function allBeside(rows: Row[], row: StoryRow): Selection {
  return { ids: new Set(storiesBeside(rows, row).map(({ id }) => id)), anchor: row.id };
}

/** The stories that are meant by a row: the selection it is in, else itself; in their order. */
export function meant(rows: Row[], selection: Selection, row: StoryRow): StoryRow[] {
  if (!selection.ids.has(row.id)) return [row];
  return storiesBeside(rows, row).filter(({ id }) => selection.ids.has(id));
}

/** The selection without the stories that are gone. */
export function remaining(rows: Row[], selection: Selection): Selection {
  const ids = [...selection.ids].filter((id) => storyAt(rows, id));
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) };
}

/** The stories of a story's issue or pool, in order. */
export function storiesBeside(rows: Row[], row: StoryRow): StoryRow[] {
  return rows.filter((other) => other.kind === 'story' && homeOf(other) === homeOf(row)) as StoryRow[];
}

function storyAt(rows: Row[], id: string | null): StoryRow | undefined {
  const row = rows.find((other) => other.id === id);
  return row?.kind === 'story' ? row : undefined;
}
