/**
 * Tables: rows and cells of the text itself, laid out in columns by the browser.
 *
 * Each line is a row and each cell a cell of CSS, with the stroke before it, so the columns are even
 * in every script and letter, and the text stays text. Strokes are only unseen, never taken away:
 * nothing moves when the caret comes.
 */
import { blockDirection } from './blocks';
import type { Draw, Drawing } from './drawing';

type Side = 'start' | 'center' | 'end';

const table: Draw = (node, drawing) => {
  const alignment = node.node.getChild('TableDelimiter');
  if (!alignment) return;
  const { dir = 'ltr' } = blockDirection(node, drawing);
  const sides = sidesOf(drawing.text(alignment), dir);
  const isNear = drawing.touch.meets(node.from, node.to);
  drawing.wrap(node, 10, { class: isNear ? 'md-table md-near' : 'md-table', dir });
  for (const line of drawing.linesOf(node)) {
    drawing.line(line.from, 'md-row');
    drawing.lineDirection(line.from, dir);
  }
  drawRow(alignment, drawing, sides, dir);
  for (const row of [...node.node.getChildren('TableHeader'), ...node.node.getChildren('TableRow')]) {
    if (row.to >= drawing.visible.from && row.from <= drawing.visible.to) drawRow(row, drawing, sides, dir);
  }
  drawing.line(node.from, 'md-head-row');
  if (drawing.touch.meets(alignment.from, alignment.to)) return;
  drawing.hide(alignment.from, alignment.to);
  drawing.line(alignment.from, 'md-thin');
};

function drawRow(
  row: { from: number; to: number },
  drawing: Drawing,
  sides: Side[],
  dir: 'ltr' | 'rtl',
): void {
  const text = drawing.text(row);
  const strokes = strokesIn(text);
  // A row may begin without its stroke.
  const starts = text.slice(0, strokes[0] ?? text.length).trim() ? [0, ...strokes] : strokes;
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? text.length;
    const isClosing = text.slice(start, end).replace('|', '').trim() === '' && index === starts.length - 1;
    const look = isClosing ? 'md-closing' : `md-cell md-to-${sides[index] ?? 'start'}`;
    drawing.cell(row.from + start, row.from + end, look, dir);
  });
  for (const stroke of strokes) drawing.mark(row.from + stroke, row.from + stroke + 1, 'md-stroke');
}

/** Where the strokes stand that part the cells: not those that are escaped. */
function strokesIn(text: string): number[] {
  return [...text.matchAll(/\\.|\|/g)].filter(([sign]) => sign === '|').map(({ index }) => index);
}

function sidesOf(alignment: string, dir: 'ltr' | 'rtl'): Side[] {
  const cells = alignment
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  // The marks say left and right; the sheet says start and end.
  const [left, right]: [Side, Side] = dir === 'rtl' ? ['end', 'start'] : ['start', 'end'];
  return cells.map((cell) => {
    const [first, last] = [cell.trim().startsWith(':'), cell.trim().endsWith(':')];
    return first && last ? 'center' : last ? right : first ? left : 'start';
  });
}

export const TABLES: Record<string, Draw> = { Table: table };
