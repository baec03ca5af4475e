import { describe, expect, it } from 'vitest';
import type { PublicationEntry } from '../backend/wire.gen';
import { actOfKey, rowsOf } from './rows';

const issue = (id: string) => ({ id, numbered: id, dateline: '', status: 'draft' as const, stories: 0 });
const publication = (id: string, issues: string[]): PublicationEntry => {
  return { id, name: id, language: 'en', direction: 'ltr', issues: issues.map(issue) };
};
const shelf = [publication('P', ['108', '107']), publication('Q', [])];
const opened = {
  issue: '108',
  stories: [{ id: 'a' }, { id: 'b' }],
  folded: new Set<string>(),
  storiesFolded: false,
};
const rows = rowsOf(shelf, opened);

describe('the rows', () => {
  it('show the open issue’s stories, and where each thing is added', () => {
    expect(rows.map(({ id, level }) => `${'-'.repeat(level)}${id}`)).toEqual([
      '-P',
      '--108',
      '---a',
      '---b',
      '---new-story-108',
      '--107',
      '--new-issue-P',
      '-Q',
      '--new-issue-Q',
    ]);
  });

  it('leave out what is folded', () => {
    const folded = rowsOf(shelf, { ...opened, folded: new Set(['P']) });
    expect(folded.map(({ id }) => id)).toEqual(['P', 'Q', 'new-issue-Q']);
    const short = rowsOf(shelf, { ...opened, storiesFolded: true });
    expect(short.map(({ id }) => id)).not.toContain('a');
  });
});

describe('keys', () => {
  function check(id: string, key: string, expected: object | null, alt = false) {
    const act = actOfKey(rows, id, { key, alt, shift: false });
    if (expected === null) expect(act).toBeNull();
    else expect(act).toMatchObject(expected);
  }

  it('walk the tree', () => {
    check('a', 'ArrowDown', { act: 'focus', id: 'b' });
    check('a', 'ArrowUp', { act: 'focus', id: '108' });
    check('P', 'ArrowUp', null);
    check('b', 'Home', { act: 'focus', id: 'P' });
    check('b', 'End', { act: 'focus', id: 'new-issue-Q' });
  });

  it('fold and unfold, then go in and out', () => {
    check('P', 'ArrowLeft', { act: 'fold' });
    check('P', 'ArrowRight', { act: 'focus', id: '108' });
    check('107', 'ArrowRight', { act: 'unfold' });
    check('b', 'ArrowLeft', { act: 'focus', id: '108' });
    check('107', 'ArrowLeft', { act: 'focus', id: 'P' });
  });

  it('open, rename and delete things, but only things', () => {
    check('a', 'Enter', { act: 'open' });
    check('a', 'F2', { act: 'rename' });
    check('107', 'Delete', { act: 'delete' });
    check('new-story-108', 'Delete', null);
    check('new-story-108', ' ', { act: 'open' });
  });

  it('move stories within their issue', () => {
    check('a', 'ArrowDown', { act: 'move', story: 'a', position: 1 }, true);
    check('b', 'ArrowUp', { act: 'move', story: 'b', position: 0 }, true);
    check('a', 'ArrowUp', null, true);
    check('b', 'ArrowDown', null, true);
    check('107', 'ArrowUp', null, true);
  });
});
