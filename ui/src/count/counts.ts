/**
 * How much there is of a text: words, characters, paragraphs, minutes.
 *
 * CodeMirror keeps a text as a tree whose untouched leaves stay the same objects through an edit.
 * What was counted for a leaf is therefore kept by the leaf, and a keystroke in a book costs the
 * recount of some thirty lines.
 */
import { Text } from '@codemirror/state';
import { lineAsRead } from './as-read';
import { wordsAsRead } from './words';

export interface Counts {
  words: number;
  /** As a reader sees them: a letter and its marks are one. Line ends do not count. */
  characters: number;
  charactersWithoutSpaces: number;
  paragraphs: number;
}

export const NOTHING: Counts = { words: 0, characters: 0, charactersWithoutSpaces: 0, paragraphs: 0 };

/** Words that are read in a minute. */
const PACE = 220;

export function minutesOf(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / PACE));
}

export function countsOf(text: Text | string): Counts {
  const tally: Tally = { counts: { ...NOTHING }, open: false };
  add(typeof text === 'string' ? Text.of(text.split('\n')) : text, tally);
  return tally.counts;
}

export function sumOf(all: Counts[]): Counts {
  return all.reduce((sum, one) => {
    const next = { ...sum };
    for (const key of KEYS) next[key] += one[key];
    return next;
  }, NOTHING);
}

const KEYS = Object.keys(NOTHING) as Array<keyof Counts>;

interface Tally {
  counts: Counts;
  /** Whether the last line's paragraph goes on. */
  open: boolean;
}

/** What a leaf holds, and its paragraphs where one goes on from before it and where none does. */
interface LeafCounts {
  counts: Counts;
  after: Record<'open' | 'closed', Paragraphs>;
}

interface Paragraphs {
  count: number;
  open: boolean;
}

const kept = new WeakMap<Text, LeafCounts>();

function add(text: Text, tally: Tally): void {
  if (text.children) {
    text.children.forEach((child) => add(child, tally));
    return;
  }
  let leaf = kept.get(text);
  if (!leaf) kept.set(text, (leaf = leafCounts([...text.iterLines()])));
  for (const key of KEYS) tally.counts[key] += leaf.counts[key];
  const { count, open } = leaf.after[tally.open ? 'open' : 'closed'];
  tally.counts.paragraphs += count;
  tally.open = open;
}

const SIGN = /[^\p{M}\p{Cf}\p{Cc}\uD800-\uDFFF]/gu;
const SPACE = /\p{White_Space}/gu;

function leafCounts(lines: string[]): LeafCounts {
  const text = lines.map(lineAsRead).join('\n');
  const characters = text.match(SIGN)?.length ?? 0;
  const spaces = text.replace(/[\n\t]/g, '').match(SPACE)?.length ?? 0;
  return {
    counts: {
      words: wordsAsRead(text),
      characters,
      charactersWithoutSpaces: characters - spaces,
      paragraphs: 0,
    },
    after: { open: paragraphs(lines, true), closed: paragraphs(lines, false) },
  };
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const BEGINS_ANEW = /^\s{0,3}(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|\[\^[^\]]+\]:)/;
const HEADING = /^\s{0,3}#{1,6}\s/;

/** A paragraph is what blank lines separate; a heading and each point of a list is one too. */
function paragraphs(lines: string[], goesOn: boolean): Paragraphs {
  let open = goesOn;
  let count = 0;
  for (const line of lines) {
    if (line.trim() === '') open = false;
    else if (LETTER_OR_DIGIT.test(line)) {
      if (!open || BEGINS_ANEW.test(line)) count += 1;
      open = !HEADING.test(line);
    }
  }
  return { count, open };
}
