/** Stretches of text: what a selection holds of text, and where formats can stand around it. */
import type { SyntaxNode, Tree } from '@lezer/common';
import { ATOMS, inlineMap, isSpace, isText, BLOCK, INLINE } from './inline';
import type { Trial } from './trial';

export interface Span {
  from: number;
  to: number;
}

/**
 * The text of a range, line by line and cell by cell: each piece begins and ends with a sign that
 * readers see, so that marks and the space around are left out. An atom is taken whole, unless it is of the kind `own`.
 */
export function textPieces(trial: Trial, from: number, to: number, own = ''): Span[] {
  const map = inlineMap(trial.tree, from, to);
  const text = trial.slice(from, to);
  const pieces: Span[] = [];
  let piece: Span | null = null;
  for (let index = 0; index < text.length; index += 1) {
    const bits = map[index] ?? 0;
    const sign = text.charAt(index);
    if (sign === '\n' || (bits & BLOCK) !== 0 || (bits & INLINE) === 0) piece = null;
    else if (isText(bits) && !isSpace(sign)) {
      if (!piece) pieces.push((piece = { from: from + index, to: from + index }));
      piece.to = from + index + 1;
    }
  }
  return pieces.map((span) => aroundAtoms(trial, span, own));
}

/** Whether text that readers see stands in the span. */
export function hasText(trial: Trial, { from, to }: Span): boolean {
  return textPieces(trial, from, to).length > 0;
}

/** All nodes with one of the names that share a sign with the span, outer ones first. */
export function nodesIn(tree: Tree, { from, to }: Span, names: (name: string) => boolean): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  tree.iterate({
    from,
    to,
    enter(node) {
      if (names(node.name) && node.from < to && node.to > from) nodes.push(node.node);
    },
  });
  return nodes;
}

const CONTAINERS = new Set(['Emphasis', 'StrongEmphasis', 'Strikethrough', 'Link']);

/** A note's mark and a callout's tag look like links and are none. */
export function isTag(trial: Trial, node: SyntaxNode): boolean {
  return node.name === 'Link' && /^\[[\^!]/.test(trial.slice(node.from, node.from + 2));
}

/** What is between a node's own marks; an atom has nothing between them. */
export function contentOf(trial: Trial, node: SyntaxNode): Span {
  if (!CONTAINERS.has(node.name) || isTag(trial, node)) return { from: node.to, to: node.to };
  const marks = node.getChildren(node.name === 'Link' ? 'LinkMark' : marksOf(node.name));
  const last = node.name === 'Link' ? marks[1] : marks.at(-1);
  return { from: marks[0]?.to ?? node.from, to: last?.from ?? node.to };
}

function marksOf(name: string): string {
  return name === 'Strikethrough' ? 'StrikethroughMark' : 'EmphasisMark';
}

/**
 * Cuts a span where it crosses the border of another format, so that each part can carry marks of
 * its own. With `outward` a format whose whole text is in the span counts as in it.
 */
export function wellNested(trial: Trial, span: Span, own: string, outward: boolean): Span[] {
  const isOther = (name: string) => name !== own && (CONTAINERS.has(name) || ATOMS.has(name));
  let { from, to } = span;
  const others = nodesIn(trial.tree, span, isOther);
  if (outward) {
    for (const node of [...others].reverse()) {
      const inside = contentOf(trial, node);
      const text = textPieces(trial, inside.from, inside.to);
      const first = text[0];
      const last = text.at(-1);
      if (first && last && first.from >= from && last.to <= to) {
        from = Math.min(from, node.from);
        to = Math.max(to, node.to);
      }
    }
  }
  const cuts = new Set([from, to]);
  for (const node of others) {
    if (node.from >= from && node.to <= to) continue;
    const inside = contentOf(trial, node);
    for (const at of [node.from, inside.from, inside.to, node.to]) if (at > from && at < to) cuts.add(at);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).flatMap((end, index) => {
    const start = places[index] ?? end;
    return hasText(trial, { from: start, to: end }) ? [trimmed(trial, { from: start, to: end })] : [];
  });
}

/** The span without the space at its ends. */
export function trimmed(trial: Trial, { from, to }: Span): Span {
  const text = trial.slice(from, to);
  const lead = text.length - text.trimStart().length;
  return { from: from + lead, to: Math.max(from + lead, from + text.trimEnd().length) };
}

function aroundAtoms(trial: Trial, span: Span, own: string): Span {
  const maybe = (name: string) => name !== own && (ATOMS.has(name) || name === 'Link');
  const atoms = nodesIn(trial.tree, span, maybe).filter((node) => node.name !== 'Link' || isTag(trial, node));
  return {
    from: Math.min(span.from, ...atoms.map((node) => node.from)),
    to: Math.max(span.to, ...atoms.map((node) => node.to)),
  };
}
