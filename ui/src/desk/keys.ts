/** The window's own keys, and the commands they give. */

export type DeskCommand =
  | 'new-story'
  | 'new-issue'
  | 'new-publication'
  | 'import'
  | 'export'
  | 'settings'
  | 'undo-delete'
  | 'next-pane'
  | 'previous-pane'
  | 'toggle-library'
  | 'toggle-preview';

export interface Pressed {
  key: string;
  /** Control, or Command on a Mac. */
  mod: boolean;
  shift: boolean;
  alt: boolean;
  /** Whether the focus is in a text, which has an undo of its own. */
  inText: boolean;
}

export function commandOf(pressed: Pressed): DeskCommand | null {
  if (pressed.key === 'F6') return pressed.shift ? 'previous-pane' : 'next-pane';
  if (!pressed.mod || pressed.alt) return null;
  const key = pressed.key.toLowerCase();
  if (pressed.shift) return key === 'n' ? 'new-issue' : key === 'p' ? 'toggle-preview' : null;
  switch (key) {
    case 'n':
      return 'new-story';
    case 'e':
      return 'export';
    case 'o':
      return 'import';
    case ',':
      return 'settings';
    case 'z':
      return pressed.inText ? null : 'undo-delete';
    case '\\':
      return 'toggle-library';
    default:
      return null;
  }
}

export function pressedOf(event: KeyboardEvent, mac: boolean): Pressed {
  const target = event.target instanceof Element ? event.target : null;
  return {
    key: event.key,
    mod: mac ? event.metaKey : event.ctrlKey,
    shift: event.shiftKey,
    alt: event.altKey,
    inText: target?.closest('input, textarea, select, [contenteditable="true"]') !== null,
  };
}

/** The pane after the one that holds the focus; the first where none does. */
export function paneAfter(panes: string[], current: string | null, step: 1 | -1): string | null {
  if (panes.length === 0) return null;
  const at = current === null ? -1 : panes.indexOf(current);
  const from = at === -1 && step === -1 ? 0 : at;
  return panes[(from + step + panes.length) % panes.length] ?? null;
}
