/**
 * The shelf as the rows of one tree: publications, their pools and issues, the open issue's stories.
 *
 * Pure: the component draws the rows and hands keys to `actOfKey`. Rows hold ids and depth only,
 * so that a changed word count redraws its own row and not the list.
 */
import type { PublicationEntry, Shelf } from '../backend/wire.gen';

interface Placed {
  id: string;
  position: number;
  size: number;
}

export type Row =
  | (Placed & { kind: 'publication'; level: 1; open: boolean })
  | (Placed & { kind: 'pool'; level: 2; open?: boolean; count: number; publication: string })
  | (Placed & { kind: 'issue'; level: 2; open: boolean; publication: string })
  | StoryRow
  | (Placed & { kind: 'new-story'; level: 3; issue: string })
  | (Placed & { kind: 'new-issue'; level: 2; publication: string });

export type StoryRow = Placed & {
  kind: 'story';
  level: 3;
  /** Null in the pool. */
  issue: string | null;
  publication: string;
};

export interface Opened {
  issue: string | null;
  stories: Array<{ id: string }>;
  /** Publications whose issues are folded away. */
  folded: ReadonlySet<string>;
  /** Publications whose pool is unfolded. */
  pools: ReadonlySet<string>;
  /** Whether the open issue's stories are folded away. */
  storiesFolded: boolean;
}

export function rowsOf(publications: Shelf['publications'], opened: Opened): Row[] {
  return publications.flatMap((publication, index): Row[] => {
    const open = !opened.folded.has(publication.id);
    const { id } = publication;
    const head: Row = {
      kind: 'publication',
      id,
      level: 1,
      position: index + 1,
      size: publications.length,
      open,
    };
    return open ? [head, ...poolRows(publication, opened), ...issueRows(publication, opened)] : [head];
  });
}

/** The pool comes first: it is where the stories for all issues wait. */
function poolRows({ id, issues, pool }: PublicationEntry, opened: Opened): Row[] {
  const open = opened.pools.has(id);
  const row: Row = {
    kind: 'pool',
    id: poolId(id),
    level: 2,
    position: 1,
    size: issues.length + 2,
    count: pool.length,
    publication: id,
    ...(pool.length > 0 && { open }),
  };
  return open ? [row, ...storyRows(pool, null, id, pool.length)] : [row];
}

function issueRows({ id, issues }: PublicationEntry, opened: Opened): Row[] {
  const size = issues.length + 2;
  const rows = issues.flatMap((issue, place): Row[] => {
    const open = issue.id === opened.issue && !opened.storiesFolded;
    const position = place + 2;
    const row: Row = { kind: 'issue', id: issue.id, level: 2, position, size, open, publication: id };
    if (!open) return [row];
    const end = opened.stories.length + 1;
    const stories = storyRows(opened.stories, issue.id, id, end);
    const add = { kind: 'new-story', level: 3, position: end, size: end, issue: issue.id } as const;
    return [row, ...stories, { ...add, id: `new-story-${issue.id}` }];
  });
  return [
    ...rows,
    { kind: 'new-issue', id: `new-issue-${id}`, level: 2, position: size, size, publication: id },
  ];
}

function storyRows(
  stories: Array<{ id: string }>,
  issue: string | null,
  publication: string,
  size: number,
): Row[] {
  return stories.map(({ id }, index) => {
    return { kind: 'story', id, level: 3, position: index + 1, size, issue, publication };
  });
}

export function poolId(publication: string): string {
  return `pool-${publication}`;
}

/** The id of the row that a story stands under: its issue's or its pool's. */
export function homeOf(row: StoryRow): string {
  return row.issue ?? poolId(row.publication);
}

export type TreeAct =
  | { act: 'focus'; id: string }
  | { act: 'unfold' | 'fold'; row: Row }
  | { act: 'open' | 'rename' | 'delete' | 'menu'; row: Row }
  /** The selection grows to a row, which takes the focus; a row joins or leaves it. */
  | { act: 'extend' | 'toggle'; id: string }
  | { act: 'select-all'; row: StoryRow }
  | { act: 'move'; row: StoryRow; step: -1 | 1 };

export interface TreeKey {
  key: string;
  alt: boolean;
  shift: boolean;
  /** Control, or Command on a Mac. */
  mod: boolean;
}

/** What a key means on a row, after the tree pattern of the ARIA practices. */
export function actOfKey(rows: Row[], id: string, key: TreeKey): TreeAct | null {
  const index = rows.findIndex((row) => row.id === id);
  const row = rows[index];
  if (!row) return null;
  if (key.mod) return key.alt ? null : selectionOf(row, key);
  if (key.alt) return moveOf(row, key.key);
  if (key.shift && (key.key === 'ArrowDown' || key.key === 'ArrowUp')) {
    const next = rows[index + (key.key === 'ArrowDown' ? 1 : -1)];
    return next?.kind === 'story' ? { act: 'extend', id: next.id } : null;
  }
  const focus = (target: Row | undefined): TreeAct | null =>
    target ? { act: 'focus', id: target.id } : null;
  switch (key.key) {
    case 'ArrowDown':
      return focus(rows[index + 1]);
    case 'ArrowUp':
      return focus(rows[index - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      if ('open' in row && !row.open) return { act: 'unfold', row };
      return 'open' in row ? focus(childOf(rows, index)) : null;
    case 'ArrowLeft':
      if ('open' in row && row.open) return { act: 'fold', row };
      return focus(parentOf(rows, index));
    case 'Enter':
    case ' ':
      return { act: 'open', row };
    case 'F2':
      return isThing(row) ? { act: 'rename', row } : null;
    case 'Delete':
    case 'Backspace':
      return isThing(row) ? { act: 'delete', row } : null;
    case 'ContextMenu':
      return hasMenu(row) ? { act: 'menu', row } : null;
    case 'F10':
      return key.shift && hasMenu(row) ? { act: 'menu', row } : null;
    default:
      return null;
  }
}

function selectionOf(row: Row, { key, shift }: TreeKey): TreeAct | null {
  if (row.kind !== 'story' || shift) return null;
  if (key.toLowerCase() === 'a') return { act: 'select-all', row };
  return key === ' ' ? { act: 'toggle', id: row.id } : null;
}

function moveOf(row: Row, key: string): TreeAct | null {
  if (row.kind !== 'story' || (key !== 'ArrowUp' && key !== 'ArrowDown')) return null;
  return { act: 'move', row, step: key === 'ArrowUp' ? -1 : 1 };
}

export type Thing = Extract<Row, { kind: 'publication' | 'issue' | 'story' }>;

/** The rows that a menu belongs to. */
export type MenuRow = Thing | Extract<Row, { kind: 'pool' }>;

export function hasMenu(row: Row): row is MenuRow {
  return isThing(row) || row.kind === 'pool';
}

export function isThing(row: Row): row is Thing {
  return row.kind === 'publication' || row.kind === 'issue' || row.kind === 'story';
}

function childOf(rows: Row[], index: number): Row | undefined {
  const next = rows[index + 1];
  return next && next.level > (rows[index]?.level ?? 0) ? next : undefined;
}

function parentOf(rows: Row[], index: number): Row | undefined {
  const level = rows[index]?.level ?? 1;
  return rows.slice(0, index).findLast((row) => row.level < level);
}
