/**
 * One CodeMirror view that shows one text after another: the body of a story, an introduction.
 *
 * The editor keeps no history: undo is the desk's, and comes as a text that takes this one's place.
 * No Svelte here: the component hands in a place in the page and ports.
 */
import { EditorSelection, EditorState, type Extension, type TransactionSpec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { AddedPicture } from '../backend/wire.gen';
import { spliceOf } from '../draft/splice';
import { caretShare } from './caret-share';
import { asAnotherText, isAnotherText } from './another-text';
import { type Format, formatsAt, sameFormats } from './active';
import { isApart } from './apart';
import { insertTable, type TableSize } from './insert';
import { type LinkTarget, linkAt, removeLink, setLink } from './links';
import { sameWriting, setup, type TextKey, type Writing, writingEffect } from './setup';
import { type AskingCommand, asks, edit, type TextCommand } from './text-commands';
import { copying, type RichText } from './paste/copying';
import { pasting, type PastePorts } from './paste/pasting';
import { type Heading, headingsOf } from './live/outline';
import { sameView, type TextView, viewEffect } from './live/view';
import {
  changePicture,
  isThere,
  pictureIn,
  placePictures,
  removePicture,
  replacePicture,
} from './picture-edits';
import type { PictureText, PictureWords } from './picture-text';
import type { TypingChoices } from './typography/choices';

export interface TextPorts extends PastePorts {
  /** `apart`: by a command, a paste or the like, not by typing. */
  changed(text: string, apart: boolean): void;
  /** The caret stands in another line, counted from 1, or further on in a long paragraph: see `caretShare`. */
  lineChanged(line: number, share: number | null): void;
  caretMoved(caret: number): void;
  /** The text or the selection is another; the state is what counts and searches read. */
  stateChanged(state: EditorState, docChanged: boolean): void;
  formatsChanged(formats: Set<Format>): void;
  /** What other programs paste of a text that is copied. */
  richText: RichText;
  pictureAddress(destination: string): string;
  /** A picture of the text was clicked, or Enter pressed on it. */
  pictureChosen(position: number): void;
  /** Escape was pressed; true where it closed something. */
  escaped(): boolean;
  /** A command needs to know something first; the answer comes by `link` or `table`. */
  asked(command: AskingCommand): void;
}

export interface TextOptions {
  parent: HTMLElement;
  nonce: string;
  testId: string;
  hint: string;
  keys: TextKey[];
  /** What is done to what is typed, asked with every sign. */
  typing: () => TypingChoices;
  view: TextView;
  ports: TextPorts;
}

export class TextEditor {
  readonly view: EditorView;
  #options: TextOptions;
  #look: TextView;
  /** That of the text that is open. */
  #writing: Writing | null = null;
  #line = 0;
  #stretch: number | undefined;
  #formats = new Set<Format>();

  constructor(options: TextOptions) {
    this.#options = options;
    this.#look = options.view;
    // The very first style sheet needs the nonce already, before any text is open.
    const extensions = EditorView.cspNonce.of(options.nonce);
    this.view = new EditorView({ parent: options.parent, extensions });
  }

  /** Shows a text, with the caret at a place of it. */
  open(text: string, writing: Writing, caret = 0): void {
    this.#line = 0;
    const doc = this.view.state.toText(text);
    const selection = EditorSelection.cursor(Math.min(caret, doc.length));
    if (this.#writing) {
      this.view.dispatch(asAnotherText(this.view.state, doc, selection));
      this.write(writing);
    } else {
      this.#writing = writing;
      this.view.setState(EditorState.create({ doc, selection, extensions: this.#extensions(writing) }));
    }
    this.#tellCaret();
    this.#options.ports.stateChanged(this.view.state, true);
  }

  /** Changes the language, direction or name of the text that is shown. */
  write(writing: Writing): void {
    if (this.#writing && sameWriting(this.#writing, writing)) return;
    this.#writing = writing;
    this.view.dispatch({ effects: writingEffect(writing) });
  }

  /** Shows the text in another view: its source, or with one paragraph in focus. */
  look(view: TextView): void {
    const isSame = sameView(this.#look, view);
    this.#look = view;
    if (isSame) this.view.requestMeasure();
    else this.view.dispatch({ effects: viewEffect(view, this.#means()) });
  }

  headings(): Heading[] {
    return headingsOf(this.view.state.doc);
  }

  /** Puts another text in place of this one; what both share stays, with the selection in it. */
  replace(text: string): void {
    const { state } = this.view;
    const splice = spliceOf(state.doc.toString(), text);
    if (splice.from === splice.to && !splice.insert) return;
    const changes = state.changes(splice);
    const { from, to, head } = state.selection.main;
    // Of words that are gone nothing can stay selected.
    const gone = from < splice.to && to > splice.from;
    this.view.dispatch({ changes, ...(gone && { selection: { anchor: changes.mapPos(head, 1) } }) });
  }

  run(command: TextCommand): void {
    if (asks(command)) {
      this.#options.ports.asked(command);
      return;
    }
    this.#do(edit(this.view.state, command));
  }

  /** What a field for the address of a link begins with. */
  get link(): LinkTarget {
    return linkAt(this.view.state);
  }

  setLink(target: LinkTarget, address: string, text: string): void {
    this.#do(setLink(this.view.state, target, address, text));
  }

  removeLink(target: LinkTarget): void {
    this.#do(removeLink(this.view.state, target));
  }

  insertTable(size: TableSize): void {
    this.#do(insertTable(this.view.state, size));
  }

  /** The selection's place in the window, for what opens beside it. */
  get selectionBox(): { left: number; top: number; bottom: number } {
    const { from } = this.view.state.selection.main;
    const { left, top, bottom } = this.view.coordsAtPos(from, 1) ?? this.view.dom.getBoundingClientRect();
    return { left, top, bottom };
  }

  #do(spec: TransactionSpec | null): void {
    if (spec) this.view.dispatch(spec);
    this.view.focus();
  }

  /** Sets pictures at a place, or in the place of the one that stands there. */
  insertPictures(pictures: AddedPicture[], at?: number): void {
    const place = at === undefined ? undefined : Math.min(at, this.view.state.doc.length);
    this.view.dispatch(placePictures(this.view.state, pictures, place));
    this.view.focus();
  }

  /** The picture at a place of the text. */
  pictureAt(position: number): PictureText | null {
    return pictureIn(this.view.state, Math.min(position, this.view.state.doc.length));
  }

  /** The picture under a point of the window: its Markdown, or what is shown in place of it. */
  pictureUnder(x: number, y: number): PictureText | null {
    const at = this.placeAt(x, y);
    const picture = at === null ? null : this.pictureAt(at);
    const over = document.elementFromPoint(x, y);
    const isBeside = over === this.view.contentDOM || over?.classList.contains('cm-line');
    return picture && at !== null && (at > picture.from || !isBeside) ? picture : null;
  }

  /** Each of these gives false where the text does not have the picture any more. */
  changePicture(picture: PictureText, words: PictureWords): boolean {
    return this.#edit(picture, () => changePicture(picture, words));
  }

  replacePicture(picture: PictureText, pictures: AddedPicture[]): boolean {
    return this.#edit(picture, (state) => replacePicture(state, picture, pictures));
  }

  removePicture(picture: PictureText): boolean {
    return this.#edit(picture, (state) => removePicture(state, picture));
  }

  /** The place in the text under a point of the window, or null beside the text. */
  placeAt(x: number, y: number): number | null {
    return this.view.posAtCoords({ x, y });
  }

  /** Shows a place of the text, with the caret in it. */
  showCaret(caret: number): void {
    const at = Math.min(caret, this.view.state.doc.length);
    this.view.dispatch({ selection: EditorSelection.cursor(at), scrollIntoView: true });
    this.view.focus();
  }

  placeLine(line: number): void {
    const { doc } = this.view.state;
    this.showCaret(doc.line(Math.max(1, Math.min(line, doc.lines))).from);
  }

  destroy(): void {
    this.view.destroy();
  }

  #edit(picture: PictureText, edit: (state: EditorState) => TransactionSpec): boolean {
    if (!isThere(this.view.state, picture)) return false;
    this.view.dispatch(edit(this.view.state));
    this.view.focus();
    return true;
  }

  #extensions(writing: Writing): Extension {
    const { nonce, testId, hint, keys, typing, ports } = this.#options;
    return [
      // Several carets become one first.
      keymap.of([
        { key: 'Escape', run: ({ state }) => state.selection.ranges.length === 1 && ports.escaped() },
      ]),
      setup({
        nonce,
        testId,
        hint,
        keys,
        typing,
        writing,
        view: this.#look,
        live: this.#means(),
        ask: (command) => ports.asked(command),
        updated: EditorView.updateListener.of((update) => {
          // Whoever opens a text tells of it.
          if (update.transactions.some(isAnotherText)) return;
          if (update.docChanged) ports.changed(update.state.doc.toString(), isApart(update.transactions));
          if (update.docChanged || update.selectionSet) ports.stateChanged(update.state, update.docChanged);
          if (update.focusChanged) this.#line = 0;
          if (update.docChanged || update.selectionSet || update.focusChanged) this.#tellCaret();
        }),
      }),
      pasting(ports),
      copying(ports.richText),
      EditorView.domEventHandlers({ dblclick: (event) => this.#lookAt(event) }),
    ];
  }

  /** Within the description a double click selects a word; on the rest it opens the picture. */
  #lookAt(event: MouseEvent): boolean {
    const at = this.placeAt(event.clientX, event.clientY);
    const picture = at === null ? null : this.pictureAt(at);
    if (at === null || !picture || at < picture.from + picture.written.altTo) return false;
    this.#options.ports.pictureChosen(at);
    return true;
  }

  #means() {
    const { ports } = this.#options;
    return {
      pictureAddress: (destination: string) => ports.pictureAddress(destination),
      pictureChosen: (position: number) => ports.pictureChosen(position),
    };
  }

  #tellCaret(): void {
    const { ports } = this.#options;
    const { state } = this.view;
    const caret = state.selection.main.head;
    const line = state.doc.lineAt(caret).number;
    // A caret that nobody sees follows nothing.
    const share = this.view.hasFocus ? caretShare(state) : null;
    if (this.view.hasFocus && (line !== this.#line || share?.stretch !== this.#stretch)) {
      [this.#line, this.#stretch] = [line, share?.stretch];
      ports.lineChanged(line, share?.share ?? null);
    }
    ports.caretMoved(caret);
    this.#tellFormats();
  }

  #tellFormats(): void {
    const { ports } = this.#options;
    const { state } = this.view;
    const formats = formatsAt(state);
    if (!sameFormats(formats, this.#formats)) ports.formatsChanged((this.#formats = formats));
  }
}
