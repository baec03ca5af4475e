/** Pictures of a text as edits: finding the one at a place, changing it, taking it away. */
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { ChangeSpec, EditorState, TransactionSpec } from '@codemirror/state';
import type { AddedPicture } from '../backend/wire.gen';
import { insertPictures } from './insert';
import { pictureAt, type PictureText, type PictureWords, writePicture } from './picture-text';

/** How long a long text may be read for, in milliseconds, before what is known of it must do. */
const PATIENCE = 100;

/** The picture that a place stands in or before; what is typed behind one stands outside it. */
export function pictureIn(state: EditorState, position: number): PictureText | null {
  // A caret moves often, and most lines have no picture.
  if (!nearPicture(state, position)) return null;
  const tree = ensureSyntaxTree(state, state.doc.length, PATIENCE) ?? syntaxTree(state);
  const picture = pictureAt(state.doc.toString(), position, tree);
  return picture && position < picture.to ? picture : null;
}

/** Whether the text has the picture still where it was found. */
export function isThere(state: EditorState, { from, to, written }: PictureText): boolean {
  return state.sliceDoc(from, to) === written.source;
}

/** Writes a picture as `words` say it, touching nothing else. */
export function changePicture(picture: PictureText, words: PictureWords): TransactionSpec {
  return { changes: pictureChange(picture, words) ?? [], userEvent: 'input.picture' };
}

/** Takes a picture away, with the link that holds nothing else and the line that is then empty. */
export function removePicture(state: EditorState, picture: PictureText): TransactionSpec {
  const { doc } = state;
  const { from, to } = linked(state, picture);
  const line = doc.lineAt(from);
  if (to > line.to || line.text.trim() !== state.sliceDoc(from, to)) {
    return { changes: { from, to }, userEvent: 'delete.picture' };
  }
  const isBlank = (number: number) => number > doc.lines || doc.line(number).text.trim() === '';
  const isFirst = line.number === 1 || isBlank(line.number - 1);
  const last = isFirst && line.number < doc.lines && isBlank(line.number + 1) ? line.number + 1 : line.number;
  const end = Math.min(doc.line(last).to + 1, doc.length);
  return { changes: { from: line.from, to: end }, userEvent: 'delete.picture' };
}

/** Sets pictures at a place; on a picture the first takes that one's file, its words stay. */
export function placePictures(state: EditorState, added: AddedPicture[], at?: number): TransactionSpec {
  const position = at ?? state.selection.main.head;
  const under = pictureIn(state, position);
  const isOn = under !== null && (position > under.from || isSelected(state, under));
  return isOn ? replacePicture(state, under, added) : insertPictures(state, added, at);
}

/** Gives a picture the first one's file, and sets the others behind it. */
export function replacePicture(
  state: EditorState,
  picture: PictureText,
  [first, ...others]: AddedPicture[],
): TransactionSpec {
  if (!first) return {};
  const { destination } = first;
  const alt = picture.alt || picture.decorative ? picture.alt : first.alt;
  const change = pictureChange(picture, { ...picture, alt, destination });
  const { changes } = insertPictures(state, others, picture.to);
  return {
    changes: [change, changes].filter((part): part is ChangeSpec => part !== undefined && part !== null),
    userEvent: 'input.picture',
    scrollIntoView: true,
  };
}

function isSelected(state: EditorState, { from, to }: PictureText): boolean {
  return state.selection.ranges.some((range) => range.from <= from && range.to >= to);
}

function nearPicture(state: EditorState, position: number): boolean {
  const line = state.doc.lineAt(position);
  const before = line.number > 1 ? state.doc.line(line.number - 1).text : '';
  return (before + line.text).includes('![');
}

/** The smallest change from what is written to what is to be. */
function pictureChange(picture: PictureText, words: PictureWords): ChangeSpec | null {
  const before = picture.written.source;
  const after = writePicture({ ...words, written: picture.written });
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    from: picture.from + start,
    to: picture.to - end,
    insert: after.slice(start, after.length - end),
  };
}

/** The link around a picture where it holds nothing else, or the picture itself. */
function linked(state: EditorState, { from, to }: PictureText): { from: number; to: number } {
  for (let node = syntaxTree(state).resolveInner(from, 1).parent; node; node = node.parent) {
    if (node.name !== 'Link') continue;
    const [opening, closing] = node.getChildren('LinkMark');
    const held = opening && closing ? state.sliceDoc(opening.to, closing.from) : '';
    if (held.trim() === state.sliceDoc(from, to)) return { from: node.from, to: node.to };
  }
  return { from, to };
}
