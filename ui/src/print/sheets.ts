/** Where the pages lie in their pane: pure, in the pixels of the window. */
import type { PrintPage } from '../backend/wire.gen';
import type { PageZoom } from './print-choices';

export interface Ways {
  spreads: boolean;
  /** Whether the publication is bound at the right. */
  rtl: boolean;
  zoom: PageZoom;
}

export interface Room {
  width: number;
  height: number;
}

/** A page in its place. */
export interface Sheet extends Room {
  id: string;
  /** Its place in the issue, from 0. */
  page: number;
  left: number;
  top: number;
}

export interface Sheets extends Room {
  /** How many pixels a point is. */
  scale: number;
  sheets: Sheet[];
}

/** What is around the pages and between them. */
export const AROUND = 16;
/** Of a size on paper, which the window takes to have 96 pixels to the inch. */
const WHOLE = 96 / 72;

/** The pages of each row: by ones, or as they face each other, the first alone. */
export function rowsOf(pages: number, spreads: boolean): number[][] {
  const all = Array.from({ length: pages }, (_, page) => page);
  if (!spreads) return all.map((page) => [page]);
  const inner = all.filter((page) => page % 2 === 1);
  return [...(pages > 0 ? [[0]] : []), ...inner.map((left) => all.slice(left, left + 2))];
}

export function sheetsOf(pages: PrintPage[], ways: Ways, room: Room): Sheets {
  const widest = Math.max(0, ...pages.map(({ width }) => width));
  const across = ways.spreads ? 2 * widest : widest;
  const scale = scaleOf(pages, across, ways.zoom, room);
  const width = Math.max(room.width, across * scale + 2 * AROUND);
  const start = (width - across * scale) / 2;
  const sheets: Sheet[] = [];
  let top = AROUND;
  for (const row of rowsOf(pages.length, ways.spreads)) {
    const held = row.flatMap((page) => pages.slice(page, page + 1).map((leaf) => ({ ...leaf, page })));
    for (const { id, page, width: wide, height } of held) {
      // The first page is a right-hand one where the book is bound at the left; so is every other.
      const atRight = ways.spreads && (page % 2 === 0) !== ways.rtl;
      const left = start + (atRight ? widest * scale : ways.spreads ? (widest - wide) * scale : 0);
      sheets.push({ id, page, left, top, width: wide * scale, height: height * scale });
    }
    top += Math.max(0, ...held.map(({ height }) => height)) * scale + AROUND;
  }
  return { scale, sheets, width, height: top };
}

/** What a person calls the size that is shown. */
export function percentOf(scale: number): number {
  return Math.round((scale / WHOLE) * 100);
}

function scaleOf(pages: PrintPage[], across: number, zoom: PageZoom, room: Room): number {
  if (typeof zoom === 'number') return (zoom / 100) * WHOLE;
  if (across === 0) return 1;
  const byWidth = Math.max(0.1, (room.width - 2 * AROUND) / across);
  if (zoom === 'width') return byWidth;
  const tallest = Math.max(...pages.map(({ height }) => height));
  return Math.min(byWidth, Math.max(0.1, (room.height - 2 * AROUND) / tallest));
}

/** The pages in sight, and those within a view's height of it, which are drawn before they are. */
export function sheetsInView(sheets: Sheet[], top: number, height: number): Set<number> {
  const near = sheets.filter(
    (sheet) => sheet.top < top + 2 * height && sheet.top + sheet.height > top - height,
  );
  return new Set(near.map(({ page }) => page));
}

/** The page that fills the middle of the view, or is nearest to it. */
export function pageInView(sheets: Sheet[], top: number, height: number): number {
  const middle = top + height / 2;
  const distance = (sheet: Sheet) => Math.max(sheet.top - middle, middle - (sheet.top + sheet.height), 0);
  return sheets.reduce(
    (best, sheet) => (distance(sheet) < distance(best) ? sheet : best),
    sheets[0] ?? NOWHERE,
  ).page;
}

const NOWHERE: Sheet = { id: '', page: 0, left: 0, top: 0, width: 0, height: 0 };

/** Where a scroller goes so that the same place of the pages stays in its middle. */
export function keptInMiddle(before: Sheets, after: Sheets, top: number, height: number): number {
  const held = before.sheets[pageInView(before.sheets, top, height)];
  const next = held && after.sheets[held.page];
  if (!held || !next || held.height === 0) return top;
  const share = (top + height / 2 - held.top) / held.height;
  return Math.max(0, next.top + share * next.height - height / 2);
}
