import { describe, expect, it } from 'vitest';
import { type Language, type LanguageChoice, languageOf, MANNERS } from './language';

describe('the language of the window', () => {
  function check(choice: LanguageChoice, computer: string[], expected: Language) {
    expect(languageOf(choice, computer)).toBe(expected);
  }

  it('is the chosen one, whatever the computer speaks', () => check('fa', ['en-US'], 'fa'));
  it('is else the first of the computer’s that the window knows', () => {
    check('system', ['sq-XK', 'en'], 'sq');
    check('system', ['fr-FR', 'fa-AF', 'en'], 'fa');
    check('system', ['fil'], 'en');
  });
  it('is English where none is known', () => {
    check('system', ['fr', 'zh-Hant'], 'en');
    check('system', [], 'en');
  });
});

describe('numbers and dates', () => {
  const day = new Date(Date.UTC(2026, 10, 14, 14, 2));
  function check(language: Language, number: string, date: string, time: string) {
    const { locale } = MANNERS[language];
    expect(new Intl.NumberFormat(locale).format(1234.5)).toBe(number);
    expect(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day)).toBe(date);
    const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
    expect(clock.format(day)).toBe(time);
  }

  it('are written as each language writes them', () => {
    check('en', '1,234.5', '14 November 2026', '14:02');
    check('sq', '1234,5', '14 nëntor 2026', '14:02');
    check('fa', '۱٬۲۳۴٫۵', '۲۳ آبان ۱۴۰۵', '۱۴:۰۲');
  });
});
