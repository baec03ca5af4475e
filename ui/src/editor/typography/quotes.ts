/**
 * How each language writes quotation marks: the `delimiters` of Unicode CLDR 48.2.
 *
 * The outer pair, then the pair within it. French puts a narrow no-break space inside its marks,
 * which CLDR leaves to the typographer.
 */

export interface QuoteMarks {
  open: string;
  close: string;
  innerOpen: string;
  innerClose: string;
}

const ENGLISH = '“ ” ‘ ’';

/** The four marks, and the languages that write them; English and its like are every other one. */
const TABLE: Array<[marks: string, tags: string]> = [
  ['„ “ ‚ ‘', 'cs de et hr is lb mk sk sl'],
  ['„ “ „ “', 'bg lt'],
  ['„ “ « »', 'ka'],
  ['„ ” ‘ ’', 'bs'],
  ['„ ” ’ ’', 'sr'],
  ['„ ” « »', 'pl ro'],
  ['„ ” » «', 'hu'],
  ['« » “ ”', 'ca el eu it kk pt-PT'],
  ['« » ‘ ’', 'nb nn no'],
  ['« » „ “', 'be ru uk'],
  ['« » ‹ ›', 'fa fr-CH'],
  ['« » « »', 'fr hy'],
  ['« » ” “', 'fr-CA'],
  ['” ” ’ ’', 'fi he sv'],
  ['” “ ’ ‘', 'ar ur'],
  ['‘ ’ ‘ ’', 'nl'],
  ['「 」 『 』', 'ja zh-Hant'],
];

const BY_TAG = new Map(TABLE.flatMap(([marks, tags]) => tags.split(' ').map((tag) => [tag, marks])));

const NARROW_NO_BREAK_SPACE = '\u202F';

export function quotesOf(language: string): QuoteMarks {
  const [base = '', second = ''] = language.split('-');
  const marks = BY_TAG.get(`${base}-${second}`) ?? BY_TAG.get(base) ?? ENGLISH;
  const [open = '', close = '', innerOpen = '', innerClose = ''] = marks.split(' ').map(spacing(base));
  return { open, close, innerOpen, innerClose };
}

function spacing(base: string): (mark: string) => string {
  if (base !== 'fr') return (mark) => mark;
  return (mark) => mark.replace('«', `«${NARROW_NO_BREAK_SPACE}`).replace('»', `${NARROW_NO_BREAK_SPACE}»`);
}
