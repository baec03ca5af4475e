/**
 * What a typed sign becomes, by the words before it: pure rules, for the text and for the fields.
 *
 * Whether a place takes typography at all is another question (`where.ts`).
 */
import type { TypingChoices } from './choices';
import { type QuoteMarks, quotesOf } from './quotes';

export interface Typed {
  /** The line before the caret. */
  before: string;
  /** The line behind it. */
  after: string;
  sign: string;
  language: string;
}

/** What stands instead of the typed sign; `back` units before the caret go with it. */
export interface Conversion {
  back: number;
  insert: string;
}

const NARROW_NO_BREAK_SPACE = '\u202F';

export function convert(typed: Typed, choices: TypingChoices): Conversion | null {
  // A sign behind a backslash is meant as it is.
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(typed.before)) return null;
  return (
    (choices.quotes ? quote(typed) : null) ??
    (choices.dashes ? dash(typed) : null) ??
    (choices.spaces ? frenchSpace(typed) : null)
  );
}

function quote(typed: Typed): Conversion | null {
  const marks = quotesOf(typed.language);
  switch (typed.sign) {
    case '"':
      return outer(typed, marks);
    case "'":
      return inner(typed, marks);
    default:
      return apostropheAfterAll(typed, marks) ?? elision(typed) ?? doubledSpace(typed);
  }
}

function outer({ before }: Typed, marks: QuoteMarks): Conversion {
  const { open, close } = marks;
  // Who writes French puts a space before the closing mark by hand.
  if (close.startsWith(NARROW_NO_BREAK_SPACE) && before.endsWith(' ') && isOpen(before, open, close)) {
    return { back: 1, insert: close };
  }
  return { back: 0, insert: begins(before, marks) ? open : close };
}

const APOSTROPHE = '’';

function inner({ before, after, language }: Typed, marks: QuoteMarks): Conversion {
  const { innerOpen, innerClose } = marks;
  if (language.startsWith('en') && ROCK_N.test(before)) return { back: 2, insert: '’n’' };
  if (begins(before, marks)) return { back: 0, insert: innerOpen };
  const closes = isOpen(before, innerOpen, innerClose) && !/^\p{L}/u.test(after);
  return { back: 0, insert: closes ? innerClose : APOSTROPHE };
}

/** What looked like a closing mark was an apostrophe where a letter follows. */
function apostropheAfterAll({ before, sign }: Typed, { innerClose }: QuoteMarks): Conversion | null {
  if (innerClose.length !== 1 || innerClose === APOSTROPHE || !/\p{L}/u.test(sign)) return null;
  const late = before.endsWith(innerClose) && /\p{L}.$/u.test(before);
  return late ? { back: 1, insert: APOSTROPHE + sign } : null;
}

/** Words that begin with an apostrophe, which the first sign could not know: rock ’n’ roll, ’tis. */
const ROCK_N = /(?:^|\s)‘n$/i;
const ELIDED = /(?:^|[\s([—–-])‘(?:tis|twas|twere|til|em|cause|bout|round|n)$/i;
const DECADE = /(?:^|[\s([—–-])‘\d0$/;

function elision({ before, sign, language }: Typed): Conversion | null {
  if (!language.startsWith('en')) return null;
  const elided = /^[\s.,;:!?)\]]$/.test(sign) && ELIDED.test(before);
  if (!elided && !(sign === 's' && DECADE.test(before))) return null;
  const word = before.slice(before.lastIndexOf('‘') + 1);
  return { back: word.length + 1, insert: APOSTROPHE + word + sign };
}

/** A space behind a mark that brought its own. */
function doubledSpace({ before, sign }: Typed): Conversion | null {
  return sign === ' ' && before.endsWith(`«${NARROW_NO_BREAK_SPACE}`) ? { back: 0, insert: '' } : null;
}

/** Whether a quotation begins here: at the start, behind a space, a bracket, a dash, another mark. */
function begins(before: string, { open, close, innerOpen, innerClose }: QuoteMarks): boolean {
  const bare = before.replace(/[*_~]+$/, '');
  if (/^[\s>]*$|[\s([{|/–—\-\u200E\u200F]$/u.test(bare)) return true;
  const opened = (mark: string, end: string) => bare.endsWith(mark) && isOpen(bare, mark, end);
  return opened(open, close) || opened(innerOpen, innerClose);
}

/** Whether a pair of marks was opened in the line and not closed. */
function isOpen(before: string, open: string, close: string): boolean {
  if (open === close) return before.split(open).length % 2 === 0;
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}

const EN_DASH = '–';
const EM_DASH = '—';
/** Rules under tables and between paragraphs, points of lists, the begin of a comment. */
const NO_DASH = /^[\s>|:\-*+]*$|<!-$/;

function dash({ before, sign }: Typed): Conversion | null {
  if (sign === '.') return /(?:^|[^./])\.\.$/.test(before) ? { back: 2, insert: '…' } : null;
  if (sign !== '-' || NO_DASH.test(before)) return null;
  if (before.endsWith(EN_DASH)) return { back: 1, insert: EM_DASH };
  return /(?:^|[^-])-$/.test(before) ? { back: 1, insert: EN_DASH } : null;
}

function frenchSpace({ before, sign, language }: Typed): Conversion | null {
  if (!/^fr\b/.test(language) || !/^[;:!?]$/.test(sign)) return null;
  if (/[\p{L}\p{N}%)»”*_…] $/u.test(before)) return { back: 1, insert: NARROW_NO_BREAK_SPACE + sign };
  // An address, an hour, an entity.
  if (/(?:https?|mailto|ftp)$/i.test(before) || /&#?\w+$/.test(before)) return null;
  if (sign === ':' && /\d$/.test(before)) return null;
  return /[\p{L}\p{N}%)»”…]$/u.test(before) ? { back: 0, insert: NARROW_NO_BREAK_SPACE + sign } : null;
}
