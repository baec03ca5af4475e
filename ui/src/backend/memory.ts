/**
 * The desk in memory: for tests, and for looking at the window in a browser.
 *
 * It keeps the desk's promises that the window leans on: revisions are compared, deleted things can
 * be restored, failures are `Failure`s. It renders with a stand-in (see `memory-page.ts`).
 */
import { recentOf } from '../desk/recent';
import { message } from '../words/told';
import type { Backend } from './backend';
import { freshIssue } from './memory-drafts';
import {
  directionOf,
  standInArticle,
  standInEntry,
  standInPage,
  standInPaste,
  standInRichText,
} from './memory-page';
import { standInDrawing, standInMark, standInPages, standInPlace, standInRemarks } from './memory-print';
import { SAMPLE_PICTURE, SAMPLE_PLAN } from './memory-sample';
import { memoryStore, refusal } from './memory-store';
import { type MemoryWindows, memoryWindows } from './memory-window';
import type { AddedPicture, Deed, Exported, Failure, Place, Saved, StoryDraft } from './wire.gen';

export interface MemoryBackend extends Backend, MemoryWindows {
  /** Makes every save fail from now on, or no longer. */
  failSaves(failure: Failure | null): void;
  /** Saves a story as somebody else would, so that the next save conflicts. */
  saveElsewhere(story: string, patch: Partial<StoryDraft>): void;
  readonly places: Place[];
}

export const STORAGE_FAILURE: Failure = {
  code: 'storage',
  message: message('library-disk-full'),
  hint: message('library-disk-full-hint'),
  detail: 'database or disk is full (13)',
};

