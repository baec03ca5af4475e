/**
 * What an editor does to the shelf: adds, renames, moves and deletes. All of it can be undone; of
 * deletions the list tells, because what is gone is missed at a glance.
 *
 * Deleting writes unsaved text first, so that undo brings back the last word too.
 */
import type { IssueSheet, StoryEntry } from '../backend/wire.gen';
import { bringPublication, openNewestIssue } from '../desk/beginning';
import type { Desk } from '../desk/desk.svelte';

export type ShelfKind = 'publication' | 'issue' | 'story';

export interface Deleted {
  kind: ShelfKind;
  name: string;
  /** The step of the history that brings it back. */
  step: number;
}

export class ShelfEdits {
  #desk: Desk;
  #deletions: Deleted[] = [];
  #hear: (latest: Deleted | null) => void;

  constructor(desk: Desk, hear: (latest: Deleted | null) => void) {
    this.#desk = desk;
    this.#hear = hear;
  }

  async addPublication(name: string, language: string): Promise<boolean> {
    const desk = this.#desk;
    return desk.doAndShow(
      () => desk.backend.newPublication(name, language),
      (sheet) => {
        desk.showIssue(sheet);
        desk.focusWish = 'number';
      },
    );
  }

  addIssue(publication: string): Promise<boolean> {
    return this.#addIssue(() => this.#desk.backend.newIssue(publication));
  }

  /** Begins an issue with the standing stories of the last one. */
  addIssueFromLast(publication: string): Promise<boolean> {
    return this.#addIssue(() => this.#desk.backend.newIssueFromLast(publication));
  }

  duplicateIssue(issue: string): Promise<boolean> {
    return this.#addIssue(() => this.#desk.backend.duplicateIssue(issue));
  }

  /** Adds a story behind another, which is the open one unless somebody says which, and opens it. */
  async addStory(after = this.#desk.story?.id ?? null): Promise<boolean> {
    const desk = this.#desk;
    const issue = desk.issue?.id;
    if (issue === undefined) return false;
    const done = await desk.doAndShow(
      () => desk.backend.newStory(issue, after),
      (draft) => {
        desk.showStory(draft);
        desk.focusWish = 'headline';
      },
    );
    await desk.refreshLists();
    return done;
  }

  /** Adds a story to a publication's pool, and opens it. */
  async addPoolStory(publication: string): Promise<boolean> {
    const desk = this.#desk;
    if (!(await bringPublication(desk, publication))) return false;
    const done = await desk.doAndShow(
      () => desk.backend.newPoolStory(publication),
      (draft) => {
        desk.showStory(draft);
        desk.focusWish = 'headline';
      },
    );
    desk.preview.pageChanged();
    return done;
  }

  /** Gives a story a headline, an issue a number, a publication a name. */
  async rename(kind: ShelfKind, id: string, name: string): Promise<void> {
    const desk = this.#desk;
    try {
      switch (kind) {
        case 'story':
          await this.#renameStory(id, name);
          break;
        case 'issue':
          await this.#renameIssue(id, name);
          break;
        case 'publication':
          await this.#renamePublication(id, name);
          break;
      }
    } catch (thrown) {
      desk.fail(thrown);
    }
  }

  /** Moves stories into an issue or their pool, to a place that is counted without them, or last. */
  async moveStories(stories: string[], issue: string | null, place: number | null): Promise<boolean> {
    const desk = this.#desk;
    this.#moveAtOnce(stories, issue, place);
    const next = this.#neighbour(stories);
    const done = await desk.doAndShow(
      () => desk.backend.moveStories(stories, issue, place),
      () => undefined,
    );
    await this.#refresh();
    // The open story may have gone to an issue that is not open.
    if (done && desk.story && !desk.openEntry) await this.#openStoryInstead(next);
    return done;
  }

  /** Copies stories, opens the first copy and goes to its row; gives the copies. */
  async duplicate(stories: string[]): Promise<string[]> {
    const desk = this.#desk;
    let copies: string[] = [];
    await desk.doAndShow(
      async () => (copies = await desk.backend.duplicateStories(stories)),
      () => undefined,
    );
    await this.#refresh();
    if (copies[0] !== undefined && (await desk.openStory(copies[0]))) desk.focusWish = 'list';
    return copies;
  }

  async setStanding(stories: string[], standing: boolean): Promise<void> {
    const desk = this.#desk;
    await desk.doAndShow(
      () => desk.backend.setStanding(stories, standing),
      () => undefined,
    );
    await this.#refresh();
  }

