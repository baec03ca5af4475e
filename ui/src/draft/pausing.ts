/**
 * Work that follows when a writer pauses, and once in a while for whoever does not: what the two
 * previews have in common.
 */

export interface Pausing {
  /** The work is due when nobody asks for it again for a while. */
  later(): void;
  /** It is due now; what waited goes along. */
  now(): void;
  /** It is not due any more. */
  forget(): void;
}

export function pausing(
  work: () => void,
  { pauseMs, longestMs }: { pauseMs: number; longestMs: number },
): Pausing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when it waits; null where it does not. */
  let since: number | null = null;

  function forget() {
    clearTimeout(timer);
    since = null;
  }

  function now() {
    forget();
    work();
  }

  return {
    later() {
      clearTimeout(timer);
      const time = Date.now();
      since ??= time;
      const wait = Math.min(pauseMs, since + longestMs - time);
      timer = setTimeout(now, Math.max(0, wait));
    },
    now,
    forget,
  };
}
