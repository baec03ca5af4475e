// @vitest-environment jsdom
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { forceParsing } from '@codemirror/language';
import { defaultKeymap } from '@codemirror/commands';
import { EditorView, keymap, runScopeHandlers } from '@codemirror/view';
import { afterEach, describe, expect, it } from 'vitest';
import { USUAL } from '../view-choices';
import { textView, viewEffect } from './view';

const means = { pictureAddress: () => '', pictureChosen: () => undefined };
let view: EditorView;

function open(marked: string): void {
  view = new EditorView({
    parent: document.body,
    doc: marked.replace('‸', ''),
    selection: { anchor: marked.indexOf('‸') },
    extensions: [
      markdown({ base: markdownLanguage, addKeymap: false }),
      textView(USUAL, means),
      keymap.of(defaultKeymap),
    ],
  });
  forceParsing(view, view.state.doc.length, 60_000);
}

function text(): string {
  const { head } = view.state.selection.main;
  return `${view.state.sliceDoc(0, head)}‸${view.state.sliceDoc(head)}`;
}

function press(key: string): string {
  runScopeHandlers(view, new KeyboardEvent('keydown', { key }), 'editor');
  return text();
}

function go(anchor: number, head = anchor): string {
  view.dispatch({ selection: { anchor, head }, userEvent: 'select' });
  return text();
}

afterEach(() => view.destroy());

describe('the caret in an item', () => {
  it('stands behind the mark wherever it comes from', () => {
    for (const mark of ['- ', '12. ', '- [ ] ', '  - ', '> - ']) {
      open(`a‸\n\n${mark}b`);
      for (let at = 3; at < 3 + mark.length; at += 1) {
        go(0);
        expect(go(at)).toBe(`a\n\n${mark}‸b`);
      }
      view.destroy();
    }
    open('‸');
  });

  it('goes on to the line above, and stays where the line begins', () => {
    open('a\n- b\n- ‸c');
    expect(press('Home')).toBe('a\n- b\n- ‸c');
    expect(press('ArrowLeft')).toBe('a\n- b‸\n- c');
    expect(press('ArrowRight')).toBe('a\n- b\n- ‸c');
  });

  it('stays in the first line of a text', () => {
    open('- ‸a');
    expect(press('ArrowLeft')).toBe('- ‸a');
  });

  it('is anywhere while one selects, in code and in the source', () => {
    open('‸a\n- b');
    go(0, 2);
    expect(view.state.selection.main.head).toBe(2);
    view.destroy();
    open('‸```\n- b\n```');
    expect(go(4)).toBe('```\n‸- b\n```');
    view.destroy();
    open('‸a\n\n- b');
    view.dispatch({ effects: viewEffect({ ...USUAL, source: true }, means) });
    expect(go(3)).toBe('a\n\n‸- b');
  });
});
