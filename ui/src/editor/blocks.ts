/**
 * Headings, quotations and lists as edits of whole lines: each command toggles its marks.
 *
 * Where every chosen line has the mark already it goes; otherwise every line gets it, and a mark
 * that would contradict it (a bullet under a number) is replaced.
 */
import type { ChangeSpec, EditorState, Line, TransactionSpec } from '@codemirror/state';

export type BlockMark = 'heading' | 'quote' | 'bullets' | 'numbers';

const HEADING = /^#{1,6}\s+/;
const QUOTE = /^>[ \t]?/;
const BULLET = /^(\s*)[-*+]\s+/;
const NUMBER = /^(\s*)\d+[.)]\s+/;
const LIST = /^(\s*)(?:[-*+]|\d+[.)])\s+/;

export function toggleBlock(state: EditorState, mark: BlockMark): TransactionSpec {
  const lines = chosenLines(state);
  const changes = CHANGES[mark](lines);
  const set = state.changes(changes);
  return {
    changes: set,
    // The caret stays behind a mark that is put in front of it.
    selection: state.selection.map(set, 1),
    userEvent: `input.${mark}`,
    scrollIntoView: true,
  };
}

const CHANGES: Record<BlockMark, (lines: Line[]) => ChangeSpec[]> = {
  heading(lines) {
    const texts = filled(lines);
    const off = texts.every((line) => /^##\s/.test(line.text));
    return texts.map((line) => swap(line, HEADING, off ? '' : '## '));
  },
  quote(lines) {
    const off = filled(lines).every((line) => QUOTE.test(line.text));
    // An empty line inside a quotation carries the mark too, or it would end the quotation.
    return lines.map((line) =>
      off ? swap(line, QUOTE, '') : { from: line.from, insert: line.text ? '> ' : '>' },
    );
  },
  bullets(lines) {
    const texts = filled(lines);
    const off = texts.every((line) => BULLET.test(line.text));
    return texts.map((line) => swap(line, LIST, off ? '' : '- '));
  },
  numbers(lines) {
    const texts = filled(lines);
    const off = texts.every((line) => NUMBER.test(line.text));
    return texts.map((line, index) => swap(line, LIST, off ? '' : `${index + 1}. `));
  },
};

/** The lines with text; the one empty line where nothing else is chosen, so that a list can begin. */
function filled(lines: Line[]): Line[] {
  const texts = lines.filter((line) => line.text.trim() !== '');
  return texts.length > 0 ? texts : lines.slice(0, 1);
}

function swap(line: Line, old: RegExp, fresh: string): ChangeSpec {
  const found = old.exec(line.text);
  const indent = found?.[1]?.length ?? 0;
  return { from: line.from + indent, to: line.from + (found?.[0].length ?? 0), insert: fresh };
}

function chosenLines(state: EditorState): Line[] {
  const { from, to } = state.selection.main;
  const last = state.doc.lineAt(to).number;
  const lines = [];
  for (let number = state.doc.lineAt(from).number; number <= last; number += 1) {
    lines.push(state.doc.line(number));
  }
  return lines;
}
