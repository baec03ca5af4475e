/**
 * Where text that comes in stands: set off from what is around it, and with the marks of the
 * quotation or list it is pasted into on every line, so that none of it falls out.
 *
 * Pure functions from an editor state to the change to make.
 */
import type { ChangeSpec, EditorState } from '@codemirror/state';
import { markdownLanguage } from '@codemirror/lang-markdown';
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { SyntaxNode } from '@lezer/common';
import { isInCell, textForCell } from '../cell-signs';

/** Markdown on its way into a text. */
export interface Incoming {
  markdown: string;
  /** The definitions of its footnotes; they go to the end of the text. */
  footnotes: string;
  startsInLine: boolean;
  endsInLine: boolean;
}

export interface Placed {
  changes: ChangeSpec[];
  /** What it takes the place of. */
  from: number;
  to: number;
  /** Where what came in ends, in the text as it becomes. */
  caret: number;
}

/** Sets Markdown in place of a range; in a cell of a table it stays within it. */
export function place(state: EditorState, from: number, to: number, came: Incoming): Placed {
  const incoming = isInCell(state, from, to) ? withinCell(state, from, came) : came;
  const context = contextAt(state, from);
  const behind = state.sliceDoc(to, state.doc.lineAt(to).to).trim();
  const isItems = bringsItems(context, incoming);
  const isFirst = isItems && context.before.trim() === '';
  const start = isFirst ? context.markFrom : from;
  // Items that come to the beginning of an item or to its end stand beside it.
  const rest = isFirst || (isItems && behind === '') ? context.outer : context.rest;
  const lead = leadingGap(state, context, start, incoming);
  const body = prefixed(lead + incoming.markdown, rest);
  const isFilled = isFirst && from === to && behind !== '';
  const insert = body + (isFilled ? `\n${rest}` : trailingGap(state, to, rest, incoming));
  const changes: ChangeSpec[] = [{ from: start, to: isFilled ? start : to, insert }];
  if (incoming.footnotes) changes.push(atTheEnd(state, to, incoming.footnotes));
  return { changes, from: start, to, caret: start + body.length };
}

function withinCell(state: EditorState, at: number, { markdown, footnotes }: Incoming): Incoming {
  const text = textForCell(state, at, markdown);
  return { markdown: text, footnotes, startsInLine: true, endsInLine: true };
}

/** Sets Markdown that was written as such; what is a block in it stands as one. */
export function placeMarkdown(state: EditorState, from: number, to: number, text: string): Placed {
  const lines = text.replace(/\r\n?/g, '\n');
  const markdown = withoutMarks(lines, contextAt(state, from).rest);
  return place(state, from, to, { ...trimmedBlock(markdown), footnotes: '' });
}

/** What was cut within a quotation has its marks already, on all lines but the first. */
function withoutMarks(text: string, rest: string): string {
  const [first = '', ...others] = text.split('\n');
  const marks = rest.trimEnd();
  const isWithin = marks !== '' && !first.startsWith('>') && others.every((line) => line.startsWith(marks));
  if (!isWithin) return text;
  return [
    first,
    ...others.map((line) => line.slice(line.startsWith(rest) ? rest.length : marks.length)),
  ].join('\n');
}

/** A few words may look like an item ("5. May"); several lines that begin as a block are one. */
function trimmedBlock(came: string): Pick<Incoming, 'markdown' | 'startsInLine' | 'endsInLine'> {
  const blocks = markdownLanguage.parser.parse(came).topNode;
  const isBlock = (node: SyntaxNode | null) => node !== null && node.name !== 'Paragraph';
  const startsInLine = !came.includes('\n') || !isBlock(blocks.firstChild);
  const endsInLine = startsInLine || !isBlock(blocks.lastChild);
  // A block is set off anew: what was cut from the end of a line begins with the empty one below it.
  const markdown = startsInLine ? came : came.replace(/^(?:[ \t]*\n)+/, '');
  return { markdown: endsInLine ? markdown : markdown.trimEnd(), startsInLine, endsInLine };
}

/** Sets text as it is; only the marks of its quotation or list are put before its lines. */
export function placeText(state: EditorState, from: number, to: number, text: string): Placed {
  const markdown = text.replace(/\r\n?/g, '\n');
  return place(state, from, to, { markdown, footnotes: '', startsInLine: true, endsInLine: true });
}

/** The first number that no footnote of the text has, nor any after it. */
export function firstFreeNote(text: string): number {
  let last = 0;
  for (const [, label] of text.matchAll(/\[\^(\d{1,9})\]/g)) last = Math.max(last, Number(label));
  return last + 1;
}

/** Whether a place stands in code, where every mark is text. */
export function isInCode(state: EditorState, from: number, to: number): boolean {
  return codeAround(state, from, to) !== null;
}

