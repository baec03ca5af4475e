/** What is looked for, and what is found: the words of this room. */

export interface Query {
  text: string;
  replacement: string;
  matchCase: boolean;
  wholeWord: boolean;
  regex: boolean;
}

/** A place in a text, and what would stand there after replacing. */
export interface Hit {
  from: number;
  to: number;
  insert: string;
}

/** Why nothing could be looked for: no regular expression, or one that takes too long. */
export type Problem = 'malformed' | 'slow';

/** The hits of each text, in order; none of them overlap. */
export type Found = { kind: 'hits'; hits: Hit[][] } | { kind: 'problem'; problem: Problem };

export function emptyQuery(): Query {
  return { text: '', replacement: '', matchCase: false, wholeWord: false, regex: false };
}

export function sameQuery(a: Query, b: Query): boolean {
  return (Object.keys(a) as Array<keyof Query>).every((key) => a[key] === b[key]);
}

/** What makes up a word: letters, their marks, digits, and what joins the parts of a Persian word. */
const OF_A_WORD = /[\p{L}\p{M}\p{N}\p{Pc}\u200C\u200D]/u;

/** Whether a place begins and ends where words do. Where it holds no letter at its end, it does. */
export function standsAlone(text: string, from: number, to: number): boolean {
  return !insideWord(text, from) && !insideWord(text, to);
}

function insideWord(text: string, at: number): boolean {
  return OF_A_WORD.test(signBefore(text, at)) && OF_A_WORD.test(signAt(text, at));
}

export function signAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function signBefore(text: string, at: number): string {
  const paired = at > 1 && /[\uDC00-\uDFFF]/.test(text[at - 1] ?? '');
  return text.slice(paired ? at - 2 : Math.max(0, at - 1), at);
}
