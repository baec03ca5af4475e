/**
 * What an editor does to the shelf: adds, renames, moves, deletes, and takes a deletion back.
 *
 * Deleting writes unsaved text first, so that undo brings back the last word too.
 */
import type { Desk } from '../desk/desk.svelte';

export type ShelfKind = 'publication' | 'issue' | 'story';

export interface Deleted {
  kind: ShelfKind;
  id: string;
  name: string;
  /** The issue that was open, to return to. */
  issue: string | null;
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

  async addIssue(publication: string): Promise<boolean> {
    const desk = this.#desk;
    return desk.doAndShow(
      () => desk.backend.newIssue(publication),
      (sheet) => {
        desk.showIssue(sheet);
        desk.focusWish = 'number';
      },
    );
  }

  /** Adds a story behind the open one, or at the end, and opens it. */
  async addStory(): Promise<boolean> {
    const desk = this.#desk;
    const issue = desk.issue?.id;
    if (issue === undefined) return false;
    const after = desk.story?.id ?? null;
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

  /** Moves a story of the open issue to a place, counted from 0. */
  async moveStory(story: string, position: number): Promise<void> {
    const desk = this.#desk;
    const from = desk.stories.findIndex(({ id }) => id === story);
    const to = Math.max(0, Math.min(position, desk.stories.length - 1));
    const moved = desk.stories[from];
    if (!moved || from === to) return;
    // The list moves at once; the library's answer comes after and is the truth.
    const order = desk.stories.filter(({ id }) => id !== story);
    order.splice(to, 0, moved);
    desk.stories = order;
    try {
      await desk.backend.moveStory(story, to);
    } catch (thrown) {
      desk.fail(thrown);
    }
    await desk.refreshLists();
  }

  async delete(kind: ShelfKind, id: string, name: string): Promise<void> {
    const desk = this.#desk;
    const entry: Deleted = { kind, id, name, issue: desk.issue?.id ?? null };
    const next = this.#neighbour(kind, id);
    const home = desk.publication?.id;
    const done = await desk.doAndShow(
      async () => {
        await this.#deleteIn(kind, id);
        this.#deletions.push(entry);
        this.#hear(entry);
      },
      () => {
        if (kind === 'story' && desk.story?.id === id) desk.closeStory();
        if (this.#tookTheIssue(kind, id)) desk.clear();
      },
    );
    if (!done) return;
    if (kind === 'story') await this.#openStoryInstead(next);
    else if (!desk.issue) await this.#openIssueInstead(home);
    desk.focusWish = 'list';
  }

  /** Brings back what was deleted last. */
  async undo(): Promise<void> {
    const desk = this.#desk;
    const entry = this.#deletions.at(-1);
    if (!entry) return;
    const done = await desk.doAndShow(
      async () => {
        await this.#restoreIn(entry.kind, entry.id);
        this.#deletions = this.#deletions.filter((other) => other !== entry);
        this.#hear(this.#deletions.at(-1) ?? null);
      },
      () => undefined,
    );
    if (!done) return;
    if (entry.kind === 'issue') await desk.openIssue(entry.id);
    else if (entry.issue !== null && entry.issue !== desk.issue?.id) await desk.openIssue(entry.issue);
    if (entry.kind === 'story') {
      await desk.refreshLists();
      await desk.openStory(entry.id);
    }
    desk.focusWish = 'list';
  }

  #deleteIn(kind: ShelfKind, id: string): Promise<void> {
    const { backend } = this.#desk;
    if (kind === 'story') return backend.deleteStory(id);
    return kind === 'issue' ? backend.deleteIssue(id) : backend.deletePublication(id);
  }

  #restoreIn(kind: ShelfKind, id: string): Promise<void> {
    const { backend } = this.#desk;
    if (kind === 'story') return backend.restoreStory(id);
    return kind === 'issue' ? backend.restoreIssue(id) : backend.restorePublication(id);
  }

  #tookTheIssue(kind: ShelfKind, id: string): boolean {
    const { issue, publication } = this.#desk;
    return kind === 'story' ? false : id === (kind === 'issue' ? issue?.id : publication?.id);
  }

  /** The story or issue to open where the open one is deleted. */
  #neighbour(kind: ShelfKind, id: string): string | null {
    const { stories, story } = this.#desk;
    if (kind !== 'story' || story?.id !== id) return null;
    const at = stories.findIndex((entry) => entry.id === id);
    return (stories[at + 1] ?? stories[at - 1])?.id ?? null;
  }

  async #openStoryInstead(next: string | null): Promise<void> {
    await this.#desk.refreshLists();
    if (next !== null) await this.#desk.openStory(next);
  }

  /** Opens the newest issue: of the publication that was open, or of any where it has none. */
  async #openIssueInstead(home: string | undefined): Promise<void> {
    const { publications } = this.#desk.shelf;
    const all = publications.flatMap((publication) => publication.issues);
    const newest = publications.find(({ id }) => id === home)?.issues[0] ?? all[0];
    if (newest) await this.#desk.openIssue(newest.id);
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
