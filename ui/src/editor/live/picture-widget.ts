/** A picture as it is drawn in the text; one that is missing shows its description in a box. */
import { type EditorView, WidgetType } from '@codemirror/view';
import type { PictureText } from '../picture-text';
import { say } from '../../words/say';

/** Sizes as they came, so that a picture that is drawn again takes its room at once. */
const sizes = new Map<string, { width: number; height: number }>();
/** What a picture is taken for before anybody has seen it. */
const GUESS = { width: 3, height: 2 };
const COLUMN = 560;
const TALLEST = 400;

export class PictureWidget extends WidgetType {
  readonly picture: PictureText;
  readonly address: string;
  readonly size: 'whole' | 'small';

  constructor(picture: PictureText, address: string, size: 'whole' | 'small') {
    super();
    this.picture = picture;
    this.address = address;
    this.size = size;
  }

  override eq(other: PictureWidget): boolean {
    const [a, b] = [this.picture, other.picture];
    return (
      this.address === other.address &&
      this.size === other.size &&
      a.alt === b.alt &&
      a.caption === b.caption &&
      a.credit === b.credit &&
      a.width === b.width &&
      a.decorative === b.decorative
    );
  }

  /** Changes what is said of a picture without drawing the picture anew, which would flicker. */
  override updateDOM(dom: HTMLElement, view: EditorView, from: PictureWidget): boolean {
    if (from.address !== this.address || from.size !== this.size) return false;
    if (dom.classList.contains('md-missing')) return false;
    this.#describe(dom);
    view.requestMeasure();
    return true;
  }

  override get estimatedHeight(): number {
    if (this.size === 'small') return -1;
    if (!this.address) return 60;
    const { width, height } = sizes.get(this.address) ?? GUESS;
    const drawn = Math.min(
      (COLUMN * (this.picture.width ?? 100)) / 100,
      sizes.has(this.address) ? width : COLUMN,
    );
    const lines = (this.picture.caption || this.picture.credit ? 24 : 0) + 16;
    return Math.min((drawn * height) / width, TALLEST) + lines;
  }

  override toDOM(view: EditorView): HTMLElement {
    const figure = document.createElement('span');
    figure.className = this.size === 'whole' ? 'md-picture' : 'md-picture-small';
    figure.setAttribute('role', 'button');
    figure.tabIndex = -1;
    if (this.address) figure.append(this.#image(figure, view));
    else figure.classList.add('md-missing');
    this.#describe(figure);
    return figure;
  }

  override ignoreEvent(event: Event): boolean {
    return event.type !== 'mousedown' && event.type !== 'click';
  }

  #image(figure: HTMLElement, view: EditorView): HTMLImageElement {
    const image = document.createElement('img');
    image.draggable = false;
    const known = sizes.get(this.address);
    if (known) setShape(image, known);
    image.addEventListener('load', () => {
      const size = { width: image.naturalWidth || GUESS.width, height: image.naturalHeight || GUESS.height };
      sizes.set(this.address, size);
      setShape(image, size);
      view.requestMeasure();
    });
    image.addEventListener('error', () => {
      image.remove();
      figure.classList.add('md-missing');
      this.#describe(figure);
      view.requestMeasure();
    });
    image.src = this.address;
    return image;
  }

  #describe(figure: HTMLElement): void {
    const { alt, caption, credit, width, decorative } = this.picture;
    const described = decorative ? say('live-decorative') : alt || say('live-undescribed');
    figure.title = described;
    // The button is called what is in it: the picture's description, its caption and credit.
    const image = figure.querySelector('img');
    if (image) image.alt = say('live-picture', { alt: described });
    figure.querySelectorAll('.md-alt, .md-caption').forEach((old) => old.remove());
    if (figure.classList.contains('md-missing')) figure.append(words('md-alt', described));
    if (this.size === 'small') return;
    figure.style.setProperty('--picture-width', width === null ? '100%' : `${width}%`);
    figure.classList.toggle('md-sized', width !== null);
    if (!caption && !credit) return;
    const line = words('md-caption', caption);
    if (credit) line.append(words('md-credit', credit));
    figure.append(line);
  }
}

function setShape(image: HTMLImageElement, { width, height }: { width: number; height: number }): void {
  image.width = width;
  image.height = height;
}

function words(look: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = look;
  element.dir = 'auto';
  element.textContent = text;
  return element;
}
