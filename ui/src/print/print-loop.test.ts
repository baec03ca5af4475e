import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IssueDraft, PageMark, PrintPages, StoryDraft, TextSpot } from '../backend/wire.gen';
import { PrintLoop } from './print-loop';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A loop whose pages are named after what was asked for, and a screen that writes down what it shows. */
function bench() {
  const log: string[] = [];
  const open = { issue: 'i' as string | null, story: 's', body: '', alone: false };
  let gate: Promise<void> = Promise.resolve();
  let fails = false;
  let superseded = false;
  const loop = new PrintLoop({
    backend: {
      printPages: async (issue, story) => {
        const id = `${issue?.id ?? 'alone'} ${story?.body ?? ''}`;
        log.push(`asked ${id}`);
        await gate;
        if (fails) throw new Error('no pages');
        return superseded ? null : ({ pages: [{ id }] } as PrintPages);
      },
      printCaret: ({ caret }: TextSpot) => {
        log.push(`caret ${String(caret)}`);
        return Promise.resolve({ page: caret } as PageMark);
      },
    },
    issue: () => (open.issue === null ? null : ({ id: open.issue } as IssueDraft)),
    story: () => ({ id: open.story, body: open.body }) as StoryDraft,
    alone: () => open.alone,
  });
  const screen = {
    show: ({ pages }: PrintPages, fresh: boolean) =>
      void log.push(`${fresh ? 'fresh' : 'pages'} ${pages[0]?.id ?? ''}`),
    mark: (mark: PageMark | null) => void log.push(`mark ${String(mark?.page ?? 'none')}`),
    failed: (failure: unknown) => void (failure && log.push('failed')),
  };
  const close = () => {
    let release = () => {};
    gate = new Promise((resolve) => (release = resolve));
    return release;
  };
  return {
    loop,
    screen,
    log,
    open,
    close,
    fail: () => (fails = true),
    supersede: () => (superseded = true),
  };
}

const spot = (caret: number): TextSpot => ({ story: 's', field: 'body', caret });

describe('the pages', () => {
  it('are set by nobody who does not look', () => {
    const { loop, log } = bench();
    loop.changed();
    vi.runAllTimers();
    expect(log).toEqual([]);
  });

  it('are set at once when they are opened, and when a writer pauses', async () => {
    const { loop, screen, log, open } = bench();
    loop.attach(screen);
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['asked i ', 'fresh i ']);
    for (const body of ['a', 'ab', 'abc']) {
      open.body = body;
      loop.changed();
      await vi.advanceTimersByTimeAsync(40);
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(log.slice(2)).toEqual(['asked i abc', 'pages i abc']);
  });

  it('are set for whoever never pauses', async () => {
    const { loop, screen, log, open } = bench();
    loop.attach(screen);
    await vi.advanceTimersByTimeAsync(0);
    for (let typed = 0; typed < 20; typed += 1) {
      open.body += 'a';
      loop.changed();
      await vi.advanceTimersByTimeAsync(40);
    }
    expect(log.filter((line) => line.startsWith('asked'))).toHaveLength(2);
  });

  it('are those of what is open, at once', async () => {
    const { loop, screen, log, open, close } = bench();
    const release = close();
    loop.attach(screen);
    Object.assign(open, { alone: true, body: 'lone' });
    loop.changed();
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['asked i ', 'asked alone lone', 'fresh alone lone']);
  });

  it('stay where a newer request took this one’s place, and where nobody looks any more', async () => {
    const { loop, screen, log, supersede } = bench();
    const leave = loop.attach(screen);
    supersede();
    await vi.advanceTimersByTimeAsync(0);
    leave();
    loop.changed();
    await vi.runAllTimersAsync();
    expect(log).toEqual(['asked i ']);
  });

  it('say what is wrong', async () => {
    const { loop, screen, log, fail } = bench();
    fail();
    loop.attach(screen);
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['asked i ', 'failed']);
  });
});

describe('the caret', () => {
  it('is looked for on pages that have its text', async () => {
    const { loop, screen, log, open } = bench();
    loop.attach(screen);
    loop.caretAt(spot(1));
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['asked i ', 'fresh i ', 'caret 1', 'mark 1']);
    open.body = 'a';
    loop.changed();
    loop.caretAt(spot(2));
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toHaveLength(4);
    await vi.runAllTimersAsync();
    expect(log.slice(4)).toEqual(['asked i a', 'pages i a', 'caret 2', 'mark 2']);
    loop.caretAt(null);
    expect(log.at(-1)).toBe('mark none');
  });
});
