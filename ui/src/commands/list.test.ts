import { describe, expect, it } from 'vitest';
import { say } from '../words/say';
import { chordFor, TEXT_COMMANDS, WINDOW_COMMANDS, windowCommandOf } from './list';

const all = [...WINDOW_COMMANDS, ...TEXT_COMMANDS];

describe('the commands', () => {
  it('are each called something', () => {
    expect(all.filter(({ id }) => !say(`command-${id}`))).toEqual([]);
  });

  it('never share a key', () => {
    const keys = all.flatMap((entry) => entry.keys ?? []);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('are found by their keys', () => {
    expect(windowCommandOf('Mod-n')?.id).toBe('new-story');
    expect(windowCommandOf('Mod-b')).toBeNull();
    expect(chordFor('bold')).toBe('Mod-b');
    expect(chordFor('table')).toBeUndefined();
  });
});
