/**
 * What is open on the desk, and the ways from one thing to the next.
 *
 * Every way leads through `go`: what is unsaved is written first, and where that fails the window
 * stays where it is, with the text on screen. What is done to the shelf (adding, moving, deleting)
 * is in `library/shelf-edits.ts`; imports and exports have rooms of their own.
 */
import { asFailure, type Backend } from '../backend/backend';
import type {
  Failure,
  IssueDraft,
  IssueSheet,
  Message,
  PublicationDraft,
  Shelf,
  StoryDraft,
  StoryEntry,
} from '../backend/wire.gen';
import { OpenDraft, type Safety, safetyOf } from '../draft/open-draft.svelte';
import type { PreviewLoop } from '../preview/preview-loop';
import type { PrintLoop } from '../print/print-loop';
import { afterPaint } from './after-paint';
import { beginAt, openSettings, poolWith } from './beginning';
import type { CaretWish } from './caret';
import { openClaimed } from './neighbours';
import { PlaceKeeper } from './place-keeper';
import { previewsOf } from './previews';
import { listingOf, withRecent } from './recent';
import { TextTools } from './text-tools.svelte';
import { Told } from './told.svelte';

/** A wish for the focus: components fulfil it once they show what it names. */
export type FocusWish = 'headline' | 'body' | 'number' | 'list';

export class Desk {
  readonly backend: Backend;
  readonly places: PlaceKeeper;
  readonly preview: PreviewLoop;
  readonly print: PrintLoop;
  readonly told = new Told();
  readonly text = new TextTools();
  /** Whether the shelf was read: before that nothing is shown, not even the first start. */
  ready = $state(false);
  shelf: Shelf = $state.raw({ publications: [], place: null, recent: [], library: '' });
  stories: StoryEntry[] = $state([]);
  sections: string[] = $state.raw([]);
  writtenDate = $state('');

  publication: OpenDraft<PublicationDraft> | null = $state.raw(null);
  issue: OpenDraft<IssueDraft> | null = $state.raw(null);
  story: OpenDraft<StoryDraft> | null = $state.raw(null);
  /** The publication whose settings were opened last: the open one, or one that stands beside it. */
  settings: OpenDraft<PublicationDraft> | null = $state.raw(null);

  /** The line of the text that the caret was in last, and how far into a long paragraph; null before any. */
  line: { number: number; share: number | null } | null = $state.raw(null);
  /** Where the caret is in the open text, in UTF-16 units. */
  caret: number | null = $state.raw(null);
  focusWish: FocusWish | null = $state(null);
  /** The field that an undo changed, and where in it. */
  caretWish: CaretWish | null = $state(null);
  /** What a dialog tells the editor about, one after the other; saving has a bar of its own. */
  failures: Failure[] = $state.raw([]);
  /** Why there is nothing to show: the library could not be opened. */
  startFailure: Failure | null = $state.raw(null);
  previewFailure: Failure | null = $state.raw(null);
  /** How the printed issue ends, while its pages are shown: what is empty or over. */
  fit: Message | null = $state.raw(null);

  /** When anything was last saved in this run. */
  #savedAt: number | null = $state(null);
  #ticket = 0;
  #listedIssue = '';

  constructor(backend: Backend) {
    this.backend = backend;
    this.places = new PlaceKeeper((place) => backend.savePlace(place));
    ({ preview: this.preview, print: this.print } = previewsOf(this));
  }

  get drafts(): Array<OpenDraft<StoryDraft> | OpenDraft<IssueDraft> | OpenDraft<PublicationDraft>> {
    const { story, issue, publication, settings } = this;
    const beside = settings === publication ? null : settings;
    return [story, issue, publication, beside].filter((draft) => draft !== null);
  }

  get safety(): Safety {
    return safetyOf(
      this.drafts.map((draft) => draft.state),
      this.#savedAt,
    );
  }

  get openEntry(): StoryEntry | null {
    return this.entryOf(this.story?.id);
  }

  /** Whether the open story stands in no issue. */
  get isPoolStory(): boolean {
    return this.story !== null && poolWith(this.shelf, this.story.id) !== undefined;
  }

  /** A story's line in the lists: of the open issue, or of a pool. */
  entryOf(story: string | undefined): StoryEntry | null {
    const pools = this.shelf.publications.flatMap(({ pool }) => pool);
    return [...this.stories, ...pools].find(({ id }) => id === story) ?? null;
  }

  start(): Promise<void> {
    return beginAt(this);
  }

  /** Opens an issue here; where another window shows it, that one comes to the front instead. */
  async openIssue(issue: string): Promise<boolean> {
    if (issue === this.issue?.id && !this.story) return true;
    const open = () => openClaimed(this.backend, issue);
    const done = await this.go(open, (sheet) => sheet && this.showIssue(sheet));
    const shown = done && this.issue?.id === issue;
    // What was claimed and not shown is free again.
    if (!shown) void this.places.flush();
    return shown;
  }

  async openStory(story: string): Promise<boolean> {
    if (story === this.story?.id) return true;
    const open = () => this.backend.openStory(story);
    return this.go(open, (draft) => this.showStory(draft));
  }

  openSettings(publication: string): Promise<boolean> {
    return openSettings(this, publication);
  }

