import { expect, it } from 'vitest';
import { say } from '../words/say';
import { COMMANDS } from './list';
import { sections } from './sheet';

it('has every command once, with its keys, under its menu', () => {
  const all = sections();
  const labels = all.slice(0, 6).flatMap(({ lines }) => lines.map(({ label }) => label));
  expect(labels.sort()).toEqual(COMMANDS.map(({ id }) => say(`command-${id}`)).sort());
  const file = all.find(({ title }) => title === 'File');
  expect(file?.lines).toContainEqual({ label: 'New story', keys: ['Ctrl N'] });
});

it('never says the same twice in one section', () => {
  for (const { lines } of sections()) {
    const keys = lines.flatMap((line) => line.keys);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
