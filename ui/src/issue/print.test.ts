import { describe, expect, it } from 'vitest';
import { freshPublication } from '../backend/memory-drafts';
import { answerOf, valueOf, withLayout, withMargins } from './print';

const print = { ...freshPublication('p', 'Gazette', 'en').print, columns: 3, dropCap: true };

describe('print settings', () => {
  it('take a layout with its own columns and margins, and keep what was wanted of paper and letters', () => {
    const own = withMargins(print, true);
    expect(withLayout(own, 'letter')).toEqual({ ...own, layout: 'letter', columns: null, margins: null });
    expect(withLayout(own, 'bulletin')).toBe(own);
  });

  it('begin margins of one’s own with usual ones, and forget them when they go', () => {
    const own = withMargins(print, true);
    expect(own.margins).not.toBeNull();
    const margins = { inside: 30, outside: 10, top: 10, bottom: 10 };
    expect(withMargins({ ...own, margins }, true).margins).toEqual(margins);
    expect(withMargins(own, false).margins).toBeNull();
  });

  it('say yes, no, or as the layout has it', () => {
    for (const value of [null, true, false]) expect(valueOf(answerOf(value))).toBe(value);
  });
});
