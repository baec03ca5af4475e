/** How the desk begins: the shelf is read, and what was open when the window was closed is opened. */
import { asFailure } from '../backend/backend';
import type { Desk } from './desk.svelte';

export async function beginAt(desk: Desk): Promise<void> {
  desk.startFailure = null;
  try {
    desk.shelf = await desk.backend.openDesk();
  } catch (thrown) {
    desk.startFailure = asFailure(thrown);
    return;
  }
  const { place } = desk.shelf;
  if (place) desk.places.recall(place);
  try {
    await reopen(desk, place?.issue ?? null, place?.story ?? null);
  } catch (thrown) {
    desk.fail(thrown);
  }
  desk.ready = true;
}

/** Opens the issue, or the newest where it is gone, and the story in it, where that is still there. */
async function reopen(desk: Desk, issue: string | null, story: string | null): Promise<void> {
  const known = desk.shelf.publications.flatMap((publication) => publication.issues);
  const chosen = known.find(({ id }) => id === issue) ?? known[0];
  if (!chosen) return;
  desk.showIssue(await desk.backend.openIssue(chosen.id));
  if (story !== null && desk.stories.some(({ id }) => id === story)) {
    desk.showStory(await desk.backend.openStory(story));
    desk.focusWish = 'body';
  }
}
