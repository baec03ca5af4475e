/**
 * What the editor does to what is typed, each by choice. Nothing is on until somebody turns it on:
 * who types code or an import of their own must not find other signs than they typed.
 */

export interface TypingChoices {
  /** Quotation marks and apostrophes as the story's language writes them. */
  quotes: boolean;
  /** `--`, `---` and `...` become dashes and an ellipsis. */
  dashes: boolean;
  /** French puts a narrow no-break space before ; : ! ? */
  spaces: boolean;
}

export type TypingChoice = keyof TypingChoices;

export const NO_CHOICES: TypingChoices = { quotes: false, dashes: false, spaces: false };
export const TYPING_CHOICES = Object.keys(NO_CHOICES) as TypingChoice[];

const KEY = 'masthead.typing';

/** The choices of an earlier run. */
export function recallTyping(store: Pick<Storage, 'getItem'>): TypingChoices {
  try {
    const kept = JSON.parse(store.getItem(KEY) ?? '{}') as Partial<Record<TypingChoice, unknown>>;
    const { quotes, dashes, spaces } = kept;
    return { quotes: quotes === true, dashes: dashes === true, spaces: spaces === true };
  } catch {
    return { ...NO_CHOICES };
  }
}

export function keepTyping(store: Pick<Storage, 'setItem'>, choices: TypingChoices): void {
  try {
    store.setItem(KEY, JSON.stringify(choices));
  } catch {
    // A window that cannot remember this is no reason to stop anybody's work.
  }
}
