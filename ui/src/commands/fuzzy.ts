/**
 * Finding by a few letters: "nst" finds "New story".
 *
 * The letters of each word that was typed must come in their order; letters that begin a word, and
 * letters side by side, count more, so that what a person had in mind stands first. A small dynamic
 * programme and no library, because the palette also has to show which letters it went by.
 */

export interface Match {
  score: number;
  /** The places of the letters that were found, for showing. */
  places: number[];
}

const FIRST = 6;
const START = 8;
const ADJACENT = 10;
const LETTER = 1;
const SKIPPED = 0.2;

/** How well `typed` fits `name`; null where it does not. */
export function fuzzy(typed: string, name: string): Match | null {
  const letters = [...name].map(fold);
  const words = fold(typed).split(/\s+/).filter(Boolean);
  let score = 0;
  const places = new Set<number>();
  for (const word of words) {
    const match = matchWord([...word], letters);
    if (!match) return null;
    score += match.score;
    match.places.forEach((place) => places.add(place));
  }
  return { score: score - letters.length * 0.05, places: [...places].sort((a, b) => a - b) };
}

/** Letters as they are compared: small, without marks, Arabic letters in their Persian form. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک');
}

/** The best way to find `word` in order among `letters`: for each letter, the best place it can end at. */
function matchWord(word: string[], letters: string[]): Match | null {
  type Way = Match & { end: number };
  let ways: Way[] = [{ score: 0, places: [], end: -1 }];
  for (const letter of word) {
    const next: Way[] = [];
    letters.forEach((candidate, place) => {
      if (!candidate.startsWith(letter)) return;
      let best: Way | null = null;
      for (const way of ways) {
        if (way.end >= place) continue;
        const score = way.score + worth(letters, place, way.end);
        if (!best || score > best.score) best = { score, places: [...way.places, place], end: place };
      }
      if (best) next.push(best);
    });
    if (next.length === 0) return null;
    ways = next;
  }
  return ways.reduce((best, way) => (way.score > best.score ? way : best));
}

function worth(letters: string[], place: number, before: number): number {
  const starts = place === 0 || !/[\p{L}\p{N}]/u.test(letters[place - 1] ?? '');
  const adjacent = before >= 0 && before === place - 1;
  const skipped = before < 0 ? 0 : place - before - 1;
  const first = place === 0 ? FIRST : 0;
  return LETTER + first + (starts ? START : 0) + (adjacent ? ADJACENT : 0) - Math.min(skipped, 20) * SKIPPED;
}
