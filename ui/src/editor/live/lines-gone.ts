/**
 * Where whole lines are taken away, or something is typed or pasted in their place: what follows them
 * stays what it is, with the caret in its text and what is typed in lines of its own.
 */
import { syntaxTree } from '@codemirror/language';
import { type ChangeSpec, EditorSelection, EditorState } from '@codemirror/state';
import type { Transaction, TransactionSpec } from '@codemirror/state';
import { nodeAt } from '../lines';
import { itemStart, rowAt } from './caret-places';
import { marksAt } from './whole-lines';

/** What may be the marks that a line begins with, or the stroke of a row. */
const MARKS = /^(?:[\s>]*(?:\||#{1,6}\s|(?:[-*+]|\d{1,9}[.)])(?:\s|$))|[\s>]*>)/;

function caretBehindMarks(transaction: Transaction): Transaction | TransactionSpec[] {
  if (!transaction.docChanged || !transaction.isUserEvent('delete')) return transaction;
  const { newDoc, newSelection } = transaction;
  const isBeforeMarks = newSelection.ranges.some(({ head, empty }) => {
    const { from, text } = newDoc.lineAt(head);
    return empty && head - from < (MARKS.exec(text)?.[0].length ?? 0);
  });
  // A text is parsed before its time only where there may be something to do.
  if (!isBeforeMarks) return transaction;
  const { state } = transaction;
  // What was cut is pasted back before a heading or a row, and beside an item.
  const startOf = transaction.isUserEvent('delete.cut') ? itemStart : textStartAt;
  const ranges = newSelection.ranges.map((range) => {
    const start = range.empty ? startOf(state, range.head) : null;
    return start !== null && start > range.head ? EditorSelection.cursor(start) : range;
  });
  return [
    transaction,
    { selection: EditorSelection.create(ranges, newSelection.mainIndex), sequential: true },
  ];
}

function textStartAt(state: EditorState, at: number): number | null {
  const cells = rowAt(state, at);
  return cells ? (cells[0]?.from ?? null) : marksAt(state, at).to;
}

/** Blocks that begin with no mark of a line, and are no plain text. */
const OTHER = /^(?:Table|FencedCode)$/;

/** What comes in does not run into what follows, where that is no plain text. */
function typedOver(transaction: Transaction): Transaction | TransactionSpec[] {
  const { startState: state, changes } = transaction;
  const isTyped = transaction.isUserEvent('input.type') && !transaction.isUserEvent('input.type.compose');
  if (!isTyped && !transaction.isUserEvent('input.paste')) return transaction;
  const { from, to, empty } = state.selection.main;
  if (empty || state.selection.ranges.length > 1) return transaction;
  const [first, last] = [marksAt(state, from), marksAt(state, to)];
  const isWhole = from === first.from && to === last.from && from < to;
  if (!isWhole || (last.from === last.to && !nodeAt(syntaxTree(state), to, 1, OTHER))) return transaction;
  const end = /\n[\s>]*$/.exec(state.sliceDoc(from, to))?.[0] ?? '\n';
  const more: ChangeSpec[] = [];
  changes.iterChanges((start, stop, begins, ends, inserted) => {
    if (start !== from || stop !== to || /(?:^|\n)$/.test(inserted.toString())) return;
    // What is typed is in the item or heading that it takes the place of.
    if (isTyped) more.push({ from: begins, insert: state.sliceDoc(first.from, first.to) });
    more.push({ from: ends, insert: end });
  });
  return more.length === 0 ? transaction : [transaction, { changes: more, sequential: true }];
}

export const linesGone = [
  EditorState.transactionFilter.of(caretBehindMarks),
  EditorState.transactionFilter.of(typedOver),
];
