/** How a person likes to see the pages: remembered from run to run. */

/** As wide as the pane, whole in it, or in per cent of its size on paper. */
export type PageZoom = 'width' | 'page' | number;

export interface PrintChoices {
  /** Two pages side by side, as in the hand. */
  spreads: boolean;
  thumbnails: boolean;
  zoom: PageZoom;
}

export const USUAL: PrintChoices = { spreads: false, thumbnails: false, zoom: 'width' };

export const STEPS = [25, 33, 50, 67, 75, 100, 125, 150, 200, 300, 400];
const LEAST = 25;
const MOST = 400;

/** The next size up or down from what is shown now, in per cent. */
export function zoomedFrom(percent: number, step: 1 | -1): number {
  const next =
    step > 0 ? STEPS.find((size) => size > percent + 0.5) : STEPS.findLast((size) => size < percent - 0.5);
  return next ?? (step > 0 ? MOST : LEAST);
}

const KEY = 'masthead.print';

export function recallPrint(store: Pick<Storage, 'getItem'>): PrintChoices {
  try {
    const kept = JSON.parse(store.getItem(KEY) ?? '{}') as Partial<
      Record<keyof PrintChoices, unknown>
    > | null;
    const zoom = kept?.zoom;
    const isSize = typeof zoom === 'number' && zoom >= LEAST && zoom <= MOST;
    return {
      spreads: kept?.spreads === true,
      thumbnails: kept?.thumbnails === true,
      zoom: isSize || zoom === 'page' ? zoom : USUAL.zoom,
    };
  } catch {
    return { ...USUAL };
  }
}

export function keepPrint(store: Pick<Storage, 'setItem'>, choices: PrintChoices): void {
  try {
    store.setItem(KEY, JSON.stringify(choices));
  } catch {
    // As with the panes: not remembering is no reason to stop anybody's work.
  }
}
