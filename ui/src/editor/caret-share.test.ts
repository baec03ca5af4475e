import { expect, it } from 'vitest';
import { caretShare } from './caret-share';
import { stateOf } from './marked-text';

const words = (count: number) => 'word '.repeat(count).trim();
const share = (before: string, behind = '') => caretShare(stateOf(`${before}‸${behind}`));

it('is how much of a long paragraph stands before the caret', () => {
  expect(share('', words(400))?.share).toBe(0);
  expect(share(`${words(200)} `, words(200))?.share).toBeCloseTo(0.5);
  expect(share(words(400))?.share).toBe(1);
  expect(share(`One.\n\n> ${words(100)}\n> ${words(100)} `, words(200))?.share).toBeCloseTo(0.5);
});

it('is looked at anew after a few lines, also where one writes at the end', () => {
  const stretches = [100, 101, 200].map((count) => share(words(count))?.stretch);
  expect(stretches).toEqual([4, 4, 8]);
});

it('is nothing in what can be seen whole, however much stands around it', () => {
  expect(share('One', ' word.')).toBeNull();
  expect(share(`${words(400)}\n\nOne`, ` word.\n\n${words(400)}`)).toBeNull();
  expect(share(`${words(400)}\n\n`)).toBeNull();
});
