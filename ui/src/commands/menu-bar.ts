/**
 * The native menu bar, described for the shell: labels, order, keys and states stand in the list of
 * commands alone, and the shell makes the platform's own menus of this (`src-tauri/src/menu.rs`).
 *
 * What a Mac has in its application's menu and elsewhere stands under File and Help is sorted here.
 */
import type { Language } from '../words/language';
import { say, spoken } from '../words/say';
import { isMac } from './chords';
import { type CommandId, COMMANDS, type Entry, MENU_NAMES, type MenuName } from './list';

export interface MenuBar {
  /** Its language, in which the shell asks its own questions. */
  language: Language;
  menus: Menu[];
}

export interface Menu {
  /** With `&` before the letter that opens it. */
  label: string;
  entries: MenuEntry[];
}

export type MenuEntry =
  | { kind: 'line' }
  | ({ kind: 'menu' } & Menu)
  | { kind: 'native'; what: Native; label: string }
  | { kind: 'command'; id: string; label: string; key?: string; enabled: boolean; checked?: boolean };

export type Native =
  'about' | 'services' | 'hide' | 'hideOthers' | 'showAll' | 'minimize' | 'zoom' | 'cut' | 'copy' | 'paste';

/** How the commands stand, and what may be opened again. */
export interface Standing {
  enabled(id: CommandId): boolean;
  checked(id: CommandId): boolean;
  recent: Array<{ id: string; name: string }>;
}

const LINE: MenuEntry = { kind: 'line' };
/** What a Mac has in the application's menu. */
const OF_THE_APP: CommandId[] = ['preferences', 'quit'];
const RECENT = 'open-issue:';

/** The issue that a menu's entry opens. */
export function recentIssueOf(id: string): string | null {
  return id.startsWith(RECENT) ? id.slice(RECENT.length) : null;
}

export function menuBar(standing: Standing, mac = isMac): MenuBar {
  const menus = MENU_NAMES.map((name): Menu => {
    return { label: say(`menu-${name}`), entries: tidy(entriesOf(name, standing, mac)) };
  });
  if (!mac) return { language: spoken, menus };
  const native = (what: Native): MenuEntry => ({ kind: 'native', what, label: say(`menu-${what}`) });
  const own = COMMANDS.filter(({ id }) => OF_THE_APP.includes(id));
  const [quit = [], preferences = []] = own.map((entry) => [command(entry, standing)]);
  const app = [
    native('about'),
    LINE,
    ...preferences,
    LINE,
    native('services'),
    LINE,
    native('hide'),
    native('hideOthers'),
    native('showAll'),
    LINE,
    ...quit,
  ];
  const last = menus.length - 1;
  const windows = { label: say('menu-window'), entries: [native('minimize'), native('zoom')] };
  return {
    language: spoken,
    menus: [{ label: say('app'), entries: app }, ...menus.slice(0, last), windows, ...menus.slice(last)],
  };
}

function entriesOf(name: MenuName, standing: Standing, mac: boolean): MenuEntry[] {
  const own = COMMANDS.filter(({ id, menu }) => menu === name && !(mac && OF_THE_APP.includes(id)));
  const entries = own.flatMap((entry) => [
    ...(entry.line ? [LINE] : []),
    ...(entry.id === 'select-all' ? [LINE, ...clipboard()] : []),
    command(entry, standing),
    ...(entry.id === 'open-in-window' ? [recentIssues(standing)] : []),
  ]);
  if (name !== 'help' || mac) return entries;
  return [...entries, LINE, { kind: 'native', what: 'about', label: say('menu-about') }];
}

function clipboard(): MenuEntry[] {
  return (['cut', 'copy', 'paste'] as const).map((what) => {
    return { kind: 'native', what, label: say(`menu-${what}`) };
  });
}

function recentIssues({ recent }: Standing): MenuEntry {
  const entries = recent.map(({ id, name }): MenuEntry => {
    return { kind: 'command', id: RECENT + id, label: plain(name), enabled: true };
  });
  const none: MenuEntry = { kind: 'command', id: 'no-issue', label: say('menu-no-recent'), enabled: false };
  return { kind: 'menu', label: say('menu-recent'), entries: entries.length > 0 ? entries : [none] };
}

function command({ id, keys, toggle }: Entry<CommandId>, standing: Standing): MenuEntry {
  return {
    kind: 'command',
    id,
    label: plain(say(`command-${id}`)),
    ...(keys?.[0] === undefined ? {} : { key: keys[0] }),
    enabled: standing.enabled(id),
    ...(toggle ? { checked: standing.checked(id) } : {}),
  };
}

/** A name in which no letter opens anything. */
function plain(label: string): string {
  return label.replaceAll('&', '&&');
}

/** No line at an end, and no two together. */
function tidy(entries: MenuEntry[]): MenuEntry[] {
  return entries.filter((entry, place) => {
    if (entry.kind !== 'line') return true;
    return place > 0 && place < entries.length - 1 && entries[place - 1]?.kind !== 'line';
  });
}
