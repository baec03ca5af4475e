/**
 * A text as a reader reads it: links without their addresses, pictures by their captions alone.
 *
 * Each line is taken by itself, so that what was counted for some lines stays true whatever
 * happens to others. `issue::words` has the same expression, for the expressions of Rust.
 */

/** A line without what readers do not read. */
export function lineAsRead(line: string): string {
  return MAY_HIDE.some((mark) => line.includes(mark)) ? line.replace(HIDDEN, shown) : line;
}

/** Without one of these, nothing of a line is hidden. */
const MAY_HIDE = [']', '<!--', '://', 'www.'];

interface Parts {
  escape?: string;
  address?: string;
  picture?: string;
  text?: string;
  title?: string;
}

/** What a reader sees of a place where the expression matches. */
function shown(found: string, ...rest: unknown[]): string {
  const { escape, address, picture, text, title } = rest.at(-1) as Parts;
  if (escape) return found;
  // One word, as long as it is.
  if (address) return address.replace(/./gsu, 'x');
  if (text !== undefined) return lineAsRead(text);
  return picture && title ? title.slice(1, -1) : '';
}

const ESCAPE = String.raw`(?<escape>\\[!<\[\]\\])`;
/** Up to the next comment at the most, so that many of them that do not end cost no more. */
const COMMENT = '<!--(?:[^<]|<[^!])*?-->';
const FOOTNOTE = String.raw`\[\^[^ \t\[\]]+\]`;
/** A destination, whose brackets may hold one more pair. */
const ANGLED = '<[^<>]*>';
const BARE = String.raw`[^ \t\(\)<\\]+(?:(?:\\[^ \t]|\([^ \t\(\)]*\))[^ \t\(\)<\\]*)*`;
const TITLE = String.raw`(?:"[^"\\]*(?:\\[^\n][^"\\]*)*"|'[^'\\]*(?:\\[^\n][^'\\]*)*'|\([^\(\)]*\))`;
const LABEL = String.raw`[^\^\[\]][^\[\]]*`;
const TEXT = String.raw`[^\[\]\\]*(?:\\[^\n][^\[\]\\]*)*`;
/** The address of a text, like a link's: it ends where a mark of Markdown could follow. */
const ADDRESS = String.raw`<?(?<address>\b(?:https?:\/\/|www\.)[^\p{White_Space}<>\[\]"\x60\|]+)>?`;

const NOTE = String.raw`^ {0,3}${FOOTNOTE}:[ \t]*`;
const DEFINITION = String.raw`^ {0,3}\[${LABEL}\]:[ \t]*(?:${ANGLED}|[^ \t<][^ \t]*)(?:[ \t]+${TITLE})?[ \t]*$`;
const TARGET = String.raw`\((?:[ \t]*(?:${ANGLED}|${BARE})(?:[ \t]+(?<title>${TITLE}))?)?[ \t]*\)(?:\{[^\{\}]*\})?`;
/** Where the beginning stands in a line above, or holds brackets, the end alone. */
const LINK = String.raw`(?:(?<picture>!)\[${TEXT}|\[(?<text>${TEXT}))?\](?:${TARGET}|\[(?:${LABEL})?\])`;

const HIDDEN = new RegExp([ESCAPE, COMMENT, NOTE, DEFINITION, FOOTNOTE, LINK, ADDRESS].join('|'), 'gu');
