import { describe, expect, it } from 'vitest';
import { stateOf } from '../marked-text';
import { firstFreeNote, type Incoming, isInCode, place, placeMarkdown, placeText } from './placing';

type Piece = Pick<Incoming, 'markdown'> & Partial<Incoming>;
const running = (markdown: string): Piece => ({ markdown });
const block = (markdown: string): Piece => ({ markdown, startsInLine: false, endsInLine: false });

/** `marked` has `‸` where is pasted, or `«…»` around what is pasted over. */
function check(marked: string, piece: Piece, expected: string) {
  const state = stateOf(marked);
  const { from, to } = state.selection.main;
  const incoming = { footnotes: '', startsInLine: true, endsInLine: true, ...piece };
  const placed = place(state, from, to, incoming);
  const text = state.update({ changes: placed.changes }).state.doc.toString();
  expect(`${text.slice(0, placed.caret)}‸${text.slice(placed.caret)}`).toBe(expected);
}

describe('text that comes in', () => {
  it('goes on in the line where it is running text', () => {
    check('one ‸ two', running('**x**'), 'one **x**‸ two');
    check('one «old» two', running('a\n\nb'), 'one a\n\nb‸ two');
  });

  it('is set off where it is a block', () => {
    check('one‸two', block('- x\n- y'), 'one\n\n- x\n- y‸\n\ntwo');
    check('one\n‸', block('## x'), 'one\n\n## x‸');
    check('one\n\n‸\ntwo', block('| x |'), 'one\n\n| x |‸\n\ntwo');
    check('‸', block('## x'), '## x‸');
    check('one\n\n‸\n\ntwo', block('- x'), 'one\n\n- x‸\n\ntwo');
  });

  it('keeps the marks of a quotation, on empty lines too', () => {
    check('> one ‸', running('a\n\nb'), '> one a\n>\n> b‸');
    check('> one‸two', block('- x'), '> one\n>\n> - x‸\n>\n> two');
    check('> > ‸', running('a\nb'), '> > a\n> > b‸');
  });

  it('keeps the indentation of a list', () => {
    check('- one ‸', running('a\n\nb'), '- one a\n\n  b‸');
    check('10. ‸', running('a\nb'), '10. a\n    b‸');
    check('- [ ] ‸', running('a\nb'), '- [ ] a\n  b‸');
    check('> - one ‸', running('a\n\nb'), '> - one a\n>\n>   b‸');
    check('- one‸', block('- x\n- y'), '- one\n- x\n- y‸');
    check('- one‸two', block('- x'), '- one\n  - x‸\n\n  two');
  });

  it('takes the place of an item that is still empty', () => {
    check('- one\n- ‸', block('- x\n- y'), '- one\n- x\n- y‸');
    check('  1. ‸', block('1. x\n2. y'), '  1. x\n  2. y‸');
    check('> - ‸', block('- x\n- y'), '> - x\n> - y‸');
  });

  it('is not indented where the caret stands before the marks', () => {
    check('‸- one', running('a\n\nb'), 'a\n\nb‸- one');
  });

  it('puts footnotes to the end of the text', () => {
    const noted = { ...running('x[^2]'), footnotes: '[^2]: y' };
    check('one‸ two\n', noted, 'onex[^2]‸ two\n\n[^2]: y');
    check('one‸\n\n[^1]: z', noted, 'onex[^2]‸\n\n[^1]: z\n[^2]: y');
    check('‸', noted, 'x[^2]‸\n\n[^2]: y');
  });

  it('has notes numbered behind those of the text', () => {
    expect(firstFreeNote('a')).toBe(1);
    expect(firstFreeNote('a[^2] b[^x] c[^10]')).toBe(11);
  });
});

describe('Markdown', () => {
  const checkMarkdown = (marked: string, markdown: string, expected: string) => {
    const state = stateOf(marked);
    const { from, to } = state.selection.main;
    const { changes, caret } = placeMarkdown(state, from, to, markdown);
    const text = state.update({ changes }).state.doc.toString();
    expect(`${text.slice(0, caret)}‸${text.slice(caret)}`).toBe(expected);
  };

  it('is set off where it begins as a block of several lines', () => {
    checkMarkdown('one‸', '- x\n- y', 'one\n\n- x\n- y‸');
    checkMarkdown('one‸', '- x\n- y\n', 'one\n\n- x\n- y‸');
    checkMarkdown('> one‸', '- x\n- y', '> one\n>\n> - x\n> - y‸');
    checkMarkdown('one‸two', '| x |\n| - |', 'one\n\n| x |\n| - |‸\n\ntwo');
    checkMarkdown('one‸', '## x\n\ny', 'one\n\n## x\n\ny‸');
  });

  it('comes before the item that it is pasted to the beginning of', () => {
    checkMarkdown('- ‸one', '- x\n- y\n', '- x\n- y‸\n- one');
    checkMarkdown('> 1. ‸one', '1. x\n2. y', '> 1. x\n> 2. y‸\n> 1. one');
  });

  it('stands beside the items above and below', () => {
    checkMarkdown('- one‸\n- two', '- x\n- y', '- one\n- x\n- y‸\n- two');
    checkMarkdown('1. one‸\n3. two', '2. x\n', '1. one\n2. x‸\n3. two');
    checkMarkdown('> - one‸\n> - two', '- x\n', '> - one\n> - x‸\n> - two');
    checkMarkdown('- one‸\n2. two', '- x\n', '- one\n- x‸\n\n2. two');
  });

  it('comes back where it was cut', () => {
    checkMarkdown('a‸', '\n\n## b', 'a\n\n## b‸');
    checkMarkdown('- a‸\n- c', '\n- b', '- a\n- b‸\n- c');
    checkMarkdown('> a‸', '\n>\n> b', '> a\n>\n> b‸');
    checkMarkdown('> a ‸d', 'b\n>\n> c ', '> a b\n>\n> c ‸d');
    checkMarkdown('> a‸', '> b\n> c', '> a\n>\n> > b\n> > c‸');
  });

  it('goes on in its line otherwise', () => {
    checkMarkdown('on ‸.', '5. May', 'on 5. May‸.');
    checkMarkdown('one‸', ' two\n\n- x', 'one two\n\n- x‸');
  });
});

describe('code', () => {
  const inCode = (marked: string) => {
    const state = stateOf(marked);
    return isInCode(state, state.selection.main.from, state.selection.main.to);
  };

  it('is known', () => {
    expect(inCode('```\n‸\n```')).toBe(true);
    expect(inCode('```\na\n‸')).toBe(true);
    expect(inCode('a `b‸c`')).toBe(true);
    expect(inCode('a\n\n    b‸')).toBe(true);
    expect(inCode('```‸\na\n```')).toBe(false);
    expect(inCode('```\na\n```\n‸')).toBe(false);
    expect(inCode('a `b`‸')).toBe(false);
    expect(inCode('«a `b`»')).toBe(false);
  });

  it('gets text without marks before it', () => {
    const state = stateOf('```\n- ‸\n```');
    const { from } = state.selection.main;
    const { changes } = placeText(state, from, from, 'a\r\nb');
    expect(state.update({ changes }).state.doc.toString()).toBe('```\n- a\nb\n```');
  });

  it('keeps the marks of what its block stands in', () => {
    const state = stateOf('> ```\n> ‸\n> ```');
    const { from } = state.selection.main;
    const { changes } = placeText(state, from, from, 'a\nb');
    expect(state.update({ changes }).state.doc.toString()).toBe('> ```\n> a\n> b\n> ```');
  });
});
