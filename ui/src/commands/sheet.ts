/** What the sheet of shortcuts says: every command by its menu, and the keys that lists and texts have. */
import { words } from '../words';
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
    const lines = own.map(({ id, keys }): Line => [words.command[id], ...(keys ?? [])]);
    return section(words.menu[name].replace('&', ''), lines);
  });
  return [...menus, section(words.shortcuts.list, LIST), section(words.shortcuts.text, TEXT), panes()];
}

const { shortcuts } = words;

/** As `library/rows.ts` understands them. */
const LIST: Line[] = [
  [shortcuts.move, 'ArrowUp', 'ArrowDown'],
  [shortcuts.fold, 'ArrowRight', 'ArrowLeft'],
  [shortcuts.open, 'Enter'],
  [shortcuts.rename, 'F2'],
  [shortcuts.delete, 'Delete'],
  [shortcuts.order, 'Alt-ArrowUp', 'Alt-ArrowDown'],
  [shortcuts.menu, 'Shift-F10'],
];

/** As CodeMirror has them. */
const TEXT: Line[] = [[shortcuts.newLine, 'Enter']];

function panes(): Section {
  return section(shortcuts.panes, [
    [shortcuts.resize, 'ArrowLeft', 'ArrowRight'],
    [shortcuts.collapse, 'Enter'],
  ]);
}

function section(title: string, lines: Line[]): Section {
  return {
    title,
    lines: lines.map(([label, ...chords]) => ({ label, keys: chords.map((chord) => chordText(chord)) })),
  };
}
