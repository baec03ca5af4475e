import { describe, expect, it } from 'vitest';
import type { PublicationEntry } from '../backend/wire.gen';
import { actOfKey, rowsOf } from './rows';

const issue = (id: string) => ({ id, numbered: id, dateline: '', status: 'draft' as const, stories: 0 });
const story = (id: string) => ({ id }) as PublicationEntry['pool'][number];
const publication = (id: string, issues: string[]): PublicationEntry => {
  return {
    id,
    name: id,
    language: 'en',
    direction: 'ltr',
    issues: issues.map(issue),
    pool: [story('x'), story('y')],
  };
};
const shelf = [publication('P', ['108', '107']), publication('Q', [])];
const opened = {
  issue: '108',
  stories: [{ id: 'a' }, { id: 'b' }],
  folded: new Set<string>(),
  pools: new Set<string>(),
  storiesFolded: false,
};
const rows = rowsOf(shelf, opened);

describe('the rows', () => {
  it('show the open issue’s stories, and where each thing is added', () => {
    expect(rows.map(({ id, level }) => `${'-'.repeat(level)}${id}`)).toEqual([
      '-P',
      '--pool-P',
      '--108',
      '---a',
      '---b',
      '---new-story-108',
      '--107',
      '--new-issue-P',
      '-Q',
      '--pool-Q',
      '--new-issue-Q',
    ]);
  });

  it('leave out what is folded', () => {
    const folded = rowsOf(shelf, { ...opened, folded: new Set(['P']) });
    expect(folded.map(({ id }) => id)).toEqual(['P', 'Q', 'pool-Q', 'new-issue-Q']);
    const short = rowsOf(shelf, { ...opened, storiesFolded: true });
    expect(short.map(({ id }) => id)).not.toContain('a');
  });
});

describe('keys', () => {
  function check(id: string, key: string, expected: object | null, held: object = {}) {
    const act = actOfKey(rows, id, { key, alt: false, shift: false, mod: false, ...held });
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
    check('P', 'ArrowRight', { act: 'focus', id: 'pool-P' });
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

  it('move stories up and down', () => {
    const alt = { alt: true };
    check('a', 'ArrowDown', { act: 'move', row: { id: 'a' }, step: 1 }, alt);
    check('b', 'ArrowUp', { act: 'move', row: { id: 'b' }, step: -1 }, alt);
    check('107', 'ArrowUp', null, alt);
    check('a', 'ArrowLeft', null, alt);
  });

  it('select stories', () => {
    check('a', 'ArrowDown', { act: 'extend', id: 'b' }, { shift: true });
    check('b', 'ArrowDown', null, { shift: true });
    check('a', 'ArrowUp', null, { shift: true });
    check('a', 'a', { act: 'select-all', row: { id: 'a' } }, { mod: true });
    check('108', 'a', null, { mod: true });
    check('a', ' ', { act: 'toggle', id: 'a' }, { mod: true });
    check('a', 'z', null, { mod: true });
  });

  it('fold and open the pool, which has a menu and no name to change', () => {
    check('pool-P', 'ArrowRight', { act: 'unfold' });
    check('pool-P', 'F2', null);
    check('pool-P', 'ContextMenu', { act: 'menu' });
  });
});

describe('the pool', () => {
  it('shows its stories where it is unfolded', () => {
    const unfolded = rowsOf(shelf, { ...opened, pools: new Set(['P']) });
    expect(unfolded.slice(1, 4)).toMatchObject([
      { kind: 'pool', open: true, count: 2 },
      { id: 'x', issue: null, publication: 'P', position: 1, size: 2 },
      { id: 'y' },
    ]);
  });

  it('cannot be unfolded where it is empty', () => {
    const [empty] = rowsOf([{ ...publication('P', []), pool: [] }], opened).slice(1);
    expect(empty).toMatchObject({ kind: 'pool', count: 0 });
    expect(empty).not.toHaveProperty('open');
  });
});
