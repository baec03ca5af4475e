/**
 * Headings of the three levels that a story has: its headline is the first level, so the text
 * begins with the second. A heading of the same level becomes body text again.
 */
import type { ChangeSpec, EditorState, Line, TransactionSpec } from '@codemirror/state';
import { chosenLines, lineMarks, nodeAt, textStart, transactionOf } from './lines';
import { Trial } from './trial';

/** How many number signs a heading begins with; 0 is body text. */
export type HeadingLevel = 0 | 2 | 3 | 4;

const NO_HEADING = /^(?:FencedCode|CodeBlock|HTMLBlock|CommentBlock|Table|LinkReference|HorizontalRule)$/;

export function setHeading(state: EditorState, level: HeadingLevel): TransactionSpec {
  const trial = Trial.of(state);
  const chosen = chosenLines(state);
  const filled = chosen.filter((line) => /[^\s>]/.test(line.text));
  const lines = (filled.length > 0 ? filled : chosen.slice(0, 1)).filter(
    (line) => !nodeAt(trial.tree, textStart(trial, line), 1, NO_HEADING),
  );
  const off = level === 0 || (lines.length > 0 && lines.every((line) => levelOf(trial, line) === level));
  const signs = off ? '' : `${'#'.repeat(level)} `;
  const changes = lines.flatMap((line) => changesOf(trial, line, signs));
  return transactionOf(state, trial.with(changes), 'input.heading');
}

/** The level of the heading that a line is, or 0. */
export function levelOf(trial: Pick<Trial, 'doc' | 'tree'>, line: Line): number {
  const node = nodeAt(trial.tree, textStart(trial, line), 1, /Heading\d$/);
  // Right behind the signs of a heading without text the tree ends already.
  const found = node ?? nodeAt(trial.tree, line.to, -1, /Heading\d$/);
  return found ? Number(found.name.slice(-1)) : 0;
}

function changesOf(trial: Trial, line: Line, signs: string): ChangeSpec[] {
  const text = textStart(trial, line);
  const underlined = nodeAt(trial.tree, text, 1, /^SetextHeading\d$/);
  if (underlined) return fromUnderlined(trial, line, text, signs, underlined.to);
  const mark = lineMarks(trial, line).find(({ name }) => name === 'HeaderMark');
  if (!mark) return signs ? [{ from: text, insert: signs }] : [];
  const changes: ChangeSpec[] = [{ from: mark.from, to: text, insert: signs }];
  const closing = signs ? null : /[ \t]+#+[ \t]*$/.exec(trial.slice(text, line.to));
  if (closing) changes.push({ from: text + closing.index, to: line.to });
  return changes;
}

/** A heading over a line of hyphens; that line goes with the first change. */
function fromUnderlined(trial: Trial, line: Line, text: number, signs: string, end: number): ChangeSpec[] {
  const underline = trial.doc.lineAt(end);
  // All but the last line of a heading of several lines are marked by themselves.
  if (line.number === underline.number) return [];
  const changes: ChangeSpec[] = signs ? [{ from: text, insert: signs }] : [];
  if (line.number + 1 === underline.number) changes.push({ from: line.to, to: underline.to });
  return changes;
}
