/**
 * Enter and Shift+Enter where the text looks like what it means: Enter makes a paragraph, Shift+Enter
 * a line within one, as in a word processor.
 *
 * What Enter makes Backspace takes away again. A second Enter makes no second empty paragraph. Lists,
 * tables and code have their own Enter.
 */
import { insertNewlineAndIndent } from '@codemirror/commands';
import { EditorSelection, type EditorState, type Line, type TransactionSpec } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { isInCell } from './cell-signs';
import { atEachCaret, inPlaceOf } from './each-caret';
import { reopened } from './inline-split';
import { quoteOfEmpty } from './leaving';
import { itemOf } from './list-items';
import {
  type Bounds,
  boundsAt,
  breakInItem,
  gapFrom,
  isItemText,
  isText,
  leafAt,
  prefixOf,
  titleOf,
  withoutBreak,
} from './paragraph-place';
import { depthOf, EMPTY, nodeAt, textStart } from './lines';
import { inOrder, successor } from './renumber';
import { newLine } from './structure';
import { cellBelow } from './table-keys';
import { Trial } from './trial';

/** The caret's surroundings, as all of the following need them. */
interface Place {
  state: EditorState;
  trial: Trial;
  head: number;
  line: Line;
  leaf: SyntaxNode;
}

/** Enter. */
export function newParagraph(state: EditorState): TransactionSpec | null {
  const edit = (one: EditorState) => cellBelow(one) ?? inPlaceOf(one, paragraphAt, 'input');
  return atEachCaret(state, edit, 'input');
}

/** Shift+Enter. */
export function newLineWithin(state: EditorState): TransactionSpec | null {
  const edit = (one: EditorState) => breakInCell(one) ?? cellBelow(one) ?? inPlaceOf(one, lineAt, 'input');
  return atEachCaret(state, edit, 'input');
}

function placeOf(state: EditorState): Place | null {
  const { head } = state.selection.main;
  const trial = Trial.upTo(state, head);
  const line = state.doc.lineAt(head);
  const leaf = leafAt(trial, line, head);
  if (!leaf) return null;
  const isMarked = isText(leaf) || /Heading/.test(leaf.name);
  // Behind the marks of its line; beside a link's address or a picture, which cannot be in two, and
  // outside of the marks of bold text.
  const start = isMarked ? textStart(trial, line) : head;
  const at = isText(leaf) ? reopened(trial, Math.max(head, start)).at : Math.max(head, start);
  return { state: at === head ? state : withCaret(state, at), trial, head: at, line, leaf };
}

const withCaret = (state: EditorState, from: number, to = from) =>
  state.update({ selection: EditorSelection.range(from, to) }).state;

function paragraphAt(state: EditorState): TransactionSpec | null {
  const place = placeOf(state);
  if (!place) return onEmptyLine(state);
  if (place.state !== state) return paragraphAt(place.state);
  const { leaf, line, trial, head } = place;
  if (/Heading|Rule/.test(leaf.name)) return besideHeading(place);
  if (isFenceEnd(place)) return below(place, leaf.to);
  if (!isText(leaf)) return inQuotedCode(place) ?? plain(state);
  if (isItemText(leaf)) return line.from <= leaf.from ? itemOfLine(place) : newItem(place);
  if (titleOf(trial, leaf)?.number === line.number) return plain(state);
  const bounds = boundsAt(trial, leaf, head);
  const split = splitAt(place, bounds);
  if (split.from <= bounds.from) return above(place, bounds.from);
  if (split.to >= bounds.to) return below(place, bounds.to);
  return bounds.isNote ? lineAt(state) : parted(place, split);
}

function lineAt(state: EditorState): TransactionSpec | null {
  const place = placeOf(state);
  if (!place || !isText(place.leaf)) return paragraphAt(state);
  if (place.state !== state) return lineAt(place.state);
  const { leaf, line, trial, head } = place;
  if (titleOf(trial, leaf)?.number === line.number) return plain(state);
  const bounds = boundsAt(trial, leaf, head);
  const { from, to } = splitAt(place, bounds);
  if (from <= bounds.from) return paragraphAt(state);
  // Two blanks and not a `\`: at the end of a paragraph, where nothing follows yet, a `\` would be read.
  return typed(from, Math.min(to, bounds.to), `  \n${prefixOf(trial, leaf)}`);
}

/** A table's cell has no lines of its own, but every edition knows this tag. */
function breakInCell(state: EditorState): TransactionSpec | null {
  const { from, to } = state.selection.main;
  return isInCell(state, from, to) ? typed(from, to, '<br>') : null;
}

