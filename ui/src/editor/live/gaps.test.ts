// @vitest-environment jsdom
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { forceParsing } from '@codemirror/language';
import { EditorView, runScopeHandlers } from '@codemirror/view';
import { afterEach, describe, expect, it } from 'vitest';
import { structure } from '../structure';
import { USUAL } from '../view-choices';
import { textView, viewEffect } from './view';

const means = { pictureAddress: () => '', pictureChosen: () => undefined };
let view: EditorView;

/** A text with its caret written in it, `‸`. */
function open(marked: string): void {
  const anchor = marked.indexOf('‸');
  view = new EditorView({
    parent: document.body,
    doc: marked.replace('‸', ''),
    selection: { anchor: Math.max(0, anchor) },
    extensions: [markdown({ base: markdownLanguage }), textView(USUAL, means), structure],
  });
  view.focus();
  forceParsing(view, view.state.doc.length, 60_000);
}

function text(): string {
  const { head } = view.state.selection.main;
  return `${view.state.sliceDoc(0, head)}‸${view.state.sliceDoc(head)}`;
}

function press(key: string, shiftKey = false, ctrlKey = false): string {
  runScopeHandlers(view, new KeyboardEvent('keydown', { key, shiftKey, ctrlKey }), 'editor');
  return text();
}

function type(marked: string, sign: string, userEvent = 'input.type'): string {
  open(marked);
  view.dispatch({ ...view.state.replaceSelection(sign), userEvent });
  return text();
}

afterEach(() => view.destroy());

describe('an empty line between paragraphs', () => {
  const drawn = (doc: string) => {
    open(doc);
    const lines = [...view.contentDOM.querySelectorAll('.cm-line')];
    return lines.map((line) => (line.classList.contains('md-gap') ? 'gap' : 'line')).join(' ');
  };

  it('is a distance, and an empty paragraph is a line between two', () => {
    expect(drawn('a\n\nb')).toBe('line gap line');
    expect(drawn('a\n\n\n\nb')).toBe('line gap line gap line');
    expect(drawn('a\n\n')).toBe('line gap line');
    expect(drawn('a\n')).toBe('line line');
    expect(drawn('> a\n>\n> b')).toBe('line gap line');
  });

  it('is a line in code', () => {
    expect(drawn('```\na\n\nb\n```')).toBe('line line line line line');
    expect(drawn('a\n\n    b\n\n    c\n\nd')).toBe('line gap line line line gap line');
  });

  it('is gone past by the arrows, also where they select', () => {
    open('a\n\n‸b');
    expect(press('ArrowLeft')).toBe('a‸\n\nb');
    expect(press('ArrowRight')).toBe('a\n\n‸b');
    press('ArrowLeft', true);
    expect(view.state.selection.main).toMatchObject({ anchor: 3, head: 1 });
  });

  it('is no more than that to what is typed in it', () => {
    expect(type('a\n‸\nb', 'x')).toBe('a\n\nx‸\n\nb');
    expect(type('a\n‸', 'x')).toBe('a\n\nx‸');
    expect(type('a\n\n‸', 'x')).toBe('a\n\nx‸');
    expect(type('# a\n‸\n\nb', 'x')).toBe('# a\n\nx‸\n\nb');
  });

  it('is left as it is behind a break, in code, by a paste and by an input method', () => {
    expect(type('a  \n‸', 'x')).toBe('a  \nx‸');
    expect(type('```\na\n‸\n```', 'x')).toBe('```\na\nx‸\n```');
    expect(type('a\n‸\nb', 'x', 'input.paste')).toBe('a\nx‸\nb');
    expect(type('a\n‸\nb', 'x', 'input.type.compose')).toBe('a\nx‸\nb');
  });
});

describe('the keys of paragraphs', () => {
  it('hold where the text looks like what it means', () => {
    open('ab‸cd');
    expect(press('Enter')).toBe('ab\n\n‸cd');
    expect(press('Backspace')).toBe('ab‸cd');
    expect(press('Enter', true)).toBe('ab  \n‸cd');
    expect(press('Backspace')).toBe('ab‸cd');
    press('Enter');
    press('ArrowLeft');
    expect(press('Delete')).toBe('ab‸cd');
    press('Enter');
    expect(press('Backspace', false, true)).toBe('ab‸cd');
    press('Enter');
    press('ArrowLeft');
    expect(press('Delete', false, true)).toBe('ab‸cd');
  });

  it('are those of the source where that is shown', () => {
    open('> a‸');
    view.dispatch({ effects: viewEffect({ ...USUAL, source: true }, means) });
    expect(press('Enter')).toBe('> a\n> ‸');
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: 'a' }, selection: { anchor: 1 } });
    view.dispatch({ ...view.state.replaceSelection('\n\nb'), selection: { anchor: 3 } });
    expect(press('Backspace')).toBe('a\n\n‸b');
  });
});
