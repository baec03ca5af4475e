/**
 * A Markdown text as it reads: what of it is only syntax, and what of that is an address.
 *
 * The hits of an issue are shown by this. It comes from the syntax tree of the whole text, because
 * code must stay as it is, and a link may go over several lines.
 */
import { markdownLanguage } from '@codemirror/lang-markdown';
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { attributesAt } from '../editor/picture-attributes';

export interface Span {
  from: number;
  to: number;
}

/** What of a text readers do not see, and what they see in its place. */
export interface Fold extends Span {
  shown: string;
}

export interface Reading {
  /** In order; none overlap. */
  folds: Fold[];
  /** The addresses of links and pictures, also those that readers see. */
  addresses: Span[];
}

/** A text without syntax, as a headline is. */
export const PLAIN: Reading = { folds: [], addresses: [] };

const FOOTNOTE = /^\[\^[^\]\s]+\]/;
const HTML_ADDRESS = /\s(?:href|src)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi;
/** Between the cells of a table. */
const BESIDE = ' · ';

export function readingOf(text: string): Reading {
  const folds: Fold[] = [];
  const addresses: Span[] = [];
  const fold = (from: number, to: number, shown = '') => folds.push({ from, to, shown });
  /** With the blanks that go with a mark at the start of a line. */
  const foldMark = ({ from, to }: Span) => {
    while (text[to] === ' ' || text[to] === '\t') to += 1;
    fold(from, to);
  };

  /** False where nothing within the node is left to look at. */
  function enter(node: SyntaxNodeRef): boolean {
    switch (node.name) {
      case 'EmphasisMark':
      case 'StrikethroughMark':
      case 'CodeMark':
      case 'Comment':
        fold(node.from, node.to);
        break;
      case 'HeaderMark':
      case 'QuoteMark':
      case 'TaskMarker':
        foldMark(node);
        break;
      case 'ListMark':
        // Readers see the numbers of a list.
        if (node.to - node.from === 1) foldMark(node);
        break;
      case 'Escape':
        fold(node.from, node.from + 1);
        break;
      case 'TableDelimiter':
        foldDelimiter(node);
        break;
      case 'Autolink':
        for (const mark of node.node.getChildren('LinkMark')) fold(mark.from, mark.to);
        break;
      case 'URL':
        addresses.push({ from: node.from, to: node.to });
        break;
      case 'HTMLTag':
        fold(node.from, node.to);
        addressesOfHtml(node);
        break;
      case 'HTMLBlock':
        addressesOfHtml(node);
        break;
      case 'Link':
      case 'Image':
        return foldLink(node.node);
      case 'LinkReference':
        return !foldNote(node);
    }
    return true;
  }

  function foldLink(node: SyntaxNode): boolean {
    if (foldNote(node)) return false;
    const [opening, closing, ...target] = node.getChildren('LinkMark');
    // Without an address or a label it is a link only where the text defines it elsewhere.
    if (!opening || !closing || (target.length === 0 && !node.getChild('LinkLabel'))) return true;
    const attributes = node.name === 'Image' ? attributesAt(text, node.to) : null;
    fold(opening.from, opening.to);
    fold(closing.from, attributes?.to ?? node.to);
    return true;
  }

  /** The mark of a note, or with a colon the beginning of the note itself. */
  function foldNote({ from, to }: Span): boolean {
    const mark = FOOTNOTE.exec(text.slice(from, to))?.[0];
    if (mark === undefined) return false;
    const end = from + mark.length;
    if (text[end] === ':') foldMark({ from, to: end + 1 });
    else fold(from, end);
    return true;
  }

  function foldDelimiter({ from, to }: Span): void {
    let start = from;
    let end = to;
    while (text[start - 1] === ' ') start -= 1;
    while (text[end] === ' ') end += 1;
    const atEdge = isLineEnd(text, start - 1) || isLineEnd(text, end);
    fold(start, end, atEdge ? '' : BESIDE);
  }

  function addressesOfHtml({ from, to }: Span): void {
    for (const { index, 0: found } of text.slice(from, to).matchAll(HTML_ADDRESS)) {
      const value = found.indexOf('=') + 1;
      addresses.push({ from: from + index + value, to: from + index + found.length });
    }
  }

  markdownLanguage.parser.parse(text).iterate({ enter });
  return { folds: apart(folds), addresses };
}

/** Whether a place shares a sign with one of these, which are in order. */
export function meets({ from, to }: Span, spans: readonly Span[]): boolean {
  const next = spans[firstBehind(spans, from)];
  return next !== undefined && next.from < to;
}

/** A part of the text without what is folded away. */
export function asRead(text: string, { from, to }: Span, folds: readonly Fold[]): string {
  let read = '';
  let at = from;
  for (let index = firstBehind(folds, from); index < folds.length; index += 1) {
    const fold = folds[index];
    if (!fold || fold.from >= to) break;
    read += text.slice(at, Math.max(at, fold.from)) + fold.shown;
    at = fold.to;
  }
  return read + text.slice(at, Math.max(at, to));
}

/** The index of the first that ends behind a place. */
function firstBehind(spans: readonly Span[], place: number): number {
  let low = 0;
  for (let high = spans.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A fold within another goes with it. */
function apart(folds: Fold[]): Fold[] {
  const sorted = folds.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Fold[] = [];
  for (const fold of sorted) {
    const end = kept.at(-1)?.to ?? 0;
    if (fold.from >= end) kept.push(fold);
    else if (fold.to > end) kept.push({ ...fold, from: end });
  }
  return kept;
}

function isLineEnd(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text[at] === '\n';
}

/** Readings of texts that are looked at again and again while somebody types a query. */
export class Readings {
  #known = new Map<string, Reading>();

  /** Forgets all but the texts of this look. */
  ofThese(look: (readingOf: (text: string) => Reading) => void): void {
    const before = this.#known;
    this.#known = new Map();
    look((text) => {
      const reading = this.#known.get(text) ?? before.get(text) ?? readingOf(text);
      this.#known.set(text, reading);
      return reading;
    });
  }
}
