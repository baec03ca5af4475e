/** For tests: a text with its selection written in it, `‸` for a caret, `«…»` for a range. */
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState, type TransactionSpec } from '@codemirror/state';

export function stateOf(marked: string): EditorState {
  const caret = marked.indexOf('‸');
  const doc = marked.replace(/[‸«»]/g, '');
  const anchor = caret >= 0 ? caret : marked.indexOf('«');
  const head = caret >= 0 ? caret : marked.indexOf('»') - 1;
  const state = EditorState.create({
    doc,
    selection: { anchor, head },
    extensions: markdown({ base: markdownLanguage }),
  });
  // On a busy machine the first look at a text ends early; a state takes what was parsed since.
  ensureSyntaxTree(state, doc.length, 60_000);
  return state.update({}).state;
}

export function markedOf(state: EditorState): string {
  const { from, to } = state.selection.main;
  const text = state.doc.toString();
  if (from === to) return `${text.slice(0, from)}‸${text.slice(from)}`;
  return `${text.slice(0, from)}«${text.slice(from, to)}»${text.slice(to)}`;
}

export function after(marked: string, command: (state: EditorState) => TransactionSpec): string {
  const state = stateOf(marked);
  return markedOf(state.update(command(state)).state);
}
