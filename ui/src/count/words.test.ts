import { describe, expect, it } from 'vitest';
import cases from '../../../tests/fixtures/word-counts.json';
import { countWords } from './words';

describe('the words of a text', () => {
  it.each(cases)('are counted as the desk counts them: $text', ({ text, words }) => {
    expect(countWords(text)).toBe(words);
  });
});
