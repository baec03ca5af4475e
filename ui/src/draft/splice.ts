/**
 * What differs between two texts, and how two hands' changes of one text are put together.
 *
 * Places are UTF-16 units, as strings and CodeMirror count them; a pair of surrogates is never
 * torn apart.
 */

export interface Splice {
  from: number;
  /** The end of the part of the one text… */
  to: number;
  /** …that this of the other takes the place of. */
  insert: string;
}

/** The one part that differs, without the beginning and the end that both texts share. */
export function spliceOf(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  if (tears(before, from) || tears(after, from)) from -= 1;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (tears(before, before.length - end) || tears(after, after.length - end)) end -= 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

/** Whether a cut at `at` would part a high surrogate from its low one. */
function tears(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * `theirs` with what `mine` changed of `base`. Where both changed the same part theirs stands, and
 * behind it what was inserted in mine: no word is lost.
 */
export function rebase(base: string, mine: string, theirs: string): string {
  const own = spliceOf(base, mine);
  const other = spliceOf(base, theirs);
  const grown = other.insert.length - (other.to - other.from);
  const put = (from: number, to: number) => theirs.slice(0, from) + own.insert + theirs.slice(to);
  if (own.from >= other.to) return put(own.from + grown, own.to + grown);
  if (own.to <= other.from) return put(own.from, own.to);
  return put(other.to + grown, other.to + grown);
}
