/** Ticking the tasks of a list. */
import { type ChangeSpec, type EditorState, type Line, type TransactionSpec } from '@codemirror/state';

const TASK = /^((?:[ \t]*>)*[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[)([ xX])\](?=[ \t]|$)/;

/** Ticks the tasks of all chosen lines, or takes the ticks away where every one has it. */
export function toggleTasks(state: EditorState): TransactionSpec | null {
  const lines = new Map<number, Line>();
  for (const { from, to } of state.selection.ranges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at);
      if (TASK.test(line.text)) lines.set(line.from, line);
      at = line.to + 1;
    }
  }
  if (lines.size === 0) return null;
  const isDone = [...lines.values()].every(({ text }) => TASK.exec(text)?.[2] !== ' ');
  return spec([...lines.values()].map((line) => tick(line, !isDone)));
}

/** The task of one line, whatever is selected. */
export function toggleTaskAt(state: EditorState, at: number): TransactionSpec | null {
  const line = state.doc.lineAt(at);
  const found = TASK.exec(line.text);
  return found && spec([tick(line, found[2] === ' ')]);
}

function tick(line: Line, done: boolean): ChangeSpec {
  const at = line.from + (TASK.exec(line.text)?.[1]?.length ?? 0);
  return { from: at, to: at + 1, insert: done ? 'x' : ' ' };
}

function spec(changes: ChangeSpec[]): TransactionSpec {
  return { changes, userEvent: 'input.task' };
}
