// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hasUndoOfItsOwn, showCaret } from './caret';

document.body.innerHTML = `
  <textarea data-field="headline">The new pier</textarea>
  <details><input data-field="sourceUrl" value="https://example.org"></details>
  <input type="date" data-field="date">
  <input id="search">
  <div contenteditable="true" id="text"></div>`;
const at = (selector: string) => document.querySelector<HTMLInputElement>(selector);

describe('the field that an undo changed', () => {
  it('has the caret where the change is', () => {
    expect(showCaret(document, { field: 'headline', caret: 7 })).toBe(true);
    expect(document.activeElement).toBe(at('textarea'));
    expect(at('textarea')?.selectionStart).toBe(7);
  });

  it('is unfolded, and need not be a text', () => {
    expect(showCaret(document, { field: 'sourceUrl', caret: 3 })).toBe(true);
    expect(document.querySelector('details')?.open).toBe(true);
    expect(showCaret(document, { field: 'date', caret: 3 })).toBe(true);
    expect(showCaret(document, { field: 'status', caret: null })).toBe(false);
  });
});

describe('undo', () => {
  it('is the browser’s only in fields that are no draft’s', () => {
    expect(hasUndoOfItsOwn(at('#search'))).toBe(true);
    expect(hasUndoOfItsOwn(at('textarea'))).toBe(false);
    expect(hasUndoOfItsOwn(at('#text'))).toBe(false);
    expect(hasUndoOfItsOwn(null)).toBe(false);
  });
});
