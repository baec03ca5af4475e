/**
 * Counts the text that is open and what is selected of it, once the keys rest.
 *
 * A keystroke only sets a timer; the counting is done when the window has nothing better to do.
 */
import type { EditorState } from '@codemirror/state';
import { type Counts, countsOf, sumOf } from './counts';

const REST_MS = 250;

export class Counting {
  /** The open text; null where none is open. */
  text: Counts | null = $state.raw(null);
  /** What is selected; null where nothing is. */
  selection: Counts | null = $state.raw(null);
  #state: EditorState | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;

  /** A text is on screen, for as long as it is. */
  attach(): () => void {
    return () => {
      clearTimeout(this.#timer);
      this.#state = this.text = this.selection = null;
    };
  }

  /** The text or the selection is another. */
  take(state: EditorState): void {
    this.#state = state;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => whenIdle(() => this.#count()), REST_MS);
  }

  #count(): void {
    if (!this.#state) return;
    const { doc, selection } = this.#state;
    this.text = countsOf(doc);
    const parts = selection.ranges.filter(({ empty }) => !empty).map(({ from, to }) => doc.slice(from, to));
    this.selection = parts.length === 0 ? null : sumOf(parts.map(countsOf));
  }
}

/** Not every engine says when it is idle. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 1000 });
  else work();
}
