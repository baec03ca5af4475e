/** What each command of the window does, and when it can be done. */
import { isMac } from '../commands/chords';
import { type CommandId, COMMANDS, type Entry, type WindowCommand } from '../commands/list';
import type { TextCommand } from '../editor/setup';
import { toggled, USUAL, zoomed, type ViewChoices, type ViewToggle } from '../editor/view-choices';
import type { Exporting } from '../export/exporting.svelte';
import type { IssueFind } from '../find/issue-find.svelte';
import type { Importing } from '../import/importing.svelte';
import type { ShelfEdits } from '../library/shelf-edits';
import { hasUndoOfItsOwn } from './caret';
import type { Desk } from './desk.svelte';
import type { History } from './history';
import { paneAfter } from './pane-order';
import { type PaneWish, toggled as toggledPane } from './panes';
import type { Pictures } from './pictures';
import { chooseTheme, type Theme } from './theme';

/** What stands over the window; null where nothing does. */
export type Over =
  | 'settings'
  | 'print-settings'
  | 'new-publication'
  | 'preferences'
  | 'shortcuts'
  | 'palette'
  | 'issues'
  | null;

export interface Room {
  desk: Desk;
  edits: ShelfEdits;
  history: History;
  issueFind: IssueFind;
  exporting: Exporting;
  importing: Importing;
  pictures: Pictures;
  wish: PaneWish;
  /** How the text is seen, and how that is changed. */
  view: () => ViewChoices;
  look(next: ViewChoices): void;
  theme: () => Theme;
  show(over: Over): void;
  openSettings(publication: string, which?: 'settings' | 'print-settings'): void;
  /** Saves all and closes the window. */
  close(): void;
}

export type Acts = Record<WindowCommand, () => void>;

export function actsIn(room: Room): Acts {
  const { desk, edits, history, wish } = room;
  const { backend } = desk;
  const asked = (asking: Promise<unknown>) => void asking.catch((thrown: unknown) => desk.fail(thrown));
  const theme = (chosen: Theme) => () => asked(chooseTheme(backend, chosen));
  const toggle = (choice: ViewToggle) => () => room.look(toggled(room.view(), choice));
  return {
    'new-story': () => void edits.addStory(),
    'new-issue': () => desk.publication && void edits.addIssue(desk.publication.id),
    'new-issue-from-last': () => desk.publication && void edits.addIssueFromLast(desk.publication.id),
    'new-publication': () => room.show('new-publication'),
    'open-in-window': () => room.show('issues'),
    import: () => void room.importing.choose(),
    export: () => room.exporting.open(),
    settings: () => desk.publication && room.openSettings(desk.publication.id),
    'print-settings': () => desk.publication && room.openSettings(desk.publication.id, 'print-settings'),
    'close-window': () => room.close(),
    quit: () => asked(backend.quit()),
    undo: () => void history.undo(),
    redo: () => void history.redo(),
    preferences: () => room.show('preferences'),
    find: () => desk.text.finder.show(false),
    replace: () => desk.text.finder.show(true),
    'find-next': () => void desk.text.finder.step(1),
    'find-previous': () => void desk.text.finder.step(-1),
    'find-in-issue': () => void room.issueFind.show(),
    duplicate: () => desk.story && void edits.duplicate([desk.story.id]),
    'hold-over': () => desk.story && !desk.isPoolStory && void edits.moveStories([desk.story.id], null, null),
    'smart-quotes': () => (desk.text.typing.quotes = !desk.text.typing.quotes),
    'smart-dashes': () => (desk.text.typing.dashes = !desk.text.typing.dashes),
    'french-spaces': () => (desk.text.typing.spaces = !desk.text.typing.spaces),
    'select-all': () => undefined,
    'toggle-library': () => Object.assign(wish, toggledPane(wish, 'library', innerWidth)),
    'toggle-preview': () => Object.assign(wish, toggledPane(wish, 'preview', innerWidth)),
    'show-web': () => Object.assign(wish, { previewOpen: true, asked: 'preview', edition: 'web' }),
    'show-print': () => Object.assign(wish, { previewOpen: true, asked: 'preview', edition: 'print' }),
    picture: () => room.pictures.atCaret(),
    'toggle-outline': toggle('outline'),
    'toggle-source': toggle('source'),
    'toggle-focus': toggle('focus'),
    'toggle-typewriter': toggle('typewriter'),
    'toggle-reading-width': toggle('readingWidth'),
    'zoom-in': () => room.look(zoomed(room.view(), 1)),
    'zoom-out': () => room.look(zoomed(room.view(), -1)),
    'zoom-reset': () => room.look({ ...room.view(), zoom: USUAL.zoom }),
    'theme-system': theme('system'),
    'theme-light': theme('light'),
    'theme-dark': theme('dark'),
    'full-screen': () => asked(backend.toggleFullScreen()),
    'next-pane': () => cyclePanes(1),
    'previous-pane': () => cyclePanes(-1),
    palette: () => room.show('palette'),
    shortcuts: () => room.show('shortcuts'),
  };
}

