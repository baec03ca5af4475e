import { describe, expect, it } from 'vitest';
import { CENTRE, focusMoved, focusOn, frameOf } from './crop';

describe('the frame of a crop', () => {
  it.each([
    [16 / 9, CENTRE, { left: 0, top: 0, width: 100, height: 100 }],
    [32 / 9, { x: 100, y: 30 }, { left: 50, top: 0, width: 50, height: 100 }],
    [8 / 9, { x: 30, y: 0 }, { left: 0, top: 0, width: 100, height: 50 }],
    [8 / 9, { x: 30, y: 50 }, { left: 0, top: 25, width: 100, height: 50 }],
  ])('%f %o', (shape, focus, expected) => {
    const frame = frameOf(shape, focus);
    for (const side of ['left', 'top', 'width', 'height'] as const) {
      expect(frame[side]).toBeCloseTo(expected[side]);
    }
  });
});

describe('the focus', () => {
  it.each([
    [8 / 9, { x: 10, y: 50 }, { x: 50, y: 50 }],
    [8 / 9, { x: 10, y: 37.5 }, { x: 50, y: 25 }],
    [8 / 9, { x: 10, y: 3 }, { x: 50, y: 0 }],
    [32 / 9, { x: 99, y: 3 }, { x: 100, y: 50 }],
    [16 / 9, { x: 99, y: 3 }, { x: 50, y: 50 }],
  ])('brings the place that was clicked into the middle of the frame: %f %o', (shape, point, focus) => {
    expect(focusOn(shape, point)).toEqual(focus);
  });

  it.each([
    ['ArrowLeft', false, { x: 45, y: 98 }],
    ['ArrowRight', true, { x: 51, y: 98 }],
    ['ArrowUp', false, { x: 50, y: 93 }],
    ['ArrowDown', false, { x: 50, y: 100 }],
    ['Home', false, CENTRE],
    ['a', false, null],
  ])('moves by %s', (key, fine, expected) => {
    expect(focusMoved({ x: 50, y: 98 }, key, fine)).toEqual(expected);
  });
});
