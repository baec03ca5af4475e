/**
 * The signs of the window, drawn on a field of 16 by 16 with a line that takes the text's colour.
 * A dot is a line without length; its width is the dot's.
 */
interface Stroke {
  d: string;
  width?: number;
}

const LINE = 1.4;
const DOT = 2.2;

const line = (d: string): Stroke => ({ d, width: LINE });
const bold = (d: string): Stroke => ({ d, width: 1.9 });
const dots = (d: string): Stroke => ({ d, width: DOT });

export const icons = {
  bold: [bold('M5 3.2h3.5a2.3 2.3 0 0 1 0 4.6H5zM5 7.8h4.1a2.5 2.5 0 0 1 0 5H5z')],
  italic: [line('M7 3.2h4.6M4.4 12.8H9M9.6 3.2 6.4 12.8')],
  strike: [
    line('M10.9 5.1C10.6 3.9 9.5 3.2 8.1 3.2 6.4 3.2 5.2 4 5.2 5.4c0 .6.2 1.1.7 1.5'),
    line('M5 10.9c.3 1.2 1.5 1.9 3 1.9 1.8 0 3-.9 3-2.3 0-.3 0-.5-.1-.7M2.6 8.4h10.8'),
  ],
  code: [line('M5.4 4.6 2 8l3.4 3.4M10.6 4.6 14 8l-3.4 3.4')],
  headings: [bold('M4 3.4v9.2M12 3.4v9.2M4 8h8')],
  bullets: [dots('M3 4h0M3 8h0M3 12h0'), line('M6.6 4H14M6.6 8H14M6.6 12H14')],
  numbers: [
    line('M2.2 3.4 3.4 2.7V6.2M2.1 10.3c.1-.6.6-1 1.2-1 .7 0 1.2.4 1.2 1 0 .9-1.6 1.5-2.4 2.9h2.5'),
    line('M7.4 4.4H14M7.4 11.2H14'),
  ],
  tasks: [line('M2 4.2l1.3 1.3L5.8 3M2 10.9l1.3 1.3 2.5-2.5'), line('M8.4 4.4H14M8.4 11.2H14')],
  quote: [line('M6.4 4.4C4.4 5 3.2 6.5 3.2 8.9v2.5h3.3V8.3H4M13 4.4c-2 .6-3.2 2.1-3.2 4.5v2.5h3.3V8.3h-2.5')],
  callouts: [line('M2.8 3h10.4v7.8H8.6L5.9 13.4v-2.6H2.8z'), line('M8 5.2v2'), dots('M8 8.8h0')],
  'code-block': [
    line('M3.4 2.8h9.2a1 1 0 0 1 1 1v8.4a1 1 0 0 1-1 1H3.4a1 1 0 0 1-1-1V3.8a1 1 0 0 1 1-1z'),
    line('M6.5 6 4.7 8l1.8 2M9.5 6l1.8 2-1.8 2'),
  ],
  link: [
    line('M6.9 9.1a2.5 2.5 0 0 0 3.6 0l2.3-2.3a2.5 2.5 0 0 0-3.6-3.6l-1 1'),
    line('M9.1 6.9a2.5 2.5 0 0 0-3.6 0L3.2 9.2a2.5 2.5 0 0 0 3.6 3.6l1-1'),
  ],
  picture: [
    line('M3.4 3.2h9.2a1 1 0 0 1 1 1v7.6a1 1 0 0 1-1 1H3.4a1 1 0 0 1-1-1V4.2a1 1 0 0 1 1-1z'),
    line('M2.6 11 5.7 7.9l2.6 2.6 1.9-1.9 3.2 3'),
    dots('M10.9 6h0'),
  ],
  table: [
    line('M3.4 3h9.2a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H3.4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z'),
    line('M2.4 6.4h11.2M2.4 9.7h11.2M8 6.4V13'),
  ],
  footnote: [line('M2.2 6h5.6M2.2 9.4h10M2.2 12.8h7'), line('M10.8 3.6 12.2 2.8V7')],
  rule: [bold('M2 8h12'), line('M4.6 4h6.8M4.6 12h6.8')],
  more: [dots('M3.4 8h0M8 8h0M12.6 8h0')],
  plus: [line('M8 3.4v9.2M3.4 8h9.2')],
  minus: [line('M3.4 8h9.2')],
  close: [line('M4 4l8 8M12 4l-8 8')],
  check: [line('M3.2 8.6 6.4 11.6 12.8 4.6')],
  up: [line('M8 13V3.4M4.2 7 8 3.2 11.8 7')],
  down: [line('M8 3v9.6M4.2 9 8 12.8 11.8 9')],
  open: [bold('M4.4 6.4 8 10l3.6-3.6')],
} satisfies Record<string, Stroke[]>;

export type IconName = keyof typeof icons;

/** Those that point along the line of writing; they are turned where that goes from right to left. */
export const TURNED: ReadonlySet<IconName> = new Set<IconName>(['bullets', 'footnote']);
