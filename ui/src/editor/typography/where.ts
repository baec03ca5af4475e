/**
 * Where typography has no business: in code, addresses, HTML, and the names of links.
 *
 * The parser knows what is finished. What is still being written (a backtick without its second, an
 * address without its bracket) is seen by the line before the caret.
 */
import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';

const LITERAL = new Set([
  'InlineCode',
  'FencedCode',
  'CodeBlock',
  'HTMLBlock',
  'HTMLTag',
  'Comment',
  'CommentBlock',
  'ProcessingInstruction',
  'ProcessingInstructionBlock',
  'Autolink',
  'Entity',
]);

export function takesTypography(state: EditorState, at: number): boolean {
  for (let node = syntaxTree(state).resolveInner(at, -1); node.parent; node = node.parent) {
    // At the end of a finished piece one has left it; a block of code goes on to its end.
    if (
      LITERAL.has(node.name) &&
      (at < node.to || node.name.endsWith('Code') || node.name.endsWith('Block'))
    ) {
      if (node.name !== 'InlineCode' || at < node.to) return false;
    }
  }
  const line = state.doc.lineAt(at);
  return plainBefore(state.sliceDoc(line.from, at));
}

/** The same for a line of which nothing else is known. */
export function plainBefore(before: string): boolean {
  const backticks = before.replace(/\\`/g, '').split('`').length - 1;
  return (
    backticks % 2 === 0 &&
    // The address of a link, and the title behind it.
    !/\]\([^)]*$/.test(before) &&
    // The definition of a link; a note at the foot is prose.
    !/^\s{0,3}\[(?!\^)[^\]]+\]:/.test(before) &&
    !/<[a-z/!][^<>]*$/i.test(before) &&
    !/(?:https?:\/\/|www\.)\S*$/i.test(before)
  );
}
