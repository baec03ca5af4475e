/**
 * Typographer's keys in the editor.
 *
 * A conversion is a step of its own in the history, and Backspace right behind it gives back what
 * was typed; typed once more, the sign stays as it is. What an input method composes is let be.
 */
import {
  EditorSelection,
  type EditorState,
  type Extension,
  Facet,
  Prec,
  StateEffect,
  StateField,
} from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { TypingChoices } from './choices';
import { convert } from './rules';
import { takesTypography } from './where';

/** The language of the text. */
export const languageOf = Facet.define<string, string>({ combine: (tags) => tags[0] ?? 'en' });

/** What the last conversion did: while the caret stands behind it, Backspace takes it back. */
interface Done {
  from: number;
  to: number;
  typed: string;
}

type Memory = { kind: 'converted'; done: Done } | { kind: 'declined'; at: number } | null;

const remember = StateEffect.define<Memory>();

const memory = StateField.define<Memory>({
  create: () => null,
  update(before, transaction) {
    for (const effect of transaction.effects) if (effect.is(remember)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : before;
  },
});

export function typography(choices: () => TypingChoices): Extension {
  return [
    memory,
    EditorView.inputHandler.of((view, from, to, text) => {
      if (view.composing || view.state.readOnly || view.state.selection.ranges.length > 1) return false;
      return type(view, from, to, text, choices());
    }),
    Prec.high(keymap.of([{ key: 'Backspace', run: takeBack }])),
  ];
}

function type(view: EditorView, from: number, to: number, sign: string, choices: TypingChoices): boolean {
  const { state } = view;
  const declined = state.field(memory);
  if (sign.length !== 1 || (declined?.kind === 'declined' && declined.at === from)) return false;
  const line = state.doc.lineAt(from);
  const before = state.sliceDoc(line.from, from);
  const after = state.sliceDoc(to, state.doc.lineAt(to).to);
  const conversion = convert({ before, after, sign, language: state.facet(languageOf) }, choices);
  if (!conversion || !takesTypography(state, from)) return false;
  view.dispatch({
    changes: { from, to, insert: sign },
    selection: EditorSelection.cursor(from + 1),
    userEvent: 'input.type',
    scrollIntoView: true,
  });
  const start = from - conversion.back;
  const end = start + conversion.insert.length;
  const typed = view.state.sliceDoc(start, from + 1);
  view.dispatch({
    changes: { from: start, to: from + 1, insert: conversion.insert },
    selection: EditorSelection.cursor(end),
    effects: remember.of({ kind: 'converted', done: { from: start, to: end, typed } }),
    userEvent: 'input.typography',
    scrollIntoView: true,
  });
  return true;
}

function takeBack(view: EditorView): boolean {
  const last = view.state.field(memory);
  if (last?.kind !== 'converted' || !view.state.selection.main.empty) return false;
  const { from, to, typed } = last.done;
  const at = from + typed.length;
  view.dispatch({
    changes: { from, to, insert: typed },
    selection: EditorSelection.cursor(at),
    effects: remember.of({ kind: 'declined', at }),
    userEvent: 'input.typography',
    scrollIntoView: true,
  });
  return true;
}

export const NO_BREAK_SPACE = '\u00A0';
/** The zero-width non-joiner: it parts the halves of a Persian word. */
export const HALF_SPACE = '\u200C';

/** Languages whose words are written in halves, in the Arabic script. */
export function writesHalfSpaces(state: EditorState): boolean {
  return /^(?:fa|prs|ckb|ps|ur|ug|sd)\b/.test(state.facet(languageOf));
}
