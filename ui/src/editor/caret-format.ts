/**
 * A format at a caret that stands in no word: it is for what will be typed there.
 *
 * Between words it opens a pair of marks, and takes an empty pair away again; at the end of
 * formatted text it steps out of it, so that what follows is plain, and just behind it back in.
 */
import type { ChangeSpec } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { inlineMap, LINK, MARK } from './inline';
import { type InlineMark, KINDS, marksOf } from './marks';
import { isTag } from './spans';
import type { Trial } from './trial';

interface CaretEdit {
  changes: ChangeSpec;
  caret: number;
  /** How far an earlier place moves by the change. */
  shift: (at: number) => number;
}

const NO_FORMATS =
  /^(?:FencedCode|CodeBlock|InlineCode|HTMLBlock|HTMLTag|CommentBlock|ProcessingInstructionBlock|LinkReference|URL|LinkTitle|HorizontalRule|TableDelimiter)$/;

export function caretEdit(trial: Trial, at: number, mark: InlineMark): CaretEdit {
  const still = (caret: number): CaretEdit => ({ changes: [], caret, shift: () => 0 });
  const { text } = KINDS[mark];
  const width = text.length;
  if (inEmptyMarks(trial, at, mark)) {
    const changes = { from: at - width, to: at + width };
    return { changes, caret: at - width, shift: (place) => (place >= at + width ? -2 * width : 0) };
  }
  const step = stepOver(trial, at, mark);
  if (step !== null) return still(step);
  if (cannotHold(trial, at)) return still(at);
  const shift = (place: number) => (place > at ? 2 * width : 0);
  return { changes: { from: at, insert: text + text }, caret: at + width, shift };
}

/** Whether the caret stands between marks of the format with nothing in them. */
function inEmptyMarks(trial: Trial, at: number, mark: InlineMark): boolean {
  const sign = KINDS[mark].text.charAt(0);
  const line = trial.doc.lineAt(at);
  const before = countBack(line.text.slice(0, at - line.from), sign);
  const behind = countBack([...line.text.slice(at - line.from)].reverse().join(''), sign);
  if (before !== behind) return false;
  if (mark === 'bold') return before === 2 || before === 3;
  if (mark === 'italic') return before === 1 || before === 3;
  return before === KINDS[mark].text.length;
}

function countBack(text: string, sign: string): number {
  let count = 0;
  while (count < text.length && text.charAt(text.length - 1 - count) === sign) count += 1;
  return count;
}

/** The other side of the mark beside the caret, if the text there has the format. */
function stepOver(trial: Trial, at: number, mark: InlineMark): number | null {
  const { node: name } = KINDS[mark];
  for (const side of [-1, 1] as const) {
    let node: SyntaxNode | null = trial.tree.resolveInner(at, side);
    for (; node; node = node.parent) {
      if (node.name !== name) continue;
      const [open, close] = marksOf(trial, node);
      const onlyMarks = (from: number, to: number) => /^[*_~`]*$/.test(trial.slice(from, to));
      if (at > open.to && at <= close.from && onlyMarks(at, close.from)) return node.to;
      if (at >= open.to && at < close.from && onlyMarks(open.to, at)) return node.from;
      if (at === node.to) return close.from;
      if (at === node.from) return open.to;
    }
  }
  return null;
}

function cannotHold(trial: Trial, at: number): boolean {
  if (betweenMarks(trial, at)) return true;
  for (const side of [-1, 1] as const) {
    let node: SyntaxNode | null = trial.tree.resolveInner(at, side);
    for (; node; node = node.parent) {
      if (isTag(trial, node) && node.from < at && at < node.to) return true;
      if (
        !NO_FORMATS.test(node.name) ||
        at === node.to ||
        (at === node.from && !/Block|Fenced/.test(node.name))
      )
        continue;
      // A line of marks alone is read as a rule until something is typed between them.
      if (node.name !== 'HorizontalRule' || !/^[*_]+$/.test(trial.slice(node.from, node.to))) return true;
    }
  }
  return false;
}

/** Whether a place is in the midst of a link's marks, as between its words and its address. */
function betweenMarks(trial: Trial, at: number): boolean {
  if (at === 0 || at === trial.doc.length) return false;
  return [...inlineMap(trial.tree, at - 1, at + 1)].every(
    (bits) => (bits & MARK) !== 0 && (bits & LINK) !== 0,
  );
}
