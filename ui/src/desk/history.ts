/**
 * Undo and redo: the desk undoes, the window shows what was undone.
 *
 * The history itself is the library's, one an issue, and outlives the window. Here is only the
 * order: what is unsaved is written first, one request is in flight, and the next waits for it, so
 * that a key held down goes back step by step. Nothing is saved while an answer is on its way.
 */
import type { Deed, Undone } from '../backend/wire.gen';
import { say } from '../words/say';
import { openNewestIssue } from './beginning';
import type { Desk } from './desk.svelte';

type Way = 'undone' | 'redone';

export class History {
  #desk: Desk;
  #last: Promise<void> = Promise.resolve();
  #hear: (undone: Undone) => void;

  /** `hear` is told of each step that was undone or redone. */
  constructor(desk: Desk, hear: (undone: Undone) => void) {
    this.#desk = desk;
    this.#hear = hear;
  }

  undo(): Promise<void> {
    return this.#inTurn('undone', (issue) => this.#desk.backend.undo(issue));
  }

  redo(): Promise<void> {
    return this.#inTurn('redone', (issue) => this.#desk.backend.redo(issue));
  }

  /** Undoes one step, whatever was done after it. */
  undoStep(step: number): Promise<void> {
    return this.#inTurn('undone', (issue) => this.#desk.backend.undoStep(step, issue));
  }

  #inTurn(way: Way, ask: (issue: string | null) => Promise<Undone | null>): Promise<void> {
    this.#last = this.#last.then(() => this.#take(way, ask));
    return this.#last;
  }

  async #take(way: Way, ask: (issue: string | null) => Promise<Undone | null>): Promise<void> {
    const desk = this.#desk;
    if (!(await desk.flush())) return;
    const { drafts } = desk;
    drafts.forEach((draft) => draft.hold());
    try {
      const undone = await ask(desk.issue?.id ?? null);
      if (undone) await this.#show(undone);
      desk.told.say(
        undone ? say(`history-${way}`, { step: stepText(undone) }) : say(`history-nothing-${way}`),
      );
    } catch (thrown) {
      desk.fail(thrown);
    } finally {
      drafts.forEach((draft) => draft.release());
    }
  }

  async #show(undone: Undone): Promise<void> {
    const desk = this.#desk;
    const edited = undone.deed.startsWith('edit');
    const home = desk.publication?.id;
    const place = desk.stories.findIndex(({ id }) => id === desk.story?.id);
    this.#showIssue(undone);
    if (!edited) await desk.refreshShelf();
    const goes = place >= 0 && desk.story !== null && !desk.openEntry;
    await this.#showStory(undone);
    if (undone.deed !== 'editStory') desk.preview.pageChanged();
    if (edited && undone.deed !== 'editStories' && undone.field !== null)
      desk.caretWish = { field: undone.field, caret: undone.caret };
    this.#hear(undone);
    if (!desk.issue) await openNewestIssue(desk, home);
    // The open story is gone: the one before it takes its place.
    const next = desk.stories[Math.max(0, place - 1)];
    if (goes && next && !desk.story) await desk.openStory(next.id);
    if (!edited) desk.focusWish = 'list';
  }

  #showIssue({ sheet, at }: Undone): void {
    const desk = this.#desk;
    if (!sheet) desk.clear();
    else if (sheet.issue.id === desk.issue?.id) desk.takeSheet(sheet, at);
    else desk.showIssue(sheet);
  }

  async #showStory({ story, deed, at }: Undone): Promise<void> {
    const desk = this.#desk;
    // Many stories changed, and the open one may be any of them: it stays, as it is now.
    if (deed === 'editStories' && desk.story && desk.openEntry) {
      desk.story.take(await desk.backend.openStory(desk.story.id), at);
      return;
    }
    if (desk.story && desk.story.id === story?.id) desk.story.take(story, at);
    else if (desk.story && (!desk.openEntry || deed === 'editIssue')) desk.leaveStory();
    // What only moved, or was marked, is seen in the list.
    const listed = deed === 'moveStories' || deed === 'setStanding';
    if (story && !listed && desk.story?.id !== story.id) desk.showStory(story);
  }
}

/** What the list calls a thing without a name. */
function unnamed(deed: Deed): string {
  if (deed.endsWith('Publication')) return say('library-unnamed');
  return say(deed.endsWith('Issue') ? 'library-unnumbered' : 'library-no-headline');
}

function stepText({ deed, name, count, field }: Undone): string {
  const given = { name: name || unnamed(deed), count, field: field ?? '' };
  return say(`history-steps-${deed}`, given);
}