export function memoryBackend(clock: () => number = Date.now): MemoryBackend {
  const store = memoryStore(clock);
  const { publications, issues, stories, deleted, history, held, sheet, step, undone } = store;
  /** The addresses of pictures, by name. */
  const pictures = new Map([['pier-3f2a9c01.svg', SAMPLE_PICTURE]]);
  const places: Place[] = [];
  let saveFailure: Failure | null = null;

  const conflict = (): Failure => ({
    ...refusal(message('library-conflict', { what: 'story' })),
    code: 'conflict',
  });

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

  function addPicture(name: string, address: string, alt = ''): AddedPicture {
    pictures.set(name, address);
    return { destination: `pictures/${name}`, alt };
  }

  /** Lets every answer come in a later turn, as the real one does. */
  const soon = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    return work();
  };
  function drafted(draft: StoryDraft) {
    const story = { ...held(stories, draft.id), draft };
    const publication = held(publications, story.publication);
    return { entry: store.listed(story, publication), publication };
  }

  const remove = (deed: Deed, issue: string | null, ...keys: string[]) =>
    soon(() => {
      keys.filter((key) => stories.has(key)).forEach((key) => held(stories, key));
      const work = () => keys.forEach((key) => deleted.add(key));
      step(deed, issue, work, () => keys);
      return history.newest;
    });

  const windows = memoryWindows();
  const backend: MemoryBackend = {
    ...windows,

    openDesk: () =>
      soon(() => ({
        publications: [...publications.values()]
          .filter((publication) => !deleted.has(publication.id))
          .map(({ id, name, language }) => ({
            id,
            name,
            language,
            direction: directionOf(language),
            pool: store.poolOf(held(publications, id)),
            issues: store.issuesOf(id).map((issue) => store.entryOf(issue, held(publications, id))),
          })),
        place: places.at(-1) ?? null,
        recent: recentOf(places),
        library: windows.libraryFile(),
      })),
    openIssue: (issue) => soon(() => sheet(held(issues, issue))),
    openStory: (story) => soon(() => ({ ...held(stories, story).draft })),
    issueTexts: (issue) => soon(() => store.placed(held(issues, issue)).map(({ draft }) => ({ ...draft }))),
    openPublication: (publication) => soon(() => ({ ...held(publications, publication) })),
    newPublication: (name, language) =>
      soon(() => {
        const make = () => store.addIssue(store.addPublication(name, language).id, {});
        return sheet(step('newPublication', null, make, ({ publication }) => [publication]));
      }),
    newIssue: (publication) =>
      soon(() => {
        const make = () => store.addIssue(held(publications, publication) && publication, {});
        return sheet(step('newIssue', null, make, ({ draft }) => [draft.id]));
      }),
    newIssueFromLast: (publication) =>
      soon(() => {
        const last = store.issuesOf(publication)[0];
        const make = () => {
          const number = String(Number(last?.draft.number ?? 0) + 1);
          const made = store.addIssue(publication, { number }).draft.id;
          for (const story of last?.stories.map((kept) => held(stories, kept)) ?? []) {
            if (story.standing) store.copy(story, made, null, true);
          }
          return made;
        };
        return sheet(
          held(
            issues,
            step('newIssue', null, make, (made) => [made]),
          ),
        );
      }),
    duplicateIssue: (issue) =>
      soon(() => {
        const make = () => {
          const { publication, stories: order, draft } = held(issues, issue);
          const { number, date, subject, introduction } = draft;
          const made = store.addIssue(publication, { number, date, subject, introduction }).draft.id;
          const kept = order.filter((story) => !deleted.has(story)).map((story) => held(stories, story));
          kept.forEach((story) => store.copy(story, made, null, story.standing));
          return made;
        };
        return sheet(
          held(
            issues,
            step('duplicateIssue', null, make, (made) => [made]),
          ),
        );
      }),
    newStory: (issue, after) =>
      soon(() => {
        const { publication } = held(issues, issue);
        const make = () => store.addStory(publication, issue, after, {});
        return { ...step('newStory', issue, make, (draft) => [draft.id]) };
      }),
    newPoolStory: (publication) =>
      soon(() => {
        const make = () => store.addStory(publication, null, null, {});
        return { ...step('newStory', null, make, (draft) => [draft.id]) };
      }),

    saveStory: (draft) =>
      soon(() => {
        const kept = held(stories, draft.id);
        const work = () => save(kept.draft, draft, (next) => stories.set(next.id, { ...kept, draft: next }));
        return step('editStory', kept.issue, work, () => [draft.id]);
      }),
    saveStories: (drafts) =>
      soon(() => {
        const kept = drafts.map((draft) => held(stories, draft.id));
        if (drafts.some(({ revision }, index) => kept[index]?.draft.revision !== revision)) throw conflict();
        const ids = drafts.map((draft) => draft.id);
        const work = () =>
          drafts.map((draft) => {
            const story = held(stories, draft.id);
            return save(story.draft, draft, (next) => stories.set(next.id, { ...story, draft: next }));
          });
        return step('editStories', kept[0]?.issue ?? null, work, () => ids);
      }),
    saveIssue: (draft) =>
      soon(() => {
        const kept = held(issues, draft.id);
        const work = () => save(kept.draft, draft, (next) => issues.set(next.id, { ...kept, draft: next }));
        return step('editIssue', draft.id, work, () => [draft.id]);
      }),
    savePublication: (draft) =>
      soon(() => {
        const kept = held(publications, draft.id);
        const work = () => save(kept, draft, (next) => publications.set(next.id, next));
        return step('editPublication', null, work, () => [draft.id]);
      }),

    moveStories: (ids, issue, at) =>
      soon(() => {
        const homes = [...ids.map((story) => held(stories, story).issue), issue];
        const publication = stories.get(ids[0] ?? '')?.publication ?? '';
        if (issue !== null && held(issues, issue).publication !== publication) {
          throw refusal(message('desk-story-stays'));
        }
        const scope = homes.every((home) => home === issue) ? issue : null;
        const work = () => store.place(ids, publication, issue, at);
        step('moveStories', scope, work, () => ids);
      }),
    duplicateStories: (ids) =>
      soon(() => {
        const last = held(stories, ids.at(-1) ?? '');
        const make = () => {
          let after = last.draft.id;
          return ids.map((story) => (after = store.copy(held(stories, story), last.issue, after, false)));
        };
        return step('duplicateStories', last.issue, make, (made) => made);
      }),
    setStanding: (ids, standing) =>
      soon(() => {
        const work = () => ids.forEach((id) => stories.set(id, { ...held(stories, id), standing }));
        step('setStanding', stories.get(ids[0] ?? '')?.issue ?? null, work, () => ids);
      }),
    deleteStories: (ids) => remove('deleteStories', stories.get(ids[0] ?? '')?.issue ?? null, ...ids),
    deleteIssue: (issue) => remove('deleteIssue', null, issue),
    deletePublication: (publication) => remove('deletePublication', null, publication),

    undo: (issue) => soon(() => undone(history.undo(issue), issue)),
    redo: (issue) => soon(() => undone(history.redo(issue), issue)),
    undoStep: (id, issue) => soon(() => undone(history.undoStep(id), issue)),

    previewIssue: (draft) =>
      soon(() => {
        const issue = held(issues, draft.id);
        return standInPage(held(publications, issue.publication), draft, store.placed(issue));
      }),
    previewAlone: (draft) =>
      soon(() => {
        const { entry, publication } = drafted(draft);
        return standInPage(publication, freshIssue(''), [{ draft, entry }]);
      }),
    previewStory: (draft) =>
      soon(() => {
        const { entry } = drafted(draft);
        return {
          articleId: `story-${draft.id}`,
          article: [standInArticle(draft, entry)],
          entryId: `entry-${draft.id}`,
          entry: standInEntry(draft, entry),
          listed: entry,
        };
      }),

    printPages: (issue, story) => soon(() => standInPages(issue, story)),
    printPlace: (page, x, y) => soon(() => standInPlace(page, x, y)),
    printCaret: (spot) => soon(() => standInMark(spot)),
    pageAddress: standInDrawing,

    chooseImport: () => soon(() => SAMPLE_PLAN),
    acceptImport: () => soon(() => sheet(store.makeSample())),
    discardImport: () => soon(() => undefined),
    openSample: () => soon(() => sheet(store.makeSample())),
    choosePicture: () => soon(() => addPicture('pier-3f2a9c01.svg', SAMPLE_PICTURE, 'The pier at low tide')),
    pastePictures: () => soon(() => []),
    addPicture: (name, bytes) =>
      soon(() => addPicture(name, URL.createObjectURL(new Blob([new Uint8Array(bytes)])))),
    pasteHtml: (html, firstNote) => soon(() => standInPaste(html, firstNote)),
    richText: (markdown) => standInRichText(markdown),
    pictureAddress: (name) => pictures.get(name) ?? '',

    exportEdition: async (issue, edition, print, onProgress): Promise<Exported> => {
      await Promise.resolve();
      held(issues, issue);
      onProgress({ stage: message('desk-stage-making'), done: 1, of: 3 });
      await new Promise((resolve) => setTimeout(resolve, 150));
      onProgress({ stage: message('desk-stage-writing'), done: 2, of: 3 });
      const path = `/home/editor/Documents/harbour-letter-108.${edition}`;
      return print ? { path, ...standInRemarks() } : { path, notes: [], findings: [] };
    },
    stopExport: () => soon(() => undefined),
    savePlace: (place) => soon(() => void places.push(place)),

    failSaves: (failure) => void (saveFailure = failure),
    saveElsewhere: (story, patch) => {
      const kept = held(stories, story);
      kept.draft = { ...kept.draft, ...patch, revision: kept.draft.revision + 1 };
    },
    places,
  };
  return backend;
}
