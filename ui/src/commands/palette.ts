/**
 * What the palette offers: commands, issues and the open issue's stories, ranked.
 *
 * Pure: the component draws it and runs what was chosen.
 */
import { fuzzy } from './fuzzy';

export interface Choice {
  /** Its kind and id: the same thing has the same key in every run. */
  key: string;
  label: string;
  /** Where it belongs: its menu, its publication, its issue. */
  note: string;
  /** Its keys as a person reads them. */
  keys?: string;
  /** Opens it in a window of its own, where it can be. */
  runInWindow?: () => void;
  run: () => void;
}

export interface Found {
  choice: Choice;
  /** The letters of the label that were typed. */
  places: number[];
}

const SHOWN = 60;
/** A choice that was made lately is preferred among equals, never over a better match. */
const LATELY = 4;

/** What fits `typed`, the best first; all of it, the latest first, where nothing is typed. */
export function search(choices: Choice[], typed: string, used: string[]): Found[] {
  const age = (choice: Choice) => {
    const place = used.indexOf(choice.key);
    return place < 0 ? used.length : place;
  };
  const ranked = choices.flatMap((choice, place) => {
    const match = fuzzy(typed, choice.label) ?? inNote(choice, typed);
    if (!match) return [];
    const lately = used.length === 0 ? 0 : LATELY * (1 - age(choice) / used.length);
    return [{ choice, places: match.places, score: match.score + lately, place }];
  });
  if (typed.trim() === '') ranked.sort((a, b) => age(a.choice) - age(b.choice) || a.place - b.place);
  else ranked.sort((a, b) => b.score - a.score || a.place - b.place);
  return ranked.slice(0, SHOWN).map(({ choice, places }) => ({ choice, places }));
}

/** "file import" finds the command in that menu, "harbour 108" the issue: the note counts half. */
function inNote({ label, note }: Choice, typed: string) {
  const match = fuzzy(typed, `${label} ${note}`);
  const length = [...label].length;
  return match && { score: match.score / 2, places: match.places.filter((place) => place < length) };
}

const KEY = 'masthead.palette';
const REMEMBERED = 12;

/** What was chosen in earlier runs, the latest first. */
export function recallUsed(store: Pick<Storage, 'getItem'>): string[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

export function keepUsed(store: Pick<Storage, 'getItem' | 'setItem'>, key: string): void {
  const used = [key, ...recallUsed(store).filter((other) => other !== key)].slice(0, REMEMBERED);
  try {
    store.setItem(KEY, JSON.stringify(used));
  } catch {
    // What was chosen is a convenience.
  }
}

/** A label in pieces, those that were typed marked. */
export function marked(label: string, places: number[]): Array<{ text: string; hit: boolean }> {
  const hits = new Set(places);
  const pieces: Array<{ text: string; hit: boolean }> = [];
  [...label].forEach((letter, place) => {
    const hit = hits.has(place);
    const last = pieces.at(-1);
    if (last && last.hit === hit) last.text += letter;
    else pieces.push({ text: letter, hit });
  });
  return pieces;
}
