/**
 * Moves what is chosen up and down: an item of a list with all that stands in it, a row of a table
 * within its table, any other line by itself.
 */
import { moveLineDown, moveLineUp } from '@codemirror/commands';
import type { EditorState, Transaction, TransactionSpec } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { chosenItems } from './indent';
import { besideItem, itemOf, itemsOf, markFromOf } from './list-items';
import { chosenLines, nodeAt, transactionOf } from './lines';
import { inOrder, numberOf } from './renumber';
import { Trial } from './trial';

export const moveUp = (state: EditorState) => moved(state, -1);
export const moveDown = (state: EditorState) => moved(state, 1);

function moved(state: EditorState, step: -1 | 1): TransactionSpec {
  const trial = Trial.of(state);
  const items = chosenItems(state, trial);
  const first = items[0];
  if (!first || !wholeText(state, items)) return movedLines(state, trial, step);
  const last = items.at(-1) ?? first;
  const siblings = items.every((item) => item.parent?.from === first.parent?.from);
  const other = besideItem(step < 0 ? first : last, step);
  if (!siblings || !together(items) || !other) return {};
  return passed(state, trial, first, last, other);
}

/** Whether every chosen line stands in one of the items. */
function wholeText(state: EditorState, items: SyntaxNode[]): boolean {
  return chosenLines(state).every(
    (line) =>
      line.text.trim() === '' ||
      items.some((item) => state.doc.lineAt(item.from).from <= line.from && line.from <= item.to),
  );
}

function together(items: SyntaxNode[]): boolean {
  return items.every((item, index) => index === 0 || besideItem(item, -1)?.from === items[index - 1]?.from);
}

/**
 * Puts the neighbouring item on the other side of the chosen ones. The chosen text itself is not
 * touched, so that carets stay where they are in it.
 */
function passed(
  state: EditorState,
  start: Trial,
  first: SyntaxNode,
  last: SyntaxNode,
  other: SyntaxNode,
): TransactionSpec {
  const chosen = { from: markFromOf(first), to: last.to };
  const neighbour = { from: markFromOf(other), to: other.to };
  const text = start.slice(neighbour.from, neighbour.to);
  const up = neighbour.from < chosen.from;
  const between = up ? start.slice(neighbour.to, chosen.from) : start.slice(chosen.to, neighbour.from);
  let trial = start.with(
    up
      ? [
          { from: neighbour.from, to: chosen.from },
          { from: chosen.to, insert: between + text },
        ]
      : [
          { from: chosen.from, insert: text + between },
          { from: chosen.to, to: neighbour.to },
        ],
  );
  const list = first.parent;
  if (list?.name === 'OrderedList') {
    const number = numberOf(itemOf(start, itemsOf(list)[0] ?? first).mark);
    const now = nodeAt(trial.tree, list.from, 1, /^OrderedList$/);
    if (now) trial = inOrder(trial, now, number);
  }
  return transactionOf(state, trial, 'move.line', up ? -1 : 1);
}

/** Lines outside of lists as CodeMirror moves them; the head of a table stays its head. */
function movedLines(state: EditorState, trial: Trial, step: -1 | 1): TransactionSpec {
  const lines = chosenLines(state);
  // CodeMirror forgets the ranges that have nowhere to go.
  if (lines.some(({ number }) => number + step < 1 || number + step > state.doc.lines)) return {};
  for (const line of lines) {
    const row = nodeAt(trial.tree, line.from, 1, /^Table(?:Header|Row|Delimiter)$/);
    const table = row && nodeAt(trial.tree, line.from, 1, /^Table$/);
    if (!table) continue;
    const head = state.doc.lineAt(table.from).number;
    const end = state.doc.lineAt(table.to).number;
    const to = line.number + step;
    if (line.number < head + 2 || to < head + 2 || to > end) return {};
  }
  let made: TransactionSpec = {};
  const dispatch = (transaction: Transaction) => {
    const { changes, newSelection, scrollIntoView } = transaction;
    made = { changes, selection: newSelection, scrollIntoView, userEvent: 'move.line' };
  };
  (step < 0 ? moveLineUp : moveLineDown)({ state, dispatch });
  return made;
}
