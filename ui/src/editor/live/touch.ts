/** What the selection touches: only there are the marks of the Markdown shown. */
interface Span {
  from: number;
  to: number;
}

export class Touch {
  readonly #ranges: readonly Span[];

  constructor(ranges: readonly Span[]) {
    this.#ranges = ranges;
  }

  /** A selection overlaps the span, or stands at one of its ends. */
  meets(from: number, to: number): boolean {
    return this.#ranges.some((range) => range.from <= to && range.to >= from);
  }

  /**
   * A selection begins or ends in the span. Where it reaches over the whole span nobody is at work in
   * it, and unfolding it would only move the text that is being selected.
   */
  enters(from: number, to: number): boolean {
    return this.#ranges.some(
      (range) => range.from <= to && range.to >= from && !(range.from <= from && range.to >= to),
    );
  }

  /** A selection is exactly the span. */
  holds(from: number, to: number): boolean {
    return this.#ranges.some((range) => range.from === from && range.to === to);
  }
}
