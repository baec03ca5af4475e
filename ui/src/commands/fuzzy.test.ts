import { describe, expect, it } from 'vitest';
import { fuzzy } from './fuzzy';

const NAMES = ['New story', 'New issue', 'New publication…', 'Show stories', 'Numbered list', 'Next pane'];

describe('a few letters', () => {
  function check(typed: string, ...expected: string[]) {
    const found = NAMES.flatMap((name) => {
      const match = fuzzy(typed, name);
      return match ? [{ name, score: match.score }] : [];
    });
    found.sort((a, b) => b.score - a.score);
    expect(found.map(({ name }) => name).slice(0, expected.length)).toEqual(expected);
  }

  it('find what begins with them first', () => {
    check('ns', 'New story');
    check('stor', 'New story', 'Show stories');
    check('next', 'Next pane');
    check('ni', 'New issue');
  });

  it('find words in any order', () => check('story new', 'New story'));

  it('find nothing that lacks one of them', () => {
    expect(NAMES.filter((name) => fuzzy('zq', name))).toEqual([]);
  });

  it('are the same with and without marks, and in every keyboard’s Arabic', () => {
    expect(fuzzy('ecole', 'L’École')).not.toBeNull();
    expect(fuzzy('كتاب', 'کتاب')).not.toBeNull();
  });

  it('say where they were found', () => {
    expect(fuzzy('ns', 'New story')?.places).toEqual([0, 4]);
    expect(fuzzy('', 'New story')?.places).toEqual([]);
  });

  it('take the best way and not the first', () => {
    expect(fuzzy('st', 'as story')?.places).toEqual([3, 4]);
  });
});
