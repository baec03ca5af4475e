import { expect, it } from 'vitest';
import { canonicalTag, isOffered, languageName, languages } from './languages';

it('names each language in itself', () => {
  expect(languageName('fa')).toBe('فارسی');
  expect(languageName('sq')).toBe('Shqip');
  expect(languageName('not a tag')).toBe('not a tag');
});

it('offers each language once', () => {
  const tags = languages().map(({ tag }) => tag);
  expect(new Set(tags).size).toBe(tags.length);
  expect(isOffered('en') && !isOffered('pt-BR')).toBe(true);
});

it('takes any tag that is one', () => {
  expect(canonicalTag(' PT-br ')).toBe('pt-BR');
  expect(canonicalTag('zh-hant')).toBe('zh-Hant');
  expect(canonicalTag('Portuguese (Brazil)')).toBeNull();
  expect(canonicalTag('')).toBeNull();
});
