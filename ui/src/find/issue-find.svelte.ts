/**
 * Find and replace in all stories of the open issue.
 *
 * The stories are read once and searched with every letter; the open one is searched as it is on
 * screen. A replacement reads them again, and where a hit is no longer what was shown it changes
 * nothing. All stories are saved in one transaction, which is one step of the issue's history.
 */
import { tick } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { StoryDraft } from '../backend/wire.gen';
import type { Desk } from '../desk/desk.svelte';
import { Finding } from './finding';
import {
  type FieldHit,
  hitsByStory,
  MOST_HITS,
  replacedStories,
  searchedTexts,
  type StoryHits,
} from './issue-hits';
import { emptyQuery, type Hit, type Problem, type Query } from './query';
import { Readings } from './reading';

/** What the last step did, told until the next one. */
export type Outcome = { kind: 'replaced'; hits: number; stories: number } | { kind: 'moved' };

export class IssueFind {
  open = $state(false);
  replacing = $state(false);
  query: Query = $state(emptyQuery());
  groups: StoryHits[] = $state.raw([]);
  /** Whether there are more hits than are shown. */
  more = $state(false);
  problem: Problem | null = $state(null);
  /** The hits that somebody ticked or unticked, by key. */
  #ticked = new SvelteMap<string, boolean>();
  busy = $state(false);
  outcome: Outcome | null = $state.raw(null);
  /** Grows with each wish to write into the field. */
  wished = $state(0);

  #desk: Desk;
  #finding: Finding;
  #stories: StoryDraft[] = [];
  #readings = new Readings();

  constructor(desk: Desk, finding = new Finding()) {
    this.#desk = desk;
    this.#finding = finding;
  }

  get hits(): FieldHit[] {
    return this.groups.flatMap(({ hits }) => hits);
  }

  /** The hits that are going to be replaced. */
  get taken(): FieldHit[] {
    return this.hits.filter((hit) => this.takes(hit));
  }

  /** Whether a hit is going to be replaced: one in an address only where somebody says so. */
  takes({ key, inAddress }: FieldHit): boolean {
    return this.#ticked.get(key) ?? !inAddress;
  }

  async show(): Promise<void> {
    if (!this.#desk.issue) return;
    this.#beginWith(this.#desk.text.finder.open ? { ...this.#desk.text.finder.query } : selectedWords());
    this.open = true;
    this.wished += 1;
    await this.reread();
  }

  close(): void {
    this.open = false;
    this.outcome = null;
    this.#finding.close();
    this.groups = [];
    this.#desk.focusWish = this.#desk.story ? 'body' : null;
  }

  /** What is looked for in the text is looked for in the issue, or what is selected. */
  #beginWith(query: Partial<Query>): void {
    if (query.text && !this.open) Object.assign(this.query, query);
  }

  /** Another issue is open, or a story was added or saved. */
  async reread(): Promise<void> {
    const issue = this.#desk.issue?.id;
    if (issue === undefined) return this.close();
    try {
      this.#stories = await this.#desk.backend.issueTexts(issue);
      await this.look();
    } catch (thrown) {
      this.#desk.fail(thrown);
    }
  }

  ask(patch: Partial<Query>): Promise<void> {
    Object.assign(this.query, patch);
    return this.look();
  }

  /** The query or the open story is another. */
  async look(): Promise<void> {
    if (!this.open) return;
    const stories = this.#onScreen();
    const found = await this.#finding.find(searchedTexts(stories), { ...this.query });
    if (found === null) return;
    this.problem = found.kind === 'problem' ? found.problem : null;
    this.#showHits(stories, found.kind === 'hits' ? found.hits : []);
  }

  /** Chooses whether these hits are replaced. */
  tick(hits: FieldHit[], taken: boolean): void {
    for (const { key } of hits) this.#ticked.set(key, taken);
  }

  /** What the box of a story says: whether all that is usually replaced is taken, or only some. */
  ticksOf(hits: FieldHit[]): 'all' | 'some' | 'none' {
    if (hits.every((hit) => this.takes(hit) || !isUsual(hit, hits))) return 'all';
    return hits.some((hit) => this.takes(hit)) ? 'some' : 'none';
  }

