/** Blocks of code between fences: the chosen lines go into one, or out of the one they are in. */
import {
  ChangeSet,
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type Line,
  type TransactionSpec,
} from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { placeIn } from './holder';
import { chosenLines, nodeAt, runsOf, textStart, transactionOf } from './lines';
import { Trial } from './trial';

export function toggleCodeBlock(state: EditorState): TransactionSpec {
  const start = Trial.of(state);
  const runs = runsOf(chosenLines(state));
  const blocks = runs.map((run) => (run[0] ? blockOf(start, run[0]) : null));
  if (blocks.every((block) => block !== null)) {
    const apart = blocks.filter((block, index) => block.from !== blocks[index - 1]?.from);
    const trial = start.with(apart.flatMap((block) => bare(start, block)));
    return transactionOf(state, trial, 'input.code');
  }
  const fences = runs.filter((_, index) => blocks[index] === null).flatMap((run) => fencesOf(start, run));
  // A caret stands behind the fence that opens and before the one that closes.
  const opened = start.with(fences.map(({ from, open }) => ({ from, insert: open })));
  const close = ChangeSet.of(
    fences.map(({ to, close: insert }) => ({ from: opened.changes.mapPos(to, 1), insert })),
    opened.doc.length,
  );
  const place = (at: number) => close.mapPos(opened.changes.mapPos(at, 1), -1);
  const ranges = state.selection.ranges.map(({ anchor, head }) =>
    EditorSelection.range(place(anchor), place(head)),
  );
  return {
    changes: opened.changes.compose(close),
    selection: EditorSelection.create(ranges, state.selection.mainIndex),
    userEvent: 'input.code',
    scrollIntoView: true,
  };
}

function blockOf(trial: Trial, line: Line): SyntaxNode | null {
  return (
    nodeAt(trial.tree, line.to, -1, /^FencedCode$/) ??
    nodeAt(trial.tree, textStart(trial, line), 1, /^FencedCode$/)
  );
}

interface Fences {
  from: number;
  open: string;
  to: number;
  close: string;
}

function fencesOf(trial: Trial, run: Line[]): Fences[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const { first: begin, prefix } = placeIn(trial, run);
  const from = first.from + begin;
  const ticks = trial.slice(from, last.to).match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...ticks.map((tick) => tick.length + 1)));
  return [{ from, open: `${fence}\n${prefix}`, to: last.to, close: `\n${prefix}${fence}` }];
}

/** Takes the lines of the fences away, the first together with what stands before it in its line. */
function bare(trial: Trial, block: SyntaxNode): ChangeSpec[] {
  const { doc } = trial;
  const open = doc.lineAt(block.from);
  const close = doc.lineAt(block.to);
  const marks = block.getChildren('CodeMark');
  if (open.number === close.number) return [{ from: block.from, to: block.to }];
  const next = doc.line(open.number + 1);
  const room = /^[ \t>]*/.exec(next.text)?.[0].length ?? 0;
  const start = next.from + Math.min(room, block.from - open.from);
  const isClosed = marks.length > 1 && (marks.at(-1)?.from ?? 0) >= close.from;
  if (isClosed && close.number === next.number) return [{ from: block.from, to: block.to }];
  const changes: ChangeSpec[] = [{ from: block.from, to: start }];
  if (isClosed) changes.push({ from: doc.line(close.number - 1).to, to: block.to });
  return changes;
}
