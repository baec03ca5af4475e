/**
 * Light, dark, or as the system has it. The shell keeps the choice and tells it to each window before
 * its page is drawn; here the page takes it on, and a change goes to all windows.
 */
import type { Backend, Unlisten } from '../backend/backend';

export type Theme = 'system' | 'light' | 'dark';
export const THEMES: Theme[] = ['system', 'light', 'dark'];

const isTheme = (value: unknown): value is Theme => THEMES.includes(value as Theme);

/** The theme that the window began with. */
export function themeAtStart(view: object): Theme {
  const told: unknown = 'mastheadTheme' in view ? view.mastheadTheme : null;
  return isTheme(told) ? told : 'system';
}

/** Draws the page in a theme: `tokens.css` does the rest. */
export function wear(theme: Theme, root: HTMLElement): void {
  root.dataset.theme = theme;
}

/** Chooses a theme for all windows, at once and from now on. */
export async function chooseTheme(backend: Backend, theme: Theme): Promise<void> {
  wear(theme, document.documentElement);
  await backend.setTheme(theme);
}

/** Takes on what is chosen in any window. */
export function followTheme(backend: Backend, hear: (theme: Theme) => void): Unlisten {
  return backend.onTheme((theme) => {
    wear(theme, document.documentElement);
    hear(theme);
  });
}
