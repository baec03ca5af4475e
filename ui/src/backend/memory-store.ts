/**
 * What the desk in memory holds: publications, issues, stories, and the history of what changed.
 */
import type {
  StoryDraft,
  IssueDraft,
  PublicationDraft,
  IssueEntry,
  IssueSheet,
  StoryEntry,
  Deed,
  Failure,
  Undone,
} from './wire.gen';
import { freshIssue, freshPublication, freshStory } from './memory-drafts';
import { fieldOf, MemoryHistory, type MemoryStep } from './memory-history';
import { countWords } from '../count/words';
import { directionOf } from './memory-page';
import { PAST_STORIES, SAMPLE_STORIES } from './memory-sample';

export interface HeldIssue {
  draft: IssueDraft;
  publication: string;
  stories: string[];
}

export function refusal(message: string): Failure {
  return { code: 'refused', message, hint: '', detail: '' };
}

export function memoryStore(clock: () => number) {
  const publications = new Map<string, PublicationDraft>();
  const issues = new Map<string, HeldIssue>();
  const stories = new Map<string, { draft: StoryDraft; issue: string }>();
  const deleted = new Set<string>();
  let count = 0;

  const history = new MemoryHistory(rows, put);

  const id = () => `m${(count += 1)}`;
  function held<T>(map: Map<string, T>, key: string): T {
    const found = deleted.has(key) ? undefined : map.get(key);
    if (found === undefined) throw refusal('It is no longer in the library.');
    return found;
  }

  function addPublication(name: string, language: string): PublicationDraft {
    const draft = freshPublication(id(), name, language);
    publications.set(draft.id, draft);
    return draft;
  }

  function addIssue(publication: string, fields: Partial<IssueDraft>): HeldIssue {
    const issue = { draft: { ...freshIssue(id()), ...fields }, publication, stories: [] };
    issues.set(issue.draft.id, issue);
    return issue;
  }

  function addStory(issue: HeldIssue, after: string | null, fields: Partial<StoryDraft>): StoryDraft {
    const draft = { ...freshStory(id()), ...fields };
    stories.set(draft.id, { draft, issue: issue.draft.id });
    const place = after === null ? issue.stories.length : issue.stories.indexOf(after) + 1;
    issue.stories.splice(place, 0, draft.id);
    return draft;
  }

  function listed(draft: StoryDraft, publication: PublicationDraft): StoryEntry {
    const language = draft.language ?? publication.language;
    const headline = draft.headline.trim() || draft.body.split(/\s+/).slice(0, 6).join(' ');
    const { id, section, status } = draft;
    return {
      id,
      section,
      status,
      headline,
      language,
      direction: directionOf(language),
      words: countWords(draft.body),
    };
  }

  function placed(issue: HeldIssue) {
    const publication = held(publications, issue.publication);
    return issue.stories
      .filter((story) => !deleted.has(story))
      .map((story) => held(stories, story).draft)
      .map((draft) => ({ draft, entry: listed(draft, publication) }));
  }

  function writtenDate(issue: HeldIssue): string {
    if (!issue.draft.date) return '';
    const form = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return form.format(new Date(issue.draft.date));
  }

  function sheet(issue: HeldIssue): IssueSheet {
    const entries = placed(issue).map(({ entry }) => entry);
    return {
      issue: { ...issue.draft },
      publication: { ...held(publications, issue.publication) },
      stories: entries,
      sections: [...new Set(entries.map((entry) => entry.section).filter(Boolean))],
      writtenDate: writtenDate(issue),
    };
  }

  function entryOf(issue: HeldIssue, publication: PublicationDraft): IssueEntry {
    const { id, number, status, dateline } = issue.draft;
    const numbered = number && publication.numbering.replace('{n}', number);
    const printed = dateline || writtenDate(issue);
    return { id, numbered, dateline: printed, status, stories: placed(issue).length };
  }

  function issuesOf(publication: string): HeldIssue[] {
    return [...issues.values()]
      .filter((issue) => issue.publication === publication && !deleted.has(issue.draft.id))
      .reverse();
  }

  function makeSample(): HeldIssue {
    const publication = addPublication('The Harbour Letter', 'en');
    publication.tagline = 'News of the harbour and its people';
    const past = addIssue(publication.id, { date: '2026-10-01', number: '107', status: 'published' });
    PAST_STORIES.forEach((story) => addStory(past, null, story));
    const issue = addIssue(publication.id, { date: '2026-11-01', number: '108' });
    SAMPLE_STORIES.forEach((story) => addStory(issue, null, story));
    return issue;
  }

  function rows(): Map<string, unknown> {
    const held = [...publications].map(([key, draft]) => [`P${key}`, { draft }] as const);
    return new Map<string, unknown>([
      ...held,
      ...[...issues].map(([key, issue]) => [`I${key}`, issue] as const),
      ...[...stories].map(([key, story]) => [`S${key}`, story] as const),
      ...[...deleted].map((key) => [`D${key}`, true] as const),
    ]);
  }

  function put(key: string, row: unknown): void {
    const name = key.slice(1);
    const tables: Record<string, Map<string, unknown>> = { P: publications, I: issues, S: stories };
    const table = tables[key[0] ?? ''];
    if (!table) {
      if (row === undefined) deleted.delete(name);
      else deleted.add(name);
    } else if (row === undefined) table.delete(name);
    else table.set(name, key.startsWith('P') ? (row as { draft: unknown }).draft : row);
  }

  /** Does what is a step of the history of one issue, or of all. */
  function step<T>(deed: Deed, issue: string | null, work: () => T, subject: (made: T) => string[]): T {
    return history.record({ deed, issue }, work, subject);
  }

  function isThere(issue: string | null): issue is string {
    const found = issue === null || deleted.has(issue) ? undefined : issues.get(issue);
    return found !== undefined && !deleted.has(found.publication);
  }

  function undone(taken: MemoryStep | null, asked: string | null): Undone | null {
    if (!taken) return null;
    const { id, deed, subject, count } = taken;
    const story = deleted.has(subject) ? undefined : stories.get(subject);
    const own = story?.issue ?? (issues.has(subject) ? subject : null);
    const newest = issuesOf(subject)[0]?.draft.id ?? null;
    const shown = [deed === 'moveStories' ? asked : own, newest, asked].find(isThere);
    const name =
      stories.get(subject)?.draft.headline ??
      issues.get(subject)?.draft.number ??
      publications.get(subject)?.name ??
      '';
    const draft = story ? { ...story.draft } : null;
    const at = clock();
    const sheetOf = shown === undefined ? null : sheet(held(issues, shown));
    return { step: id, deed, name, count, sheet: sheetOf, story: draft, ...fieldOf(taken), at };
  }

  return {
    publications,
    issues,
    stories,
    deleted,
    history,
    held,
    addPublication,
    addIssue,
    addStory,
    listed,
    placed,
    sheet,
    entryOf,
    issuesOf,
    makeSample,
    step,
    undone,
  };
}
