/** Ticking the task of one line by its box. */
import type { EditorState, TransactionSpec } from '@codemirror/state';

const TASK = /^((?:[ \t]*>)*[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[)([ xX])\](?=[ \t]|$)/;

/** Ticks the task of a line or takes its tick away, whatever is selected; null where it is none. */
export function toggleTaskAt(state: EditorState, at: number): TransactionSpec | null {
  const line = state.doc.lineAt(at);
  const found = TASK.exec(line.text);
  if (!found) return null;
  const box = line.from + (found[1]?.length ?? 0);
  return {
    changes: { from: box, to: box + 1, insert: found[2] === ' ' ? 'x' : ' ' },
    userEvent: 'input.tick',
  };
}
