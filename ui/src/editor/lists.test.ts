import { describe, expect, it } from 'vitest';
import { indent, outdent } from './indent';
import { type ListKind, tickTaskAt, tickTasks, toggleList } from './lists';
import { after, stateOf } from './marked-text';

function check(kind: ListKind, before: string, expected: string, back = false) {
  const toggle = (text: string) => after(text, (state) => toggleList(state, kind));
  expect(toggle(before)).toBe(expected);
  if (back) expect(toggle(expected)).toBe(before);
}

describe('lists', () => {
  it('marks the lines with text and unmarks them', () => {
    check('bullets', '«one\n\ntwo»', '- «one\n\n- two»', true);
    check('numbers', '«one\ntwo»', '1. «one\n2. two»', true);
    check('tasks', '«one\ntwo»', '- [ ] «one\n- [ ] two»', true);
    check('bullets', 'on‸e', '- on‸e', true);
  });

  it('takes all lines of several carets together', () => {
    check('numbers', 'o‸ne\n\ntw‸o\n\nthree', '1. o‸ne\n\n2. tw‸o\n\nthree', true);
    check('bullets', '- o‸ne\n\ntw‸o', '- o‸ne\n\n- tw‸o');
  });

  it('turns one kind into the other and keeps the indent', () => {
    check('numbers', '- a\n  - «b\n  - c»', '- a\n  1. «b\n  2. c»');
    check('bullets', '1. on‸e', '- on‸e');
    check('tasks', '- on‸e', '- [ ] on‸e');
    check('bullets', '- [x] on‸e', '- on‸e');
    check('numbers', '- [x] on‸e', '1. on‸e');
  });

  it('keeps what stands in an item under its text', () => {
    check('numbers', '- a‸\n  - b\n\n  more', '1. a‸\n   - b\n\n   more');
    check('tasks', '- a‸\n  - b', '- [ ] a‸\n  - b');
  });

  it('knows lists in quotations and quotations in lists', () => {
    check('bullets', '> «one\n> two»', '> - «one\n> - two»', true);
    check('numbers', '- > on‸e', '- > 1. on‸e', true);
    check('bullets', '> - «one\n> - two»', '> «one\n> two»');
  });

  it('sets text that was an item apart from the items around', () => {
    check('bullets', '- a\n- b‸\n- c', '- a\n\nb‸\n- c');
    check('numbers', '1. a\n2. b‸\n3. c', '1. a\n\nb‸\n\n2. c');
    check('bullets', '- a\n  - b‸', '- a\n\n  b‸');
    check('bullets', '> - a\n> - b‸', '> - a\n>\n> b‸');
  });

  it('means the item where a caret is in its further lines', () => {
    check('bullets', '- a\n  mo‸re', 'a\n  mo‸re');
    check('numbers', '- a\n\n  mo‸re', '- a\n\n  1. mo‸re', true);
  });

  it('goes on with the numbers and marks of the list it joins', () => {
    check('numbers', '1. a\n\n‸b\n\n2. c', '1. a\n\n2. ‸b\n\n3. c');
    check('numbers', '1) a\n2) b\n\nc‸', '1) a\n2) b\n\n3) c‸', true);
    check('bullets', '* a\n\nb‸', '* a\n\n* b‸', true);
    check('numbers', '1. a\n1. b\n1. c\n\nd‸', '1. a\n1. b\n1. c\n\n1. d‸', true);
  });

  it('begins a list in an empty line', () => {
    check('bullets', 'a\n\n‸', 'a\n\n- ‸', true);
    check('bullets', 'a\n‸', 'a\n\n- ‸');
    check('tasks', '‸', '- [ ] ‸');
  });

  it('makes items of headings, and nothing of code and tables', () => {
    check('bullets', '## He‸ad', '- He‸ad');
    check('bullets', '```\na‸\n```', '```\na‸\n```');
    check('bullets', '| a‸ |\n| - |', '| a‸ |\n| - |');
  });
});

describe('tasks', () => {
  it('are ticked together and unticked where all are', () => {
    const tick = (text: string) => after(text, tickTasks);
    expect(tick('- [ ] a‸')).toBe('- [x] a‸');
    expect(tick('- [x] a‸')).toBe('- [ ] a‸');
    expect(tick('- [x] «a\n1. [ ] b»')).toBe('- [x] «a\n1. [x] b»');
    expect(tick('- a‸')).toBe('- a‸');
  });
});

describe('indent and outdent', () => {
  function inward(before: string, expected: string, back = true) {
    expect(after(before, indent)).toBe(expected);
    if (back) expect(after(expected, outdent)).toBe(before);
  }

  it('moves an item with what stands in it', () => {
    inward('- a\n- b‸\n  - c\n- d', '- a\n  - b‸\n    - c\n- d');
    inward('> - a\n> - b‸\n>   more', '> - a\n>   - b‸\n>     more');
  });

  it('numbers both lists', () => {
    inward('1. a\n2. b‸\n3. c', '1. a\n   1. b‸\n2. c');
    inward('9. a\n10. b\n11. c‸\n    - d', '9. a\n10. b\n    1. c‸\n       - d');
  });

  it('takes the mark of the list it comes to', () => {
    inward('1. a\n   - b\n2. c‸', '1. a\n   - b\n   - c‸');
    inward('* a\n    * b\n* [ ] c‸', '* a\n    * b\n    * [ ] c‸');
  });

  it('moves all chosen items', () => {
    inward('- a\n- «b\n- c»', '- a\n  - «b\n  - c»');
    inward('- a\n- b‸\n- c\n- d‸', '- a\n  - b‸\n- c\n  - d‸');
  });

  it('does nothing where there is nowhere to go', () => {
    inward('- a‸', '- a‸', false);
    expect(after('- a‸', outdent)).toBe('- a‸');
    expect(indent(stateOf('pla‸in'))).toBeNull();
  });

  it('takes the items behind into the item that goes out', () => {
    expect(after('- a\n  - b‸\n  - c', outdent)).toBe('- a\n- b‸\n  - c');
  });
});

it('ticks one task whatever is written around it', () => {
  const ticked = (line: string) => {
    const state = stateOf(`${line}‸`);
    return state.update(tickTaskAt(state, 0) ?? {}).newDoc.toString();
  };
  expect(ticked('- [X] a')).toBe('- [ ] a');
  expect(ticked('> 1. [ ] a')).toBe('> 1. [x] a');
  expect(ticked('- [ ]a')).toBe('- [ ]a');
  expect(ticked('a [ ] b')).toBe('a [ ] b');
});

it('ticks one task wherever the caret is', () => {
  const state = stateOf('- [ ] a\n- [ ] b‸');
  expect(state.update(tickTaskAt(state, 3) ?? {}).newDoc.toString()).toBe('- [x] a\n- [ ] b');
  expect(tickTaskAt(stateOf('a‸'), 0)).toBeNull();
});
