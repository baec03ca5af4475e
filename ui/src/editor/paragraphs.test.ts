import { describe, expect, it } from 'vitest';
import { after, stateOf } from './marked-text';
import { joinBefore, joinBehind } from './paragraph-joins';
import { newLineWithin, newParagraph } from './paragraphs';

const enter = (before: string, expected: string) => expect(after(before, newParagraph)).toBe(expected);
const shift = (before: string, expected: string) => expect(after(before, newLineWithin)).toBe(expected);
const backspace = (before: string, expected: string) => expect(after(before, joinBefore)).toBe(expected);
const remove = (before: string, expected: string) => expect(after(before, joinBehind)).toBe(expected);

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

describe('Backspace', () => {
  it('joins a paragraph to the one before', () => {
    backspace('a\n\n‸b', 'a‸b');
    backspace('a \n\n‸b', 'a ‸b');
    backspace('a\n\n‸', 'a‸');
    backspace('a\n\n‸\n\nb', 'a‸\n\nb');
    backspace('> a\n>\n> ‸b', '> a‸b');
    backspace('> a\n>\n> ‸', '> a‸');
    backspace('- a\n\n  ‸b', '- a‸b');
    backspace('- a\n\n‸', '- a‸');
    backspace('1. a\n\n‸b\n\n2. c', '1. a‸b\n2. c');
    backspace('> - a\n>\n> ‸b\n>\n> - c', '> - a‸b\n> - c');
    backspace('1. a\n\n‸b\n\n5. c', '1. a‸b\n\n5. c');
    backspace('# a\n\n‸b', '# a‸b');
    backspace('**a**\n\n‸**b**', '**a‸b**');
    backspace('***a***\n\n‸***b** c*', '***a‸b** c*');
    backspace('[a](u)\n\n‸[b](u)', '[a‸b](u)');
    backspace('[a](u)\n\n‸[b](v)', '[a](u)‸[b](v)');
  });

  it('takes an empty paragraph above', () => {
    backspace('a\n\n\n\n‸b', 'a\n\n‸b');
    backspace('\n\n‸b', '‸b');
    backspace('> \n>\n> ‸b', '> ‸b');
    backspace('> a\n>\n>\n> ‸b', '> a\n>\n> ‸b');
  });

  it('breaks no table and no code, and takes a rule', () => {
    backspace('| a |\n| - |\n| b |\n\n‸c', '| a |\n| - |\n| b |\n\n‸c');
    backspace('```\na\n```\n\n‸b', '```\na\n```\n\n‸b');
    backspace('a\n\n---\n\n‸b', 'a\n\n‸b');
    backspace('a b\n\n‸[^1]: c d', 'a b\n\n‸[^1]: c d');
  });

  it('means what it did elsewhere', () => {
    for (const text of [
      'a‸b',
      'a\n‸b',
      '> ‸a',
      'a\n\n> ‸b',
      '```\n\n‸a\n```',
      '> [!NO‸TE]\n> a',
      '> [!TIP] ‸a',
      '| ab‸ |\n| - |',
    ])
      expect(joinBefore(stateOf(text)), text).toBeNull();
    expect(joinBefore(stateOf('a\n\n«b»'))).toBeNull();
  });

  it('takes what a block is first, and leaves its text', () => {
    backspace('## ‸a', '‸a');
    backspace('a\n\n## ‸b', 'a\n\n‸b');
    backspace('- ‸a', '‸a');
    backspace('- a\n- ‸b\n- c', '- a\n\n‸b\n- c');
    backspace('1. a\n2. ‸b\n3. c', '1. a\n\n‸b\n\n2. c');
    backspace('- [ ] ‸a', '‸a');
    backspace('- a\n- ‸', '- a\n\n‸');
    backspace('- a\n  - ‸b', '- a\n- ‸b');
    backspace('- - ‸a', '- ‸a');
    backspace('> - ‸a', '> ‸a');
    backspace('> [!NOTE]\n> ‸a\n>\n> b', '‸a\n\nb');
    backspace('> ‸[!NOTE]\n> a', '‸a');
    backspace('> [!NOTE]‸\n> a', '‸a');
  });

  it('takes an empty row and an empty table, and no stroke of another', () => {
    backspace('| a | ‸b |\n| - | - |', '| a | ‸b |\n| - | - |');
    backspace('| ‸a |\n| - |', '| ‸a |\n| - |');
    backspace('| a |\n| - |\n| b |\n| ‸  |', '| a |\n| - |\n| b‸ |');
    backspace('| a |\n| - |\n| ‸  |\n| b |', '| a‸ |\n| - |\n| b |');
    backspace('> | ‸  |\n> | - |', '> ‸');
    backspace('| ‸  |\n| - |\n| b |', '| ‸  |\n| - |\n| b |');
  });

  it('takes the break of a line whole', () => {
    backspace('a  \n‸b', 'a‸b');
    backspace('a\\\n‸b', 'a‸b');
    backspace('a  \n‸', 'a‸');
    backspace('> a  \n> ‸b', '> a‸b');
    backspace('- a  \n  ‸b', '- a‸b');
    backspace('> a  \n> ‸', '> a‸');
  });

  it('takes a letter where other carets join', () => {
    backspace('a\n\n‸b\n\ncd‸e', 'a‸b\n\nc‸e');
  });
});

describe('Delete', () => {
  it('at the end of an item takes up the one below', () => {
    remove('- First‸\n- Second', '- First‸Second');
    remove('1. First‸\n2. Second\n3. Third', '1. First‸Second\n3. Third');
    remove('> - **First**‸\n> - **Second**', '> - **First‸Second**');
    remove('- First‸\n  - Deep', '- First‸Deep');
    remove('- [ ] First‸\n- [x] Second', '- [ ] First‸Second');
    remove('Text‸\n- Item', 'Text‸Item');
  });

  it('joins the next paragraph', () => {
    remove('a‸\n\nb', 'a‸b');
    remove('> a‸\n>\n> b', '> a‸b');
    remove('- a\n\n  b‸\n\n  c', '- a\n\n  b‸c');
    remove('a‸\n\n## b', 'a‸b');
    remove('**a**‸\n\n**b**', '**a‸b**');
    remove('a\n\n‸\n\nb', 'a\n\n‸b');
    remove('a‸\n\n\n\nb', 'a‸\n\nb');
  });

  it('breaks nothing that follows', () => {
    for (const next of ['| a |\n| - |', '```\na\n```', '> b', '- b'])
      remove(`a‸\n\n${next}`, `a‸\n\n${next}`);
    remove('| a‸ |\n| - |\n\nb', '| a‸ |\n| - |\n\nb');
    remove('> a‸\n\n> [!NOTE]\n> b', '> a‸\n\n> [!NOTE]\n> b');
  });

  it('goes on behind a quotation', () => {
    remove('> a‸\n\nb', '> a‸b');
    remove('> a‸\n\n> b\n> c', '> a‸b\n> c');
  });

  it('means what it did elsewhere', () => {
    for (const text of ['a‸b', 'a‸\nb', '```\na‸\n\n```', '| a‸b |\n| - |'])
      expect(joinBehind(stateOf(text)), text).toBeNull();
  });
});
