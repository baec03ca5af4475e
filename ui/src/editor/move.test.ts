import { expect, it } from 'vitest';
import { after } from './marked-text';
import { moveDown, moveUp } from './move';

/** Moving down gives `expected`, and up again what was. */
function check(before: string, expected: string, back = true) {
  expect(after(before, moveDown)).toBe(expected);
  if (back) expect(after(expected, moveUp)).toBe(before);
}

it('moves an item with all that stands in it', () => {
  check('- a‸\n  - x\n- b\n- c', '- b\n- a‸\n  - x\n- c');
  check('- ‸a\n- b\n  more', '- b\n  more\n- ‸a');
  check('> - a‸\n> - b', '> - b\n> - a‸');
  check('- «a\n- b»\n- c', '- c\n- «a\n- b»');
  check('- a‸\n\n- b', '- b\n\n- a‸');
});

it('keeps the numbers in order', () => {
  check('3. a‸\n4. b\n5. c', '3. b\n4. a‸\n5. c');
  check('9. a‸\n   - x\n10. b', '9. b\n10. a‸\n    - x');
});

it('moves nested items among their own', () => {
  check('- a\n  - x‸\n  - y\n- b', '- a\n  - y\n  - x‸\n- b');
  check('- - x‸\n  - y', '- - y\n  - x‸');
  check('- a\n- b‸', '- a\n- b‸', false);
  check('- a\n  - x‸\n- b', '- a\n  - x‸\n- b', false);
});

it('moves lines of other text, and rows below the head of a table', () => {
  check('a‸\nb', 'b\na‸');
  check('| h |\n| - |\n| a‸ |\n| b |', '| h |\n| - |\n| b |\n| a‸ |');
  check('| h‸ |\n| - |\n| a |', '| h‸ |\n| - |\n| a |', false);
  expect(after('| h |\n| - |\n| a‸ |', moveUp)).toBe('| h |\n| - |\n| a‸ |');
});
