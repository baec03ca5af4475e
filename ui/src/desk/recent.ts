/** Issues as lists have them: those that were open last for the menu and the palette. */
import type { IssueDraft, Place, Shelf, StoryEntry } from '../backend/wire.gen';
import { issueTitled } from '../words/phrases';
import { say } from '../words/say';

const RECENT = 10;

/** An issue comes first when it is opened, and is there once. */
export function withRecent(recent: string[], issue: string): string[] {
  return [issue, ...recent.filter((other) => other !== issue)].slice(0, RECENT);
}

/** The issues of the places where a window was, the latest first. */
export function recentOf(places: Place[]): string[] {
  return places.reduce<string[]>((recent, { issue }) => (issue ? withRecent(recent, issue) : recent), []);
}

/** What of the open issue the list shows: where it changes the list is read again. */
export function listingOf(issue: IssueDraft | undefined): string {
  return issue ? [issue.number, issue.date, issue.dateline, issue.status].join('\n') : '';
}

/** The shelf with a story as its unsaved text has it: the same one where no pool has the story. */
export function withListed(shelf: Shelf, listed: StoryEntry): Shelf {
  const publications = shelf.publications.map((publication) => {
    const at = publication.pool.findIndex(({ id }) => id === listed.id);
    return at < 0 ? publication : { ...publication, pool: publication.pool.with(at, listed) };
  });
  const isSame = publications.every((publication, at) => publication === shelf.publications[at]);
  return isSame ? shelf : { ...shelf, publications };
}

export interface NamedIssue {
  id: string;
  /** Its number in its publication's form. */
  number: string;
  publication: string;
}

/** All issues, those that were open last first. */
export function issuesByUse({ publications, recent }: Pick<Shelf, 'publications' | 'recent'>): NamedIssue[] {
  const all = publications.flatMap(({ name, issues }) =>
    issues.map(({ id, numbered, dateline }): NamedIssue => {
      return { id, number: numbered || dateline || say('library-unnumbered'), publication: name };
    }),
  );
  const age = ({ id }: NamedIssue) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return all.sort((a, b) => age(a) - age(b));
}

/** What the menu offers to open again: known issues only, the open one left out. */
export function recentIssues(shelf: Pick<Shelf, 'publications' | 'recent'>, open: string | null) {
  const { recent } = shelf;
  return issuesByUse(shelf)
    .filter(({ id }) => id !== open && recent.includes(id))
    .map(({ id, number, publication }) => ({ id, name: issueTitled(number, publication) }));
}
