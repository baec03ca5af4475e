/** What is new in the library in memory: drafts with nothing written in them yet. */
import type { IssueDraft, PrintDraft, PublicationDraft, StoryDraft } from './wire.gen';

/** How a theme is printed that says nothing of it. */
const PRINT: PrintDraft = {
  layout: 'bulletin',
  paper: 'a4',
  width: 210,
  height: 297,
  columns: 2,
  margins: null,
  baselineGrid: null,
  hyphenate: null,
  dropCap: null,
  textFamily: null,
  headlineFamily: null,
};

export function freshPublication(id: string, name: string, language: string): PublicationDraft {
  const texts = { tagline: '', publisher: '', address: '', website: '', footer: '' };
  return { id, revision: 1, name, language, numbering: 'No. {n}', ...texts, print: PRINT };
}

export function freshIssue(id: string): IssueDraft {
  const texts = { number: '', dateline: '', subject: '', preheader: '', introduction: '' };
  return { id, revision: 1, date: null, status: 'draft', ...texts };
}

export function freshStory(id: string): StoryDraft {
  const texts = { section: '', kicker: '', headline: '', byline: '', teaser: '', body: '', sourceUrl: '' };
  return {
    id,
    revision: 1,
    leadPicture: null,
    language: null,
    status: 'draft',
    wordTarget: null,
    pageTarget: null,
    ...texts,
  };
}
