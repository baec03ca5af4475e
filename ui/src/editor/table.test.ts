import { describe, expect, it } from 'vitest';
import { after, stateOf } from './marked-text';
import { widthOf } from './table';
import { editTable, type TableEdit } from './table-edits';
import { cellBelow, nextCell, previousCell } from './table-keys';

function check(edit: TableEdit, before: string, expected: string) {
  expect(after(before, (state) => editTable(state, edit))).toBe(expected);
}

const lines = (...all: string[]) => all.join('\n');

describe('rows', () => {
  it('come above and below, never between the heads and their hyphens', () => {
    check('row-below', '| h |\n| - |\n| a‸ |', '| h |\n| - |\n| a |\n| ‸ |');
    check('row-above', '| h |\n| - |\n| a‸ |', '| h |\n| - |\n| ‸ |\n| a |');
    check('row-below', '| h‸ |\n| - |\n| a |', '| h |\n| - |\n| ‸ |\n| a |');
    check('row-above', '| h‸ |\n| - |', '| h |\n| - |\n| ‸ |');
  });

  it('go, except the heads', () => {
    check('delete-row', '| h |\n| - |\n| a‸ |\n| b |', '| h |\n| - |\n| b‸ |');
    check('delete-row', '| h |\n| - |\n| a‸ |', '| h‸ |\n| - |');
    check('delete-row', '| h‸ |\n| - |\n| a |', '| h‸ |\n| - |\n| a |');
  });
});

describe('columns', () => {
  it('come before and after', () => {
    check('column-after', '|h‸|i|\n|-|-|\n|a|b|', '|h| ‸ |i|\n|-| --- |-|\n|a|  |b|');
    check('column-before', 'h | i\n---|---\na‸ | b', '|  |h | i|\n| --- |---|---|\n| ‸ |a | b|');
  });

  it('go, except the last', () => {
    check('delete-column', '| h | i‸ |\n| - | - |\n| a | b |', '| h‸ |\n| - |\n| a |');
    check('delete-column', '| h‸ |\n| - |', '| h‸ |\n| - |');
  });

  it('are aligned, and as they were when asked again', () => {
    check('align-right', '| h‸ |\n| - |', '| h‸ |\n| --: |');
    check('align-right', '| h‸ |\n| --: |', '| h‸ |\n| --- |');
    check('align-center', '| h | i‸ |\n| --- | ---- |', '| h | i‸ |\n| --- | :--: |');
  });
});

describe('a tidy table', () => {
  const tidy = lines('| Name  | Pages |', '| :---- | ----: |', '| Pier‸  |    12 |', '| 年鑑  |     3 |');

  it('has columns of one width, wide letters counted as two', () => {
    check(
      'tidy-table',
      lines('Name|Pages', ':--|--:', 'Pier‸|12', '年鑑|3'),
      tidy
        .replace(/Name {2}/, 'Name ')
        .replace(':----', ':---')
        .replace('Pier‸  ', 'Pier‸ ')
        .replace('年鑑  ', '年鑑 '),
    );
    check('tidy-table', '| é‸ |\n|-|\n| ab\\|c |', '| é‸     |\n| ----- |\n| ab\\|c |');
    check(
      'tidy-table',
      '> | a‸ | b |\n> |:-:|-|\n> | word | x |',
      '> |  a‸   | b   |\n> | :--: | --- |\n> | word | x   |',
    );
  });

  it('stays tidy', () => {
    const table = lines('| ab  | b   |', '| --- | --- |', '| x‸   | y   |');
    check('column-after', table, lines('| ab  |     | b   |', '| --- | --- | --- |', '| x   | ‸    | y   |'));
  });

  it('counts what takes room', () => {
    expect([
      widthOf('abc'),
      widthOf('年鑑'),
      widthOf('e\u0301'),
      widthOf('👩‍👩‍👧'),
      widthOf('سلام'),
      widthOf('می‌شود'),
    ]).toEqual([3, 4, 1, 2, 4, 5]);
  });
});

describe('keys', () => {
  const table = '| h‸ | i |\n| - | - |\n| a | b |';

  it('go from cell to cell', () => {
    const first = after(table, nextCell);
    expect(first).toBe('| h | «i» |\n| - | - |\n| a | b |');
    const second = after(first, nextCell);
    expect(second).toBe('| h | i |\n| - | - |\n| «a» | b |');
    expect(after(second, previousCell)).toBe(first);
    expect(after(table, cellBelow)).toBe(second);
    expect(after('| «h» |\n| - |', previousCell)).toBe('| «h» |\n| - |');
  });

  it('add a row behind the last cell', () => {
    expect(after('| h |\n| - |\n| a‸ |', nextCell)).toBe('| h |\n| - |\n| a |\n| ‸ |');
    expect(after('> | h |\n> | - |\n> | a‸ |\n\nx', nextCell)).toBe(
      '> | h |\n> | - |\n> | a |\n> | ‸ |\n\nx',
    );
    expect(after('| abc |\n| --- |\n| a‸   |', cellBelow)).toBe('| abc |\n| --- |\n| a   |\n| ‸    |');
  });

  it('leave by an empty last row', () => {
    expect(after('| h |\n| - |\n| ‸ |', cellBelow)).toBe('| h |\n| - |\n\n‸');
    expect(after('| h |\n| - |\n| ‸ |\n\nx', cellBelow)).toBe('| h |\n| - |\n\n‸\n\nx');
  });

  it('mean nothing elsewhere', () => expect(nextCell(stateOf('pla‸in'))).toBeNull());
});
