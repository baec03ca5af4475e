// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { placeMarkdown } from '../paste/placing';
import { MarkedView } from './marked-view';

let view: MarkedView;

const open = (marked: string) => (view = new MarkedView(marked));

function paste(text: string): string {
  const { from, to } = view.view.state.selection.main;
  const { changes, caret } = placeMarkdown(view.view.state, from, to, text);
  view.view.dispatch({ changes, selection: { anchor: caret }, userEvent: 'input.paste' });
  return view.text;
}

afterEach(() => view.destroy());

describe('whole lines', () => {
  it('that are taken away leave the caret in the text that follows', () => {
    const cases = [
      ['«- a\n»- b', '- ‸b'],
      ['«a\n\n»- [ ] b', '- [ ] ‸b'],
      ['«a\n\n»## b', '## ‸b'],
      ['«a\n\n»> b', '> ‸b'],
      ['«a\n\n»| b |\n| - |', '| ‸b |\n| - |'],
    ];
    for (const [marked = '', left] of cases) {
      open(marked);
      expect(view.press('Backspace')).toBe(left);
      view.destroy();
    }
    open('«a\n\n»b');
    expect(view.press('Backspace')).toBe('‸b');
  });

  it('that are cut come back at the same place', () => {
    for (const [cut = '', rest = ''] of [
      ['- a\n- b\n', '- c'],
      ['a\n\n', '## b'],
      ['| b |\n', '| c |'],
    ]) {
      const head = cut.startsWith('|') ? '| a |\n| - |\n' : '';
      open(`${head}«${cut}»${rest}`);
      view.type('', 'delete.cut');
      expect(paste(cut).replace('‸', '')).toBe(head + cut + rest);
      view.destroy();
    }
    open('');
  });

  it('that are typed over do not run into what follows', () => {
    const cases = [
      ['«- a\n»- b', '- x‸\n- b'],
      ['«## a\n\n»## b', '## x‸\n\n## b'],
      ['«> a\n>\n»> ## b', '> x‸\n>\n> ## b'],
      ['«a\n\n»| b |\n| - |', 'x‸\n\n| b |\n| - |'],
      ['«a\n\n»```\nb\n```', 'x‸\n\n```\nb\n```'],
      ['«a\n\n»b', 'x‸b'],
      ['a«b\n\n»c', 'ax‸c'],
    ];
    for (const [marked = '', typed] of cases) {
      open(marked);
      expect(view.type('x')).toBe(typed);
      view.destroy();
    }
    open('«a\n\n»## b');
    expect(paste('x')).toBe('x‸\n\n## b');
  });
});
