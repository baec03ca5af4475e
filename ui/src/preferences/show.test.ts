import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { usualPreferences } from './preferences';
import { writingProperties } from './show';

it('the sheet says the same as the usual choices, so that nothing jumps when the window starts', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const usual = Object.entries(writingProperties(usualPreferences()));
  expect(usual.filter(([name, value]) => !tokens.includes(`${name}: ${value};`))).toEqual([]);
});
