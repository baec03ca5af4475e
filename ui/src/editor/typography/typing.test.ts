// @vitest-environment jsdom
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState, StateEffect, Transaction } from '@codemirror/state';
import { EditorView, runScopeHandlers } from '@codemirror/view';
import { afterEach, describe, expect, it } from 'vitest';
import { languageOf, typography } from './typing';
import { markdown } from '../language';

let view: EditorView;

/** An editor with a text, the caret at `‸`. */
function open(marked: string, language = 'en'): void {
  const anchor = marked.indexOf('‸');
  const all = () => ({ quotes: true, dashes: true, spaces: true });
  view = new EditorView({
    parent: document.body,
    state: EditorState.create({
      doc: marked.replace('‸', ''),
      selection: { anchor },
      extensions: [markdown, languageOf.of(language), typography(all)],
    }),
  });
}

/** Types as the browser tells the editor of it. */
function type(signs: string): void {
  for (const sign of signs) {
    const { from, to } = view.state.selection.main;
    ensureSyntaxTree(view.state, view.state.doc.length, 5000);
    const insert = () => view.state.update({ ...view.state.replaceSelection(sign), userEvent: 'input.type' });
    const handled = view.state
      .facet(EditorView.inputHandler)
      .some((handle) => handle(view, from, to, sign, insert));
    if (!handled) view.dispatch(insert());
  }
}

function press(key: string): boolean {
  return runScopeHandlers(view, new KeyboardEvent('keydown', { key }), 'editor');
}

function shown(): string {
  const { head } = view.state.selection.main;
  return `${view.state.sliceDoc(0, head)}‸${view.state.sliceDoc(head)}`;
}

afterEach(() => view.destroy());

describe('typing', () => {
  it.each([
    ['‸', '"Hello" -- he said...', '“Hello” – he said…‸'],
    ['a ‸ b', '"', 'a “‸ b'],
    ['“a‸', '"', '“a”‸'],
  ])('%s and %s', (before, signs, after) => {
    open(before);
    type(signs);
    expect(shown()).toBe(after);
  });

  it.each([
    ['`a ‸', '"'],
    ['`a ‸b`', '"'],
    ['```\na ‸\n```', '"--...'],
    ['    code ‸', '"'],
    ['[a](b ‸', '"'],
    ['[a](‸x)', "'"],
    ['[ref]: a ‸', '"'],
    ['<a href=‸', '"'],
    ['<a href=‸>b</a>', '"'],
    ['<div>\na ‸\n</div>', '"'],
    ['https://a.b/c-‸', '-'],
    ['| a |\n| -‸', '--'],
    ['a <!-- b ‸ -->', '--'],
  ])('leaves alone what is no prose: %s', (before, signs) => {
    open(before);
    type(signs);
    expect(shown()).toBe(before.replace('‸', `${signs}‸`));
  });

  it('goes on behind what is no prose', () => {
    open('"`a` [b](c) <b>d</b>‸');
    type('"');
    expect(shown()).toBe('"`a` [b](c) <b>d</b>”‸');
    view.destroy();
    open('[^1]: a ‸');
    type('"');
    expect(shown()).toBe('[^1]: a “‸');
  });
});

describe('taking a conversion back', () => {
  it('gives back what was typed, and lets it be', () => {
    open('a -‸');
    type('-');
    expect(shown()).toBe('a –‸');
    expect(press('Backspace')).toBe(true);
    expect(shown()).toBe('a --‸');
    type('-');
    expect(shown()).toBe('a ---‸');
  });

  it('is only for the sign right before', () => {
    open('‸');
    type('"a');
    expect(press('Backspace')).toBe(false);
    type('"');
    view.dispatch({ selection: { anchor: 0 } });
    expect(press('Backspace')).toBe(false);
  });

  it('is apart from the typing, so that undo takes it back by itself', () => {
    open('‸');
    const steps: string[] = [];
    const step = EditorView.updateListener.of(({ transactions, state }) => {
      for (const transaction of transactions) {
        if (transaction.docChanged)
          steps.push(`${transaction.annotation(Transaction.userEvent)}: ${state.doc.toString()}`);
      }
    });
    view.dispatch({ effects: StateEffect.appendConfig.of(step) });
    type('a"');
    expect(steps).toEqual(['input.type: a', 'input.type: a"', 'input.typography: a”']);
  });

  it('gives back a space that French took away', () => {
    open('Quoi ‸', 'fr');
    type('?');
    expect(shown()).toBe('Quoi\u202F?‸');
    press('Backspace');
    expect(shown()).toBe('Quoi ?‸');
  });
});
