/**
 * The words of a text as it is read, counted exactly as the desk counts them: the word boundaries
 * of Unicode (UAX #29), where a word holds a letter or a digit.
 *
 * Not `Intl.Segmenter`, which looks words of some scripts up in a dictionary and differs from one
 * engine to the next. `tests/fixtures/word-counts.json` holds both counts together.
 */
import { lineAsRead } from './as-read';

/** Marks that belong to the sign before them. Signs that stand before a number do not. */
const CARRIED = String.raw`(?:(?![\u200B\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}])[\p{Grapheme_Extend}\p{Mc}\p{Emoji_Modifier}\p{Cf}])*`;

/** Scripts that put no space between words, so that each letter counts. */
const UNSPACED = [
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tai_Le',
  'New_Tai_Lue',
  'Tai_Tham',
  'Tai_Viet',
  'Ahom',
  'Hiragana',
]
  .map((script) => `\\p{sc=${script}}`)
  .join('');

const KATAKANA = String.raw`[\p{sc=Katakana}\u3031-\u3035\u309B\u309C\u30A0\u30FC\uFF70]`;
const NUMBER = String.raw`[\p{Nd}\u19DA\u066B\u0600-\u0605\u06DD\u0890\u0891\u08E2\u{110BD}\u{110CD}]`;
/** Signs that hold a word together as letters do, without being letters. */
const LETTERLIKE = String.raw`[\u00B8\u02C2-\u02C5\u02D2-\u02D7\u02DE\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u055A-\u055C\u055E\u058A\u05F3\u070F\uA708-\uA716\uA720\uA721\uA789\uA78A\uAB5B]`;
const LETTER = String.raw`(?:(?!${KATAKANA}|[\p{Ideographic}${UNSPACED}\p{Grapheme_Extend}\p{Mc}])\p{Alphabetic}|${LETTERLIKE})`;
const HEBREW = String.raw`(?=\p{sc=Hebrew})\p{L}`;
const QUOTES_AND_DOTS = String.raw`.\u2018\u2019\u2024\uFE52\uFF07\uFF0E'`;
const BETWEEN_LETTERS = String.raw`[:\u00B7\u0387\u055F\u05F4\u2027\uFE13\uFE55\uFF1A${QUOTES_AND_DOTS}]`;
const BETWEEN_NUMBERS = String.raw`[,;\u037E\u0589\u060C\u060D\u066C\u07F8\u2044\uFE50\uFE54\uFF0C\uFF1B${QUOTES_AND_DOTS}]`;
const JOINER = String.raw`(?:[\p{Pc}\u202F]${CARRIED})`;

const HEBREW_PART = `${HEBREW}${CARRIED}(?:"${CARRIED}(?=${HEBREW})|'${CARRIED})`;
const LETTER_PART = `${LETTER}${CARRIED}(?:${BETWEEN_LETTERS}${CARRIED}(?=${LETTER}))?`;
const NUMBER_PART = `${NUMBER}${CARRIED}(?:${BETWEEN_NUMBERS}${CARRIED}(?=${NUMBER}))?`;
const RUN = `(?:(?:${HEBREW_PART}|${LETTER_PART}|${NUMBER_PART})+|(?:${KATAKANA}${CARRIED})+)`;

const PIECE = new RegExp(
  `${JOINER}*${RUN}(?:${JOINER}+${RUN})*${JOINER}*|[\\p{Alphabetic}\\p{N}]${CARRIED}`,
  'gu',
);
const COUNTS = /[\p{Alphabetic}\p{N}]/u;

/** The words of a Markdown text. */
export function countWords(text: string): number {
  return wordsAsRead(text.split('\n').map(lineAsRead).join('\n'));
}

/** The words of a text that is already as it is read. */
export function wordsAsRead(text: string): number {
  let count = 0;
  for (const [piece] of text.matchAll(PIECE)) if (COUNTS.test(piece)) count += 1;
  return count;
}
