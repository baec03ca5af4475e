/** What the window is called: its issue, with a mark while something of it is not saved. */
import { issueTitled } from '../words/phrases';
import { say } from '../words/say';
import type { Desk } from './desk.svelte';
import { issuesByUse } from './recent';

export function titleOf(desk: Pick<Desk, 'issue' | 'shelf' | 'safety'>): string {
  const open = issuesByUse(desk.shelf).find(({ id }) => id === desk.issue?.id);
  const title = open ? issueTitled(open.number, open.publication) : say('app');
  return desk.safety.kind === 'saved' ? title : `• ${title}`;
}
