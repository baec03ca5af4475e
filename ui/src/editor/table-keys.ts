/**
 * Tab and Enter in a table: from cell to cell, as in every word processor.
 *
 * Tab in the last cell adds a row. Enter goes down its column; in the last row it adds one, and in
 * an empty last row it leaves the table, as it leaves a list. Null where there is no table.
 */
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import {
  cellAt,
  type CellPlace,
  cellText,
  DELIMITER,
  isTidy,
  printRow,
  type Table,
  tableAt,
  tidied,
} from './table';
import { furtherRow } from './table-edits';
import { Trial } from './trial';

export const nextCell = (state: EditorState) => inTable(state, next);
export const previousCell = (state: EditorState) => inTable(state, previous);
export const cellBelow = (state: EditorState) => inTable(state, below);

type Step = (table: Table, cell: CellPlace) => TransactionSpec;

function inTable(state: EditorState, step: Step): TransactionSpec | null {
  if (state.selection.ranges.length > 1) return null;
  const { head } = state.selection.main;
  const table = tableAt(Trial.upTo(state, head), head);
  return table && step(table, cellAt(state, table, head));
}

function next(table: Table, { row, column }: CellPlace): TransactionSpec {
  if (column + 1 < table.columns && row !== DELIMITER) return into(table, { row, column: column + 1 });
  const down = row <= DELIMITER ? DELIMITER + 1 : row + 1;
  return down < table.rows.length ? into(table, { row: down, column: 0 }) : withRow(table, 0);
}

function previous(table: Table, { row, column }: CellPlace): TransactionSpec {
  if (column > 0 && row !== DELIMITER) return into(table, { row, column: column - 1 });
  if (row === 0) return into(table, { row, column });
  const up = row <= DELIMITER + 1 ? 0 : row - 1;
  return into(table, { row: up, column: table.columns - 1 });
}

function below(table: Table, { row, column }: CellPlace): TransactionSpec {
  const down = row <= DELIMITER ? DELIMITER + 1 : row + 1;
  if (down < table.rows.length) return into(table, { row: down, column });
  const isEmpty = row > DELIMITER && (table.rows[row]?.cells ?? []).every((cell) => cell.trim() === '');
  return isEmpty ? out(table) : withRow(table, column);
}

/** The caret in a cell, whose text is selected: what is typed takes its place. */
function into(table: Table, cell: CellPlace): TransactionSpec {
  const { from, to } = cellText(table, cell);
  return { selection: EditorSelection.range(from, to), scrollIntoView: true, userEvent: 'select' };
}

function withRow(table: Table, column: number): TransactionSpec {
  const row = furtherRow(table);
  const shown = isTidy(table) ? (tidied({ ...table, rows: [...table.rows, row] }).rows.at(-1) ?? row) : row;
  const from = table.to + 1;
  const grown = { ...table, rows: [...table.rows, { ...shown, from }] };
  const at = cellText(grown, { row: grown.rows.length - 1, column }).from;
  return {
    changes: { from: table.to, insert: `\n${printRow(shown)}` },
    selection: EditorSelection.cursor(at),
    scrollIntoView: true,
    userEvent: 'input.table',
  };
}

/** Takes the empty last row away and leaves the table by a new paragraph. */
function out(table: Table): TransactionSpec {
  const last = table.rows.at(-1);
  if (!last) return {};
  const prefix = last.lead.replace(/[ \t]*\|$/, '');
  const gap = `${prefix.trimEnd()}\n${prefix}`;
  return {
    changes: { from: last.from, to: table.to, insert: gap },
    selection: EditorSelection.cursor(last.from + gap.length),
    scrollIntoView: true,
    userEvent: 'input.table',
  };
}
