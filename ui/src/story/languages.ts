/** The languages that the window offers, each by its own name; any other tag can be typed. */

const TAGS =
  'ar bg bs ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko ku lt lv mk ms nb nl nn pl pt ro ru sk sl sq sr sv tr uk ur vi zh'.split(
    ' ',
  );

export interface LanguageName {
  tag: string;
  name: string;
}

/** Every offered language, by name. */
export function languages(): LanguageName[] {
  return TAGS.map((tag) => ({ tag, name: languageName(tag) })).sort((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );
}

/** A language's name in itself; the tag where nobody knows it. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}

export function isOffered(tag: string): boolean {
  return TAGS.includes(tag);
}

/** A typed tag in its usual form, or null where it is none. */
export function canonicalTag(typed: string): string | null {
  try {
    return Intl.getCanonicalLocales(typed.trim())[0] ?? null;
  } catch {
    return null;
  }
}