/** Runs a command as its menu, its button or the palette asks for it. */
export function run(id: CommandId, room: Room, acts: Acts): void {
  const entry = COMMANDS.find((known) => known.id === id);
  if (!entry || !isEnabled(entry, room)) return;
  const { editing } = entry;
  if (editing && belongsToField(editing, document.activeElement)) edit(editing, room);
  else if (isWindowCommand(id, acts)) acts[id]();
  else room.pictures.editor?.run(id);
}

export function isEnabled({ id, needs }: Entry<CommandId>, room: Room): boolean {
  const { desk } = room;
  if (!desk.ready) return id === 'quit' || id === 'close-window' || id === 'full-screen';
  switch (needs) {
    case 'publication':
      return desk.publication !== null;
    case 'issue':
      return desk.issue !== null;
    case 'story':
      return desk.story !== null;
    case 'text':
      return desk.issue !== null || desk.story !== null;
    case undefined:
      return true;
  }
}

export function isChecked(id: CommandId, { desk, wish, theme, view }: Room): boolean {
  const { typing } = desk.text;
  const states: Partial<Record<CommandId, boolean>> = {
    'toggle-library': wish.libraryOpen,
    'toggle-preview': wish.previewOpen,
    'show-web': wish.previewOpen && wish.edition === 'web',
    'show-print': wish.previewOpen && wish.edition === 'print',
    'toggle-outline': view().outline,
    'toggle-source': view().source,
    'toggle-focus': view().focus,
    'toggle-typewriter': view().typewriter,
    'toggle-reading-width': view().readingWidth,
    'smart-quotes': typing.quotes,
    'smart-dashes': typing.dashes,
    'french-spaces': typing.spaces,
  };
  return states[id] ?? id === `theme-${theme()}`;
}

type Editing = NonNullable<Entry['editing']>;

/** Whether the field that has the focus does this by itself: all select, few have an undo of their own. */
export function belongsToField(what: Editing, target: EventTarget | null): boolean {
  if (what !== 'selectAll') return hasUndoOfItsOwn(target);
  const own = 'input, textarea, [contenteditable="true"], [role="tree"]';
  return target instanceof Element && target.closest(own) !== null;
}

function isWindowCommand(id: CommandId, acts: Acts): id is Exclude<CommandId, TextCommand> {
  return id in acts;
}

/** What the field does under its own key. */
function edit(what: Editing, { pictures }: Room): void {
  const view = pictures.editor?.view;
  const row = document.activeElement?.closest('[role="tree"]') ? document.activeElement : null;
  // The editor draws only what is in sight: the page's own selection would miss the rest.
  if (what === 'selectAll' && view?.hasFocus) {
    view.dispatch({ selection: { anchor: 0, head: view.state.doc.length } });
  } else if (what === 'selectAll' && row) {
    row.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'a', [isMac ? 'metaKey' : 'ctrlKey']: true, bubbles: true }),
    );
  } else document.execCommand(what);
}

function cyclePanes(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const current = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane ?? null;
  const names = panes.map((pane) => pane.dataset.pane ?? '');
  const next = panes.find((pane) => pane.dataset.pane === paneAfter(names, current, step));
  next?.querySelector<HTMLElement>('[data-pane-start]')?.focus();
}
