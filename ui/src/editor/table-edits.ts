/**
 * What can be done to the table that the caret is in: rows and columns come, go and are aligned.
 *
 * A table that was tidy stays tidy; in any other only the cells that are meant change.
 */
import { type ChangeSpec, EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import {
  type Align,
  cellAt,
  type CellPlace,
  cellText,
  DELIMITER,
  hyphens,
  isTidy,
  printRow,
  printTable,
  type Row,
  type Table,
  tableAt,
  tidied,
} from './table';
import { Trial } from './trial';

export type TableEdit =
  | 'row-above'
  | 'row-below'
  | 'column-before'
  | 'column-after'
  | 'delete-row'
  | 'delete-column'
  | 'align-left'
  | 'align-center'
  | 'align-right'
  | 'tidy-table';

/** What becomes of the table, and the cell that has the caret then; null where nothing can. */
type Made = { rows: Row[]; cell: CellPlace } | null;

/** Edits the table at the main caret. Null outside of tables, and where the last row or column would go. */
export function editTable(state: EditorState, edit: TableEdit): TransactionSpec | null {
  const trial = Trial.of(state);
  const head = state.selection.main.head;
  const table = tableAt(trial, head);
  if (!table) return null;
  const cell = cellAt(state, table, head);
  const made = EDITS[edit](table, cell);
  return made && written(state, table, made, edit === 'tidy-table' || isTidy(table));
}

const EDITS: Record<TableEdit, (table: Table, cell: CellPlace) => Made> = {
  // Nothing stands above the heads, and nothing between them and their hyphens.
  'row-above': (table, cell) => withRow(table, Math.max(cell.row, DELIMITER + 1), cell.column),
  'row-below': (table, cell) => withRow(table, Math.max(cell.row, DELIMITER) + 1, cell.column),
  'column-before': (table, cell) => withColumn(table, cell.row, cell.column),
  'column-after': (table, cell) => withColumn(table, cell.row, cell.column + 1),
  'delete-row': (table, { row, column }) =>
    row <= DELIMITER
      ? null
      : {
          rows: table.rows.filter((_, index) => index !== row),
          cell: { row: row < table.rows.length - 1 ? row : row - 1 === DELIMITER ? 0 : row - 1, column },
        },
  'delete-column': (table, { row, column }) =>
    table.columns < 2
      ? null
      : {
          rows: table.rows.map((one) => ({ ...one, cells: one.cells.filter((_, at) => at !== column) })),
          cell: { row, column: Math.min(column, table.columns - 2) },
        },
  'align-left': (table, cell) => aligned(table, cell, 'left'),
  'align-center': (table, cell) => aligned(table, cell, 'center'),
  'align-right': (table, cell) => aligned(table, cell, 'right'),
  'tidy-table': (table, cell) => ({ rows: table.rows, cell }),
};

function emptyRow(table: Table): Row {
  const model = table.rows.at(-1)?.lead.includes('|') ? table.rows.at(-1) : table.rows[0];
  return {
    lead: model?.lead ?? '|',
    cells: Array.from({ length: table.columns }, () => '  '),
    tail: '|',
    from: 0,
  };
}

function withRow(table: Table, index: number, column: number): Made {
  const rows = table.rows.toSpliced(index, 0, furtherRow(table));
  return { rows, cell: { row: index, column } };
}

/** An empty row, with what a further line of the table begins with. */
export function furtherRow(table: Table): Row {
  const row = emptyRow(table);
  const further = table.rows[DELIMITER]?.lead ?? row.lead;
  return { ...row, lead: further.includes('|') ? further : `${further}|` };
}

function withColumn(table: Table, row: number, column: number): Made {
  const rows = table.rows.map((one, index): Row => {
    const cells = [...one.cells];
    while (cells.length < column) cells.push('  ');
    // A table of hyphens without a bar in its line would be no table.
    const fresh = index === DELIMITER ? ' --- ' : '  ';
    const barred = { ...one, lead: /\|$/.test(one.lead) ? one.lead : `${one.lead}|`, tail: one.tail || '|' };
    return { ...barred, cells: cells.toSpliced(column, 0, fresh) };
  });
  return { rows, cell: { row: row === DELIMITER ? 0 : row, column } };
}

/** Aligns a column; asked again, it is as it was by itself. */
function aligned(table: Table, cell: CellPlace, align: Align): Made {
  const rows = table.rows.map((row, index): Row => {
    if (index !== DELIMITER) return row;
    const old = row.cells[cell.column] ?? ' --- ';
    const width = Math.max(3, old.trim().length);
    const off = hyphens(align, width) === old.trim();
    const next = hyphens(off ? null : align, width);
    return { ...row, cells: row.cells.with(cell.column, old.replace(/\S+/, next)) };
  });
  return { rows, cell };
}

function written(state: EditorState, table: Table, made: NonNullable<Made>, tidy: boolean): TransactionSpec {
  const next: Table = { ...table, rows: made.rows, columns: made.rows[0]?.cells.length ?? 0 };
  const shown = tidy ? tidied(next) : next;
  const text = printTable(shown);
  const changes = lineChanges(state.sliceDoc(table.from, table.to), text, table.from);
  let at = table.from;
  const placed: Table = {
    ...shown,
    rows: shown.rows.map((row) => {
      const from = at;
      at += printRow(row).length + 1;
      return { ...row, from };
    }),
  };
  const kept = made.rows.length === table.rows.length && next.columns === table.columns;
  const { main } = state.selection;
  const old = cellText(table, made.cell);
  const { from, to } = cellText(placed, made.cell);
  // What stays in its cell keeps its place in the cell's text.
  const head = kept ? Math.min(to, from + Math.max(0, main.head - old.from)) : to;
  return {
    changes,
    selection: EditorSelection.cursor(head),
    userEvent: 'input.table',
    scrollIntoView: true,
  };
}

/** The change from one text to another, without the lines at both ends that stay. */
function lineChanges(before: string, after: string, at: number): ChangeSpec {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from: at + start, to: at + before.length - end, insert: after.slice(start, after.length - end) };
}
