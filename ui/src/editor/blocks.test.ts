import { describe, expect, it } from 'vitest';
import { type BlockMark, toggleBlock } from './blocks';
import { after } from './marked-text';

function check(mark: BlockMark, before: string, expected: string) {
  expect(after(before, (state) => toggleBlock(state, mark))).toBe(expected);
}

describe('headings', () => {
  it('puts the mark on, takes it off, and evens out another level', () => {
    check('heading', 'Who ca‸me', '## Who ca‸me');
    check('heading', '## Who ca‸me', 'Who ca‸me');
    check('heading', '#### Who ca‸me', '## Who ca‸me');
  });

  it('begins a heading in an empty line', () => check('heading', '‸', '## ‸'));
});

describe('quotations', () => {
  it('marks every line, empty ones inside too, and unmarks them', () => {
    check('quote', '«one\n\ntwo»', '> «one\n>\n> two»');
    check('quote', '«> one\n>\n> two»', '«one\n\ntwo»');
  });
});

describe('lists', () => {
  it('marks the lines with text and unmarks them', () => {
    check('bullets', '«one\n\ntwo»', '- «one\n\n- two»');
    check('bullets', '- on‸e', 'on‸e');
    check('numbers', '«one\ntwo»', '1. «one\n2. two»');
    check('numbers', '1. on‸e', 'on‸e');
  });

  it('turns one kind into the other and keeps the indent', () => {
    check('numbers', '- a\n  - «b\n  - c»', '- a\n  1. «b\n  2. c»');
    check('bullets', '1. on‸e', '- on‸e');
  });

  it('begins a list in an empty line', () => check('bullets', 'a\n\n‸', 'a\n\n- ‸'));
});
