import { expect, it } from 'vitest';
import { markedOf, stateOf } from '../marked-text';
import { toggleTaskAt, toggleTasks } from './tasks';

function check(before: string, after: string): void {
  const state = stateOf(before);
  expect(markedOf(state.update(toggleTasks(state) ?? {}).state)).toBe(after);
}

it('ticks the tasks of the chosen lines', () => {
  check('- [ ] a‸', '- [x] a‸');
  check('- [X] a‸', '- [ ] a‸');
  check('> 1. [ ] a‸', '> 1. [x] a‸');
  check('«- [ ] a\nb\n- [x] c»', '«- [x] a\nb\n- [x] c»');
  check('«- [x] a\n- [x] c»', '«- [ ] a\n- [ ] c»');
  check('- [ ]a‸', '- [ ]a‸');
  check('a [ ] b‸', 'a [ ] b‸');
});

it('ticks one task wherever the caret is', () => {
  const state = stateOf('- [ ] a\n- [ ] b‸');
  expect(state.update(toggleTaskAt(state, 3) ?? {}).newDoc.toString()).toBe('- [x] a\n- [ ] b');
  expect(toggleTaskAt(stateOf('a‸'), 0)).toBeNull();
});
