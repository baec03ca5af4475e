/**
 * What is drawn over the visible text, collected while the syntax tree is walked.
 *
 * A line is drawn once, however many blocks it stands in: their looks are gathered by line. Hidden
 * text never reaches over a line's end, which CodeMirror allows to state fields alone.
 */
import type { EditorState, Line, Range, RangeSet } from '@codemirror/state';
import { BlockWrapper, Decoration, type DecorationSet, Direction, type WidgetType } from '@codemirror/view';
import type { SyntaxNodeRef } from '@lezer/common';
import type { Touch } from './touch';

export interface Span {
  from: number;
  to: number;
}

export interface Drawn {
  decorations: DecorationSet;
  isolates: DecorationSet;
  wrappers: RangeSet<BlockWrapper>;
}

interface LineLook {
  classes: Set<string>;
  depth: number;
  direction?: 'ltr' | 'rtl';
}

const HIDDEN = Decoration.replace({});
const RTL_SIGN = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const DIRECTION = { ltr: Direction.LTR, rtl: Direction.RTL };

export class Drawing {
  readonly state: EditorState;
  readonly touch: Touch;
  /** The part of the text that is on screen. */
  visible: Span = { from: 0, to: 0 };
  /** Blocks of code and HTML on screen, whose empty lines are text. */
  readonly codes: Span[] = [];
  readonly #ranges: Array<Range<Decoration>> = [];
  readonly #isolates: Array<Range<Decoration>> = [];
  readonly #wrappers: Array<Range<BlockWrapper>> = [];
  readonly #lines = new Map<number, LineLook>();

  constructor(state: EditorState, touch: Touch) {
    this.state = state;
    this.touch = touch;
  }

  text({ from, to }: Span): string {
    return this.state.sliceDoc(from, to);
  }

  /** The lines of a block that are on screen. */
  *linesOf(block: Span): Generator<Line> {
    const end = Math.min(block.to, this.visible.to);
    for (let at = Math.max(block.from, this.visible.from); at <= end;) {
      const line = this.state.doc.lineAt(at);
      yield line;
      at = line.to + 1;
    }
  }

  hide(from: number, to: number): void {
    for (const line of this.#linesBetween(from, to)) {
      const start = Math.max(from, line.from);
      const end = Math.min(to, line.to);
      if (start < end) this.#ranges.push(HIDDEN.range(start, end));
    }
  }

  /** Draws a widget in place of text, which must stand within a line. */
  replace(from: number, to: number, widget: WidgetType): void {
    this.#ranges.push(Decoration.replace({ widget }).range(from, to));
  }

  widget(at: number, widget: WidgetType): void {
    this.#ranges.push(Decoration.widget({ widget, side: 1 }).range(at));
  }

  mark(from: number, to: number, look: string, attributes?: Record<string, string>): void {
    if (from < to) this.#ranges.push(Decoration.mark({ class: look, attributes }).range(from, to));
  }

  /** A mark that holds what is drawn in place of its text, from its very start. */
  around(from: number, to: number, look: string): void {
    this.#ranges.push(Decoration.mark({ class: look, inclusive: true }).range(from, to));
  }

  /**
   * Text whose direction is its own: its letters never reorder what stands around it. Without
   * letters of a right-to-left script there is nothing to reorder.
   */
  isolate(from: number, to: number): void {
    const line = this.state.doc.lineAt(from);
    if (to > line.to || !RTL_SIGN.test(line.text)) return;
    const attributes = { class: 'md-isolate', dir: 'auto' };
    this.#isolates.push(Decoration.mark({ attributes, bidiIsolate: null }).range(from, to));
  }

  /** A cell of a table: a paragraph of its own, in the direction of the table. */
  cell(from: number, to: number, look: string, direction: 'ltr' | 'rtl'): void {
    if (from >= to) return;
    const spec = { class: look, bidiIsolate: DIRECTION[direction] };
    this.#isolates.push(Decoration.mark(spec).range(from, to));
  }

  line(at: number, ...classes: string[]): void {
    const look = this.#lineLook(at);
    for (const name of classes) look.classes.add(name);
  }

  lineDirection(at: number, direction: 'ltr' | 'rtl'): void {
    this.#lineLook(at).direction = direction;
  }

  /** The line stands in one list more. */
  deepen(at: number): void {
    this.#lineLook(at).depth += 1;
  }

  /** Puts the lines of a block into a box. Outer boxes have the higher rank. */
  wrap(block: Span, rank: number, attributes: Record<string, string>): void {
    const wrapper = BlockWrapper.create({ tagName: 'div', attributes, rank });
    this.#wrappers.push(wrapper.range(this.state.doc.lineAt(block.from).from, block.to));
  }

  finish(): Drawn {
    for (const [at, look] of this.#lines) this.#ranges.push(lineDecoration(look).range(at));
    return {
      decorations: Decoration.set(this.#ranges, true),
      isolates: Decoration.set(this.#isolates, true),
      wrappers: BlockWrapper.set(this.#wrappers, true),
    };
  }

  #lineLook(at: number): LineLook {
    const from = this.state.doc.lineAt(at).from;
    const known = this.#lines.get(from);
    if (known) return known;
    const fresh = { classes: new Set<string>(), depth: 0 };
    this.#lines.set(from, fresh);
    return fresh;
  }

  *#linesBetween(from: number, to: number): Generator<Line> {
    for (let at = from; at < to;) {
      const line = this.state.doc.lineAt(at);
      yield line;
      at = line.to + 1;
    }
  }
}

/** Draws a node of the syntax tree; false where its children need no drawing. */
export type Draw = (node: SyntaxNodeRef, drawing: Drawing) => boolean | void;

function lineDecoration({ classes, depth, direction }: LineLook): Decoration {
  const attributes: Record<string, string> = {};
  if (depth > 0) attributes.style = `--depth: ${depth}`;
  if (direction) attributes.dir = direction;
  const look = [...classes].join(' ');
  return Decoration.line({ attributes: look ? { ...attributes, class: look } : attributes });
}
