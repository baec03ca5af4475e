/**
 * Looks for regular expressions. An expression can take longer than anybody waits, so this runs in
 * a worker (`regex-worker.ts`) that is ended when it does.
 */
import { type Hit, type Query, standsAlone } from './query';

/** The expression of a query, or null where it is none. */
export function expressionOf({ text, matchCase }: Pick<Query, 'text' | 'matchCase'>): RegExp | null {
  try {
    return new RegExp(text, matchCase ? 'gmu' : 'gimu');
  } catch {
    return null;
  }
}

/**
 * The hits in a text. A match of nothing is none: there is nothing to show or to replace.
 *
 * WebKit gives an expression up after a million steps and says that nothing matches. The end of the
 * text always does, so a search that did not come there was cut short, and this throws.
 */
export function regexHits(text: string, query: Query): Hit[] {
  if (!expressionOf(query)) return [];
  const orEnd = expressionOf({ ...query, text: `(?:${query.text})|(?![^])` });
  const hits: Hit[] = [];
  let reached = 0;
  for (const match of orEnd ? text.matchAll(orEnd) : []) {
    const from = match.index;
    const to = from + match[0].length;
    reached = from === to ? to : 0;
    if (from === to || (query.wholeWord && !standsAlone(text, from, to))) continue;
    hits.push({ from, to, insert: filledIn(query.replacement, match) });
  }
  if (reached < text.length) throw new RangeError('the expression was given up');
  return hits;
}

const PLACEHOLDER = /\\(?<escaped>[nt\\$])|\$(?:(?<sign>[$&])|(?<number>\d{1,2})|<(?<name>[^>]*)>)/g;

/** `$1`, `$<name>` and `$&` are what was matched; `\n` and `\t` a line end and a tab. */
function filledIn(template: string, match: RegExpExecArray): string {
  return template.replace(PLACEHOLDER, (written: string, ...rest: unknown[]) => {
    const { escaped, sign, number, name } = rest.at(-1) as Partial<Record<string, string>>;
    if (escaped !== undefined) return { n: '\n', t: '\t' }[escaped] ?? escaped;
    if (sign !== undefined) return sign === '&' ? match[0] : '$';
    if (name !== undefined) return match.groups?.[name] ?? '';
    return numbered(number ?? '', match) ?? written;
  });
}

/** `$12` is the twelfth group, or the first and a 2 where there are fewer. */
function numbered(number: string, match: RegExpExecArray): string | null {
  for (let length = number.length; length > 0; length -= 1) {
    const group = Number(number.slice(0, length));
    if (group > 0 && group < match.length) return (match[group] ?? '') + number.slice(length);
  }
  return null;
}
