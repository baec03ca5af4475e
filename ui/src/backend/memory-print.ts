/** A stand-in for the typesetter: three sheets of paper, on which nothing can be read. */
import { message } from '../words/told';
import type { Exported, IssueDraft, PageMark, PrintPages, StoryDraft, TextSpot } from './wire.gen';

const WIDTH = 595.276;
const HEIGHT = 841.89;

/** The first page looks like the issue, the second like the open story's text, the third always alike. */
export function standInPages(issue: IssueDraft | null, story: StoryDraft | null): PrintPages | null {
  if (!issue && !story) return null;
  const ids = [`first-${issue?.number ?? ''}`, `text-${String(story?.body.length ?? 0)}`, 'last'];
  const pages = ids.map((id) => ({ id, width: WIDTH, height: HEIGHT }));
  return { pages, direction: 'ltr', notes: [], findings: [], fit: null, cuts: [] };
}

export function standInRemarks(): Pick<Exported, 'notes' | 'findings'> {
  const coarse = { place: 'On page 2', picture: 'pier.jpg', resolution: 120, wanted: 200 };
  return {
    notes: [message('typeset-story-without-headline', { number: 2, given: 'The pier' })],
    findings: [
      {
        text: message('typeset-finding-coarse', coarse),
        spot: { story: null, field: 'introduction', caret: 0 },
      },
    ],
  };
}

/** Its lines are ten points high, and a point is a letter. */
export function standInPlace(page: number, x: number, y: number): TextSpot | null {
  if (page !== 1) return null;
  return { story: null, field: 'introduction', caret: Math.round(x + Math.floor(y / 10) * WIDTH) };
}

export function standInMark({ caret }: TextSpot): PageMark {
  const top = Math.min(HEIGHT - 10, Math.floor(caret / WIDTH) * 10);
  return { page: 1, x: caret % WIDTH, top, bottom: top + 10, left: 40, right: WIDTH - 40 };
}

export function standInDrawing(id: string): string {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}">
    <rect width="100%" height="100%" fill="#fff"/><text x="40" y="60">${id}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
