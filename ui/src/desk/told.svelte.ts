/** What happened last, told in the foot of the window and to screen readers. */

/** Long enough to be read; what is older is no news. */
const NEWS_MS = 30_000;

export class Told {
  text = $state('');
  #gone: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    // The same words once more are news only where they differ.
    this.text = text === this.text ? `${text}\u00a0` : text;
    clearTimeout(this.#gone);
    this.#gone = setTimeout(() => (this.text = ''), NEWS_MS);
  }
}
