import { describe, expect, it } from 'vitest';
import { type TypingChoices } from './choices';
import { convert } from './rules';

const ALL: TypingChoices = { quotes: true, dashes: true, spaces: true };

/** What stands there after these signs are typed one by one. */
function typed(signs: string, language = 'en', choices = ALL): string {
  let text = '';
  for (const sign of signs) {
    const before = text.slice(text.lastIndexOf('\n') + 1);
    const conversion = convert({ before, after: '', sign, language }, choices);
    text = conversion ? text.slice(0, text.length - conversion.back) + conversion.insert : text + sign;
  }
  return text;
}

describe('quotation marks by language', () => {
  it.each([
    ['en', '"a \'b\' c"', '“a ‘b’ c”'],
    ['en-GB', '"a"', '“a”'],
    ['de', '"a \'b\' c"', '„a ‚b‘ c“'],
    ['de-AT', '"a"', '„a“'],
    ['sq', '"a \'b\' c"', '“a ‘b’ c”'],
    ['fa', '"الف \'ب\' ج"', '«الف ‹ب› ج»'],
    ['ar', '"ا"', '”ا“'],
    ['pl', '"a \'b\' c"', '„a «b» c”'],
    ['hu', '"a \'b\' c"', '„a »b« c”'],
    ['ro', '"a \'b\' c"', '„a «b» c”'],
    ['cs', '"a \'b\'"', '„a ‚b‘“'],
    ['ru', '"a \'b\' c"', '«a „b“ c»'],
    ['sv', '"a \'b\' c"', '”a ’b’ c”'],
    ['da', '"a"', '“a”'],
    ['nb', '"a \'b\'"', '«a ‘b’»'],
    ['it', '"a \'b\' c"', '«a “b” c»'],
    ['pt', '"a"', '“a”'],
    ['pt-PT', '"a"', '«a»'],
    ['ja', '"a"', '「a」'],
    ['fr', '"a"', '«\u202Fa\u202F»'],
    ['fr', '" a "', '«\u202Fa\u202F»'],
    ['fr-CH', '"a \'b\'"', '«\u202Fa ‹b›\u202F»'],
    ['tlh', '"a"', '“a”'],
  ])('%s: %s', (language, signs, text) => expect(typed(signs, language)).toBe(text));
});

describe('quotation marks and apostrophes', () => {
  it.each([
    ['en', "don't can't", 'don’t can’t'],
    ['fr', "l'été d'or", 'l’été d’or'],
    ['sq', "s'ka ç'është", 's’ka ç’është'],
    ['de', "'ne geht's 'so' Hans'", '‚ne geht’s ‚so‘ Hans’'],
    ['it', "l'ora dell'alba", 'l’ora dell’alba'],
    ['en', "rock 'n' roll", 'rock ’n’ roll'],
    ['en', "the '90s and 'twas.", 'the ’90s and ’twas.'],
    ['en', "the boys' 'own' thing", 'the boys’ ‘own’ thing'],
    ['en', '("a") "b", "c"—"d"', '(“a”) “b”, “c”—“d”'],
    ['en', '**"a"** and "**b**"', '**“a”** and “**b**”'],
    ['en', '> "a"', '> “a”'],
    ['en', '# "a"', '# “a”'],
    ['en', '"\'a\'"', '“‘a’”'],
    ['en', 'a\\"', 'a\\"'],
    ['en', 'a\\\\"', 'a\\\\”'],
  ])('%s: %s', (language, signs, text) => expect(typed(signs, language)).toBe(text));
});

describe('dashes and dots', () => {
  it.each([
    ['a -- b', 'a – b'],
    ['a --- b', 'a — b'],
    ['1914--1918', '1914–1918'],
    ['a - b', 'a - b'],
    ['wait...', 'wait…'],
    ['wait....', 'wait….'],
    ['../..', '../..'],
    ['---', '---'],
    ['--', '--'],
    ['- --', '- --'],
    ['> ---', '> ---'],
    ['| --- | :--- |', '| --- | :--- |'],
    ['a\n---', 'a\n---'],
    ['a <!-- b', 'a <!-- b'],
  ])('%s', (signs, text) => expect(typed(signs)).toBe(text));
});

describe('French spaces', () => {
  it.each([
    ['Quoi ?', 'Quoi\u202F?'],
    ['Quoi?!', 'Quoi\u202F?!'],
    ['Voici : un; deux!', 'Voici\u202F: un\u202F; deux\u202F!'],
    ['https://a', 'https://a'],
    ['à 12:30', 'à 12:30'],
    ['&nbsp;', '&nbsp;'],
    ['![a](b)', '![a](b)'],
    ['[^1]: note', '[^1]: note'],
    ['| :-- |', '| :-- |'],
  ])('%s', (signs, text) => expect(typed(signs, 'fr')).toBe(text));

  it('are for French alone', () => expect(typed('What ?')).toBe('What ?'));
});

describe('each by choice', () => {
  it.each<[Partial<TypingChoices>, string]>([
    [{}, 'a "b" -- c ?'],
    [{ quotes: true }, 'a «\u202Fb\u202F» -- c ?'],
    [{ dashes: true }, 'a "b" – c ?'],
    [{ spaces: true }, 'a "b" -- c\u202F?'],
  ])('%j', (chosen, text) => {
    const none = { quotes: false, dashes: false, spaces: false };
    expect(typed('a "b" -- c ?', 'fr', { ...none, ...chosen })).toBe(text);
  });
});
