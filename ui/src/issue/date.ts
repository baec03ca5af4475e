/**
 * What is typed as a date. Some platforms have no date picker and leave a plain field, so half a
 * date must not reach the library.
 */

/** The date as `YYYY-MM-DD`, null where the field is empty, undefined where it is no date (yet). */
export function dateOf(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
