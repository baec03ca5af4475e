/**
 * Quotations, pull quotes and callouts: one kind of block, told apart by a tag in its first line
 * (`> [!NOTE]`), as GitHub writes them.
 *
 * A command works on whole paragraphs, tables and blocks of code, since a quotation cannot end in
 * the midst of one. What is a quotation of the same kind already comes out of it; one of another
 * kind becomes this one.
 */
import type { ChangeSpec, EditorState, Line, Text, TransactionSpec } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { holderOf, placeIn, quotesAround } from './holder';
import { chosenLines, nodeAt, runsOf, textStart, transactionOf } from './lines';
import { behindQuotes } from './list-items';
import { Trial } from './trial';

export type QuoteKind = 'NOTE' | 'TIP' | 'IMPORTANT' | 'WARNING' | 'CAUTION' | 'PULLQUOTE' | null;

interface Replacement {
  from: number;
  to: number;
  insert?: string;
}

const TAG = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|PULLQUOTE)\]/i;

export function toggleQuote(state: EditorState, kind: QuoteKind): TransactionSpec {
  const start = Trial.of(state);
  const runs = wholeRuns(start, runsOf(chosenLines(state)), kind);
  const off = runs.every((run) => {
    const quote = quoteAround(start, run);
    return quote !== null && kindOf(start, quote) === kind;
  });
  let trial = start;
  for (const run of [...runs].reverse()) trial = off ? unquoted(trial, run) : quoted(trial, run, kind);
  return transactionOf(state, trial, 'input.quote');
}

/** What a quotation is, by its tag. */
export function kindOf({ doc }: Pick<Trial, 'doc'>, quote: SyntaxNode): QuoteKind {
  const { from, to } = tagIn(doc, quote);
  return from < to ? (doc.sliceString(from + 2, to - 1).toUpperCase() as QuoteKind) : null;
}

/** Where the tag of a quotation stands, or would stand. */
export function tagIn(doc: Text, quote: SyntaxNode): { from: number; to: number } {
  const line = doc.lineAt(quote.from);
  const mark = /^>[ \t]?/.exec(line.text.slice(quote.from - line.from))?.[0] ?? '>';
  const from = quote.from + mark.length;
  const tag = TAG.exec(doc.sliceString(from, line.to))?.[0] ?? '';
  return { from, to: from + tag.length };
}

const LEAF = /^(?:Paragraph|Task|FencedCode|CodeBlock|HTMLBlock|Table|SetextHeading\d)$/;

/** The lines that a command works on: no block is cut, and no two runs change the same quotation. */
function wholeRuns(trial: Trial, runs: Line[][], kind: QuoteKind): Line[][] {
  const numbers = new Set<number>();
  for (const run of runs) {
    const whole = wholeQuotes(trial, wholeBlocks(trial, run), kind);
    for (let number = whole.first; number <= whole.last; number += 1) numbers.add(number);
  }
  return runsOf([...numbers].sort((a, b) => a - b).map((number) => trial.doc.line(number)));
}

function wholeBlocks(trial: Trial, run: Line[]): Span {
  let span = { first: run[0]?.number ?? 1, last: run.at(-1)?.number ?? 1 };
  for (const line of run) {
    const block = nodeAt(trial.tree, textStart(trial, line), 1, LEAF);
    if (block && line.text.trim() !== '') span = around(span, spanOf(trial, block));
  }
  return span;
}

/** With all of the quotation that is changed as one, and of those that the lines reach into from outside. */
function wholeQuotes(trial: Trial, blocks: Span, kind: QuoteKind): Span {
  const { first, last } = blocks;
  const lines = Array.from({ length: last - first + 1 }, (_, index) => trial.doc.line(first + index));
  const quote = quoteAround(trial, lines);
  const isOne = quote !== null && (kind !== null || kindOf(trial, quote) !== null);
  let whole = isOne ? around(blocks, spanOf(trial, quote)) : blocks;
  for (const line of [trial.doc.line(first), trial.doc.line(last)]) {
    let node: SyntaxNode | null = nodeAt(trial.tree, textStart(trial, line), 1, /^Blockquote$/);
    for (; node; node = node.parent) {
      if (node.name !== 'Blockquote') continue;
      const span = spanOf(trial, node);
      const holds = span.first <= whole.first && span.last >= whole.last;
      if (!holds) whole = around(whole, span);
    }
  }
  return whole;
}

