// @vitest-environment jsdom
import { EditorSelection, EditorState, Text, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pasted } from '../../backend/wire.gen';
import { asAnotherText } from '../another-text';
import { layNothingOut } from '../live/marked-view';
import { NO_CHOICES } from '../typography/choices';
import { USUAL } from '../view-choices';
import { setup } from '../setup';
import { type PastePorts, pasting } from './pasting';
import { message } from '../../words/told';

const LIVE = { pictureAddress: () => '', pictureChosen: () => undefined };

let view: EditorView;
/** What the change listeners heard: the user event of each change of the text. */
let heard: Array<string | undefined>;
let answer: (pasted: Pasted) => void;
let refuse: (thrown: unknown) => void;
let ports: { [K in keyof PastePorts]: ReturnType<typeof vi.fn<PastePorts[K]>> };

const pasted = (markdown: string, more: Partial<Pasted> = {}): Pasted => ({
  markdown,
  footnotes: '',
  startsInLine: true,
  endsInLine: true,
  notes: [],
  ...more,
});

beforeEach(() => {
  layNothingOut();
  ports = {
    pasteHtml: vi.fn(
      () =>
        new Promise<Pasted>((resolve, reject) => {
          answer = resolve;
          refuse = reject;
        }),
    ),
    filesCame: vi.fn(),
    nothingCame: vi.fn(),
    pasteFailed: vi.fn(),
    pasteLost: vi.fn(),
  };
  view = new EditorView({ parent: document.body });
  open('one two');
});

afterEach(() => view.destroy());

function open(doc: string) {
  const writing = { language: 'en', direction: 'ltr', label: 'Text' };
  heard = [];
  const listening = EditorView.updateListener.of(({ transactions }) => {
    const changing = transactions.filter(({ docChanged }) => docChanged);
    heard.push(...changing.map((change) => change.annotation(Transaction.userEvent)));
  });
  const options = {
    nonce: '',
    testId: 'body',
    hint: '',
    keys: [],
    typing: () => NO_CHOICES,
    updated: listening,
    writing,
  };
  const base = setup({ ...options, ask: () => undefined, view: USUAL, live: LIVE });
  const extensions = [base, pasting(ports)];
  view.setState(EditorState.create({ doc, extensions }));
}

const text = () => view.state.doc.toString();
const turns = () => new Promise((resolve) => setTimeout(resolve));
const select = (anchor: number, head = anchor) => view.dispatch({ selection: { anchor, head } });
const offer = () => view.dom.querySelector('.paste-offer');

function event(type: string, carried: Record<string, string>, types = Object.keys(carried)): Event {
  const data = {
    getData: (name: string) => carried[name] ?? '',
    setData: () => undefined,
    types,
    files: [],
  };
  const made = new Event(type, { bubbles: true, cancelable: true });
  return Object.assign(made, { clipboardData: data, dataTransfer: data });
}

function paste(html: string, plain: string) {
  view.contentDOM.dispatchEvent(event('paste', { 'text/html': html, 'text/plain': plain }));
}

async function come(result: Pasted) {
  answer(result);
  await turns();
}

