import { describe, expect, it } from 'vitest';
import { gapAt, positionAfterDrop, scrollPace } from './reorder';

const boxes = ['a', 'b', 'c'].map((id, index) => ({ id, top: 100 + index * 20, bottom: 120 + index * 20 }));

describe('where a dragged story falls', () => {
  function check(id: string, y: number, gap: number, position: number) {
    expect(gapAt(boxes, y)).toBe(gap);
    expect(positionAfterDrop(boxes, { id, gap })).toBe(position);
  }

  it('is the nearest gap, counted without the story itself', () => {
    check('a', 0, 0, 0);
    check('a', 125, 1, 0);
    check('a', 135, 2, 1);
    check('a', 999, 3, 2);
    check('c', 105, 0, 0);
    check('c', 115, 1, 1);
    check('b', 128, 1, 1);
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
