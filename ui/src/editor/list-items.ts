/** Items of lists: reading them, and moving one with all that stands in it. */
import { type ChangeSpec, countColumn, type Line } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { columnOf, lineMarks } from './lines';
import type { Trial } from './trial';

export interface Item {
  node: SyntaxNode;
  /** "-", "3." */
  mark: string;
  markFrom: number;
  /** The box of a task with the space behind it, or nothing. */
  box: string;
  /** Where the text begins, behind mark and box. */
  textFrom: number;
  /** The column that the lines of the item stand at. */
  column: number;
}

/** Where the mark of an item begins; the item itself may begin in the space before it. */
export function markFromOf(node: SyntaxNode): number {
  return node.getChild('ListMark')?.from ?? node.from;
}

export function itemOf(trial: Trial, node: SyntaxNode): Item {
  const from = markFromOf(node);
  const line = trial.doc.lineAt(from);
  const rest = line.text.slice(from - line.from);
  const [, mark = '', space = '', box = ''] =
    /^([-+*]|\d+[.)])([ \t]*)((?:\[[ xX]\](?:[ \t]+|$))?)/.exec(rest) ?? [];
  const blank = from + mark.length + space.length >= line.to || space.length > 4;
  return {
    node,
    mark,
    markFrom: from,
    box: hasBox(node) ? box : '',
    textFrom: from + mark.length + space.length + (hasBox(node) ? box.length : 0),
    column: columnOf(trial.doc, from) + mark.length + (blank ? 1 : space.length),
  };
}

function hasBox(node: SyntaxNode): boolean {
  return node.getChild('Task') !== null;
}

/** The item whose mark begins this line; the innermost, where several do. */
export function itemOfLine(trial: Trial, line: Line): Item | null {
  const marks = lineMarks(trial, line);
  const quote = marks.findLastIndex(({ name }) => name === 'QuoteMark');
  const mark = marks.slice(quote + 1).findLast(({ name }) => name === 'ListMark');
  const node = mark && trial.tree.resolveInner(mark.from, 1).parent;
  return node?.name === 'ListItem' ? itemOf(trial, node) : null;
}

export function itemsOf(list: SyntaxNode): SyntaxNode[] {
  return list.getChildren('ListItem');
}

/** The item before or behind one in its list; in quotations marks stand between them. */
export function besideItem(node: SyntaxNode, step: -1 | 1): SyntaxNode | null {
  let other = step < 0 ? node.prevSibling : node.nextSibling;
  while (other && other.name !== 'ListItem') other = step < 0 ? other.prevSibling : other.nextSibling;
  return other;
}

/** Moves the lines of an item to the right, or to the left where `by` is negative. */
export function shifted(trial: Trial, node: SyntaxNode, by: number, first: 'with-first' | 'rest'): Trial {
  const { doc } = trial;
  const start = doc.lineAt(node.from);
  const depth = lineMarks(trial, start).filter(
    ({ name, from }) => name === 'QuoteMark' && from < node.from,
  ).length;
  const changes: ChangeSpec[] = [];
  const end = doc.lineAt(node.to).number;
  for (let number = start.number + (first === 'rest' ? 1 : 0); number <= end; number += 1) {
    const line = doc.line(number);
    const from = line.from + behindQuotes(line.text, depth);
    const indent = /^[ \t]*/.exec(line.text.slice(from - line.from))?.[0] ?? '';
    if (from + indent.length === line.to) continue;
    if (by > 0) changes.push({ from, insert: ' '.repeat(by) });
    else if (by < 0) changes.push(narrower(from, indent, -by));
  }
  return trial.with(changes);
}

function narrower(from: number, indent: string, by: number): ChangeSpec {
  if (!indent.includes('\t')) return { from, to: from + Math.min(by, indent.length) };
  const columns = Math.max(0, countColumn(indent, 4) - by);
  return { from, to: from + indent.length, insert: ' '.repeat(columns) };
}

/** How much of a line its first `depth` quotation marks take. */
export function behindQuotes(text: string, depth: number): number {
  let at = 0;
  for (let level = 0; level < depth; level += 1) {
    const mark = /^[ \t]*> ?/.exec(text.slice(at));
    if (!mark) break;
    at += mark[0].length;
  }
  return at;
}

/** Gives the item at `at` another mark; what stands in it keeps its place under the text. */
export function withMark(trial: Trial, node: SyntaxNode, mark: string, box: string): Trial {
  const item = itemOf(trial, node);
  if (item.mark === mark && item.box === box) return trial;
  const before = item.column - columnOf(trial.doc, item.markFrom);
  const space = item.mark.length === mark.length && item.box === box ? before - item.mark.length : 1;
  const end = item.box === box ? item.textFrom - item.box.length : item.textFrom;
  const insert = mark + ' '.repeat(space) + (item.box === box ? '' : box);
  const inner = shifted(trial, node, mark.length + space - before, 'rest');
  return inner.with({ from: item.markFrom, to: end, insert });
}
