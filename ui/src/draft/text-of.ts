/** A draft's words as plain text, for the clipboard when they could not be saved. */
import type { IssueDraft, PublicationDraft, StoryDraft } from '../backend/wire.gen';

export function textOf(draft: StoryDraft | IssueDraft | PublicationDraft): string {
  return partsOf(draft)
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n');
}

function partsOf(draft: StoryDraft | IssueDraft | PublicationDraft): string[] {
  if ('headline' in draft) {
    const { section, kicker, headline, byline, teaser, body, sourceUrl } = draft;
    return [section, kicker, headline, byline, teaser, body, sourceUrl];
  }
  if ('introduction' in draft) {
    const { number, date, dateline, subject, preheader, introduction } = draft;
    return [number, date ?? '', dateline, subject, preheader, introduction];
  }
  const { name, tagline, publisher, address, website, footer, numbering } = draft;
  return [name, tagline, publisher, address, website, footer, numbering];
}
