/** What chosen lines stand in together: the place where a block that takes them all in begins. */
import type { Line } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { nodeAt, prefixOf, textStart } from './lines';
import { behindQuotes, itemOf } from './list-items';
import type { Trial } from './trial';

/** The innermost quotation or item that all lines with text of a run stand in. */
export function holderOf(trial: Trial, run: Line[], names: RegExp): SyntaxNode | null {
  const filled = run.filter((line) => line.text.trim() !== '');
  const [first, last] = [filled[0] ?? run[0], filled.at(-1) ?? run[0]];
  if (!first || !last) return null;
  const start = textStart(trial, first);
  let node = nodeAt(trial.tree, start, start === first.to ? -1 : 1, names);
  const holds = ({ from, to }: SyntaxNode) => from <= start && to >= textStart(trial, last);
  while (node && !(names.test(node.name) && holds(node))) node = node.parent;
  return node;
}

interface Place {
  /** How far into the first line. */
  first: number;
  /** How far into each further line. */
  rest: (text: string) => number;
  /** What a line that is put in needs in front. */
  prefix: string;
}

/** Where in its lines a new block begins: in the item or quotation that holds all of them. */
export function placeIn(trial: Trial, run: Line[]): Place {
  const holder = holderOf(trial, run, /^(?:ListItem|Blockquote)$/);
  const [first] = run;
  if (!holder || !first) return { first: 0, rest: () => 0, prefix: '' };
  const depth = quotesAround(holder);
  if (holder.name === 'Blockquote') {
    const rest = (text: string) => behindQuotes(text, depth);
    return { first: rest(first.text), rest, prefix: '> '.repeat(depth) };
  }
  const item = itemOf(trial, holder);
  const begins = trial.doc.lineAt(item.markFrom).number === first.number;
  const width = item.textFrom - item.box.length - trial.doc.lineAt(item.markFrom).from;
  const rest = (text: string) => {
    const from = behindQuotes(text, depth);
    const indent = /^[ \t]*/.exec(text.slice(from))?.[0].length ?? 0;
    return Math.min(width, from + indent);
  };
  const prefix = begins ? prefixOf(trial, first) : first.text.slice(0, rest(first.text));
  return { first: begins ? width : rest(first.text), rest, prefix };
}

/** How many quotations a node stands in, itself one of them. */
export function quotesAround(node: SyntaxNode): number {
  let depth = 0;
  for (let up: SyntaxNode | null = node; up; up = up.parent) if (up.name === 'Blockquote') depth += 1;
  return depth;
}
