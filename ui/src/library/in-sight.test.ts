import { describe, expect, it } from 'vitest';
import { drawn, placed, ROW, stepOf } from './in-sight.svelte';
import type { Row } from './rows';

const row = (kind: 'publication' | 'issue', id: string) => ({ kind, id }) as Row;
const issues = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => row('issue', `${from}${index}`));
const list = placed([
  row('publication', 'P'),
  ...issues('p', 1000),
  row('publication', 'Q'),
  ...issues('q', 1000),
]);
const ids = (top: number, kept: string[] = []) =>
  drawn(list.rows, { top, height: 600, beyond: true }, kept).map(({ row }) => row.id);

describe('the rows in sight', () => {
  it('are the first ones at the beginning, and a screen of them', () => {
    expect(ids(0).slice(0, 3)).toEqual(['P', 'p0', 'p1']);
    expect(ids(0).length).toBeLessThan(60);
  });

  it('are all that a window begins with', () => {
    const shown = drawn(list.rows, { top: 0, height: 600, beyond: false }, []);
    expect(shown.at(-1)?.top).toBeLessThanOrEqual(600);
    expect(shown.at(-1)?.top).toBeGreaterThan(600 - ROW);
  });

  it('fill the sight and a step of scrolling each way, wherever it is', () => {
    for (const scroll of [0, 299, 300, 12_345, list.height - 600]) {
      const shown = drawn(list.rows, { top: stepOf(scroll), height: 600, beyond: true }, []);
      const [first, last] = [shown[0]?.top ?? Infinity, (shown.at(-1)?.top ?? 0) + ROW];
      expect(first).toBeLessThanOrEqual(Math.max(0, scroll - ROW));
      expect(last).toBeGreaterThanOrEqual(Math.min(list.height, scroll + 600 + ROW));
    }
  });

  it('have those with them that must be there, in the order of the list', () => {
    const shown = ids(30_000, ['p0', 'q999']);
    expect(shown[0]).toBe('p0');
    expect(shown.at(-1)).toBe('q999');
    expect(ids(30_000)).not.toContain('p0');
  });

  it('stand one below the other, a publication a little apart', () => {
    const tops = list.rows.map(({ top }) => top);
    expect(tops.slice(0, 3)).toEqual([0, ROW, 2 * ROW]);
    expect(tops[1001]).toBeGreaterThan(1001 * ROW);
    expect(list.height).toBe((tops.at(-1) ?? 0) + ROW);
  });
});
