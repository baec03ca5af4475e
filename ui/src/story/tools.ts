/** The tools of the toolbar, in groups, and how many of them a width holds. */
import type { TextCommand } from '../editor/text-commands';
import type { IconName } from '../desk/icons';

/** A button for one command, or for a menu of several. */
export interface Tool {
  id: IconName;
  command?: TextCommand;
  /** A menu; with `within` only while the caret is in that. */
  menu?: TextCommand[];
  within?: TextCommand;
}

const one = (id: IconName & TextCommand): Tool => ({ id, command: id });

export const GROUPS: Tool[][] = [
  [one('bold'), one('italic'), one('strike'), one('code')],
  [{ id: 'headings', menu: ['body-text', 'heading', 'subheading', 'minor-heading'] }],
  [one('bullets'), one('numbers'), one('tasks')],
  [
    one('link'),
    { id: 'picture' },
    {
      id: 'table',
      command: 'table',
      within: 'table',
      menu: [
        'row-above',
        'row-below',
        'column-before',
        'column-after',
        'align-left',
        'align-center',
        'align-right',
        'tidy-table',
        'delete-row',
        'delete-column',
      ],
    },
    one('footnote'),
  ],
  [
    one('quote'),
    {
      id: 'callouts',
      menu: [
        'pull-quote',
        'callout-note',
        'callout-tip',
        'callout-important',
        'callout-warning',
        'callout-caution',
      ],
    },
    one('code-block'),
    one('rule'),
  ],
];

/** In pixels: a button, what parts two groups, and the gap before each. */
export const SIZES = { button: 28, rule: 7, gap: 2 };

/** How many tools a width holds from the first; where not all fit, "More" needs room beside them. */
export function fitting(width: number, groups: Tool[][] = GROUPS): number {
  const { button, rule, gap } = SIZES;
  const ends: number[] = [];
  let end = 0;
  groups.forEach((group, index) => {
    if (index > 0) end += rule + gap;
    for (let tool = 0; tool < group.length; tool += 1) {
      end += button + (ends.length > 0 ? gap : 0);
      ends.push(end);
    }
  });
  if (end <= width) return ends.length;
  const room = width - button - rule - 2 * gap;
  return ends.filter((at) => at <= room).length;
}
