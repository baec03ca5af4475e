// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { MarkedView } from './marked-view';

let view: MarkedView;

const open = (marked: string) => (view = new MarkedView(marked));
const press = (key: string, shiftKey = false, ctrlKey = false) => view.press(key, { shiftKey, ctrlKey });
const type = (marked: string, sign: string, userEvent?: string) => open(marked).type(sign, userEvent);

afterEach(() => view.destroy());

describe('an empty line between paragraphs', () => {
  const drawn = (doc: string) => {
    open(doc);
    const lines = [...view.view.contentDOM.querySelectorAll('.cm-line')];
    return lines.map((line) => (line.classList.contains('md-gap') ? 'gap' : 'line')).join(' ');
  };

  it('is a distance, and an empty paragraph is a line between two', () => {
    expect(drawn('a\n\nb')).toBe('line gap line');
    expect(drawn('a\n\n\n\nb')).toBe('line gap line gap line');
    expect(drawn('a\n\n')).toBe('line gap line');
    expect(drawn('a\n')).toBe('line line');
    expect(drawn('> a\n>\n> b')).toBe('line gap line');
  });

  it('is a line in code', () => {
    expect(drawn('```\na\n\nb\n```')).toBe('line line line line line');
    expect(drawn('a\n\n    b\n\n    c\n\nd')).toBe('line gap line line line gap line');
  });

  it('is gone past by the arrows, also where they select', () => {
    open('a\n\n‸b');
    expect(press('ArrowLeft')).toBe('a‸\n\nb');
    expect(press('ArrowRight')).toBe('a\n\n‸b');
    expect(press('ArrowLeft', true)).toBe('a«\n\n»b');
  });

  it('is no more than that to what is typed in it', () => {
    expect(type('a\n‸\nb', 'x')).toBe('a\n\nx‸\n\nb');
    expect(type('a\n‸', 'x')).toBe('a\n\nx‸');
    expect(type('a\n\n‸', 'x')).toBe('a\n\nx‸');
    expect(type('# a\n‸\n\nb', 'x')).toBe('# a\n\nx‸\n\nb');
  });

  it('is left as it is behind a break, in code, by a paste and by an input method', () => {
    expect(type('a  \n‸', 'x')).toBe('a  \nx‸');
    expect(type('```\na\n‸\n```', 'x')).toBe('```\na\nx‸\n```');
    expect(type('a\n‸\nb', 'x', 'input.paste')).toBe('a\nx‸\nb');
    expect(type('a\n‸\nb', 'x', 'input.type.compose')).toBe('a\nx‸\nb');
  });
});

describe('the keys of paragraphs', () => {
  it('hold where the text looks like what it means', () => {
    open('ab‸cd');
    expect(press('Enter')).toBe('ab\n\n‸cd');
    expect(press('Backspace')).toBe('ab‸cd');
    expect(press('Enter', true)).toBe('ab  \n‸cd');
    expect(press('Backspace')).toBe('ab‸cd');
    press('Enter');
    press('ArrowLeft');
    expect(press('Delete')).toBe('ab‸cd');
    press('Enter');
    expect(press('Backspace', false, true)).toBe('ab‸cd');
    press('Enter');
    press('ArrowLeft');
    expect(press('Delete', false, true)).toBe('ab‸cd');
    press('Enter');
    expect(press('Backspace', true)).toBe('ab‸cd');
  });

  it('take no stroke of a table for a part of a word', () => {
    const cases = [
      ['Backspace', '|#‸|b|\n|-|-|', '|‸|b|\n|-|-|'],
      ['Delete', '|b|‸#|\n|-|-|', '|b|‸|\n|-|-|'],
      ['Backspace', '| one two‸ | b |\n| - | - |', '| one ‸ | b |\n| - | - |'],
    ];
    for (const [key = '', marked = '', left] of cases) {
      open(marked);
      expect(press(key, false, true)).toBe(left);
      view.destroy();
    }
    open('');
  });

  it('are those of the source where that is shown', () => {
    open('> a‸');
    view.showSource();
    expect(press('Enter')).toBe('> a\n> ‸');
    view.destroy();
    open('a\n\n‸b').showSource();
    expect(press('Backspace')).toBe('a\n‸b');
  });
});
