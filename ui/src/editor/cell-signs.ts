/**
 * What is written into a cell of a table stays in it: a bar becomes `\|`, since every edition drops
 * what stands behind one too many, and text of several lines becomes one.
 *
 * Only where the text looks like what it means; in its source a bar is a bar.
 */
import { type ChangeSpec, EditorState, type Extension, Facet } from '@codemirror/state';
import type { Transaction, TransactionSpec } from '@codemirror/state';
import { cellAt, DELIMITER, type Row, type Table, tableAt } from './table';
import { Trial } from './trial';

const keepsCells = Facet.define<true, boolean>({ combine: (all) => all.length > 0 });

/** Whether a range lies in one cell of a row that is written to its end, so that its bars are letters. */
export function isInCell(state: EditorState, from: number, to: number): boolean {
  if (!state.facet(keepsCells) || state.doc.lineAt(from).to < to) return false;
  const table = tableAt(Trial.upTo(state, to), from);
  if (!table) return false;
  const [start, end] = [cellAt(state, table, from), cellAt(state, table, to)];
  const row = table.rows[start.row];
  if (!row || start.row === DELIMITER || start.column !== end.column) return false;
  const first = row.from + row.lead.length;
  return isComplete(table, row) && from >= first && to <= first + row.cells.join('|').length;
}

/** A row without its last bar is one that somebody still writes, unless the heads have none either. */
function isComplete({ rows, columns }: Table, row: Row): boolean {
  return row.cells.length >= columns && (row.tail !== '' || rows[0]?.tail === '');
}

/** Text for a cell, to stand at a place of it: in one line, its bars behind a `\`. */
export function textForCell(state: EditorState, at: number, text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const line =
    lines.length === 1
      ? text
      : lines
          .map((part) => part.trim())
          .filter(Boolean)
          .join(' ');
  let escaped = '';
  let done = 0;
  for (const bar of bareBars(state, at, line)) {
    escaped += `${line.slice(done, bar)}\\`;
    done = bar;
  }
  return escaped + line.slice(done);
}

/** Where in a text the bars are that no `\` stands before. */
function bareBars(state: EditorState, at: number, text: string): number[] {
  const before = state.sliceDoc(state.doc.lineAt(at).from, at);
  let isEscaped = (/\\*$/.exec(before)?.[0].length ?? 0) % 2 === 1;
  const bars: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '|' && !isEscaped) bars.push(index);
    isEscaped = sign === '\\' && !isEscaped;
  }
  return bars;
}

function withBars(transaction: Transaction): Transaction | TransactionSpec[] {
  const { startState, changes, docChanged } = transaction;
  if (!docChanged || !transaction.isUserEvent('input.type')) return transaction;
  const more: ChangeSpec[] = [];
  changes.iterChanges((from, to, start, _end, inserted) => {
    const text = inserted.toString();
    // A table is looked for only where there is something to do.
    const bars = text.includes('|') ? bareBars(startState, from, text) : [];
    if (bars.length === 0 || !isInCell(startState, from, to)) return;
    more.push(...bars.map((bar) => ({ from: start + bar, insert: '\\' })));
  });
  return more.length === 0 ? transaction : [transaction, { changes: more, sequential: true }];
}

/** What comes in at several carets, or is dragged there: all of it is put into one line. */
function withLines(transaction: Transaction): Transaction | TransactionSpec[] {
  const { startState, changes, docChanged } = transaction;
  const comes = ['input.paste', 'input.drop', 'move.drop'].some((kind) => transaction.isUserEvent(kind));
  if (!docChanged || !comes) return transaction;
  const more: ChangeSpec[] = [];
  changes.iterChanges((from, to, start, end, inserted) => {
    const text = inserted.toString();
    if (!/[|\n]/.test(text) || !isInCell(startState, from, to)) return;
    const insert = textForCell(startState, from, text);
    if (insert !== text) more.push({ from: start, to: end, insert });
  });
  return more.length === 0 ? transaction : [transaction, { changes: more, sequential: true }];
}

/** For the view that shows tables as tables. */
export const cellSigns: Extension = [
  keepsCells.of(true),
  EditorState.transactionFilter.of(withBars),
  EditorState.transactionFilter.of(withLines),
];
