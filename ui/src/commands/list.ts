/**
 * Every command of the window, once: the keys, the menus, the palette and the sheet of shortcuts
 * are made from this list. What a command is called stands in `words.command`.
 *
 * A text command edits the open text; its keys hold while the text has the focus. All others belong
 * to the window, and their keys hold everywhere.
 */
import type { TextCommand, TextKey } from '../editor/setup';
import type { ViewToggle } from '../editor/view-choices';
import { type Chord, chordText, isMac } from './chords';

export type MenuName = 'file' | 'edit' | 'format' | 'insert' | 'view';

/** What must be open for a command to mean anything. */
export type Need = 'publication' | 'issue' | 'text';

interface Entry<Id extends string> {
  id: Id;
  menu: MenuName;
  /** The first is shown; the others work as well. */
  keys?: Chord[];
  needs?: Need;
  /** The choice of the view that the command turns on and off: a menu ticks it while it is on. */
  checked?: ViewToggle;
}

export type WindowCommand =
  | 'new-story'
  | 'new-issue'
  | 'new-publication'
  | 'import'
  | 'export'
  | 'settings'
  | 'undo'
  | 'redo'
  | 'preferences'
  | 'find'
  | 'replace'
  | 'find-next'
  | 'find-previous'
  | 'find-in-issue'
  | 'picture'
  | 'smart-quotes'
  | 'smart-dashes'
  | 'french-spaces'
  | 'next-pane'
  | 'previous-pane'
  | 'toggle-library'
  | 'toggle-preview'
  | ViewCommand;

/** What changes how the text is seen, and nothing else. */
export type ViewCommand =
  | 'toggle-source'
  | 'toggle-focus'
  | 'toggle-typewriter'
  | 'toggle-reading-width'
  | 'toggle-outline'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-reset';

export const WINDOW_COMMANDS: Array<Entry<WindowCommand>> = [
  { id: 'new-story', menu: 'file', keys: ['Mod-n'], needs: 'issue' },
  { id: 'new-issue', menu: 'file', keys: ['Mod-Shift-n'], needs: 'publication' },
  { id: 'new-publication', menu: 'file' },
  { id: 'import', menu: 'file', keys: ['Mod-o'] },
  { id: 'export', menu: 'file', keys: ['Mod-e'], needs: 'issue' },
  { id: 'settings', menu: 'file', keys: ['Mod-Shift-,'], needs: 'publication' },
  { id: 'undo', menu: 'edit', keys: ['Mod-z'] },
  { id: 'redo', menu: 'edit', keys: ['Mod-Shift-z', 'Mod-y'] },
  { id: 'preferences', menu: 'edit', keys: ['Mod-,'] },
  { id: 'find', menu: 'edit', keys: ['Mod-f'], needs: 'text' },
  // Command H hides a window on a Mac.
  { id: 'replace', menu: 'edit', keys: [isMac ? 'Mod-Alt-f' : 'Mod-h'], needs: 'text' },
  { id: 'find-next', menu: 'edit', keys: ['Mod-g', 'F3'], needs: 'text' },
  { id: 'find-previous', menu: 'edit', keys: ['Mod-Shift-g', 'Shift-F3'], needs: 'text' },
  { id: 'find-in-issue', menu: 'edit', keys: ['Mod-Shift-f'], needs: 'issue' },
  // Brings a picture, or opens the panel of the one that the caret is in.
  { id: 'picture', menu: 'insert', keys: ['Alt-Enter'], needs: 'text' },
  { id: 'smart-quotes', menu: 'edit' },
  { id: 'smart-dashes', menu: 'edit' },
  { id: 'french-spaces', menu: 'edit' },
  { id: 'toggle-library', menu: 'view', keys: ['Mod-\\'] },
  { id: 'toggle-preview', menu: 'view', keys: ['Mod-Shift-p'], needs: 'issue' },
  { id: 'toggle-outline', menu: 'view', keys: ['Mod-Shift-o'], needs: 'text', checked: 'outline' },
  { id: 'toggle-source', menu: 'view', keys: ['Mod-Shift-m'], needs: 'text', checked: 'source' },
  { id: 'toggle-focus', menu: 'view', keys: ['F8'], needs: 'text', checked: 'focus' },
  { id: 'toggle-typewriter', menu: 'view', keys: ['F9'], needs: 'text', checked: 'typewriter' },
  { id: 'toggle-reading-width', menu: 'view', needs: 'text', checked: 'readingWidth' },
  { id: 'zoom-in', menu: 'view', keys: ['Mod-=', 'Mod-Shift-=', 'Mod-+'], needs: 'text' },
  { id: 'zoom-out', menu: 'view', keys: ['Mod--'], needs: 'text' },
  { id: 'zoom-reset', menu: 'view', keys: ['Mod-0'], needs: 'text' },
  { id: 'next-pane', menu: 'view', keys: ['F6'] },
  { id: 'previous-pane', menu: 'view', keys: ['Shift-F6'] },
];

export const TEXT_COMMANDS: Array<Entry<TextCommand>> = [
  { id: 'bold', menu: 'format', keys: ['Mod-b'] },
  { id: 'italic', menu: 'format', keys: ['Mod-i'] },
  { id: 'heading', menu: 'format' },
  { id: 'quote', menu: 'format' },
  { id: 'bullets', menu: 'format' },
  { id: 'numbers', menu: 'format' },
  { id: 'link', menu: 'insert', keys: ['Mod-k'] },
  { id: 'table', menu: 'insert' },
  { id: 'footnote', menu: 'insert' },
  { id: 'no-break-space', menu: 'insert', keys: ['Mod-Shift-Space'] },
  { id: 'half-space', menu: 'insert', keys: ['Shift-Space'] },
  { id: 'tick', menu: 'format', keys: ['Mod-Enter'] },
];

/** The keys of the text commands, for its editor. */
export const TEXT_KEYS: TextKey[] = TEXT_COMMANDS.flatMap(({ id, keys }) =>
  (keys ?? []).map((key) => ({ key, command: id })),
);

export type CommandId = WindowCommand | TextCommand;

/** The window's command that a chord gives. */
export function windowCommandOf(chord: Chord): WindowCommand | null {
  return WINDOW_COMMANDS.find(({ keys }) => keys?.includes(chord))?.id ?? null;
}

/** The chord that is shown beside a command. */
export function chordFor(id: CommandId): Chord | undefined {
  return [...WINDOW_COMMANDS, ...TEXT_COMMANDS].find((entry) => entry.id === id)?.keys?.[0];
}

/** The same as a person reads it. */
export function keyText(id: CommandId): string | undefined {
  const chord = chordFor(id);
  return chord && chordText(chord);
}
