/** Pictures on their way into what is open: chosen, pasted or dropped; and the panel for one of them. */
import type { DroppedPictures } from '../backend/backend';
import type { AddedPicture } from '../backend/wire.gen';
import { asDirection } from '../editor/direction';
import {
  newPicture,
  type PictureText,
  type PictureWords,
  picturesIn,
  writePicture,
} from '../editor/picture-text';
import type { TextEditor } from '../editor/text-editor';
import { type OpenPicture, PicturePanel } from '../story/picture-panel.svelte';
import { message } from '../words/told';
import type { Desk } from './desk.svelte';

const FOLDER = 'pictures/';

export class Pictures {
  readonly panel: PicturePanel;
  #desk: Desk;
  #editor: TextEditor | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.panel = new PicturePanel(desk.backend, (thrown) => desk.fail(thrown));
  }

  /** The text on screen, for as long as it is. */
  attach(editor: TextEditor): () => void {
    this.#editor = editor;
    return () => {
      if (this.#editor === editor) this.#editor = null;
    };
  }

  get editor(): TextEditor | null {
    return this.#editor;
  }

  /** Where the window finds a picture of a text; empty for one of the web, which is never fetched. */
  addressOf(destination: string): string {
    return destination.startsWith(FOLDER)
      ? this.#desk.backend.pictureAddress(destination.slice(FOLDER.length))
      : '';
  }

  async choose(): Promise<void> {
    try {
      const picture = await this.#desk.backend.choosePicture();
      if (picture) this.#insert([picture]);
    } catch (thrown) {
      this.#desk.fail(thrown);
    }
  }

  /** Chooses the picture that leads the open story; what was said of the one before stays. */
  async chooseLead(): Promise<void> {
    const { story, backend } = this.#desk;
    try {
      const picture = await backend.choosePicture();
      // A story that is no longer open is not led by what was meant for it: nobody would see it.
      if (!picture || !story || story !== this.#desk.story) return;
      const before = leadOf(story.draft.leadPicture);
      const { destination } = picture;
      const lead = before ? { ...before, destination } : newPicture(destination, picture.alt);
      story.change({ leadPicture: writePicture(lead) });
    } catch (thrown) {
      this.#desk.fail(thrown);
    }
  }

  /** Opens the panel for the picture that the caret is in, or brings a new one. */
  atCaret(): void {
    const caret = this.#editor?.view.state.selection.main.head;
    if (caret === undefined || !this.openPicturePanel(caret)) void this.choose();
  }

  /** Opens the panel for the picture at a place of the text on screen; false where there is none. */
  openPicturePanel(position: number): boolean {
    const editor = this.#editor;
    const picture = editor?.pictureAt(position);
    if (!editor || !picture) return false;
    const onText = (done: boolean) => {
      if (!done) this.#gone();
    };
    this.#show('text', picture, {
      keep: (said) => onText(editor === this.#editor && editor.changePicture(picture, said)),
      remove: () => onText(editor === this.#editor && editor.removePicture(picture)),
    });
    return true;
  }

  /** Opens the panel for the picture that leads the open story. */
  openLeadPanel(): boolean {
    const { story } = this.#desk;
    const lead = leadOf(story?.draft.leadPicture ?? null);
    if (!story || !lead) return false;
    const change = (leadPicture: string | null) => {
      if (story === this.#desk.story) story.change({ leadPicture });
      else this.#gone();
    };
    this.#show('lead', lead, {
      keep: (said) => change(writePicture({ ...said, written: lead.written })),
      remove: () => change(null),
    });
    return true;
  }

  dropped({ pictures, x, y }: DroppedPictures): void {
    const under = this.#editor?.pictureUnder(x, y);
    if (under) this.#editor?.replacePicture(under, pictures);
    else this.#insert(pictures, this.#editor?.placeAt(x, y) ?? undefined);
  }

  /** Takes pasted files into the library, then into the text they were pasted in. */
  pasted(files: File[], at: number): Promise<void> {
    return this.#arrive(at, async (added) => {
      for (const file of files) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        added.push(await this.#desk.backend.addPicture(file.name, bytes));
      }
    });
  }

  /** A paste brought the page nothing: there may be pictures that the web view keeps from it. */
  pastedUnseen(at: number): Promise<void> {
    return this.#arrive(at, async (added) => void added.push(...(await this.#desk.backend.pastePictures())));
  }

  async #arrive(at: number, take: (added: AddedPicture[]) => Promise<void>): Promise<void> {
    const editor = this.#editor;
    const text = this.#openText();
    const added: AddedPicture[] = [];
    try {
      await take(added);
    } catch (thrown) {
      this.#desk.fail(thrown);
    }
    if (added.length === 0) return;
    if (editor === this.#editor && text === this.#openText()) this.#insert(added, at);
    else this.#notPlaced();
  }

  #insert(pictures: AddedPicture[], at?: number): void {
    if (pictures.length === 0) return;
    if (this.#editor) this.#editor.insertPictures(pictures, at);
    else this.#notPlaced();
  }

  #show(place: OpenPicture['place'], said: PictureWords, ways: Pick<OpenPicture, 'keep' | 'remove'>): void {
    const { story, publication, openEntry } = this.#desk;
    const ofPublication = publication?.fields.language ?? 'en';
    const language = story ? (story.fields.language ?? ofPublication) : ofPublication;
    this.panel.show({ place, words: said, language, direction: asDirection(openEntry?.direction), ...ways });
  }

  #openText(): string | undefined {
    return this.#desk.story?.id ?? this.#desk.issue?.id;
  }

  #notPlaced(): void {
    const hint = message('failure-open-first-hint');
    this.#desk.fail({ code: 'refused', message: message('failure-open-first'), hint, detail: '' });
  }

  #gone(): void {
    const hint = message('picture-gone-hint');
    this.#desk.fail({ code: 'refused', message: message('picture-gone'), hint, detail: '' });
  }
}

/** The picture that a story's field for it says; null where it says none. */
export function leadOf(markdown: string | null): PictureText | null {
  return markdown === null ? null : (picturesIn(markdown)[0] ?? null);
}
