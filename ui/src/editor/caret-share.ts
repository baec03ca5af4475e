/** How far into a long paragraph the caret is, so that the preview can go along with it. */
import type { EditorState } from '@codemirror/state';
import { leafAt } from './paragraph-place';
import { Trial } from './trial';

/** So many signs are two lines or three: within them nothing has to move. */
const STRETCH = 120;
/** A paragraph of no more signs is seen whole. */
const SEEN_WHOLE = 400;

export interface Share {
  /** From 0 to 1. */
  share: number;
  /** Another number, where the caret is as much as a few lines further on. */
  stretch: number;
}

/** Null in a paragraph that can be seen whole. */
export function caretShare(state: EditorState): Share | null {
  const { head } = state.selection.main;
  const leaf = leafAt(Trial.upTo(state, head), state.doc.lineAt(head), head);
  const length = leaf ? leaf.to - leaf.from : 0;
  if (!leaf || length <= SEEN_WHOLE) return null;
  const before = Math.max(0, head - leaf.from);
  return { share: before / length, stretch: Math.floor(before / STRETCH) };
}
