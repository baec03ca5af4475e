/**
 * The direction of each line: that of its first letter, as readers will see the paragraph.
 *
 * A line without a letter keeps the story's direction, so that the caret in an empty line of a
 * Persian story stands at the right.
 */
import type { Range } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;

export type Direction = 'ltr' | 'rtl';

/** A direction of the wire, which says `ltr` or `rtl`. */
export function asDirection(wire: string | undefined): Direction {
  return wire === 'rtl' ? 'rtl' : 'ltr';
}

/** The box of a task, the kind of a callout: letters that no reader sees. */
const SIGNS = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\]|\[!\w+\])/;

/** The direction of a line of Markdown. */
export function directionOfLine(text: string): Direction | null {
  return directionOfText(text.replace(SIGNS, ''));
}

export function directionOfText(text: string): Direction | null {
  const letter = LETTER.exec(text)?.[0];
  if (letter === undefined) return null;
  return RTL.test(letter) ? 'rtl' : 'ltr';
}

/**
 * The `dir` of a field of a text that runs in a direction. An empty one shows words of the window,
 * which run as the window does; what has no letter runs as the text.
 */
export function directionOfField(value: string, text: Direction): Direction | undefined {
  return value === '' ? undefined : (directionOfText(value) ?? text);
}

/** The `dir` of a field in no language of its own. */
export function autoUnlessEmpty(value: string): 'auto' | undefined {
  return value === '' ? undefined : 'auto';
}

/** Where the caret of an empty field stands, though the words in it are the window's. */
export function sideOfEmpty(value: string, text: Direction): 'left' | 'right' | undefined {
  if (value !== '') return undefined;
  return text === 'rtl' ? 'right' : 'left';
}

const MARK = {
  ltr: Decoration.line({ attributes: { dir: 'ltr' } }),
  rtl: Decoration.line({ attributes: { dir: 'rtl' } }),
};

class LineDirections {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = directionsOf(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged) this.decorations = directionsOf(update.view);
  }
}

function directionsOf(view: EditorView): DecorationSet {
  const marks: Array<Range<Decoration>> = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      const direction = directionOfLine(line.text);
      if (direction) marks.push(MARK[direction].range(line.from));
      at = line.to + 1;
    }
  }
  return Decoration.set(marks);
}

export const lineDirections = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.fromClass(LineDirections, { decorations: (plugin) => plugin.decorations }),
];
