/**
 * Moving by pointer: from press to drop, without the browser's own drag and drop.
 *
 * A press becomes a drag after a few pixels, so a click stays a click. Stories fall between others,
 * or onto an issue or a pool. While dragging, the list scrolls near its edges; Escape lets
 * everything be as it was.
 */

const THRESHOLD = 5;
const EDGE = 36;
const PACE = 10;

/** A row that something can fall on: a story, or an issue or pool as a whole. */
export interface Box {
  id: string;
  /** Of a story: the issue or pool that it stands in; of an issue or pool, itself. */
  home: string;
  story: boolean;
  top: number;
  bottom: number;
}

/** Where stories fall. */
export interface Target {
  home: string;
  /** The gap: 0 before the first story, the number of stories behind the last; null for the end. */
  gap: number | null;
}

export interface Drag {
  ids: string[];
  target: Target | null;
}

/** Where what is dragged would fall at `y`; null beside all rows. */
export function targetAt(boxes: Box[], y: number): Target | null {
  const box = boxes.find(({ top, bottom }) => y >= top && y < bottom) ?? nearest(boxes, y);
  if (!box) return null;
  if (!box.story) return { home: box.home, gap: null };
  const beside = boxes.filter((other) => other.story && other.home === box.home);
  const behind = y >= (box.top + box.bottom) / 2 ? 1 : 0;
  return { home: box.home, gap: beside.indexOf(box) + behind };
}

/** Above all rows the first is meant, below all the last story; between rows none. */
function nearest(boxes: Box[], y: number): Box | undefined {
  const [first] = boxes;
  if (first && y < first.top) return first;
  const last = boxes.at(-1);
  return last && y >= last.bottom ? last : undefined;
}

/** The place of a gap, counted without the stories that are moved; null for the end. */
export function placeOf(order: string[], moved: string[], gap: number | null): number | null {
  if (gap === null) return null;
  return order.slice(0, gap).filter((id) => !moved.includes(id)).length;
}

/** The place of stories that go one up or down together, counted without them; null at the end. */
export function placeAfterStep(order: string[], moved: string[], step: -1 | 1): number | null {
  const edge = step < 0 ? order.indexOf(moved[0] ?? '') : order.indexOf(moved.at(-1) ?? '');
  const before = order.slice(0, edge).filter((id) => !moved.includes(id)).length;
  const place = before + step;
  return place < 0 || place > order.length - moved.length ? null : place;
}

/**
 * Whether the focus goes along with what was moved: from its rows, or where their moving left it on
 * none. An editor who went on to another row meanwhile stays there: the next key is meant for that.
 */
export function focusGoesAlong(
  moved: Array<{ id: string }>,
  focused: Pick<HTMLElement, 'dataset'> | null,
): boolean {
  return focused === null || moved.some(({ id }) => id === focused.dataset.row);
}

/** How far to scroll in one frame, with the pointer at `y` of a list from `top` to `bottom`. */
export function scrollPace(y: number, top: number, bottom: number): number {
  if (y < top + EDGE) return -PACE * Math.min(1, (top + EDGE - y) / EDGE);
  if (y > bottom - EDGE) return PACE * Math.min(1, (y - bottom + EDGE) / EDGE);
  return 0;
}

export interface ReorderPorts {
  scroller: HTMLElement;
  /** The rows as they are drawn now, in order. */
  boxes(): Box[];
  dragged(drag: Drag | null): void;
  dropped(ids: string[], target: Target): void;
}

/** Follows one press of a pointer on a story's row, with the stories that go with it. */
export function followPress(press: PointerEvent, ids: string[], ports: ReorderPorts): void {
  if (press.button !== 0) return;
  let drag: Drag | null = null;
  let y = press.clientY;
  let frame = 0;
  const listening = new AbortController();
  const { signal } = listening;

  function aim(): void {
    const target = targetAt(ports.boxes(), y);
    const same = drag?.target?.home === target?.home && drag?.target?.gap === target?.gap;
    if (drag !== null && same) return;
    drag = { ids, target };
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
    const { target } = drag;
    ports.dragged(null);
    swallowClick();
    if (drop && target) ports.dropped(ids, target);
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
