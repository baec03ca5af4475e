/** How a person likes to see what is written: remembered from run to run. */

export interface ViewChoices {
  /** The plain Markdown, without live formatting. */
  source: boolean;
  focus: boolean;
  typewriter: boolean;
  /** Lines of a length that reads well, rather than as wide as the pane. */
  readingWidth: boolean;
  outline: boolean;
  /** The fields of a story that are seldom needed. */
  details: boolean;
  /** The size of the text in per cent. */
  zoom: number;
}

/** The choices that are on or off: a command may show its own as a tick. */
export type ViewToggle = {
  [K in keyof ViewChoices]: ViewChoices[K] extends boolean ? K : never;
}[keyof ViewChoices];

export const ZOOM = { least: 70, most: 250, usual: 100 };
const STEPS = [70, 80, 90, 100, 110, 125, 150, 175, 200, 225, 250];

export const USUAL: ViewChoices = {
  source: false,
  focus: false,
  typewriter: false,
  readingWidth: true,
  outline: false,
  details: false,
  zoom: ZOOM.usual,
};

export function toggled(choices: ViewChoices, toggle: ViewToggle): ViewChoices {
  return { ...choices, [toggle]: !choices[toggle] };
}

/** The next size up or down. */
export function zoomed(choices: ViewChoices, step: 1 | -1): ViewChoices {
  const next =
    step > 0 ? STEPS.find((size) => size > choices.zoom) : STEPS.findLast((size) => size < choices.zoom);
  return { ...choices, zoom: next ?? choices.zoom };
}

const KEY = 'masthead.view';

/** The choices of an earlier run; the usual one wherever there is none that makes sense. */
export function recallChoices(store: Pick<Storage, 'getItem'>): ViewChoices {
  try {
    const kept = JSON.parse(store.getItem(KEY) ?? '{}') as Partial<Record<keyof ViewChoices, unknown>> | null;
    const flag = (name: ViewToggle) => {
      const value = kept?.[name];
      return typeof value === 'boolean' ? value : USUAL[name];
    };
    const zoom = kept?.zoom;
    return {
      source: flag('source'),
      focus: flag('focus'),
      typewriter: flag('typewriter'),
      readingWidth: flag('readingWidth'),
      outline: flag('outline'),
      details: flag('details'),
      zoom: typeof zoom === 'number' && zoom >= ZOOM.least && zoom <= ZOOM.most ? zoom : ZOOM.usual,
    };
  } catch {
    return { ...USUAL };
  }
}

export function keepChoices(store: Pick<Storage, 'setItem'>, choices: ViewChoices): void {
  try {
    store.setItem(KEY, JSON.stringify(choices));
  } catch {
    // As with the panes: not remembering is no reason to stop anybody's work.
  }
}
