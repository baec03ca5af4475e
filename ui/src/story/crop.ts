/**
 * The crop of a leading picture: a band of 16 to 9 around the place that stays in sight.
 *
 * Places are per cent from the top left corner whatever way the language runs, because a picture is
 * not mirrored with its text.
 */
import type { Focus } from '../editor/picture-attributes';

/** Width over height of the band, as the editions crop it. */
const BAND = 16 / 9;

export const CENTRE: Focus = { x: 50, y: 50 };

/** The part of a picture that stays in sight, in per cent of its sides. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The frame in a picture of this shape (width over height). */
export function frameOf(shape: number, { x, y }: Focus): Frame {
  const width = shape > BAND ? (100 * BAND) / shape : 100;
  const height = shape > BAND ? 100 : (100 * shape) / BAND;
  return { left: ((100 - width) * x) / 100, top: ((100 - height) * y) / 100, width, height };
}

/** The focus whose frame has a point of the picture, in per cent of its sides, in its middle. */
export function focusOn(shape: number, point: Focus): Focus {
  const { width, height } = frameOf(shape, CENTRE);
  const along = (at: number, size: number) => (size >= 100 ? 50 : ((at - size / 2) / (100 - size)) * 100);
  return { x: within(along(point.x, width)), y: within(along(point.y, height)) };
}

/** Where a key moves the focus; null for a key that does not. */
export function focusMoved({ x, y }: Focus, key: string, fine: boolean): Focus | null {
  const step = fine ? 1 : 5;
  switch (key) {
    case 'ArrowLeft':
      return { x: within(x - step), y };
    case 'ArrowRight':
      return { x: within(x + step), y };
    case 'ArrowUp':
      return { x, y: within(y - step) };
    case 'ArrowDown':
      return { x, y: within(y + step) };
    case 'Home':
      return CENTRE;
    default:
      return null;
  }
}

function within(perCent: number): number {
  return Math.round(Math.max(0, Math.min(100, perCent)));
}
