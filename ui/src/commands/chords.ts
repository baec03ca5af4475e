/**
 * Chords: keys as CodeMirror's keymaps write them, such as `Mod-Shift-n`.
 *
 * `Mod` is Command on a Mac and Control elsewhere. Modifiers stand in the order Mod, Ctrl, Alt,
 * Shift; letters are small. A letter of another script gives the Latin letter of its key, so that
 * Ctrl B works on a Persian or a Greek keyboard too.
 */
import { base } from 'w3c-keyname';

export type Chord = string;

export type Pressed = Pick<KeyboardEvent, 'key' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export const isMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');

/** The chord that was pressed. */
export function chordOf(event: Pressed, mac = isMac): Chord {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const marks = [
    mod && 'Mod',
    mac && event.ctrlKey && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
  ].filter(Boolean);
  return [...marks, keyOf(event, marks.length > 0)].join('-');
}

function keyOf({ key, keyCode }: Pressed, marked: boolean): string {
  const latin = base[keyCode];
  const typed = key.length === 1;
  // With Shift a key gives another sign on every layout, and a foreign letter names no chord.
  if (typed && marked && latin !== undefined && latin.length === 1 && !/^[a-z0-9]$/i.test(key)) return latin;
  return typed ? key.toLowerCase() : key;
}

const SIGNS_MAC: Record<string, string> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };
const NAMES: Record<string, string> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Escape: 'Esc',
};
const NAMES_MAC: Record<string, string> = { ...NAMES, Delete: '⌫', Enter: '↩' };

/** A chord as this platform's menus write it: "Ctrl Shift N", "⇧⌘N". */
export function chordText(chord: Chord, mac = isMac): string {
  const { marks, key } = partsOf(chord);
  const sign = key.length === 1 ? key.toUpperCase() : ((mac ? NAMES_MAC : NAMES)[key] ?? key);
  if (!mac) return [...marks.map((mark) => NAMES[mark] ?? mark), sign].join(' ');
  const order = ['Ctrl', 'Alt', 'Shift', 'Mod'];
  return (
    [...marks]
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))
      .map((mark) => SIGNS_MAC[mark])
      .join('') + sign
  );
}

/** A chord for `aria-keyshortcuts`: "Control+Shift+N". */
export function ariaChord(chord: Chord, mac = isMac): string {
  const { marks, key } = partsOf(chord);
  const names: Record<string, string> = { Mod: mac ? 'Meta' : 'Control', Ctrl: 'Control' };
  return [...marks.map((mark) => names[mark] ?? mark), key.length === 1 ? key.toUpperCase() : key].join('+');
}

/** The modifiers and the key; the key may itself be a hyphen. */
function partsOf(chord: Chord): { marks: string[]; key: string } {
  const cut = chord.lastIndexOf('-', chord.length - 2);
  return cut < 0
    ? { marks: [], key: chord }
    : { marks: chord.slice(0, cut).split('-'), key: chord.slice(cut + 1) };
}
