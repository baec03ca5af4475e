/** What the list calls a thing, also where it has no name yet. */
import type { IssueEntry } from '../backend/wire.gen';
import type { Desk } from '../desk/desk.svelte';
import { say } from '../words/say';
import type { MenuRow, Thing } from './rows';

/** The text that renaming edits: an issue's is its number, which only the open issue knows. */
export function nameToEdit(desk: Desk, row: Thing): string {
  switch (row.kind) {
    case 'publication':
      return desk.shelf.publications.find(({ id }) => id === row.id)?.name ?? '';
    case 'issue':
      return row.id === desk.issue?.id ? desk.issue.fields.number : '';
    case 'story':
      if (row.id === desk.story?.id) return desk.story.fields.headline;
      return desk.entryOf(row.id)?.headline ?? '';
  }
}

/** What a thing is called, with words in place of an empty name. */
export function called(desk: Desk, row: MenuRow): string {
  switch (row.kind) {
    case 'pool':
      return say('shelf-pool-of', { count: row.count });
    case 'publication':
      return nameToEdit(desk, row) || say('library-unnamed');
    case 'issue':
      return issueEntry(desk, row.id)?.numbered || say('library-unnumbered');
    case 'story':
      return desk.entryOf(row.id)?.headline.trim() || say('library-no-headline');
  }
}

export function issueEntry(desk: Desk, id: string): IssueEntry | undefined {
  return desk.shelf.publications.flatMap(({ issues }) => issues).find((issue) => issue.id === id);
}
