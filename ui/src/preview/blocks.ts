/** From a line of the Markdown to a block of the page: pure, on what `data-line` says. */

/**
 * The block that holds `line`: the last of those that begin nearest above it. Blocks come in page
 * order, so that of a list and its first item, which begin together, the item is meant.
 */
export function blockAt(firstLines: number[], line: number): number | null {
  let best: number | null = null;
  firstLines.forEach((first, index) => {
    if (Number.isNaN(first) || first > line) return;
    const bestLine = best === null ? -Infinity : (firstLines[best] ?? -Infinity);
    if (first >= bestLine) best = index;
  });
  return best;
}

/**
 * Where to scroll to, so that a block can be read; null where it can be read already. Of one that is
 * taller than the view what stands at `share` of it is meant, where that is known.
 */
export function scrollFor(
  block: { top: number; bottom: number },
  view: { top: number; height: number },
  share: number | null = null,
  margin = 24,
): number | null {
  const height = block.bottom - block.top;
  if (share !== null && height > view.height - 2 * margin) {
    const place = block.top + share * height;
    return scrollFor({ top: place, bottom: Math.min(place + margin, block.bottom) }, view, null, margin);
  }
  const fits = height <= view.height - 2 * margin;
  const above = block.top < view.top + margin;
  const below = block.bottom > view.top + view.height - margin;
  if (!above && !below) return null;
  // A block that is taller than the view is only looked for where none of it can be seen.
  if (!fits && block.top < view.top + view.height - margin && block.bottom > view.top + margin) return null;
  return Math.max(0, block.top - view.height / 4);
}

/** The page's style sheet as a reader with that scheme would get it, whatever the system's is. */
export function inScheme(css: string, scheme: 'light' | 'dark'): string {
  return css.replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g, (_, wanted: string) =>
    wanted === scheme ? '(min-width: 0)' : '(max-width: 0)',
  );
}