  /** The box of a story: its addresses stay as they are unless it has nothing else. */
  tickStory(hits: FieldHit[], taken: boolean): void {
    this.tick(taken ? hits.filter((hit) => isUsual(hit, hits)) : hits, taken);
  }

  /** Opens the story of a hit, with the hit selected. */
  async goTo(hit: FieldHit): Promise<void> {
    if (!(await this.#desk.openStory(hit.story))) return;
    await tick();
    if (hit.field === 'body') this.#desk.text.finder.select(hit);
    else selectInField(hit);
  }

  /** The same where the pane leaves no room for the text. */
  async leaveFor(hit: FieldHit): Promise<void> {
    this.open = false;
    await this.goTo(hit);
  }

  async replace(): Promise<void> {
    const issue = this.#desk.issue?.id;
    const wanted = this.taken;
    if (issue === undefined || wanted.length === 0) return;
    await this.#alone(async () => {
      const before = await this.#desk.backend.issueTexts(issue);
      if (!stillThere(before, wanted)) {
        this.#stories = before;
        await this.look();
        this.outcome = { kind: 'moved' };
        return;
      }
      const after = replacedStories(before, wanted);
      await this.#write(after);
      this.outcome = { kind: 'replaced', hits: wanted.length, stories: after.length };
    });
  }

  /** Saves what is unsaved and keeps the keys off the texts while `work` runs. */
  async #alone(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.outcome = null;
    const { drafts } = this.#desk;
    try {
      if (!(await this.#desk.flush())) return;
      drafts.forEach((draft) => draft.hold());
      await work();
    } catch (thrown) {
      this.#desk.fail(thrown);
    } finally {
      drafts.forEach((draft) => draft.release());
      this.busy = false;
    }
  }

  async #write(stories: StoryDraft[]): Promise<void> {
    const saves = await this.#desk.backend.saveStories(stories);
    const saved = stories.map((story, index) => ({
      ...story,
      revision: saves[index]?.revision ?? story.revision,
    }));
    const open = saved.find(({ id }) => id === this.#desk.story?.id);
    if (open) this.#desk.story?.take(open, saves[0]?.at ?? 0);
    this.#desk.preview.pageChanged();
    this.#stories = this.#stories.map((story) => saved.find(({ id }) => id === story.id) ?? story);
    await this.#desk.refreshLists();
    await this.look();
  }

  /** The stories as they were read, the open one as it is on screen. */
  #onScreen(): StoryDraft[] {
    const open = this.#desk.story?.draft;
    return this.#stories.map((story) => (story.id === open?.id ? open : story));
  }

  #showHits(stories: StoryDraft[], found: Hit[][]): void {
    this.#readings.ofThese((read) => (this.groups = hitsByStory(stories, found, read)));
    this.more = found.reduce((sum, hits) => sum + hits.length, 0) > MOST_HITS;
    const keys = this.hits.map(({ key }) => key);
    for (const key of [...this.#ticked.keys()]) if (!keys.includes(key)) this.#ticked.delete(key);
  }
}

function isUsual(hit: FieldHit, hits: FieldHit[]): boolean {
  return !hit.inAddress || hits.every(({ inAddress }) => inAddress);
}

function selectedWords(): Partial<Query> {
  const text = getSelection()?.toString() ?? '';
  return text.includes('\n') ? {} : { text, regex: false };
}

/** Whether each hit still stands where it was seen. */
function stillThere(stories: StoryDraft[], hits: FieldHit[]): boolean {
  return hits.every(({ story, field, from, to, match }) => {
    const text = stories.find(({ id }) => id === story)?.[field];
    return text?.slice(from, to) === match;
  });
}

function selectInField({ field, from, to }: FieldHit): void {
  const input = document.querySelector<HTMLInputElement>(`[data-field="${field}"]`);
  input?.focus();
  input?.setSelectionRange(from, to);
}
