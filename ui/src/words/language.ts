/**
 * The languages that the window speaks, and which of them it speaks now.
 *
 * This is the interface's language, and no story's: those have their own. A change is met by loading
 * the page again, so that nothing on it can be left in the old language.
 */

export const LANGUAGES = ['en', 'sq', 'fa'] as const;

export type Language = (typeof LANGUAGES)[number];

/** `system` follows the computer's own languages. */
export type LanguageChoice = 'system' | Language;

export const LANGUAGE_CHOICES: LanguageChoice[] = ['system', ...LANGUAGES];

interface Manners {
  direction: 'ltr' | 'rtl';
  /** How numbers, dates and times are written, as `Intl` understands it. */
  locale: string;
  /** What the language calls itself: somebody who reads no other must find it. */
  name: string;
}

export const MANNERS: Record<Language, Manners> = {
  en: { direction: 'ltr', locale: 'en-GB', name: 'English' },
  sq: { direction: 'ltr', locale: 'sq-u-hc-h23', name: 'Shqip' },
  fa: { direction: 'rtl', locale: 'fa-IR-u-ca-persian-hc-h23-nu-arabext', name: 'فارسی' },
};

/** The language to speak: the chosen one, or the first of the computer's that the window knows. */
export function languageOf(choice: LanguageChoice, computer: readonly string[]): Language {
  if (choice !== 'system') return choice;
  const known = computer.map((tag) => LANGUAGES.find((language) => language === tag.split(/[-_]/)[0]));
  return known.find((language) => language !== undefined) ?? 'en';
}
