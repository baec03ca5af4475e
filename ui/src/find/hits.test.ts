import { describe, expect, it, vi } from 'vitest';
import { plainHits } from './plain';
import { emptyQuery, type Query } from './query';
import { regexHits } from './regex';

/** The text with each hit between guillemets. */
function marked(text: string, query: Partial<Query>): string {
  const whole = { ...emptyQuery(), ...query };
  let shown = '';
  let at = 0;
  for (const { from, to } of whole.regex ? regexHits(text, whole) : plainHits(text, whole)) {
    shown += `${text.slice(at, from)}«${text.slice(from, to)}»`;
    at = to;
  }
  return shown + text.slice(at);
}

function replaced(text: string, query: Partial<Query>): string {
  const whole = { ...emptyQuery(), ...query };
  const hits = whole.regex ? regexHits(text, whole) : plainHits(text, whole);
  return hits.reduceRight((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);
}

describe('plain words', () => {
  it.each<[string, Partial<Query>, string]>([
    ['The pier, the PIER', { text: 'pier' }, 'The «pier», the «PIER»'],
    ['The pier, the PIER', { text: 'pier', matchCase: true }, 'The «pier», the PIER'],
    ['aaaa', { text: 'aa' }, '«aa»«aa»'],
    ['a.c abc', { text: 'a.c' }, '«a.c» abc'],
    ['anything', { text: '' }, 'anything'],
    // Unicode: Greek, German, Turkish, Albanian.
    ['ΟΔΟΣ οδός', { text: 'οδος' }, '«ΟΔΟΣ» οδός'],
    ['STRAẞE Straße', { text: 'straße' }, '«STRAẞE» «Straße»'],
    ['İstanbul', { text: 'istanbul' }, 'İstanbul'],
    ['SHQIPËRI shqiperi', { text: 'shqipëri' }, '«SHQIPËRI» shqiperi'],
    // The two ways to write an accent are one; half a letter is no hit.
    ['cafe\u0301 café', { text: 'café' }, '«cafe\u0301» «café»'],
    ['cafe\u0301 café cafe', { text: 'cafe' }, 'cafe\u0301 café «cafe»'],
    ['cafe\u0301 cafe', { text: 'cafe', matchCase: true }, 'cafe\u0301 «cafe»'],
    ['한국', { text: '하' }, '한국'],
    ['😀😁', { text: '😁' }, '😀«😁»'],
    // Quotation marks and spaces.
    ['don’t “go” now', { text: 'don\'t "go" now' }, '«don’t “go” now»'],
    ['don’t', { text: "don't", matchCase: true }, 'don’t'],
    ['10\u00a0km', { text: '10 km' }, '«10\u00a0km»'],
    ['Wort\u00adtrennung', { text: 'worttrennung' }, '«Wort\u00adtrennung»'],
  ])('%s: %j', (text, query, shown) => expect(marked(text, query)).toBe(shown));
});

describe('Persian and Arabic', () => {
  it.each<[string, Partial<Query>, string]>([
    ['علي كتاب', { text: 'علی' }, '«علي» كتاب'],
    ['علی کتاب', { text: 'كتاب' }, 'علی «کتاب»'],
    ['علي', { text: 'علی', matchCase: true }, 'علي'],
    ['می‌روم', { text: 'میروم' }, '«می‌روم»'],
    ['میروم', { text: 'می‌روم' }, '«میروم»'],
    ['می‌روم', { text: 'میروم', matchCase: true }, 'می‌روم'],
    ['مُحَمَّد', { text: 'محمد' }, '«مُحَمَّد»'],
    ['محمد', { text: 'مُحَمَّد' }, '«محمد»'],
    ['محـــمد', { text: 'محمد' }, '«محـــمد»'],
    // The sign above the last letter goes with the word; a half-space after it does not.
    ['سالانهٔ انجمن', { text: 'سالانه' }, '«سالانهٔ» انجمن'],
    ['خانه‌ها', { text: 'خانه' }, '«خانه»‌ها'],
    ['خانۀ ما', { text: 'خانه' }, '«خانۀ» ما'],
    ['آب اب', { text: 'اب' }, 'آب «اب»'],
    ['سال ١٤٠٤ و ۱۴۰۴', { text: '۱۴۰۴' }, 'سال «١٤٠٤» و «۱۴۰۴»'],
  ])('%s: %j', (text, query, shown) => expect(marked(text, query)).toBe(shown));
});

describe('whole words', () => {
  it.each<[string, Partial<Query>, string]>([
    ['pier piers Pier-house', { text: 'pier' }, '«pier» piers «Pier»-house'],
    ['s’ka sëka ka', { text: 'ka' }, 's’«ka» sëka «ka»'],
    ['ç’është është', { text: 'është' }, 'ç’«është» «është»'],
    ['père pèrent', { text: 'père' }, '«père» pèrent'],
    ['l’été étés', { text: 'été' }, 'l’«été» étés'],
    ['کتاب کتابخانه', { text: 'کتاب' }, '«کتاب» کتابخانه'],
    ['روم می‌روم', { text: 'روم' }, '«روم» می‌روم'],
    ['snake_case case', { text: 'case' }, 'snake_case «case»'],
    ['**bold**bold', { text: 'bold' }, '**«bold»**«bold»'],
    ['C++ C+++', { text: 'C++' }, '«C++» «C++»+'],
    ['𝒜 𝒜b', { text: '𝒜' }, '«𝒜» 𝒜b'],
  ])('%s: %j', (text, query, shown) => expect(marked(text, { ...query, wholeWord: true })).toBe(shown));
});

describe('regular expressions', () => {
  it.each<[string, Partial<Query>, string]>([
    ['No. 107 and no. 108', { text: 'no\\. (\\d+)' }, '«No. 107» and «no. 108»'],
    ['No. 107 and no. 108', { text: 'no\\. (\\d+)', matchCase: true }, 'No. 107 and «no. 108»'],
    ['one\n- two', { text: '^- ' }, 'one\n«- »two'],
    ['abc', { text: 'x*' }, 'abc'],
    ['سال متن', { text: '\\p{Script=Arabic}+' }, '«سال» «متن»'],
    ['ab abc', { text: 'a.', wholeWord: true }, '«ab» abc'],
    ['abc', { text: '(' }, 'abc'],
  ])('%s: %j', (text, query, shown) => expect(marked(text, { ...query, regex: true })).toBe(shown));

  it.each<[string, string, string, string]>([
    ['No. 107', '(No)\\. (\\d+)', '$2 $1', '107 No'],
    ['a', '(a)', '$12 $2 $& $$1', 'a2 $2 a $1'],
    ['2026-11-01', '(?<y>\\d+)-(?<m>\\d+)-\\d+', '$<m>/$<y>', '11/2026'],
    ['a b', ' ', '\\n\\t\\\\', 'a\n\t\\b'],
    ['a', '(a)|(b)', '[$2]', '[]'],
  ])('%s: %s to %s', (text, sought, replacement, shown) =>
    expect(replaced(text, { text: sought, replacement, regex: true })).toBe(shown),
  );

  it('are no matter of plain words', () => {
    expect(replaced('a.b', { text: '.', replacement: '$& \\n' })).toBe('a$& \\nb');
  });
});

describe('an expression that is given up', () => {
  it('is never one that finds nothing', () => {
    const query = { ...emptyQuery(), text: '(a+)+b', regex: true };
    expect(regexHits('aaa', query)).toEqual([]);
    // As WebKit does after a million steps, at the first place or at a later one.
    for (const seen of [[], [...'aab'.matchAll(/a/gu)]]) {
      const given = vi.spyOn(String.prototype, 'matchAll').mockReturnValueOnce(seen.values());
      expect(() => regexHits('aab', query)).toThrow('given up');
      given.mockRestore();
    }
  });
});
