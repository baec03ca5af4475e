/**
 * Bullets, numbers and tasks as edits of the lines that are chosen.
 *
 * A line that stands in an item is that item. Where every chosen item is of the kind already its
 * mark goes; otherwise all become it. What stands in an item keeps its place under the text.
 */
import type { ChangeSpec, EditorState, Line, Text, TransactionSpec } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { besideItem, type Item, itemOfLine, itemsOf, shifted, withMark } from './list-items';
import { chosenLines, columnOf, lineMarks, nodeAt, prefixOf, textStart, transactionOf } from './lines';
import { inOrder, numberOf, renumbered, successor } from './renumber';
import { Trial } from './trial';

export type ListKind = 'bullets' | 'numbers' | 'tasks';

const NO_LIST = /^(?:FencedCode|CodeBlock|HTMLBlock|CommentBlock|Table|LinkReference|SetextHeading\d)$/;

export function toggleList(state: EditorState, kind: ListKind): TransactionSpec {
  const start = Trial.of(state);
  const places = targets(state, start);
  const off =
    places.length > 0 &&
    places.every((at) => {
      const item = itemOfLine(start, start.doc.lineAt(at));
      return item !== null && kindOf(item) === kind;
    });
  const done = off ? withoutList(start, places) : withList(start, places, kind);
  return transactionOf(state, done, `input.${kind}`);
}

export function kindOf({ mark, box }: Item): ListKind {
  if (box) return 'tasks';
  return /^\d/.test(mark) ? 'numbers' : 'bullets';
}

/** The beginnings of the lines that are or become items. */
function targets(state: EditorState, trial: Trial): number[] {
  const lines = chosenLines(state);
  const filled = lines.filter((line) => /[^\s>]/.test(line.text));
  const places = new Set<number>();
  for (const line of filled.length > 0 ? filled : lines.slice(0, 1)) {
    const text = textStart(trial, line);
    if (nodeAt(trial.tree, text, 1, NO_LIST)) continue;
    if (itemOfLine(trial, line)) places.add(line.from);
    else places.add(paragraphStart(trial, line, text).from);
  }
  return [...places];
}

/** The line whose text this one continues, where that is in an item; outside every line is its own. */
function paragraphStart(trial: Trial, line: Line, text: number): Line {
  const paragraph = nodeAt(trial.tree, text, 1, /^(?:Paragraph|Task)$/);
  return paragraph?.parent?.name === 'ListItem' ? trial.doc.lineAt(paragraph.from) : line;
}

function withList(start: Trial, places: number[], kind: ListKind): Trial {
  let trial = start;
  for (const [index, place] of places.entries()) {
    const line = trial.doc.lineAt(trial.changes.mapPos(place, 1));
    const item = itemOfLine(trial, line);
    if (item) {
      const [mark, box] = markOf(kind, index, item);
      trial = withMark(trial, item.node, mark, box);
    } else trial = begun(trial, line, kind, index);
  }
  return numbersOf(trial, places, start.doc);
}

/** The mark and box that an item of the kind has; an ordered task keeps its number. */
function markOf(kind: ListKind, index: number, item: Item | null): [string, string] {
  if (kind === 'numbers') return [item && /^\d/.test(item.mark) ? item.mark : `${index + 1}.`, ''];
  const bullet = item && !/^\d/.test(item.mark) ? item.mark : '-';
  if (kind === 'bullets') return [bullet, ''];
  return [item?.mark ?? '-', item?.box || '[ ] '];
}

/** Makes a line without a mark an item, of the list above where it stands right below one. */
function begun(trial: Trial, line: Line, kind: ListKind, index: number): Trial {
  const heading = lineMarks(trial, line).find(({ name }) => name === 'HeaderMark');
  const text = textStart(trial, line);
  const [usual, box] = markOf(kind, index, null);
  let mark = usual;
  const above = neighbour(trial, line, -1);
  const model = above ?? neighbour(trial, line, 1);
  if (model && /^\d/.test(model) === (kind === 'numbers')) {
    mark = kind !== 'numbers' ? model : above ? successor(above) : mark.slice(0, -1) + model.slice(-1);
  }
  const empty = text === line.to && line.number > 1;
  const before = empty ? trial.doc.line(line.number - 1) : null;
  // Right under a paragraph an empty item is read as the underline of a heading.
  const under = before && nodeAt(trial.tree, before.to, -1, /^Paragraph$/);
  const gap = under && before.text.trim() !== '' ? `\n${prefixOf(trial, line)}` : '';
  return trial.with({ from: heading?.from ?? text, to: text, insert: `${gap}${mark} ${box}` });
}

