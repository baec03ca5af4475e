import { expect, it } from 'vitest';
import { type Folds, keepFolds, recallFolds } from './folds';

const recalled = (kept: string | null) => recallFolds({ getItem: () => kept });
const NONE: Folds = { folded: [], pools: [] };

it('finds what was folded in an earlier run, and no nonsense', () => {
  let kept = '';
  const folds: Folds = { folded: ['a'], pools: ['b', 'c'] };
  keepFolds({ setItem: (_key, value) => (kept = value) }, folds);
  expect(recalled(kept)).toEqual(folds);
  for (const nonsense of [null, '{', 'null', '7', '{"folded":{},"pools":"a"}']) {
    expect(recalled(nonsense)).toEqual(NONE);
  }
  expect(recalled('{"folded":["a",7]}')).toEqual({ ...NONE, folded: ['a'] });
});

it('forgets the oldest of very many', () => {
  let kept = '';
  const folded = Array.from({ length: 300 }, (_, index) => `${index}`);
  keepFolds({ setItem: (_key, value) => (kept = value) }, { ...NONE, folded });
  expect(recalled(kept).folded).toEqual(folded.slice(100));
});

it('goes on where nothing can be kept', () => {
  const full = () => {
    throw new Error('full');
  };
  expect(() => keepFolds({ setItem: full }, NONE)).not.toThrow();
  expect(recallFolds(null)).toEqual(NONE);
});
