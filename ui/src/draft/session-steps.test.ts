import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bench, storage } from './session-bench';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the steps of the history', () => {
  it('go on while one types', async () => {
    const { type, pass, strokes, session } = bench();
    for (const text of ['a', 'ab', 'abc']) {
      type(text);
      await pass(400);
    }
    expect(strokes).toEqual([false, true, true]);
    await session.flush();
    type('abcd');
    await pass(400);
    expect(strokes.at(-1)).toBe(false);
  });

  it('are kept apart by a cut, also where saving is slow', async () => {
    const { session, type, pass, saves, strokes } = bench();
    type('a');
    await pass(310);
    type('ab');
    session.cut();
    type('**ab**');
    session.cut();
    type('**ab** c');
    await pass(1000);
    expect(saves).toEqual(['a', 'ab', '**ab**', '**ab** c']);
    expect(strokes).toEqual([false, true, false, false]);
    expect(session.dirty).toBe(false);
  });

  it('are nothing where a cut is made twice, or with nothing typed', async () => {
    const { session, type, pass, saves } = bench();
    session.cut();
    type('a');
    session.cut();
    session.cut();
    await pass(1000);
    expect(saves).toEqual(['a']);
  });

  it('are one where none of them could be written', async () => {
    const { session, type, pass, fail, saves } = bench();
    fail(storage);
    type('a');
    session.cut();
    type('ab');
    await pass(100);
    fail(null);
    session.retry();
    await pass(100);
    expect(saves).toEqual(['ab']);
    expect(session.state.kind).toBe('saved');
  });
});

describe('a draft that the desk replaced', () => {
  it('is no conflict, and is written over', async () => {
    const { session, type, pass, library } = bench();
    type('one two');
    await pass(400);
    session.hold();
    Object.assign(library, { text: 'one', revision: library.revision + 1 });
    session.replace({ id: 's', ...library }, 1);
    session.release();
    expect(session.draft.text).toBe('one');
    expect(session.state.kind).toBe('saved');
    type('one more');
    await pass(400);
    expect(library.text).toBe('one more');
  });

  it('keeps what was typed while the desk was asked', async () => {
    const { session, type, pass, library, states } = bench();
    type('one two');
    await pass(400);
    session.hold();
    type('one twox');
    await pass(2000);
    expect(library.text).toBe('one two');
    Object.assign(library, { text: 'one', revision: library.revision + 1 });
    session.replace({ id: 's', ...library }, 1);
    session.release();
    await pass(400);
    expect(library.text).toBe('onex');
    expect(states).not.toContain('conflict');
  });
});
