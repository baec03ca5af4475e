/**
 * What each sign of a stretch of text is: which formats hold there, and whether it is text at all
 * or a mark. One byte a sign, so that commands can ask about text without walking trees.
 */
import type { Tree } from '@lezer/common';

export const BOLD = 1;
export const ITALIC = 2;
export const STRIKE = 4;
export const CODE = 8;
export const LINK = 16;
/** Part of an inline mark: asterisks, brackets, the address of a link. */
export const MARK = 32;
/** Part of a block's mark: what begins a line, or stands between the cells of a table. */
export const BLOCK = 64;
/** Within a paragraph, a heading or a cell: somewhere that formats can stand. */
export const INLINE = 128;

export const FORMATS = BOLD | ITALIC | STRIKE | CODE | LINK;

const NODES: Record<string, number> = {
  StrongEmphasis: BOLD,
  Emphasis: ITALIC,
  Strikethrough: STRIKE,
  InlineCode: CODE,
  Link: LINK,
  Autolink: LINK,
  EmphasisMark: MARK,
  StrikethroughMark: MARK,
  CodeMark: MARK,
  LinkMark: MARK,
  LinkLabel: MARK,
  LinkTitle: MARK,
  HTMLTag: MARK,
  HeaderMark: BLOCK,
  QuoteMark: BLOCK,
  ListMark: BLOCK,
  TaskMarker: BLOCK,
  TableDelimiter: BLOCK,
  Paragraph: INLINE,
  Task: INLINE,
  TableCell: INLINE,
};

/** The nodes that a format may go around, and never into. */
export const ATOMS = new Set(['InlineCode', 'Image', 'Autolink', 'URL', 'HTMLTag', 'Escape', 'Entity']);

export function inlineMap(tree: Tree, from: number, to: number): Uint8Array {
  const map = new Uint8Array(to - from);
  tree.iterate({
    from,
    to,
    enter(node) {
      let bits = NODES[node.name] ?? (/^(?:ATX|Setext)Heading/.test(node.name) ? INLINE : 0);
      if (node.name === 'URL' && /^(?:Link|Image)$/.test(node.node.parent?.name ?? '')) bits = MARK;
      if (bits === 0) return;
      for (let at = Math.max(from, node.from); at < Math.min(to, node.to); at += 1) {
        map[at - from] = (map[at - from] ?? 0) | bits;
      }
    },
  });
  return map;
}

/** Whether a sign with these bits is text that a reader sees. */
export const isText = (bits: number) => (bits & INLINE) !== 0 && (bits & (MARK | BLOCK)) === 0;

export const isSpace = (sign: string) => /^\s*$/.test(sign);
