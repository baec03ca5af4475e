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
  Message,
  Undone,
} from './wire.gen';
import { freshIssue, freshPublication, freshStory } from './memory-drafts';
import { fieldOf, MemoryHistory, type MemoryStep } from './memory-history';
import { countWords } from '../count/words';
import { message } from '../words/told';
import { directionOf } from './memory-page';
import { PAST_STORIES, SAMPLE_STORIES } from './memory-sample';

export interface HeldIssue {
  draft: IssueDraft;
  publication: string;
  stories: string[];
}

export interface HeldStory {
  draft: StoryDraft;
  publication: string;
  /** Null in the pool. */
  issue: string | null;
  standing: boolean;
}

export function refusal(message: Message): Failure {
  return { code: 'refused', message, hint: null, detail: '' };
}

export function memoryStore(clock: () => number) {
  const publications = new Map<string, PublicationDraft>();
  const issues = new Map<string, HeldIssue>();
  const stories = new Map<string, HeldStory>();
  /** The stories of each publication's pool, in order. */
  const pools = new Map<string, string[]>();
  const deleted = new Set<string>();
  let count = 0;

  const history = new MemoryHistory(rows, put);

  const id = () => `m${(count += 1)}`;
  function held<T>(map: Map<string, T>, key: string): T {
    const found = deleted.has(key) ? undefined : map.get(key);
    if (found === undefined) throw refusal(message('library-not-found', { what: 'story' }));
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

  /** The order of an issue's stories, or of a pool's; deleted ones are in it. */
  function orderOf(publication: string, issue: string | null): string[] {
    if (issue !== null) return issues.get(issue)?.stories ?? [];
    return pools.get(publication) ?? [];
  }

  function setOrder(publication: string, issue: string | null, order: string[]): void {
    if (issue === null) pools.set(publication, order);
    else issues.set(issue, { ...held(issues, issue), stories: order });
  }

  /** Puts stories at a place among those that are there, or last. */
  function place(ids: string[], publication: string, issue: string | null, at: number | null): void {
    for (const id of ids) {
      const story = held(stories, id);
      const order = orderOf(story.publication, story.issue).filter((other) => other !== id);
      setOrder(story.publication, story.issue, order);
      stories.set(id, { ...story, issue });
    }
    const order = [...orderOf(publication, issue)];
    const before = order.filter((other) => !deleted.has(other))[at ?? Infinity];
    order.splice(before === undefined ? order.length : order.indexOf(before), 0, ...ids);
    setOrder(publication, issue, order);
  }

  function addStory(
    publication: string,
    issue: string | null,
    after: string | null,
    fields: Partial<StoryDraft>,
    standing = false,
  ): StoryDraft {
    const draft = { ...freshStory(''), ...fields, id: id(), revision: 1 };
    const order = [...orderOf(publication, issue)];
    stories.set(draft.id, { draft, publication, issue, standing });
    order.splice(after === null ? order.length : order.indexOf(after) + 1, 0, draft.id);
    setOrder(publication, issue, order);
    return draft;
  }

  /** Copies a story behind another, or to the end of an issue. */
  function copy(original: HeldStory, issue: string | null, after: string | null, standing: boolean): string {
    return addStory(original.publication, issue, after, original.draft, standing).id;
  }

  function listed({ draft, standing }: HeldStory, publication: PublicationDraft): StoryEntry {
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
      standing,
    };
  }

  function entries(publication: PublicationDraft, order: string[]) {
    return order
      .filter((story) => !deleted.has(story))
      .map((story) => held(stories, story))
      .map((story) => ({ draft: story.draft, entry: listed(story, publication) }));
  }

  function placed(issue: HeldIssue) {
    return entries(held(publications, issue.publication), issue.stories);
  }

  function poolOf(publication: PublicationDraft): StoryEntry[] {
    return entries(publication, orderOf(publication.id, null)).map(({ entry }) => entry);
  }

  function writtenDate(issue: HeldIssue): string {
    if (!issue.draft.date) return '';
    const form = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return form.format(new Date(issue.draft.date));
  }

  function sheet(issue: HeldIssue): IssueSheet {
    const listed = placed(issue).map(({ entry }) => entry);
    return {
      issue: { ...issue.draft },
      publication: { ...held(publications, issue.publication) },
      stories: listed,
      sections: [...new Set(listed.map((entry) => entry.section).filter(Boolean))],
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
    PAST_STORIES.forEach((story) => addStory(publication.id, past.draft.id, null, story));
    const issue = addIssue(publication.id, { date: '2026-11-01', number: '108' });
    SAMPLE_STORIES.forEach((story) => addStory(publication.id, issue.draft.id, null, story));
    return held(issues, issue.draft.id);
  }

  function rows(): Map<string, unknown> {
    const held = [...publications].map(([key, draft]) => [`P${key}`, { draft }] as const);
    return new Map<string, unknown>([
      ...held,
      ...[...issues].map(([key, issue]) => [`I${key}`, issue] as const),
      ...[...stories].map(([key, story]) => [`S${key}`, story] as const),
      ...[...pools].map(([key, order]) => [`Q${key}`, order] as const),
      ...[...deleted].map((key) => [`D${key}`, true] as const),
    ]);
  }

  function put(key: string, row: unknown): void {
    const name = key.slice(1);
    const tables: Record<string, Map<string, unknown>> = {
      P: publications,
      I: issues,
      S: stories,
      Q: pools,
    };
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
    const stays = deed === 'moveStories' || deed === 'setStanding';
    const shown = [stays ? asked : own, newest, asked].find(isThere);
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
    copy,
    place,
    orderOf,
    poolOf,
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
