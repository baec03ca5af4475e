import { afterEach, expect, it, vi } from 'vitest';
import { Told } from './told.svelte';

afterEach(() => void vi.useRealTimers());

it('tells what happened last, and is silent when that is no news any more', () => {
  vi.useFakeTimers();
  const told = new Told();
  told.say('Moved');
  vi.advanceTimersByTime(29_000);
  told.say('Undone');
  vi.advanceTimersByTime(29_000);
  expect(told.text).toBe('Undone');
  vi.advanceTimersByTime(2_000);
  expect(told.text).toBe('');
});
