/** Another language for the window: the page is loaded again, so that nothing on it stays in the old one. */
import { preferences } from '../preferences/preferences.svelte';
import { languageNow, spoken } from '../words/say';
import type { Over } from './acts';
import type { Desk } from './desk.svelte';

/** What stood over the window stands there again, for whoever chose a language they cannot read. */
const KEY = 'masthead.over';

/** Whether another language was chosen than the page speaks, in this window or in another. */
export function speaksAnother(): boolean {
  return languageNow(preferences.now.language) !== spoken;
}

/** Loads the page again once everything is safe; where it is not, the bar tells, and the page stays. */
export async function speakAnew(desk: Pick<Desk, 'flush'>, over: Over): Promise<void> {
  if (!(await desk.flush())) return;
  if (over) sessionStorage.setItem(KEY, over);
  location.reload();
}

/** What stood over the window before it was loaded again; only preferences can have been. */
export function overAgain(store: Pick<Storage, 'getItem' | 'removeItem'>): Over {
  const over = store.getItem(KEY);
  store.removeItem(KEY);
  return over === 'preferences' ? over : null;
}
