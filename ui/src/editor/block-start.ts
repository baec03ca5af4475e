/**
 * Backspace at the beginning of a block: what makes it an item, a heading or a callout goes first, and
 * its text stays. An item that stands in another goes out of it.
 */
import type { EditorState, Line, TransactionSpec } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { levelOf, setHeading } from './headings';
import { outdent } from './indent';
import { itemOfLine } from './list-items';
import { textStart } from './lines';
import { kindOf, toggleList } from './lists';
import { boundsAt, titleOf } from './paragraph-place';
import { kindOf as kindOfQuote, tagIn, toggleQuote } from './quotes';
import type { Trial } from './trial';

/** The text of a block that a caret begins; null where it begins none. */
export function plainBlock(
  state: EditorState,
  trial: Trial,
  line: Line,
  leaf: SyntaxNode | null,
): TransactionSpec | null {
  const { head } = state.selection.main;
  const item = itemOfLine(trial, line);
  if (item && head === Math.min(item.textFrom, line.to))
    return isInItem(trial, item.node) ? outdent(state) : toggleList(state, kindOf(item));
  if (!leaf) return null;
  if (/Heading\d$/.test(leaf.name)) {
    const isFirst = leaf.from >= line.from && head === textStart(trial, line);
    const plain = isFirst && levelOf(trial, line) > 0 ? setHeading(state, 0) : null;
    // One of several lines over a line of hyphens is left to the commands.
    return plain?.changes ? plain : null;
  }
  return isCalloutStart(trial, leaf, head) && leaf.parent
    ? toggleQuote(state, kindOfQuote(trial, leaf.parent))
    : null;
}

/** Whether an item stands in another one, in a line of its own. */
function isInItem({ doc }: Trial, { parent, from }: SyntaxNode): boolean {
  const outer = parent?.parent;
  return outer?.name === 'ListItem' && doc.lineAt(outer.from).from !== doc.lineAt(from).from;
}

/** Before or right behind the tag that says what a callout is, and where its text begins. */
function isCalloutStart(trial: Trial, leaf: SyntaxNode, head: number): boolean {
  const title = titleOf(trial, leaf);
  if (!title || !leaf.parent) return false;
  if (head > title.to) return head === boundsAt(trial, leaf, head).from;
  const tag = tagIn(trial.doc, leaf.parent);
  return head === tag.from || (head === tag.to && head === title.to);
}