/** Lines by their numbers, both ends among them. */
interface Span {
  first: number;
  last: number;
}

const spanOf = ({ doc }: Trial, { from, to }: SyntaxNode): Span => ({
  first: doc.lineAt(from).number,
  last: doc.lineAt(to).number,
});

const around = (one: Span, other: Span): Span => ({
  first: Math.min(one.first, other.first),
  last: Math.max(one.last, other.last),
});

const quoteAround = (trial: Trial, run: Line[]) => holderOf(trial, run, /^Blockquote$/);

function quoted(trial: Trial, run: Line[], kind: QuoteKind): Trial {
  const outer = quoteAround(trial, run);
  const outerKind = outer && kindOf(trial, outer);
  if (outer && (outerKind !== null || kind !== null)) return trial.with(otherKind(trial, outer, kind));

  const [first] = run;
  if (!first) return trial;
  const place = placeIn(trial, run);
  const changes = run.map((line, index): ChangeSpec => {
    const from = line.from + (index === 0 ? place.first : place.rest(line.text));
    const empty = from >= line.to;
    const tag = index === 0 && kind ? `> [!${kind}]\n${place.prefix}` : '';
    // An empty line inside a quotation carries the mark too, or it would end the quotation.
    return { from: Math.min(from, line.to), insert: `${tag}>${empty && run.length > 1 ? '' : ' '}` };
  });
  return trial.with(changes);
}

/** Gives a quotation another tag, its first, or none. */
function otherKind(trial: Trial, quote: SyntaxNode, kind: QuoteKind): Replacement {
  const { from, to } = tagIn(trial.doc, quote);
  if (from < to) return kind ? { from, to, insert: `[!${kind}]` } : tagLine(trial, quote, from, to);
  const line = trial.doc.lineAt(quote.from);
  const before = line.text.slice(0, quote.from - line.from).replace(/[^\s>]/g, ' ');
  return { from: quote.from, to: quote.from, insert: `> [!${kind}]\n${before}` };
}

/** The tag, with its line where nothing else stands there. */
function tagLine(trial: Trial, quote: SyntaxNode, from: number, to: number): Replacement {
  const line = trial.doc.lineAt(from);
  const title = trial.slice(to, line.to);
  if (title.trim() !== '' || line.number === trial.doc.lines || quote.to <= line.to) {
    return { from, to: to + (title.length - title.trimStart().length) };
  }
  const next = trial.doc.line(line.number + 1);
  return { from, to: next.from + behindQuotes(next.text, quotesAround(quote)) };
}

function unquoted(trial: Trial, run: Line[]): Trial {
  const quote = quoteAround(trial, run);
  if (!quote) return trial;
  const kind = kindOf(trial, quote);
  // A tag is for the whole block, so that a callout is taken apart as one.
  const first = kind ? trial.doc.lineAt(quote.from).number : (run[0]?.number ?? 1);
  const last = kind ? trial.doc.lineAt(quote.to).number : (run.at(-1)?.number ?? 1);
  const depth = quotesAround(quote);
  const opening = trial.doc.lineAt(quote.from).number;
  const changes: ChangeSpec[] = [];
  for (let number = first; number <= last; number += 1) {
    const line = trial.doc.line(number);
    const at = number === opening ? quote.from : line.from + behindQuotes(line.text, depth - 1);
    const mark = /^[ \t]*>[ ]?/.exec(line.text.slice(at - line.from))?.[0];
    if (mark === undefined) continue;
    const tag = number === opening && kind ? otherKind(trial, quote, null) : null;
    if (tag && tag.to > line.to) number += 1;
    changes.push({ from: at + mark.indexOf('>'), to: tag?.to ?? at + mark.length });
  }
  return trial.with(changes);
}
