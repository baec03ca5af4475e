/**
 * The desk in memory: for tests, and for looking at the window in a browser.
 *
 * It keeps the desk's promises that the window leans on: revisions are compared, deleted things can
 * be restored, failures are `Failure`s. It renders with a stand-in (see `memory-page.ts`).
 */
import type { Backend, DroppedPictures, Unlisten } from './backend';
import { freshIssue, freshPublication, freshStory } from './memory-drafts';
import { countWords, directionOf, standInArticle, standInEntry, standInPage } from './memory-page';
import { SAMPLE_PICTURE, SAMPLE_PLAN, SAMPLE_STORIES } from './memory-sample';
import type {
  AddedPicture,
  Exported,
  Failure,
  ImportPlan,
  IssueDraft,
  IssueEntry,
  IssueSheet,
  Place,
  PublicationDraft,
  Saved,
  StoryDraft,
  StoryEntry,
} from './wire.gen';

interface HeldIssue {
  draft: IssueDraft;
  publication: string;
  stories: string[];
}

export interface MemoryBackend extends Backend {
  /** Makes every save fail from now on, or no longer. */
  failSaves(failure: Failure | null): void;
  /** Saves a story as somebody else would, so that the next save conflicts. */
  saveElsewhere(story: string, patch: Partial<StoryDraft>): void;
  say<E extends keyof Events>(event: E, payload: Events[E]): void;
  readonly places: Place[];
}

interface Events {
  importRead: ImportPlan;
  picturesDropped: DroppedPictures;
  dragging: boolean;
  flush: undefined;
  failure: Failure;
}

export const STORAGE_FAILURE: Failure = {
  code: 'storage',
  message: 'The library could not be written: the disk is full.',
  hint: 'Free some space and press Retry.',
  detail: 'database or disk is full (13)',
};

