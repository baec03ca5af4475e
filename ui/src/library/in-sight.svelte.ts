/**
 * Which rows of the list are drawn: those in sight, and some beyond, so that a library of a thousand
 * issues costs what a screen of it costs. Every row has the same height, which the sheet gives it.
 */
import { afterPaint } from '../desk/after-paint';
import type { Row } from './rows';

/** How high a row is, and the room before a publication, in pixels. */
export const ROW = 30;
const GAP = 8;
/** The list is drawn anew after so many pixels of scrolling, and drawn so much further each way. */
const STEP = 10 * ROW;

/** What of the list is seen, in pixels. */
export class Sight {
  top = $state(0);
  height = $state(innerHeight);
  /** Whether rows beyond it are drawn too: once those in sight are painted. */
  beyond = $state(false);

  constructor() {
    afterPaint(() => (this.beyond = true));
  }
}

export interface PlacedRow {
  row: Row;
  /** Where in the list it stands, in pixels. */
  top: number;
}

/** A place in the list as coarse as it is drawn: finer ones change nothing. */
export function stepOf(scroll: number): number {
  return Math.max(0, Math.floor(scroll / STEP) * STEP);
}

/** Every row at its place, and how high all are together. */
export function placed(rows: Row[]): { rows: PlacedRow[]; height: number } {
  let height = 0;
  const all = rows.map((row) => {
    if (row.kind === 'publication' && height > 0) height += GAP;
    const top = height;
    height += ROW;
    return { row, top };
  });
  return { rows: all, height };
}

/** The rows in sight and near it, and those that must be there wherever they are. */
export function drawn(rows: PlacedRow[], sight: Sight, kept: Array<string | null>): PlacedRow[] {
  const beyond = sight.beyond ? STEP : 0;
  const from = sight.top - beyond;
  const to = sight.top + sight.height + 2 * beyond;
  return rows.filter(({ row, top }) => (top >= from && top <= to) || kept.includes(row.id));
}
