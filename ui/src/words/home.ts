/** The home folder, as the shell tells it to a page before it is drawn; unknown on Windows and in a browser. */
const view: object = globalThis;
const told: unknown = 'mastheadHome' in view ? view.mastheadHome : null;

const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** A path as people know it: what is in their home folder begins with `~`. */
export function nearHome(path: string, home = told): string {
  if (typeof home !== 'string' || home === '/' || !path.startsWith(`${home}/`)) return path;
  const near = `~${path.slice(home.length)}`;
  // A path runs from the left, also where its first letter does not.
  return FROM_THE_RIGHT.test(near) ? `\u200e${near}` : near;
}
