/**
 * Every command of the window, once: the keys, the menus, the palette and the sheet of shortcuts
 * are made from this list. What a command is called stands in `words.command`.
 *
 * A text command edits the open text; its keys hold while the text has the focus. All others belong
 * to the window, and their keys hold everywhere. Menus have the commands in the order of this list.
 */
import type { TextCommand, TextKey } from '../editor/setup';
import { type Chord, chordText, isMac } from './chords';

export const MENU_NAMES = ['file', 'edit', 'format', 'insert', 'view', 'help'] as const;
export type MenuName = (typeof MENU_NAMES)[number];

/** What must be open for a command to mean anything. */
export type Need = 'publication' | 'issue' | 'story' | 'text';

export interface Entry<Id extends string = string> {
  id: Id;
  menu: MenuName;
  /** The first is shown; the others work as well. */
  keys?: Chord[];
  needs?: Need;
  /** It begins a group: a line stands above it in its menu. */
  line?: true;
  /** It is on or off, and its menu says which. */
  toggle?: true;
  /** What a field that has the focus does by itself under this key, and so from the menu too. */
  editing?: 'undo' | 'redo' | 'selectAll';
  /** The palette does not offer it: it is the palette, or means nothing from there. */
  unlisted?: true;
}

export type WindowCommand =
  | 'new-story'
  | 'new-issue'
  | 'new-issue-from-last'
  | 'new-publication'
  | 'open-in-window'
  | 'import'
  | 'export'
  | 'settings'
  | 'print-settings'
  | 'close-window'
  | 'quit'
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
  | 'duplicate'
  | 'hold-over'
  | 'select-all'
  | 'toggle-library'
  | 'toggle-preview'
  | 'show-web'
  | 'show-print'
  | 'theme-system'
  | 'theme-light'
  | 'theme-dark'
  | 'full-screen'
  | 'next-pane'
  | 'previous-pane'
  | 'palette'
  | 'shortcuts'
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
  { id: 'new-issue-from-last', menu: 'file', needs: 'publication' },
  { id: 'new-publication', menu: 'file' },
  { id: 'open-in-window', menu: 'file', keys: ['Mod-Shift-o'], needs: 'publication', line: true },
  { id: 'import', menu: 'file', keys: ['Mod-o'], line: true },
  { id: 'export', menu: 'file', keys: ['Mod-e'], needs: 'issue' },
  { id: 'settings', menu: 'file', keys: ['Mod-Shift-,'], needs: 'publication', line: true },
  { id: 'print-settings', menu: 'file', needs: 'publication' },
  { id: 'close-window', menu: 'file', keys: ['Mod-w'], line: true },
  { id: 'quit', menu: 'file', keys: ['Mod-q'] },
  { id: 'undo', menu: 'edit', keys: ['Mod-z'], editing: 'undo' },
  { id: 'redo', menu: 'edit', keys: ['Mod-Shift-z', 'Mod-y'], editing: 'redo' },
  { id: 'select-all', menu: 'edit', keys: ['Mod-a'], editing: 'selectAll', unlisted: true },
  { id: 'find', menu: 'edit', keys: ['Mod-f'], needs: 'text', line: true },
  // Command H hides a window on a Mac.
  { id: 'replace', menu: 'edit', keys: [isMac ? 'Mod-Alt-f' : 'Mod-h'], needs: 'text' },
  { id: 'find-next', menu: 'edit', keys: ['Mod-g', 'F3'], needs: 'text' },
  { id: 'find-previous', menu: 'edit', keys: ['Mod-Shift-g', 'Shift-F3'], needs: 'text' },
  { id: 'find-in-issue', menu: 'edit', keys: ['Mod-Shift-f'], needs: 'issue' },
  { id: 'smart-quotes', menu: 'edit', toggle: true, line: true },
  { id: 'smart-dashes', menu: 'edit', toggle: true },
  { id: 'french-spaces', menu: 'edit', toggle: true },
  { id: 'duplicate', menu: 'edit', keys: ['Mod-Shift-d'], needs: 'story', line: true },
  { id: 'hold-over', menu: 'edit', needs: 'story' },
  { id: 'preferences', menu: 'edit', keys: ['Mod-,'], line: true },
  // Brings a picture, or opens the panel of the one that the caret is in.
  { id: 'picture', menu: 'insert', keys: ['Alt-Enter'], needs: 'text' },
  { id: 'toggle-library', menu: 'view', keys: ['Mod-\\'], toggle: true },
  { id: 'toggle-preview', menu: 'view', keys: ['Mod-Shift-p'], needs: 'issue', toggle: true },
  { id: 'show-web', menu: 'view', keys: ['Mod-Alt-w'], needs: 'text', toggle: true },
  { id: 'show-print', menu: 'view', keys: ['Mod-Alt-p'], needs: 'text', toggle: true },
  { id: 'toggle-outline', menu: 'view', keys: ['Mod-Shift-l'], needs: 'text', toggle: true, line: true },
  { id: 'toggle-source', menu: 'view', keys: ['Mod-Shift-m'], needs: 'text', toggle: true },
  { id: 'toggle-focus', menu: 'view', keys: ['F8'], needs: 'text', toggle: true },
  { id: 'toggle-typewriter', menu: 'view', keys: ['F9'], needs: 'text', toggle: true },
  { id: 'toggle-reading-width', menu: 'view', needs: 'text', toggle: true },
  { id: 'zoom-in', menu: 'view', keys: ['Mod-=', 'Mod-Shift-=', 'Mod-+'], needs: 'text', line: true },
  { id: 'zoom-out', menu: 'view', keys: ['Mod--'], needs: 'text' },
  { id: 'zoom-reset', menu: 'view', keys: ['Mod-0'], needs: 'text' },
  { id: 'theme-system', menu: 'view', toggle: true, line: true },
  { id: 'theme-light', menu: 'view', toggle: true },
  { id: 'theme-dark', menu: 'view', toggle: true },
  { id: 'full-screen', menu: 'view', keys: [isMac ? 'Mod-Ctrl-f' : 'F11'], line: true },
  { id: 'next-pane', menu: 'view', keys: ['F6'], line: true },
  { id: 'previous-pane', menu: 'view', keys: ['Shift-F6'] },
  // Ctrl K would be usual, but with the caret in a text that makes a link, as in every editor of text.
  { id: 'palette', menu: 'help', keys: ['Mod-Shift-k', 'F1'], unlisted: true },
  { id: 'shortcuts', menu: 'help', keys: ['Mod-/', 'Shift-F1'] },
];

