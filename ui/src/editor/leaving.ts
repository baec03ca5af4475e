/**
 * Ways out by Enter: out of a quotation by its empty last line, and out of a list by an empty item.
 *
 * The line that is left to stands apart, since a paragraph of Markdown goes on in the line below it.
 */
import { type ChangeSpec, EditorSelection, type EditorState, type Line, type Text } from '@codemirror/state';
import type { Transaction, TransactionSpec } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { depthOf, EMPTY, nodeAt } from './lines';
import { kindOf } from './quotes';
import { Trial } from './trial';

/**
 * Enter in an empty line of a quotation, a pull quote or a callout, below text of it; null elsewhere. In
 * the midst of one what follows becomes a quotation of its own, of the same kind.
 */
export function outOfQuote(state: EditorState): TransactionSpec | null {
  const { ranges, main } = state.selection;
  const line = state.doc.lineAt(main.head);
  if (ranges.length > 1 || !main.empty) return null;
  const { quote, mark } = quoteOfEmpty(state, line) ?? {};
  if (!quote || mark === undefined || main.head <= line.from + mark || quote.from >= line.from) return null;

  const first = firstEmpty(state.doc, line.number, quote.from);
  const prefix = line.text.slice(0, mark);
  const gap = `${prefix.trimEnd()}\n${prefix}`;
  const last = lastEmpty(state.doc, line.number);
  const kind = kindOf(state, quote);
  const tag = kind && goesOn(state.doc, last.number) ? `\n${prefix}> [!${kind}]` : '';
  const below = hasText(state.doc, last.number + 1) ? `\n${prefix.trimEnd()}${tag}` : '';
  return {
    changes: { from: first, to: last.to, insert: gap + below },
    selection: EditorSelection.cursor(first + gap.length),
    userEvent: 'input',
    scrollIntoView: true,
  };
}

/** Whether the line below stands in the same quotation. */
function goesOn(doc: Text, number: number): boolean {
  return number < doc.lines && depthOf(doc.line(number + 1).text) >= depthOf(doc.line(number).text);
}

/** The quotation whose innermost mark an empty line ends with, and where in the line that is. */
export function quoteOfEmpty(state: EditorState, line: Line): { quote: SyntaxNode; mark: number } | null {
  const mark = line.text.lastIndexOf('>');
  if (mark < 0 || !EMPTY.test(line.text)) return null;
  const { tree } = Trial.upTo(state, line.to);
  const quote = nodeAt(tree, line.from + mark, 1, /^(?:Blockquote|FencedCode|HTMLBlock|CommentBlock)$/);
  return quote?.name === 'Blockquote' ? { quote, mark } : null;
}

/** Where the empty lines begin that a quotation ends with. */
function firstEmpty(doc: Text, number: number, start: number): number {
  let line = doc.line(number);
  while (line.number > 1) {
    const above = doc.line(line.number - 1);
    if (above.from <= start || !EMPTY.test(above.text)) break;
    line = above;
  }
  return line.from;
}

/** The last of the empty lines below each other in a quotation. */
function lastEmpty(doc: Text, number: number): Line {
  let line = doc.line(number);
  while (goesOn(doc, line.number)) {
    const below = doc.line(line.number + 1);
    if (!EMPTY.test(below.text)) break;
    line = below;
  }
  return line;
}

function hasText(doc: Text, number: number): boolean {
  return number >= 1 && number <= doc.lines && !EMPTY.test(doc.line(number).text);
}

/** The empty lines that set a caret apart where Enter took it out of a list. */
export function gapsAround({ startState, changes, newSelection, newDoc }: Transaction): ChangeSpec[] {
  const gaps: ChangeSpec[] = [];
  startState.selection.ranges.forEach(({ head }, index) => {
    const line = newDoc.lineAt(newSelection.ranges[index]?.head ?? 0);
    const stays = line.from === changes.mapPos(startState.doc.lineAt(head).from, -1);
    // With a line more, or with the mark of an outer item, the list goes on.
    if (!stays || !EMPTY.test(line.text)) return;
    const insert = `\n${line.text.trimEnd()}`;
    // The one above begins before the caret, so that the one below comes behind it.
    if (hasText(newDoc, line.number - 1)) gaps.push({ from: line.from - 1, insert });
    if (hasText(newDoc, line.number + 1)) gaps.push({ from: line.to, insert });
  });
  return gaps;
}
