/** Tells which formats hold at the selection, for the toolbar's pressed buttons. */
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { holds } from './format';
import { levelOf } from './headings';
import { itemOf } from './list-items';
import { linkAt } from './links';
import { kindOf as listKindOf } from './lists';
import { type InlineMark, KINDS } from './marks';
import { kindOf as quoteKindOf } from './quotes';
import { pictureIn } from './picture-edits';
import { textPieces } from './spans';
import type { TextCommand } from './text-commands';
import { Trial } from './trial';

export type Format = TextCommand | 'picture';

const HEADINGS: Record<number, Format> = { 2: 'heading', 3: 'subheading', 4: 'minor-heading' };

const QUOTES = {
  NOTE: 'callout-note',
  TIP: 'callout-tip',
  IMPORTANT: 'callout-important',
  WARNING: 'callout-warning',
  CAUTION: 'callout-caution',
  PULLQUOTE: 'pull-quote',
} as const;

export function formatsAt(state: EditorState): Set<Format> {
  const { main } = state.selection;
  const trial = Trial.upTo(state, main.to);
  const formats = new Set<Format>(inlineFormats(state, trial));
  if (linkAt(state).kind !== 'new') formats.add('link');
  for (const node of ancestors(trial, main.from)) {
    if (node.to < main.to) continue;
    if (node.name === 'Blockquote') {
      const kind = quoteKindOf(trial, node);
      if (![...formats].some((format) => format === 'quote' || /^(?:callout|pull)/.test(format))) {
        formats.add(kind ? QUOTES[kind] : 'quote');
      }
    }
    if (node.name === 'FencedCode') formats.add('code-block');
    if (node.name === 'Table') formats.add('table');
  }
  const item = ancestors(trial, main.from).find(({ name, to }) => name === 'ListItem' && to >= main.from);
  if (item) formats.add(listKindOf(itemOf(trial, item)));
  const level = levelOf(trial, state.doc.lineAt(main.from));
  formats.add(HEADINGS[level] ?? 'body-text');
  if (pictureIn(state, main.from)) formats.add('picture');
  return formats;
}

/** The formats of all that is chosen; of a caret, those that what is typed there gets. */
function inlineFormats(state: EditorState, trial: Trial): InlineMark[] {
  const marks = Object.keys(KINDS) as InlineMark[];
  const { from, to, empty } = state.selection.main;
  const pieces = textPieces(trial, from, to);
  if (!empty && pieces.length > 0) {
    return marks.filter((mark) => pieces.every((piece) => holds(trial, piece, mark)));
  }
  const nodes = ancestors(trial, from).filter((node) => node.from < from && node.to > from);
  return marks.filter((mark) => nodes.some(({ name }) => name === KINDS[mark].node));
}

/** The nodes that a place is in or touches, the innermost first. */
function ancestors({ tree }: Trial, at: number): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  for (const side of [-1, 1] as const) {
    let node: SyntaxNode | null = tree.resolveInner(at, side);
    for (; node; node = node.parent) {
      const { name, from } = node;
      if (!nodes.some((other) => other.name === name && other.from === from)) nodes.push(node);
    }
  }
  return nodes;
}

export function sameFormats(a: Set<Format>, b: Set<Format>): boolean {
  return a.size === b.size && [...a].every((format) => b.has(format));
}