function codeAround(state: EditorState, from: number, to: number): SyntaxNode | null {
  const tree = ensureSyntaxTree(state, to, 200) ?? syntaxTree(state);
  for (const side of [1, -1] as const) {
    for (let node: SyntaxNode | null = tree.resolveInner(from, side); node; node = node.parent) {
      if (node.name === 'InlineCode' && node.from < from && node.to > to) return node;
      if (node.name === 'CodeBlock' && node.from <= from && node.to >= to) return node;
      if (node.name === 'FencedCode' && isBetweenFences(state, node, from, to)) return node;
    }
  }
  return null;
}

function isBetweenFences(state: EditorState, code: SyntaxNode, from: number, to: number): boolean {
  const fences = code.getChildren('CodeMark');
  const closing = fences.length > 1 ? fences.at(-1) : undefined;
  const begins = state.doc.lineAt(code.from).to < from;
  return begins && (closing ? to < state.doc.lineAt(closing.from).from : to <= code.to);
}

interface Context {
  /** What stands before the text of further lines. */
  rest: string;
  /** The same without the innermost list's part. */
  outer: string;
  /** The line up to the place, without its marks. */
  before: string;
  /** Where the list's mark begins; -1 where the line has none. */
  markFrom: number;
}

const PARTS = /[ \t]+|>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)(?:[ \t]+\[[ xX]\](?=[ \t]|$))?/y;

/** The quotation and list marks that the line of a place begins with. */
function contextAt(state: EditorState, at: number): Context {
  const code = codeAround(state, at, at);
  const line = state.doc.lineAt(code?.name === 'FencedCode' ? code.from : at);
  const text = line.number === state.doc.lineAt(at).number ? line.text.slice(0, at - line.from) : line.text;
  let [rest, outer, markFrom, end] = ['', '', -1, 0];
  for (PARTS.lastIndex = 0; ;) {
    const [part] = PARTS.exec(text) ?? [];
    if (part === undefined) break;
    const isMark = /^(?:[-*+]|\d)/.test(part);
    if (isMark) [outer, markFrom] = [rest, line.from + end];
    // A box is no part of the indentation.
    rest += part === '>' ? '>' : ' '.repeat(part.replace(/[ \t]+\[.*$/, '').length);
    end = PARTS.lastIndex;
  }
  return { rest, outer, before: text.slice(end), markFrom };
}

/** Whether a list comes into an item: in place of one without text, or as a block. */
function bringsItems({ before, markFrom }: Context, { markdown, startsInLine }: Incoming): boolean {
  if (markFrom < 0 || (startsInLine && before.trim() !== '')) return false;
  return ITEM.test(markdown);
}

const ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** Line ends that keep a block from going on in the paragraph before it. */
function leadingGap(
  state: EditorState,
  context: Context,
  at: number,
  { markdown, startsInLine }: Incoming,
): string {
  if (startsInLine || markdown === '') return '';
  if (context.before.trim() !== '') {
    const closes = context.markFrom >= 0 && ITEM.test(markdown);
    return closes ? '\n' : '\n\n';
  }
  const line = state.doc.lineAt(at);
  const above = line.number > 1 ? state.doc.line(line.number - 1).text : '';
  const isFirst = context.markFrom >= 0;
  return isFirst || above.replace(/[>\s]/g, '') === '' ? '' : '\n';
}

/** Line ends that keep what follows from going on in a block that came in. */
function trailingGap(
  state: EditorState,
  to: number,
  rest: string,
  { markdown, endsInLine }: Incoming,
): string {
  if (endsInLine || markdown === '') return '';
  const line = state.doc.lineAt(to);
  const behind = state.sliceDoc(to, line.to);
  if (behind.trim() !== '') return `\n${rest.trimEnd()}\n${rest}`;
  const below = line.number < state.doc.lines ? state.doc.line(line.number + 1).text : '';
  // An empty line would part the items of one list.
  const next = below.replace(/^[>\s]*/, '');
  if (ITEM.test(markdown) && ITEM.test(next) && /^\d/.test(markdown) === /^\d/.test(next)) return '';
  return below.replace(/[>\s]/g, '') === '' ? '' : `\n${rest.trimEnd()}`;
}

/** The lines of a text, all but the first behind `rest`; an empty one gets no blanks. */
function prefixed(text: string, rest: string): string {
  if (rest === '') return text;
  const [first = '', ...others] = text.split('\n');
  return [first, ...others.map((line) => (line === '' ? rest.trimEnd() : rest + line))].join('\n');
}

function atTheEnd(state: EditorState, to: number, footnotes: string): ChangeSpec {
  const text = state.doc.toString();
  const body = text.trimEnd();
  const end = Math.max(to, body.length);
  const lastLine = body.slice(body.lastIndexOf('\n') + 1);
  const gap = end === body.length && end > to && /^\[\^[^\]]+\]:/.test(lastLine) ? '\n' : '\n\n';
  return { from: end, to: text.length, insert: gap + footnotes };
}
