// @vitest-environment jsdom
import { history, undo } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { afterEach, describe, expect, it } from 'vitest';
import { Finder } from './finder.svelte';
import { hitMarks } from './marks';

let view: EditorView;
let finder: Finder;

function open(doc: string, anchor = 0, head = anchor): Finder {
  finder = new Finder();
  const heard = EditorView.updateListener.of(({ docChanged }) => finder.changed(docChanged));
  const extensions = [hitMarks, history(), heard];
  const state = EditorState.create({ doc, selection: { anchor, head }, extensions });
  view = new EditorView({ parent: document.body, state });
  finder.attach(view);
  finder.show(true);
  return finder;
}

/** What the bar says: which hit of how many. */
const at = () => [finder.at, finder.count];
const selected = () => view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to);
const text = () => view.state.doc.toString();

afterEach(() => view.destroy());

describe('finding in a text', () => {
  it('shows the first hit from the caret, and goes round', async () => {
    await open('one two one two', 5).ask({ text: 'one' });
    expect(at()).toEqual([1, 2]);
    expect(view.state.selection.main.from).toBe(8);
    await finder.step(1);
    expect(at()).toEqual([0, 2]);
    await finder.step(-1);
    expect(at()).toEqual([1, 2]);
    expect(finder.spoken).toBe('2 of 2');
  });

  it('starts again from where the query was begun while it grows', async () => {
    await open('to two tool', 1).ask({ text: 'to' });
    expect(view.state.selection.main.from).toBe(7);
    await finder.ask({ text: 'tw' });
    expect(view.state.selection.main.from).toBe(3);
  });

  it('takes what is selected as the query', () => {
    open('one two', 4, 7);
    expect(finder.query.text).toBe('two');
  });

  it('searches only lines that were selected', async () => {
    await open('a\na\na', 0, 3).ask({ text: 'a' });
    expect([finder.scoped, finder.count]).toEqual([true, 2]);
    finder.setScoped(false);
    await Promise.resolve();
    await finder.ask();
    expect(finder.count).toBe(3);
  });

  it('counts again when the text changes', async () => {
    await open('one').ask({ text: 'one' });
    view.dispatch({ changes: { from: 0, insert: 'one ' } });
    await finder.step(1);
    expect(finder.count).toBe(2);
  });

  it('keeps the hit selected when it is closed', async () => {
    await open('one two').ask({ text: 'two' });
    finder.close();
    expect(selected()).toBe('two');
    expect(finder.open).toBe(false);
    expect(view.contentDOM.querySelector('.cm-searchMatch')).toBeNull();
  });

  it('hears of Escape in the text only while it is open', async () => {
    await open('one two').ask({ text: 'two' });
    expect([finder.escape(), finder.open, selected()]).toEqual([true, false, 'two']);
    expect(finder.escape()).toBe(false);
  });

  it('says that an expression is none, and does nothing', async () => {
    await open('a(').ask({ text: '(', regex: true, replacement: 'x' });
    expect(finder.problem).toBe('malformed');
    await finder.replaceAll();
    expect(text()).toBe('a(');
  });

  it('marks each hit in the text, the selected one stronger', async () => {
    await open('one two one').ask({ text: 'one' });
    expect(view.contentDOM.querySelectorAll('.cm-searchMatch')).toHaveLength(2);
    expect(view.contentDOM.querySelectorAll('.cm-searchMatch-selected')).toHaveLength(1);
  });
});

describe('replacing in a text', () => {
  it('replaces one and goes to the next', async () => {
    await open('one one one').ask({ text: 'one', replacement: 'on' });
    await finder.replace();
    expect([text(), ...at()]).toEqual(['on one one', 0, 2]);
  });

  it('does not find again what it just wrote', async () => {
    await open('a a').ask({ text: 'a', replacement: 'aa' });
    await finder.replace();
    await finder.replace();
    expect(text()).toBe('aa aa');
  });

  it('replaces all in one step of the history', async () => {
    await open('one one one').ask({ text: 'one', replacement: 'three' });
    await finder.replaceAll();
    expect(text()).toBe('three three three');
    expect(finder.spoken).toBe('3 hits replaced');
    undo(view);
    expect(text()).toBe('one one one');
  });

  it('leaves a caret behind all that was replaced, and nothing selected', async () => {
    await open('a one b one').ask({ text: 'one', replacement: 'three' });
    expect(selected()).toBe('one');
    await finder.replaceAll();
    expect(view.state.selection.ranges.map(({ from, to }) => [from, to])).toEqual([[7, 7]]);
  });

  it('replaces in the selection alone, also after it grew', async () => {
    await open('a\na\na', 0, 3).ask({ text: 'a', replacement: 'bb' });
    await finder.replace();
    await finder.replaceAll();
    expect(text()).toBe('bb\nbb\na');
  });
});
