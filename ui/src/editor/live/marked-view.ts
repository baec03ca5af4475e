/** For tests: an editor with the live view, its text and selection written as `marked-text.ts` has them. */
import { defaultKeymap } from '@codemirror/commands';
import { forceParsing } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, runScopeHandlers } from '@codemirror/view';
import { markdown } from '../language';
import { markedOf, stateOf } from '../marked-text';
import { structure } from '../structure';
import { USUAL } from '../view-choices';
import { textView, viewEffect } from './view';

const means = { pictureAddress: () => '', pictureChosen: () => undefined };

/** jsdom lays nothing out, and an editor asks where its text stands. */
export function layNothingOut(): void {
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
}

export class MarkedView {
  readonly view: EditorView;

  constructor(marked: string) {
    layNothingOut();
    const { doc, selection } = stateOf(marked);
    this.view = new EditorView({
      parent: document.body,
      doc,
      selection,
      extensions: [
        EditorState.allowMultipleSelections.of(true),
        markdown,
        textView(USUAL, means),
        structure,
        keymap.of(defaultKeymap),
      ],
    });
    this.view.focus();
    forceParsing(this.view, doc.length, 60_000);
  }

  get text(): string {
    return markedOf(this.view.state);
  }

  press(key: string, modifiers: KeyboardEventInit = {}): string {
    runScopeHandlers(this.view, new KeyboardEvent('keydown', { key, ...modifiers }), 'editor');
    return this.text;
  }

  type(text: string, userEvent = 'input.type'): string {
    this.view.dispatch({ ...this.view.state.replaceSelection(text), userEvent });
    return this.text;
  }

  /** Types as a hand does: who listens to what comes in is asked first. */
  input(text: string): string {
    const { from, to } = this.view.state.selection.main;
    const insert = () =>
      this.view.state.update({ ...this.view.state.replaceSelection(text), userEvent: 'input.type' });
    const taken = this.view.state
      .facet(EditorView.inputHandler)
      .some((hears) => hears(this.view, from, to, text, insert));
    return taken ? this.text : this.type(text);
  }

  select(anchor: number, head = anchor): string {
    this.view.dispatch({ selection: { anchor, head }, userEvent: 'select' });
    return this.text;
  }

  showSource(): void {
    this.view.dispatch({ effects: viewEffect({ ...USUAL, source: true }, means) });
  }

  destroy(): void {
    this.view.destroy();
  }
}
