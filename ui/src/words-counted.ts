/** Numbers as English writes them, for the catalogue of words. */
export const numbers = new Intl.NumberFormat('en');

export function counted(count: number, one: string, many: string): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`;
}
