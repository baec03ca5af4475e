/**
 * The open story on the page, as long as it may be: a keystroke touches the block that it changed.
 *
 * The exporter gives the article in pieces, one for each block of the text. Pieces that are as they
 * were are not looked at again. A line that is added moves the line numbers of all that follows;
 * where nothing else is new, those are put right in place.
 */
import morphdom from 'morphdom';
import { blockAt } from './blocks';

/** Stands between two pieces that are read together: no block of a text is a bare `<wbr>`. */
const CUT = '<wbr>';
const LINE = / data-line="(\d+)"/g;

export class ShownArticle {
  /** The article as it stands on the page. */
  readonly element: Element;
  #pieces: string[];
  /** What each piece put into the text: the last one its notes, the first one nothing. */
  #elements: Element[][];

  private constructor(element: Element, pieces: string[], elements: Element[][]) {
    this.element = element;
    this.#pieces = pieces;
    this.#elements = elements;
  }

  /** Makes `element` show the article that these pieces are. */
  static show(element: Element, pieces: string[]): ShownArticle {
    const fresh = elementsOf(pieces.join(''))[0];
    if (fresh) morphdom(element, fresh);
    return new ShownArticle(element, pieces, blocksOf(element, pieces));
  }

  /** Shows the next state of the article; false where it must be shown as a whole. */
  patch(pieces: string[]): boolean {
    const before = this.#pieces;
    const framed = pieces.length > 2 && before.length > 2 && this.#elements.length > 0;
    if (!framed || pieces[0] !== before[0] || !sameButLines(pieces.at(-1), before.at(-1))) return false;
    const { from, kept } = changedRange(before, pieces);
    this.#moveLines(before, pieces, kept);
    const old = this.#elements.slice(from, before.length - kept);
    const fresh = pieces.slice(from, pieces.length - kept);
    this.#elements = [
      ...this.#elements.slice(0, from),
      ...this.#replace(old, fresh, from),
      ...this.#elements.slice(before.length - kept),
    ];
    this.#pieces = pieces;
    return true;
  }

  /** The element that holds a line of the Markdown. */
  blockAt(line: number): Element | null {
    const notes = this.#elements.at(-1) ?? [];
    const marked = [...(this.#elements[this.#pieceAt(line)] ?? []), ...notes].flatMap(linesWithin);
    const found = blockAt(marked.map(lineOf), line);
    return found === null ? null : (marked[found] ?? null);
  }

  /** The last piece that begins at a line or before it: blocks come in the text's order. */
  #pieceAt(line: number): number {
    let [low, high] = [1, Math.max(1, this.#pieces.length - 2)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#firstLine(middle) ?? Infinity) <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The line that a piece begins at; that of the block before for one that shows nothing. */
  #firstLine(place: number): number | null {
    for (let at = place; at > 0; at -= 1) {
      const found = / data-line="(\d+)"/.exec(this.#pieces[at] ?? '');
      if (found) return Number(found[1]);
    }
    return null;
  }

  #replace(old: Element[][], fresh: string[], from: number): Element[][] {
    const made = fresh.map(elementsOf);
    const before = old.flat();
    const after = made.flat();
    if (before.length === after.length) {
      const shown = before.map((element, index) => morphdom(element, after[index] as Element) as Element);
      return made.map((elements) => shown.splice(0, elements.length));
    }
    const anchor = before[0] ?? this.#elementBehind(from);
    const parent = this.element.querySelector('.text');
    after.forEach((element) => parent?.insertBefore(element, anchor));
    before.forEach((element) => element.remove());
    return made;
  }

  /** The first element from a place on; null at the end of the text. */
  #elementBehind(place: number): Element | null {
    return this.#elements.slice(place).find((elements) => elements.length > 0)?.[0] ?? null;
  }

  /** Puts the line numbers of the last `kept` pieces right where they moved. */
  #moveLines(before: string[], after: string[], kept: number): void {
    for (let back = kept; back > 0; back -= 1) {
      const was = before[before.length - back];
      const is = after[after.length - back];
      if (was === is || is === undefined) continue;
      const lines = [...is.matchAll(LINE)].map((found) => found[1] ?? '');
      const marked = (this.#elements[before.length - back] ?? []).flatMap(linesWithin);
      marked.forEach((element, index) => element.setAttribute('data-line', lines[index] ?? ''));
    }
  }
}

/** The place of the first piece that is another now, and how many at the end are as they were. */
function changedRange(before: string[], after: string[]): { from: number; kept: number } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let kept = 0;
  while (kept < shorter - from && sameButLines(before.at(-1 - kept), after.at(-1 - kept))) kept += 1;
  return { from, kept };
}

function sameButLines(one = '', other = ''): boolean {
  if (one === other) return true;
  // A number may have gained or lost a digit.
  if (Math.abs(one.length - other.length) > one.length / 2) return false;
  return one.replace(LINE, '') === other.replace(LINE, '');
}

/** Which elements of the page each piece is; none where page and pieces do not go together. */
function blocksOf(article: Element, pieces: string[]): Element[][] {
  const text = article.querySelector('.text');
  if (!text || pieces.length < 3) return [];
  const blocks: Element[][] = [[]];
  const shown = [...text.children];
  let at = 0;
  for (const element of elementsOf(pieces.slice(1, -1).join(CUT))) {
    if (element.matches('wbr')) blocks.push([]);
    else blocks.at(-1)?.push(shown[at++] as Element);
  }
  return [[], ...blocks, shown.slice(at)];
}

function linesWithin(element: Element): Element[] {
  const own = element.hasAttribute('data-line') ? [element] : [];
  return [...own, ...element.querySelectorAll('[data-line]')];
}

export function lineOf(element: Element): number {
  return parseInt(element.getAttribute('data-line') ?? '', 10);
}

/** The elements that a piece of the exporter's HTML is; nothing in them can take the focus. */
export function elementsOf(html: string): Element[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  body
    .querySelectorAll('a, area, summary, [tabindex]')
    .forEach((stop) => stop.setAttribute('tabindex', '-1'));
  return [...body.children];
}
