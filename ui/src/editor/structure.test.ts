import { StateEffect } from '@codemirror/state';
import { expect, it } from 'vitest';
import { after, markedOf, stateOf } from './marked-text';
import { newLine, structure } from './structure';
import { wrapped } from './wrapping';

const enter = (before: string, expected: string) => expect(after(before, newLine)).toBe(expected);

it('goes on with lists, tasks and quotations, and an empty item ends its list', () => {
  enter('- a‸', '- a\n- ‸');
  enter('- [x] a‸', '- [x] a\n- [ ] ‸');
  enter('> a‸', '> a\n> ‸');
  enter('- a\n- ‸', '- a\n\n‸');
  enter('- a\n  - b\n  - ‸', '- a\n  - b\n- ‸');
  enter('1. a‸\n2. b', '1. a\n2. ‸\n3. b');
  enter('pla‸in', 'pla‸in');
});

it('leaves a list for a paragraph of its own', () => {
  enter('- a\n- ‸\n\nb', '- a\n\n‸\n\nb');
  enter('- [x] a\n- [ ] ‸', '- [x] a\n\n‸');
  enter('1. a\n2. ‸', '1. a\n\n‸');
  enter('- a\n\n- ‸', '- a\n\n‸');
  enter('> - a\n> - ‸', '> - a\n>\n> ‸');
  enter('- > - a\n  > - ‸', '- > - a\n  >\n  > ‸');
  // What stands below does not go on in the paragraph either.
  enter('- a\n- ‸\n- b', '- a\n\n‸\n\n- b');
  enter('1. a\n2. ‸\n3. b', '1. a\n\n‸\n\n2. b');
  enter('- a\n- ‸\nb', '- a\n\n‸\n\nb');
  enter('> - a\n> - ‸\n\nb', '> - a\n>\n> ‸\n\nb');
});

it('goes out of lists in lists one by one', () => {
  const twice = (before: string) => after(after(before, newLine), newLine);
  expect(twice('- a\n  - b\n  - ‸')).toBe('- a\n  - b\n\n‸');
  expect(twice('1. a\n   - b\n   - ‸\n2. c')).toBe('1. a\n   - b\n\n‸\n\n2. c');
});

it('leaves lists at every caret', () => {
  enter('- a\n- ‸\n\nx\n\n- b\n- ‸', '- a\n\n‸\n\nx\n\n- b\n\n‸');
  enter('- a‸\n\nx\n\n- b\n- ‸', '- a\n- ‸\n\nx\n\n- b\n\n‸');
});

it('leaves a quotation, a pull quote or a callout by its empty last line', () => {
  enter('> a\n> ‸', '> a\n\n‸');
  enter('> a\n>‸', '> a\n\n‸');
  enter('> a\n> ‸\n\nb', '> a\n\n‸\n\nb');
  enter('> a\n> ‸\nb', '> a\n\n‸\n\nb');
  enter('> a\n>\n> ‸', '> a\n\n‸');
  enter('> [!PULLQUOTE]\n> a\n> ‸', '> [!PULLQUOTE]\n> a\n\n‸');
  enter('> [!NOTE]\n> a\n> ‸\n\nb', '> [!NOTE]\n> a\n\n‸\n\nb');
  enter('> > a\n> > ‸', '> > a\n>\n> ‸');
  enter('> > a\n>\n> ‸', '> > a\n\n‸');
  enter('- > a\n  > ‸', '- > a\n\n  ‸');
  enter('> - a\n>\n> ‸', '> - a\n\n‸');
});

it('parts a quotation by an empty line of it', () => {
  enter('> a\n> ‸\n> b', '> a\n\n‸\n\n> b');
  enter('> a\n>\n> ‸\n>\n> b', '> a\n\n‸\n\n> b');
  enter('> > a\n> > ‸\n> > b', '> > a\n>\n> ‸\n>\n> > b');
  enter('> > a\n> > ‸\n>\n> b', '> > a\n>\n> ‸\n>\n> b');
  // The second part is what the first one is.
  enter('> [!TIP] Title\n> a\n> ‸\n> b', '> [!TIP] Title\n> a\n\n‸\n\n> [!TIP]\n> b');
  enter('> [!PULLQUOTE]\n> a\n> ‸\n> b', '> [!PULLQUOTE]\n> a\n\n‸\n\n> [!PULLQUOTE]\n> b');
  const twice = after(after('> a‸\n> b', newLine), newLine);
  expect(twice).toBe('> a\n\n‸\n\n> b');
});

it('stays in a quotation that begins, and in its code', () => {
  enter('> a\n> ‸b', '> a\n>\n> ‸b');
  enter('> ‸', '>\n> ‸');
  enter('> ```\n> ‸', '> ```\n> ‸');
  enter('> a\n‸> ', '> a\n‸> ');
});

it('takes what stands in an item along when its number grows', () => {
  enter('8. a‸\n9. b\n   - x', '8. a\n9. ‸\n10. b\n    - x');
});

it('numbers a list again when lines of it are deleted', () => {
  function remove(before: string, expected: string) {
    const state = stateOf(before).update({ effects: StateEffect.appendConfig.of(structure) }).state;
    const { from, to } = state.doc.lineAt(state.selection.main.head);
    const changes = { from, to: to + 1 };
    expect(markedOf(state.update({ changes, userEvent: 'delete.line' }).state)).toBe(expected);
  }
  remove('1. a\n2. b‸\n3. c', '1. a\n‸2. c');
  remove('1. a‸\n2. b\n3. c', '‸1. b\n2. c');
  remove('1. a\n   1. x‸\n   2. y\n2. b', '1. a\n‸   1. y\n2. b');
  remove('9. a‸\n10. b\n    - x', '‸9. b\n   - x');
  remove('1. a\n5. b‸\n7. c', '1. a\n‸7. c');
});

it('puts a pair of signs around what is chosen', () => {
  const type = (before: string, typed: string) => after(before, (state) => wrapped(state, typed));
  expect(type('a «b» c', '*')).toBe('a *«b»* c');
  expect(type('a «b » c', '_')).toBe('a _«b»_  c');
  expect(type('a «b» c «d»', '(')).toBe('a («b») c («d»)');
  expect(type('a «b» c', '"')).toBe('a "«b»" c');
  expect(type('a «b» c', 'x')).toBe('a «b» c');
  expect(type('a ‸ c', '(')).toBe('a ‸ c');
});
