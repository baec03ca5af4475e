/**
 * How wide the panes are: what the person wished, as far as the window allows.
 *
 * The text keeps its least width first. Where there is room for one pane beside it, that is the one
 * that was asked for last, the list before anybody asked. A pane that gave way comes back when there
 * is room again, because the wish is kept.
 */

export interface PaneWish {
  library: number;
  preview: number;
  libraryOpen: boolean;
  previewOpen: boolean;
  /** The pane that was asked for last. */
  asked: Pane;
  /** Which edition the preview shows. */
  edition: 'web' | 'print';
}

export type Pane = 'library' | 'preview';

export interface PaneLayout {
  /** Widths in pixels; 0 for a pane that is not shown. */
  library: number;
  preview: number;
}

export const LIBRARY = { least: 200, most: 420, usual: 272 };
export const PREVIEW = { least: 300, most: 1100, usual: 0.42 };
export const TEXT_LEAST = 400;

export function layoutOf(wish: PaneWish, width: number): PaneLayout {
  const room = width - TEXT_LEAST;
  const forBoth = room >= LIBRARY.least + PREVIEW.least;
  const fits = {
    library: wish.libraryOpen && room >= LIBRARY.least,
    preview: wish.previewOpen && room >= PREVIEW.least,
  };
  const wantsLibrary = fits.library && (forBoth || !fits.preview || wish.asked === 'library');
  const wantsPreview = fits.preview && (forBoth || !wantsLibrary);
  const forLibrary = room - (wantsPreview ? PREVIEW.least : 0);
  const library = wantsLibrary ? clamp(wish.library, LIBRARY.least, Math.min(LIBRARY.most, forLibrary)) : 0;
  const preview = wantsPreview
    ? clamp(wish.preview, PREVIEW.least, Math.min(PREVIEW.most, room - library))
    : 0;
  return { library, preview };
}

/** The wish for a pane that is seen no longer, or again. */
export function toggled(wish: PaneWish, pane: Pane, width: number): Partial<PaneWish> {
  const open = `${pane}Open` as const;
  return layoutOf(wish, width)[pane] > 0 ? { [open]: false } : { [open]: true, asked: pane };
}

export function usualWish(width: number): PaneWish {
  const preview = Math.round((width - LIBRARY.usual) * (PREVIEW.usual + 0.08));
  const open = { libraryOpen: true, previewOpen: true };
  return { library: LIBRARY.usual, preview, ...open, asked: 'library', edition: 'web' };
}

const KEY = 'masthead.panes';

/** The wish of an earlier run, or the usual one where there is none that makes sense. */
export function recallWish(store: Pick<Storage, 'getItem'>, width: number): PaneWish {
  const usual = usualWish(width);
  try {
    const kept = JSON.parse(store.getItem(KEY) ?? '{}') as Partial<Record<keyof PaneWish, unknown>>;
    return {
      library: typeof kept.library === 'number' ? kept.library : usual.library,
      preview: typeof kept.preview === 'number' ? kept.preview : usual.preview,
      libraryOpen: kept.libraryOpen !== false,
      previewOpen: kept.previewOpen !== false,
      asked: kept.asked === 'preview' ? 'preview' : 'library',
      edition: kept.edition === 'print' ? 'print' : 'web',
    };
  } catch {
    return usual;
  }
}

export function keepWish(store: Pick<Storage, 'setItem'>, wish: PaneWish): void {
  try {
    store.setItem(KEY, JSON.stringify(wish));
  } catch {
    // A window that cannot remember its panes is no reason to stop anybody's work.
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(value, most)));
}
