import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { hitAt, hitBeside, hitFrom, replaceHit, replaceHits, within } from './walk';

const hit = (from: number, to: number) => ({ from, to, insert: 'xyz' });
const hits = [hit(2, 4), hit(6, 8), hit(8, 10)];
const caret = (at: number) => ({ from: at, to: at });

describe('walking from hit to hit', () => {
  it.each([
    ['a caret before all', caret(0), 0, 2],
    ['a caret at a hit', caret(6), 1, 0],
    ['a caret behind all', caret(12), 0, 2],
    ['a hit', { from: 6, to: 8 }, 2, 0],
    ['the last hit', { from: 8, to: 10 }, 0, 1],
    ['something else', { from: 3, to: 7 }, 2, 0],
  ])('from %s', (_, from, next, previous) => {
    expect([hitBeside(hits, from, 1), hitBeside(hits, from, -1)]).toEqual([next, previous]);
  });

  it('goes nowhere where there is none', () => {
    expect([hitBeside([], caret(0), 1), hitFrom([], 0), hitAt([], caret(0))]).toEqual([null, null, null]);
  });

  it('knows the hit that is selected', () => {
    expect(hitAt(hits, { from: 6, to: 8 })).toBe(1);
    expect(hitAt(hits, { from: 6, to: 9 })).toBeNull();
    expect(hitFrom(hits, 5)).toBe(1);
    expect(hitFrom(hits, 50)).toBe(0);
  });

  it('stays within what is searched', () => {
    expect(within(hits, { from: 3, to: 8 })).toEqual([hit(6, 8)]);
    expect(within(hits, null)).toEqual(hits);
  });
});

describe('replacing', () => {
  const state = EditorState.create({ doc: 'a bb cbb' });

  it('puts the caret behind what came', () => {
    const after = state.update(replaceHit(state, hit(2, 4))).state;
    expect([after.doc.toString(), after.selection.main.head]).toEqual(['a xyz cbb', 5]);
  });

  it('replaces all at once', () => {
    expect(state.update(replaceHits(state, [hit(2, 4), hit(6, 8)])).state.doc.toString()).toBe('a xyz cxyz');
  });
});
