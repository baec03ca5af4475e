import { describe, expect, it } from 'vitest';
import type { Shelf, StoryEntry } from '../backend/wire.gen';
import { issuesByUse, recentIssues, withListed, withRecent } from './recent';

const issue = (id: string, numbered: string) => {
  return { id, numbered, dateline: '', status: 'draft' as const, stories: 0 };
};
const publication = (name: string, issues: Array<ReturnType<typeof issue>>) => {
  return { id: name, name, language: 'en', direction: 'ltr', issues, pool: [] };
};
const publications = [
  publication('Harbour', [issue('a', 'No. 2'), issue('b', '')]),
  publication('Quay', [issue('c', 'No. 9')]),
];

describe('the issues that were open last', () => {
  it('are each there once, the latest first', () => {
    expect(withRecent(['a', 'b', 'c'], 'b')).toEqual(['b', 'a', 'c']);
    const many = Array.from({ length: 10 }, (_, index) => `i${index}`);
    expect(withRecent(many, 'new')).toHaveLength(10);
  });

  it('come before all others', () => {
    expect(issuesByUse({ publications, recent: ['c'] }).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('are named with their publication, known ones and not the open one', () => {
    expect(recentIssues({ publications, recent: ['gone', 'c', 'a', 'b'] }, 'a')).toEqual([
      { id: 'c', name: 'No. 9 · Quay' },
      { id: 'b', name: 'Unnumbered · Harbour' },
    ]);
  });
});

describe('a story that is written', () => {
  const entry = (id: string, words: number) => ({ id, words }) as StoryEntry;
  const [first, second] = publications;
  const shelf = {
    publications: [{ ...first, pool: [entry('s', 1)] }, second],
    recent: [],
  } as unknown as Shelf;

  it('is listed in its pool as its text has it, and nothing else is another', () => {
    const next = withListed(shelf, entry('s', 2));
    expect(next.publications[0]?.pool).toEqual([entry('s', 2)]);
    expect(next.publications[1]).toBe(shelf.publications[1]);
    expect(shelf.publications[0]?.pool).toEqual([entry('s', 1)]);
  });

  it('leaves a shelf as it is that does not hold it', () => {
    expect(withListed(shelf, entry('other', 2))).toBe(shelf);
  });
});
