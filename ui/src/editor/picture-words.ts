/** The words of a picture, out of Markdown and into it: what is escaped, what an entity means. */
import type { SyntaxNode } from '@lezer/common';

/** Those that somebody types by hand; the others, two thousand, stay as they are written. */
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w+));/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** The text between two places of an inline node as a reader reads it, without its marks. */
export function plainText(
  text: string,
  node: SyntaxNode,
  { from, to }: { from: number; to: number },
): string {
  let plain = '';
  let at = from;
  const until = (place: number) => (plain += text.slice(at, Math.max(at, place)).replace(/\s*\n\s*/g, ' '));
  node.cursor().iterate((inner) => {
    if (inner.from < at || inner.to > to || inner.from < from) return inner.from < to && inner.to > from;
    const replaced = replacement(inner.name, text.slice(inner.from, inner.to));
    if (replaced === null) return true;
    until(inner.from);
    plain += replaced;
    at = inner.to;
    return false;
  });
  until(to);
  return plain;
}

/** What stands for a node in plain text; null where its own parts tell. */
function replacement(name: string, source: string): string | null {
  if (name === 'Escape') return source.slice(1);
  if (name === 'Entity') return resolved(source);
  if (name === 'HardBreak') return ' ';
  return /Mark$|^(?:URL|LinkTitle|LinkLabel|HTMLTag|Comment)$/.test(name) ? '' : null;
}

/** A destination or a title with its escapes and entities resolved. */
export function resolved(source: string): string {
  const parts = source.split(ESCAPE);
  // What was escaped is letters alone, so that `\&amp;` keeps its ampersand.
  return parts.map((part, index) => (index % 2 ? part : part.replace(ENTITY, meaning))).join('');
}

function meaning(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return ENTITIES[name] ?? entity;
  const code = decimal ? parseInt(decimal, 10) : parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** Words that stand between brackets as what they are: no mark of theirs means anything. */
export function inlineSource(words: string): string {
  return oneLine(words)
    .replace(/[\\[\]*`<|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(ENTITY, '\\$&');
}

/** A title in quotation marks. */
export function titleSource(words: string): string {
  return `"${oneLine(words)
    .replace(/["\\|]/g, '\\$&')
    .replace(ENTITY, '\\$&')}"`;
}

/** An address as the destination of a picture. */
export function destinationSource(address: string): string {
  const escaped = address.replace(/[\\<>]/g, '\\$&').replace(ENTITY, '\\$&');
  return /^$|[\s()]|\p{Cc}/u.test(address) ? `<${escaped}>` : escaped;
}

function oneLine(words: string): string {
  return words.replace(/\s*[\r\n]\s*/g, ' ');
}
