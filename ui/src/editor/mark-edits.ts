/**
 * Puts an inline format on a stretch of text, or takes it off.
 *
 * Both are one step: the marks that touch the stretch go, and new ones come around what is to carry
 * the format afterwards. Several ways to write that are tried, the plainest first; where none
 * parses as it was meant, nothing changes.
 */
import type { SyntaxNode } from '@lezer/common';
import { BLOCK, FORMATS, inlineMap, INLINE, isSpace, isText } from './inline';
import { canOpen, type InlineMark, isPunctuation, KINDS, marksFor, marksOf } from './marks';
import { nodesIn, type Span, textPieces, trimmed, wellNested } from './spans';
import type { Trial } from './trial';

interface Plan {
  mark: InlineMark;
  /** The nodes of the format whose marks go. */
  old: SyntaxNode[];
  /** The stretch within which the format is decided anew. */
  region: Span;
  /** What is to carry the format. */
  wanted: Span[];
}

interface Change {
  from: number;
  to?: number;
  insert?: string;
}

interface Marked {
  trial: Trial;
  /** What of the piece got the format or lost it, where it stood before. */
  piece: Span;
}

export function marked(trial: Trial, piece: Span, mark: InlineMark, on: boolean): Marked {
  const plan = on ? planOn(trial, piece, mark) : planOff(trial, piece, mark);
  const style = KINDS[mark].text;
  const kept = plan.old[0] ? trial.slice(plan.old[0].from, marksOf(trial, plan.old[0])[0].to) : style;
  const styles = mark === 'italic' ? ['*', '_'] : mark === 'bold' ? ['**', '__'] : [style];
  const order = mark === 'code' || on ? styles : [kept, ...styles.filter((other) => other !== kept)];
  for (const text of order) {
    for (const outward of [true, false]) {
      const spans = plan.wanted
        .flatMap((span) => wellNested(trial, span, KINDS[mark].node, outward))
        .map((span) => (mark === 'code' ? span : flanked(trial, span, plan.old, text.charAt(0))))
        .filter((span) => textPieces(trial, span.from, span.to).length > 0);
      if (on && spans.length === 0) continue;
      const next = trial.with(changesFor(trial, plan, spans, text));
      if (asMeant(trial, next, plan, spans, on)) {
        return { trial: next, piece: on ? clipped(piece, spans) : piece };
      }
    }
  }
  return { trial, piece };
}

function clipped({ from, to }: Span, spans: Span[]): Span {
  const own = spans.filter((span) => span.from < to && span.to > from);
  return {
    from: Math.max(from, own[0]?.from ?? from),
    to: Math.min(to, own.at(-1)?.to ?? to),
  };
}

/** The piece grows over what has the format already and touches it, so that marks never meet. */
function planOn(trial: Trial, piece: Span, mark: InlineMark): Plan {
  const name = KINDS[mark].node;
  const old = nodesIn(trial.tree, piece, (other) => other === name);
  for (const side of [-1, 1] as const) {
    const near = neighbour(trial, piece, mark, side);
    if (near && !old.some((node) => node.from === near.from)) old.push(near);
  }
  const region = {
    from: Math.min(piece.from, ...old.map((node) => node.from)),
    to: Math.max(piece.to, ...old.map((node) => node.to)),
  };
  return { mark, old, region, wanted: linesOf(trial, region) };
}

function planOff(trial: Trial, piece: Span, mark: InlineMark): Plan {
  const old = nodesIn(trial.tree, piece, (other) => other === KINDS[mark].node);
  const region = {
    from: Math.min(piece.from, ...old.map((node) => node.from)),
    to: Math.max(piece.to, ...old.map((node) => node.to)),
  };
  const rest = [
    { from: region.from, to: piece.from },
    { from: piece.to, to: region.to },
  ];
  return { mark, old, region, wanted: rest.flatMap((span) => linesOf(trial, span)) };
}

/** The spans of text in a region that may be of several lines; a mark never spans a line break. */
function linesOf(trial: Trial, region: Span): Span[] {
  const map = inlineMap(trial.tree, region.from, region.to);
  const text = trial.slice(region.from, region.to);
  const spans: Span[] = [];
  let open: Span | null = null;
  for (let index = 0; index < text.length; index += 1) {
    const at = region.from + index;
    if (text.charAt(index) === '\n' || ((map[index] ?? 0) & (BLOCK | INLINE)) !== INLINE) open = null;
    else if (open) open.to = at + 1;
    else spans.push((open = { from: at, to: at + 1 }));
  }
  return spans.map((span) => trimmed(trial, span));
}

/** A node of the same format and style that only blanks part from the piece. */
function neighbour(trial: Trial, piece: Span, mark: InlineMark, side: -1 | 1): SyntaxNode | null {
  const { name, text } = { name: KINDS[mark].node, text: KINDS[mark].text };
  const line = trial.doc.lineAt(piece.from);
  let at = side < 0 ? piece.from : piece.to;
  if (mark !== 'code') {
    while (at > line.from && side < 0 && /[ \t]/.test(trial.slice(at - 1, at))) at -= 1;
    while (at < line.to && side > 0 && /[ \t]/.test(trial.slice(at, at + 1))) at += 1;
  }
  let node: SyntaxNode | null = trial.tree.resolveInner(at, side);
  for (; node; node = node.parent) {
    const touches = side < 0 ? node.to === at : node.from === at;
    if (!touches || node.name !== name) continue;
    const [open] = marksOf(trial, node);
    return mark === 'code' || trial.slice(open.from, open.to) === text ? node : null;
  }
  return null;
}

