import { expect, it } from 'vitest';
import { stateOf } from '../marked-text';
import { toggleTaskAt } from './tasks';

it('ticks one task whatever is written around it', () => {
  const ticked = (line: string) => {
    const state = stateOf(`${line}‸`);
    return state.update(toggleTaskAt(state, 0) ?? {}).newDoc.toString();
  };
  expect(ticked('- [X] a')).toBe('- [ ] a');
  expect(ticked('> 1. [ ] a')).toBe('> 1. [x] a');
  expect(ticked('- [ ]a')).toBe('- [ ]a');
  expect(ticked('a [ ] b')).toBe('a [ ] b');
});

it('ticks one task wherever the caret is', () => {
  const state = stateOf('- [ ] a\n- [ ] b‸');
  expect(state.update(toggleTaskAt(state, 3) ?? {}).newDoc.toString()).toBe('- [x] a\n- [ ] b');
  expect(toggleTaskAt(stateOf('a‸'), 0)).toBeNull();
});
