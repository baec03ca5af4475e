/**
 * The catalogues as they stand in the program, and one of them made ready to be read from.
 *
 * They lie in `words/` at the root, a folder a language, because the desk says things of the same
 * catalogue. All are texts inside the program; only the language that is spoken is parsed.
 */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { type Language, MANNERS } from './language';

const FILES = import.meta.glob<string>('../../../words/*/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every file of a language, as one text. */
export function catalogueOf(language: Language): string {
  const own = Object.entries(FILES).filter(([path]) => path.includes(`/${language}/`));
  return own.map(([, text]) => text).join('\n');
}

export function bundleOf(language: Language): FluentBundle {
  // The names of stories and publications stand isolated in a sentence, so that a Persian headline
  // does not turn an English sentence around, nor an English one a Persian sentence.
  const bundle = new FluentBundle(MANNERS[language].locale);
  bundle.addResource(new FluentResource(catalogueOf(language)));
  return bundle;
}
