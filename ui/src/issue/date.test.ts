import { expect, it } from 'vitest';
import { dateOf } from './date';

function check(typed: string, expected: string | null | undefined) {
  expect(dateOf(typed)).toBe(expected);
}

it('lets only whole dates through', () => {
  check('2026-11-01', '2026-11-01');
  check(' 2024-02-29 ', '2024-02-29');
  check('', null);
  check('2026-11', undefined);
  check('2026-02-30', undefined);
  check('1 November 2026', undefined);
});
