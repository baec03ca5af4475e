/**
 * Bold and italic as edits of the Markdown: each command puts its marks on, or takes them off.
 *
 * Pure functions from an editor state to the change to make; the view is not needed, so each can be
 * tested on text alone. Marks never span a line break, because emphasis cannot span blocks.
 */
import { syntaxTree } from '@codemirror/language';
import { type ChangeSpec, EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';

export type InlineMark = 'bold' | 'italic';

const MARKS = {
  bold: { text: '**', node: 'StrongEmphasis' },
  italic: { text: '*', node: 'Emphasis' },
} as const;

/** What stands before the text of a line: quotation, list and heading marks. */
const PREFIX = /^(?:\s*(?:>|[-*+](?=\s)|\d+[.)](?=\s)|#{1,6}(?=\s)))*\s*/;

export function toggleMark(state: EditorState, mark: InlineMark): TransactionSpec {
  const change = state.changeByRange((range) => {
    const { text, node: name } = MARKS[mark];
    const around = enclosing(state, range.from, range.to, name);
    if (around) return unwrapped(range.from, range.to, around, text.length);

    if (range.empty) {
      const word = state.wordAt(range.head);
      if (!word) return emptyMarks(state, range.head, text);
      const changes = [
        { from: word.from, insert: text },
        { from: word.to, insert: text },
      ];
      return { changes, range: EditorSelection.cursor(range.head + text.length) };
    }

    const pieces = textPieces(state, range.from, range.to);
    const changes = pieces.flatMap((piece): ChangeSpec[] => [
      { from: piece.from, insert: text },
      { from: piece.to, insert: text },
    ]);
    const first = pieces[0];
    const last = pieces.at(-1);
    if (!first || !last) return { range };
    const grown = text.length * (2 * pieces.length - 1);
    return { changes, range: EditorSelection.range(first.from + text.length, last.to + grown) };
  });
  return { ...change, userEvent: `input.${mark}`, scrollIntoView: true };
}

/** The node of that name that holds the whole range. */
export function enclosing(state: EditorState, from: number, to: number, name: string): SyntaxNode | null {
  for (const side of [1, -1] as const) {
    let node: SyntaxNode | null = syntaxTree(state).resolveInner(from, side);
    for (; node; node = node.parent) {
      if (node.name === name && node.from <= from && node.to >= to) return node;
    }
  }
  return null;
}

function unwrapped(from: number, to: number, node: SyntaxNode, width: number) {
  const changes = [
    { from: node.from, to: node.from + width },
    { from: node.to - width, to: node.to },
  ];
  const moved = (place: number) => Math.max(node.from, Math.min(place - width, node.to - 2 * width));
  return { changes, range: EditorSelection.range(moved(from), moved(to)) };
}

/** Two marks with the caret between; the same command right after takes them away again. */
function emptyMarks(state: EditorState, at: number, text: string) {
  const before = state.sliceDoc(at - text.length, at);
  const after = state.sliceDoc(at, at + text.length);
  const longer = state.sliceDoc(at - text.length - 1, at - text.length) === '*';
  if (before === text && after === text && !longer) {
    const changes = { from: at - text.length, to: at + text.length };
    return { changes, range: EditorSelection.cursor(at - text.length) };
  }
  return { changes: { from: at, insert: text + text }, range: EditorSelection.cursor(at + text.length) };
}

/** The words of each line in the range, without the marks at its start and the space around. */
function textPieces(state: EditorState, from: number, to: number): Array<{ from: number; to: number }> {
  const pieces = [];
  for (let number = state.doc.lineAt(from).number; number <= state.doc.lineAt(to).number; number += 1) {
    const line = state.doc.line(number);
    const prefix = PREFIX.exec(line.text)?.[0].length ?? 0;
    const start = Math.max(from, line.from + prefix);
    const text = state.sliceDoc(start, Math.max(start, Math.min(to, line.to)));
    const indent = text.length - text.trimStart().length;
    if (text.trim()) pieces.push({ from: start + indent, to: start + text.trimEnd().length });
  }
  return pieces;
}
