/**
 * Reordering by pointer: from press to drop, without the browser's own drag and drop.
 *
 * A press becomes a drag after a few pixels, so a click stays a click. While dragging, the list
 * scrolls near its edges; Escape lets everything be as it was.
 */

const THRESHOLD = 5;
const EDGE = 36;
const PACE = 10;

export interface Box {
  id: string;
  top: number;
  bottom: number;
}

export interface Drag {
  id: string;
  /** The gap it would fall into: 0 before the first story, the number of stories behind the last. */
  gap: number;
}

/** The gap between the boxes that is nearest to `y`. */
export function gapAt(boxes: Box[], y: number): number {
  const below = boxes.findIndex((box) => y < (box.top + box.bottom) / 2);
  return below === -1 ? boxes.length : below;
}

/** The place a story has once it fell into a gap, counted from 0 without itself. */
export function positionAfterDrop(boxes: Box[], drag: Drag): number {
  const from = boxes.findIndex(({ id }) => id === drag.id);
  return drag.gap > from ? drag.gap - 1 : drag.gap;
}

/** How far to scroll in one frame, with the pointer at `y` of a list from `top` to `bottom`. */
export function scrollPace(y: number, top: number, bottom: number): number {
  if (y < top + EDGE) return -PACE * Math.min(1, (top + EDGE - y) / EDGE);
  if (y > bottom - EDGE) return PACE * Math.min(1, (y - bottom + EDGE) / EDGE);
  return 0;
}

export interface ReorderPorts {
  scroller: HTMLElement;
  /** The boxes of the stories as they are drawn now, in order. */
  boxes(): Box[];
  dragged(drag: Drag | null): void;
  dropped(id: string, position: number): void;
}

/** Follows one press of a pointer on a story's row. */
export function followPress(press: PointerEvent, id: string, ports: ReorderPorts): void {
  if (press.button !== 0) return;
  let drag: Drag | null = null;
  let y = press.clientY;
  let frame = 0;
  const listening = new AbortController();
  const { signal } = listening;

  function aim(): void {
    const gap = gapAt(ports.boxes(), y);
    if (drag?.gap === gap) return;
    drag = { id, gap };
    ports.dragged(drag);
  }

  function scroll(): void {
    const { top, bottom } = ports.scroller.getBoundingClientRect();
    const pace = scrollPace(y, top, bottom);
    if (pace !== 0) {
      ports.scroller.scrollTop += pace;
      aim();
    }
    frame = requestAnimationFrame(scroll);
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== press.pointerId) return;
    y = event.clientY;
    if (drag === null) {
      if (Math.abs(y - press.clientY) < THRESHOLD) return;
      frame = requestAnimationFrame(scroll);
    }
    event.preventDefault();
    aim();
  }

  function end(drop: boolean): void {
    listening.abort();
    cancelAnimationFrame(frame);
    if (drag === null) return;
    const position = positionAfterDrop(ports.boxes(), drag);
    ports.dragged(null);
    swallowClick();
    if (drop) ports.dropped(id, position);
  }

  addEventListener('pointermove', move, { signal });
  addEventListener('pointerup', () => end(true), { signal });
  addEventListener('pointercancel', () => end(false), { signal });
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end(false);
    },
    { signal, capture: true },
  );
}

/** The browser sends a click after a drag: it must not open the story under the pointer. */
function swallowClick(): void {
  const stop = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', stop, { capture: true }));
}
