/** What the sheet of shortcuts says: every command by its menu, and the keys that lists and texts have. */
import { say } from '../words/say';
import { type Chord, chordText } from './chords';
import { COMMANDS, MENU_NAMES } from './list';

export interface Section {
  title: string;
  lines: Array<{ label: string; keys: string[] }>;
}

type Line = [label: string, ...chords: Chord[]];

export function sections(): Section[] {
  const menus = MENU_NAMES.map((name) => {
    const own = COMMANDS.filter(({ menu }) => menu === name);
    const lines = own.map(({ id, keys }): Line => [say(`command-${id}`), ...(keys ?? [])]);
    return section(say(`menu-${name}`).replace('&', ''), lines);
  });
  return [...menus, section(say('shortcuts-list'), LIST), section(say('shortcuts-text'), TEXT), panes()];
}

/** As `library/rows.ts` understands them. */
const LIST: Line[] = [
  [say('shortcuts-move'), 'ArrowUp', 'ArrowDown'],
  [say('shortcuts-fold'), 'ArrowRight', 'ArrowLeft'],
  [say('shortcuts-open'), 'Enter'],
  [say('shortcuts-rename'), 'F2'],
  [say('shortcuts-delete'), 'Delete'],
  [say('shortcuts-order'), 'Alt-ArrowUp', 'Alt-ArrowDown'],
  [say('shortcuts-menu'), 'Shift-F10'],
];

/** As `editor/live/paragraph-keys.ts` has them. */
const TEXT: Line[] = [
  [say('shortcuts-new-paragraph'), 'Enter'],
  [say('shortcuts-new-line'), 'Shift-Enter'],
];

function panes(): Section {
  return section(say('shortcuts-panes'), [
    [say('shortcuts-resize'), 'ArrowLeft', 'ArrowRight'],
    [say('shortcuts-collapse'), 'Enter'],
  ]);
}

function section(title: string, lines: Line[]): Section {
  return {
    title,
    lines: lines.map(([label, ...chords]) => ({ label, keys: chords.map((chord) => chordText(chord)) })),
  };
}