/** The mark of an item in the next line with text, if it stands as far in as this one. */
function neighbour(trial: Trial, line: Line, step: -1 | 1): string | null {
  const indent = textStart(trial, line) - line.from;
  for (let number = line.number + step; number > 0 && number <= trial.doc.lines; number += step) {
    const other = trial.doc.line(number);
    if (!/[^\s>]/.test(other.text)) continue;
    const item = itemOfLine(trial, other);
    return item && item.markFrom - other.from === indent ? item.mark : null;
  }
  return null;
}

/** Numbers the lists that the places stand in; one that begins with a new item begins with 1. */
function numbersOf(start: Trial, places: number[], original: Text): Trial {
  let trial = start;
  for (const place of places) {
    const item = itemOfLine(trial, trial.doc.lineAt(trial.changes.mapPos(place, 1)));
    const list = item?.node.parent;
    if (!item || list?.name !== 'OrderedList') continue;
    const isFirst = itemsOf(list)[0]?.from === item.node.from;
    const wasOrdered = startedWithNumber(original, place);
    trial = inOrder(trial, list, isFirst && !wasOrdered ? 1 : undefined);
  }
  return trial;
}

/** Whether a line began with a number before anything was changed. */
function startedWithNumber(original: Text, place: number): boolean {
  return /^[\s>]*\d+[.)]\s/.test(original.lineAt(place).text);
}

/** How far in a line is code. */
const CODE = 4;

function withoutList(start: Trial, places: number[]): Trial {
  const chosen = new Set(places);
  const isChosen = (node: SyntaxNode) => chosen.has(start.doc.lineAt(node.from).from);
  const changes: ChangeSpec[] = [];
  const rest: Array<{ at: number; number: number }> = [];
  for (const place of places) {
    const line = start.doc.lineAt(place);
    const item = itemOfLine(start, line);
    if (!item) continue;
    const above = itemAbove(start, item);
    if (above && !isChosen(above)) {
      const prefix = prefixOf(start, line).slice(0, item.markFrom - line.from);
      changes.push({ from: line.from, insert: `${prefix.trimEnd()}\n` });
    }
    const next = besideItem(item.node, 1);
    if (next && !isChosen(next)) rest.push({ at: next.from, number: numberOf(item.mark) });
    changes.push({ from: item.markFrom, to: item.textFrom });
    // As far in as under a long number it would be code, or a line of the text.
    const width = item.column - columnOf(start.doc, item.markFrom);
    if (width >= CODE) changes.push(shifted(start, item.node, -width, 'rest').changes);
  }
  let trial = start.with(changes);
  for (const { at, number } of rest) trial = restOf(trial, at, number);
  return trial;
}

/** The item whose text stands right above an item, with no empty line between. */
function itemAbove(trial: Trial, { node }: Item): SyntaxNode | null {
  const line = trial.doc.lineAt(node.from);
  if (line.number === 1 || !/[^\s>]/.test(trial.doc.line(line.number - 1).text)) return null;
  const parent = node.parent?.parent;
  return besideItem(node, -1) ?? (parent?.name === 'ListItem' ? parent : null);
}

/** The items behind one that became text: a list of their own that goes on with its number. */
function restOf(start: Trial, at: number, number: number): Trial {
  const place = start.changes.mapPos(at, 1);
  const line = start.doc.lineAt(place);
  if (!Number.isNaN(number) && number !== 1 && start.doc.line(line.number - 1).text.trim() !== '') {
    const prefix = prefixOf(start, line).slice(0, place - line.from);
    const apart = start.with({ from: line.from, insert: `${prefix.trimEnd()}\n` });
    return renumbered(apart, [apart.changes.mapPos(at, 1)], number);
  }
  return Number.isNaN(number) ? start : renumbered(start, [place], number);
}

/** Ticks the chosen tasks; unticks them where all are ticked. Null where there is none. */
export function tickTasks(state: EditorState): TransactionSpec | null {
  const trial = Trial.of(state);
  const tasks = targets(state, trial).flatMap((at) => taskAt(trial, at) ?? []);
  return tasks.length > 0 ? ticked(tasks) : null;
}

/** Ticks the task of one line or takes its tick away, whatever is selected; null where it is none. */
export function tickTaskAt(state: EditorState, at: number): TransactionSpec | null {
  const task = taskAt(Trial.of(state), at);
  return task && ticked([task]);
}

function taskAt(trial: Trial, at: number): Item | null {
  const item = itemOfLine(trial, trial.doc.lineAt(at));
  return item?.box ? item : null;
}

function ticked(tasks: Item[]): TransactionSpec {
  const done = tasks.every(({ box }) => /x/i.test(box));
  const changes = tasks.map(({ textFrom, box }) => {
    const at = textFrom - box.length + 1;
    return { from: at, to: at + 1, insert: done ? ' ' : 'x' };
  });
  return { changes, userEvent: 'input.tick' };
}
