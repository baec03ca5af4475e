/**
 * Keeps the numbers of a numbered list in order when items come, go or move.
 *
 * A list whose items all carry the same number is written so on purpose and stays so.
 */
import type { SyntaxNode } from '@lezer/common';
import { itemOf, itemsOf, withMark } from './list-items';
import type { Trial } from './trial';

/** Numbers every list that stands at one of the places, which are places of the trial's text. */
export function renumbered(trial: Trial, places: number[], start?: number): Trial {
  let next = trial;
  const origin = trial.changes;
  for (const place of places) {
    for (let depth = 0; ; depth += 1) {
      const at = origin === next.changes ? place : mapped(trial, next, place);
      const list = listsAt(next, at)[depth];
      if (!list) break;
      next = inOrder(next, list, start);
    }
  }
  return next;
}

/** A place of an earlier trial in a later one. */
function mapped(from: Trial, to: Trial, place: number): number {
  return to.changes.mapPos(from.changes.invertedDesc.mapPos(place, 1), 1);
}

/** The numbered lists around a place, the innermost first. */
function listsAt(trial: Trial, at: number): SyntaxNode[] {
  const lists: SyntaxNode[] = [];
  for (const side of [1, -1] as const) {
    let node: SyntaxNode | null = trial.tree.resolveInner(Math.min(at, trial.doc.length), side);
    for (; node; node = node.parent) {
      const { name, from } = node;
      if (name === 'OrderedList' && !lists.some((list) => list.from === from)) lists.push(node);
    }
  }
  return lists;
}

export function numberOf(mark: string): number {
  return Number.parseInt(mark, 10);
}

/** The mark of the item behind one with this mark. */
export const successor = (mark: string) => mark.replace(/^\d+/, (digits) => String(Number(digits) + 1));

/** One list in order, from its first number or from `start`. */
export function inOrder(trial: Trial, list: SyntaxNode, start?: number): Trial {
  const numbers = itemsOf(list).map((node) => numberOf(itemOf(trial, node).mark));
  const first = start ?? numbers[0] ?? 1;
  const alike = numbers.filter((number) => number === first).length;
  const step = numbers.length > 2 && alike >= numbers.length - 1 ? 0 : 1;
  let next = trial;
  for (let index = 0; index < numbers.length; index += 1) {
    const wanted = first + index * step;
    if (numbers[index] === wanted) continue;
    const nodes = itemsOf(sameList(next, list.from));
    const node = nodes[index];
    if (!node) return next;
    const { mark, box } = itemOf(next, node);
    next = withMark(next, node, mark.replace(/^\d+/, String(wanted)), box);
  }
  return next;
}

/** The list that begins at a place; numbering never moves a list's beginning. */
function sameList(trial: Trial, from: number): SyntaxNode {
  let node: SyntaxNode | null = trial.tree.resolveInner(from, 1);
  while (node && !(node.name === 'OrderedList' && node.from === from)) node = node.parent;
  return node ?? trial.tree.topNode;
}
