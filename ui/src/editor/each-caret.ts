/** An edit at every caret: each is made where the ones behind it are made already, and all are one step. */
import { ChangeSet, EditorSelection, type EditorState, type SelectionRange } from '@codemirror/state';
import type { TransactionSpec } from '@codemirror/state';

export type Edit = (state: EditorState) => TransactionSpec | null;

/** The answer to a key that leaves the text as it is: what would come of it is broken. */
export const NOTHING: TransactionSpec = { scrollIntoView: true };

/** Null where the edit means nothing at any of them. */
export function atEachCaret(state: EditorState, edit: Edit, userEvent: string): TransactionSpec | null {
  if (state.selection.ranges.length === 1) return edit(state);
  let now = state;
  let changes = ChangeSet.empty(state.doc.length);
  let ranges: SelectionRange[] = [];
  let isDone = false;
  for (const range of [...state.selection.ranges].reverse()) {
    const here = range.map(changes);
    const alone = now.update({ selection: EditorSelection.create([here]) }).state;
    const spec = edit(alone);
    isDone ||= spec !== null;
    const made = alone.update(spec ?? {});
    ranges = [made.newSelection.main, ...ranges.map((other) => other.map(made.changes))];
    changes = changes.compose(made.changes);
    now = made.state;
  }
  if (!isDone) return null;
  const selection = EditorSelection.create(ranges, state.selection.mainIndex);
  return { changes, selection, userEvent, scrollIntoView: true };
}

/** An edit that begins with taking away what is selected. */
export function inPlaceOf(state: EditorState, edit: Edit, userEvent: string): TransactionSpec | null {
  const { from, to, empty } = state.selection.main;
  if (empty) return edit(state);
  const bare = state.update({ changes: { from, to }, selection: EditorSelection.cursor(from) });
  const made = bare.state.update(edit(bare.state) ?? {});
  return {
    changes: bare.changes.compose(made.changes),
    selection: made.newSelection,
    userEvent,
    scrollIntoView: true,
  };
}
