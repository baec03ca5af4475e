import { describe, expect, it } from 'vitest';
import { rowsOf, type StoryRow } from './rows';
import { allBeside, type How, meant, NOTHING, remaining, selected, type Selection } from './selection';

const story = (id: string) => ({ id }) as never;
const issue = { id: '108', numbered: '', dateline: '', status: 'draft' as const, stories: 4 };
const publication = { id: 'P', name: '', language: 'en', direction: 'ltr', issues: [issue] };
const rows = rowsOf([{ ...publication, pool: ['x', 'y'].map(story) }], {
  issue: '108',
  stories: ['a', 'b', 'c', 'd'].map(story),
  folded: new Set(),
  pools: new Set(['P']),
  storiesFolded: false,
});
const row = (id: string) => rows.find((one) => one.id === id) as StoryRow;
const ids = (selection: Selection) => [...selection.ids].sort().join('');

/** Clicks, one after the other: `a` plain, `+a` with Control, `>a` with Shift. */
function after(clicks: string): Selection {
  const hows: Record<string, How> = { '+': 'toggle', '>': 'range' };
  return clicks.split(' ').reduce((before, click) => {
    return selected(rows, before, click.at(-1) ?? '', hows[click[0] ?? ''] ?? 'only');
  }, NOTHING);
}

describe('selecting stories', () => {
  it('goes by clicks', () => {
    expect(ids(after('b'))).toBe('b');
    expect(ids(after('b +d'))).toBe('bd');
    expect(ids(after('b +d +b'))).toBe('d');
    expect(ids(after('b >d'))).toBe('bcd');
    expect(ids(after('c >d >a'))).toBe('abc');
    expect(ids(after('a +c >d'))).toBe('cd');
    expect(ids(after('b >d a'))).toBe('a');
  });

  it('stays within one issue or one pool', () => {
    expect(ids(after('b +x'))).toBe('x');
    expect(ids(after('x >b'))).toBe('b');
    expect(ids(after('x >y'))).toBe('xy');
    expect(ids(selected(rows, after('a'), '108', 'only'))).toBe('');
    expect(ids(allBeside(rows, row('y')))).toBe('xy');
    expect(ids(allBeside(rows, row('a')))).toBe('abcd');
  });

  it('means the stories in their order, or the one beside it', () => {
    const chosen = after('d +b');
    expect(meant(rows, chosen, row('d')).map(({ id }) => id)).toEqual(['b', 'd']);
    expect(meant(rows, chosen, row('a')).map(({ id }) => id)).toEqual(['a']);
  });

  it('forgets what is gone', () => {
    const chosen = after('b +d');
    expect(remaining(rows, chosen)).toBe(chosen);
    expect(
      ids(
        remaining(
          rows.filter(({ id }) => id !== 'd'),
          chosen,
        ),
      ),
    ).toBe('b');
  });
});
