/**
 * Keeps the preview in step: one request in flight, the newest text wins.
 *
 * A keystroke asks for its story alone; changes to the issue ask for the whole page, on which the
 * story's unsaved text is patched afterwards. A story of the pool has a page of its own. Answers for
 * what is no longer open are dropped.
 */
import type { Backend } from '../backend/backend';
import type { IssueDraft, StoryDraft, StoryPreview, WebPreview } from '../backend/wire.gen';
import { latestOnly } from '../draft/latest-only';
import { pausing } from '../draft/pausing';

/** What shows the page: the frame in the window, a record of calls in tests. */
export interface Screen {
  showPage(page: WebPreview): void;
  /** Replaces one story on the page. False where the page has no such story. */
  showStory(part: StoryPreview): boolean;
}

export interface PreviewPorts {
  backend: Pick<Backend, 'previewAlone' | 'previewIssue' | 'previewStory'>;
  issue(): IssueDraft | null;
  story(): StoryDraft | null;
  /** Whether the story stands in no issue: then the page is its own. */
  alone(): boolean;
  /** The story's line in the list, as its unsaved text would have it. */
  listed(part: StoryPreview): void;
  failed(thrown: unknown): void;
  /** What is open says something else: for the pages of the print edition. */
  changed?(): void;
}

interface Round {
  issue: string | null;
  page: WebPreview | null;
  story: string | null;
  part: StoryPreview | null;
}

/**
 * A text of so many letters takes as long to send as a key takes to show. Its page follows when its
 * writer pauses, and once a second for whoever does not.
 */
const LONG = 50_000;
const PAUSES = { pauseMs: 150, longestMs: 1000 };

export class PreviewLoop {
  #ports: PreviewPorts;
  #screen: Screen | null = null;
  #pageDue = false;
  #pause = pausing(() => this.#loop.ask(null), PAUSES);
  /** The story whose own page was asked for last. */
  #lone: string | null = null;
  #loop = latestOnly<null, Round | null>(() => this.#round(), {
    answer: (round) => round && this.#show(round),
    failure: (thrown) => this.#ports.failed(thrown),
  });

  constructor(ports: PreviewPorts) {
    this.#ports = ports;
  }

  attach(screen: Screen): () => void {
    this.#screen = screen;
    this.pageChanged();
    return () => {
      if (this.#screen === screen) this.#screen = null;
    };
  }

  /** The issue, or which stories it holds and where, is another now. */
  pageChanged(): void {
    this.#pageDue = true;
    this.#pause.now();
    this.#ports.changed?.();
  }

  /** The open story's text is another now. */
  storyChanged(): void {
    const isLong = (this.#ports.story()?.body.length ?? 0) > LONG;
    if (isLong) this.#pause.later();
    else this.#pause.now();
    this.#ports.changed?.();
  }

  async #round(): Promise<Round | null> {
    const { backend } = this.#ports;
    const issue = this.#ports.issue();
    const alone = this.#ports.alone() ? this.#ports.story() : null;
    if (!issue && !alone) return null;
    if ((alone?.id ?? null) !== this.#lone) this.#pageDue = true;
    this.#lone = alone?.id ?? null;
    const wantsPage = this.#pageDue && this.#screen !== null;
    if (wantsPage) this.#pageDue = false;
    const page = wantsPage ? await this.#page(issue, alone) : null;
    const story = this.#ports.story();
    const part = story && (await backend.previewStory(story));
    return { issue: issue?.id ?? null, page, story: story?.id ?? null, part };
  }

  async #page(issue: IssueDraft | null, alone: StoryDraft | null): Promise<WebPreview | null> {
    const { backend } = this.#ports;
    if (alone) return backend.previewAlone(alone);
    return issue && backend.previewIssue(issue);
  }

  #show({ issue, page, story, part }: Round): void {
    if ((this.#ports.issue()?.id ?? null) !== issue) return;
    if (page) this.#screen?.showPage(page);
    if (!part || this.#ports.story()?.id !== story) return;
    this.#ports.listed(part);
    const shown = this.#screen?.showStory(part) ?? true;
    if (!shown && !page) this.pageChanged();
  }
}
