import { describe, expect, it } from 'vitest';
import { latestOnly } from './latest-only';

/** A runner whose answers the test gives by hand. */
function bench() {
  const open: Array<{ input: string; resolve(): void; reject(): void }> = [];
  const log: string[] = [];
  const loop = latestOnly<string, string>(
    (input) =>
      new Promise((resolve, reject) => {
        open.push({ input, resolve: () => resolve(input), reject: () => reject(new Error(input)) });
      }),
    {
      answer: (out, newest) => log.push(`${out}${newest ? '' : ' (older)'}`),
      failure: (thrown, newest) => log.push(`failed ${(thrown as Error).message}${newest ? '' : ' (older)'}`),
    },
  );
  const inputs = () => open.map(({ input }) => input);
  const next = async (how: 'resolve' | 'reject' = 'resolve') => {
    open.shift()?.[how]();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { loop, log, inputs, next };
}

describe('latestOnly', () => {
  it('keeps one request in flight and sends only the newest of those that waited', async () => {
    const { loop, log, inputs, next } = bench();
    ['a', 'b', 'c'].forEach((input) => loop.ask(input));
    expect(inputs()).toEqual(['a']);
    await next();
    expect(inputs()).toEqual(['c']);
    await next();
    expect(log).toEqual(['a (older)', 'c']);
    expect(loop.busy).toBe(false);
  });

  it('goes on after a failure', async () => {
    const { loop, log, next } = bench();
    loop.ask('a');
    loop.ask('b');
    await next('reject');
    await next();
    expect(log).toEqual(['failed a (older)', 'b']);
  });

  it('forgets what was not sent yet', async () => {
    const { loop, log, inputs, next } = bench();
    loop.ask('a');
    loop.ask('b');
    loop.forget();
    await next();
    expect(inputs()).toEqual([]);
    expect(log).toEqual(['a']);
  });

  it('lets a listener ask again at once', async () => {
    const asked: number[] = [];
    const loop = latestOnly<number, number>((n) => (asked.push(n), Promise.resolve(n)), {
      answer: (n) => n < 3 && loop.ask(n + 1),
      failure: () => undefined,
    });
    loop.ask(1);
    await loop.idle();
    expect(asked).toEqual([1, 2, 3]);
    expect(loop.busy).toBe(false);
  });

  it('is idle only when nothing is in flight and nothing waits', async () => {
    const { loop, next } = bench();
    loop.ask('a');
    loop.ask('b');
    let idle = false;
    void loop.idle().then(() => (idle = true));
    await next();
    expect(idle).toBe(false);
    await next();
    expect(idle).toBe(true);
  });
});
