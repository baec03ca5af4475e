import { describe, expect, it } from 'vitest';
import { toggleCodeBlock } from './code-blocks';
import { type HeadingLevel, setHeading } from './headings';
import { after } from './marked-text';
import { type QuoteKind, toggleQuote } from './quotes';

describe('headings', () => {
  function check(level: HeadingLevel, before: string, expected: string, back = false) {
    const set = (text: string) => after(text, (state) => setHeading(state, level));
    expect(set(before)).toBe(expected);
    if (back) expect(set(expected)).toBe(before);
  }

  it('puts the mark on, takes it off, and changes the level', () => {
    check(2, 'Who ca‸me', '## Who ca‸me', true);
    check(3, '## Who ca‸me', '### Who ca‸me');
    check(0, '#### Who ca‸me ##', 'Who ca‸me');
    check(0, 'Who ca‸me', 'Who ca‸me');
    check(2, '«a\n\nb»', '## «a\n\n## b»', true);
    check(2, 'a‸\n\nb\n\nc‸', '## a‸\n\nb\n\n## c‸', true);
  });

  it('begins a heading in an empty line', () => check(2, '‸', '## ‸', true));

  it('stands in quotations and items', () => {
    check(2, '> Who ca‸me', '> ## Who ca‸me', true);
    check(3, '- > Who ca‸me', '- > ### Who ca‸me', true);
  });

  it('takes the place of a heading with a line under it', () => {
    check(2, 'Who ca‸me\n===\n\nx', '## Who ca‸me\n\nx');
    check(0, 'Who ca‸me\n---', 'Who ca‸me');
  });

  it('leaves code and tables', () => check(2, '```\na‸\n```', '```\na‸\n```'));
});

describe('quotations', () => {
  function check(kind: QuoteKind, before: string, expected: string, back = true) {
    const toggle = (text: string) => after(text, (state) => toggleQuote(state, kind));
    expect(toggle(before)).toBe(expected);
    if (back) expect(toggle(expected)).toBe(before);
  }

  it('marks every line, empty ones inside too, and unmarks them', () => {
    check(null, '«one\n\ntwo»', '> «one\n>\n> two»');
    check(null, 'on‸e\n\ntwo\n\nthr‸ee', '> on‸e\n\ntwo\n\n> thr‸ee');
    check(null, '‸', '> ‸');
  });

  it('takes paragraphs, tables and code whole', () => {
    check(null, 'on‸e\ntwo', '> on‸e\n> two');
    check(null, 'a\n\n```\nb‸\n```', 'a\n\n> ```\n> b‸\n> ```');
  });

  it('stands in an item, or around the items that are chosen', () => {
    check(null, '- a‸\n- b', '- > a‸\n- b');
    check(null, '- a\n\n  b‸', '- a\n\n  > b‸');
    check(null, '- «a\n- b»', '> - «a\n> - b»');
    check(null, '1. x\n   - «a\n   - b»', '1. x\n   > - «a\n   > - b»');
    check(null, '- > a‸\n- b', '- a‸\n- b', false);
    check(null, '> - a‸\n> - b', '- a‸\n> - b', false);
  });

  it('becomes a callout with a tag, and text again without', () => {
    check('NOTE', 'a‸', '> [!NOTE]\n> a‸');
    check('PULLQUOTE', '«a\n\nb»', '> [!PULLQUOTE]\n> «a\n>\n> b»');
    check('TIP', '- a‸', '- > [!TIP]\n  > a‸');
    check('NOTE', '‸', '> [!NOTE]\n> ‸');
  });

  it('changes the kind', () => {
    check('TIP', '> [!NOTE] Title\n> a‸', '> [!TIP] Title\n> a‸', false);
    check('WARNING', '> a‸\n> b', '> [!WARNING]\n> a‸\n> b', false);
    check(null, '> [!NOTE]\n> a‸', '> a‸', false);
    check(null, '> > [!NOTE]\n> > a‸', '> > a‸', false);
    check('NOTE', '> [!NOTE] Title\n> a‸', 'Title\na‸', false);
  });
});

describe('blocks of code', () => {
  function check(before: string, expected: string) {
    expect(after(before, toggleCodeBlock)).toBe(expected);
    expect(after(expected, toggleCodeBlock)).toBe(before);
  }

  it('stand between fences', () => {
    check('a\n«b\n\nc»\nd', 'a\n```\n«b\n\nc»\n```\nd');
    check('‸', '```\n‸\n```');
    check('a‸\n\nb\n\nc‸', '```\na‸\n```\n\nb\n\n```\nc‸\n```');
  });

  it('have a fence that the code cannot end', () => check('x ```` y‸', '`````\nx ```` y‸\n`````'));

  it('stand in items and quotations', () => {
    check('- a‸', '- ```\n  a‸\n  ```');
    check('- «a\n- b»', '```\n- «a\n- b»\n```');
    check('> «a\n> b»', '> ```\n> «a\n> b»\n> ```');
  });
});
