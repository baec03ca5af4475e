import { describe, expect, it } from 'vitest';
import { blockAt, inScheme, scrollFor } from './blocks';

describe('the block of a line', () => {
  const check = (lines: number[], line: number, expected: number | null) =>
    expect(blockAt(lines, line)).toBe(expected);

  it('is the last that begins at or above it', () => {
    check([1, 3, 7], 1, 0);
    check([1, 3, 7], 5, 1);
    check([1, 3, 7], 99, 2);
    check([3], 1, null);
    check([], 1, null);
  });

  it('is the innermost of those that begin together', () => check([1, 3, 3, 4], 3, 2));

  it('is found where notes stand at the end of the page and early in the text', () => {
    check([1, 9, 5], 6, 2);
    check([1, 9, 5], 10, 1);
  });
});

describe('scrolling to a block', () => {
  const view = { top: 1000, height: 400 };
  const check = (top: number, bottom: number, expected: number | null) =>
    expect(scrollFor({ top, bottom }, view)).toBe(expected);

  it('leaves alone what can be read', () => check(1100, 1200, null));
  it('brings in what is above, below or cut off', () => {
    check(500, 600, 400);
    check(2000, 2100, 1900);
    check(1350, 1450, 1250);
  });
  it('does not jump about in a block that is taller than the view', () => check(900, 1900, null));
  it('goes along with the caret in a block that is taller than the view', () => {
    const check = (share: number, expected: number | null) =>
      expect(scrollFor({ top: 900, bottom: 2900 }, view, share)).toBe(expected);
    check(0, 800);
    check(0.1, null);
    check(0.2, null);
    check(0.5, 1800);
    check(1, 2800);
  });
  it('leaves a block alone that can be seen whole, wherever the caret is in it', () => {
    expect(scrollFor({ top: 1100, bottom: 1300 }, view, 1)).toBeNull();
  });
  it('never asks for less than the beginning', () => check(10, 60, 0));
});

describe('colours', () => {
  it('answer to the chosen scheme and not to the system', () => {
    const css =
      '@media (prefers-color-scheme: dark) { a {} } @media screen and (prefers-color-scheme:light) { b {} }';
    expect(inScheme(css, 'dark')).toBe(
      '@media (min-width: 0) { a {} } @media screen and (max-width: 0) { b {} }',
    );
    expect(inScheme(css, 'light')).toBe(
      '@media (max-width: 0) { a {} } @media screen and (min-width: 0) { b {} }',
    );
  });
});
