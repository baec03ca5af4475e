/**
 * Lines that are selected as a whole are selected with their marks: of a heading that begins behind a
 * selection nothing is in it, and of one that it begins with all. A selection that ends within a line
 * joins two, and leaves the marks alone.
 */
import { syntaxTree } from '@codemirror/language';
import { EditorSelection, EditorState, findClusterBreak, type SelectionRange } from '@codemirror/state';
import type { Transaction, TransactionSpec } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import { lineMarks, textStart } from '../lines';
import { above } from './caret-places';

/** What the marks of a line take, up to its text. */
export function marksAt(state: EditorState, at: number): { from: number; to: number } {
  const line = state.doc.lineAt(at);
  const here = { doc: state.doc, tree: syntaxTree(state) };
  const marks = lineMarks(here, line);
  // What a heading is underlined with stands before no text.
  const isUnderline = marks.some(
    ({ name, from }) => name === 'HeaderMark' && !/#/.test(line.text[from - line.from] ?? ''),
  );
  const isMarked = marks.length > 0 && !isUnderline;
  return { from: line.from, to: isMarked ? textStart(here, line) : line.from };
}

function withWhole(transaction: Transaction): Transaction | TransactionSpec[] {
  const { startState, docChanged, selection } = transaction;
  if (docChanged || !selection || selection.ranges.every(({ empty }) => empty)) return transaction;
  const before = startState.selection.main;
  const isPointed = transaction.isUserEvent('select.pointer');
  const ranges = selection.ranges.map((range) => {
    if (range.empty) return range;
    const further = isPointed ? null : fromStart(startState, range, before);
    return further ?? whole(startState, range, before);
  });
  if (ranges.every((range, index) => range.eq(selection.ranges[index] ?? before))) return transaction;
  return [transaction, { selection: EditorSelection.create(ranges, selection.mainIndex) }];
}

/** From the beginning of a line's text a step back leads past its marks to the text above. */
function fromStart(state: EditorState, range: SelectionRange, before: SelectionRange): SelectionRange | null {
  const { from, to } = marksAt(state, range.anchor);
  const isStep = before.empty && before.head === to && range.anchor === to;
  if (!isStep || range.head < from || range.head >= to) return null;
  return EditorSelection.range(to, above(state, state.doc.lineAt(to), to));
}

function whole(state: EditorState, range: SelectionRange, before: SelectionRange): SelectionRange {
  const [first, last] = [marksAt(state, range.from), marksAt(state, range.to)];
  const isAll = range.from === 0 && range.to === state.doc.length;
  if (isAll || range.from > first.to || range.to > last.to) return range;
  // Who begins within the marks means their signs.
  if (first.from < range.anchor && range.anchor < first.to) return range;
  if (first.from === last.from) return EditorSelection.cursor(first.to);
  const { head } = range;
  const marks = head === range.from ? first : last;
  // From the beginning of the marks a step leads past them.
  if (before.head === marks.from && head > marks.from && range.anchor === before.anchor) {
    const line = state.doc.lineAt(head);
    const next = line.from + findClusterBreak(line.text, marks.to - line.from);
    return EditorSelection.range(range.anchor, next, range.goalColumn);
  }
  return head === range.from
    ? EditorSelection.range(last.from, first.from, range.goalColumn)
    : EditorSelection.range(first.from, last.from, range.goalColumn);
}

/** Whether every caret stands where the text begins behind its line's marks already. */
function isAtStart({ state }: EditorView): boolean {
  return state.selection.ranges.every(({ empty, head }) => {
    const { from, to } = marksAt(state, head);
    return empty && from < to && head === to;
  });
}

export const wholeLines = [
  EditorState.transactionFilter.of(withWhole),
  keymap.of([
    { key: 'Home', shift: isAtStart },
    { mac: 'Cmd-ArrowLeft', shift: isAtStart },
  ]),
];
