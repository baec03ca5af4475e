import { describe, expect, it } from 'vitest';
import cases from '../../../tests/fixtures/layouts.json';
import { freshPublication } from '../backend/memory-drafts';
import { answerOf, valueOf, withLayout, withMargins } from './print';
import type { PrintDraft, PrintLayout } from '../backend/wire.gen';

type Case = { print: PrintDraft; layout: PrintLayout; to: PrintDraft };

const print = { ...freshPublication('p', 'Gazette', 'en').print, columns: 3, dropCap: true };

describe('print settings', () => {
  it.each(cases as Case[])('go over to the layout $layout as the desk has them', ({ print, layout, to }) => {
    expect(withLayout(print, layout)).toEqual(to);
  });

  it('stay the very same where the layout does', () => {
    expect(withLayout(print, print.layout)).toBe(print);
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
