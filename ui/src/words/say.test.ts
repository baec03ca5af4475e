import { describe, expect, it } from 'vitest';
import { minutesToRead, savedAt, wordsOfTarget, writtenDay } from './phrases';
import { say } from './say';

describe('a sentence', () => {
  it('counts as its language does', () => {
    expect(say('library-stories', { count: 1 })).toBe('1 story');
    expect(say('library-stories', { count: 1234 })).toBe('1,234 stories');
  });

  it('keeps the direction of a name to itself', () => {
    expect(say('library-deleted', { name: 'نشست سالانه' })).toBe('Deleted “\u2068نشست سالانه\u2069”');
    expect(say('library-deleted', { name: 'The pier' })).toBe('Deleted “The pier”');
  });

  it('is chosen by a value', () => {
    const status = 'inReview' as 'inReview' | 'draft';
    expect(say(`issue-status-${status}`)).toBe('in review');
  });
});

it('tells when something was saved, where that is known', () => {
  expect(savedAt(null)).toBe('Saved');
  expect(savedAt(new Date(2026, 10, 14, 9, 5).getTime())).toBe('Saved 09:05');
  expect(savedAt(new Date(2026, 10, 14, 0, 5).getTime())).toBe('Saved 00:05');
});

it('tells the words of a story, with its target and without', () => {
  expect(wordsOfTarget(1, null)).toBe('1 word');
  expect(wordsOfTarget(412, 500)).toBe('412 of 500 words');
});

it('never calls a written story shorter than a minute', () => {
  expect(minutesToRead(0)).toBe('0 min');
  expect(minutesToRead(3)).toBe('1 min');
  expect(minutesToRead(660)).toBe('3 min');
});

it('writes a day as the language does, and leaves alone what is none', () => {
  expect(writtenDay('2026-11-14')).toBe('14 November 2026');
  expect(writtenDay('spring')).toBe('spring');
});
