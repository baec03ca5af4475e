/**
 * What a person may choose about the window, and how a choice is read back.
 *
 * The choices are kept as JSON by the webview's own storage: they belong to this person on this
 * computer and never to a library. Whatever is read is checked field by field, because a kept text
 * may come from another version, or from nobody knows where; what makes no sense is the usual again.
 */
import { LANGUAGE_CHOICES, type LanguageChoice } from '../words/language';

/** The face that texts are written in; `own` is the installed family that `family` names. */
export type Face = 'serif' | 'sans' | 'mono' | 'own';

export interface Preferences {
  /** The language of the window, which is none of any story's. */
  language: LanguageChoice;
  face: Face;
  family: string;
  /** The size of the letters, in pixels. */
  size: number;
  /** The distance of the lines, as a multiple of the size. */
  leading: number;
  /** How many letters a full line holds, more or less. */
  letters: number;
  /** How long a text rests before it is saved, in milliseconds. */
  idleMs: number;
}

export interface Limits {
  least: number;
  most: number;
  step: number;
  usual: number;
}

type NumberField = 'size' | 'leading' | 'letters' | 'idleMs';

export const LIMITS: Record<NumberField, Limits> = {
  size: { least: 13, most: 28, step: 1, usual: 17 },
  leading: { least: 1.2, most: 2.2, step: 0.05, usual: 1.65 },
  letters: { least: 45, most: 110, step: 5, usual: 65 },
  // The most is the promise that a change is saved within a second, which nobody can choose away.
  idleMs: { least: 150, most: 1000, step: 50, usual: 300 },
};

export const FACES: Face[] = ['serif', 'sans', 'mono', 'own'];

const VERSION = 1;
const FAMILY_MOST = 100;

/** What holds where nobody chose anything. */
export function usualPreferences(): Preferences {
  const { size, leading, letters, idleMs } = LIMITS;
  return {
    language: 'system',
    face: 'serif',
    family: '',
    size: size.usual,
    leading: leading.usual,
    letters: letters.usual,
    idleMs: idleMs.usual,
  };
}

/** Reads what was kept; anything that is missing or makes no sense is the usual. */
export function readPreferences(kept: string | null): Preferences {
  const fields = fieldsOf(kept);
  return {
    language: LANGUAGE_CHOICES.find((choice) => choice === fields.language) ?? 'system',
    face: FACES.find((face) => face === fields.face) ?? 'serif',
    family: typeof fields.family === 'string' ? familyName(fields.family) : '',
    size: withinLimits('size', fields.size),
    leading: withinLimits('leading', fields.leading),
    letters: withinLimits('letters', fields.letters),
    idleMs: withinLimits('idleMs', fields.idleMs),
  };
}

/** The choices as they are kept. */
export function writePreferences(preferences: Preferences): string {
  return JSON.stringify({ version: VERSION, ...preferences });
}

export function samePreferences(one: Preferences, other: Preferences): boolean {
  return (Object.keys(one) as Array<keyof Preferences>).every((field) => one[field] === other[field]);
}

/** A family's name as it can be kept: one line, of a sensible length. */
export function familyName(typed: string): string {
  return typed
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
    .slice(0, FAMILY_MOST);
}

function fieldsOf(kept: string | null): Partial<Record<keyof Preferences, unknown>> {
  try {
    const parsed: unknown = JSON.parse(kept ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

/** The nearest number that the control could have given. */
function withinLimits(field: NumberField, value: unknown): number {
  const { least, most, step, usual } = LIMITS[field];
  if (typeof value !== 'number' || !Number.isFinite(value)) return usual;
  const steps = Math.round((value - least) / step);
  // Steps of a twentieth are not exact in binary, and would grow a tail of digits.
  return Number(Math.max(least, Math.min(least + steps * step, most)).toFixed(2));
}