/** Leaves punctuation outside where marks beside it would not be seen, as in **„Zitat“**text. */
function flanked(trial: Trial, span: Span, old: SyntaxNode[], sign: string): Span {
  const gone = old.flatMap((node) => marksOf(trial, node));
  const isGone = (at: number) => gone.some((mark) => mark.from <= at && at < mark.to);
  const signAt = (at: number, step: -1 | 1): string => {
    let place = step < 0 ? at - 1 : at;
    while (isGone(place) || trial.slice(place, place + 1) === sign) place += step;
    const low = trial.slice(place, place + 1);
    const code = low.charCodeAt(0);
    // Signs beyond the first plane are two halves.
    if (code >= 0xdc00 && code < 0xe000 && step < 0) return trial.slice(place - 1, place + 1);
    return code >= 0xd800 && code < 0xdc00 ? trial.slice(place, place + 2) : low;
  };
  let { from, to } = span;
  while (from < to && !canOpen(signAt(from, -1), signAt(from, 1)) && isPunctuation(signAt(from, 1)))
    from += 1;
  while (to > from && !canOpen(signAt(to, 1), signAt(to, -1)) && isPunctuation(signAt(to, -1))) to -= 1;
  // Of a pair of quotation marks or brackets never one alone stays inside.
  const [first, last] = [trial.slice(from, from + 1), trial.slice(to - 1, to)];
  if (to < span.to && partners(first, trial.slice(to, to + 1))) from += 1;
  else if (from > span.from && partners(trial.slice(from - 1, from), last)) to -= 1;
  return trimmed(trial, { from, to });
}

const PAIRS = [
  '„“',
  '“”',
  '”“',
  '‚‘',
  '‘’',
  '«»',
  '»«',
  '‹›',
  '›‹',
  '""',
  "''",
  '()',
  '[]',
  '{}',
  '「」',
  '『』',
];

const partners = (open: string, close: string) => PAIRS.includes(open + close);

function changesFor(trial: Trial, plan: Plan, spans: Span[], style: string): Change[] {
  const gone = plan.old.flatMap((node) => marksOf(trial, node));
  const changes: Change[] = gone.map(({ from, to }) => ({ from, to }));
  for (const { from, to } of spans) {
    const kept = gone.reduceRight(
      (text, mark) =>
        mark.from >= from && mark.to <= to
          ? text.slice(0, mark.from - from) + text.slice(mark.to - from)
          : text,
      trial.slice(from, to),
    );
    const [open, close] = marksFor(plan.mark, style, kept);
    changes.push({ from, insert: open }, { from: to, insert: close });
  }
  return changes;
}

/** Whether the new text has the format where it should, and everything else as it was. */
function asMeant(before: Trial, after: Trial, plan: Plan, spans: Span[], on: boolean): boolean {
  if (plan.mark === 'code' && !on) return true;
  const block = blockAround(before, plan.region);
  const delta = after.doc.length - before.doc.length;
  const { bit } = KINDS[plan.mark];
  const raw = plan.mark === 'code';
  const gone = plan.old.flatMap((node) => marksOf(before, node));
  const within = (at: number) => spans.some((span) => span.from <= at && at < span.to);
  const expected: string[] = [];
  const text = before.slice(block.from, block.to);
  inlineMap(before.tree, block.from, block.to).forEach((bits, index) => {
    const at = block.from + index;
    const sign = text.charAt(index);
    const isGone = gone.some((mark) => mark.from <= at && at < mark.to);
    if (isSpace(sign) || isGone || !(isText(bits) || (raw && within(at)))) return;
    const decided = at >= plan.region.from && at < plan.region.to;
    const formats = decided ? (within(at) ? bits | bit : bits & ~bit) : bits;
    expected.push(signature(sign, formats, raw));
  });
  const found: string[] = [];
  const newText = after.slice(block.from, block.to + delta);
  inlineMap(after.tree, block.from, block.to + delta).forEach((bits, index) => {
    const sign = newText.charAt(index);
    if (!isSpace(sign) && isText(bits)) found.push(signature(sign, bits, raw));
  });
  return expected.length === found.length && expected.every((one, index) => one === found[index]);
}

function signature(sign: string, bits: number, raw: boolean): string {
  const formats = bits & FORMATS;
  return `${sign}${raw && (formats & KINDS.code.bit) !== 0 ? KINDS.code.bit : formats}`;
}

/** The paragraph, heading or cell around a span. */
function blockAround(trial: Trial, span: Span): Span {
  let node: SyntaxNode | null = trial.tree.resolveInner(span.from, 1);
  for (; node; node = node.parent) {
    if (/^(?:Paragraph|Task|TableCell|(?:ATX|Setext)Heading\d)$/.test(node.name)) {
      return { from: Math.min(node.from, span.from), to: Math.max(node.to, span.to) };
    }
  }
  return span;
}