describe('a paste', () => {
  it('takes the place of what was chosen, as one change', async () => {
    select(4, 7);
    paste('<b>three</b>', 'three');
    await come(pasted('**three**'));
    expect(text()).toBe('one **three**');
    expect(view.state.selection.main.head).toBe(13);
    expect(heard).toEqual(['input.paste']);
  });

  it('finds its place though typing went on', async () => {
    select(3);
    paste('<b>x</b>', 'x');
    view.dispatch({ changes: { from: 0, insert: 'AA' } });
    view.dispatch({ changes: { from: 5, insert: 'BB' }, selection: { anchor: 7 } });
    await come(pasted('**x**'));
    expect(text()).toBe('AAone**x**BB two');
    // The caret is where the typing was.
    expect(view.state.sliceDoc(0, view.state.selection.main.head)).toBe('AAone**x**BB');
  });

  it('never lands in a text that was opened meanwhile', async () => {
    paste('<b>x</b>', 'x');
    view.dispatch(asAnotherText(view.state, Text.of(['another']), EditorSelection.cursor(0)));
    await come(pasted('**x**'));
    expect(text()).toBe('another');
    expect(ports.pasteLost).toHaveBeenCalled();
  });

  it('that the desk cannot read comes as plain text', async () => {
    paste('<b>x</b>', 'x');
    refuse(new Error('no'));
    await turns();
    expect(text()).toBe('xone two');
    expect(ports.pasteFailed).toHaveBeenCalled();
  });

  it('keeps the blanks around a few words', async () => {
    select(3);
    paste('<b> x</b>', ' x');
    await come(pasted('**x**'));
    expect(text()).toBe('one **x** two');
  });

  it('asks for footnotes behind those that are there', () => {
    open('a[^3]\n\n[^3]: b');
    paste('<p>x</p>', 'x');
    expect(ports.pasteHtml).toHaveBeenCalledWith('<p>x</p>', 4);
  });

  it('is plain with Shift, and in code', () => {
    view.contentDOM.dispatchEvent(new KeyboardEvent('keydown', { key: 'V', shiftKey: true, ctrlKey: true }));
    paste('<b>x</b>', 'x');
    expect(text()).toBe('xone two');
    view.contentDOM.dispatchEvent(new KeyboardEvent('keyup', { key: 'V' }));
    open('`ab`');
    select(2);
    paste('<b>x</b>', 'x');
    expect(text()).toBe('`axb`');
    expect(ports.pasteHtml).not.toHaveBeenCalled();
  });

  it('of a program that names no types is its text', () => {
    view.contentDOM.dispatchEvent(event('paste', { 'text/plain': 'x' }, []));
    expect(text()).toBe('xone two');
    expect(ports.nothingCame).not.toHaveBeenCalled();
  });

  it('that shows the page nothing is asked for behind it', () => {
    select(3);
    view.contentDOM.dispatchEvent(event('paste', {}));
    expect(ports.nothingCame).toHaveBeenCalledWith(3);
    expect(text()).toBe('one two');
  });

  it('is the words of the HTML where a plain text was asked for and none is offered', () => {
    view.contentDOM.dispatchEvent(new KeyboardEvent('keydown', { key: 'V', shiftKey: true, ctrlKey: true }));
    paste('<p><b>x</b> y</p><ul><li>z</li></ul><style>p {}</style>', '');
    expect(text()).toBe('x y\nzone two');
  });

  it('stays within the cell of a table, blocks as their words alone', async () => {
    open('| h |\n| - |\n| a |');
    select(15);
    paste('', 'x|y\nz');
    expect(view.state.doc.line(3).text).toBe('| ax\\|y z |');
    paste('<b>b|c</b>', 'b|c');
    await come(pasted('**b|c**'));
    expect(view.state.doc.line(3).text).toBe('| ax\\|y z**b\\|c** |');
    (offer()?.querySelector('button') as HTMLButtonElement).click();
    expect(view.state.doc.line(3).text).toBe('| ax\\|y zb\\|c |');
    paste('<ul><li>d</li><li>e</li></ul>', 'd\ne');
    const notes = [message('intake-paste-missing', { count: 1 })];
    await come(pasted('- d\n- e', { startsInLine: false, endsInLine: false, notes }));
    expect(text()).toBe('| h |\n| - |\n| ax\\|y zb\\|cd e |');
    expect(offer()?.textContent).toContain('A picture did not come along:');
  });

  it('of an address over words makes a link, and no link in a link', () => {
    select(4, 7);
    paste('<a href="https://a.example/">https://a.example/</a>', 'https://a.example/');
    expect(text()).toBe('one [two](https://a.example/)');
    select(5, 8);
    paste('', 'https://b.example/');
    expect(text()).toBe('one [https://b.example/](https://a.example/)');
  });
});

describe('the way back', () => {
  it('puts the plain text in place of the formatted', async () => {
    select(4, 7);
    paste('<b>three</b>', 'three');
    await come(pasted('**three**'));
    (offer()?.querySelector('button') as HTMLButtonElement).click();
    expect(text()).toBe('one three');
    expect(offer()).toBeNull();
    expect(heard).toEqual(['input.paste', 'input.paste']);
    expect(view.state.selection.main.head).toBe(9);
  });

  it('goes with typing and with Escape', async () => {
    paste('<b>x</b>', 'x');
    await come(pasted('**x**'));
    expect(offer()).not.toBeNull();
    view.dispatch({ changes: { from: 0, insert: 'y' } });
    expect(offer()).toBeNull();
    paste('<b>x</b>', 'x');
    await come(pasted('**x**'));
    view.contentDOM.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(offer()).toBeNull();
  });

  it('is not offered where there is nothing to choose', async () => {
    paste('<p>x</p>', 'x');
    await come(pasted('x'));
    expect(offer()).toBeNull();
  });

  it('tells what could not come along', async () => {
    paste('<p>x</p>', 'x');
    await come(pasted('x', { notes: [message('intake-paste-missing', { count: 1 })] }));
    expect(offer()?.textContent).toContain('A picture did not come along:');
    expect(view.dom.querySelector('.cm-announced')?.textContent).toContain('A picture');
  });

  it('tells it beside the offer of the plain text, too', async () => {
    paste('<p><b>x</b></p>', 'x');
    await come(pasted('**x**', { notes: [message('intake-paste-missing', { count: 1 })] }));
    expect(offer()?.textContent).toContain('A picture did not come along:');
  });
});

describe('a drop', () => {
  it('from another program is read like a paste', async () => {
    vi.spyOn(view, 'posAtCoords').mockReturnValue(3);
    view.contentDOM.dispatchEvent(event('drop', { 'text/html': '<b>x</b>', 'text/plain': 'x' }));
    await come(pasted('**x**'));
    expect(text()).toBe('one**x** two');
  });

  it('within the editor is the editor’s own', () => {
    view.contentDOM.dispatchEvent(event('dragstart', {}));
    view.contentDOM.dispatchEvent(event('drop', { 'text/html': '<b>x</b>', 'text/plain': 'x' }));
    expect(ports.pasteHtml).not.toHaveBeenCalled();
  });
});
