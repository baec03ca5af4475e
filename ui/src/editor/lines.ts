/** Whole lines of the text: which are chosen, what begins them, and the change that a command made. */
import { countColumn, EditorSelection, type EditorState, type Line, type Text } from '@codemirror/state';
import type { TransactionSpec } from '@codemirror/state';
import type { SyntaxNode, Tree } from '@lezer/common';
import type { Trial } from './trial';

/**
 * The lines of all ranges, each once, in order. A range that ends where a line begins does not
 * choose that line.
 */
export function chosenLines(state: EditorState): Line[] {
  const numbers = new Set<number>();
  for (const { from, to, empty } of state.selection.ranges) {
    const end = state.doc.lineAt(to);
    const last = !empty && end.from === to ? end.number - 1 : end.number;
    for (let number = state.doc.lineAt(from).number; number <= last; number += 1) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b).map((number) => state.doc.line(number));
}

/** Lines that follow each other, without the empty ones around them; one empty line alone is a run. */
export function runsOf(lines: Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.number === line.number - 1) run.push(line);
    else runs.push([line]);
  }
  const isFilled = (run: Line[]) => run.some((line) => line.text.trim() !== '');
  const kept = runs.some(isFilled) ? runs.filter(isFilled) : runs;
  return kept.map((run) => {
    const filled = run.map((line) => line.text.trim() !== '');
    const [first, last] = [filled.indexOf(true), filled.lastIndexOf(true)];
    return first < 0 ? run.slice(0, 1) : run.slice(first, last + 1);
  });
}

export interface LineMark {
  name: string;
  from: number;
  to: number;
}

const MARKS = /^(?:QuoteMark|ListMark|TaskMarker|HeaderMark)$/;

/** The marks that begin a line, one behind the other. */
export function lineMarks({ doc, tree }: { doc: Text; tree: Tree }, line: Line): LineMark[] {
  const marks: LineMark[] = [];
  let end = line.from;
  tree.iterate({
    from: line.from,
    to: line.to,
    enter({ name, from, to }) {
      if (!MARKS.test(name) || from < end || doc.sliceString(end, from).trim() !== '') return;
      marks.push({ name, from, to });
      end = to;
    },
  });
  return marks;
}

/** Where the text of a line begins, behind its marks and the space after them. */
export function textStart(trial: { doc: Text; tree: Tree }, line: Line): number {
  const end = lineMarks(trial, line).at(-1)?.to ?? line.from;
  const rest = line.text.slice(end - line.from);
  return end + rest.length - rest.trimStart().length;
}

/** A line that has no more than the marks of quotations. */
export const EMPTY = /^[\s>]*$/;

/** How many marks of quotations a line begins with. */
export const depthOf = (text: string) => (/^[\s>]*/.exec(text)?.[0] ?? '').replace(/[^>]/g, '').length;

/** The column of a place in its line, with tabs counted as four. */
export function columnOf(doc: Text, at: number): number {
  const line = doc.lineAt(at);
  return countColumn(line.text, 4, at - line.from);
}

/** What a further line needs in front to stand in the same quotations and list items as this one. */
export function prefixOf(trial: Trial, line: Line): string {
  let prefix = '';
  let end = line.from;
  for (const { name, from, to } of lineMarks(trial, line)) {
    if (name !== 'QuoteMark' && name !== 'ListMark') break;
    prefix += trial.slice(end, from);
    end = to + (trial.slice(to, to + 1) === ' ' ? 1 : 0);
    prefix += name === 'QuoteMark' ? '> ' : ' '.repeat(to - from + 1);
  }
  const indent = /^[ \t]*/.exec(line.text.slice(end - line.from))?.[0] ?? '';
  return prefix + (indent.length < 4 ? indent : '');
}

/** The innermost node with one of the names at a place. */
export function nodeAt(tree: Tree, at: number, side: -1 | 1, names: RegExp): SyntaxNode | null {
  let node: SyntaxNode | null = tree.resolveInner(at, side);
  while (node && !names.test(node.name)) node = node.parent;
  return node;
}

/**
 * The change that a trial came to, with every range around the same text as before. A caret stands
 * behind what is put in at it, unless `side` says otherwise.
 */
export function transactionOf(
  state: EditorState,
  { changes }: Trial,
  userEvent: string,
  side: -1 | 1 = 1,
): TransactionSpec {
  if (changes.empty) return {};
  const ranges = state.selection.ranges.map(({ anchor, head, from, to, empty }) => {
    if (empty) return EditorSelection.cursor(changes.mapPos(head, side));
    const start = changes.mapPos(from, 1);
    const end = Math.max(start, changes.mapPos(to, -1));
    return anchor < head ? EditorSelection.range(start, end) : EditorSelection.range(end, start);
  });
  const selection = EditorSelection.create(ranges, state.selection.mainIndex);
  return { changes, selection, userEvent, scrollIntoView: true };
}
