/** Pictures on their way into what is open: chosen, pasted or dropped. */
import type { DroppedPictures } from '../backend/backend';
import type { AddedPicture } from '../backend/wire.gen';
import type { TextEditor } from '../editor/text-editor';
import { words } from '../words';
import type { Desk } from './desk.svelte';

const FOLDER = 'pictures/';

export class Pictures {
  #desk: Desk;
  #editor: TextEditor | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
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

  /** Chooses the picture that leads the open story. */
  async chooseLead(): Promise<void> {
    const { story, backend } = this.#desk;
    try {
      const picture = await backend.choosePicture();
      // A story that is no longer open is not led by what was meant for it: nobody would see it.
      if (picture && story && story === this.#desk.story) story.change({ leadPicture: nameOf(picture) });
    } catch (thrown) {
      this.#desk.fail(thrown);
    }
  }

  dropped({ pictures, x, y }: DroppedPictures): void {
    this.#insert(pictures, this.#editor?.placeAt(x, y) ?? undefined);
  }

  /** Takes pasted files into the library, then into the text they were pasted in. */
  async pasted(files: File[], at: number): Promise<void> {
    const editor = this.#editor;
    const text = this.#openText();
    const added: AddedPicture[] = [];
    try {
      for (const file of files) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        added.push(await this.#desk.backend.addPicture(file.name, bytes));
      }
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

  #openText(): string | undefined {
    return this.#desk.story?.id ?? this.#desk.issue?.id;
  }

  #notPlaced(): void {
    const { openFirst, openFirstHint } = words.failure;
    this.#desk.fail({ code: 'refused', message: openFirst, hint: openFirstHint, detail: '' });
  }
}

/** The library's name of a picture: what stands behind the folder in its destination. */
function nameOf({ destination }: AddedPicture): string {
  return destination.slice(destination.lastIndexOf('/') + 1);
}
