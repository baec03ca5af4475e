/** How the desk begins, and where it goes when what was open is gone. */
import { asFailure } from '../backend/backend';
import type { PublicationDraft, PublicationEntry, Shelf } from '../backend/wire.gen';
import { afterPaint } from './after-paint';
import type { Desk } from './desk.svelte';

export async function beginAt(desk: Desk): Promise<void> {
  try {
    desk.shelf = await desk.backend.openDesk();
    desk.startFailure = null;
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
  // The end of a start, for whoever measures it (`benches/window.rs`).
  afterPaint(() => performance.mark('desk'));
}

/** Opens the issue, or the newest where it is gone, and the story in it, where that is still there. */
async function reopen(desk: Desk, issue: string | null, story: string | null): Promise<void> {
  const known = desk.shelf.publications.flatMap((publication) => publication.issues);
  const pool = story === null ? undefined : poolWith(desk.shelf, story);
  const chosen = known.find(({ id }) => id === issue) ?? pool?.issues[0] ?? known[0];
  // Asked for together: each question is a way to the desk and back.
  const text = story === null ? null : desk.backend.openStory(story);
  // One that is gone is nobody's loss, unless it is still listed.
  text?.catch(() => undefined);
  if (chosen) {
    const { backend } = desk;
    const [mine, sheet] = await Promise.all([backend.claimIssue(chosen.id), backend.openIssue(chosen.id)]);
    if (!mine) return;
    desk.showIssue(sheet);
  } else if (pool) showPublication(desk, await desk.backend.openPublication(pool.id));
  if (text && desk.entryOf(story ?? undefined)) {
    desk.showStory(await text);
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

/** The publication whose pool a story stands in. */
export function poolWith(shelf: Shelf, story: string): PublicationEntry | undefined {
  return shelf.publications.find(({ pool }) => pool.some(({ id }) => id === story));
}

/** Puts a publication on the desk, with its newest issue where it has one. */
export async function bringPublication(desk: Desk, publication: string): Promise<boolean> {
  if (desk.publication?.id === publication) return true;
  const newest = desk.shelf.publications.find(({ id }) => id === publication)?.issues[0];
  if (newest) return desk.openIssue(newest.id);
  return desk.go(
    () => desk.backend.openPublication(publication),
    (draft) => showPublication(desk, draft),
  );
}

/** Puts a publication without an issue on the desk: a story of its pool is to be opened. */
function showPublication(desk: Desk, publication: PublicationDraft): void {
  desk.clear();
  desk.publication = desk.draftOf(publication);
}

/** Opens a publication's fields; what is on the desk stays, so no issue of it needs to be open. */
export async function openSettings(desk: Desk, publication: string): Promise<boolean> {
  const before = desk.settings?.dirty ? desk.settings : null;
  // Fields that cannot be saved are mended here, so they are shown again.
  if (before?.id === publication) return true;
  if (before && !(await before.flush())) return false;
  if (publication === desk.publication?.id) {
    desk.settings = desk.publication;
    return true;
  }
  return desk.go(
    () => desk.backend.openPublication(publication),
    (draft) => (desk.settings = desk.draftOf(draft)),
  );
}
