import { expect, it } from 'vitest';
import { canonicalTag, languageNamed, languagesFound } from './languages';

const found = (typed: string, window = 'en') => languagesFound(typed, window).map(({ tag }) => tag);

it('names each language in itself and in the window’s', () => {
  expect(languageNamed('fa', 'en')).toEqual({ tag: 'fa', own: 'فارسی', here: 'Persian' });
  expect(languageNamed('sq', 'en')).toEqual({ tag: 'sq', own: 'Shqip', here: 'Albanian' });
  expect(languageNamed('sq', 'fa').here).toBe('آلبانیایی');
  expect(languageNamed('not a tag', 'en')).toEqual({ tag: 'not a tag', own: 'not a tag', here: '' });
});

it('says a name once where both are the same', () => {
  expect([languageNamed('en', 'en').here, languageNamed('sq', 'sq').here]).toEqual(['', '']);
});

it('offers each language once', () => {
  const tags = found('');
  expect(new Set(tags).size).toBe(tags.length);
  expect(tags).toContain('en');
});

it('finds a language by either name, by its tag, and however it is written', () => {
  expect(found('alb')).toEqual(['sq']);
  expect(found('SHQ')).toEqual(['sq']);
  expect(found('sq')).toEqual(['sq']);
  expect(found('فارسي')).toEqual(['fa']);
  expect(found('turkce')).toEqual(['tr']);
  expect(found('آلب', 'fa')).toEqual(['sq']);
  expect(found('bokm')).toEqual(['nb']);
});

it('takes any tag that is one, and no word that has found a language', () => {
  expect(found(' PT-br ')).toEqual(['pt-BR']);
  expect(found('tlh')).toEqual(['tlh']);
  expect(found('alba')).toEqual(['sq']);
  expect(found('Portuguese (Brazil)')).toEqual([]);
  expect(canonicalTag('zh-hant')).toBe('zh-Hant');
  expect(canonicalTag('')).toBeNull();
});
