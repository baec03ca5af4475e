/**
 * Pictures in the text: small within a line; whole, with caption and credit, where a paragraph is
 * nothing but pictures.
 *
 * The whole ones are a field of the state, so that the height of pictures far below is counted before
 * they are drawn and scrolling does not jump. Only blocks that a change touches are read again.
 */
import { syntaxTree } from '@codemirror/language';
import { type EditorState, type Range, StateField, type Transaction } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import { type PictureText, picturesIn } from '../picture-text';
import { addressOf } from './definitions';
import type { Drawing, Span } from './drawing';
import { liveMeans } from './means';
import { PictureWidget } from './picture-widget';

/** A picture at its place in the text. */
export interface PlacedPicture extends Span {
  words: PictureText;
}

const read = new Map<string, PictureText | null>();

/** What an image of the syntax tree says, with the braces behind it. */
export function pictureOf(state: EditorState, image: SyntaxNode): PlacedPicture | null {
  const end = Math.min(image.parent?.to ?? image.to, image.to + 600);
  const label = image.getChild('LinkLabel') ?? { from: image.from + 1, to: image.to };
  const name = state.sliceDoc(label.from, label.to).replace(/^\[|\]$/g, '');
  const address = image.getChildren('LinkMark').length > 2 ? undefined : addressOf(state, name);
  const definition = address === undefined ? '' : `\n\n[${name}]: <${address}>`;
  const source = state.sliceDoc(image.from, end) + definition;
  let words = read.get(source);
  if (words === undefined) {
    words = picturesIn(source).find(({ from }) => from === 0) ?? null;
    if (read.size > 500) read.clear();
    read.set(source, words);
  }
  return words && { from: image.from, to: image.from + words.to, words };
}

/** The picture that a selection is in, or is; the braces behind an image are no part of its node. */
export function pictureUnder(state: EditorState, from: number, to: number): PlacedPicture | null {
  for (const side of [1, -1] as const) {
    for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(from, side); node; node = node.parent) {
      const images = node.name === 'Image' ? [node] : node.type.isTop ? [] : node.getChildren('Image');
      for (const image of images) {
        const picture = image.from <= from ? pictureOf(state, image) : null;
        if (picture && to <= picture.to) return picture;
      }
    }
  }
  return null;
}

/** The pictures of a paragraph that holds nothing else. */
function picturesAlone(state: EditorState, paragraph: SyntaxNode): PlacedPicture[] {
  if (paragraph.firstChild?.name !== 'Image' || paragraph.firstChild.from !== paragraph.from) return [];
  const pictures: PlacedPicture[] = [];
  let at = paragraph.from;
  for (const image of paragraph.getChildren('Image')) {
    const picture = pictureOf(state, image);
    if (!picture || state.sliceDoc(at, picture.from).trim() !== '') return [];
    pictures.push(picture);
    at = picture.to;
  }
  return state.sliceDoc(at, paragraph.to).trim() === '' ? pictures : [];
}

function widgetsBetween(state: EditorState, tree: Tree, from: number, to: number): Array<Range<Decoration>> {
  const found: Array<Range<Decoration>> = [];
  tree.iterate({
    from,
    to,
    enter(node) {
      if (node.name !== 'Paragraph') return !/Code|Table|Heading|HTML/.test(node.name);
      for (const { to: at, words } of picturesAlone(state, node.node)) {
        found.push(Decoration.widget({ widget: widgetOf(state, words, 'whole'), side: 1 }).range(at));
      }
      return false;
    },
  });
  return found;
}

function widgetOf(state: EditorState, words: PictureText, size: 'whole' | 'small'): PictureWidget {
  const means = state.facet(liveMeans);
  return new PictureWidget(words, means.pictureAddress(words.destination), size);
}

export const wholePictures = StateField.define<DecorationSet>({
  create(state) {
    const tree = syntaxTree(state);
    return Decoration.set(widgetsBetween(state, tree, 0, tree.length), true);
  },
  update(known, transaction) {
    const { startState, state } = transaction;
    const [before, now] = [syntaxTree(startState), syntaxTree(state)];
    if (!transaction.docChanged && before === now) return known;
    const stale = transaction.docChanged
      ? changedBlocks(transaction)
      : { from: before.length, to: now.length };
    const { from, to } = blocksAround(now, stale.from, stale.to);
    return known.map(transaction.changes).update({
      filter: (at) => at < from || at > to,
      filterFrom: from,
      filterTo: Math.max(from, to),
      add: widgetsBetween(state, now, from, to),
      sort: true,
    });
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Where a change may have made other blocks of the text, as the old tree and the new one see it. */
function changedBlocks({ changes, startState }: Transaction): Span {
  const tree = syntaxTree(startState);
  let [from, to] = [Infinity, 0];
  changes.iterChangedRanges((fromA, toA, fromB, toB) => {
    const old = blocksAround(tree, fromA, toA);
    from = Math.min(from, fromB, changes.mapPos(old.from, -1));
    to = Math.max(to, toB, changes.mapPos(Math.min(old.to, changes.length), 1));
  });
  return { from, to };
}

/** The whole blocks that a range of the text meets. */
function blocksAround(tree: Tree, from: number, to: number): Span {
  const span = { from, to };
  tree.iterate({
    from: Math.max(0, from - 1),
    to: to + 1,
    enter(node) {
      if (node.type.isTop) return true;
      span.from = Math.min(span.from, node.from);
      span.to = Math.max(span.to, node.to);
      return false;
    },
  });
  return span;
}

/** Folds the source of a picture away; one within a line is drawn small in its place. */
export function drawInlinePicture(node: SyntaxNodeRef, drawing: Drawing): boolean | void {
  const { state, touch } = drawing;
  const picture = pictureOf(state, node.node);
  if (!picture) return;
  const { from, to, words } = picture;
  const line = state.doc.lineAt(from);
  const paragraph = node.node.parent;
  // A replacement cannot reach over the end of a line; such a rarity is shown as it is written.
  if (to > line.to) return;
  drawing.mark(from, to, 'md-source');
  if (paragraph?.name === 'Paragraph' && picturesAlone(state, paragraph).length > 0) {
    if (touch.enters(from, to)) return false;
    drawing.hide(from, to);
    drawing.line(from, touch.meets(from, to) ? 'md-picture-line md-chosen' : 'md-picture-line');
    return false;
  }
  const chosen = touch.holds(from, to);
  if (chosen) drawing.around(from, to, 'md-chosen');
  if (chosen || !touch.meets(from, to)) drawing.replace(from, to, widgetOf(state, words, 'small'));
  return false;
}
