import { describe, expect, it } from 'vitest';
import { rebase, spliceOf } from './splice';

describe('what differs between two texts', () => {
  function check(before: string, after: string, expected: [number, number, string]) {
    const { from, to, insert } = spliceOf(before, after);
    expect([from, to, insert]).toEqual(expected);
    expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
  }

  it('is one part', () => {
    check('The pier', 'The new pier', [4, 4, 'new ']);
    check('The new pier', 'The pier', [4, 8, '']);
    check('', 'All', [0, 0, 'All']);
    check('same', 'same', [4, 4, '']);
    check('aaa', 'aaaa', [3, 3, 'a']);
  });

  it('never tears a pair of surrogates', () => {
    check('a😀b', 'a😁b', [1, 3, '😁']);
    // These two end alike.
    check('a\u{1F600}b', 'a\u{1FA00}b', [1, 3, '\u{1FA00}']);
  });
});

describe('two hands in one text', () => {
  function check(base: string, mine: string, theirs: string, expected: string) {
    expect(rebase(base, mine, theirs)).toBe(expected);
  }

  it('keeps both where they are apart', () => {
    check('one two three', 'one two three!', 'two three', 'two three!');
    check('one two three', 'ONE two three', 'one two', 'ONE two');
    check('one', 'one', 'two', 'two');
    check('one', 'two', 'one', 'two');
  });

  it('loses no word where they meet', () => {
    check('one two', 'one twox', 'one', 'onex');
    check('one, big, three', 'one, bXig, three', 'one, three', 'one, Xthree');
  });
});
