/**
 * Backspace at the beginning of a cell and Delete at its end: they stay in the cell, or they would take
 * the stroke that parts it from the next. A bar that is a letter goes with its `\`. In an empty row
 * Backspace takes the row, in an empty table without further rows the table.
 */
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import { NOTHING } from './each-caret';
import { cellAt, cellsOf, cellText, DELIMITER, type Row, type Table, tableAt } from './table';
import { Trial } from './trial';

/** What a key does at the edge of a cell or a bar in it, `step` towards it; null elsewhere. */
export function keptInCell(state: EditorState, step: -1 | 1): TransactionSpec | null {
  const { head, empty } = state.selection.main;
  if (!empty) return null;
  const table = tableAt(Trial.upTo(state, head), head);
  if (!table) return null;
  const place = cellAt(state, table, head);
  const cell = cellText(table, place);
  if (place.row === DELIMITER) return null;
  const isWithin = step > 0 ? head < cell.to : head > cell.from;
  if (isWithin) return barTaken(state, step > 0 ? head : head - 2, step);
  return (step < 0 && place.column === 0 && withoutEmpty(table, place.row)) || NOTHING;
}

/** The rest of a cell, where a word would go on beyond it to `end`; null elsewhere. */
export function wordInCell(state: EditorState, end: number): TransactionSpec | null {
  const { head, empty } = state.selection.main;
  const isOne = empty && state.selection.ranges.length === 1;
  const table = isOne ? tableAt(Trial.upTo(state, head), head) : null;
  if (!table) return null;
  const { from, to } = cellText(table, cellAt(state, table, head));
  if (head < from || head > to || (from <= end && end <= to)) return null;
  return end < head ? gone(from, head, from) : gone(head, to, head, 1);
}

/** A bar with the `\` before it, which would leave a stroke or the sign alone. */
function barTaken(state: EditorState, from: number, step: -1 | 1): TransactionSpec | null {
  if (from < 0 || state.sliceDoc(from, from + 2) !== '\\|') return null;
  return gone(from, from + 2, from, step);
}

function withoutEmpty(table: Table, row: number): TransactionSpec | null {
  const here = table.rows[row];
  if (!here || !isEmpty(here)) return null;
  if (row > DELIMITER) {
    const before = row - 1 === DELIMITER ? 0 : row - 1;
    const end = table.rows[row + 1]?.from ?? table.to + 1;
    return gone(here.from - 1, end - 1, cellsOf(table, before).at(-1)?.to ?? table.from);
  }
  const start = table.from + here.lead.replace(/\|$/, '').length;
  return table.rows.length === DELIMITER + 1 ? gone(start, table.to, start) : null;
}

const isEmpty = ({ cells }: Row) => cells.every((cell) => cell.trim() === '');

function gone(from: number, to: number, caret: number, step: -1 | 1 = -1): TransactionSpec {
  return {
    changes: { from, to },
    selection: EditorSelection.cursor(caret),
    userEvent: step < 0 ? 'delete.backward' : 'delete.forward',
    scrollIntoView: true,
  };
}
