import { expect, it } from 'vitest';
import { keepChoices, recallChoices, toggled, USUAL, zoomed } from './view-choices';

const recalled = (kept: string | null) => recallChoices({ getItem: () => kept });

it('finds the choices of an earlier run, and no nonsense', () => {
  expect(recalled(null)).toEqual(USUAL);
  expect(recalled('{')).toEqual(USUAL);
  expect(recalled('null')).toEqual(USUAL);
  expect(recalled('{"focus":true,"readingWidth":false,"zoom":125}')).toEqual({
    ...USUAL,
    focus: true,
    readingWidth: false,
    zoom: 125,
  });
  expect(recalled('{"focus":1,"zoom":9000,"source":null}')).toEqual(USUAL);
});

it('finds again what it kept', () => {
  let kept = '';
  const choices = zoomed(toggled(toggled(USUAL, 'source'), 'details'), 1);
  keepChoices({ setItem: (_key, value) => (kept = value) }, choices);
  expect(recalled(kept)).toEqual(choices);
});

it('goes on where nothing can be kept', () => {
  const full = () => {
    throw new Error('full');
  };
  expect(() => keepChoices({ setItem: full }, USUAL)).not.toThrow();
});

it('makes the letters larger and smaller within bounds', () => {
  const sizes = (step: 1 | -1) => {
    let choices = USUAL;
    for (let count = 0; count < 20; count += 1) choices = zoomed(choices, step);
    return choices.zoom;
  };
  expect([zoomed(USUAL, 1).zoom, zoomed(USUAL, -1).zoom, sizes(1), sizes(-1)]).toEqual([110, 90, 250, 70]);
});
