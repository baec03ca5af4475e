import { StateEffect } from '@codemirror/state';
import { expect, it } from 'vitest';
import { after, markedOf, stateOf } from './marked-text';
import { newLine, structure } from './structure';
import { wrapped } from './wrapping';

const enter = (before: string, expected: string) => expect(after(before, newLine)).toBe(expected);

it('goes on with lists, tasks and quotations, and an empty item ends its list', () => {
  enter('- a‸', '- a\n- ‸');
  enter('- [x] a‸', '- [x] a\n- [ ] ‸');
  enter('> a‸', '> a\n> ‸');
  enter('- a\n- ‸', '- a\n‸');
  enter('- a\n  - b\n  - ‸', '- a\n  - b\n- ‸');
  enter('1. a‸\n2. b', '1. a\n2. ‸\n3. b');
  enter('pla‸in', 'pla‸in');
});

it('takes what stands in an item along when its number grows', () => {
  enter('8. a‸\n9. b\n   - x', '8. a\n9. ‸\n10. b\n    - x');
});

it('numbers a list again when lines of it are deleted', () => {
  function remove(before: string, expected: string) {
    const state = stateOf(before).update({ effects: StateEffect.appendConfig.of(structure) }).state;
    const { from, to } = state.doc.lineAt(state.selection.main.head);
    const changes = { from, to: to + 1 };
    expect(markedOf(state.update({ changes, userEvent: 'delete.line' }).state)).toBe(expected);
  }
  remove('1. a\n2. b‸\n3. c', '1. a\n‸2. c');
  remove('1. a‸\n2. b\n3. c', '‸1. b\n2. c');
  remove('1. a\n   1. x‸\n   2. y\n2. b', '1. a\n‸   1. y\n2. b');
  remove('9. a‸\n10. b\n    - x', '‸9. b\n   - x');
  remove('1. a\n5. b‸\n7. c', '1. a\n‸7. c');
});

it('puts a pair of signs around what is chosen', () => {
  const type = (before: string, typed: string) => after(before, (state) => wrapped(state, typed));
  expect(type('a «b» c', '*')).toBe('a *«b»* c');
  expect(type('a «b » c', '_')).toBe('a _«b»_  c');
  expect(type('a «b» c «d»', '(')).toBe('a («b») c («d»)');
  expect(type('a «b» c', '"')).toBe('a "«b»" c');
  expect(type('a «b» c', 'x')).toBe('a «b» c');
  expect(type('a ‸ c', '(')).toBe('a ‸ c');
});
