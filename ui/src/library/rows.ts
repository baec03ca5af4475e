/**
 * The shelf as the rows of one tree: publications, their issues, the open issue's stories.
 *
 * Pure: the component draws the rows and hands keys to `actOfKey`. Rows hold ids and depth only,
 * so that a changed word count redraws its own row and not the list.
 */
import type { Shelf } from '../backend/wire.gen';

export type Row =
  | { kind: 'publication'; id: string; level: 1; position: number; size: number; open: boolean }
  | {
      kind: 'issue';
      id: string;
      level: 2;
      position: number;
      size: number;
      open: boolean;
      publication: string;
    }
  | { kind: 'story'; id: string; level: 3; position: number; size: number; issue: string }
  | { kind: 'new-story'; id: string; level: 3; position: number; size: number; issue: string }
  | { kind: 'new-issue'; id: string; level: 2; position: number; size: number; publication: string };

export interface Opened {
  issue: string | null;
  stories: Array<{ id: string }>;
  /** Publications whose issues are folded away. */
  folded: ReadonlySet<string>;
  /** Whether the open issue's stories are folded away. */
  storiesFolded: boolean;
}

export function rowsOf(publications: Shelf['publications'], opened: Opened): Row[] {
  const rows: Row[] = [];
  publications.forEach((publication, index) => {
    const open = !opened.folded.has(publication.id);
    const { id } = publication;
    rows.push({ kind: 'publication', id, level: 1, position: index + 1, size: publications.length, open });
    if (!open) return;
    const size = publication.issues.length + 1;
    publication.issues.forEach((issue, place) => {
      const isOpen = issue.id === opened.issue && !opened.storiesFolded;
      const position = place + 1;
      rows.push({ kind: 'issue', id: issue.id, level: 2, position, size, open: isOpen, publication: id });
      if (isOpen) rows.push(...storyRows(issue.id, opened.stories));
    });
    rows.push({ kind: 'new-issue', id: `new-issue-${id}`, level: 2, position: size, size, publication: id });
  });
  return rows;
}

function storyRows(issue: string, stories: Array<{ id: string }>): Row[] {
  const size = stories.length + 1;
  const rows = stories.map(({ id }, index): Row => {
    return { kind: 'story', id, level: 3, position: index + 1, size, issue };
  });
  return [...rows, { kind: 'new-story', id: `new-story-${issue}`, level: 3, position: size, size, issue }];
}

export type TreeAct =
  | { act: 'focus'; id: string }
  | { act: 'unfold' | 'fold'; row: Row }
  | { act: 'open' | 'rename' | 'delete' | 'menu'; row: Row }
  | { act: 'move'; story: string; position: number };

/** What a key means on a row, after the tree pattern of the ARIA practices. */
export function actOfKey(
  rows: Row[],
  id: string,
  key: { key: string; alt: boolean; shift: boolean },
): TreeAct | null {
  const index = rows.findIndex((row) => row.id === id);
  const row = rows[index];
  if (!row) return null;
  if (key.alt) return moveOf(row, key.key);
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
      return isThing(row) ? { act: 'menu', row } : null;
    case 'F10':
      return key.shift && isThing(row) ? { act: 'menu', row } : null;
    default:
      return null;
  }
}

function moveOf(row: Row, key: string): TreeAct | null {
  if (row.kind !== 'story') return null;
  const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  const position = row.position - 1 + step;
  // The last row of an issue is "New story".
  if (step === 0 || position < 0 || position > row.size - 2) return null;
  return { act: 'move', story: row.id, position };
}

export type Thing = Extract<Row, { kind: 'publication' | 'issue' | 'story' }>;

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