function typed(from: number, to: number, insert: string, caret = insert.length): TransactionSpec {
  return {
    changes: { from, to, insert },
    selection: EditorSelection.cursor(from + caret),
    userEvent: 'input',
    scrollIntoView: true,
  };
}

const caretAt = (at: number): TransactionSpec => ({
  selection: EditorSelection.cursor(at),
  userEvent: 'select',
  scrollIntoView: true,
});

/** A new line as in the source: with the marks of a list, in code with the indent. */
function plain(state: EditorState): TransactionSpec | null {
  const made = newLine(state);
  if (made) return made;
  let spec: TransactionSpec | null = null;
  insertNewlineAndIndent({
    state,
    dispatch: ({ changes, newSelection: selection }) =>
      (spec = { changes, selection, userEvent: 'input', scrollIntoView: true }),
  });
  return spec;
}

/** What lies around a caret and belongs to neither side: blanks, and the break of a line. */
function splitAt({ trial, head }: Place, bounds: Bounds): { from: number; to: number; kept: string } {
  const { doc } = trial;
  let [from, to] = [head, head];
  let isBroken = false;
  while (from > bounds.from && isBlank(trial.slice(from - 1, from))) from -= 1;
  let line = doc.lineAt(from);
  if (from <= textStart(trial, line) && line.from > bounds.from) {
    isBroken = true;
    const before = doc.line(line.number - 1);
    from = before.from + withoutBreak(before.text).length;
  }
  while (to < bounds.to && isBlank(trial.slice(to, to + 1))) to += 1;
  line = doc.lineAt(to);
  const rest = trial.slice(to, line.to);
  if ((rest === '' || rest === '\\') && line.to < bounds.to && !isBroken) {
    isBroken = true;
    to = textStart(trial, doc.line(line.number + 1));
  }
  return { from: Math.max(from, bounds.from), to, kept: isBroken ? ' ' : trial.slice(from, to) };
}

const isBlank = (sign: string) => sign === ' ' || sign === '\t';

/** The paragraph's second part becomes one of its own. */
function parted(
  { trial, head, leaf }: Place,
  { from, to, kept }: ReturnType<typeof splitAt>,
): TransactionSpec {
  const prefix = prefixOf(trial, leaf);
  const { closing, opening } = reopened(trial, head);
  const gap = `\n${prefix.trimEnd()}\n${prefix}`;
  // Blanks stay with the first part, where no edition shows them and Backspace finds them again.
  return typed(from, to, closing + kept + gap + opening);
}

/** An empty paragraph below the end of a block, or the one that is there already. */
function below({ state, trial, leaf }: Place, end: number): TransactionSpec {
  const { doc } = state;
  const prefix = prefixOf(trial, leaf);
  const mark = prefix.trimEnd();
  const line = doc.lineAt(end);
  const gap = gapFrom(doc, line.number, 1, depthOf(prefix));
  const isOwn = (number: number) => doc.line(number).length >= mark.length && (mark !== '' || prefix === '');
  const has = gap.lines >= (gap.end ? 3 : 2) && isOwn(line.number + 2);
  if (has) return caretAt(doc.line(line.number + 2).to);
  if (gap.lines === 2 && gap.end) {
    const next = doc.line(line.number + 1);
    return typed(line.to, line.to, `\n${mark}`, 1 + mark.length + 1 + next.length);
  }
  const insert = `\n${mark}\n${prefix}`;
  const needs = gap.lines === 0 && line.number < doc.lines && hasText(doc.line(line.number + 1));
  return typed(line.to, line.to, needs ? `${insert}\n${mark}` : insert, insert.length);
}

const hasText = ({ text }: Line) => !EMPTY.test(text);

/** An empty paragraph above the beginning of a block, unless there is one; the caret stays in the block. */
function above({ state, trial, leaf }: Place, start: number): TransactionSpec {
  const prefix = prefixOf(trial, leaf);
  const line = state.doc.lineAt(start);
  const gap = gapFrom(state.doc, line.number, -1, depthOf(prefix));
  const wanted = gap.end ? 3 : 2;
  if (gap.lines >= wanted) return caretAt(start);
  const lines = wanted - gap.lines;
  return typed(start, start, `\n${prefix.trimEnd()}`.repeat(lines - 1) + `\n${prefix}`);
}

