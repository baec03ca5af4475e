/** Where dragged stories can fall in the list, and where the list says so. */
import type { Box, Target } from './reorder';
import { homeOf, poolId, type Row } from './rows';
import { storiesBeside } from './selection';

/** The rows of one publication that stories can fall on, as they are drawn now. */
export function boxesOf(
  rows: Row[],
  publication: string,
  elementOf: (id: string) => HTMLElement | null,
): Box[] {
  const open = rows.filter((row) => 'publication' in row && row.publication === publication);
  const issues = new Set(open.map(({ id }) => id));
  return rows.flatMap((row) => {
    const home = homeIn(row);
    const own = row.kind === 'new-story' ? issues.has(row.issue) : open.includes(row);
    const box = home !== null && own ? elementOf(row.id)?.getBoundingClientRect() : undefined;
    if (home === null || !box) return [];
    return [{ id: row.id, home, story: row.kind === 'story', top: box.top, bottom: box.bottom }];
  });
}

/** How a row shows that dragged stories would fall at it. */
export function dropOn(rows: Row[], row: Row, target: Target | null): 'before' | 'behind' | 'into' | null {
  if (target === null || homeIn(row) !== target.home) return null;
  if (target.gap === null) return row.kind === 'issue' || row.kind === 'pool' ? 'into' : null;
  if (row.kind !== 'story') return null;
  if (target.gap === row.position - 1) return 'before';
  const last = storiesBeside(rows, row).length === row.position;
  return last && target.gap === row.position ? 'behind' : null;
}

/** The issue or pool that stories fall into at a row. */
function homeIn(row: Row): string | null {
  switch (row.kind) {
    case 'story':
      return homeOf(row);
    case 'pool':
      return poolId(row.publication);
    case 'issue':
      return row.id;
    case 'new-story':
      return row.issue;
    case 'publication':
    case 'new-issue':
      return null;
  }
}
