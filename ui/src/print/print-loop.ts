/**
 * Keeps the pages of the print edition in step while they are looked at: one request in flight, the
 * newest text wins, and none at all while nobody looks.
 *
 * Pages are set when a writer pauses. Where the caret is on them is asked for pages that have its text,
 * so not while newer ones are being set.
 */
import { asFailure, type Backend } from '../backend/backend';
import type { Failure, IssueDraft, PageMark, PrintPages, StoryDraft, TextSpot } from '../backend/wire.gen';
import { latestOnly } from '../draft/latest-only';
import { pausing } from '../draft/pausing';

/** What shows the pages. */
export interface PrintScreen {
  /** `fresh`: pages of another issue than before. */
  show(pages: PrintPages, fresh: boolean): void;
  mark(mark: PageMark | null): void;
  failed(failure: Failure | null): void;
}

export interface PrintPorts {
  backend: Pick<Backend, 'printPages' | 'printCaret'>;
  issue(): IssueDraft | null;
  story(): StoryDraft | null;
  /** Whether the story stands in no issue: then its pages are its own. */
  alone(): boolean;
}

const PAUSES = { pauseMs: 80, longestMs: 600 };

interface Round {
  of: string | null;
  pages: PrintPages | null;
}

export class PrintLoop {
  #ports: PrintPorts;
  #screen: PrintScreen | null = null;
  /** What the pages on the screen are of. */
  #shown: string | null = null;
  /** Whether what is open says more than the pages that were set last. */
  #due = false;
  #caret: TextSpot | null = null;
  #pages = latestOnly<null, Round>(() => this.#set(), {
    answer: (round, newest) => this.#show(round, newest),
    failure: (thrown) => this.#screen?.failed(asFailure(thrown)),
  });
  #marks = latestOnly<TextSpot, PageMark | null>((spot) => this.#ports.backend.printCaret(spot), {
    answer: (mark, newest) => newest && this.#screen?.mark(mark),
    // A mark that cannot be found is none; the pages themselves say what is wrong.
    failure: () => this.#screen?.mark(null),
  });
  #pause = pausing(() => this.#pages.ask(null), PAUSES);

  constructor(ports: PrintPorts) {
    this.#ports = ports;
  }

  attach(screen: PrintScreen): () => void {
    this.#screen = screen;
    this.#shown = null;
    this.#due = true;
    this.#pause.now();
    return () => {
      if (this.#screen !== screen) return;
      this.#screen = null;
      this.#caret = null;
      this.#pause.forget();
      this.#pages.forget();
    };
  }

  /** What is open says something else now, or something else is open. */
  changed(): void {
    if (!this.#screen) return;
    this.#due = true;
    if (this.#of() === this.#shown) this.#pause.later();
    else this.#pause.now();
  }

  /** The caret is elsewhere; null where it is in no text. */
  caretAt(spot: TextSpot | null): void {
    this.#caret = spot;
    if (!this.#screen) return;
    if (spot === null) this.#screen.mark(null);
    else if (!this.#due && !this.#pages.busy) this.#marks.ask(spot);
  }

  /** Whose pages are to be shown. */
  #of(): string | null {
    const alone = this.#ports.alone() ? this.#ports.story() : null;
    return alone?.id ?? this.#ports.issue()?.id ?? null;
  }

  async #set(): Promise<Round> {
    this.#due = false;
    const of = this.#of();
    const issue = this.#ports.alone() ? null : this.#ports.issue();
    if (of === null) return { of, pages: null };
    return { of, pages: await this.#ports.backend.printPages(issue, this.#ports.story()) };
  }

  #show({ of, pages }: Round, newest: boolean): void {
    if (!this.#screen || !pages || of !== this.#of()) return;
    this.#screen.failed(null);
    this.#screen.show(pages, of !== this.#shown);
    this.#shown = of;
    if (newest && this.#caret && !this.#due) this.#marks.ask(this.#caret);
  }
}
