import { describe, expect, it } from 'vitest';
import { issuesByUse, recentIssues, withRecent } from './recent';

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
