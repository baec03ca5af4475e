/** What is new in the library in memory: drafts with nothing written in them yet. */
import type { IssueDraft, PublicationDraft, StoryDraft } from './wire.gen';

export function freshPublication(id: string, name: string, language: string): PublicationDraft {
  const texts = { tagline: '', publisher: '', address: '', website: '', footer: '' };
  return { id, revision: 1, name, language, numbering: 'No. {n}', ...texts };
}

export function freshIssue(id: string): IssueDraft {
  const texts = { number: '', dateline: '', subject: '', preheader: '', introduction: '' };
  return { id, revision: 1, date: null, status: 'draft', ...texts };
}

export function freshStory(id: string): StoryDraft {
  const texts = { section: '', kicker: '', headline: '', byline: '', teaser: '', body: '', sourceUrl: '' };
  return { id, revision: 1, leadPicture: null, language: null, status: 'draft', wordTarget: null, ...texts };
}