  /** Deletes stories; `name` is what the list then says was deleted. */
  async deleteStories(stories: string[], name: string): Promise<void> {
    const desk = this.#desk;
    const next = this.#neighbour(stories);
    const done = await desk.doAndShow(
      async () => this.#tell('story', name, await desk.backend.deleteStories(stories)),
      () => desk.story && stories.includes(desk.story.id) && desk.closeStory(),
    );
    if (!done) return;
    await this.#openStoryInstead(next);
    desk.focusWish = 'list';
  }

  async delete(kind: ShelfKind, id: string, name: string): Promise<void> {
    if (kind === 'story') return this.deleteStories([id], name);
    const desk = this.#desk;
    const home = desk.publication?.id;
    const done = await desk.doAndShow(
      async () => this.#tell(kind, name, await this.#deleteIn(kind, id)),
      () => this.#tookTheIssue(kind, id) && desk.clear(),
    );
    if (!done) return;
    if (!desk.issue) await openNewestIssue(desk, home);
    desk.focusWish = 'list';
  }

  /** What was deleted last and is not brought back. */
  get latest(): Deleted | null {
    return this.#deletions.at(-1) ?? null;
  }

  /** A step was undone: what it brought back needs no telling any more. */
  forget(step: number): void {
    const left = this.#deletions.filter((entry) => entry.step !== step);
    if (left.length === this.#deletions.length) return;
    this.#deletions = left;
    this.#hear(this.latest);
  }

  #tell(kind: ShelfKind, name: string, step: number): void {
    const entry = { kind, name, step };
    this.#deletions.push(entry);
    this.#hear(entry);
  }

  #addIssue(make: () => Promise<IssueSheet>): Promise<boolean> {
    const desk = this.#desk;
    return desk.doAndShow(make, (sheet) => {
      desk.showIssue(sheet);
      desk.focusWish = 'number';
    });
  }

  /** The list moves at once; the library's answer comes after and is the truth. */
  #moveAtOnce(stories: string[], issue: string | null, place: number | null): void {
    const desk = this.#desk;
    const moved = stories.flatMap((id) => desk.stories.find((entry) => entry.id === id) ?? []);
    if (issue !== desk.issue?.id || moved.length < stories.length) return;
    const order = desk.stories.filter(({ id }) => !stories.includes(id));
    order.splice(place ?? order.length, 0, ...moved);
    desk.stories = order;
  }

  async #refresh(): Promise<void> {
    await this.#desk.refreshLists();
    this.#desk.preview.pageChanged();
  }

  #deleteIn(kind: 'issue' | 'publication', id: string): Promise<number> {
    const { backend } = this.#desk;
    return kind === 'issue' ? backend.deleteIssue(id) : backend.deletePublication(id);
  }

  #tookTheIssue(kind: 'issue' | 'publication', id: string): boolean {
    const { issue, publication } = this.#desk;
    return id === (kind === 'issue' ? issue?.id : publication?.id);
  }

  /** The story to open where the open one goes. */
  #neighbour(going: string[]): string | null {
    const { stories, story } = this.#desk;
    if (!story || !going.includes(story.id)) return null;
    const at = stories.findIndex((entry) => entry.id === story.id);
    const stays = (entry: StoryEntry) => !going.includes(entry.id);
    return (
      (stories.slice(at + 1).find(stays) ?? stories.slice(0, Math.max(at, 0)).findLast(stays))?.id ?? null
    );
  }

  async #openStoryInstead(next: string | null): Promise<void> {
    const desk = this.#desk;
    await this.#refresh();
    if (next !== null) await desk.openStory(next);
    else if (desk.story && !desk.openEntry) desk.leaveStory();
  }

  async #renameStory(id: string, headline: string): Promise<void> {
    const desk = this.#desk;
    if (desk.story?.id === id) {
      desk.story.change({ headline });
      return;
    }
    await desk.backend.saveStory({ ...(await desk.backend.openStory(id)), headline });
    await desk.refreshLists();
  }

  async #renameIssue(id: string, number: string): Promise<void> {
    const desk = this.#desk;
    if (desk.issue?.id === id) {
      desk.issue.change({ number });
      return;
    }
    const { issue } = await desk.backend.openIssue(id);
    await desk.backend.saveIssue({ ...issue, number });
    await desk.refreshShelf();
  }

  async #renamePublication(id: string, name: string): Promise<void> {
    const desk = this.#desk;
    if (desk.publication?.id === id) {
      desk.publication.change({ name });
      return;
    }
    const publication = await desk.backend.openPublication(id);
    await desk.backend.savePublication({ ...publication, name });
    await desk.refreshShelf();
  }
}
