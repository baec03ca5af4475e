/**
 * Puts a story's preview together from what the shell sends of it: only what is new since the answer
 * that is here already (`src-tauri/src/previews.rs`).
 */
import type { PreviewNews, StoryDraft, StoryPreview } from './wire.gen';

type Ask = (story: StoryDraft, shown: number | null) => Promise<PreviewNews>;

export function articleReader(ask: Ask): (story: StoryDraft) => Promise<StoryPreview> {
  let last: { stamp: number; article: string[] } | null = null;
  return async (story) => {
    const base = last;
    const { stamp, from, kept, part } = await ask(story, base?.stamp ?? null);
    const before = base?.article ?? [];
    const article = [...before.slice(0, from), ...part.article, ...before.slice(before.length - kept)];
    last = { stamp, article };
    return { ...part, article };
  };
}
