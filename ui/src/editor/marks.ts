/** The marks of the four inline formats: how they are written, read and told apart. */
import type { SyntaxNode } from '@lezer/common';
import { BOLD, CODE, ITALIC, STRIKE } from './inline';
import type { Span } from './spans';
import type { Trial } from './trial';

export type InlineMark = 'bold' | 'italic' | 'strike' | 'code';

export const KINDS = {
  bold: { bit: BOLD, node: 'StrongEmphasis', text: '**' },
  italic: { bit: ITALIC, node: 'Emphasis', text: '*' },
  strike: { bit: STRIKE, node: 'Strikethrough', text: '~~' },
  code: { bit: CODE, node: 'InlineCode', text: '`' },
} as const;

/** The opening and the closing mark of a node; those of code include the blank that belongs to them. */
export function marksOf(trial: Trial, node: SyntaxNode): [Span, Span] {
  const marks = [node.firstChild, node.lastChild];
  const open = { from: node.from, to: marks[0]?.to ?? node.from };
  const close = { from: marks[1]?.from ?? node.to, to: node.to };
  if (node.name === 'InlineCode') {
    const inside = trial.slice(open.to, close.from);
    if (/^ .*[^ ].* $/s.test(inside)) return [span(open.from, open.to + 1), span(close.from - 1, close.to)];
  }
  return [open, close];
}

const span = (from: number, to: number): Span => ({ from, to });

/** The marks to put around a text; code needs more backticks than stand in it. */
export function marksFor(mark: InlineMark, style: string, text: string): [string, string] {
  if (mark !== 'code') return [style, style];
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length));
  let width = 1;
  while (runs.has(width)) width += 1;
  const pad = /^`|`$|^ .*[^ ].* $/s.test(text) ? ' ' : '';
  const fence = '`'.repeat(width);
  return [fence + pad, pad + fence];
}

const PUNCTUATION = /^[\p{P}\p{S}]$/u;
const SPACE = /^\s?$/;

/**
 * Whether a run of marks can open emphasis, by what stands before and behind it. The empty text is
 * the beginning or the end of a line. Closing is the same seen from the other side.
 */
export function canOpen(before: string, behind: string): boolean {
  if (SPACE.test(behind)) return false;
  return !PUNCTUATION.test(behind) || SPACE.test(before) || PUNCTUATION.test(before);
}

export const isPunctuation = (sign: string) => PUNCTUATION.test(sign);
