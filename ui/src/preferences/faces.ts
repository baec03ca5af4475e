/**
 * The faces that texts are written in, as CSS names them, and which families this computer has.
 *
 * A page cannot ask for the installed families in every engine, so each of a list of well-known
 * ones is measured: a family that is there gives other widths than the fallback does.
 */
import type { Preferences } from './preferences';

/** What `font-family` is for a choice; letters that a face lacks come from the window's own. */
export function cssFace({ face, family }: Pick<Preferences, 'face' | 'family'>): string {
  switch (face) {
    case 'sans':
      return 'var(--ui)';
    case 'mono':
      return 'var(--mono), var(--text)';
    case 'own':
      return family ? `${cssString(family)}, var(--text)` : 'var(--text)';
    case 'serif':
      return 'var(--text)';
  }
}

/** A name within quotation marks, whatever is in it. */
export function cssString(name: string): string {
  return `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/** How wide a sample is in a font, given as CSS writes it. */
export type Measure = (font: string) => number;

const GENERIC = ['monospace', 'serif', 'sans-serif'];

/** Whether this computer has a family. One that looks like all three generic ones is not told apart. */
export function isInstalled(family: string, measure: Measure): boolean {
  return GENERIC.some(
    (generic) => measure(`72px ${cssString(family)}, ${generic}`) !== measure(`72px ${generic}`),
  );
}

/** Measures in a canvas that is never shown; null where there is none. */
export function canvasMeasure(page: Document): Measure | null {
  const context = page.createElement('canvas').getContext('2d');
  if (!context) return null;
  return (font) => {
    context.font = font;
    // Narrow, wide and Persian letters, so that a face for either script is told apart.
    return context.measureText('mmmiiil0Ws گچپژ').width;
  };
}

/** Families that people write in, of all platforms; those that are there are offered. */
export const WELL_KNOWN = [
  'Arial',
  'Atkinson Hyperlegible',
  'Baskerville',
  'Book Antiqua',
  'Bookerly',
  'Calibri',
  'Cambria',
  'Cantarell',
  'Charter',
  'Constantia',
  'Courier New',
  'DejaVu Sans',
  'DejaVu Serif',
  'EB Garamond',
  'Fira Sans',
  'Garamond',
  'Gentium Plus',
  'Georgia',
  'Helvetica Neue',
  'Hoefler Text',
  'IBM Plex Sans',
  'IBM Plex Serif',
  'Inter',
  'Iowan Old Style',
  'JetBrains Mono',
  'Lato',
  'Liberation Sans',
  'Liberation Serif',
  'Libertinus Serif',
  'Literata',
  'Noto Naskh Arabic',
  'Noto Sans',
  'Noto Serif',
  'Open Sans',
  'OpenDyslexic',
  'Palatino Linotype',
  'Palatino',
  'Segoe UI',
  'Tahoma',
  'Times New Roman',
  'Ubuntu',
  'Verdana',
];
