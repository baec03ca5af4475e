/**
 * Backspace and Delete between paragraphs, where the text looks like what it means: both take what Enter
 * makes, the end of one paragraph together with the empty line. Null where they take a letter.
 */
import {
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  findClusterBreak,
  type Line,
} from '@codemirror/state';
import type { TransactionSpec } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { plainBlock } from './block-start';
import { keptInCell } from './cell-edges';
import { atEachCaret, type Edit, NOTHING } from './each-caret';
import { endsOf, reopened } from './inline-split';
import { itemOf, itemOfLine } from './list-items';
import { depthOf, EMPTY, nodeAt, textStart } from './lines';
import {
  boundsAt,
  BROKEN,
  gapFrom,
  isItemText,
  isText,
  leafAt,
  NOTE,
  titleOf,
  withoutBreak,
} from './paragraph-place';
import { successor } from './renumber';
import { Trial } from './trial';

const BACKWARD = 'delete.backward';
const FORWARD = 'delete.forward';

export const joinBefore = (state: EditorState) =>
  joined(state, (one) => keptInCell(one, -1) ?? backward(one), -1, BACKWARD);
export const joinBehind = (state: EditorState) =>
  joined(state, (one) => keptInCell(one, 1) ?? forward(one), 1, FORWARD);

/** With several carets those that stand beside a letter take it. */
function joined(state: EditorState, edit: Edit, step: -1 | 1, userEvent: string): TransactionSpec | null {
  if (state.selection.ranges.length === 1) return edit(state);
  const isMeant = state.selection.ranges.some((range) => {
    const selection = EditorSelection.create([range]);
    return edit(state.update({ selection }).state) !== null;
  });
  return isMeant ? atEachCaret(state, (one) => edit(one) ?? letter(one, step, userEvent), userEvent) : null;
}

function letter(state: EditorState, step: -1 | 1, userEvent: string): TransactionSpec {
  const { from, to, empty } = state.selection.main;
  const line = state.doc.lineAt(from);
  const at = line.from + findClusterBreak(line.text, from - line.from, step > 0);
  const beside = at === from ? Math.max(0, Math.min(state.doc.length, from + step)) : at;
  const changes = empty ? { from: Math.min(from, beside), to: Math.max(from, beside) } : { from, to };
  return { changes, userEvent };
}

function taken(from: number, to: number, userEvent: string): TransactionSpec {
  return {
    changes: { from, to },
    selection: EditorSelection.cursor(from),
    userEvent,
    scrollIntoView: true,
  };
}

function backward(state: EditorState): TransactionSpec | null {
  const { head, empty } = state.selection.main;
  if (!empty) return null;
  const line = state.doc.lineAt(head);
  const trial = Trial.upTo(state, head);
  const leaf = leafAt(trial, line, head);
  const plain = plainBlock(state, trial, line, leaf);
  if (plain || line.number === 1) return plain;
  const start = leaf && boundsAt(trial, leaf, head).from;
  const lineBreak = breakBefore(trial, line, leaf, head);
  if (lineBreak !== null) return taken(lineBreak, head, BACKWARD);
  // Within the marks of bold text that the paragraph begins with a caret stands at its beginning too.
  if (leaf ? !isText(leaf) || reopened(trial, head).at !== start : head !== line.to) return null;
  if (leaf && (isItemText(leaf) || isFirstInQuote(leaf))) return null;
  if (!leaf && !EMPTY.test(line.text)) return null;
  const gap = gapFrom(state.doc, line.number, -1, depthOf(line.text));
  if (gap.lines === 0) return leaf && NOTE.test(line.text) ? NOTHING : null;
  const [above, before] = [state.doc.line(line.number - 1), state.doc.line(Math.max(1, line.number - 2))];
  // An empty paragraph above goes with the empty line that sets it apart.
  if (gap.lines >= 3 || (!gap.end && gap.lines >= 2)) return gone(before.from, line.from, head, BACKWARD);
  if (!gap.end || gap.lines === 2) return gone(above.from, line.from, head, BACKWARD);
  return start === null ? taken(gap.end.to, head, BACKWARD) : joinedTo(trial, gap.end, start, BACKWARD);
}

