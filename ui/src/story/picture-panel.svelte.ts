/** The picture panel: what is said of one picture, edited aside and put back in one step. */
import type { Backend } from '../backend/backend';
import type { Direction } from '../editor/direction';
import type { PictureWords } from '../editor/picture-text';
import { CENTRE } from './crop';

/** A picture whose panel is open, and the ways back to where it stands. */
export interface OpenPicture {
  /** The picture that leads a story, which editions may crop, or one in a text. */
  place: 'lead' | 'text';
  words: PictureWords;
  language: string;
  direction: Direction;
  keep(words: PictureWords): void;
  remove(): void;
}

export class PicturePanel {
  open: OpenPicture | null = $state.raw(null);
  words: PictureWords = $state.raw(NONE);
  /** What the picture shows, for as long as it is called decorative. */
  #described = '';
  #backend: Backend;
  #fail: (thrown: unknown) => void;

  constructor(backend: Backend, fail: (thrown: unknown) => void) {
    this.#backend = backend;
    this.#fail = fail;
  }

  /** Where the picture can be seen; empty where it cannot. */
  get address(): string {
    const name = nameOf(this.words.destination);
    return name === null ? '' : this.#backend.pictureAddress(name);
  }

  show(open: OpenPicture): void {
    const { alt, destination, caption, credit, width, focus, decorative } = open.words;
    this.words = { alt, destination, caption, credit, width, focus, decorative };
    this.#described = alt;
    this.open = open;
  }

  change(words: Partial<PictureWords>): void {
    this.words = { ...this.words, ...words };
  }

  /** A decorative picture has no words; they come back when it is none after all. */
  setDecorative(decorative: boolean): void {
    if (decorative) this.#described = this.words.alt;
    this.change({ decorative, alt: decorative ? '' : this.#described });
  }

  /** Takes what was typed for a width: a number from 1 to 100, or nothing. */
  setWidth(typed: string): void {
    const width = Number(typed.trim().replace('%', ''));
    if (typed.trim() === '') this.change({ width: null });
    else if (width >= 1 && width <= 100) this.change({ width: Math.round(width) });
  }

  setCropped(cropped: boolean): void {
    this.change({ focus: cropped ? CENTRE : null });
  }

  /** Chooses another file; what is said of the picture stays. */
  async replace(): Promise<void> {
    const { open } = this;
    try {
      const picture = await this.#backend.choosePicture();
      if (!picture || open !== this.open) return;
      const { destination } = picture;
      const isBare = this.words.alt === '' && !this.words.decorative;
      this.change(isBare ? { destination, alt: picture.alt } : { destination });
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  keep(): void {
    const { open, words } = this;
    this.close();
    open?.keep(words);
  }

  remove(): void {
    const { open } = this;
    this.close();
    open?.remove();
  }

  close(): void {
    this.open = null;
  }
}

const NONE: PictureWords = {
  alt: '',
  destination: '',
  caption: '',
  credit: '',
  width: null,
  focus: null,
  decorative: false,
};

/** The library's name of a picture by its destination; null for one that lies elsewhere. */
export function nameOf(destination: string): string | null {
  return /^pictures\/([^/]+)$/.exec(destination)?.[1] ?? null;
}
