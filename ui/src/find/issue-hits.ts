/** What is found in the stories of an issue: by story and field, each with the words around it. */
import type { StoryDraft } from '../backend/wire.gen';
import type { Hit } from './query';
import { asRead, meets, PLAIN, type Reading, readingOf } from './reading';

/** The fields that are searched, as they stand on the page. */
export const SEARCHED = ['kicker', 'headline', 'byline', 'teaser', 'body'] as const;
export type SearchedField = (typeof SEARCHED)[number];

/** A place in a story. */
export interface FieldHit extends Hit {
  /** Names the place, for as long as the texts stay as they are. */
  key: string;
  story: string;
  field: SearchedField;
  /** Within the address of a link or a picture: a word that is replaced there mostly breaks it. */
  inAddress: boolean;
  before: string;
  match: string;
  after: string;
}

export interface StoryHits {
  story: StoryDraft;
  hits: FieldHit[];
}

/** More than anybody looks through; what is not shown is not replaced. */
export const MOST_HITS = 2000;
const AROUND = 36;

export function searchedTexts(stories: StoryDraft[]): string[] {
  return stories.flatMap((story) => SEARCHED.map((field) => story[field]));
}

/** The hits by story; `found` are those of `searchedTexts`, in the same order. */
export function hitsByStory(stories: StoryDraft[], found: Hit[][], read = readingOf): StoryHits[] {
  let left = MOST_HITS;
  const groups = stories.map((story, place) => {
    const hits = SEARCHED.flatMap((field, index) => {
      const inField = (found[place * SEARCHED.length + index] ?? []).slice(0, left);
      left -= inField.length;
      // The text alone is Markdown.
      const reading = field === 'body' && inField.length > 0 ? read(story.body) : PLAIN;
      return inField.map((hit) => fieldHit(story, field, hit, reading));
    });
    return { story, hits };
  });
  return groups.filter(({ hits }) => hits.length > 0);
}

function fieldHit(story: StoryDraft, field: SearchedField, hit: Hit, reading: Reading): FieldHit {
  const key = [story.id, field, hit.from, hit.to].join(' ');
  const inAddress = meets(hit, reading.addresses);
  return { ...hit, ...context(story[field], hit, reading), key, story: story.id, field, inAddress };
}

/**
 * The words around a place, of its own line, cut between words. They are shown as they read, but
 * as they are written where the place itself is in what readers do not see.
 */
export function context(text: string, { from, to }: Pick<Hit, 'from' | 'to'>, reading = PLAIN) {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to);
  const folds = meets({ from, to }, reading.folds) ? [] : reading.folds;
  let before = asRead(text, { from: lineStart, to: from }, folds);
  let after = asRead(text, { from: to, to: lineEnd }, folds);
  if (before.length > AROUND) before = `…${before.slice(-AROUND).replace(/^\S*\s/u, '')}`;
  if (after.length > AROUND * 2) after = `${after.slice(0, AROUND * 2).replace(/\s\S*$/u, '')}…`;
  return { before, match: text.slice(from, to), after };
}

/** The stories with these hits replaced; a story that none is in is not among them. */
export function replacedStories(stories: StoryDraft[], hits: FieldHit[]): StoryDraft[] {
  return stories.flatMap((story) => {
    const own = hits.filter((hit) => hit.story === story.id);
    if (own.length === 0) return [];
    const next = { ...story };
    for (const field of SEARCHED) {
      const inField = own.filter((hit) => hit.field === field).sort((a, b) => b.from - a.from);
      for (const { from, to, insert } of inField) {
        const text = next[field];
        // A line end belongs in no field but the text.
        const plain = field === 'body' ? insert : insert.replace(/\s*\n\s*/g, ' ');
        next[field] = text.slice(0, from) + plain + text.slice(to);
      }
    }
    return [next];
  });
}
