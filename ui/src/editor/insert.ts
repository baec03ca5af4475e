/** Pictures, tables, rules and footnotes: what is put into the text as something new. */
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import type { AddedPicture } from '../backend/wire.gen';
import { nodeAt, prefixOf } from './lines';
import { Trial } from './trial';
import { say } from '../words/say';

/** Sets pictures as paragraphs of their own and selects the first one's description. */
export function insertPictures(
  state: EditorState,
  pictures: AddedPicture[],
  at = state.selection.main.head,
): TransactionSpec {
  const first = pictures[0];
  if (!first) return {};
  const text = pictures.map(({ destination, alt }) => `![${plain(alt)}](${destination})`);
  const block = asBlock(state, at, text.join('\n\n').split('\n'));
  const alt = block.textFrom + 2;
  return {
    changes: block.change,
    selection: EditorSelection.range(alt, alt + plain(first.alt).length),
    userEvent: 'input.paste',
    scrollIntoView: true,
  };
}

export interface TableSize {
  rows: number;
  columns: number;
}

/** A table with its first heading selected; `rows` counts those under the headings. */
export function insertTable(
  state: EditorState,
  { rows, columns }: TableSize = { rows: 2, columns: 2 },
): TransactionSpec {
  const heading = say('tools-table-heading');
  const row = (cell: string) => `|${` ${cell} |`.repeat(columns)}`;
  const empty = row(' '.repeat(heading.length));
  const lines = [row(heading), row('-'.repeat(heading.length)), ...Array.from({ length: rows }, () => empty)];
  const block = asBlock(state, state.selection.main.head, lines);
  const from = block.textFrom + 2;
  return {
    changes: block.change,
    selection: EditorSelection.range(from, from + heading.length),
    userEvent: 'input.table',
    scrollIntoView: true,
  };
}

/** A rule below the paragraph of the caret, and the caret below the rule. */
export function insertRule(state: EditorState): TransactionSpec {
  const block = asBlock(state, state.selection.main.head, ['---', '', '']);
  return {
    changes: block.change,
    selection: EditorSelection.cursor(block.textTo),
    userEvent: 'input.rule',
    scrollIntoView: true,
  };
}

/**
 * A footnote's mark at each caret and their texts at the end, where the caret then is. On a mark
 * that is there already the caret goes to its text, and from the text back to the mark.
 */
export function insertFootnote(state: EditorState): TransactionSpec {
  const there = otherEnd(state, state.selection.main.head);
  if (there !== null) return { selection: EditorSelection.cursor(there), scrollIntoView: true };
  const text = state.doc.toString();
  const used = new Set([...text.matchAll(/\[\^([^\]\s]+)\]/g)].map((found) => found[1]));
  const places = state.selection.ranges.map(({ to }) => to);
  const labels: string[] = [];
  for (let number = 1; labels.length < places.length; number += 1) {
    if (!used.has(String(number))) labels.push(`[^${number}]`);
  }
  const body = text.trimEnd();
  const end = Math.max(places.at(-1) ?? 0, body.length);
  const lastLine = body.slice(body.lastIndexOf('\n') + 1);
  const gap = body !== '' && /^\[\^[^\]]+\]:/.test(lastLine) && end === body.length ? '\n' : '\n\n';
  const notes = labels.map((label) => `${label}: `);
  const changes = [
    ...places.map((at, index) => ({ from: at, insert: labels[index] ?? '' })),
    { from: end, to: text.length, insert: gap + notes.join('\n') },
  ];
  const caret = end + labels.join('').length + gap.length + (notes[0]?.length ?? 0);
  return {
    changes,
    selection: EditorSelection.cursor(caret),
    userEvent: 'input.footnote',
    scrollIntoView: true,
  };
}

/** From a footnote's mark to its text, or from the text to the mark; null where the caret is in neither. */
function otherEnd(state: EditorState, head: number): number | null {
  const text = state.doc.toString();
  const line = state.doc.lineAt(head);
  const note = /^\[\^([^\]\s]+)\]:/.exec(line.text);
  for (const found of text.matchAll(/\[\^([^\]\s]+)\](:?)/g)) {
    const isNote = found[2] !== '' && state.doc.lineAt(found.index).from === found.index;
    const mark = found.index + `[^${found[1]}]`.length;
    if (note && !isNote && found[1] === note[1]) return mark;
    if (note || isNote || head <= found.index || head > mark - 1) continue;
    const definition = text.search(new RegExp(`^\\[\\^${escaped(found[1] ?? '')}\\]:`, 'm'));
    return definition < 0 ? mark : state.doc.lineAt(definition).to;
  }
  return null;
}

const escaped = (label: string) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const WHOLE = /^(?:Table|FencedCode|CodeBlock|HTMLBlock)$/;

/**
 * The change that sets lines as a block of its own: in the place of an empty line, or below the
 * line of `at`, in the quotation or item which that line is in. A table or code is never cut apart.
 */
function asBlock(state: EditorState, at: number, lines: string[]) {
  const trial = Trial.of(state);
  const whole = nodeAt(trial.tree, at, 1, WHOLE) ?? nodeAt(trial.tree, at, -1, WHOLE);
  const line = state.doc.lineAt(whole ? whole.to : at);
  const prefix = prefixOf(trial, whole ? state.doc.lineAt(whole.from) : line);
  const empty = line.text.trim() === '';
  const from = empty ? line.from : line.to;
  const end = empty ? line.to : from;
  const bare = prefix.trimEnd();
  const isBlank = (number: number) => {
    if (number < 1 || number > state.doc.lines) return true;
    return /^[\s>]*$/.test(state.doc.line(number).text);
  };
  const lead = empty ? (isBlank(line.number - 1) ? '' : `${bare}\n`) : `\n${bare}\n`;
  const tail = isBlank(line.number + 1) ? '' : `\n${bare}`;
  const text = lines.map((one) => (one === '' ? bare : prefix + one)).join('\n');
  const textFrom = from + lead.length + prefix.length;
  const textTo = from + lead.length + text.length;
  return { change: { from, to: end, insert: lead + text + tail }, textFrom, textTo };
}

/** A description that cannot end its own brackets. */
function plain(alt: string): string {
  return alt.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&');
}
