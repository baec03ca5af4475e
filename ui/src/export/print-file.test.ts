import { describe, expect, it } from 'vitest';
import { isSpecial, keepFile, recallFile, USUAL_FILE, withChange } from './print-file';

function storeWith(text: string | null) {
  let kept = text;
  return { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) };
}

describe('what print is made for', () => {
  it('is remembered, and usual where nothing sensible is kept', () => {
    const shop = withChange(USUAL_FILE, {
      bleed: 3,
      cropMarks: true,
      blackAndWhite: true,
      standard: 'plain',
    });
    const store = storeWith(null);
    expect(recallFile(store, 'p')).toEqual(USUAL_FILE);
    keepFile(store, 'p', shop);
    expect(recallFile(store, 'p')).toEqual(shop);
    for (const nonsense of ['', '[', 'null', '{"standard":"x-4","bleed":-2,"imposed":1}']) {
      expect(recallFile(storeWith(nonsense), 'p')).toEqual(USUAL_FILE);
    }
  });

  it('has neither bleed nor marks where sheets are folded', () => {
    const shop = withChange(USUAL_FILE, { bleed: 3, cropMarks: true });
    expect(withChange(shop, { imposed: true })).toEqual({ ...USUAL_FILE, imposed: true });
  });

  it('is told where it is not as usual', () => {
    expect(isSpecial(USUAL_FILE)).toBe(false);
    expect(isSpecial(withChange(USUAL_FILE, { blackAndWhite: true }))).toBe(true);
  });
});
