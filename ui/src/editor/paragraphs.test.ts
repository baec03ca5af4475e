import { describe, expect, it } from 'vitest';
import { after, stateOf } from './marked-text';
import { newLineWithin, newParagraph } from './paragraphs';

const enter = (before: string, expected: string) => expect(after(before, newParagraph)).toBe(expected);
const shift = (before: string, expected: string) => expect(after(before, newLineWithin)).toBe(expected);

describe('Enter', () => {
  it('makes a paragraph in the midst and at the end of one', () => {
    enter('a‸', 'a\n\n‸');
    enter('ab‸cd', 'ab\n\n‸cd');
    enter('a‸\n', 'a\n\n‸\n');
    enter('a‸\n\nb', 'a\n\n‸\n\nb');
    enter('a «b» c', 'a  \n\n‸c');
  });

  it('leaves the blanks with the first part', () => {
    enter('a‸ b', 'a \n\n‸b');
    enter('a ‸b', 'a \n\n‸b');
    enter('a‸     b', 'a     \n\n‸b');
    enter('a‸ ', 'a \n\n‸');
  });

  it('parts a paragraph of several lines where it breaks', () => {
    enter('a‸\nb', 'a \n\n‸b');
    enter('a\n‸b', 'a \n\n‸b');
    enter('a\\\n‸b', 'a \n\n‸b');
    enter('a  \n‸b', 'a \n\n‸b');
    enter('a‸\\\nb', 'a \n\n‸b');
    enter('a\nb‸c\nd', 'a\nb\n\n‸c\nd');
    enter('a  \n‸', 'a  \n\n‸');
  });

  it('adds no second empty paragraph', () => {
    enter('a\n\n‸', 'a\n\n‸');
    enter('a\n\n‸\n\nb', 'a\n\n‸\n\nb');
    enter('a\n‸', 'a\n\n‸');
    enter('a\n‸\nb', 'a\n\n‸\n\nb');
    enter('a‸\n\n\n\nb', 'a\n\n‸\n\nb');
    enter('a‸\n\n\nb', 'a\n\n‸\n\nb');
    enter('a‸\n\n', 'a\n\n‸');
    enter('‸', '‸');
    enter('> a‸\n>\n>\n>\n> b', '> a\n>\n>‸\n>\n> b');
  });

  it('makes room above a paragraph, once', () => {
    enter('‸b', '\n\n‸b');
    enter('\n\n‸b', '\n\n‸b');
    enter('a\n\n‸b', 'a\n\n\n\n‸b');
    enter('a\n\n\n\n‸b', 'a\n\n\n\n‸b');
    enter('# a\n‸b', '# a\n\n\n\n‸b');
    enter('> ‸b', '> \n>\n> ‸b');
  });

  it('goes on in quotations, and leaves them by a second press', () => {
    enter('> a‸', '> a\n>\n> ‸');
    enter('> a\n>\n> ‸', '> a\n\n‸');
    enter('> a‸b', '> a\n>\n> ‸b');
    enter('> a‸\n>\n> b', '> a\n>\n> ‸\n>\n> b');
    enter('> a\n>\n> ‸\n>\n> b', '> a\n\n‸\n\n> b');
    enter('> > a‸', '> > a\n> >\n> > ‸');
    enter('- > a‸', '- > a\n  >\n  > ‸');
    enter('> a\n‸>\n> b', '> a\n\n‸\n\n> b');
    enter('> a\n>\n‸> b', '> a\n>\n> \n>\n> ‸b');
    enter('> ‸', '‸');
    enter('> > ‸', '> ‸');
  });

  it('goes on in callouts and pull quotes, whose title is a line', () => {
    enter('> [!NOTE]‸', '> [!NOTE]\n> ‸');
    enter('> [!TIP] Title‸\n> a', '> [!TIP] Title\n> ‸\n> a');
    enter('> [!NOTE]\n> a‸', '> [!NOTE]\n> a\n>\n> ‸');
    enter('> [!NOTE]\n> a‸b', '> [!NOTE]\n> a\n>\n> ‸b');
    enter('> [!PULLQUOTE]\n> a\n>\n> ‸', '> [!PULLQUOTE]\n> a\n\n‸');
    enter('> [!NOTE]\n> a\n>\n> ‸\n>\n> b', '> [!NOTE]\n> a\n\n‸\n\n> [!NOTE]\n> b');
  });

  it('makes items in lists, and paragraphs in their further paragraphs', () => {
    enter('- a‸', '- a\n- ‸');
    enter('- a‸b', '- a\n- ‸b');
    enter('- a\n- ‸', '- a\n\n‸');
    enter('- [x] a‸', '- [x] a\n- [ ] ‸');
    enter('- a\n\n  b‸', '- a\n\n  b\n\n  ‸');
    enter('- a\n\n  b‸c', '- a\n\n  b\n\n  ‸c');
    enter('10. a\n    - b\n\n      c‸d', '10. a\n    - b\n\n      c\n\n      ‸d');
    enter('- a\n\n  ‸', '- a\n\n‸');
    enter('- a  \n  b‸', '- a  \n  b\n- ‸');
    enter('- **a ‸b**', '- **a**\n- **‸b**');
    enter('- **a‸**', '- **a**\n- ‸');
    enter('- [a](u‸v) b', '- [a](uv)\n- ‸ b');
    enter('‸- a', '-\n- ‸a');
    enter('1. a  \n   b‸c\n2. d', '1. a  \n   b\n2. ‸c\n3. d');
  });

  it('makes a paragraph below a heading, a rule and code', () => {
    enter('## a‸', '## a\n\n‸');
    enter('## a‸\nb', '## a\n\n‸\n\nb');
    enter('## a‸\n\nb', '## a\n\n‸\n\nb');
    enter('## a ‸b', '## a \n\n‸b');
    enter('## ‸a', '\n\n‸## a');
    enter('> ## a‸', '> ## a\n>\n> ‸');
    enter('a‸\n===', 'a\n===\n\n‸');
    enter('a‸b\n---', 'a\n---\n\n‸b');
    enter('---‸', '---\n\n‸');
    enter('```\na\n```‸', '```\na\n```\n\n‸');
  });

  it('is a new line in code, HTML and definitions', () => {
    enter('```\n  a‸\n```', '```\n  a\n  ‸\n```');
    enter('```\n‸\n```', '```\n\n‸\n```');
    enter('```‸\na\n```', '```\n‸\na\n```');
    enter('<div>‸\n</div>', '<div>\n‸\n</div>');
    enter('> ```\n> a‸\n> ```', '> ```\n> a\n> ‸\n> ```');
  });

  it('keeps a footnote in one piece', () => {
    enter('[^1]: one two‸', '[^1]: one two\n\n‸');
    enter('[^1]: one‸ two', '[^1]: one  \n‸two');
    enter('[^1]: a b‸\n[^2]: c d', '[^1]: a b\n\n‸\n\n[^2]: c d');
  });

  it('parts bold text and links in two', () => {
    enter('**ab‸cd**', '**ab**\n\n**‸cd**');
    enter('x **ab ‸cd** y', 'x **ab** \n\n**‸cd** y');
    enter('***ab‸cd** e*', '***ab***\n\n***‸cd** e*');
    enter('`ab‸cd`', '`ab`\n\n`‸cd`');
    enter('[ab‸cd](https://x.org)', '[ab](https://x.org)\n\n[‸cd](https://x.org)');
    enter('**ab‸**', '**ab**\n\n‸');
    enter('x **‸ab**', 'x \n\n‸**ab**');
    enter('[ab](https://‸x.org) c', '[ab](https://x.org) \n\n‸c');
    enter('![ab](pictures/‸x.jpg)', '![ab](pictures/x.jpg)\n\n‸');
    enter('## **ab‸cd**', '## **ab**\n\n**‸cd**');
  });

  it('goes down in tables', () => {
    enter('| a |\n| - |\n| x‸ |\n| y |', '| a |\n| - |\n| x |\n| «y» |');
  });

  it('works at every caret, each in its block', () => {
    enter('a‸b\n\n- c‸\n\n> d‸', 'a\n\n‸b\n\n- c\n- ‸\n\n> d\n>\n> ‸');
    enter('a‸\n\nb‸', 'a\n\n‸\n\nb\n\n‸');
    const { changes } = stateOf('a‸b\n\nc‸d').update(newParagraph(stateOf('a‸b\n\nc‸d')) ?? {});
    expect(changes.newLength - changes.length).toBe(4);
  });
});

describe('Enter behind Shift+Enter', () => {
  it('is Enter in the item', () => {
    enter('- a  \n  ‸', '- a\n- ‸');
    enter('1. a  \n   ‸\n2. b', '1. a\n2. ‸\n3. b');
  });
});

describe('Shift+Enter', () => {
  it('makes a line within the paragraph', () => {
    shift('a‸', 'a  \n‸');
    shift('a‸ b', 'a  \n‸b');
    shift('a ‸b', 'a  \n‸b');
    shift('> a‸b', '> a  \n> ‸b');
    shift('- a‸', '- a  \n  ‸');
    shift('- [ ] a‸b', '- [ ] a  \n  ‸b');
    shift('- a\n\n  b‸c', '- a\n\n  b  \n  ‸c');
    shift('**a‸b**', '**a  \n‸b**');
    shift('a‸b\n\nc‸d', 'a  \n‸b\n\nc  \n‸d');
  });

  it('is Enter where a block has no lines', () => {
    shift('## a‸', '## a\n\n‸');
    shift('```\na‸\n```', '```\na\n‸\n```');
    shift('> [!NOTE]‸', '> [!NOTE]\n> ‸');
    shift('a\n\n‸', 'a\n\n‸');
  });
});
