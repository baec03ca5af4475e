/**
 * The desk behind the real window: every request is one Tauri command of the same name.
 *
 * No path and no HTML leaves this side; dialogs are opened by the Rust side.
 */
import { Channel, convertFileSrc, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWebviewWindow } from '@tauri-apps/api/webviewWindow';
import type { Theme } from '../desk/theme';
import { articleReader } from './article-news';
import { asFailure, type Backend, type DroppedPictures, type Unlisten } from './backend';
import type { Failure, ImportPlan, Progress, Shelf } from './wire.gen';

export function tauriBackend(): Backend {
  const listening: Array<Promise<unknown>> = [];
  let hears: Promise<unknown> | null = null;
  /** Without a target a page would hear what is told to other windows too. */
  const target = { kind: 'WebviewWindow' as const, label: getCurrentWebviewWindow().label };

  /** Listens from now on; the promise of Tauri's own `listen` is nobody's business outside. */
  function hearing<T>(event: string, hear: (payload: T) => void): Unlisten {
    let gone = false;
    const started = listen<T>(event, ({ payload }) => !gone && hear(payload), { target });
    listening.push(started);
    return () => {
      gone = true;
      void started.then((unlisten) => unlisten());
    };
  }

  return {
    async openDesk() {
      const shelf: Shelf = await (askedEarly() ?? ask('open_desk'));
      // The desk has something to tell, such as a file named at the start, once it can be heard.
      hears ??= Promise.all(listening).then(() => ask('hear_desk'));
      return shelf;
    },
    openIssue: (issue) => ask('open_issue', { issue }),
    openStory: (story) => ask('open_story', { story }),
    issueTexts: (issue) => ask('issue_texts', { issue }),
    openPublication: (publication) => ask('open_publication', { publication }),

    newPublication: (name, language) => ask('new_publication', { name, language }),
    newIssue: (publication) => ask('new_issue', { publication }),
    newIssueFromLast: (publication) => ask('new_issue_from_last', { publication }),
    duplicateIssue: (issue) => ask('duplicate_issue', { issue }),
    newPoolStory: (publication) => ask('new_pool_story', { publication }),
    newStory: (issue, after) => ask('new_story', { issue, after }),

    saveStory: (story, typed) => ask('save_story', { story, typed }),
    saveStories: (stories) => ask('save_stories', { stories }),
    saveIssue: (issue, typed) => ask('save_issue', { issue, typed }),
    savePublication: (publication, typed) => ask('save_publication', { publication, typed }),

    moveStories: (stories, issue, place) => ask('move_stories', { stories, issue, place }),
    duplicateStories: (stories) => ask('duplicate_stories', { stories }),
    setStanding: (stories, standing) => ask('set_standing', { stories, standing }),
    deleteStories: (stories) => ask('delete_stories', { stories }),
    deleteIssue: (issue) => ask('delete_issue', { issue }),
    deletePublication: (publication) => ask('delete_publication', { publication }),

    undo: (issue) => ask('undo', { issue }),
    redo: (issue) => ask('redo', { issue }),
    undoStep: (step, issue) => ask('undo_step', { step, issue }),

    previewIssue: (issue) => ask('preview_issue', { issue }),
    previewAlone: (story) => ask('preview_alone', { story }),
    previewStory: articleReader((story, shown) => ask('preview_story', { story, shown })),
    printPages: (issue, story) => ask('print_pages', { issue, story }),
    printPlace: (page, x, y) => ask('print_place', { page, x, y }),
    printCaret: (spot) => ask('print_caret', { spot }),
    pageAddress: (id, pixels) => convertFileSrc(`${id}-${String(pixels)}`, 'page'),

    chooseImport: () => ask('choose_import'),
    acceptImport: (token) => ask('accept_import', { token }),
    discardImport: (token) => ask('discard_import', { token }),
    openSample: () => ask('open_sample'),

    choosePicture: () => ask('choose_picture'),
    pastePictures: () => ask('paste_pictures'),
    addPicture: (name, bytes) => ask('add_picture', bytes, { 'x-name': encodeURIComponent(name) }),
    pasteHtml: (html, firstNote) =>
      ask('paste_html', new TextEncoder().encode(html), { 'x-first-note': String(firstNote) }),
    richText,
    pictureAddress: (name) => convertFileSrc(name, 'picture'),

    exportEdition: (issue, edition, print, onProgress) =>
      ask('export_edition', { issue, edition, print, onProgress: new Channel<Progress>(onProgress) }),
    stopExport: () => ask('stop_export'),

    savePlace: (place) => ask('save_place', { place }),
    claimIssue: (issue) => ask('claim_issue', { issue }),
    openWindow: (issue) => ask('open_window', { issue }),
    closeWindow: () => ask('close_window'),
    keepWindow: () => ask('keep_window'),
    quit: () => ask('quit'),
    toggleFullScreen: () => ask('toggle_full_screen'),
    setTheme: (theme) => ask('set_theme', { theme }),
    showMenu: (bar) => ask('show_menu', { bar }),

    saveCopy: (texts, name) => ask('save_copy', { ...texts, name }),

    libraryPlace: () => ask('library_place'),
    printFamilies: () => ask('print_families'),
    moveLibrary: () => ask('move_library'),
    chooseLibrary: (fresh) => ask('choose_library', { fresh }),
    openUsualLibrary: () => ask('open_usual_library'),

    onImportRead: (hear) => hearing<ImportPlan>('import-read', hear),
    onPicturesDropped: (hear) => hearing<DroppedPictures>('pictures-dropped', hear),
    onDragging: (hear) => hearing<boolean>('dragging', hear),
    onLibraryChanged: (hear) => hearing<null>('library-changed', hear),
    onCommand: (hear) => hearing<string>('command', hear),
    onTheme: (hear) => hearing<Theme>('theme', hear),
    onFlush: (hear) => hearing<null>('flush', hear),
    onFailure: (hear) => hearing<Failure>('failure', hear),
  };
}

/** What the window asked before its page was read (`windows/act.rs`), for whoever asks first. */
function askedEarly(): Promise<Shelf> | null {
  const view: { mastheadDesk?: Promise<Shelf> } = window as object;
  const { mastheadDesk } = view;
  delete view.mastheadDesk;
  return mastheadDesk ? failing(mastheadDesk) : null;
}

/** Waits for the answer, which a command of Tauri cannot: a clipboard takes nothing after the event. */
function richText(markdown: string): string {
  const request = new XMLHttpRequest();
  request.open('POST', convertFileSrc('', 'rich'), false);
  try {
    request.send(markdown);
  } catch {
    return '';
  }
  return request.status === 200 ? request.responseText : '';
}

async function ask<T>(
  command: string,
  input: Record<string, unknown> | Uint8Array = {},
  headers: Record<string, string> = {},
): Promise<T> {
  return failing(invoke<T>(command, input, { headers }));
}

/** Everything that goes wrong is a `Failure`. */
async function failing<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (thrown) {
    throw asFailure(thrown);
  }
}