  /** Writes what is unsaved. False where something could not be written. */
  async flush(): Promise<boolean> {
    while (this.drafts.some((draft) => draft.dirty)) {
      const safe = await Promise.all(this.drafts.map((draft) => draft.flush()));
      if (safe.includes(false)) return false;
    }
    return !this.drafts.some((draft) => draft.state.kind === 'conflict');
  }

  /** Flushes, does `work`, and shows what came of it. What went wrong is told, but not of a way left since. */
  async go<T>(work: () => Promise<T>, show: (result: T) => void, isDeed = false): Promise<boolean> {
    const ticket = (this.#ticket += 1);
    try {
      if (!(await this.flush())) return false;
      const result = await work();
      // The editor may have typed while the answer was on its way.
      if (!(await this.flush())) return false;
      if (ticket !== this.#ticket) return false;
      show(result);
      return true;
    } catch (thrown) {
      if (isDeed || ticket === this.#ticket) this.fail(thrown);
      return false;
    }
  }

  /** As `go`, for the rooms that change the library, and reads the shelf afterwards. */
  async doAndShow<T>(work: () => Promise<T>, show: (result: T) => void): Promise<boolean> {
    const done = await this.go(work, show, true);
    await this.refreshShelf();
    return done;
  }

  /** Puts an issue on the desk. What was open must be safe. */
  showIssue(sheet: IssueSheet): void {
    this.#closeAll();
    this.publication = this.draftOf(sheet.publication);
    this.issue = new OpenDraft(sheet.issue, {
      save: (draft, typed) => this.backend.saveIssue(draft, typed),
      load: async () => (await this.backend.openIssue(sheet.issue.id)).issue,
      changed: () => this.preview.pageChanged(),
      saved: () => this.#saved(listingOf(this.issue?.draft) !== this.#listedIssue),
    });
    this.#listedIssue = listingOf(this.issue?.draft);
    this.#takeLists(sheet);
    this.places.open(sheet.issue.id, null);
    this.shelf = { ...this.shelf, recent: withRecent(this.shelf.recent, sheet.issue.id) };
    this.preview.pageChanged();
  }

  /** Puts a story of the open issue, or of a pool, on the desk. What was open must be safe. */
  showStory(draft: StoryDraft): void {
    this.closeStory();
    this.story = new OpenDraft(draft, {
      save: (story, typed) => this.backend.saveStory(story, typed),
      load: () => this.backend.openStory(draft.id),
      changed: () => this.preview.storyChanged(),
      saved: () => this.#savedStory(),
    });
    this.places.open(this.issue?.id ?? null, draft.id);
    afterPaint(() => this.preview.storyChanged());
  }

  /** Takes over what an undo changed in the open issue, its publication and its lists. */
  takeSheet(sheet: IssueSheet, at: number): void {
    if (sheet.issue.revision !== this.issue?.draft.revision) this.issue?.take(sheet.issue, at);
    const { publication } = this;
    if (sheet.publication.revision !== publication?.draft.revision) publication?.take(sheet.publication, at);
    this.#takeLists(sheet);
  }

  /** Takes the open story off the desk: the issue's own fields come in its place. */
  leaveStory(): void {
    this.closeStory();
    this.places.open(this.issue?.id ?? null, null);
  }

  /** Takes everything off the desk: the issue that was open is gone. */
  clear(): void {
    this.#closeAll();
    this.stories = [];
    this.places.open(null, null);
  }

  closeStory(): void {
    this.story?.close();
    this.story = null;
    this.line = this.caret = null;
  }

  /** Reads the lists again after stories were added, moved or deleted, or sections made. */
  async refreshLists(): Promise<void> {
    const issue = this.issue?.id;
    if (issue === undefined) return;
    try {
      const sheet = await this.backend.openIssue(issue);
      if (this.issue?.id === issue) this.#takeLists(sheet);
      this.preview.pageChanged();
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  async refreshShelf(): Promise<void> {
    try {
      this.shelf = await this.backend.openDesk();
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  fail(thrown: unknown): void {
    this.failures = [...this.failures, asFailure(thrown)];
  }

  /** The failure that is told now. */
  get failure(): Failure | null {
    return this.failures[0] ?? null;
  }

  dismissFailure(): void {
    this.failures = this.failures.slice(1);
  }

  draftOf(publication: PublicationDraft): OpenDraft<PublicationDraft> {
    return new OpenDraft(publication, {
      save: (draft, typed) => this.backend.savePublication(draft, typed),
      load: () => this.backend.openPublication(publication.id),
      saved: () => this.#saved(true),
    });
  }

  #closeAll(): void {
    this.closeStory();
    this.drafts.forEach((draft) => draft.close());
    this.issue = this.publication = this.settings = null;
  }

  #takeLists(sheet: IssueSheet): void {
    this.stories = sheet.stories;
    this.sections = sheet.sections;
    this.writtenDate = sheet.writtenDate;
  }

  #savedStory(): void {
    this.#noteSaved();
    const section = this.story?.draft.section.trim();
    if (section && !this.sections.includes(section)) void this.refreshLists();
  }

  #saved(listsChanged: boolean): void {
    this.#noteSaved();
    if (!listsChanged) return;
    this.#listedIssue = listingOf(this.issue?.draft);
    void this.refreshShelf();
    void this.refreshLists();
  }

  #noteSaved(): void {
    const { safety } = this;
    if (safety.kind === 'saved' && safety.at !== null) this.#savedAt = safety.at;
  }
}
