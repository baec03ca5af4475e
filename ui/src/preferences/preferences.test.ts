import { describe, expect, it } from 'vitest';
import {
  familyName,
  LIMITS,
  type Preferences,
  readPreferences,
  usualPreferences,
  writePreferences,
} from './preferences';

const chosen: Preferences = {
  language: 'fa',
  face: 'own',
  family: 'IBM Plex Serif',
  size: 20,
  leading: 1.85,
  letters: 80,
  idleMs: 150,
};

describe('what was kept', () => {
  function check(kept: string | null, expected: Partial<Preferences>) {
    expect(readPreferences(kept)).toEqual({ ...usualPreferences(), ...expected });
  }

  it('is read as it was written', () => {
    expect(readPreferences(writePreferences(chosen))).toEqual(chosen);
  });

  it('is the usual where there is none or it is no JSON', () => {
    check(null, {});
    check('', {});
    check('{"size":', {});
    check('null', {});
    check('[1]', {});
    check('"size"', {});
  });

  it('is checked field by field', () => {
    check('{"size": 20, "leading": "wide"}', { size: 20 });
    check('{"face": "comic", "letters": 80}', { letters: 80 });
    check('{"family": 7, "face": "mono"}', { face: 'mono' });
    check('{"size": null, "idleMs": 1e999}', {});
  });

  it('comes back within the limits, on a step of its control', () => {
    check('{"size": 400}', { size: LIMITS.size.most });
    check('{"size": -1}', { size: LIMITS.size.least });
    check('{"leading": 1.33}', { leading: 1.35 });
    check('{"letters": 67}', { letters: 65 });
  });

  it('never lets a text wait longer than a second', () => {
    check('{"idleMs": 60000}', { idleMs: 1000 });
  });

  it('is read from a version that is not known yet, as far as it is understood', () => {
    check('{"version": 9, "size": 20, "spelling": true}', { size: 20 });
  });
});

it('keeps the usual itself on its steps', () => {
  expect(readPreferences(writePreferences(usualPreferences()))).toEqual(usualPreferences());
});

it('keeps the name of a family on one line', () => {
  expect(familyName('  IBM Plex\nSerif ')).toBe('IBM Plex Serif');
  expect(familyName('x'.repeat(500))).toHaveLength(100);
});
