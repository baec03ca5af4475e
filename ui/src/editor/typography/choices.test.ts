import { describe, expect, it } from 'vitest';
import { keepTyping, NO_CHOICES, recallTyping } from './choices';

describe('the choices of typing', () => {
  it('are none at first, and none where what was kept makes no sense', () => {
    for (const kept of [null, '', '7', 'null', '{"quotes":"yes"}']) {
      expect(recallTyping({ getItem: () => kept })).toEqual(NO_CHOICES);
    }
  });

  it('are kept', () => {
    let kept = '';
    keepTyping({ setItem: (_, value) => (kept = value) }, { ...NO_CHOICES, dashes: true });
    expect(recallTyping({ getItem: () => kept })).toEqual({ ...NO_CHOICES, dashes: true });
  });
});
