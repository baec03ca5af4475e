/**
 * Items of lists further in and further out, with all that stands in them.
 *
 * An item goes into the item above it, or out of the one it is in, and takes the kind of mark that
 * is used there. Null where no list is chosen, so that the key can mean something else.
 */
import type { EditorState, TransactionSpec } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { besideItem, itemOf, itemsOf, markFromOf, shifted, withMark } from './list-items';
import { chosenLines, columnOf, nodeAt, textStart, transactionOf } from './lines';
import { inOrder, successor } from './renumber';
import { Trial } from './trial';

export function indent(state: EditorState): TransactionSpec | null {
  return eachItem(state, inward, 'input.indent');
}

export function outdent(state: EditorState): TransactionSpec | null {
  return eachItem(state, outward, 'delete.dedent');
}

/** The beginnings of the chosen items, without those that stand in a chosen one. */
export function chosenItems(state: EditorState, trial: Trial): SyntaxNode[] {
  const items: SyntaxNode[] = [];
  for (const line of chosenLines(state)) {
    if (line.text.trim() === '' && items.length > 0) continue;
    const text = textStart(trial, line);
    const side = text === line.to ? -1 : 1;
    const item = nodeAt(trial.tree, text, side, /^(?:ListItem|FencedCode|HTMLBlock)$/);
    if (item?.name !== 'ListItem' || items.some(({ from, to }) => from <= item.from && item.to <= to))
      continue;
    items.push(item);
  }
  return items;
}

function eachItem(
  state: EditorState,
  move: (trial: Trial, item: SyntaxNode) => Trial,
  event: string,
): TransactionSpec | null {
  const start = Trial.of(state);
  const places = chosenItems(state, start).map(markFromOf);
  if (places.length === 0) return null;
  let trial = start;
  for (const place of places) {
    const item = itemAt(trial, trial.changes.mapPos(place, 1));
    if (item) trial = move(trial, item);
  }
  return transactionOf(state, trial, event);
}

/** The item whose mark begins at a place. */
function itemAt(trial: Trial, at: number): SyntaxNode | null {
  const item = nodeAt(trial.tree, at, 1, /^ListItem$/);
  return item && markFromOf(item) === at ? item : null;
}

function inward(trial: Trial, node: SyntaxNode): Trial {
  const above = besideItem(node, -1);
  if (!above) return trial;
  const last = above.lastChild;
  const joins = last && /List$/.test(last.name) ? itemsOf(last).at(-1) : undefined;
  const column = joins ? columnOf(trial.doc, markFromOf(joins)) : itemOf(trial, above).column;
  const model = joins ? itemOf(trial, joins).mark : itemOf(trial, node).mark.replace(/^\d+/, '0');
  const list = node.parent?.from ?? node.from;
  const by = column - columnOf(trial.doc, markFromOf(node));
  return settled(trial, node, by, successor(model), list);
}

function outward(trial: Trial, node: SyntaxNode): Trial {
  const parent = node.parent?.parent;
  // An item that begins in the line of its parent has no room to move out.
  if (
    parent?.name !== 'ListItem' ||
    trial.doc.lineAt(parent.from).from === trial.doc.lineAt(node.from).from
  ) {
    return trial;
  }
  const by = columnOf(trial.doc, markFromOf(parent)) - columnOf(trial.doc, markFromOf(node));
  const list = parent.parent?.from ?? parent.from;
  return settled(trial, node, by, successor(itemOf(trial, parent).mark), list);
}

/** Moves an item, gives it its mark, and numbers the lists it left and came to. */
function settled(start: Trial, node: SyntaxNode, by: number, mark: string, list: number): Trial {
  const origin = start.changes;
  const at = origin.invertedDesc.mapPos(markFromOf(node), 1);
  let trial = shifted(start, node, by, 'with-first');
  const moved = itemAt(trial, trial.changes.mapPos(at, 1));
  if (moved) trial = withMark(trial, moved, mark, itemOf(trial, moved).box);
  return allInOrder(trial, list);
}

/** Numbers the list that begins at a place, and every list in it, which keep their first numbers. */
export function allInOrder(start: Trial, list: number): Trial {
  let trial = start;
  const outer = nodeAt(trial.tree, list, 1, /List$/);
  if (!outer) return trial;
  for (let index = 0; ; index += 1) {
    const lists: SyntaxNode[] = [];
    const now = nodeAt(trial.tree, list, 1, /List$/);
    now?.cursor().iterate((node) => {
      if (node.name === 'OrderedList') lists.push(node.node);
    });
    const next = lists[index];
    if (!next) return trial;
    trial = inOrder(trial, next);
  }
}
