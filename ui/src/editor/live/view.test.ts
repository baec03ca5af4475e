// @vitest-environment jsdom
import { forceParsing } from '@codemirror/language';
import { EditorSelection, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { stateOf } from '../marked-text';
import { USUAL, zoomed } from '../view-choices';
import { paragraphsOf } from './focus-mode';
import { PICTURE_KEYS } from './picture-keys';
import { layNothingOut } from './marked-view';
import { movesPaper } from './typewriter';
import { sameView, textView, viewEffect } from './view';
import { markdown } from '../language';

let view: EditorView;
const chosen: number[] = [];
const means = {
  pictureAddress: () => '',
  pictureChosen: (at: number) => void chosen.push(at),
};

function open(doc: string): EditorView {
  const extensions = [markdown, textView(USUAL, means)];
  view = new EditorView({ parent: document.body, doc, extensions });
  view.focus();
  return parsed();
}

/** Has the whole text parsed, however busy the machine is. */
function parsed(): EditorView {
  forceParsing(view, view.state.doc.length, 60_000);
  return view;
}

const shown = () => [...view.contentDOM.querySelectorAll('.cm-line')].map((line) => line.textContent);
const place = (anchor: number, head = anchor) => view.dispatch({ selection: { anchor, head } });

beforeEach(() => {
  vi.useFakeTimers();
  layNothingOut();
});
afterEach(() => {
  vi.useRealTimers();
  view.destroy();
  chosen.length = 0;
});

describe('the live view', () => {
  it('unfolds what the caret comes to, and nothing without the focus', () => {
    open('a **b** c');
    expect(shown()).toEqual(['a b c']);
    place(4);
    expect(shown()).toEqual(['a **b** c']);
    view.contentDOM.blur();
    vi.runAllTimers();
    expect(shown()).toEqual(['a b c']);
    // A search shows what it found while its own field has the focus.
    place(2, 4);
    expect(shown()).toEqual(['a **b** c']);
  });

  it('writes a bar as a letter of its cell, and the source as it is typed', () => {
    open('| h |\n| - |\n| a |');
    const type = () => {
      const at = view.state.doc.toString().lastIndexOf(' |');
      const selection = { anchor: at + 1 };
      view.dispatch({ changes: { from: at, insert: '|' }, selection, userEvent: 'input.type' });
    };
    type();
    expect(view.state.doc.line(3).text).toBe('| a\\| |');
    expect(view.state.sliceDoc(0, view.state.selection.main.head)).toMatch(/a\\\|$/);
    view.dispatch({ effects: viewEffect({ ...USUAL, source: true }, means) });
    type();
    expect(view.state.doc.line(3).text).toBe('| a\\|| |');
  });

  it('leaves everything as it is drawn while an input method composes', () => {
    open('a *b');
    place(4);
    view.contentDOM.dispatchEvent(new CompositionEvent('compositionstart'));
    view.dispatch({ changes: { from: 4, insert: '* c' }, selection: { anchor: 7 } });
    expect(shown()).toEqual(['a *b* c']);
    view.contentDOM.dispatchEvent(new CompositionEvent('compositionend'));
    parsed();
    vi.runAllTimers();
    expect(shown()).toEqual(['a b c']);
  });

  it('gives way to the plain source', () => {
    open('## a\n\n**b**');
    view.contentDOM.blur();
    vi.runAllTimers();
    expect(shown()).toEqual(['a', '', 'b']);
    view.dispatch({ effects: viewEffect({ ...USUAL, source: true }, means) });
    expect(shown()).toEqual(['## a', '', '**b**']);
    expect([sameView(USUAL, zoomed(USUAL, 1)), sameView(USUAL, { ...USUAL, focus: true })]).toEqual([
      true,
      false,
    ]);
  });

  it('ticks a task where its box is pressed', () => {
    open('a\n\n- [ ] b');
    const box = view.contentDOM.querySelector('.md-task');
    expect(box?.getAttribute('aria-label')).toBe('Done: b');
    box?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    expect(view.state.doc.toString()).toBe('a\n\n- [x] b');
  });
});

describe('clicks on pictures', () => {
  const picture = '![b](pictures/x.jpg)';

  function click(look: string) {
    const figure = view.contentDOM.querySelector(look);
    for (const kind of ['mousedown', 'mouseup', 'click']) {
      figure?.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
    }
    vi.runAllTimers();
    const { from, to } = view.state.selection.main;
    return [view.state.sliceDoc(from, to), view.contentDOM.querySelector(`.md-chosen ${look}`) !== null];
  }

  it.each([
    ['whole', '.md-picture', `a\n\n${picture}\n\n![c](pictures/y.jpg)`, 3],
    ['small', '.md-picture-small', `a ${picture} c`, 2],
  ])('choose a %s one first, and open the one that is chosen', (_, look, doc, at) => {
    open(doc);
    expect(click(look)).toEqual([picture, true]);
    expect(chosen).toEqual([]);
    click(look);
    expect(chosen).toEqual([at]);
    // Another picture, or the same once the caret was elsewhere, is chosen first again.
    place(0);
    click(look);
    expect(chosen).toEqual([at]);
  });
});

describe('keys on pictures', () => {
  const picture = '![b](pictures/x.jpg)';
  const press = (key: string) => PICTURE_KEYS.find((binding) => binding.key === key)?.run?.(view);

  it('show what can be said of a picture, but begin a paragraph behind it', () => {
    open(`a ${picture}\n\nc`);
    const cases: Array<[anchor: number, head: number, taken: boolean]> = [
      [2, 2, false],
      [3, 3, true],
      [2, 2 + picture.length, true],
      [2 + picture.length, 2 + picture.length, false],
      [0, 5, false],
      [25, 25, false],
    ];
    for (const [anchor, head, taken] of cases) {
      place(anchor, head);
      expect([anchor, head, press('Enter')]).toEqual([anchor, head, taken]);
    }
    expect(chosen).toEqual([2, 2]);
  });

  it('step from a chosen picture to the lines around it', () => {
    open(`a\n\n${picture}\n\nb`);
    place(3, 3 + picture.length);
    expect(press('ArrowDown')).toBe(true);
    expect(view.state.selection.main.head).toBe(5 + picture.length);
    place(3, 3 + picture.length);
    expect(press('ArrowUp')).toBe(true);
    expect(view.state.selection.main.head).toBe(1);
  });

  it('choose a picture before they take it or go past it', () => {
    open(`a\n\n${picture}\n\nb`);
    const [from, to] = [3, 3 + picture.length];
    const cases: Array<[key: string, caret: number, taken: boolean]> = [
      ['Backspace', to, true],
      ['Backspace', to + 2, true],
      ['Delete', from, true],
      ['Delete', 1, true],
      ['Backspace', to + 3, false],
      ['Delete', 0, false],
    ];
    for (const [key, caret, taken] of cases) {
      place(caret);
      expect([key, caret, press(key)]).toEqual([key, caret, taken]);
      const { main } = view.state.selection;
      expect([main.from, main.to]).toEqual(taken ? [from, to] : [caret, caret]);
    }
  });

  it('take the mark of a line before the picture above it', () => {
    for (const mark of ['## ', '- ', '> [!NOTE]\n> ']) {
      open(`${picture}\n\n${mark}b`);
      place(picture.length + 2 + mark.length);
      expect([mark, press('Backspace')]).toEqual([mark, false]);
      view.destroy();
    }
    open(`${picture}\n\n> b`);
    place(picture.length + 4);
    expect(press('Backspace')).toBe(true);
  });

  it('choose a picture also where they take a word', () => {
    open(`a\n\n${picture}\n\nb`);
    for (const [key, caret] of [
      ['Ctrl-Backspace', 5 + picture.length],
      ['Ctrl-Delete', 1],
    ] as const) {
      place(caret);
      expect([key, press(key)]).toEqual([key, true]);
    }
  });
});

it('focuses on the paragraphs of every caret', () => {
  const doc = 'a\nb\n\nc\nd\n\ne';
  const selection = EditorSelection.create([EditorSelection.cursor(2), EditorSelection.cursor(10)]);
  const extensions = EditorState.allowMultipleSelections.of(true);
  open('');
  expect(paragraphsOf(EditorState.create({ doc, selection, extensions }))).toEqual([
    { from: 0, to: 3 },
    { from: 10, to: 11 },
  ]);
  expect(paragraphsOf(EditorState.create({ doc, selection: { anchor: 4 } }))).toEqual([{ from: 4, to: 4 }]);
});

it('moves the paper for the keys, never for the mouse', () => {
  open('');
  const state = stateOf('a‸b');
  const moves = (userEvent?: string) => movesPaper(state.update({ userEvent, selection: { anchor: 0 } }));
  expect(
    ['input.type', 'delete.backward', 'select', 'select.pointer', undefined].map((kind) => moves(kind)),
  ).toEqual([true, true, true, false, false]);
});
