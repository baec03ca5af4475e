/**
 * One CodeMirror view that shows one text after another: the body of a story, an introduction.
 *
 * A text that is opened again finds its undo history and caret as they were, as long as nobody
 * changed it meanwhile. No Svelte here: the component hands in a place in the page and ports.
 */
import { EditorSelection, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { AddedPicture } from '../backend/wire.gen';
import { type Format, formatsAt, sameFormats } from './active';
import { insertPictures } from './insert';
import {
  edit,
  setup,
  type TextCommand,
  type TextKey,
  type TextWords,
  type Writing,
  writingEffect,
} from './setup';

export interface TextPorts {
  changed(text: string): void;
  /** The caret stands in another line, counted from 1. */
  lineChanged(line: number): void;
  caretMoved(caret: number): void;
  formatsChanged(formats: Set<Format>): void;
  /** Picture files were pasted or dropped; `at` is where they belong. */
  filesCame(files: File[], at: number): void;
}

export interface TextOptions {
  parent: HTMLElement;
  nonce: string;
  testId: string;
  hint: string;
  words: TextWords;
  keys: TextKey[];
  ports: TextPorts;
}

const REMEMBERED = 24;

export class TextEditor {
  readonly view: EditorView;
  #options: TextOptions;
  #key = '';
  #kept = new Map<string, EditorState>();
  #line = 0;
  #formats = new Set<Format>();

  constructor(options: TextOptions) {
    this.#options = options;
    // The very first style sheet needs the nonce already, before any text is open.
    const extensions = EditorView.cspNonce.of(options.nonce);
    this.view = new EditorView({ parent: options.parent, extensions });
  }

  /** Shows a text, with the history it had when it was last open here. */
  open(key: string, text: string, writing: Writing): void {
    if (this.#key) this.#keep(this.#key, this.view.state);
    const kept = this.#kept.get(key);
    this.#key = key;
    this.#line = 0;
    if (kept?.doc.eq(EditorState.create({ doc: text }).doc)) this.view.setState(kept);
    else this.view.setState(EditorState.create({ doc: text, extensions: this.#extensions(writing) }));
    this.write(writing);
    this.#tellFormats();
  }

  /** Changes the language, direction or name of the text that is shown. */
  write(writing: Writing): void {
    this.view.dispatch({ effects: writingEffect(writing) });
  }

  /** Puts another text in place of this one, as an edit that can be undone. */
  replace(text: string): void {
    if (text === this.view.state.doc.toString()) return;
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
  }

  run(command: TextCommand): void {
    this.view.dispatch(edit(this.view.state, command, this.#options.words));
    this.view.focus();
  }

  insertPictures(pictures: AddedPicture[], at?: number): void {
    const place = at === undefined ? undefined : Math.min(at, this.view.state.doc.length);
    this.view.dispatch(insertPictures(this.view.state, pictures, place));
    this.view.focus();
  }

  /** The place in the text under a point of the window, or null beside the text. */
  placeAt(x: number, y: number): number | null {
    return this.view.posAtCoords({ x, y });
  }

  placeCaret(caret: number): void {
    const at = Math.min(caret, this.view.state.doc.length);
    this.view.dispatch({ selection: EditorSelection.cursor(at) });
  }

  placeLine(line: number): void {
    const { doc } = this.view.state;
    const at = doc.line(Math.max(1, Math.min(line, doc.lines))).from;
    this.view.dispatch({ selection: EditorSelection.cursor(at), scrollIntoView: true });
    this.view.focus();
  }

  destroy(): void {
    this.view.destroy();
  }

  #extensions(writing: Writing): Extension {
    const { nonce, testId, hint, words, keys, ports } = this.#options;
    return [
      setup({
        nonce,
        testId,
        hint,
        words,
        keys,
        writing,
        updated: EditorView.updateListener.of((update) => {
          if (update.docChanged) ports.changed(update.state.doc.toString());
          if (update.focusChanged) this.#line = 0;
          if (update.docChanged || update.selectionSet || update.focusChanged) this.#tellCaret();
        }),
      }),
      EditorView.domEventHandlers({
        paste: (event) => this.#take(event, event.clipboardData, this.view.state.selection.main.head),
        drop: (event) => this.#take(event, event.dataTransfer, this.placeAt(event.clientX, event.clientY)),
      }),
    ];
  }

  #take(event: Event, carried: DataTransfer | null, at: number | null): boolean {
    const files = [...(carried?.files ?? [])].filter((file) => file.type.startsWith('image/'));
    if (files.length === 0) return false;
    event.preventDefault();
    this.#options.ports.filesCame(files, at ?? this.view.state.doc.length);
    return true;
  }

  #tellCaret(): void {
    const { ports } = this.#options;
    const { state } = this.view;
    const caret = state.selection.main.head;
    const line = state.doc.lineAt(caret).number;
    // A caret that nobody sees follows nothing.
    if (line !== this.#line && this.view.hasFocus) ports.lineChanged((this.#line = line));
    ports.caretMoved(caret);
    this.#tellFormats();
  }

  #tellFormats(): void {
    const { ports } = this.#options;
    const { state } = this.view;
    const formats = formatsAt(state);
    if (!sameFormats(formats, this.#formats)) ports.formatsChanged((this.#formats = formats));
  }

  #keep(key: string, state: EditorState): void {
    this.#kept.delete(key);
    this.#kept.set(key, state);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > REMEMBERED && oldest !== undefined) this.#kept.delete(oldest);
  }
}
