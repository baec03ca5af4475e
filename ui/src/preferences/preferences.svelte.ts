/**
 * The choices that hold now, for every room to read. A change holds at once and is kept at once; a
 * second window of Masthead hears of it.
 */
import {
  type Preferences,
  readPreferences,
  samePreferences,
  usualPreferences,
  writePreferences,
} from './preferences';

export const KEY = 'masthead.preferences';

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

export class PreferenceStore {
  #kept: Kept | null;
  #now: Preferences = $state.raw(usualPreferences());

  constructor(kept: Kept | null) {
    this.#kept = kept;
    this.recall();
  }

  get now(): Preferences {
    return this.#now;
  }

  get usual(): boolean {
    return samePreferences(this.#now, usualPreferences());
  }

  change(patch: Partial<Preferences>): void {
    // Through the same check as what was kept, so that nothing holds now that could not hold later.
    this.#now = readPreferences(writePreferences({ ...this.#now, ...patch }));
    try {
      this.#kept?.setItem(KEY, writePreferences(this.#now));
    } catch {
      // A choice that cannot be kept holds until the window is closed, and stops nobody's work.
    }
  }

  reset(): void {
    this.change(usualPreferences());
  }

  /** Reads what is kept: at the start, and when another window has changed it. */
  recall(): void {
    try {
      this.#now = readPreferences(this.#kept?.getItem(KEY) ?? null);
    } catch {
      this.#now = usualPreferences();
    }
  }
}

export const preferences = new PreferenceStore(typeof localStorage === 'undefined' ? null : localStorage);

/** Hears what another window of Masthead chose. */
export function followOtherWindows(view: Window): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) preferences.recall();
  };
  view.addEventListener('storage', hear);
  return () => view.removeEventListener('storage', hear);
}
