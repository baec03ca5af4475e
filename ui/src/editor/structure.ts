/**
 * The keys that know what the caret stands in: Enter and Tab in tables and lists.
 *
 * Enter goes on with lists, tasks and quotations as CodeMirror's Markdown does it, except that an
 * empty item always ends its list, an empty last line its quotation, and what follows stands apart.
 * Tab outside of tables and lists leaves the editor; within them Escape and then Tab does, as
 * everywhere in CodeMirror.
 */
import { insertNewlineContinueMarkupCommand } from '@codemirror/lang-markdown';
import {
  ChangeSet,
  EditorState,
  type Extension,
  Prec,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { editKey } from './edit-key';
import { gapsAround, outOfQuote } from './leaving';
import { itemOf, itemsOf, shifted } from './list-items';
import { nodeAt } from './lines';
import { inOrder, numberOf } from './renumber';
import { cellBelow, nextCell, previousCell } from './table-keys';
import { Trial } from './trial';

const continueMarkup = insertNewlineContinueMarkupCommand({ nonTightLists: false });

/** Enter in a list, a task or a quotation; null elsewhere. */
export function newLine(state: EditorState): TransactionSpec | null {
  const out = outOfQuote(state);
  if (out) return out;
  let made: TransactionSpec | null = null;
  continueMarkup({ state, dispatch: (transaction) => (made = settled(transaction)) });
  return made;
}

/**
 * A number that grew by a digit takes what stands in its item along, and a caret that left its list
 * stands apart from it.
 */
function settled(transaction: Transaction): TransactionSpec {
  const { startState, changes, newSelection, newDoc } = transaction;
  const room = roomFor(startState, grownNumbers(transaction)).map(changes);
  const gaps = ChangeSet.of(gapsAround(transaction), newDoc.length);
  const later = room.compose(gaps.map(room));
  return {
    changes: changes.compose(later),
    selection: newSelection.map(later),
    userEvent: 'input',
    scrollIntoView: true,
  };
}

interface GrownNumber {
  at: number;
  by: number;
}

function grownNumbers({ startState, changes }: Transaction): GrownNumber[] {
  const grown: GrownNumber[] = [];
  changes.iterChanges((at, to, _fromB, _toB, inserted) => {
    const old = startState.sliceDoc(at, to);
    const by = inserted.length - old.length;
    if (by !== 0 && /^\d+$/.test(old) && /^\d+$/.test(inserted.toString())) grown.push({ at, by });
  });
  return grown;
}

function roomFor(state: EditorState, grown: GrownNumber[]): ChangeSet {
  if (grown.length === 0) return ChangeSet.empty(state.doc.length);
  let room = Trial.of(state);
  const { tree } = room;
  for (const { at, by } of grown) {
    const item = nodeAt(tree, at, 1, /^ListItem$/);
    const now = item && nodeAt(room.tree, room.changes.mapPos(at, 1), 1, /^ListItem$/);
    if (now) room = shifted(room, now, by, 'rest');
  }
  return room.changes;
}

/** Numbers a list again when lines of it are deleted. */
export function renumberDeleted(transaction: Transaction): TransactionSpec | null {
  const { startState, changes } = transaction;
  // All but a few deletions stay within a line: a book is not parsed for them.
  if (!takesLines(transaction)) return null;
  const start = Trial.of(startState);
  const lists: SyntaxNode[] = [];
  changes.iterChanges((from, to) => {
    if (!start.slice(from, to).includes('\n')) return;
    start.tree.iterate({
      from,
      to,
      enter: (node) => {
        if (node.name === 'OrderedList') lists.push(node.node);
      },
    });
  });
  const ordered = lists.filter((list) => inOrder(start, list) === start);
  if (ordered.length === 0) return null;
  const after = start.with(changes);
  let trial = after;
  for (const list of ordered) {
    const at = trial.changes.mapPos(list.from, 1);
    // Where its first line went the list begins with what stands in the line now, behind the indent.
    const indent = /^[ \t>]*/.exec(trial.slice(at, trial.doc.lineAt(at).to))?.[0].length ?? 0;
    const now = nodeAt(trial.tree, at + indent, 1, /^OrderedList$/);
    const first = itemsOf(list)[0];
    if (now && first) trial = inOrder(trial, now, numberOf(itemOf(start, first).mark));
  }
  if (trial === after) return null;
  // Only what the numbering itself changed, on top of the deletion.
  const lines: Array<{ from: number; to: number; insert: string }> = [];
  for (let number = 1; number <= after.doc.lines; number += 1) {
    const [old, line] = [after.doc.line(number), trial.doc.line(number)];
    if (old.text === line.text) continue;
    let start = 0;
    while (old.text[start] === line.text[start]) start += 1;
    let end = 0;
    const most = Math.min(old.length, line.length) - start;
    while (end < most && old.text.at(-1 - end) === line.text.at(-1 - end)) end += 1;
    lines.push({
      from: old.from + start,
      to: old.to - end,
      insert: line.text.slice(start, line.length - end),
    });
  }
  return { changes: lines, sequential: true };
}

function takesLines({ startState, changes }: Transaction): boolean {
  let found = false;
  changes.iterChanges((from, to) => {
    found ||= startState.doc.lineAt(from).to < to;
  });
  return found;
}

const numbersKept = EditorState.transactionFilter.of((transaction) => {
  const isDeletion = transaction.isUserEvent('delete') || transaction.isUserEvent('move.drop');
  if (!transaction.docChanged || !isDeletion) return transaction;
  const more = renumberDeleted(transaction);
  return more ? [transaction, more] : transaction;
});

export const structure: Extension = [
  Prec.highest(
    keymap.of([
      { key: 'Enter', run: editKey((state) => cellBelow(state) ?? newLine(state)) },
      { key: 'Tab', run: editKey(nextCell), shift: editKey(previousCell) },
    ]),
  ),
  numbersKept,
];
