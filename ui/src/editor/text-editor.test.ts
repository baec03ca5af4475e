// @vitest-environment jsdom
import { DocInput } from '@codemirror/language';
import { EditorSelection } from '@codemirror/state';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { scopeOf, setScope } from '../find/marks';
import { alone } from './alone';
import { TextEditor, type TextPorts } from './text-editor';

const english = { language: 'en', direction: 'ltr', label: 'Text' };
let editor: TextEditor;

function open(ports: Partial<TextPorts> = {}): TextEditor {
  editor = new TextEditor(alone(document.body, ports));
  return editor;
}

const type = (insert: string) => editor.view.dispatch({ changes: { from: 0, insert } });

afterEach(() => editor.destroy());

describe('one editor for many texts', () => {
  it('never reports opening as a change', () => {
    const heard: string[] = [];
    open({ changed: (next) => heard.push(next) }).open('one', english);
    editor.open('two', english);
    expect(heard).toEqual([]);
    type('x');
    expect(heard).toEqual(['xtwo']);
  });

  it('keeps nothing of one for the next', () => {
    open().open('one two three', english);
    const { view } = editor;
    view.dispatch({ selection: { anchor: 4, head: 7 }, effects: setScope.of({ from: 0, to: 7 }) });
    const persian = { language: 'fa', direction: 'rtl', label: 'متن' };
    editor.open('الف\r\nب', persian, 99);
    expect(view.state.doc.toString()).toBe('الف\nب');
    expect(view.state.selection.main).toMatchObject({ anchor: 5, head: 5 });
    expect(scopeOf(view.state)).toBeNull();
    expect(view.contentDOM.lang).toBe('fa');
    expect(view.contentDOM.dir).toBe('rtl');
  });

  it('keeps the selection where the text around it is replaced', () => {
    open().open('one two three', english);
    editor.view.dispatch({ selection: { anchor: 8, head: 13 } });
    editor.replace('one and two three');
    const { from, to } = editor.view.state.selection.main;
    expect(editor.view.state.sliceDoc(from, to)).toBe('three');
    editor.showCaret(99);
    expect(editor.view.state.selection.main.head).toBe(17);
  });

  it.each([0, 8, 16])('selects nothing where the selected words at %d are replaced', (anchor) => {
    open().open('one two one two one', english);
    editor.view.dispatch({ selection: { anchor, head: anchor + 3 } });
    editor.replace('un two un two un');
    expect(editor.view.state.selection.main.empty).toBe(true);
  });

  it('hands Escape on before it takes the selection away, but one caret first', () => {
    const escaped = vi.fn(() => true);
    open({ escaped }).open('one two three', english);
    const escape = () =>
      editor.view.contentDOM.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    const ranges = [EditorSelection.range(0, 3), EditorSelection.range(4, 7)];
    editor.view.dispatch({ selection: EditorSelection.create(ranges) });
    escape();
    expect([escaped.mock.calls.length, editor.view.state.selection.ranges.length]).toEqual([0, 1]);
    escape();
    const { from, to } = editor.view.state.selection.main;
    expect([escaped.mock.calls.length, editor.view.state.sliceDoc(from, to)]).toEqual([1, 'one']);
  });

  it('tells typing from what is a step by itself', () => {
    const heard: boolean[] = [];
    open({ changed: (_, apart) => heard.push(apart) }).open('one', english);
    for (const userEvent of ['input.type', 'input', 'delete.backward', 'input.paste', 'input.replace.all']) {
      editor.view.dispatch({ changes: { from: 0, insert: 'x' }, userEvent });
    }
    editor.run('bold');
    expect(heard).toEqual([false, false, false, true, true, true]);
  });

  it('carries the language and direction of its text', () => {
    open().open('متن', { language: 'fa', direction: 'rtl', label: 'Text' });
    const { lang, dir } = editor.view.contentDOM;
    expect({ lang, dir }).toEqual({ lang: 'fa', dir: 'rtl' });
    editor.write(english);
    expect(editor.view.contentDOM.dir).toBe('ltr');
    expect(editor.view.contentDOM.getAttribute('spellcheck')).toBe('true');
  });
});

describe('a book', () => {
  const paragraph = 'Eine Zeile mit *Betonung* und einem [Link](https://example.org).\n\n';
  const book = `${paragraph.repeat(10_000)}- a\n- b\n`;

  it.each([
    ['is typed in', { insert: 'x' }, 'input.type'],
    ['is deleted in', { insert: '', to: 1 }, 'delete.backward'],
  ])('is read near the caret alone where it %s', (_, change, userEvent) => {
    const shown = open();
    shown.open(book, english);
    const read = vi.spyOn(DocInput.prototype, 'chunk');
    shown.view.dispatch({ changes: { from: 0, ...change }, userEvent });
    const furthest = Math.max(...read.mock.calls.map(([from]) => from));
    read.mockRestore();
    expect(furthest).toBeGreaterThan(0);
    expect(furthest).toBeLessThan(20_000);
  });
});

describe('the caret', () => {
  it('is told of in another line, and further on in a long paragraph', () => {
    const heard: Array<[number, number | null]> = [];
    open({ lineChanged: (line, share) => heard.push([line, share]) });
    editor.open(`One.\n\n${'word '.repeat(400)}`, english);
    editor.view.focus();
    const at = (anchor: number) => editor.view.dispatch({ selection: { anchor } });
    [1, 2, 6, 7, 1006, 1009, 2].forEach(at);
    expect(heard).toEqual([
      [1, null],
      [3, 0],
      [3, 0.5],
      [1, null],
    ]);
  });
});
