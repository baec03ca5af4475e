/**
 * One request in flight, and the newest wins: what saving and the preview have in common.
 *
 * While a request runs, later inputs replace each other, so a slow answer never makes a queue.
 * Answers come in the order of their requests; a caller is told whether a newer input waits.
 */

export interface LatestOnly<In> {
  /** Runs `input` now, or after the request in flight, unless a newer input comes first. */
  ask(input: In): void;
  /** Forgets an input that has not been sent yet. */
  forget(): void;
  /** Whether a request is in flight. */
  readonly busy: boolean;
  /** Resolves when nothing is in flight and nothing waits. */
  idle(): Promise<void>;
}

export interface Answered<Out> {
  answer(out: Out, newest: boolean): void;
  failure(thrown: unknown, newest: boolean): void;
}

export function latestOnly<In, Out>(run: (input: In) => Promise<Out>, heard: Answered<Out>): LatestOnly<In> {
  let busy = false;
  let waiting: { input: In } | null = null;
  let idlers: Array<() => void> = [];

  async function loop(first: In): Promise<void> {
    busy = true;
    let input = first;
    for (;;) {
      let tell: (newest: boolean) => void;
      try {
        const out = await run(input);
        tell = (newest) => heard.answer(out, newest);
      } catch (thrown) {
        tell = (newest) => heard.failure(thrown, newest);
      }
      busy = false;
      tell(waiting === null);
      // The listener may have asked again, which started a loop of its own, or may have forgotten.
      if (busy) return;
      if (waiting === null) break;
      input = waiting.input;
      waiting = null;
      busy = true;
    }
    const resting = idlers;
    idlers = [];
    resting.forEach((rest) => rest());
  }

  return {
    ask(input) {
      if (busy) waiting = { input };
      else {
        waiting = null;
        void loop(input);
      }
    },
    forget() {
      waiting = null;
    },
    get busy() {
      return busy;
    },
    idle() {
      return busy ? new Promise((resolve) => idlers.push(resolve)) : Promise.resolve();
    },
  };
}
