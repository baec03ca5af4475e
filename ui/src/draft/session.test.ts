import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RETRY_MS } from './session';
import { bench, storage } from './session-bench';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the rhythm of saving', () => {
  it('writes after the pause that the editor chose, and still within a second', async () => {
    const { type, pass, saves } = bench({ idleMs: 800 });
    type('a');
    await pass(700);
    type('ab');
    await pass(299);
    expect(saves).toEqual([]);
    await pass(1 + 50);
    expect(saves).toEqual(['ab']);
    type('abc');
    await pass(799 + 50);
    expect(saves).toEqual(['ab']);
    await pass(1);
    expect(saves).toEqual(['ab', 'abc']);
  });

  it('writes 300 ms after the last keystroke', async () => {
    const { type, pass, saves, states } = bench();
    type('a');
    await pass(299);
    type('ab');
    await pass(299);
    expect(saves).toEqual([]);
    await pass(51);
    expect(saves).toEqual(['ab']);
    expect(states).toEqual(['unsaved', 'saving', 'saved']);
  });

  it('writes at most a second after the first keystroke, however fast one types', async () => {
    const { type, pass, saves } = bench();
    for (let n = 1; n <= 20; n += 1) {
      type('x'.repeat(n));
      await pass(100);
    }
    expect(saves[0]).toBe('x'.repeat(10));
    await pass(1000);
    expect(saves.at(-1)).toBe('x'.repeat(20));
  });

  it('has one save in flight, and the next one starts as soon as it is due', async () => {
    const { type, pass, saves, mostInFlight, session } = bench();
    type('a');
    await pass(310);
    type('ab');
    void session.flush();
    type('abc');
    void session.flush();
    await pass(100);
    expect(saves).toEqual(['a', 'abc']);
    expect(mostInFlight()).toBe(1);
  });

  it('calls text saved only when the newest of it is', async () => {
    const { type, pass, session } = bench();
    type('a');
    await pass(310);
    type('ab');
    await pass(45);
    expect(session.dirty).toBe(true);
    expect(session.state.kind).toBe('unsaved');
    await pass(400);
    expect(session.state.kind).toBe('saved');
    expect(session.dirty).toBe(false);
  });

  it('does not write what did not change', async () => {
    const { type, pass, saves, states } = bench();
    type('');
    await pass(2000);
    expect(saves).toEqual([]);
    expect(states).toEqual([]);
  });

  it('names the revision of the save before', async () => {
    const { type, pass, session, library } = bench();
    for (const text of ['a', 'b', 'c']) {
      type(text);
      await pass(400);
    }
    expect(library).toEqual({ text: 'c', revision: 4 });
    expect(session.draft.revision).toBe(4);
  });
});

describe('flush', () => {
  it('writes at once and says that all is safe', async () => {
    const { type, pass, session, saves } = bench();
    type('a');
    const safe = session.flush();
    await pass(50);
    expect(await safe).toBe(true);
    expect(saves).toEqual(['a']);
  });

  it('covers what is typed while it runs', async () => {
    const { type, pass, session, saves } = bench();
    type('a');
    const safe = session.flush();
    await pass(20);
    type('ab');
    await pass(200);
    expect(await safe).toBe(true);
    expect(saves).toEqual(['a', 'ab']);
    expect(session.dirty).toBe(false);
  });

  it('waits for a save that is in flight already', async () => {
    const { type, pass, session, saves } = bench();
    type('a');
    await pass(320);
    const safe = session.flush();
    await pass(100);
    expect(await safe).toBe(true);
    expect(saves[0]).toBe('a');
  });

  it('says so where the text could not be written', async () => {
    const { type, pass, session, fail } = bench();
    fail(storage);
    type('a');
    const safe = session.flush();
    await pass(50);
    expect(await safe).toBe(false);
    expect(session.draft.text).toBe('a');
  });

  it('is done at once where nothing is unsaved', async () => {
    expect(await bench().session.flush()).toBe(true);
  });
});

describe('a failed save', () => {
  it('keeps the text, says why, and tries again with longer and longer pauses', async () => {
    const { type, pass, session, fail, saves, states } = bench();
    fail(storage);
    type('a');
    await pass(360);
    expect(session.state).toEqual({ kind: 'failed', failure: storage, trying: false });
    await pass((RETRY_MS[0] ?? 0) + 50);
    await pass((RETRY_MS[1] ?? 0) + 50);
    fail(null);
    await pass((RETRY_MS[2] ?? 0) + 50);
    expect(saves).toEqual(['a']);
    expect(states).toEqual([
      'unsaved',
      'saving',
      'failed',
      'trying',
      'failed',
      'trying',
      'failed',
      'trying',
      'saved',
    ]);
  });

  it('stays visible while the editor types on, and saves the newest text in the end', async () => {
    const { type, pass, session, fail, saves } = bench();
    fail(storage);
    type('a');
    await pass(360);
    type('ab');
    expect(session.state.kind).toBe('failed');
    fail(null);
    session.retry();
    await pass(50);
    expect(saves).toEqual(['ab']);
    expect(session.state.kind).toBe('saved');
  });
});

describe('a conflict', () => {
  async function inConflict() {
    const made = bench();
    made.library.text = 'theirs';
    made.library.revision = 7;
    made.type('mine');
    await made.pass(360);
    return made;
  }

  it('keeps both texts and saves nothing until it is answered', async () => {
    const { session, type, pass, saves } = await inConflict();
    expect(session.state).toEqual({ kind: 'conflict', theirs: { id: 's', text: 'theirs', revision: 7 } });
    type('mine too');
    await pass(60_000);
    expect(saves).toEqual([]);
    expect(session.draft.text).toBe('mine too');
    expect(await session.flush()).toBe(false);
  });

  it('writes mine over theirs', async () => {
    const { session, pass, library } = await inConflict();
    session.keepMine();
    await pass(60);
    expect(library).toEqual({ text: 'mine', revision: 8 });
    expect(session.state.kind).toBe('saved');
  });

  it('takes theirs, and goes on from it', async () => {
    const { session, type, pass, library } = await inConflict();
    const taken = session.takeTheirs();
    await pass(200);
    await taken;
    expect(session.draft.text).toBe('theirs');
    expect(session.dirty).toBe(false);
    type('theirs, mended');
    await pass(400);
    expect(library).toEqual({ text: 'theirs, mended', revision: 10 });
  });

  it('writes mine before theirs, so that undo brings it back', async () => {
    const { session, pass, saves, strokes } = await inConflict();
    const taken = session.takeTheirs();
    await pass(200);
    await taken;
    expect(saves).toEqual(['mine', 'theirs']);
    expect(strokes.at(-1)).toBe(false);
  });

  it('keeps mine on screen where it cannot be written before theirs', async () => {
    const { session, pass, fail } = await inConflict();
    fail(storage);
    const taken = session.takeTheirs();
    await pass(200);
    await taken;
    expect(session.draft.text).toBe('mine');
    expect(session.state.kind).toBe('failed');
  });
});

describe('closing', () => {
  it('answers those who wait, and no timer writes afterwards', async () => {
    const { session, type, pass, saves } = bench();
    type('a');
    session.close();
    await pass(5000);
    expect(saves).toEqual([]);
    expect(() => type('b')).toThrow('closed');
  });
});
