import { describe, expect, it } from 'vitest';
import { type Choice, keepUsed, marked, recallUsed, search } from './palette';

const choice = (key: string, label: string, note = ''): Choice => ({
  key,
  label,
  note,
  run: () => undefined,
});
const CHOICES = [
  choice('command:import', 'Import…', 'File'),
  choice('command:export', 'Export…', 'File'),
  choice('command:italic', 'Italic', 'Format'),
  choice('issue:1', 'No. 108', 'The Harbour Letter'),
  choice('story:1', 'The import of tea', 'No. 108'),
];

describe('the palette', () => {
  function check(typed: string, used: string[], expected: string[]) {
    const found = search(CHOICES, typed, used).map(({ choice: { key } }) => key);
    expect(found.slice(0, expected.length)).toEqual(expected);
  }

  it('has everything in its order where nothing is typed', () => {
    check(
      '',
      [],
      CHOICES.map(({ key }) => key),
    );
  });

  it('has what was chosen last first', () => {
    check('', ['story:1', 'command:export'], ['story:1', 'command:export', 'command:import']);
  });

  it('prefers what was chosen lately among equals only', () => {
    check('port', ['command:export'], ['command:export', 'command:import']);
    check('import', ['story:1'], ['command:import', 'story:1']);
  });

  it('finds a thing by where it belongs', () => {
    check('harbour', [], ['issue:1']);
    check('harbour 108', [], ['issue:1']);
  });

  it('offers nothing where nothing fits', () => {
    expect(search(CHOICES, 'qqq', [])).toEqual([]);
  });
});

describe('what was chosen', () => {
  function store(text: string | null) {
    let kept = text;
    return { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) };
  }

  it('is remembered once each, the latest first', () => {
    const kept = store(null);
    for (const key of ['a', 'b', 'a']) keepUsed(kept, key);
    expect(recallUsed(kept)).toEqual(['a', 'b']);
  });

  it('is nothing where the store has nonsense', () => {
    for (const text of ['{', '{}', 'null', '[1]']) expect(recallUsed(store(text))).toEqual([]);
  });
});

it('marks the letters that were typed', () => {
  expect(marked('New story', [0, 4, 5])).toEqual([
    { text: 'N', hit: true },
    { text: 'ew ', hit: false },
    { text: 'st', hit: true },
    { text: 'ory', hit: false },
  ]);
});
