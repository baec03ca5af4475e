/** What happened last, told in the foot of the window and to screen readers. */
export class Told {
  text = $state('');

  say(text: string): void {
    // The same words once more are news only where they differ.
    this.text = text === this.text ? `${text}\u00a0` : text;
  }
}
