/**
 * What the window does when the editor comes back to it, or when another window says that it has
 * changed the library: the command line may have changed it too.
 *
 * The shelf and the open issue's list are read again, and the page where they differ. The open
 * issue's and publication's fields are taken over where nobody has touched them here; a text that
 * was changed in both places is met as a conflict when it is saved. What looks as before is not
 * touched, so that nothing is drawn again.
 */
import type { Unlisten } from '../backend/backend';
import type { Desk } from './desk.svelte';

const SETTLED_MS = 200;

/** Rereads the lists a moment after the window has the focus again, each time it had lost it. */
export function rereadOnReturn(desk: Desk, view: EventTarget): Unlisten {
  let away = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listening = new AbortController();
  const { signal } = listening;

  const leave = () => {
    away = true;
    clearTimeout(timer);
  };
  const come = () => {
    if (!away) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      away = false;
      void reread(desk);
    }, SETTLED_MS);
  };
  view.addEventListener('blur', leave, { signal });
  view.addEventListener('focus', come, { signal });
  return () => {
    listening.abort();
    clearTimeout(timer);
  };
}

/** Rereads a moment after another window has changed the library: its changes come in swarms. */
export function rereadWhenTold(desk: Desk): Unlisten {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unlisten = desk.backend.onLibraryChanged(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void reread(desk), SETTLED_MS);
  });
  return () => {
    unlisten();
    clearTimeout(timer);
  };
}

export async function reread(desk: Desk): Promise<void> {
  if (!desk.ready) return;
  try {
    const changed = [await rereadShelf(desk), await rereadStories(desk)];
    if (changed.includes(true)) desk.preview.pageChanged();
  } catch {
    // Nobody asked for this: what the editor does next meets the same failure, and tells.
  }
}

async function rereadShelf(desk: Desk): Promise<boolean> {
  const before = desk.shelf;
  const shelf = await desk.backend.openDesk();
  // Whoever read the shelf meanwhile knows better.
  if (desk.shelf !== before || same(shelf.publications, before.publications)) return false;
  desk.shelf = shelf;
  return true;
}

async function rereadStories(desk: Desk): Promise<boolean> {
  const before = desk.stories;
  const issue = desk.issue?.id;
  const known = desk.shelf.publications.some(({ issues }) => issues.some(({ id }) => id === issue));
  if (issue === undefined || !known) return false;
  const sheet = await desk.backend.openIssue(issue);
  if (desk.issue?.id !== issue || desk.stories !== before) return false;
  const adopted = [desk.issue.adopt(sheet.issue), desk.publication?.adopt(sheet.publication) ?? false];
  // The open story is listed as its text on screen has it, not as it was saved.
  const open = desk.openEntry;
  const stories = sheet.stories.map((entry) => (entry.id === open?.id ? open : entry));
  const { sections, writtenDate } = sheet;
  const { sections: oldSections, writtenDate: oldDate } = desk;
  if (same([stories, sections, writtenDate], [before, oldSections, oldDate])) return adopted.includes(true);
  Object.assign(desk, { stories, sections, writtenDate });
  return true;
}

/** Whether two lists of the wire are alike: plain data, made by the same hand in the same order. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
