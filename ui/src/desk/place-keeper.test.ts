import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Place } from '../backend/wire.gen';
import { PlaceKeeper } from './place-keeper';

function keeper() {
  const kept: Place[] = [];
  const places = new PlaceKeeper((place) => {
    kept.push(place);
    return Promise.resolve();
  });
  return { kept, places };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the place of the window', () => {
  it('keeps what is open at once', () => {
    const { kept, places } = keeper();
    places.open('issue', 'story');
    expect(kept).toEqual([{ issue: 'issue', story: 'story', caret: 0, scroll: 0 }]);
  });

  /** Steady typing put the save off for as long as it lasted. */
  it('keeps the caret at most half a second late, however steadily one types', async () => {
    const { kept, places } = keeper();
    places.open('issue', 'story');
    for (let caret = 1; caret <= 20; caret++) {
      places.move({ caret });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(kept.length).toBeGreaterThanOrEqual(4);
    expect(kept.at(-1)?.caret).toBeGreaterThanOrEqual(15);
  });

  it('writes no earlier place over a later one, and none that is overtaken', async () => {
    const kept: Array<string | null> = [];
    const answers: Array<() => void> = [];
    const places = new PlaceKeeper(async ({ story }) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      kept.push(story);
    });
    for (const story of [null, 'one', 'two']) places.open('issue', story);
    expect(answers).toHaveLength(1);
    for (let round = 0; round < 2; round++) {
      answers.forEach((answer) => answer());
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(kept).toEqual([null, 'two']);
  });

  it('finds each story where it was left', () => {
    const { places } = keeper();
    places.open('issue', 'one');
    places.move({ caret: 7, scroll: 40.6 });
    places.open('issue', 'two');
    expect(places.spotOf('two')).toEqual({ caret: 0, scroll: 0 });
    expect(places.spotOf('one')).toEqual({ caret: 7, scroll: 41 });
  });
});
