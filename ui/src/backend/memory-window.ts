/** The windows around the desk in memory: what they hear, and what they would do to a real one. */
import type { Theme } from '../desk/theme';
import type { Backend, DroppedPictures, Unlisten } from './backend';
import type { Failure, ImportPlan, LibraryPlace, PrintFamily } from './wire.gen';

export interface Events {
  importRead: ImportPlan;
  picturesDropped: DroppedPictures;
  dragging: boolean;
  flush: undefined;
  failure: Failure;
  libraryChanged: undefined;
  command: string;
  theme: Theme;
}

type Windows = Pick<
  Backend,
  | 'claimIssue'
  | 'openWindow'
  | 'closeWindow'
  | 'keepWindow'
  | 'quit'
  | 'toggleFullScreen'
  | 'setTheme'
  | 'showMenu'
  | 'saveCopy'
  | 'libraryPlace'
  | 'printFamilies'
  | 'moveLibrary'
  | 'chooseLibrary'
  | 'openUsualLibrary'
  | 'onImportRead'
  | 'onPicturesDropped'
  | 'onDragging'
  | 'onFlush'
  | 'onFailure'
  | 'onLibraryChanged'
  | 'onCommand'
  | 'onTheme'
>;

/** Where the library would usually be that is kept in memory. */
const MEMORY_LIBRARY = '/home/editor/library.masthead';

export interface MemoryWindows extends Windows {
  say<E extends keyof Events>(event: E, payload: Events[E]): void;
  /** The issues that other windows show. */
  readonly shownElsewhere: Set<string>;
  libraryFile(): string;
}

export function memoryWindows(): MemoryWindows {
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const shownElsewhere = new Set<string>();
  let path = MEMORY_LIBRARY;
  const done = () => Promise.resolve();

  function hearing(event: keyof Events, hear: (payload: never) => void): Unlisten {
    const heard = listeners.get(event) ?? new Set();
    listeners.set(event, heard.add(hear));
    return () => heard.delete(hear);
  }

  const say: MemoryWindows['say'] = (event, payload) =>
    listeners.get(event)?.forEach((hear) => hear(payload as never));

  return {
    claimIssue: (issue) => Promise.resolve(!shownElsewhere.has(issue)),
    openWindow: (issue) => Promise.resolve(void shownElsewhere.add(issue)),
    closeWindow: done,
    keepWindow: done,
    quit: done,
    toggleFullScreen: done,
    setTheme: (theme) => Promise.resolve(say('theme', theme)),
    showMenu: done,
    saveCopy: (_, name) => Promise.resolve(`/home/editor/${name}`),

    printFamilies: (): Promise<PrintFamily[]> =>
      Promise.resolve([
        { name: 'Source Serif 4', bundled: true },
        { name: 'Noto Serif', bundled: false },
      ]),
    libraryPlace: (): Promise<LibraryPlace> =>
      Promise.resolve({ path, usual: path === MEMORY_LIBRARY ? null : MEMORY_LIBRARY }),
    moveLibrary: () => {
      const old = path;
      path = '/home/editor/Documents/library.masthead';
      return Promise.resolve({ path, old, noted: true });
    },
    chooseLibrary: done,
    openUsualLibrary: done,

    onImportRead: (hear) => hearing('importRead', hear),
    onPicturesDropped: (hear) => hearing('picturesDropped', hear),
    onDragging: (hear) => hearing('dragging', hear),
    onLibraryChanged: (hear) => hearing('libraryChanged', hear),
    onCommand: (hear) => hearing('command', hear),
    onTheme: (hear) => hearing('theme', hear),
    onFlush: (hear) => hearing('flush', hear),
    onFailure: (hear) => hearing('failure', hear),

    say,
    shownElsewhere,
    libraryFile: () => path,
  };
}
