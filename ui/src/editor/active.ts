/** Tells which formats hold at the caret, for the toolbar's pressed buttons. */
import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { pictureIn } from './picture-edits';

export type Format = 'bold' | 'italic' | 'heading' | 'quote' | 'bullets' | 'numbers' | 'link' | 'picture';

const NODES: Record<string, Format> = {
  StrongEmphasis: 'bold',
  Emphasis: 'italic',
  Blockquote: 'quote',
  BulletList: 'bullets',
  OrderedList: 'numbers',
  Link: 'link',
};

export function formatsAt(state: EditorState): Set<Format> {
  const { from, to } = state.selection.main;
  const formats = new Set<Format>();
  for (const side of [1, -1] as const) {
    let node: SyntaxNode | null = syntaxTree(state).resolveInner(from, side);
    for (; node; node = node.parent) {
      const format = /^(?:ATX|Setext)Heading/.test(node.name) ? 'heading' : NODES[node.name];
      if (format && node.from <= from && node.to >= to) formats.add(format);
    }
  }
  if (pictureIn(state, from)) formats.add('picture');
  return formats;
}

export function sameFormats(a: Set<Format>, b: Set<Format>): boolean {
  return a.size === b.size && [...a].every((format) => b.has(format));
}
