/**
 * The one way to look for something in texts: in a story, or in all stories of an issue.
 *
 * Plain words are found at once. A regular expression is matched by a worker, for a second at most;
 * a newer question ends the older one.
 */
import { plainHits } from './plain';
import type { Found, Hit, Query } from './query';
import { expressionOf } from './regex';
import type { RegexTask } from './regex-worker';

export const TIME_BOX_MS = 1000;

/** What is used of a worker. */
export type Matcher = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export class Finding {
  #makeMatcher: () => Matcher;
  #matcher: Matcher | null = null;
  /** Ends the question that is being answered. */
  #giveUp: ((found: Found | null) => void) | null = null;

  constructor(makeMatcher = regexWorker) {
    this.#makeMatcher = makeMatcher;
  }

  /** Null where a newer question came before the answer. */
  async find(texts: string[], query: Query): Promise<Found | null> {
    this.#stop(null);
    if (query.text === '') return { kind: 'hits', hits: texts.map(() => []) };
    if (!query.regex) return { kind: 'hits', hits: texts.map((text) => plainHits(text, query)) };
    if (!expressionOf(query)) return { kind: 'problem', problem: 'malformed' };
    return this.#match({ texts, query: { ...query } });
  }

  /** Ends what is still being looked for. */
  close(): void {
    this.#stop(null);
    this.#matcher?.terminate();
    this.#matcher = null;
  }

  #stop(found: Found | null): void {
    if (!this.#giveUp) return;
    this.#matcher?.terminate();
    this.#matcher = null;
    this.#giveUp(found);
    this.#giveUp = null;
  }

  #match(task: RegexTask): Promise<Found | null> {
    const matcher = (this.#matcher ??= this.#makeMatcher());
    return new Promise((resolve) => {
      const slow: Found = { kind: 'problem', problem: 'slow' };
      const timer = setTimeout(() => this.#stop(slow), TIME_BOX_MS);
      this.#giveUp = (found) => {
        clearTimeout(timer);
        resolve(found);
      };
      matcher.onmessage = ({ data }: MessageEvent<Hit[][]>) => {
        this.#giveUp = null;
        clearTimeout(timer);
        resolve({ kind: 'hits', hits: data });
      };
      // An expression can also run out of memory, or be given up.
      matcher.onerror = () => this.#stop(slow);
      matcher.postMessage(task);
    });
  }
}

function regexWorker(): Matcher {
  return new Worker(new URL('./regex-worker.ts', import.meta.url), { type: 'module' });
}
