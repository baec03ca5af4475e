import { expect, it } from 'vitest';
import { fitting, GROUPS, type Tool } from './tools';

const groups: Tool[][] = [[{ id: 'bold' }, { id: 'italic' }], [{ id: 'link' }]];

it('holds as many tools as fit, with room for "More" where not all do', () => {
  const check = (width: number, expected: number) => expect(fitting(width, groups)).toBe(expected);
  check(97, 3);
  check(96, 1);
  check(66, 0);
  check(68, 1);
  check(0, 0);
});

it('shows every command once', () => {
  const ids = GROUPS.flat().flatMap(({ command, menu = [] }) => [command, ...menu]);
  const commands = ids.filter((id) => id !== undefined);
  expect(new Set(commands).size).toBe(commands.length);
});
