import { Text } from '@codemirror/state';
import { expect, it } from 'vitest';
import { headingAt, headingsOf } from './outline';

function check(lines: string[], ...headings: string[]): void {
  expect(headingsOf(Text.of(lines)).map(({ level, text, line }) => `${line} ${level} ${text}`)).toEqual(
    headings,
  );
}

it('finds headings of both kinds', () => {
  check(['# A', '', '###   B b ###', '#no', '####### no', '#'], '1 1 A', '3 3 B b');
  check(['A', '===', '', 'B', '---', '', '---'], '1 1 A', '4 2 B');
  check(['- a', '---', '> a', '---', '| a |', '---', '', '---', '# A', '---'], '9 1 A');
});

it('takes nothing out of code', () => {
  check(['```', '# a', '~~~', '# b', '```', '# C'], '6 1 C');
  check(['~~~~', '# a', '~~~', '# b', '~~~~ x', '# c']);
  check(['``` a`', '# B'], '2 1 B');
});

it('shows the words without their marks', () => {
  check(['## A *b* `c` [d](e) ![f](g) [h][i] \\*j\\* ~~k~~'], '1 2 A b c d f h *j* k');
});

it('knows the heading that a line stands under', () => {
  const headings = headingsOf(Text.of(['a', '# B', 'c', '# D']));
  expect([1, 2, 3, 4, 9].map((line) => headingAt(headings, line))).toEqual([-1, 0, 0, 1, 1]);
});
