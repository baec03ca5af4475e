import { describe, expect, it } from 'vitest';
import { after, stateOf } from './marked-text';
import { joinBefore, joinBehind } from './paragraph-joins';

const backspace = (before: string, expected: string) => expect(after(before, joinBefore)).toBe(expected);
const remove = (before: string, expected: string) => expect(after(before, joinBehind)).toBe(expected);

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
    backspace('10. ‸a\n    - b', '‸a\n- b');
    backspace('10. ‸a\n\n    b\n11. c', '‸a\n\nb\n\n10. c');
    backspace('> 10. ‸a\n>     - b\n>       - c', '> ‸a\n> - b\n>   - c');
    backspace('a\n\n‸b\n===', 'a\n\n‸b');
    backspace('> ‸a\n> ---', '> ‸a');
  });

  it('leaves what says what a callout is in a line of its own', () => {
    backspace('> [!NOTE]\n>\n> ‸a', '> [!NOTE]\n> ‸a');
  });

  it('runs no footnote into the one above', () => {
    backspace('[^1]: a b\n‸[^2]: c d', '[^1]: a b\n‸[^2]: c d');
    expect(joinBefore(stateOf('[^1]: a b\n‸[^2]: c d'))).not.toBeNull();
  });

  it('closes up the items of one list only', () => {
    backspace('- a\n\n‸b\n\n- c', '- a‸b\n- c');
    backspace('> - a\n\n‸b\n\n> - c', '> - a‸b\n\n> - c');
  });

  it('takes an empty row and an empty table, and no stroke of another', () => {
    backspace('| a | ‸b |\n| - | - |', '| a | ‸b |\n| - | - |');
    backspace('| ‸a |\n| - |', '| ‸a |\n| - |');
    backspace('| a |\n| - |\n| b |\n| ‸  |', '| a |\n| - |\n| b‸ |');
    backspace('| a |\n| - |\n| ‸  |\n| b |', '| a‸ |\n| - |\n| b |');
    backspace('> | ‸  |\n> | - |', '> ‸');
    // A row needs no strokes; what is left to CodeMirror would run into the one above.
    backspace('| a |\n| - |\n‸b', '| a |\n| - |\n‸b');
    expect(joinBefore(stateOf('| a |\n| - |\n‸b'))).not.toBeNull();
    backspace('| ‸  |\n| - |\n| b |', '| ‸  |\n| - |\n| b |');
  });

  it('takes a bar that is a letter with its sign', () => {
    backspace('| a\\|‸b |\n| - |', '| a‸b |\n| - |');
    remove('| a‸\\|b |\n| - |', '| a‸b |\n| - |');
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
    remove('- a‸\n- b\n\n- c', '- a‸b\n\n- c');
  });

  it('takes the break of a line with the marks of the next', () => {
    remove('> a‸\n> b', '> a‸b');
    remove('> a  ‸\n> b', '> a‸b');
    remove('> - a  ‸\n>   b', '> - a‸b');
    remove('a\\‸\nb', 'a‸b');
  });

  it('leaves what says what a callout is in a line of its own', () => {
    for (const text of ['> [!NOTE]‸\n> a', '> [!NOTE]‸\n> - a', '[^1]: a b‸\n[^2]: c d']) {
      remove(text, text);
      expect(joinBehind(stateOf(text)), text).not.toBeNull();
    }
    remove('> [!NOTE]‸\n>\n> a', '> [!NOTE]‸\n> a');
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
