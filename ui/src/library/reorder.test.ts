import { describe, expect, it } from 'vitest';
import { focusGoesAlong, placeAfterStep, placeOf, scrollPace, targetAt } from './reorder';

/** A pool, an issue with three stories, and another issue, each row 20 high from 100 on. */
const boxes = [
  { id: 'pool', home: 'pool', story: false },
  { id: '108', home: '108', story: false },
  { id: 'a', home: '108', story: true },
  { id: 'b', home: '108', story: true },
  { id: 'c', home: '108', story: true },
  { id: '107', home: '107', story: false },
].map((box, index) => ({ ...box, top: 100 + index * 20, bottom: 120 + index * 20 }));
const order = ['a', 'b', 'c'];

describe('where dragged stories fall', () => {
  function check(y: number, home: string | null, gap: number | null = null) {
    expect(targetAt(boxes, y)).toEqual(home === null ? null : { home, gap });
  }

  it('is the nearest gap between stories', () => {
    check(145, '108', 0);
    check(155, '108', 1);
    check(175, '108', 2);
    check(199, '108', 3);
  });

  it('is an issue or a pool as a whole, on its row', () => {
    check(110, 'pool');
    check(130, '108');
    check(205, '107');
    check(0, 'pool');
    check(999, '107');
  });

  it('is nowhere in a list without rows, or between them', () => {
    expect(targetAt([], 5)).toBeNull();
    expect(targetAt([boxes[0], boxes[5]] as typeof boxes, 150)).toBeNull();
  });

  it('is counted without the stories themselves', () => {
    expect(placeOf(order, ['a'], 2)).toBe(1);
    expect(placeOf(order, ['c'], 0)).toBe(0);
    expect(placeOf(order, ['a', 'c'], 3)).toBe(1);
    expect(placeOf(order, ['x'], 2)).toBe(2);
    expect(placeOf(order, ['a'], null)).toBeNull();
  });
});

describe('a step up or down', () => {
  function check(moved: string[], step: -1 | 1, place: number | null) {
    expect(placeAfterStep(['a', 'b', 'c', 'd'], moved, step)).toBe(place);
  }

  it('takes stories past one neighbour, together', () => {
    check(['b'], -1, 0);
    check(['b'], 1, 2);
    check(['b', 'c'], 1, 2);
    check(['b', 'd'], -1, 0);
    check(['a', 'c'], 1, 2);
  });

  it('ends at the ends', () => {
    check(['a'], -1, null);
    check(['d'], 1, null);
    check(['a', 'b'], -1, null);
    check(['a', 'b', 'c', 'd'], 1, null);
  });
});

describe('the focus after a move', () => {
  it('goes along with what was moved, and never leaves a row the editor went on to', () => {
    const moved = [{ id: 'a' }, { id: 'b' }];
    expect(focusGoesAlong(moved, { dataset: { row: 'b' } })).toBe(true);
    expect(focusGoesAlong(moved, null)).toBe(true);
    expect(focusGoesAlong(moved, { dataset: { row: 'c' } })).toBe(false);
    expect(focusGoesAlong(moved, { dataset: {} })).toBe(false);
  });
});

describe('scrolling near the edges', () => {
  it('is faster nearer to the edge and still in the middle', () => {
    expect(scrollPace(200, 100, 400)).toBe(0);
    expect(scrollPace(130, 100, 400)).toBeLessThan(0);
    expect(scrollPace(110, 100, 400)).toBeLessThan(scrollPace(130, 100, 400));
    expect(scrollPace(395, 100, 400)).toBeGreaterThan(0);
    expect(scrollPace(-500, 100, 400)).toBe(-10);
  });
});
