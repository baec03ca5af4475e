/** The other windows: an issue is shown in one of them alone. */
import type { Backend } from '../backend/backend';
import type { IssueSheet } from '../backend/wire.gen';
import type { Desk } from './desk.svelte';

/** Opens an issue for this window; null where another shows it, which comes to the front. */
export async function openClaimed(backend: Backend, issue: string): Promise<IssueSheet | null> {
  return (await backend.claimIssue(issue)) ? backend.openIssue(issue) : null;
}

/** Shows an issue in a window of its own. */
export async function openInWindow(desk: Desk, issue: string): Promise<void> {
  await desk.backend.openWindow(issue).catch((thrown: unknown) => desk.fail(thrown));
}
