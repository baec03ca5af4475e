/** What a person reads about writing: commands of the text, the toolbar, the field of a link. */
import type { TextCommand } from './editor/text-commands';
import { counted } from './words-counted';

export const command = {
  bold: 'Bold',
  italic: 'Italic',
  strike: 'Struck through',
  code: 'Code',
  'body-text': 'Body text',
  heading: 'Heading',
  subheading: 'Subheading',
  'minor-heading': 'Minor heading',
  bullets: 'List',
  numbers: 'Numbered list',
  tasks: 'Task list',
  tick: 'Tick or untick a task',
  indent: 'Move an item in',
  outdent: 'Move an item out',
  'move-up': 'Move a line or item up',
  'move-down': 'Move a line or item down',
  quote: 'Quotation',
  'pull-quote': 'Pull quote',
  'callout-note': 'Callout: note',
  'callout-tip': 'Callout: tip',
  'callout-important': 'Callout: important',
  'callout-warning': 'Callout: warning',
  'callout-caution': 'Callout: caution',
  'code-block': 'Block of code',
  link: 'Link',
  footnote: 'Note at the foot',
  rule: 'Dividing line',
  table: 'Table',
  'row-above': 'Row above',
  'row-below': 'Row below',
  'column-before': 'Column before',
  'column-after': 'Column after',
  'delete-row': 'Delete row',
  'delete-column': 'Delete column',
  'align-left': 'Align column left',
  'align-center': 'Centre column',
  'align-right': 'Align column right',
  'tidy-table': 'Tidy table',
  'no-break-space': 'No-break space',
  'half-space': 'Half-space (between parts of a Persian word)',
} satisfies Record<TextCommand, string>;

export const tools = {
  title: 'Formatting',
  headings: 'Headings',
  quotes: 'Pull quotes and callouts',
  tables: 'Rows and columns',
  more: 'More',
  withKey: (label: string, key: string) => `${label} (${key})`,
  tableHeading: 'Heading',
  tableSize: (columns: number, rows: number) =>
    `${counted(columns, 'column', 'columns')}, ${counted(rows, 'row', 'rows')}`,
  tableHint: 'Under a row of headings',
};

export const link = {
  title: 'Link',
  text: 'Text',
  address: 'Address',
  addressHint: 'https://…',
  shared: 'Other links with this name change too.',
  apply: 'Apply',
  remove: 'Remove link',
};
