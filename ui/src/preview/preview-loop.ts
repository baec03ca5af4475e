/**
 * Keeps the preview in step: one request in flight, the newest text wins.
 *
 * A keystroke asks for its story alone; changes to the issue ask for the whole page, on which the
 * story's unsaved text is patched afterwards. Answers for what is no longer open are dropped.
 */
import type { Backend } from '../backend/backend';
import type { IssueDraft, StoryDraft, StoryPreview, WebPreview } from '../backend/wire.gen';
import { latestOnly } from '../draft/latest-only';

/** What shows the page: the frame in the window, a record of calls in tests. */
export interface Screen {
  showPage(page: WebPreview): void;
  /** Replaces one story on the page. False where the page has no such story. */
  showStory(part: StoryPreview): boolean;
}

export interface PreviewPorts {
  backend: Pick<Backend, 'previewIssue' | 'previewStory'>;
  issue(): IssueDraft | null;
  story(): StoryDraft | null;
  /** The story's line in the list, as its unsaved text would have it. */
  listed(part: StoryPreview): void;
  failed(thrown: unknown): void;
}

interface Round {
  issue: string;
  page: WebPreview | null;
  story: string | null;
  part: StoryPreview | null;
}

export class PreviewLoop {
  #ports: PreviewPorts;
  #screen: Screen | null = null;
  #pageDue = false;
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
    this.#loop.ask(null);
  }

  /** The open story's text is another now. */
  storyChanged(): void {
    this.#loop.ask(null);
  }

  async #round(): Promise<Round | null> {
    const { backend } = this.#ports;
    const issue = this.#ports.issue();
    if (!issue) return null;
    const wantsPage = this.#pageDue && this.#screen !== null;
    if (wantsPage) this.#pageDue = false;
    const page = wantsPage ? await backend.previewIssue(issue) : null;
    const story = this.#ports.story();
    const part = story && (await backend.previewStory(story));
    return { issue: issue.id, page, story: story?.id ?? null, part };
  }

  #show({ issue, page, story, part }: Round): void {
    if (this.#ports.issue()?.id !== issue) return;
    if (page) this.#screen?.showPage(page);
    if (!part || this.#ports.story()?.id !== story) return;
    this.#ports.listed(part);
    const shown = this.#screen?.showStory(part) ?? true;
    if (!shown && !page) this.pageChanged();
  }
}
