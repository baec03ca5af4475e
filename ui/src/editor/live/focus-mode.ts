/** Focus mode: the paragraph one writes in stands out, all others step back. */
import type { EditorState, Extension } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

const HERE = Decoration.line({ class: 'md-here' });

/** The lines of the paragraphs that the selection is in: from empty line to empty line. */
export function paragraphsOf(state: EditorState): Array<{ from: number; to: number }> {
  return state.selection.ranges.map(({ from, to }) => {
    let first = state.doc.lineAt(from);
    let last = state.doc.lineAt(to);
    while (first.number > 1 && first.text.trim() && state.doc.line(first.number - 1).text.trim()) {
      first = state.doc.line(first.number - 1);
    }
    while (last.number < state.doc.lines && last.text.trim() && state.doc.line(last.number + 1).text.trim()) {
      last = state.doc.line(last.number + 1);
    }
    return { from: first.from, to: last.to };
  });
}

function here(view: EditorView): DecorationSet {
  const starts = new Set<number>();
  const { from: top, to: bottom } = view.viewport;
  for (const { from, to } of paragraphsOf(view.state)) {
    for (let at = Math.max(from, top); at <= Math.min(to, bottom);) {
      const line = view.state.doc.lineAt(at);
      starts.add(line.from);
      at = line.to + 1;
    }
  }
  return Decoration.set(
    [...starts].map((at) => HERE.range(at)),
    true,
  );
}

class Here {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = here(view);
  }

  update(update: ViewUpdate): void {
    const isChanged = update.docChanged || update.selectionSet || update.viewportChanged;
    if (isChanged && !update.view.compositionStarted) this.decorations = here(update.view);
    else if (update.docChanged) this.decorations = this.decorations.map(update.changes);
  }
}

export const focusMode: Extension = [
  ViewPlugin.fromClass(Here, { decorations: (plugin) => plugin.decorations }),
  EditorView.editorAttributes.of({ class: 'md-focus' }),
];
