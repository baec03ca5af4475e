/** How hits look in the text: every one washed, the one that is selected stronger. */
import { type EditorState, type Extension, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { isAnotherText } from '../editor/another-text';
import type { Hit } from './query';

/** The part of a text that is searched, or null for all of it. */
export type Scope = { from: number; to: number } | null;

interface Marks {
  hits: DecorationSet;
  scope: Scope;
}

const NONE: Marks = { hits: Decoration.none, scope: null };

export const showHits = StateEffect.define<Hit[]>();
export const setScope = StateEffect.define<Scope>();

const HIT = Decoration.mark({ class: 'cm-searchMatch' });
const CURRENT = Decoration.mark({ class: 'cm-searchMatch-selected' });
const SCOPE = Decoration.mark({ class: 'find-scope' });

const marks = StateField.define<Marks>({
  create: () => NONE,
  update(before, transaction) {
    if (isAnotherText(transaction)) return NONE;
    let { hits, scope } = before;
    if (transaction.docChanged) {
      const { changes } = transaction;
      hits = hits.map(changes);
      scope = scope && { from: changes.mapPos(scope.from, -1), to: changes.mapPos(scope.to, 1) };
    }
    for (const effect of transaction.effects) {
      if (effect.is(showHits)) hits = decorated(effect.value);
      if (effect.is(setScope)) scope = effect.value;
    }
    return hits === before.hits && scope === before.scope ? before : { hits, scope };
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ hits }) => hits),
    EditorView.decorations.from(field, ({ scope }) => scoped(scope)),
    EditorView.decorations.compute([field, 'selection'], (state) => current(state, state.field(field).hits)),
  ],
});

export const hitMarks: Extension = marks;

export function scopeOf(state: EditorState): Scope {
  return state.field(marks, false)?.scope ?? null;
}

function decorated(hits: Hit[]): DecorationSet {
  return Decoration.set(hits.map(({ from, to }): Range<Decoration> => HIT.range(from, to)));
}

function scoped(scope: Scope): DecorationSet {
  return scope && scope.from < scope.to ? Decoration.set(SCOPE.range(scope.from, scope.to)) : Decoration.none;
}

function current(state: EditorState, hits: DecorationSet): DecorationSet {
  const { from, to } = state.selection.main;
  let found = Decoration.none;
  hits.between(from, to, (start, end) => {
    if (start === from && end === to) found = Decoration.set(CURRENT.range(from, to));
    return undefined;
  });
  return found;
}
