/**
 * A text with its differences of writing taken away, and the way back to the places in it.
 *
 * Small and capital letters are the same, as are the two ways to write an accent, the Arabic and
 * the Persian yeh and kaf and digits, curly and straight quotation marks, and all spaces of a line.
 * Arabic vowel signs, half-spaces, kashidas and soft hyphens are as if they were not there. Other
 * accents stay: "pere" is not "père", for a replacement must not mix two words up.
 */

export interface Folded {
  text: string;
  /** For each unit of the folded text, where the sign that it came from begins. */
  starts: Uint32Array;
  /** For each unit, where that sign ends, with the signs after it that were taken away. */
  ends: Uint32Array;
}

const SAME: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ۀ: 'ه',
  ς: 'σ',
  '‘': "'",
  '’': "'",
  '‚': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u2009': ' ',
  '\u2011': '-',
};

/** Arabic vowel signs, and the hamza and madda that may stand above a letter of their own. */
const VOWEL_SIGN = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]/;
const UNSEEN = /[\u200B-\u200F\u00AD\u0640\u2060\uFEFF]/;
const ARABIC_DIGIT = 0x0660;
const PERSIAN_DIGIT = 0x06f0;

/** The text that was folded last: a story is searched again with every letter of a query. */
let last: { of: string; folded: Folded } | null = null;

export function remembered(text: string): Folded {
  if (last?.of !== text) last = { of: text, folded: fold(text) };
  return last.folded;
}

export function fold(text: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length;) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = at + sign.length;
    const plain = foldedSign(sign);
    if (plain === '') {
      // A vowel sign goes with its letter; a half-space stays where it is.
      if (VOWEL_SIGN.test(sign)) lengthen(ends, starts, end);
    } else {
      parts.push(plain);
      for (let unit = 0; unit < plain.length; unit += 1) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function lengthen(ends: number[], starts: number[], end: number): void {
  const start = starts.at(-1);
  for (let unit = ends.length - 1; unit >= 0 && starts[unit] === start; unit -= 1) ends[unit] = end;
}

function foldedSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return sign.toLowerCase();
  if (code >= ARABIC_DIGIT && code <= ARABIC_DIGIT + 9) {
    return String.fromCodePoint(code - ARABIC_DIGIT + PERSIAN_DIGIT);
  }
  const same = SAME[sign];
  if (same !== undefined) return same;
  if (VOWEL_SIGN.test(sign) || UNSEEN.test(sign)) return '';
  // An alef with madda is a letter of its own, not an alef with a sign above it.
  const lower = sign.toLowerCase();
  return code >= 0x0600 && code <= 0x06ff ? lower : lower.normalize('NFD');
}
