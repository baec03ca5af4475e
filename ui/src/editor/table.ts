/**
 * A table of the text as rows of cells. Every cell keeps its own bytes, with the blanks around its
 * text, so that what a command does not change stays as it was written.
 */
import type { EditorState, Text } from '@codemirror/state';
import type { Tree } from '@lezer/common';
import { eastAsianWidth } from 'get-east-asian-width';
import { nodeAt } from './lines';

export type Align = 'left' | 'center' | 'right' | null;

export interface Row {
  /** What stands before the first cell: quotation marks, indent, the first bar. */
  lead: string;
  cells: string[];
  /** What stands behind the last cell: the last bar and blanks. */
  tail: string;
  /** Where the line begins. */
  from: number;
}

export interface Table {
  from: number;
  to: number;
  /** The heads, the line of hyphens, then the rows. */
  rows: Row[];
  columns: number;
}

/** The row of hyphens, which says how columns are aligned. */
export const DELIMITER = 1;

export function tableAt({ doc, tree }: { doc: Text; tree: Tree }, at: number): Table | null {
  const line = doc.lineAt(at);
  const node = nodeAt(tree, line.to, -1, /^Table$/) ?? nodeAt(tree, at, 1, /^Table$/);
  if (!node) return null;
  const [first, last] = [doc.lineAt(node.from).number, doc.lineAt(node.to).number];
  const rows: Row[] = [];
  for (let number = first; number <= last; number += 1) {
    const { from, text } = doc.line(number);
    // What a table stands in takes as much of every line as of the first.
    const before = doc.lineAt(node.from).text.slice(0, node.from - doc.lineAt(node.from).from);
    rows.push(rowOf(from, text, number === first ? before.length : prefixLength(text, before)));
  }
  const columns = rows[0]?.cells.length ?? 0;
  return { from: doc.line(first).from, to: doc.line(last).to, rows, columns };
}

function prefixLength(text: string, before: string): number {
  const prefix = /^[\s>]*/.exec(text)?.[0] ?? '';
  return Math.min(prefix.length, before.length);
}

function rowOf(from: number, text: string, prefix: number): Row {
  const lead = /^[ \t]*\|?/.exec(text.slice(prefix))?.[0] ?? '';
  const body = text.slice(prefix + lead.length);
  const cells: string[] = [];
  let start = 0;
  for (let index = 0; index < body.length; index += 1) {
    if (body.charAt(index) === '\\') index += 1;
    else if (body.charAt(index) === '|') {
      cells.push(body.slice(start, index));
      start = index + 1;
    }
  }
  const rest = body.slice(start);
  if (rest.trim() !== '' || cells.length === 0) {
    return { lead: text.slice(0, prefix) + lead, cells: [...cells, rest], tail: '', from };
  }
  return { lead: text.slice(0, prefix) + lead, cells, tail: `|${rest}`, from };
}

export function printRow({ lead, cells, tail }: Pick<Row, 'lead' | 'cells' | 'tail'>): string {
  return lead + cells.join('|') + tail;
}

export function printTable(table: Pick<Table, 'rows'>): string {
  return table.rows.map(printRow).join('\n');
}

export function alignOf(cell: string): Align {
  const text = cell.trim();
  if (text.startsWith(':')) return text.endsWith(':') && text.length > 1 ? 'center' : 'left';
  return text.endsWith(':') ? 'right' : null;
}

/** The hyphens of a column, `width` wide. */
export function hyphens(align: Align, width: number): string {
  const left = align === 'left' || align === 'center' ? ':' : '';
  const right = align === 'right' || align === 'center' ? ':' : '';
  return left + '-'.repeat(Math.max(1, width - left.length - right.length)) + right;
}

export interface CellPlace {
  row: number;
  column: number;
}

/** The cell that a place of the text is in. */
export function cellAt(state: EditorState, table: Table, at: number): CellPlace {
  const row = state.doc.lineAt(at).number - state.doc.lineAt(table.from).number;
  const cells = table.rows[row]?.cells ?? [];
  let end = (table.rows[row]?.from ?? 0) + (table.rows[row]?.lead.length ?? 0);
  for (let column = 0; column < cells.length; column += 1) {
    end += cells[column]?.length ?? 0;
    if (at <= end) return { row, column };
    end += 1;
  }
  return { row, column: Math.max(0, Math.min(cells.length, table.columns) - 1) };
}

/** Where the text of a cell stands; in an empty cell behind its first blank. */
export function cellText(table: Table, { row, column }: CellPlace): Cell {
  const { from, lead, cells } = table.rows[row] ?? { from: table.from, lead: '', cells: [] };
  let at = from + lead.length;
  for (let index = 0; index < column; index += 1) at += (cells[index]?.length ?? 0) + 1;
  const cell = cells[column] ?? '';
  if (cell.trim() === '') return { from: at + Math.min(1, cell.length), to: at + Math.min(1, cell.length) };
  const start = at + cell.length - cell.trimStart().length;
  return { from: start, to: start + cell.trim().length };
}

/** Where the text of a cell stands, both ends among it. */
export interface Cell {
  from: number;
  to: number;
}

/** The cells of a row, one behind the other. */
export function cellsOf(table: Table, row: number): Cell[] {
  return (table.rows[row]?.cells ?? []).map((_, column) => cellText(table, { row, column }));
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many columns of a typewriter a text takes: two for East Asian letters and emoji. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    const code = segment.codePointAt(0) ?? 0;
    if (/^[\p{M}\p{Cf}\p{Cc}]+$/u.test(segment)) continue;
    const wide = /\p{Emoji_Presentation}|\uFE0F/u.test(segment) || eastAsianWidth(code) === 2;
    width += wide ? 2 : 1;
  }
  return width;
}

/** Whether a table is as tidying leaves it. */
export function isTidy(table: Table): boolean {
  return printTable(tidied(table)) === printTable(table);
}

/** Every column as wide as its widest cell, with one blank on both sides. */
export function tidied(table: Table): Table {
  const columns = Math.max(...table.rows.map(({ cells }) => cells.length));
  const at = (row: Row, column: number) => row.cells[column]?.trim() ?? '';
  const indexes = Array.from({ length: columns }, (_, column) => column);
  const aligns = indexes.map((column) => alignOf(table.rows[DELIMITER]?.cells[column] ?? ''));
  const widths = indexes.map((column) =>
    Math.max(3, ...table.rows.map((row, index) => (index === DELIMITER ? 0 : widthOf(at(row, column))))),
  );
  const rows = table.rows.map((row, index): Row => {
    const cells = indexes
      .filter((column) => column < table.columns || column < row.cells.length)
      .map((column) => {
        const [align, width] = [aligns[column] ?? null, widths[column] ?? 3];
        if (index === DELIMITER) return ` ${hyphens(align, width)} `;
        return ` ${padded(at(row, column), width, align)} `;
      });
    const prefix = row.lead.replace(/[ \t]*\|$/, '');
    const lead = row.lead.includes('|') ? row.lead : `${prefix}|`;
    return { lead, cells, tail: '|', from: row.from };
  });
  return { ...table, rows };
}

function padded(text: string, width: number, align: Align): string {
  const room = Math.max(0, width - widthOf(text));
  if (align === 'right') return ' '.repeat(room) + text;
  const before = align === 'center' ? Math.floor(room / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(room - before);
}
