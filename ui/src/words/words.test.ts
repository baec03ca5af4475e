import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundleOf, catalogueOf } from './catalogue';
import { type Language, LANGUAGES } from './language';
import { shapeOf, typesOf } from './shape';

const GENERATED = 'src/words/words.gen.ts';
const english = shapeOf(catalogueOf('en'));

it('the types of the words are those of the English catalogue', () => {
  const types = typesOf(english);
  if (process.env.UPDATE_WORDS) writeFileSync(GENERATED, types);
  expect(readFileSync(GENERATED, 'utf8')).toBe(types);
});

/** Arguments of every kind, under the names that a message asks for. */
const GIVEN = { string: 'Zëri', number: 2, Date: new Date(0) };

describe.each(LANGUAGES)('the words in %s', (language: Language) => {
  const shape = shapeOf(catalogueOf(language));
  const ids = [...shape.messages.keys()];

  it('can all be read', () => expect(shape.faults).toEqual([]));

  it('are the same as in English, none missing and none beside them', () => {
    const known = [...english.messages.keys()];
    expect(known.filter((id) => !shape.messages.has(id))).toEqual([]);
    expect(ids.filter((id) => !english.messages.has(id))).toEqual([]);
  });

  it('stand in the order of the English ones, so that two files can be read side by side', () => {
    expect(ids).toEqual([...english.messages.keys()]);
  });

  it('are told with the same arguments', () => {
    const names = (id: string, kinds = english.messages.get(id)) => [...(kinds?.keys() ?? [])].sort();
    const differing = ids.filter((id) => String(names(id, shape.messages.get(id))) !== String(names(id)));
    expect(differing).toEqual([]);
  });

  it('are said without a fault', () => {
    const bundle = bundleOf(language);
    const faults: Error[] = [];
    for (const [id, kinds] of english.messages) {
      const given = Object.fromEntries([...kinds].map(([name, kind]) => [name, GIVEN[kind]]));
      const pattern = bundle.getMessage(id)?.value;
      const said = pattern ? bundle.formatPattern(pattern, given, faults) : '';
      if (said.trim() === '') faults.push(new Error(`${id} says nothing`));
    }
    expect(faults).toEqual([]);
  });
});
