/** What takes more than one sentence of the catalogue to say: the choice between them. */
import { minutesOf } from '../count/counts';
import { say } from './say';

/** "Saved", and when, where that is known. */
export function savedAt(at: number | null): string {
  return at === null ? say('saving-saved') : say('saving-saved-at', { at: new Date(at) });
}

/** How many words a story has, and how many it should have, where that was said. */
export function wordsOfTarget(count: number, target: number | null): string {
  return target === null ? say('library-words', { count }) : say('story-words-of', { count, target });
}

/** How long a story takes to read. */
export function minutesToRead(words: number): string {
  return say('story-minutes', { minutes: minutesOf(words) });
}

/** A day of the wire, `2026-11-14`, as the window's language writes it; anything else as it is. */
export function writtenDay(date: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)?.slice(1).map(Number);
  if (!parts) return date;
  const [year = 0, month = 1, day = 1] = parts;
  // Noon of the place where the window is: a day has no time zone.
  return say('import-date', { day: new Date(year, month - 1, day, 12) });
}

/** What an issue is called where its publication has to be said. */
export function issueTitled(number: string, publication: string): string {
  return [number, publication].filter(Boolean).join(' · ') || say('app');
}

/** Which of the hits one stands on (counted from nought), or how many there are. */
export function hitPosition(at: number | null, count: number): string {
  if (count === 0) return say('find-nothing');
  return at === null ? say('find-hits', { count }) : say('find-position', { at: at + 1, count });
}

/** What a task's box is called: what is to be done. */
export function taskDone(text: string): string {
  return text ? say('live-task-of', { text }) : say('live-task');
}

/** The open story's words, for the foot of the window. */
export function storyWords(count: number, target: number | null): string {
  return target === null ? say('status-story', { count }) : say('status-story-of', { count, target });
}
