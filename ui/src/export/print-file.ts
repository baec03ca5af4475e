/** What the print edition is made for: remembered by publication, whose shop wants the same the next time. */
import type { PrintFile, PrintStandard } from '../backend/wire.gen';

export type Store = Pick<Storage, 'getItem' | 'setItem'>;

export const STANDARDS: PrintStandard[] = ['ua1A2a', 'ua1A3a', 'plain'];
/** In millimetres; the third is the eighth of an inch that American shops ask for. */
export const BLEEDS = [3, 5, 3.175];

export const USUAL_FILE: PrintFile = {
  standard: 'ua1A2a',
  bleed: null,
  cropMarks: false,
  blackAndWhite: false,
  imposed: false,
};

/** Sheets that are folded are not cut, so they have neither bleed nor marks. */
export function withChange(file: PrintFile, change: Partial<PrintFile>): PrintFile {
  const next = { ...file, ...change };
  return next.imposed ? { ...next, bleed: null, cropMarks: false } : next;
}

/** Whether anything is other than usual. */
export function isSpecial(file: PrintFile): boolean {
  return (Object.keys(USUAL_FILE) as Array<keyof PrintFile>).some((key) => file[key] !== USUAL_FILE[key]);
}

const key = (publication: string) => `masthead.print-file.${publication}`;

export function recallFile(store: Store | null, publication: string): PrintFile {
  try {
    const kept = JSON.parse(store?.getItem(key(publication)) ?? '{}') as Partial<
      Record<keyof PrintFile, unknown>
    > | null;
    const standard = STANDARDS.find((known) => known === kept?.standard);
    const bleed = BLEEDS.find((known) => known === kept?.bleed);
    return withChange(USUAL_FILE, {
      standard: standard ?? USUAL_FILE.standard,
      bleed: bleed ?? null,
      cropMarks: kept?.cropMarks === true,
      blackAndWhite: kept?.blackAndWhite === true,
      imposed: kept?.imposed === true,
    });
  } catch {
    return USUAL_FILE;
  }
}

export function keepFile(store: Store | null, publication: string, file: PrintFile): void {
  try {
    store?.setItem(key(publication), JSON.stringify(file));
  } catch {
    // Not remembering is no reason to stop anybody's work.
  }
}
