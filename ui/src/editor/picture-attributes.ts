/**
 * The braces behind a picture: which of its attributes mean something, and changing those alone.
 *
 * Which text is such a list is decided as comrak decides it, because comrak makes the editions: text in
 * braces that is no list stays text. Keys that mean nothing here are left where they are.
 */

/** What a picture's attributes say. */
export interface PictureAttributes {
  credit: string;
  /** In per cent of the measure. */
  width: number | null;
  focus: Focus | null;
  /** It says nothing, so it has no words for those who do not see it. */
  decorative: boolean;
}

/** The place in a picture that a crop keeps in sight, in per cent from its top left corner. */
export interface Focus {
  x: number;
  y: number;
}

/** A list of attributes; `to` is its end in the text. */
export interface AttributeList {
  to: number;
  source: string;
  entries: Entry[];
}

interface Entry {
  /** A key, or `.` and a class, or `#` and an id. */
  name: string;
  value: string;
  /** With the blanks before it, within the list's own source. */
  from: number;
  to: number;
}

/** A line of a quotation begins with its mark, which is no part of the list. */
const BLANKS = String.raw`(?:[ \t\r]|\n[ \t>]*(?=[^\s]))*`;
const VALUE = String.raw`(?:"((?:\\[^]|[^"\\])*)"(?=[\s}])|([\w:.%-]+)(?=[\s}]))`;
const ENTRY = new RegExp(String.raw`${BLANKS}(?:([.#])|([A-Za-z][\w:.-]*)=)${VALUE}`, 'y');
const END = new RegExp(String.raw`${BLANKS}\}`, 'y');
const PER_CENT = String.raw`(\d{1,3}(?:\.\d+)?)%`;
const WIDTH = new RegExp(`^${PER_CENT}$`);
const FOCUS = new RegExp(String.raw`^${PER_CENT}\s+${PER_CENT}$`);
const DECORATIVE = '.decorative';

/** The list that begins at a place of the text. */
export function attributesAt(text: string, from: number): AttributeList | null {
  if (text[from] !== '{') return null;
  const entries: Entry[] = [];
  let at = from + 1;
  for (let entry = matchAt(ENTRY, text, at); entry; entry = matchAt(ENTRY, text, at)) {
    const [, sign, key, quoted, bare] = entry;
    const value = quoted?.replace(/\\([^])/g, '$1') ?? bare ?? '';
    const place = { from: at - from, to: ENTRY.lastIndex - from };
    entries.push(key ? { name: key, value, ...place } : { name: `${sign}${value}`, value: '', ...place });
    at = ENTRY.lastIndex;
  }
  if (!matchAt(END, text, at)) return null;
  return { to: END.lastIndex, source: text.slice(from, END.lastIndex), entries };
}

/** What a list says of a picture with this alternative text. Of a key that stands twice the last counts. */
export function saidBy(list: AttributeList | null, alt: string): PictureAttributes {
  const value = (name: string) => list?.entries.findLast((entry) => entry.name === name)?.value;
  const [, width] = WIDTH.exec(value('width') ?? '') ?? [];
  const [, x, y] = FOCUS.exec(value('focus') ?? '') ?? [];
  const focus = { x: Number(x), y: Number(y) };
  return {
    credit: value('credit') ?? '',
    width: Number(width) > 0 && Number(width) <= 100 ? Number(width) : null,
    focus: focus.x <= 100 && focus.y <= 100 ? focus : null,
    decorative: value(DECORATIVE) !== undefined && alt.trim() === '',
  };
}

/** The list of a picture with the text `alt` as it says `next`, and all else that stands in it; may be empty. */
export function attributesWith(
  list: AttributeList | null,
  alt: string,
  next: PictureAttributes & { alt: string },
): string {
  const before = saidBy(list, alt);
  // Words came to a decorative picture, or went from one that is marked so and was described.
  before.decorative ||= saidBy(list, next.alt).decorative;
  const { credit, width, focus, decorative } = next;
  const changes: Array<[name: string, source: string | null]> = [];
  if (decorative !== before.decorative) changes.push([DECORATIVE, decorative ? DECORATIVE : null]);
  if (width !== before.width) changes.push(['width', width === null ? null : `width=${width}%`]);
  if (credit !== before.credit) changes.push(['credit', credit ? `credit=${quoted(credit)}` : null]);
  if (focus?.x !== before.focus?.x || focus?.y !== before.focus?.y) {
    changes.push(['focus', focus && `focus="${focus.x}% ${focus.y}%"`]);
  }
  if (changes.length === 0) return list?.source ?? '';

  const source = list?.source ?? '{}';
  const end = list?.entries.at(-1)?.to ?? 1;
  const parts = (list?.entries ?? []).map((entry) => ({
    ...entry,
    text: source.slice(entry.from, entry.to),
  }));
  let added = '';
  for (const [name, written] of changes) {
    const last = parts.findLast((part) => part.name === name);
    for (const part of parts) {
      if (part.name !== name) continue;
      const blanks = /^\s*(?:>\s*)*/.exec(part.text)?.[0] ?? '';
      part.text = written !== null && part === last ? blanks + written : '';
    }
    if (!last && written !== null) added += ` ${written}`;
  }
  const inside = parts.map(({ text }) => text).join('') + added;
  // A list that lost its first entry, or never had one, does not begin with a blank.
  const content = (list?.entries.length ?? 0) > 0 && parts[0]?.text ? inside : inside.trimStart();
  return content.trim() ? `{${content}${source.slice(end)}` : '';
}

function quoted(text: string): string {
  return `"${text.replace(/\s*\n\s*/g, ' ').replace(/["\\|]/g, '\\$&')}"`;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
