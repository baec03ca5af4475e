/** From a place that was clicked on a page to the field that it is written in. */
import type { TextSpot } from '../backend/wire.gen';
import type { Desk } from '../desk/desk.svelte';
import type { Pictures } from '../desk/pictures';

/** Opens what a place is in, with the caret there. False where it could not be left for that. */
export async function openSpot(
  desk: Pick<
    Desk,
    'issue' | 'story' | 'openIssue' | 'openStory' | 'openSettings' | 'publication' | 'caretWish' | 'focusWish'
  >,
  pictures: Pick<Pictures, 'openLeadPanel'>,
  { story, field, caret }: TextSpot,
): Promise<boolean> {
  const open =
    story !== null
      ? await desk.openStory(story)
      : desk.issue !== null && (await desk.openIssue(desk.issue.id));
  if (!open) return false;
  if (field === 'leadPicture') {
    if (!pictures.openLeadPanel()) desk.focusWish = 'headline';
  } else if (field === 'footer') {
    // It is the publication's, whose settings hold it; its issue is what is open beside them.
    desk.focusWish = 'number';
  } else desk.caretWish = { field, caret };
  return true;
}
