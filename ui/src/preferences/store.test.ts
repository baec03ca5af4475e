import { describe, expect, it } from 'vitest';
import { usualPreferences } from './preferences';
import { KEY, PreferenceStore } from './preferences.svelte';

function memory() {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  };
}

describe('the choices', () => {
  it('hold at once, and in the next run', () => {
    const kept = memory();
    const store = new PreferenceStore(kept);
    expect(store.usual).toBe(true);
    store.change({ size: 20 });
    expect(store.now.size).toBe(20);
    expect(store.usual).toBe(false);
    expect(new PreferenceStore(kept).now.size).toBe(20);
  });

  it('cannot be changed to what makes no sense', () => {
    const store = new PreferenceStore(memory());
    store.change({ idleMs: 9000, family: 'a\nb' });
    expect(store.now).toMatchObject({ idleMs: 1000, family: 'a b' });
  });

  it('are the usual again after a reset', () => {
    const kept = memory();
    const store = new PreferenceStore(kept);
    store.change({ face: 'mono', letters: 90 });
    store.reset();
    expect(store.usual).toBe(true);
    expect(new PreferenceStore(kept).now).toEqual(usualPreferences());
  });

  it('are read again when another window changed them', () => {
    const kept = memory();
    const store = new PreferenceStore(kept);
    kept.texts.set(KEY, '{"leading": 2}');
    store.recall();
    expect(store.now.leading).toBe(2);
  });

  it('hold where nothing can be kept', () => {
    const refuse = () => {
      throw new Error('The quota has been exceeded.');
    };
    const store = new PreferenceStore({ getItem: refuse, setItem: refuse });
    store.change({ size: 22 });
    expect(store.now.size).toBe(22);
  });
});
