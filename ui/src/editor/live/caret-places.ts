/**
 * Where a caret may stand: in the text of an item and never before its bullet, number or box, and in a
 * cell of a table and never beside its strokes. Those are drawn, and what is typed there would end the
 * item or make a cell too many.
 */
import { syntaxTree } from '@codemirror/language';
import { EditorSelection, EditorState, type Line, type SelectionRange } from '@codemirror/state';
import type { Transaction, TransactionSpec } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import { lineMarks, textStart } from '../lines';
import { type Cell, cellsOf, DELIMITER, tableAt } from '../table';
import { isGap } from './gaps';

/** Where the text begins that follows the marks of an item on a line; null where none begins there. */
export function itemStart(state: EditorState, at: number): number | null {
  const line = state.doc.lineAt(at);
  const here = { doc: state.doc, tree: syntaxTree(state) };
  return lineMarks(here, line).some(({ name }) => name === 'ListMark') ? textStart(here, line) : null;
}

/** The cells of the row that a place stands in; null outside of tables, none in the line of hyphens. */
export function rowAt(state: EditorState, at: number): Cell[] | null {
  const table = tableAt({ doc: state.doc, tree: syntaxTree(state) }, at);
  if (!table) return null;
  const row = state.doc.lineAt(at).number - state.doc.lineAt(table.from).number;
  return row === DELIMITER ? [] : cellsOf(table, row);
}

function placed(transaction: Transaction): Transaction | TransactionSpec[] {
  const { startState, docChanged, selection } = transaction;
  if (docChanged || !selection) return transaction;
  const before = startState.selection.ranges;
  // A click comes from nowhere; of as many carets as there were each comes from its own place.
  const isMoved = before.length === selection.ranges.length && !transaction.isUserEvent('select.pointer');
  const ranges = selection.ranges.map((range, index) =>
    range.empty ? caret(startState, range, isMoved ? (before[index]?.head ?? null) : null) : range,
  );
  if (ranges.every((range, index) => range === selection.ranges[index])) return transaction;
  return [transaction, { selection: EditorSelection.create(ranges, selection.mainIndex) }];
}

/** A caret at a place where one may stand; `from` is where it was, if it is moved. */
function caret(state: EditorState, range: SelectionRange, from: number | null): SelectionRange {
  const cells = rowAt(state, range.head);
  const at = cells ? inRow(state, range.head, cells, from) : inItem(state, range.head, from);
  return at === range.head ? range : EditorSelection.cursor(at, -1, undefined, range.goalColumn);
}

/** From the beginning of an item a caret goes on to the end of the line above. */
function inItem(state: EditorState, head: number, from: number | null): number {
  const start = itemStart(state, head);
  if (start === null || head >= start) return head;
  return from === start ? above(state, state.doc.lineAt(start), start) : start;
}

/** From the end of a cell a caret goes on to the next one, from the last to the line below. */
function inRow(state: EditorState, head: number, cells: Cell[], from: number | null): number {
  const line = state.doc.lineAt(head);
  const isOfRow = from !== null && line.from <= from && from <= line.to;
  if (cells.length === 0) return isOfRow ? head : besideHyphens(state, line, head, from);
  const isForward = isOfRow ? from < head : null;
  const next = cells.findIndex((cell) => head <= cell.to);
  const [left, right] = [cells[next < 0 ? cells.length - 1 : next - 1], cells[next]];
  if (right && head >= right.from) return besideBar(state, head, right, isForward);
  if (!left) {
    const start = right?.from ?? head;
    return isForward === false && from === start ? above(state, line, start) : start;
  }
  if (!right) return isForward && from === left.to ? below(state, line, left.to) : left.to;
  const stroke = left.to + state.sliceDoc(left.to, right.from).indexOf('|');
  return (isForward ?? head > stroke) ? right.from : left.to;
}

/** A bar that is a letter is one with the `\` before it. */
function besideBar(state: EditorState, head: number, cell: Cell, isForward: boolean | null): number {
  const isWithin = head > cell.from && state.sliceDoc(head - 1, head + 1) === '\\|';
  return isWithin ? head + (isForward === false ? -1 : 1) : head;
}

/** The line of hyphens is drawn as a stroke; a caret steps over it. */
function besideHyphens(state: EditorState, line: Line, head: number, from: number | null): number {
  const isUpward = from !== null && from > line.to;
  return isUpward
    ? above(state, line, below(state, line, head))
    : below(state, line, above(state, line, head));
}

/** The end of the text above a line, past the empty line that parts the two. */
export function above(state: EditorState, line: Line, otherwise: number): number {
  if (line.number === 1) return otherwise;
  const end = line.from - 1;
  const cells = rowAt(state, end);
  const isBetween = cells ? cells.length === 0 : isGap(state, end);
  return isBetween ? above(state, state.doc.lineAt(end), otherwise) : (cells?.at(-1)?.to ?? end);
}

function below(state: EditorState, line: Line, otherwise: number): number {
  if (line.number === state.doc.lines) return otherwise;
  const start = line.to + 1;
  const cells = rowAt(state, start);
  const isBetween = cells ? cells.length === 0 : isGap(state, start);
  return isBetween
    ? below(state, state.doc.lineAt(start), otherwise)
    : (cells?.[0]?.from ?? itemStart(state, start) ?? start);
}

/** Whether every caret stands where its line's text begins already, or ends. */
const isAt =
  (side: 'from' | 'to') =>
  ({ state }: EditorView) =>
    state.selection.ranges.every(({ empty, head }) => empty && head === edgeOf(state, head, side));

function edgeOf(state: EditorState, head: number, side: 'from' | 'to'): number | null {
  const cells = rowAt(state, head);
  if (cells) return cells.at(side === 'from' ? 0 : -1)?.[side] ?? null;
  return side === 'from' ? itemStart(state, head) : null;
}

export const caretPlaces = [
  EditorState.transactionFilter.of(placed),
  keymap.of([
    { key: 'Home', run: isAt('from') },
    { key: 'End', run: isAt('to') },
    { mac: 'Cmd-ArrowLeft', run: isAt('from') },
    { mac: 'Cmd-ArrowRight', run: isAt('to') },
  ]),
];
