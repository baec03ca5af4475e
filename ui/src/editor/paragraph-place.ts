/** Where a caret stands in its block: what is before it, what behind it, and what further lines need in front. */
import type { Line, Text } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { depthOf, EMPTY, nodeAt, textStart } from './lines';
import { kindOf } from './quotes';
import type { Trial } from './trial';

/** The beginning of a footnote, which CodeMirror's Markdown does not know. */
export const NOTE = /^[\s>]*\[\^[^\]\s]+\]:/;

const LEAF =
  /^(?:Paragraph|Task|ATXHeading\d|SetextHeading\d|HorizontalRule|Table|FencedCode|CodeBlock|LinkReference|(?:HTML|Comment|ProcessingInstruction)Block)$/;

export const isText = ({ name }: SyntaxNode) => name === 'Paragraph' || name === 'Task';

/** The block without blocks in it that a place of a line stands in; null in an empty line. */
export function leafAt(trial: Trial, line: Line, at: number): SyntaxNode | null {
  const start = textStart(trial, line);
  const isBehind = at > start || start === line.to;
  return nodeAt(trial.tree, Math.max(at, start), isBehind ? -1 : 1, LEAF);
}

/** The first block of a list's item: what its mark stands before. */
export function isItemText(leaf: SyntaxNode): boolean {
  return leaf.parent?.name === 'ListItem' && leaf.prevSibling?.name === 'ListMark';
}

/** What a line needs in front to stand in the quotations and items of a block. */
export function prefixOf({ doc }: Trial, leaf: SyntaxNode): string {
  const line = doc.lineAt(leaf.from);
  return line.text.slice(0, leaf.from - line.from).replace(/[^\s>]/g, ' ');
}

export interface Bounds {
  from: number;
  to: number;
  isNote: boolean;
}

/** The text around a place: footnotes below each other are one each, a callout's title none of its text. */
export function boundsAt(trial: Trial, leaf: SyntaxNode, at: number): Bounds {
  const { doc } = trial;
  const last = doc.lineAt(leaf.to).number;
  const here = doc.lineAt(at).number;
  const bounds = { from: leaf.from, to: leaf.to, isNote: false };
  for (let number = doc.lineAt(leaf.from).number; number <= last; number += 1) {
    const line = doc.line(number);
    if (!NOTE.test(line.text)) continue;
    if (number <= here) Object.assign(bounds, { from: Math.max(leaf.from, line.from), isNote: true });
    else return { ...bounds, to: line.from - 1 };
  }
  const title = titleOf(trial, leaf);
  if (title && title.to < leaf.to) bounds.from = textStart(trial, doc.lineAt(title.to + 1));
  return bounds;
}

/** The first line of a callout or a pull quote, which says what it is. */
export function titleOf(trial: Trial, leaf: SyntaxNode): Line | null {
  const quote = leaf.parent;
  if (quote?.name !== 'Blockquote' || leaf.prevSibling?.name !== 'QuoteMark') return null;
  const line = trial.doc.lineAt(quote.from);
  return line.to >= leaf.from && kindOf(trial, quote) ? line : null;
}

export interface Gap {
  /** How many empty lines there are. */
  lines: number;
  /** The line with text behind them, if there is one in the same quotation. */
  end: Line | null;
}

/** The empty lines next to a line, and the line that they lead to. */
export function gapFrom(doc: Text, number: number, step: -1 | 1, depth: number): Gap {
  for (let lines = 0; ; lines += 1) {
    const next = number + step * (lines + 1);
    if (next < 1 || next > doc.lines) return { lines, end: null };
    const line = doc.line(next);
    if (depthOf(line.text) < depth) return { lines, end: null };
    if (!EMPTY.test(line.text)) return { lines, end: line };
  }
}

/** A line that a break ends. */
export const BROKEN = /(?: {2}|\\)$/;

/** A line without the signs that have another follow it: blanks, or a `\` that is not escaped itself. */
export function withoutBreak(text: string): string {
  const sign = /(?:^|[^\\])(?:\\\\)*\\$/.test(text) ? 1 : 0;
  return text.slice(0, text.length - sign).trimEnd();
}

/** Where the signs of a break begin that an item's last line ends with, above a line that is empty yet. */
export function breakInItem(trial: Trial, line: Line): number | null {
  const above = line.number > 1 ? trial.doc.line(line.number - 1) : null;
  if (!above || !BROKEN.test(above.text)) return null;
  const leaf = leafAt(trial, above, above.to);
  const isItem = leaf !== null && isText(leaf) && leaf.parent?.name === 'ListItem';
  return isItem ? above.from + withoutBreak(above.text).length : null;
}
