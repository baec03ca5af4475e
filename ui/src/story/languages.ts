/** The languages that the window offers, each by its own name and the window's; any tag can be typed. */
import { fold } from '../find/fold';
import { LANGUAGES, MANNERS } from '../words/language';

const TAGS =
  'ar bg bs ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko ku lt lv mk ms nb nl nn pl pt ro ru sk sl sq sr sv tr uk ur vi zh'.split(
    ' ',
  );

/** Not every engine knows all of these by name. */
const SPOKEN = new Map<string, string>(LANGUAGES.map((language) => [language, MANNERS[language].name]));

export interface LanguageName {
  tag: string;
  /** What the language calls itself. */
  own: string;
  /** What the window's language calls it; empty where that is the same. */
  here: string;
}

/** A language by both names; by its tag where nobody knows it. */
export function languageNamed(tag: string, window: string): LanguageName {
  const own = SPOKEN.get(tag) ?? nameIn(tag, tag) ?? tag;
  const here = nameIn(tag, window) ?? tag;
  return { tag, own, here: plain(here) === plain(own) ? '' : here };
}

/** The languages that a typed name or tag finds, and the tag itself where it means another one. */
export function languagesFound(typed: string, window: string): LanguageName[] {
  const query = plain(typed.trim());
  const begun = offered(window).filter((name) => wordsOf(name).some((word) => word.startsWith(query)));
  const tag = begun.some((name) => name.tag === query) ? null : canonicalTag(typed);
  return tag !== null && isMeant(tag, begun) ? [...begun, languageNamed(tag, window)] : begun;
}

/** The names for the window's language: asking for all of them takes longer than a keystroke should. */
let known: { window: string; names: LanguageName[] } | null = null;

function offered(window: string): LanguageName[] {
  if (known?.window !== window) {
    const names = TAGS.map((tag) => languageNamed(tag, window));
    known = { window, names: names.sort((a, b) => a.own.localeCompare(b.own, 'en')) };
  }
  return known.names;
}

/** A typed tag in its usual form, or null where it is none. */
export function canonicalTag(typed: string): string | null {
  try {
    return Intl.getCanonicalLocales(typed.trim())[0] ?? null;
  } catch {
    return null;
  }
}

/** Nearly every word has the form of a tag: one that has found a language is not meant as another. */
function isMeant(tag: string, found: LanguageName[]): boolean {
  return !found.some((name) => name.tag === tag) && (found.length === 0 || nameIn(tag, 'en') !== null);
}

function wordsOf({ tag, own, here }: LanguageName): string[] {
  const names = [plain(own), plain(here)];
  return [tag, ...names, ...names.flatMap((name) => name.split(/[\s()-]+/))].filter(Boolean);
}

/** A name without case, accents and ways of writing a letter. */
function plain(name: string): string {
  return fold(name).text.normalize('NFD').replace(/\p{M}/gu, '');
}

function nameIn(tag: string, language: string): string | null {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(tag);
    return name ? name.charAt(0).toLocaleUpperCase(language) + name.slice(1) : null;
  } catch {
    return null;
  }
}
