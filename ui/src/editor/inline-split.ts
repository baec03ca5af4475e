/** What stands within a line and is parted by a new paragraph: bold text goes on bold in the second one. */
import type { SyntaxNode } from '@lezer/common';
import type { Trial } from './trial';

const MARKED: Record<string, string> = {
  Emphasis: 'EmphasisMark',
  StrongEmphasis: 'EmphasisMark',
  Strikethrough: 'StrikethroughMark',
  InlineCode: 'CodeMark',
  Link: 'LinkMark',
};
const WHOLE = /^(?:Image|Autolink|URL|Escape|Entity|HTMLTag|LinkTitle)$/;

export interface Parting {
  /** Where the text is parted: beside what cannot be. */
  at: number;
  /** What ends the first part, and what begins the second. */
  closing: string;
  opening: string;
}

/** How the text is parted at a place, so that each part means what it did. */
export function reopened(trial: Trial, place: number): Parting {
  let at = place;
  for (let node: SyntaxNode | null = trial.tree.resolveInner(at, 1); node; node = node.parent) {
    const outside = beside(node, at);
    if (outside === at) continue;
    at = outside;
  }
  let [closing, opening] = ['', ''];
  for (let node: SyntaxNode | null = trial.tree.resolveInner(at, 1); node; node = node.parent) {
    const ends = endsOf(node);
    if (!ends || node.from >= at || node.to <= at) continue;
    closing += trial.slice(ends.closing.from, node.to);
    opening = trial.slice(node.from, ends.opening.to) + opening;
  }
  return { at, closing, opening };
}

/** A place in the marks of an element, or in one that is whole, moves out of it. */
function beside(node: SyntaxNode, at: number): number {
  if (node.from >= at || node.to <= at) return at;
  if (WHOLE.test(node.name)) return node.to;
  const ends = endsOf(node);
  if (!ends) return MARKED[node.name] ? node.to : at;
  if (at <= ends.opening.to) return node.from;
  return at >= ends.closing.from ? node.to : at;
}

/** The marks around an element; null where it is none, or a link whose address stands elsewhere. */
export function endsOf(node: SyntaxNode): { opening: SyntaxNode; closing: SyntaxNode } | null {
  const marks = MARKED[node.name] ? node.getChildren(MARKED[node.name] ?? '') : [];
  const [opening, second] = marks;
  const closing = node.name === 'Link' ? second : marks.at(-1);
  if (!opening || !closing || opening === closing) return null;
  return node.name === 'Link' && marks.length < 4 ? null : { opening, closing };
}
