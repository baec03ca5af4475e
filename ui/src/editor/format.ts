/**
 * Bold, italic, struck and code as edits of the Markdown.
 *
 * A selection that is wholly in the format loses it; any other gets it. Marks stand around the text
 * of each line by itself, never across the border of another format, and never where CommonMark
 * would not see them: every change is tried on the text and kept only if it parses as it was meant.
 */
import {
  EditorSelection,
  type EditorState,
  type SelectionRange,
  type TransactionSpec,
} from '@codemirror/state';
import { caretEdit } from './caret-format';
import { inlineMap, isText } from './inline';
import { type InlineMark, KINDS } from './marks';
import { marked } from './mark-edits';
import { type Span, textPieces } from './spans';
import { Trial } from './trial';

export type { InlineMark } from './marks';

interface Target {
  anchor: number;
  head: number;
  pieces: Span[];
}

export function toggleMark(state: EditorState, mark: InlineMark): TransactionSpec {
  const start = Trial.of(state);
  const selection = joined(state.selection);
  const targets = selection.ranges.map(({ anchor, head, from, to, empty }): Target => {
    const word = empty ? wordAround(state, start, head, mark) : { from, to };
    const pieces = word ? textPieces(start, word.from, word.to, KINDS[mark].node) : [];
    return { anchor, head, pieces };
  });
  // A quotation mark chosen by itself does not decide on the format of words.
  const isLettered = ({ from, to }: Span) => /[\p{L}\p{N}]/u.test(start.slice(from, to));
  if (targets.some((target) => target.pieces.some(isLettered))) {
    for (const target of targets) target.pieces = target.pieces.filter(isLettered);
  }
  const pieces = targets.flatMap((target) => target.pieces);
  const on = !pieces.every((piece) => holds(start, piece, mark));

  let trial = start;
  for (const piece of pieces) {
    const now = { from: trial.changes.mapPos(piece.from, 1), to: trial.changes.mapPos(piece.to, -1) };
    if (holds(trial, now, mark) === on) continue;
    const made = marked(trial, now, mark, on);
    const back = trial.changes.invertedDesc;
    piece.from = back.mapPos(made.piece.from, 1);
    piece.to = back.mapPos(made.piece.to, -1);
    trial = made.trial;
  }
  const carets = new Map<Target, number>();
  for (const target of targets) {
    if (target.anchor !== target.head || target.pieces.length > 0) continue;
    // A caret beside text that is formatted has what it wants.
    if (pieces.some((piece) => touches(piece, target.head))) continue;
    const edit = caretEdit(trial, trial.changes.mapPos(target.head, 1), mark);
    trial = trial.with(edit.changes);
    for (const [other, at] of carets) carets.set(other, at + edit.shift(at));
    carets.set(target, edit.caret);
  }
  const ends = new Set(pieces.map((piece) => piece.to));
  const ranges = targets.map((target) => placed(target, trial, carets.get(target), ends));
  return {
    changes: trial.changes,
    selection: EditorSelection.create(ranges, selection.mainIndex),
    userEvent: `input.${mark}`,
    scrollIntoView: true,
  };
}

/** Selections that touch are one to a format: between them its marks have no place. */
function joined({ ranges, mainIndex }: EditorSelection): EditorSelection {
  const apart: SelectionRange[] = [];
  let main = 0;
  ranges.forEach((range, index) => {
    const last = apart.at(-1);
    if (last && last.to === range.from && !last.empty && !range.empty) {
      apart.splice(-1, 1, EditorSelection.range(last.from, range.to));
    } else apart.push(range);
    if (index === mainIndex) main = apart.length - 1;
  });
  return EditorSelection.create(apart, main);
}

const touches = ({ from, to }: Span, at: number) => from <= at && at <= to;

/** Whether every sign of a piece that readers see is in the format. */
export function holds(trial: Trial, { from, to }: Span, mark: InlineMark): boolean {
  const map = inlineMap(trial.tree, from, to);
  const text = trial.slice(from, to);
  return map.every(
    (bits, index) => !isText(bits) || /\s/.test(text.charAt(index)) || (bits & KINDS[mark].bit) !== 0,
  );
}

/**
 * The word that a caret stands in. At the edge of a word the format is for what is typed next, so
 * there it means the word only where the format holds already.
 */
function wordAround(state: EditorState, trial: Trial, at: number, mark: InlineMark): Span | null {
  const word = state.wordAt(at);
  if (!word) return null;
  if (word.from < at && at < word.to) return word;
  const inside = holdsAround(trial, at, mark);
  return inside ? word : null;
}

/** Whether the signs on both sides of a place are text in the format. */
function holdsAround(trial: Trial, at: number, mark: InlineMark): boolean {
  if (at === 0 || at === trial.doc.length) return false;
  return [...inlineMap(trial.tree, at - 1, at + 1)].every(
    (bits) => isText(bits) && (bits & KINDS[mark].bit) !== 0,
  );
}

/** Where a range stands after the change: around its text, without the space at its ends. */
function placed(
  { anchor, head, pieces }: Target,
  { changes }: Trial,
  caret: number | undefined,
  ends: Set<number>,
) {
  if (caret !== undefined) return EditorSelection.cursor(caret);
  const first = pieces[0];
  const last = pieces.at(-1);
  // A caret at the end of a word that another caret formatted stays at the word.
  if (anchor === head) return EditorSelection.cursor(changes.mapPos(head, ends.has(head) ? -1 : 1));
  const from = changes.mapPos(Math.max(Math.min(anchor, head), first?.from ?? 0), 1);
  const to = Math.max(from, changes.mapPos(Math.min(Math.max(anchor, head), last?.to ?? Infinity), -1));
  return anchor < head ? EditorSelection.range(from, to) : EditorSelection.range(to, from);
}
