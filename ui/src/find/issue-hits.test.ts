import { describe, expect, it } from 'vitest';
import { freshStory } from '../backend/memory-drafts';
import type { StoryDraft } from '../backend/wire.gen';
import { context, hitsByStory, replacedStories, searchedTexts } from './issue-hits';
import { plainHits } from './plain';
import { emptyQuery } from './query';

const story = (id: string, fields: Partial<StoryDraft>): StoryDraft => ({ ...freshStory(id), ...fields });

function hitsOf(stories: StoryDraft[], text: string, replacement = '') {
  const query = { ...emptyQuery(), text, replacement };
  return hitsByStory(
    stories,
    searchedTexts(stories).map((searched) => plainHits(searched, query)),
  );
}

describe('the hits of an issue', () => {
  const stories = [
    story('a', { headline: 'The pier', body: 'A pier.\nNo bridge.' }),
    story('b', { headline: 'Nothing' }),
    story('c', { byline: 'P. Pier', teaser: 'pier, pier' }),
  ];

  it('stand by story and field, each with the words around it', () => {
    const shown = hitsOf(stories, 'pier').map(({ story, hits }) => [
      story.id,
      ...hits.map(({ field, before, match, after }) => `${field}: ${before}[${match}]${after}`),
    ]);
    expect(shown).toEqual([
      ['a', 'headline: The [pier]', 'body: A [pier].'],
      ['c', 'byline: P. [Pier]', 'teaser: [pier], pier', 'teaser: pier, [pier]'],
    ]);
  });

  it('show no more than somebody looks through', () => {
    const long = story('d', { body: 'a '.repeat(3000) });
    const [group] = hitsOf([long, stories[0] ?? long], 'a');
    expect(group?.hits).toHaveLength(2000);
  });

  it('are cut between words where the line is long', () => {
    const text = `${'word '.repeat(20)}HERE${' word'.repeat(30)}\nnext`;
    const { before, match, after } = context(text, { from: 100, to: 104 });
    expect(match).toBe('HERE');
    expect(before).toMatch(/^…(word )+$/);
    expect(after).toMatch(/^( word)+…$/);
  });
});

describe('replacing in an issue', () => {
  const stories = [
    story('a', { headline: 'pier pier', body: 'pier' }),
    story('b', { body: 'pier' }),
    story('c', { body: 'other' }),
  ];
  const hits = hitsOf(stories, 'pier', 'quay').flatMap((group) => group.hits);

  it('changes the chosen hits and no other story', () => {
    const chosen = hits.filter(({ field, from }) => field === 'body' || from > 0);
    const after = replacedStories(stories, chosen);
    expect(after.map(({ id, headline, body }) => [id, headline, body])).toEqual([
      ['a', 'pier quay', 'quay'],
      ['b', '', 'quay'],
    ]);
  });

  it('puts no line end into a field of one line', () => {
    const broken = hits.map((hit) => ({ ...hit, insert: 'a\n b' }));
    const [first] = replacedStories(stories, broken);
    expect([first?.headline, first?.body]).toEqual(['a b a b', 'a\n b']);
  });
});
