/**
 * Says a thing in the language of the window: every word a person reads comes through here.
 *
 * Which ids there are and what they need is known to the compiler (`words.gen.ts`), and the other
 * languages are held against English by a test, so nothing can be missing when the window runs.
 *
 * An id says what is meant, not where it stands. A number is an argument and a sentence is whole,
 * because other languages order and count otherwise.
 */
import { preferences } from '../preferences/preferences.svelte';
import type { FluentVariable } from '@fluent/bundle';
import { bundleOf } from './catalogue';
import { nearHome } from './home';
import { type Language, type LanguageChoice, languageOf, MANNERS } from './language';
import type { WordArguments } from './words.gen';

export type WordId = keyof WordArguments;

type Arguments<Id extends WordId> = WordArguments[Id] extends null ? [] : [WordArguments[Id]];

/** The language that a choice means on this computer. */
export function languageNow(choice: LanguageChoice): Language {
  return languageOf(choice, typeof navigator === 'undefined' ? [] : navigator.languages);
}

/** The language that this page speaks, for as long as it lives. */
export const spoken: Language = languageNow(preferences.now.language);

const bundle = bundleOf(spoken);

export function say<Id extends WordId>(id: Id, ...[given]: Arguments<Id>): string {
  return sayAny(id, given);
}

/** As `say`, of an id that comes from elsewhere (`told.ts`): one that is not known here is all there is to show. */
export function sayAny(id: string, given?: Record<string, FluentVariable> | null): string {
  const pattern = bundle.getMessage(id)?.value;
  if (pattern === null || pattern === undefined) return id;
  if (typeof pattern === 'string') return pattern;
  const path = given?.path;
  const values = typeof path === 'string' ? { ...given, path: nearHome(path) } : given;
  // A sentence with a hole in it is better than a window that stops: faults are collected, not thrown.
  return isolated(bundle.formatPattern(pattern, values, []));
}

/** What runs against the window's words: letters, and digits that would be drawn backwards. */
const AGAINST =
  MANNERS[spoken].direction === 'rtl' ? /[\p{Script=Latin}0-9]/u : /[\u0590-\u08ff\ufb1d-\ufefc]/;
const ISOLATE = /\u2068([^\u2068\u2069]*)\u2069/g;

/** Fluent isolates everything that goes into a sentence; only what runs against it needs that. */
function isolated(sentence: string): string {
  const keep = (whole: string, inner: string) => (AGAINST.test(inner) ? whole : inner);
  // A choice within a sentence is isolated too, around what is isolated in it.
  return sentence.includes('\u2068') ? sentence.replace(ISOLATE, keep).replace(ISOLATE, keep) : sentence;
}

/** Tells the page its language and direction, from which the browser takes hyphens, quotes and sides. */
export function speakOn(root: HTMLElement): void {
  root.lang = spoken;
  root.dir = MANNERS[spoken].direction;
}
