/**
 * Remembers where the window is, and where each story was left.
 *
 * What is open is kept at once; the caret and the scroll at most half a second later, however
 * steadily one types: a window that is killed reopens where it was.
 */
import type { Place } from '../backend/wire.gen';
import { type LatestOnly, latestOnly } from '../draft/latest-only';

const CARET_MS = 500;

export interface Spot {
  caret: number;
  scroll: number;
}

export class PlaceKeeper {
  /** One after the other: an earlier place must not be written over a later one. */
  #saves: LatestOnly<Place>;
  #place: Place = { issue: null, story: null, caret: 0, scroll: 0 };
  #spots = new Map<string, Spot>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(save: (place: Place) => Promise<void>) {
    // A place is a convenience: where it cannot be kept, nobody is told.
    const nobody = () => undefined;
    this.#saves = latestOnly(save, { answer: nobody, failure: nobody });
  }

  /** Where a text was left; its beginning where it was never open. */
  spotOf(key: string): Spot {
    return this.#spots.get(key) ?? { caret: 0, scroll: 0 };
  }

  /** Takes over the place of an earlier run, before anything is open. */
  recall(place: Place): void {
    const key = place.story ?? place.issue;
    if (key !== null) this.#spots.set(key, { caret: place.caret, scroll: place.scroll });
  }

  open(issue: string | null, story: string | null): void {
    const key = story ?? issue;
    this.#place = { issue, story, ...(key === null ? { caret: 0, scroll: 0 } : this.spotOf(key)) };
    void this.flush();
  }

  move(spot: Partial<Spot>): void {
    const whole = (value: number) => Math.max(0, Math.round(value));
    const caret = whole(spot.caret ?? this.#place.caret);
    const scroll = whole(spot.scroll ?? this.#place.scroll);
    if (caret === this.#place.caret && scroll === this.#place.scroll) return;
    this.#place = { ...this.#place, caret, scroll };
    const key = this.#place.story ?? this.#place.issue;
    if (key !== null) this.#spots.set(key, { caret, scroll });
    this.#later();
  }

  /** Saves the place now: the window is about to close. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#saves.ask(this.#place);
    await this.#saves.idle();
  }

  #later(): void {
    this.#timer ??= setTimeout(() => void this.flush(), CARET_MS);
  }
}
