import { Text } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { type Counts, countsOf, minutesOf, NOTHING, sumOf } from './counts';

const cases: Array<[string, Counts]> = [
  ['', NOTHING],
  ['\n\n  \n', { words: 0, characters: 2, charactersWithoutSpaces: 0, paragraphs: 0 }],
  ['One two.', { words: 2, characters: 8, charactersWithoutSpaces: 7, paragraphs: 1 }],
  ['One\ntwo\n\nthree', { words: 3, characters: 11, charactersWithoutSpaces: 11, paragraphs: 2 }],
  ['# A\nb\n- c\n- d\n  e', { words: 5, characters: 13, charactersWithoutSpaces: 8, paragraphs: 4 }],
  ['a\n\n---\n\nb', { words: 2, characters: 5, charactersWithoutSpaces: 5, paragraphs: 2 }],
  ['| a |\n| --- |\n| b |', { words: 2, characters: 17, charactersWithoutSpaces: 11, paragraphs: 1 }],
  [
    'pick [me](https://example.org/x "t")[^1]',
    { words: 2, characters: 7, charactersWithoutSpaces: 6, paragraphs: 1 },
  ],
  [
    '![A pier](pictures/a.jpg "Dusk")',
    { words: 1, characters: 4, charactersWithoutSpaces: 4, paragraphs: 1 },
  ],
  ['<https://a.org/b>', { words: 1, characters: 15, charactersWithoutSpaces: 15, paragraphs: 1 }],
  [
    '[a]: https://a.org "b"\n\n[^1]: c',
    { words: 1, characters: 1, charactersWithoutSpaces: 1, paragraphs: 2 },
  ],
  // A letter and its marks are one, and a half-space is none.
  ['e\u0301 می‌روم', { words: 2, characters: 7, charactersWithoutSpaces: 6, paragraphs: 1 }],
];

describe('the counts of a text', () => {
  it.each(cases)('%j', (text, counts) => expect(countsOf(text)).toEqual(counts));

  it('are the same however the text is cut into leaves', () => {
    const lines = Array.from({ length: 500 }, (_, n) => (n % 7 === 0 ? '' : `Line ${n} of it`));
    const whole = Text.of(lines);
    const typed = whole.replace(4000, 4000, Text.of(['x y', '', 'z']));
    expect(whole.children).not.toBeNull();
    const direct = (text: Text) => countsOf(Text.of(text.toString().split('\n')));
    expect(countsOf(typed)).toEqual(direct(typed));
    expect(countsOf(whole).words).toBe(lines.filter(Boolean).length * 4);
    expect(countsOf(typed.slice(100, 5000))).toEqual(direct(typed.slice(100, 5000)));
    // Every fourth line of a run of six: a paragraph may reach over the end of a leaf.
    expect(countsOf(whole).paragraphs).toBe(72);
  });

  it('add up', () => {
    const [one, two] = [countsOf('a b'), countsOf('c')];
    expect(sumOf([one, two])).toEqual({ words: 3, characters: 4, charactersWithoutSpaces: 3, paragraphs: 2 });
  });
});

describe('the time a text takes', () => {
  it.each([
    [0, 0],
    [1, 1],
    [330, 2],
    [2200, 10],
  ])('%i words take %i minutes', (words, minutes) => expect(minutesOf(words)).toBe(minutes));
});