export function memoryBackend(clock: () => number = Date.now): MemoryBackend {
  const publications = new Map<string, PublicationDraft>();
  const issues = new Map<string, HeldIssue>();
  const stories = new Map<string, { draft: StoryDraft; issue: string }>();
  const deleted = new Set<string>();
  /** The addresses of pictures, by name. */
  const pictures = new Map<string, string>();
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const places: Place[] = [];
  let saveFailure: Failure | null = null;
  let count = 0;

  const id = () => `m${(count += 1)}`;
  const refuse = (message: string): Failure => ({ code: 'refused', message, hint: '', detail: '' });

  const conflict = (): Failure => ({ ...refuse('Somebody else saved this first.'), code: 'conflict' });

  function held<T>(map: Map<string, T>, key: string): T {
    const found = deleted.has(key) ? undefined : map.get(key);
    if (found === undefined) throw refuse('It is no longer in the library.');
    return found;
  }

  function save<D extends { id: string; revision: number }>(
    kept: D,
    draft: D,
    keep: (draft: D) => void,
  ): Saved {
    if (saveFailure) throw saveFailure;
    if (kept.revision !== draft.revision) throw conflict();
    const revision = draft.revision + 1;
    keep({ ...draft, revision });
    return { revision, at: clock() };
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

  function hearing(event: keyof Events, hear: (payload: never) => void): Unlisten {
    const heard = listeners.get(event) ?? new Set();
    listeners.set(event, heard.add(hear));
    return () => heard.delete(hear);
  }

  function addPicture(name: string, address: string, alt = ''): AddedPicture {
    pictures.set(name, address);
    return { destination: `pictures/${name}`, alt };
  }

  function makeSample(): HeldIssue {
    const publication = addPublication('The Harbour Letter', 'en');
    publication.tagline = 'News of the harbour and its people';
    const past = { date: '2026-10-01', number: '107', status: 'published' as const };
    addStory(addIssue(publication.id, past), null, { headline: 'Autumn tides', body: 'High and early.' });
    const issue = addIssue(publication.id, { date: '2026-11-01', number: '108' });
    SAMPLE_STORIES.forEach((story) => addStory(issue, null, story));
    return issue;
  }

  /** Lets every answer come in a later turn, as the real one does. */
  const soon = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    return work();
  };
  const remove = (key: string) => soon(() => void deleted.add(key));
  const restore = (key: string) => soon(() => void deleted.delete(key));

  const backend: MemoryBackend = {
    openDesk: () =>
      soon(() => ({
        publications: [...publications.values()]
          .filter((publication) => !deleted.has(publication.id))
          .map(({ id, name, language }) => ({
            id,
            name,
            language,
            direction: directionOf(language),
            issues: issuesOf(id).map((issue) => entryOf(issue, held(publications, id))),
          })),
        place: places.at(-1) ?? null,
        library: 'In memory',
      })),
    openIssue: (issue) => soon(() => sheet(held(issues, issue))),
    openStory: (story) => soon(() => ({ ...held(stories, story).draft })),
    issueTexts: (issue) => soon(() => placed(held(issues, issue)).map(({ draft }) => ({ ...draft }))),
    openPublication: (publication) => soon(() => ({ ...held(publications, publication) })),
    newPublication: (name, language) => soon(() => sheet(addIssue(addPublication(name, language).id, {}))),
    newIssue: (publication) => soon(() => sheet(addIssue(held(publications, publication).id, {}))),
    newStory: (issue, after) => soon(() => ({ ...addStory(held(issues, issue), after, {}) })),

    saveStory: (draft) =>
      soon(() => {
        const kept = held(stories, draft.id);
        return save(kept.draft, draft, (next) => (kept.draft = next));
      }),
    saveStories: (drafts) =>
      soon(() => {
        const kept = drafts.map((draft) => held(stories, draft.id));
        if (drafts.some(({ revision }, index) => kept[index]?.draft.revision !== revision)) throw conflict();
        return drafts.map((draft, index) => {
          return save(draft, draft, (next) => void Object.assign(kept[index] ?? {}, { draft: next }));
        });
      }),
    saveIssue: (draft) =>
      soon(() => {
        const kept = held(issues, draft.id);
        return save(kept.draft, draft, (next) => (kept.draft = next));
      }),
    savePublication: (draft) =>
      soon(() => save(held(publications, draft.id), draft, (next) => publications.set(next.id, next))),

    moveStory: (story, position) =>
      soon(() => {
        const issue = held(issues, held(stories, story).issue);
        const others = issue.stories.filter((other) => other !== story);
        const shown = others.filter((other) => !deleted.has(other));
        const before = shown[position];
        others.splice(before === undefined ? others.length : others.indexOf(before), 0, story);
        issue.stories = others;
      }),
    deleteStory: remove,
    restoreStory: restore,
    deleteIssue: remove,
    restoreIssue: restore,
    deletePublication: remove,
    restorePublication: restore,

    previewIssue: (draft) =>
      soon(() => {
        const issue = held(issues, draft.id);
        return standInPage(held(publications, issue.publication), draft, placed(issue));
      }),
    previewStory: (draft) =>
      soon(() => {
        const issue = held(issues, held(stories, draft.id).issue);
        const entry = listed(draft, held(publications, issue.publication));
        return {
          articleId: `story-${draft.id}`,
          article: standInArticle(draft, entry),
          entryId: `entry-${draft.id}`,
          entry: standInEntry(draft, entry),
          listed: entry,
        };
      }),

    chooseImport: () => soon(() => SAMPLE_PLAN),
    acceptImport: () => soon(() => sheet(makeSample())),
    discardImport: () => soon(() => undefined),
    openSample: () => soon(() => sheet(makeSample())),
    choosePicture: () => soon(() => addPicture('pier-3f2a9c01.svg', SAMPLE_PICTURE, 'The pier at low tide')),
    addPicture: (name, bytes) =>
      soon(() => addPicture(name, URL.createObjectURL(new Blob([new Uint8Array(bytes)])))),
    pictureAddress: (name) => pictures.get(name) ?? '',

    exportEdition: async (issue, edition, onProgress): Promise<Exported> => {
      await Promise.resolve();
      held(issues, issue);
      onProgress({ stage: 'Setting the pages', done: 1, of: 3 });
      await new Promise((resolve) => setTimeout(resolve, 150));
      onProgress({ stage: 'Writing the file', done: 2, of: 3 });
      const notes =
        edition === 'print' ? ['One picture had no description and was given its file name.'] : [];
      return { path: `/home/editor/Documents/harbour-letter-108.${edition}`, notes };
    },
    savePlace: (place) => soon(() => void places.push(place)),
    closeWindow: () => soon(() => undefined),

    onImportRead: (hear) => hearing('importRead', hear),
    onPicturesDropped: (hear) => hearing('picturesDropped', hear),
    onDragging: (hear) => hearing('dragging', hear),
    onFlush: (hear) => hearing('flush', hear),
    onFailure: (hear) => hearing('failure', hear),

    failSaves: (failure) => void (saveFailure = failure),
    saveElsewhere: (story, patch) => {
      const kept = held(stories, story);
      kept.draft = { ...kept.draft, ...patch, revision: kept.draft.revision + 1 };
    },
    say: (event, payload) => listeners.get(event)?.forEach((hear) => hear(payload as never)),
    places,
  };
  return backend;
}
