/** Going round the panes by key. */

/** The pane after the one that holds the focus; the first where none does. */
export function paneAfter(panes: string[], current: string | null, step: 1 | -1): string | null {
  if (panes.length === 0) return null;
  const at = current === null ? -1 : panes.indexOf(current);
  const from = at === -1 && step === -1 ? 0 : at;
  return panes[(from + step + panes.length) % panes.length] ?? null;
}
