/**
 * The headings of a text, read from its lines.
 *
 * Not from the syntax tree: that ends some way below the window, and an outline shows the whole.
 */
import type { Text } from '@codemirror/state';

export interface Heading {
  level: number;
  text: string;
  /** Counted from 1. */
  line: number;
}

const ATX = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
/** What cannot be the words above an underline: a list, a quotation, a table, indented code. */
const NO_PARAGRAPH = /^(?:\s*$| {4}|\t| {0,3}(?:>|[-*+][ \t]|\d+[.)][ \t]|\|))/;

export function headingsOf(doc: Text): Heading[] {
  const headings: Heading[] = [];
  let fence: string | null = null;
  let before = '';
  let line = 0;
  for (const text of doc.iterLines()) {
    line += 1;
    const mark = FENCE.exec(text)?.[1];
    if (fence) {
      if (mark?.startsWith(fence) && text.trim() === mark) fence = null;
      continue;
    }
    if (mark) fence = mark;
    const atx = ATX.exec(text);
    const underline = UNDERLINE.exec(text)?.[1];
    if (atx) headings.push({ level: atx[1]?.length ?? 1, text: plain(atx[2] ?? ''), line });
    else if (underline && !NO_PARAGRAPH.test(before)) {
      headings.push({ level: underline.startsWith('=') ? 1 : 2, text: plain(before), line: line - 1 });
    }
    before = atx || underline || mark ? '' : text;
  }
  return headings.filter(({ text }) => text !== '');
}

/** Which heading a line stands under; -1 before the first. */
export function headingAt(headings: Heading[], line: number): number {
  return headings.findLastIndex((heading) => heading.line <= line);
}

/** A heading's words without the marks of Markdown. */
function plain(source: string): string {
  return source
    .replace(/!?\[((?:\\.|[^\\\]])*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])|[*_`~]+/g, '$1')
    .trim();
}
