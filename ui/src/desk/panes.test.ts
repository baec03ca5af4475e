import { describe, expect, it } from 'vitest';
import { keepWish, layoutOf, recallWish, TEXT_LEAST, toggled, usualWish } from './panes';

describe('the panes', () => {
  it('leave the text its least width at every size of the window', () => {
    for (let width = 400; width <= 2600; width += 50) {
      const { library, preview } = layoutOf({ ...usualWish(1360), library: 420, preview: 1100 }, width);
      expect(width - library - preview).toBeGreaterThanOrEqual(Math.min(width, TEXT_LEAST));
    }
  });

  it('go one after the other where there is no room: the preview first', () => {
    const shown = (width: number) => {
      const { library, preview } = layoutOf(usualWish(1360), width);
      return [library > 0, preview > 0];
    };
    expect(shown(1000)).toEqual([true, true]);
    expect(shown(800)).toEqual([true, false]);
    expect(shown(560)).toEqual([false, false]);
  });

  it('show the one that was asked for last where there is room for one', () => {
    let wish = usualWish(1360);
    const step = (pane: 'library' | 'preview') => {
      wish = { ...wish, ...toggled(wish, pane, 800) };
      const { library, preview } = layoutOf(wish, 800);
      return [library > 0, preview > 0];
    };
    expect(step('preview')).toEqual([false, true]);
    expect(step('library')).toEqual([true, false]);
    expect(step('library')).toEqual([false, true]);
    expect(step('preview')).toEqual([false, false]);
    expect(step('library')).toEqual([true, false]);
  });

  it('are as wide as they were wished', () => {
    const wish = {
      library: 300,
      preview: 500,
      libraryOpen: true,
      previewOpen: true,
      asked: 'library' as const,
      edition: 'web' as const,
    };
    expect(layoutOf(wish, 1600)).toEqual({ library: 300, preview: 500 });
    expect(layoutOf({ ...wish, libraryOpen: false }, 1600)).toEqual({ library: 0, preview: 500 });
    expect(layoutOf({ ...wish, library: 5, preview: 5 }, 1600)).toEqual({ library: 200, preview: 300 });
  });

  it('are remembered, and nonsense is not', () => {
    const kept = new Map<string, string>();
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const wish = {
      library: 300,
      preview: 500,
      libraryOpen: true,
      previewOpen: false,
      asked: 'preview' as const,
      edition: 'print' as const,
    };
    keepWish(store, wish);
    expect(recallWish(store, 1360)).toEqual(wish);
    kept.set('masthead.panes', '{"library":"wide"}');
    expect(recallWish(store, 1360)).toEqual(usualWish(1360));
    kept.set('masthead.panes', 'not json');
    expect(recallWish(store, 1360)).toEqual(usualWish(1360));
  });
});
