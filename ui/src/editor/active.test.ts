import { expect, it } from 'vitest';
import { formatsAt } from './active';
import { stateOf } from './marked-text';

function check(text: string, expected: string[]) {
  const formats = [...formatsAt(stateOf(text))].filter((format) => format !== 'body-text');
  expect(formats.sort()).toEqual(expected);
}

it('tells the formats at the caret', () => {
  check('pl‸ain', []);
  check('**bo‸ld**', ['bold']);
  check('**bold**‸', []);
  check('***bo‸th***', ['bold', 'italic']);
  check('~~a `b‸`~~', ['code', 'strike']);
  check('- a **b‸**', ['bold', 'bullets']);
  check('1. a‸', ['numbers']);
  check('1. a\n   - [ ] b‸', ['tasks']);
  check('> a [li‸nk](https://example.org)', ['link', 'quote']);
  check('> [!TIP]\n> a‸', ['callout-tip']);
  check('```\na‸\n```', ['code-block']);
  check('| a‸ |\n| - |', ['table']);
});

it('tells the level of a heading', () => {
  check('## Hea‸ding', ['heading']);
  check('### ‸', ['subheading']);
  check('Title‸\n---', ['heading']);
});

it('tells what holds for all that is chosen', () => {
  check('**«bold»**', ['bold']);
  check('«**bold**»', ['bold']);
  check('«**bold** x»', []);
  check('- **«a**\n- **b»**', ['bold', 'bullets']);
});
