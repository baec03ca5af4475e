import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Finding, type Matcher, TIME_BOX_MS } from './finding';
import { emptyQuery, type Query } from './query';
import { regexHits } from './regex';
import type { RegexTask } from './regex-worker';

/** A worker that answers when it is told to, or never. */
class SlowMatcher implements Matcher {
  onmessage: Matcher['onmessage'] = null;
  onerror: Matcher['onerror'] = null;
  ended = false;
  task: RegexTask | null = null;

  postMessage(task: RegexTask) {
    this.task = task;
  }

  terminate() {
    this.ended = true;
  }

  answer() {
    const { texts, query } = this.task ?? { texts: [], query: emptyQuery() };
    const data = texts.map((text) => regexHits(text, query));
    this.onmessage?.call(null as never, { data } as MessageEvent);
  }
}

let made: SlowMatcher[];
let finding: Finding;
const regex = (text: string): Query => ({ ...emptyQuery(), text, regex: true });

beforeEach(() => {
  vi.useFakeTimers();
  made = [];
  finding = new Finding(() => {
    const matcher = new SlowMatcher();
    made.push(matcher);
    return matcher;
  });
});
afterEach(() => vi.useRealTimers());

describe('finding', () => {
  it('answers plain words without a worker', async () => {
    const found = await finding.find(['a b', 'b'], { ...emptyQuery(), text: 'b', replacement: 'c' });
    const [b1, b2] = [
      { from: 2, to: 3, insert: 'c' },
      { from: 0, to: 1, insert: 'c' },
    ];
    expect(found).toEqual({ kind: 'hits', hits: [[b1], [b2]] });
    expect(made).toEqual([]);
  });

  it('says that an expression is none', async () => {
    expect(await finding.find(['a'], regex('('))).toEqual({ kind: 'problem', problem: 'malformed' });
  });

  it('keeps its worker for the next question', async () => {
    for (const sought of ['a', 'b']) {
      const answer = finding.find(['ab'], regex(sought));
      made[0]?.answer();
      expect((await answer)?.kind).toBe('hits');
    }
    expect(made).toHaveLength(1);
  });

  it('ends an expression that takes too long, and goes on with a new worker', async () => {
    const answer = finding.find(['a'.repeat(50)], regex('(a+)+$'));
    vi.advanceTimersByTime(TIME_BOX_MS);
    expect(await answer).toEqual({ kind: 'problem', problem: 'slow' });
    expect(made[0]?.ended).toBe(true);
    const next = finding.find(['a'], regex('a'));
    made[1]?.answer();
    expect((await next)?.kind).toBe('hits');
  });

  it('drops an older question for a newer one', async () => {
    const older = finding.find(['a'], regex('(a+)+$'));
    const newer = finding.find(['a'], regex('a'));
    expect(await older).toBeNull();
    made[1]?.answer();
    expect((await newer)?.kind).toBe('hits');
  });
});
