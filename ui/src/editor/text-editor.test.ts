// @vitest-environment jsdom
import { undo } from '@codemirror/commands';
import { afterEach, describe, expect, it } from 'vitest';
import { TextEditor, type TextPorts } from './text-editor';

const english = { language: 'en', direction: 'ltr', label: 'Text' };
let editor: TextEditor;

function open(ports: Partial<TextPorts> = {}): TextEditor {
  const none = () => undefined;
  editor = new TextEditor({
    parent: document.body,
    nonce: '',
    testId: 'body',
    hint: '',
    keys: [],
    words: { heading: 'H', cell: 'c' },
    ports: {
      changed: none,
      lineChanged: none,
      caretMoved: none,
      formatsChanged: none,
      filesCame: none,
      ...ports,
    },
  });
  return editor;
}

const text = () => editor.view.state.doc.toString();
const type = (insert: string) => editor.view.dispatch({ changes: { from: 0, insert } });

afterEach(() => editor.destroy());

describe('one editor for many texts', () => {
  it('finds the undo history of a text that is opened again', () => {
    open().open('a', 'one', english);
    type('x');
    editor.open('b', 'two', english);
    expect(text()).toBe('two');
    editor.open('a', 'xone', english);
    undo(editor.view);
    expect(text()).toBe('one');
  });

  it('does not bring back a history that no longer fits the text', () => {
    open().open('a', 'one', english);
    type('x');
    editor.open('b', 'two', english);
    editor.open('a', 'changed elsewhere', english);
    expect(text()).toBe('changed elsewhere');
    undo(editor.view);
    expect(text()).toBe('changed elsewhere');
  });

  it('never reports opening as a change', () => {
    const heard: string[] = [];
    open({ changed: (next) => heard.push(next) }).open('a', 'one', english);
    editor.open('b', 'two', english);
    expect(heard).toEqual([]);
    type('x');
    expect(heard).toEqual(['xtwo']);
  });

  it('lets undo bring back a text that was replaced', () => {
    open().open('a', 'mine', english);
    editor.replace('theirs');
    expect(text()).toBe('theirs');
    undo(editor.view);
    expect(text()).toBe('mine');
  });

  it('carries the language and direction of its text', () => {
    open().open('a', 'متن', { language: 'fa', direction: 'rtl', label: 'Text' });
    const { lang, dir } = editor.view.contentDOM;
    expect({ lang, dir }).toEqual({ lang: 'fa', dir: 'rtl' });
    editor.write(english);
    expect(editor.view.contentDOM.dir).toBe('ltr');
    expect(editor.view.contentDOM.getAttribute('spellcheck')).toBe('true');
  });
});
