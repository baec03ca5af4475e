/** How the desk begins, and where it goes when what was open is gone. */
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
  if (!chosen || !(await desk.backend.claimIssue(chosen.id))) return;
  desk.showIssue(await desk.backend.openIssue(chosen.id));
  if (story !== null && desk.stories.some(({ id }) => id === story)) {
    desk.showStory(await desk.backend.openStory(story));
    desk.focusWish = 'body';
  }
}

/** Opens the newest issue: of a publication, or of any where it has none. */
export async function openNewestIssue(desk: Desk, home?: string): Promise<void> {
  const { publications } = desk.shelf;
  const all = publications.flatMap((publication) => publication.issues);
  const newest = publications.find(({ id }) => id === home)?.issues[0] ?? all[0];
  if (newest) await desk.openIssue(newest.id);
}