/** Enter in an empty line: it becomes a paragraph that stands apart from what is around it. */
function onEmptyLine(state: EditorState): TransactionSpec | null {
  const { doc } = state;
  const line = doc.lineAt(state.selection.main.head);
  if (/[^ \t]/.test(line.text)) {
    const inLine = withCaret(state, line.to);
    return emptyQuote(inLine, line) ?? plain(inLine);
  }
  const broken = breakInItem(Trial.upTo(state, line.to), line);
  if (broken !== null) return inPlaceOf(withCaret(state, broken, line.to), paragraphAt, 'input');
  const isBelow = line.number > 1 && hasText(doc.line(line.number - 1));
  const isAbove = line.number < doc.lines && hasText(doc.line(line.number + 1));
  if (line.length === 0 && !isBelow && !isAbove) return { scrollIntoView: true };
  return typed(line.from, line.to, (isBelow ? '\n' : '') + (isAbove ? '\n' : ''), isBelow ? 1 : 0);
}

/** A quotation in which nothing stands is no longer one. */
function emptyQuote(state: EditorState, line: Line): TransactionSpec | null {
  const { quote, mark } = quoteOfEmpty(state, line) ?? {};
  if (!quote || mark === undefined || quote.from < line.from || quote.to > line.to) return null;
  return typed(line.from + mark, line.to, '');
}

function besideHeading(place: Place): TransactionSpec {
  const { trial, leaf, line, head } = place;
  const marks = leaf.getChildren('HeaderMark');
  const isUnderlined = leaf.name.startsWith('Setext');
  const from = isUnderlined ? leaf.from : textStart(trial, line);
  const closing = marks.length > 1 || isUnderlined ? marks.at(-1) : undefined;
  const end = leaf.from + trial.slice(leaf.from, closing?.from ?? leaf.to).trimEnd().length;
  if (head >= end || leaf.name === 'HorizontalRule') {
    return head <= leaf.from ? above(place, leaf.from) : below(place, leaf.to);
  }
  if (head <= from) return above(place, leaf.from);
  const { at, closing: closes, opening } = reopened(trial, head);
  const rest = opening + trial.slice(at, end).trimStart();
  const prefix = prefixOf(trial, leaf);
  const insert = `\n${prefix.trimEnd()}\n${prefix}`;
  const changes = [
    { from: at, to: end, insert: closes },
    { from: leaf.to, insert: insert + rest },
  ];
  const caret = leaf.to - (end - at) + closes.length + insert.length + opening.length;
  return { changes, selection: EditorSelection.cursor(caret), userEvent: 'input', scrollIntoView: true };
}

/** A new line of code in a quotation; null elsewhere. */
function inQuotedCode({ trial, leaf, line, head }: Place): TransactionSpec | null {
  const prefix = prefixOf(trial, leaf);
  if (!prefix.includes('>') || leaf.name !== 'FencedCode') return null;
  const indent = /^[ \t]*/.exec(line.text.slice(prefix.length, head - line.from))?.[0] ?? '';
  return typed(head, head, `\n${prefix}${indent}`);
}

/** Behind the fence that ends a block of code. */
function isFenceEnd({ leaf, head, line }: Place): boolean {
  const fences = leaf.name === 'FencedCode' ? leaf.getChildren('CodeMark') : [];
  return fences.length > 1 && (fences.at(-1)?.from ?? head) >= line.from && head >= leaf.to;
}

/** A further item, where the caret stands beside the mark of one. */
function itemOfLine({ state, trial, head }: Place): TransactionSpec | null {
  const { closing, opening } = reopened(trial, head);
  if (closing === '') return plain(state);
  const blanks = /[ \t]*$/.exec(trial.slice(trial.doc.lineAt(head).from, head))?.[0] ?? '';
  const insert = closing + blanks + opening;
  const made = state.update(typed(head - blanks.length, head, insert, insert.length - opening.length));
  const next = made.state.update(plain(made.state) ?? {});
  return {
    changes: made.changes.compose(next.changes),
    selection: EditorSelection.cursor(next.newSelection.main.head + opening.length),
    userEvent: 'input',
    scrollIntoView: true,
  };
}

/** A further item, where the caret stands in a further line of one. */
function newItem(place: Place): TransactionSpec {
  const { state, trial, leaf, head } = place;
  const { from, to } = splitAt(place, boundsAt(trial, leaf, head));
  const node = leaf.parent;
  if (!node) return typed(head, head, '\n');
  const item = itemOf(trial, node);
  const line = trial.doc.lineAt(item.markFrom);
  const before = line.text.slice(0, item.markFrom - line.from).replace(/[^\s>]/g, ' ');
  const insert = `\n${before}${successor(item.mark)} ${item.box && '[ ] '}`;
  const made = Trial.of(state).with({ from, to, insert });
  const list = nodeAt(made.tree, item.markFrom, 1, /^OrderedList$/);
  const { changes } = list ? inOrder(made, list) : made;
  return {
    changes,
    selection: EditorSelection.cursor(changes.mapPos(to, 1)),
    userEvent: 'input',
    scrollIntoView: true,
  };
}