/** Where the signs of a line's break begin that a caret stands behind; null where it stands elsewhere. */
function breakBefore(trial: Trial, line: Line, leaf: SyntaxNode | null, head: number): number | null {
  const above = trial.doc.line(line.number - 1);
  const isBroken = BROKEN.test(above.text) && !EMPTY.test(above.text);
  if (!isBroken || depthOf(line.text) !== depthOf(above.text)) return null;
  const text = leafAt(trial, above, above.to);
  const isWithin = leaf ? leaf.from < line.from && head === textStart(trial, line) : EMPTY.test(line.text);
  if (!isWithin || !text || !isText(text) || (!leaf && head !== line.to)) return null;
  return above.from + withoutBreak(above.text).length;
}

const isFirstInQuote = (leaf: SyntaxNode) =>
  leaf.parent?.name === 'Blockquote' && leaf.parent.getChild('QuoteMark')?.to === leaf.prevSibling?.to;

function gone(from: number, to: number, head: number, userEvent: string): TransactionSpec {
  const selection = EditorSelection.cursor(head > to || head === to ? head - (to - from) : head);
  return { changes: { from, to }, selection, userEvent, scrollIntoView: true };
}

/** The paragraph that begins at a place as the end of the one whose last line is given. */
function joinedTo(trial: Trial, line: Line, start: number, userEvent: string): TransactionSpec {
  const block = leafAt(trial, line, line.to);
  if (NOTE.test(trial.doc.lineAt(start).text) || !block) return NOTHING;
  if (block.name === 'HorizontalRule') return taken(block.from, start, userEvent);
  if (!isText(block) && !block.name.startsWith('ATX')) return NOTHING;
  const title = titleOf(trial, block);
  if (title && block.to <= title.to) {
    // What says what a callout is has its line to itself; the text comes right below it.
    return gone(
      line.to,
      trial.doc.lineAt(start).from - 1,
      userEvent === BACKWARD ? start : line.to,
      userEvent,
    );
  }
  return merged(trial, line, start, userEvent);
}

/** Bold text that was parted by the paragraphs is in one piece again. */
function merged(trial: Trial, line: Line, start: number, userEvent: string): TransactionSpec {
  const end = line.from + line.text.trimEnd().length;
  let [left, right] = [end, start];
  for (;;) {
    const [ends, begins] = [endingAt(trial, left), beginningAt(trial, right)];
    if (!ends || !begins || ends.name !== begins.name || ends.text !== begins.text) break;
    [left, right] = [ends.closing.from, begins.opening.to];
  }
  const blanks = trial.slice(end, line.to);
  return {
    changes: [{ from: left, to: right, insert: blanks }, ...closedUp(trial, line, start)],
    selection: EditorSelection.cursor(left + blanks.length),
    userEvent,
    scrollIntoView: true,
  };
}

/** The items that go on behind a text which is an item's again: no empty line parts them from it. */
function closedUp(trial: Trial, above: Line, start: number): ChangeSpec[] {
  const leaf = leafAt(trial, trial.doc.lineAt(start), start);
  const item = nodeAt(trial.tree, above.to, -1, /^ListItem$/);
  if (
    !leaf ||
    isItemText(leaf) ||
    !item ||
    leaf.from < item.to ||
    trial.doc.lines < trial.doc.lineAt(leaf.to).number + 2
  )
    return [];
  const end = trial.doc.lineAt(leaf.to);
  const [gap, below] = [trial.doc.line(end.number + 1), trial.doc.line(end.number + 2)];
  const next = itemOfLine(trial, below);
  const isOutside = depthOf(below.text) !== depthOf(end.text);
  if (isOutside || !EMPTY.test(gap.text) || !next || next.mark !== successor(itemOf(trial, item).mark))
    return [];
  return [{ from: end.to, to: gap.to }];
}

interface Ends {
  name: string;
  opening: SyntaxNode;
  closing: SyntaxNode;
  /** What ends it: of a link with its address. */
  text: string;
}

function endingAt(trial: Trial, at: number): Ends | null {
  return elementAt(trial, at, -1, ({ to }) => to === at);
}

function beginningAt(trial: Trial, at: number): Ends | null {
  return elementAt(trial, at, 1, ({ from }) => from === at);
}

