// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { MarkedView } from './marked-view';

let view: MarkedView;

function typed(marked: string, text: string): string {
  view = new MarkedView(marked);
  for (const sign of text) view.input(sign);
  return view.text;
}

afterEach(() => view.destroy());

describe('a mark typed in an item that has one', () => {
  it('is taken for it', () => {
    for (const mark of ['-', '*', '+']) expect(typed('- a\n- ‸', `${mark} `)).toBe('- a\n- ‸');
    view.destroy();
    expect(typed('1. a\n2. ‸', '2. ')).toBe('1. a\n2. ‸');
  });

  it('is one of another kind, or text', () => {
    expect(typed('- ‸', '1. ')).toBe('- 1. ‸');
    view.destroy();
    expect(typed('- a‸', ' - ')).toBe('- a - ‸');
    view.destroy();
    expect(typed('‸', '- ')).toBe('- ‸');
  });
});
