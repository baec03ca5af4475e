import { describe, expect, it } from 'vitest';
import { AROUND, sheetsInView, keptInMiddle, pageInView, percentOf, rowsOf, sheetsOf } from './sheets';

const pages = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `p${String(at)}`, width: 600, height: 800 }));
const room = { width: 632, height: 432 };
const single = { spreads: false, rtl: false, zoom: 'width' } as const;
const spreads = { ...single, spreads: true };

describe('the rows of pages', () => {
  it('are single ones, or spreads after the first', () => {
    expect(rowsOf(3, false)).toEqual([[0], [1], [2]]);
    expect(rowsOf(4, true)).toEqual([[0], [1, 2], [3]]);
    expect(rowsOf(5, true)).toEqual([[0], [1, 2], [3, 4]]);
    expect(rowsOf(0, true)).toEqual([]);
  });
});

describe('the sheets', () => {
  it('fill the width with what is around them', () => {
    const { scale, sheets, height } = sheetsOf(pages(2), single, room);
    expect(scale).toBe(1);
    expect(sheets[1]).toEqual({
      id: 'p1',
      page: 1,
      left: AROUND,
      top: 2 * AROUND + 800,
      width: 600,
      height: 800,
    });
    expect(height).toBe(3 * AROUND + 1600);
  });

  it('fit into the pane as a whole', () => {
    expect(sheetsOf(pages(1), { ...single, zoom: 'page' }, room).scale).toBe(0.5);
  });

  it('are as large as on paper at a hundred per cent', () => {
    const { scale, width } = sheetsOf(pages(1), { ...single, zoom: 100 }, room);
    expect(percentOf(scale)).toBe(100);
    expect(width).toBe(800 + 2 * AROUND);
  });

  it('face each other at the spine, the first page at the right of it', () => {
    const { sheets } = sheetsOf(pages(4), { ...spreads, zoom: 75 }, { width: 1232, height: 900 });
    expect(sheets.map(({ left }) => left)).toEqual([616, 16, 616, 16]);
    expect(sheets[1]?.top).toBe(sheets[2]?.top);
  });

  it('are mirrored where the book is bound at the right', () => {
    const { sheets } = sheetsOf(pages(4), { ...spreads, rtl: true, zoom: 75 }, { width: 1232, height: 900 });
    expect(sheets.map(({ left }) => left)).toEqual([16, 616, 16, 616]);
  });

  it('stand in the middle of a pane that has more room', () => {
    const { sheets } = sheetsOf(pages(1), { ...single, zoom: 75 }, { width: 1000, height: 900 });
    expect(sheets[0]?.left).toBe(200);
  });
});

describe('what is in sight', () => {
  const { sheets } = sheetsOf(pages(6), single, room);

  it('is drawn together with what is a view away', () => {
    expect([...sheetsInView(sheets, 0, 432)]).toEqual([0, 1]);
    expect([...sheetsInView(sheets, 1650, 432)]).toEqual([1, 2, 3]);
  });

  it('has one page in its middle', () => {
    expect(pageInView(sheets, 0, 432)).toBe(0);
    expect(pageInView(sheets, 700, 432)).toBe(1);
    expect(pageInView([], 0, 432)).toBe(0);
  });

  it('stays in the middle at another size', () => {
    const before = sheetsOf(pages(6), { ...single, zoom: 75 }, room);
    const after = sheetsOf(pages(6), { ...single, zoom: 150 }, room);
    const top = (before.sheets[3]?.top ?? 0) + 400 - 216;
    const next = keptInMiddle(before, after, top, 432);
    expect(next).toBe((after.sheets[3]?.top ?? 0) + 800 - 216);
  });
});
