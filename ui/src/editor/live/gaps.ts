/**
 * The empty lines between paragraphs: their distance, not lines to write in. The arrows go past them, and
 * what is typed in one all the same, after a click, becomes a paragraph of its own.
 */
import {
  type ChangeSpec,
  EditorSelection,
  EditorState,
  Prec,
  type SelectionRange,
  type Text,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state';
import { Direction, type EditorView, type KeyBinding, keymap } from '@codemirror/view';
import { EMPTY } from '../lines';
import { BROKEN, leafAt } from '../paragraph-place';
import { Trial } from '../trial';
import type { Drawing } from './drawing';

/** Whether a line is empty and right beside one with text, within the text. */
function isBesideText(doc: Text, number: number): boolean {
  if (number <= 1 || number >= doc.lines || !EMPTY.test(doc.line(number).text)) return false;
  return [number - 1, number + 1].some((beside) => !EMPTY.test(doc.line(beside).text));
}

/** Whether a place stands in an empty line that is a distance between two texts. */
export function isGap(state: EditorState, at: number): boolean {
  const line = state.doc.lineAt(at);
  return isBesideText(state.doc, line.number) && !leafAt(Trial.upTo(state, at), line, line.to);
}

/** Code has no gaps; what is drawn is known by its tree. */
export function drawGaps(drawing: Drawing): void {
  const { doc } = drawing.state;
  const inCode = (at: number) => drawing.codes.some(({ from, to }) => from <= at && at <= to);
  for (const line of drawing.linesOf({ from: 0, to: doc.length })) {
    if (isBesideText(doc, line.number) && !inCode(line.from)) drawing.line(line.from, 'md-gap');
  }
}

type Step = (view: EditorView, range: SelectionRange) => SelectionRange;

const vertically =
  (forward: boolean): Step =>
  (view, range) =>
    view.moveVertically(range, forward);

const sideways =
  (toRight: boolean): Step =>
  (view, range) =>
    view.moveByChar(range, (view.textDirectionAt(range.head) === Direction.LTR) === toRight);

/** Makes a step once more where it leads into a gap; every other is CodeMirror's own. */
function pastGaps(view: EditorView, step: Step, extend: boolean): boolean {
  const { state } = view;
  let isPast = false;
  const ranges = state.selection.ranges.map((range) => {
    if (!range.empty && !extend) return range;
    const next = step(view, range);
    const leaves = state.doc.lineAt(next.head).number !== state.doc.lineAt(range.head).number;
    if (!leaves || !isGap(state, next.head)) return extend ? between(range, next) : next;
    isPast = true;
    const further = step(view, next);
    return extend ? between(range, further) : further;
  });
  if (!isPast) return false;
  const selection = EditorSelection.create(ranges, state.selection.mainIndex);
  view.dispatch({ selection, scrollIntoView: true, userEvent: 'select' });
  return true;
}

const between = ({ anchor }: SelectionRange, { head, goalColumn }: SelectionRange) =>
  EditorSelection.range(anchor, head, goalColumn);

const arrow = (key: string, step: Step): KeyBinding => ({
  key,
  run: (view) => pastGaps(view, step, false),
  shift: (view) => pastGaps(view, step, true),
});

const ARROWS: KeyBinding[] = [
  arrow('ArrowUp', vertically(false)),
  arrow('ArrowDown', vertically(true)),
  arrow('ArrowLeft', sideways(false)),
  arrow('ArrowRight', sideways(true)),
];

/** Sets apart what is typed in an empty line right beside text, but for the line that a break leads to. */
function setApart(transaction: Transaction): Transaction | TransactionSpec[] {
  const { startState, changes, docChanged } = transaction;
  const isTyped = transaction.isUserEvent('input.type') && !transaction.isUserEvent('input.type.compose');
  if (!docChanged || !isTyped) return transaction;
  const { doc } = startState;
  const more: ChangeSpec[] = [];
  changes.iterChanges((from, to, start, end, inserted) => {
    const line = doc.lineAt(from);
    if (line.length > 0 || from !== to || inserted.lines > 1 || inserted.toString().trim() === '') return;
    const above = line.number > 1 ? doc.line(line.number - 1).text : '';
    const below = line.number < doc.lines ? doc.line(line.number + 1).text : '';
    if (BROKEN.test(above) || (EMPTY.test(above) && EMPTY.test(below))) return;
    if (leafAt(Trial.upTo(startState, from), line, from)) return;
    if (!EMPTY.test(above)) more.push({ from: start, insert: '\n' });
    if (!EMPTY.test(below)) more.push({ from: end, insert: '\n' });
  });
  return more.length === 0 ? transaction : [transaction, { changes: more, sequential: true }];
}

export const gaps = [Prec.high(keymap.of(ARROWS)), EditorState.transactionFilter.of(setApart)];
