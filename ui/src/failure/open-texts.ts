/** What is open, as a file can hold it: the fields that could not be saved among it. */
import type { OpenTexts } from '../backend/backend';
import type { Desk } from '../desk/desk.svelte';

export function openTexts(
  desk: Pick<Desk, 'publication' | 'settings' | 'issue' | 'story'>,
): OpenTexts | null {
  const { publication, settings, issue, story } = desk;
  // Settings that are unsaved belong to a publication that may be another than the open one.
  const beside = settings !== publication && settings?.dirty && !issue?.dirty && !story?.dirty;
  if (beside) return { publication: settings.draft, issue: null, story: null };
  if (!publication) return null;
  return { publication: publication.draft, issue: issue?.draft ?? null, story: story?.draft ?? null };
}