/**
 * The keys are those that writers know: Google Docs and GitHub agree on most of them. The digits
 * with Shift hold on keyboards where digits need it, since CodeMirror asks for the key as well.
 */
export const TEXT_COMMANDS: Array<Entry<TextCommand>> = [
  { id: 'bold', menu: 'format', keys: ['Mod-b'] },
  { id: 'italic', menu: 'format', keys: ['Mod-i'] },
  { id: 'strike', menu: 'format', keys: ['Mod-Shift-x'] },
  { id: 'code', menu: 'format', keys: ['Mod-Shift-c'] },
  { id: 'body-text', menu: 'format', keys: ['Mod-Alt-0'], line: true },
  { id: 'heading', menu: 'format', keys: ['Mod-Alt-1'] },
  { id: 'subheading', menu: 'format', keys: ['Mod-Alt-2'] },
  { id: 'minor-heading', menu: 'format', keys: ['Mod-Alt-3'] },
  { id: 'numbers', menu: 'format', keys: ['Mod-Shift-7'], line: true },
  { id: 'bullets', menu: 'format', keys: ['Mod-Shift-8'] },
  { id: 'tasks', menu: 'format', keys: ['Mod-Shift-9'] },
  { id: 'tick', menu: 'format', keys: ['Mod-Enter'] },
  { id: 'indent', menu: 'format', keys: ['Tab', 'Mod-]'], line: true },
  { id: 'outdent', menu: 'format', keys: ['Shift-Tab', 'Mod-['] },
  { id: 'move-up', menu: 'format', keys: ['Alt-ArrowUp'] },
  { id: 'move-down', menu: 'format', keys: ['Alt-ArrowDown'] },
  { id: 'quote', menu: 'format', keys: ['Mod-Shift-.'], line: true },
  { id: 'pull-quote', menu: 'format' },
  { id: 'callout-note', menu: 'format' },
  { id: 'callout-tip', menu: 'format' },
  { id: 'callout-important', menu: 'format' },
  { id: 'callout-warning', menu: 'format' },
  { id: 'callout-caution', menu: 'format' },
  { id: 'code-block', menu: 'format', keys: ['Mod-Alt-c'], line: true },
  { id: 'link', menu: 'insert', keys: ['Mod-k'] },
  { id: 'footnote', menu: 'insert', keys: ['Mod-Alt-n'] },
  { id: 'rule', menu: 'insert' },
  { id: 'table', menu: 'insert' },
  { id: 'no-break-space', menu: 'insert', keys: ['Mod-Shift-Space'] },
  { id: 'half-space', menu: 'insert', keys: ['Shift-Space'] },
  { id: 'row-above', menu: 'insert', line: true },
  { id: 'row-below', menu: 'insert' },
  { id: 'column-before', menu: 'insert' },
  { id: 'column-after', menu: 'insert' },
  { id: 'delete-row', menu: 'insert' },
  { id: 'delete-column', menu: 'insert' },
  { id: 'align-left', menu: 'insert' },
  { id: 'align-center', menu: 'insert' },
  { id: 'align-right', menu: 'insert' },
  { id: 'tidy-table', menu: 'insert' },
];

export type CommandId = WindowCommand | TextCommand;

/** All of them, as menus and the palette have them. A text command needs a text. */
export const COMMANDS: Array<Entry<CommandId>> = [
  ...WINDOW_COMMANDS,
  ...TEXT_COMMANDS.map((entry) => ({ ...entry, needs: 'text' as const })),
];

/** The keys of the text commands, for its editor. */
export const TEXT_KEYS: TextKey[] = TEXT_COMMANDS.flatMap(({ id, keys }) =>
  (keys ?? []).map((key) => ({ key, command: id })),
);

/** The window's command that a chord gives. */
export function windowCommandOf(chord: Chord): Entry<WindowCommand> | null {
  return WINDOW_COMMANDS.find(({ keys }) => keys?.includes(chord)) ?? null;
}

/** The chord that is shown beside a command. */
export function chordFor(id: CommandId): Chord | undefined {
  return COMMANDS.find((entry) => entry.id === id)?.keys?.[0];
}

/** The same as a person reads it. */
export function keyText(id: CommandId): string | undefined {
  const chord = chordFor(id);
  return chord && chordText(chord);
}
