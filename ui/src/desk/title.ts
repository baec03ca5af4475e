/** What the window is called: its issue, with a mark while something of it is not saved. */
import { words } from '../words';
import type { Desk } from './desk.svelte';
import { issuesByUse } from './recent';

export function titleOf(desk: Pick<Desk, 'issue' | 'shelf' | 'safety'>): string {
  const open = issuesByUse(desk.shelf).find(({ id }) => id === desk.issue?.id);
  const title = open ? words.window.issue(open.number, open.publication) : words.app;
  return desk.safety.kind === 'saved' ? title : words.window.unsaved(title);
}
