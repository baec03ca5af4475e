import { expect, it } from 'vitest';
import { formatsAt } from './active';
import { stateOf } from './marked-text';

function check(text: string, expected: string[]) {
  expect([...formatsAt(stateOf(text))].sort()).toEqual(expected);
}

it('tells the formats at the caret', () => {
  check('pl‸ain', []);
  check('**bo‸ld**', ['bold']);
  check('***bo‸th***', ['bold', 'italic']);
  check('## Hea‸ding', ['heading']);
  check('- a **b‸**', ['bold', 'bullets']);
  check('1. a‸', ['numbers']);
  check('> a [li‸nk](https://example.org)', ['link', 'quote']);
});
