/**
 * A picture as it stands in Markdown, read and written:
 * `![alt](pictures/x.jpg "Caption"){width=50% credit="Photo: A. B." focus="30% 60%"}`.
 *
 * The braces are pandoc's link_attributes. Reading takes any picture of CommonMark; writing changes
 * the parts alone whose meaning was changed, so that what somebody typed stays as it was typed.
 */
import { markdownLanguage } from '@codemirror/lang-markdown';
import type { SyntaxNode, Tree } from '@lezer/common';
import {
  type AttributeList,
  attributesAt,
  attributesWith,
  type PictureAttributes,
  saidBy,
} from './picture-attributes';
import { destinationSource, inlineSource, plainText, resolved, titleSource } from './picture-words';

/** What is said of a picture. */
export interface PictureWords extends PictureAttributes {
  alt: string;
  destination: string;
  caption: string;
}

/** A picture in a text; `to` stands behind its braces. */
export interface PictureText extends PictureWords {
  from: number;
  to: number;
  /** How it is written: what `writePicture` leaves as it is. */
  written: Written;
}

interface Written {
  source: string;
  words: PictureWords;
  /** Where `]` stands. Places count from the picture's own start. */
  altTo: number;
  /** Behind `)`, or behind the reference. */
  targetTo: number;
  /** Null for a reference, whose address and caption stand elsewhere. */
  inline: { url: Place; title: Place | null } | null;
  /** Whether the alternative text is at the same time the name of a reference. */
  namedByAlt: boolean;
  attributes: AttributeList | null;
}

interface Place {
  from: number;
  to: number;
}

const { parser } = markdownLanguage;

/** All pictures of a text, in order. A tree that was parsed already may be handed in. */
export function picturesIn(text: string, tree: Tree = parser.parse(text)): PictureText[] {
  return picturesBetween(text, tree, { from: 0, to: text.length });
}

/** The picture that the position stands in or beside. */
export function pictureAt(
  text: string,
  position: number,
  tree: Tree = parser.parse(text),
): PictureText | null {
  const block = tree.topNode.childBefore(position + 1);
  if (!block) return null;
  const near = picturesBetween(text, tree, block).filter(
    ({ from, to }) => from <= position && position <= to,
  );
  return near.find(({ to }) => position < to) ?? near[0] ?? null;
}

/** The Markdown of a picture: only what says something else than it was read as is written anew. */
export function writePicture(picture: PictureWords & { written?: Written }): string {
  const { written } = picture;
  const braces = attributesWith(written?.attributes ?? null, written?.words.alt ?? '', picture);
  if (!written) return `![${inlineSource(picture.alt)}]${inlineTarget(picture)}${braces}`;
  const isSame = picture.alt === written.words.alt;
  const alt = isSame ? written.source.slice(2, written.altTo) : inlineSource(picture.alt);
  return `![${alt}]${targetOf(picture, written)}${braces}`;
}

/** A picture that nothing is said of yet but its alternative text. */
export function newPicture(destination: string, alt: string): PictureWords {
  return { alt, destination, caption: '', credit: '', width: null, focus: null, decorative: false };
}

function targetOf(picture: PictureWords, { source, words, altTo, targetTo, ...written }: Written): string {
  const target = source.slice(altTo + 1, targetTo);
  const isMoved = picture.destination !== words.destination;
  const isRetold = picture.caption !== words.caption;
  if (!written.inline) {
    const isRenamed = written.namedByAlt && picture.alt !== words.alt;
    return isMoved || isRetold || isRenamed ? inlineTarget(picture) : target;
  }
  if (!isMoved && !isRetold) return target;
  const { url, title } = written.inline;
  const caption = isRetold ? titlePart(picture.caption) : title ? source.slice(url.to, title.to) : '';
  return [
    source.slice(altTo + 1, url.from),
    isMoved ? destinationSource(picture.destination) : source.slice(url.from, url.to),
    caption,
    source.slice((title ?? url).to, targetTo),
  ].join('');
}

function inlineTarget({ destination, caption }: PictureWords): string {
  return `(${destinationSource(destination)}${titlePart(caption)})`;
}

function titlePart(caption: string): string {
  return caption ? ` ${titleSource(caption)}` : '';
}

function picturesBetween(text: string, tree: Tree, { from, to }: Place): PictureText[] {
  const pictures: PictureText[] = [];
  let behind = 0;
  tree.iterate({
    from,
    to,
    enter: ({ name, node }) => {
      if (name !== 'Image') return true;
      const written = node.from < behind ? null : writtenAs(text, node, tree);
      if (written) {
        behind = node.from + written.source.length;
        pictures.push({ ...written.words, from: node.from, to: behind, written });
      }
      return false;
    },
  });
  return pictures;
}

function writtenAs(text: string, image: SyntaxNode, tree: Tree): Written | null {
  const source = (node: Place) => text.slice(node.from, node.to);
  const [, closing, opening] = image.getChildren('LinkMark');
  if (!closing) return null;
  const label = image.getChild('LinkLabel');
  const isNamed = label !== null && label.to - label.from > 2;
  const inside = { from: image.from + 2, to: closing.from };
  const defined = opening ? null : definition(text, tree, isNamed ? source(label) : `[${source(inside)}]`);
  if (!opening && !defined) return null;

  const url = opening ? (image.getChild('URL') ?? { from: opening.to, to: opening.to }) : null;
  const title = opening ? image.getChild('LinkTitle') : null;
  const attributes = attributesAt(text, image.to);
  const here = ({ from, to }: Place) => ({ from: from - image.from, to: to - image.from });
  return {
    source: text.slice(image.from, attributes?.to ?? image.to),
    words: {
      alt: plainText(text, image, inside),
      destination: resolved(url ? source(url).replace(/^<(.*)>$/s, '$1') : (defined?.destination ?? '')),
      caption: resolved(url ? (title ? source(title).slice(1, -1) : '') : (defined?.title ?? '')),
      ...saidBy(attributes, source(inside)),
    },
    altTo: closing.from - image.from,
    targetTo: image.to - image.from,
    inline: url && { url: here(url), title: title && here(title) },
    namedByAlt: !opening && !isNamed,
    attributes,
  };
}

/** The address and title that a reference means: the first definition of its name counts. */
function definition(text: string, tree: Tree, name: string) {
  const wanted = folded(name);
  const cursor = tree.cursor();
  do {
    if (cursor.name !== 'LinkReference') continue;
    const { node } = cursor;
    const [label, url, title] = ['LinkLabel', 'URL', 'LinkTitle'].map((part) => node.getChild(part));
    if (!label || folded(text.slice(label.from, label.to)) !== wanted) continue;
    return {
      destination: url ? text.slice(url.from, url.to).replace(/^<(.*)>$/s, '$1') : '',
      title: title ? text.slice(title.from + 1, title.to - 1) : '',
    };
  } while (cursor.next());
  return null;
}

function folded(label: string): string {
  return label.slice(1, -1).trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
