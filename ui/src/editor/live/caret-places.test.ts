// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { MarkedView } from './marked-view';

let view: MarkedView;

const open = (marked: string) => (view = new MarkedView(marked));

afterEach(() => view.destroy());

describe('the caret in an item', () => {
  it('stands behind the mark wherever it comes from', () => {
    for (const mark of ['- ', '12. ', '- [ ] ', '  - ', '> - ']) {
      open(`a‸\n\n${mark}b`);
      for (let at = 3; at < 3 + mark.length; at += 1) {
        view.select(0);
        expect(view.select(at)).toBe(`a\n\n${mark}‸b`);
      }
      view.destroy();
    }
    open('‸');
  });

  it('goes on to the text above, and stays where the line begins', () => {
    open('a\n- b\n- ‸c');
    expect(view.press('Home')).toBe('a\n- b\n- ‸c');
    expect(view.press('ArrowLeft')).toBe('a\n- b‸\n- c');
    expect(view.press('ArrowRight')).toBe('a\n- b\n- ‸c');
    view.destroy();
    open('a\n\n- ‸b');
    expect(view.press('ArrowLeft')).toBe('a‸\n\n- b');
  });

  it('stays in the first line of a text', () => {
    open('- ‸a');
    expect(view.press('ArrowLeft')).toBe('- ‸a');
  });

  it('is anywhere in code and in the source', () => {
    open('‸```\n- b\n```');
    expect(view.select(4)).toBe('```\n‸- b\n```');
    view.destroy();
    open('‸a\n\n- b').showSource();
    expect(view.select(3)).toBe('a\n\n‸- b');
  });
});

describe('the caret in a table', () => {
  const TABLE = 'a\n\n| b   | c |\n| --- | - |\n|     | d |\n\ne';
  const at = (place: string) => open(TABLE.replace(place.replace('‸', ''), place));

  it('goes from cell to cell and past the line of hyphens', () => {
    at('| b‸   | c');
    expect(view.press('ArrowRight')).toContain('| b   | ‸c |');
    view.press('ArrowRight');
    expect(view.press('ArrowRight')).toContain('| ‸    | d |');
    expect(view.press('ArrowRight')).toContain('|     | ‸d |');
    view.press('ArrowRight');
    expect(view.press('ArrowRight')).toMatch(/\| d \|\n\n‸e$/);
    expect(view.press('ArrowLeft')).toContain('| d‸ |');
    view.press('ArrowLeft');
    expect(view.press('ArrowLeft')).toContain('| ‸    | d |');
    expect(view.press('ArrowLeft')).toContain('| c‸ |');
    view.press('ArrowLeft');
    expect(view.press('ArrowLeft')).toContain('| b‸   | c |');
    view.press('ArrowLeft');
    expect(view.press('ArrowLeft')).toMatch(/^a‸\n/);
  });

  it('is in the cell that it comes to', () => {
    at('‸e');
    const row = TABLE.indexOf('| b');
    const cells = Array.from('| b   | c |', (_, column) => {
      view.select(0);
      return view
        .select(row + column)
        .split('\n')[2]
        ?.indexOf('‸');
    });
    expect(cells).toEqual([2, 2, 2, 3, 3, 3, 3, 8, 8, 9, 9]);
    view.select(0);
    expect(view.select(row + 20)).toContain('| ‸    | d |');
  });

  it('stays where a row begins and ends', () => {
    at('| ‸b   | c');
    expect(view.press('Home')).toContain('| ‸b   | c');
    at('| c‸ |');
    expect(view.press('End')).toContain('| c‸ |');
  });

  it('is where it was clicked, from whatever cell', () => {
    for (const caret of ['| ‸b   | c', '| c‸ |']) {
      at(caret);
      const blanks = TABLE.indexOf('  | c');
      view.view.dispatch({ selection: { anchor: blanks }, userEvent: 'select.pointer' });
      expect(view.text).toContain('| b‸   | c |');
      view.destroy();
    }
  });

  it('goes on from each of several cells', () => {
    open('| a | b‸ | c‸ | d |\n| - | - | - | - |');
    expect(view.press('ArrowRight')).toContain('| a | b | ‸c | ‸d |');
    expect(view.press('ArrowLeft')).toContain('| a | b‸ | c‸ | d |');
  });

  it('stands on no side of a bar that is a letter but its own', () => {
    open('| a\\|‸b |\n| - |');
    expect(view.press('ArrowLeft')).toContain('| a‸\\|b |');
    expect(view.press('ArrowRight')).toContain('| a\\|‸b |');
  });

  it('stays at the beginning and the end of a text', () => {
    open('|‸b|\n|-|');
    expect(view.press('ArrowLeft')).toBe('|‸b|\n|-|');
    expect(view.select(view.view.state.doc.length)).toBe('|b‸|\n|-|');
    view.destroy();
    open('| b |\n| - |\n| c‸ |');
    expect(view.press('ArrowRight')).toBe('| b |\n| - |\n| c‸ |');
  });
});
