/**
 * What an editor does to the shelf: adds, renames, moves and deletes. All of it can be undone; of
 * deletions the list tells, because what is gone is missed at a glance.
 *
 * Deleting writes unsaved text first, so that undo brings back the last word too.
 */
import { openNewestIssue } from '../desk/beginning';
import type { Desk } from '../desk/desk.svelte';

export type ShelfKind = 'publication' | 'issue' | 'story';

export interface Deleted {
  kind: ShelfKind;
  id: string;
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
    const next = this.#neighbour(kind, id);
    const home = desk.publication?.id;
    const done = await desk.doAndShow(
      async () => {
        const entry = { kind, id, name, step: await this.#deleteIn(kind, id) };
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
    else if (!desk.issue) await openNewestIssue(desk, home);
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

  #deleteIn(kind: ShelfKind, id: string): Promise<number> {
    const { backend } = this.#desk;
    if (kind === 'story') return backend.deleteStory(id);
    return kind === 'issue' ? backend.deleteIssue(id) : backend.deletePublication(id);
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