function elementAt(trial: Trial, at: number, side: -1 | 1, fits: (node: SyntaxNode) => boolean): Ends | null {
  for (let node: SyntaxNode | null = trial.tree.resolveInner(at, side); node; node = node.parent) {
    const ends = fits(node) ? endsOf(node) : null;
    if (ends) return { ...ends, name: node.name, text: trial.slice(ends.closing.from, node.to) };
  }
  return null;
}

function forward(state: EditorState): TransactionSpec | null {
  const { doc } = state;
  const { head, empty } = state.selection.main;
  const line = doc.lineAt(head);
  if (!empty || line.number === doc.lines) return null;
  const inside = gapFrom(doc, line.number, 1, depthOf(line.text));
  // At the end of a quotation what follows stands outside of it.
  const gap = inside.end || EMPTY.test(line.text) ? inside : gapFrom(doc, line.number, 1, 0);
  if (gap.lines === 0) return breakBehind(state, line, head) ?? itemBelow(state, line, head);
  const trial = Trial.upTo(state, gap.end?.to ?? head);
  const leaf = leafAt(trial, line, head);
  if ((leaf ? reopened(trial, head).at : head) !== line.to) return null;
  if (leaf ? !isText(leaf) && !leaf.name.startsWith('ATX') : !EMPTY.test(line.text)) return null;
  if (!leaf && gap.lines === 1 && gap.end) return takenUp(trial, line, gap.end);
  if (gap.lines >= 3) return taken(line.to, doc.line(line.number + 2).to, FORWARD);
  if (gap.lines === 2 || !gap.end) return taken(line.to, doc.line(line.number + 1).to, FORWARD);
  const start = textStart(trial, gap.end);
  const next = leafAt(trial, gap.end, start);
  if (!next) return NOTHING;
  if (next.name.startsWith('ATX')) return taken(line.to, start, FORWARD);
  const isSame =
    !isFirstInQuote(next) || (depthOf(line.text) === depthOf(gap.end.text) && !titleOf(trial, next));
  const isFurther = isText(next) && !isItemText(next) && isSame && next.from === start;
  return isFurther ? joinedTo(trial, line, start, FORWARD) : NOTHING;
}

/** The break of a line within a paragraph, with the marks that the next one begins with. */
function breakBehind(state: EditorState, line: Line, head: number): TransactionSpec | null {
  const next = state.doc.line(line.number + 1);
  const trial = Trial.upTo(state, next.to);
  const start = textStart(trial, next);
  const [leaf, further] = [leafAt(trial, line, head), leafAt(trial, next, start)];
  if (head !== line.to || !leaf || !isText(leaf) || leaf.from !== further?.from) return null;
  if (NOTE.test(next.text) || titleOf(trial, leaf)?.from === line.from) return NOTHING;
  const isBroken = BROKEN.test(line.text);
  const from = isBroken ? line.from + withoutBreak(line.text).length : head;
  return from < head || start > next.from ? taken(from, start, FORWARD) : null;
}

/** The item that a text goes over into without an empty line is its end, without its mark. */
function itemBelow(state: EditorState, line: Line, head: number): TransactionSpec | null {
  const next = state.doc.line(line.number + 1);
  const trial = Trial.upTo(state, next.to);
  const start = textStart(trial, next);
  const [leaf, item] = [leafAt(trial, line, head), leafAt(trial, next, start)];
  if (!leaf || !item || leaf.from === item.from || reopened(trial, head).at !== line.to) return null;
  const isItem = item.from >= next.from && isItemText(item);
  return isItem && isText(leaf) && isText(item) ? joinedTo(trial, line, start, FORWARD) : null;
}

/** Takes an empty paragraph away, with the empty line behind it. */
function takenUp(trial: Trial, line: Line, next: Line): TransactionSpec {
  const start = nodeAt(trial.tree, next.to, -1, /^(?:Table|FencedCode)$/)
    ? next.from
    : textStart(trial, next);
  return {
    changes: { from: line.from, to: next.from },
    selection: EditorSelection.cursor(line.from + Math.max(0, start - next.from)),
    userEvent: FORWARD,
    scrollIntoView: true,
  };
}
