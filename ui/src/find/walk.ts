/** From one hit to the next, and what replacing does to a text: pure, for the panel above. */
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Hit } from './query';

type Span = Pick<Hit, 'from' | 'to'>;

/** The hit that is selected, counted from 0, or null. */
export function hitAt(hits: Hit[], { from, to }: Span): number | null {
  const at = firstFrom(hits, from);
  const hit = hits[at];
  return hit && hit.from === from && hit.to === to ? at : null;
}

/** The hit that comes after a selection, or before it; round at the ends. */
export function hitBeside(hits: Hit[], { from, to }: Span, step: 1 | -1): number | null {
  if (hits.length === 0) return null;
  const at = step === 1 ? firstFrom(hits, from === to ? from : to) : firstFrom(hits, from) - 1;
  return (at + hits.length) % hits.length;
}

/** The first hit from a place on, or the first of all: what is shown while the query is typed. */
export function hitFrom(hits: Hit[], place: number): number | null {
  return hits.length === 0 ? null : firstFrom(hits, place) % hits.length;
}

export function select({ from, to }: Span): TransactionSpec {
  return {
    selection: EditorSelection.single(from, to),
    effects: EditorView.scrollIntoView(from, { y: 'nearest', yMargin: 24 }),
    userEvent: 'select.search',
  };
}

/** Replaces all; what was selected was one of them, so a caret is left where it was. */
export function replaceHits(state: EditorState, hits: Hit[]): TransactionSpec {
  const changes = state.changes(hits.map(({ from, to, insert }) => ({ from, to, insert })));
  const anchor = changes.mapPos(state.selection.main.head, 1);
  return { changes, selection: { anchor }, userEvent: 'input.replace.all' };
}

/** Replaces one hit; the caret stands behind what came in its place. */
export function replaceHit(state: EditorState, { from, to, insert }: Hit): TransactionSpec {
  const changes = state.changes({ from, to, insert });
  return { changes, selection: { anchor: changes.mapPos(to, 1) }, userEvent: 'input.replace' };
}

export function within(hits: Hit[], scope: Span | null): Hit[] {
  return scope ? hits.filter(({ from, to }) => from >= scope.from && to <= scope.to) : hits;
}

/** The index of the first hit that begins at a place or after it. */
function firstFrom(hits: Hit[], place: number): number {
  let low = 0;
  for (let high = hits.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
