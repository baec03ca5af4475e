/** What the toolbar, the menus and the keys can do to the text, each a function of the editor's state. */
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { toggleCodeBlock } from './code-blocks';
import { toggleMark } from './format';
import { setHeading } from './headings';
import { indent, outdent } from './indent';
import { insertFootnote, insertRule, insertTable } from './insert';
import { tickTasks, toggleList } from './lists';
import { moveDown, moveUp } from './move';
import { toggleQuote } from './quotes';
import { editTable, type TableEdit } from './table-edits';
import { HALF_SPACE, NO_BREAK_SPACE, writesHalfSpaces } from './typography/typing';

export type QuoteCommand =
  | 'quote'
  | 'pull-quote'
  | 'callout-note'
  | 'callout-tip'
  | 'callout-important'
  | 'callout-warning'
  | 'callout-caution';

export type HeadingCommand = 'body-text' | 'heading' | 'subheading' | 'minor-heading';

export type TextCommand =
  | 'bold'
  | 'italic'
  | 'strike'
  | 'code'
  | 'link'
  | HeadingCommand
  | QuoteCommand
  | 'code-block'
  | 'bullets'
  | 'numbers'
  | 'tasks'
  | 'tick'
  | 'indent'
  | 'outdent'
  | 'move-up'
  | 'move-down'
  | 'table'
  | TableEdit
  | 'footnote'
  | 'rule'
  | 'no-break-space'
  | 'half-space';

/** What has to ask first: for an address, for the size of a table. */
export type AskingCommand = 'link' | 'table';

export const asks = (command: TextCommand): command is AskingCommand =>
  command === 'link' || command === 'table';

/** The edit that a command means here; null where it means nothing, and its key something else. */
export function edit(state: EditorState, command: TextCommand): TransactionSpec | null {
  return COMMANDS[command](state);
}

type Edit = (state: EditorState) => TransactionSpec | null;

const table =
  (what: TableEdit): Edit =>
  (state) =>
    editTable(state, what);

const COMMANDS: Record<TextCommand, Edit> = {
  bold: (state) => toggleMark(state, 'bold'),
  italic: (state) => toggleMark(state, 'italic'),
  strike: (state) => toggleMark(state, 'strike'),
  code: (state) => toggleMark(state, 'code'),
  // The address is asked for; see `links.ts`.
  link: () => null,
  'body-text': (state) => setHeading(state, 0),
  heading: (state) => setHeading(state, 2),
  subheading: (state) => setHeading(state, 3),
  'minor-heading': (state) => setHeading(state, 4),
  quote: (state) => toggleQuote(state, null),
  'pull-quote': (state) => toggleQuote(state, 'PULLQUOTE'),
  'callout-note': (state) => toggleQuote(state, 'NOTE'),
  'callout-tip': (state) => toggleQuote(state, 'TIP'),
  'callout-important': (state) => toggleQuote(state, 'IMPORTANT'),
  'callout-warning': (state) => toggleQuote(state, 'WARNING'),
  'callout-caution': (state) => toggleQuote(state, 'CAUTION'),
  'code-block': toggleCodeBlock,
  bullets: (state) => toggleList(state, 'bullets'),
  numbers: (state) => toggleList(state, 'numbers'),
  tasks: (state) => toggleList(state, 'tasks'),
  tick: tickTasks,
  indent,
  outdent,
  'move-up': moveUp,
  'move-down': moveDown,
  table: insertTable,
  'row-above': table('row-above'),
  'row-below': table('row-below'),
  'column-before': table('column-before'),
  'column-after': table('column-after'),
  'delete-row': table('delete-row'),
  'delete-column': table('delete-column'),
  'align-left': table('align-left'),
  'align-center': table('align-center'),
  'align-right': table('align-right'),
  'tidy-table': table('tidy-table'),
  footnote: insertFootnote,
  rule: insertRule,
  'no-break-space': (state) => typeSign(state, NO_BREAK_SPACE),
  // Elsewhere Shift and the space bar are a space.
  'half-space': (state) => (writesHalfSpaces(state) ? typeSign(state, HALF_SPACE) : null),
};

function typeSign(state: EditorState, sign: string): TransactionSpec {
  return { ...state.replaceSelection(sign), userEvent: 'input.type', scrollIntoView: true };
}
