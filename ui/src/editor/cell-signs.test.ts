import { type EditorState, StateEffect } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { cellSigns, textForCell } from './cell-signs';
import { markedOf, stateOf } from './marked-text';
import { placeText } from './paste/placing';

const inLiveView = (marked: string) =>
  stateOf(marked).update({ effects: StateEffect.appendConfig.of(cellSigns) }).state;

function typed(state: EditorState, text: string, userEvent = 'input.type') {
  return state.update({ ...state.replaceSelection(text), userEvent });
}

function type(before: string, text: string, expected: string) {
  expect(markedOf(typed(inLiveView(before), text).state)).toBe(expected);
}

const table = (row: string) => `| h | i |\n| - | - |\n${row}`;

describe('a bar that is typed', () => {
  it('is a letter of its cell', () => {
    type(table('| a‸ | b |'), '|', table('| a\\|‸ | b |'));
    type(table('| a | ‸ |'), '|', table('| a | \\|‸ |'));
    type(table('| a «x» | b |'), '|', table('| a \\|‸ | b |'));
    type(table('| a‸ | b |'), 'x|y|', table('| ax\\|y\\|‸ | b |'));
    type('| h‸ | i |\n| - | - |', '|', '| h\\|‸ | i |\n| - | - |');
    type('> | h |\n> | - |\n> | a‸ |', '|', '> | h |\n> | - |\n> | a\\|‸ |');
    type('h | i\n--|--\na‸ | b', '|', 'h | i\n--|--\na\\|‸ | b');
    type(table('| a‸ | b |\n| c‸ | d |'), '|', table('| a\\|‸ | b |\n| c\\|‸ | d |'));
  });

  it('is one step with the typing', () => {
    let steps = 0;
    const state = inLiveView(table('| a‸ | b |'));
    typed(state, '|').changes.iterChanges(() => (steps += 1));
    expect(steps).toBe(1);
  });

  it('gets no second sign where one stands before it', () => {
    type(table('| a\\‸ | b |'), '|', table('| a\\|‸ | b |'));
    type(table('| a\\\\‸ | b |'), '|', table('| a\\\\\\|‸ | b |'));
    type(table('| a‸ | b |'), '\\|', table('| a\\|‸ | b |'));
  });

  it('parts cells in a row that is still being written', () => {
    type(table('| a‸'), '|', table('| a|‸'));
    type(table('| a | b ‸'), '|', table('| a | b |‸'));
    type(table('| a‸ |'), '|', table('| a|‸ |'));
    type(table('| a | b |‸'), '|', table('| a | b ||‸'));
    type(table('‸| a | b |'), '|', table('|‸| a | b |'));
    type('| h | i |\n| -‸ | - |', '|', '| h | i |\n| -|‸ | - |');
    type(table('| a «x | b» |'), '|', table('| a |‸ |'));
  });

  it('stays as it is elsewhere, and where a command writes it', () => {
    type('a‸', '|', 'a|‸');
    type('```\n| a‸ |\n```', '|', '```\n| a|‸ |\n```');
    const command = typed(inLiveView(table('| a‸ | b |')), '|', 'input.table');
    expect(markedOf(command.state)).toBe(table('| a|‸ | b |'));
    expect(markedOf(typed(stateOf(table('| a‸ | b |')), '|').state)).toBe(table('| a|‸ | b |'));
  });
});

describe('text that is pasted into a cell', () => {
  function paste(state: EditorState, text: string, expected: string) {
    const { from, to } = state.selection.main;
    const { changes, caret } = placeText(state, from, to, text);
    const after = state.update({ changes, selection: { anchor: caret } }).state;
    expect(markedOf(after)).toBe(expected);
  }

  it('is one line of letters', () => {
    paste(inLiveView(table('| a ‸ | b |')), 'x|y\r\n\n  z\n', table('| a x\\|y z‸ | b |'));
    paste(inLiveView(table('| «a» | b |')), 'x \\| y', table('| x \\| y‸ | b |'));
    paste(inLiveView('> | h |\n> | - |\n> | a‸ |'), 'x\ny', '> | h |\n> | - |\n> | ax y‸ |');
  });

  it('is as it came in the source and outside of cells', () => {
    paste(stateOf(table('| a ‸ | b |')), 'x|y\nz', table('| a x|y\nz‸ | b |'));
    paste(inLiveView('a ‸'), 'x|y\nz', 'a x|y\nz‸');
  });

  it('keeps the blanks around a line', () => {
    expect(textForCell(stateOf('a'), 1, ' x ')).toBe(' x ');
  });
});

describe('what comes in at several carets or is dragged', () => {
  const comes = (before: string, text: string, expected: string, userEvent = 'input.paste') =>
    expect(markedOf(typed(inLiveView(before), text, userEvent).state)).toBe(expected);

  it('stays in every cell', () => {
    comes(table('| a‸ | b‸ |'), 'x|y\nz', table('| ax\\|y z‸ | bx\\|y z‸ |'));
    comes(`${table('| a‸ | b |')}\n\nc‸`, 'x|y', `${table('| ax\\|y‸ | b |')}\n\ncx|y‸`);
    comes(table('| a‸ | «b» |'), 'x\n', table('| ax‸ | x‸ |'));
    comes(table('| a‸ | b |'), 'x|y\nz', table('| ax\\|y z‸ | b |'), 'input.drop');
  });

  it('stays in the cell that it was moved to, where it is selected', () => {
    const before = inLiveView(`${table('| a‸ | b |')}\n\nx|y`);
    const { head } = before.selection.main;
    const from = before.doc.length - 3;
    const changes = before.changes([
      { from, to: from + 3 },
      { from: head, insert: 'x|y' },
    ]);
    const selection = { anchor: changes.mapPos(head, -1), head: changes.mapPos(head, 1) };
    const after = before.update({ changes, selection, userEvent: 'move.drop' }).state;
    expect(markedOf(after)).toBe(`${table('| a«x\\|y» | b |')}\n\n`);
  });

  it('is as it came in the source, and once where it was put into a line before', () => {
    const source = typed(stateOf(table('| a‸ | b‸ |')), 'x|y', 'input.paste');
    expect(markedOf(source.state)).toBe(table('| ax|y‸ | bx|y‸ |'));
    comes(table('| a‸ | b |'), 'x\\|y z', table('| ax\\|y z‸ | b |'));
  });
});
