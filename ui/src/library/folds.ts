/** What of the list is folded away: remembered from run to run, as the panes are. */

export interface Folds {
  /** Publications whose issues are folded away. */
  folded: string[];
  /** Publications whose pool is unfolded. */
  pools: string[];
}

const KEY = 'masthead.folds';
/** Publications of other libraries are among them, and some that are long gone. */
const MOST = 200;

export function recallFolds(store: Pick<Storage, 'getItem'> | null): Folds {
  try {
    const kept = JSON.parse(store?.getItem(KEY) ?? '{}') as Partial<Record<keyof Folds, unknown>> | null;
    return { folded: idsOf(kept?.folded), pools: idsOf(kept?.pools) };
  } catch {
    return { folded: [], pools: [] };
  }
}

export function keepFolds(store: Pick<Storage, 'setItem'> | null, { folded, pools }: Folds): void {
  try {
    store?.setItem(KEY, JSON.stringify({ folded: folded.slice(-MOST), pools: pools.slice(-MOST) }));
  } catch {
    // As with the panes: not remembering is no reason to stop anybody's work.
  }
}

function idsOf(kept: unknown): string[] {
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
}
