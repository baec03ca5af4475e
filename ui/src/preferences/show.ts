/** Shows the choices in the window: custom properties at its root, from which the editor's sheet takes. */
import { cssFace } from './faces';
import type { Preferences } from './preferences';

const ROOT_SIZE = 16;

export function writingProperties(preferences: Preferences): Record<string, string> {
  return {
    '--writing-face': cssFace(preferences),
    '--writing-size': `${preferences.size / ROOT_SIZE}rem`,
    '--writing-leading': String(preferences.leading),
    '--writing-letters': String(preferences.letters),
  };
}

export function showPreferences(preferences: Preferences, style: CSSStyleDeclaration): void {
  for (const [name, value] of Object.entries(writingProperties(preferences))) style.setProperty(name, value);
}
