/**
 * All that the window may ask of the desk, and all that the desk may tell the window.
 *
 * Each method that returns a promise is one command of the desk; `tauri.ts` asks the real one,
 * `memory.ts` stands in for it in tests. A request that was not met rejects with a `Failure`, never with anything else.
 */
import type { MenuBar } from '../commands/menu-bar';
import type { Theme } from '../desk/theme';
import { message } from '../words/told';
import type {
  AddedPicture,
  Edition,
  Exported,
  Failure,
  ImportPlan,
  IssueDraft,
  IssueSheet,
  LibraryPlace,
  MovedLibrary,
  PageMark,
  Pasted,
  Place,
  PrintFile,
  PrintPages,
  Progress,
  PrintFamily,
  PublicationDraft,
  Saved,
  Shelf,
  StoryDraft,
  StoryPreview,
  TextSpot,
  Undone,
  WebPreview,
} from './wire.gen';

export interface Backend {
  openDesk(): Promise<Shelf>;
  openIssue(issue: string): Promise<IssueSheet>;
  openStory(story: string): Promise<StoryDraft>;
  /** The stories of an issue, whole and in order. */
  issueTexts(issue: string): Promise<StoryDraft[]>;
  /** A publication's fields, also where it has no issue. */
  openPublication(publication: string): Promise<PublicationDraft>;

  newPublication(name: string, language: string): Promise<IssueSheet>;
  newIssue(publication: string): Promise<IssueSheet>;
  /** Begins an issue with the standing stories of the last one. */
  newIssueFromLast(publication: string): Promise<IssueSheet>;
  /** Copies an issue with all its stories. */
  duplicateIssue(issue: string): Promise<IssueSheet>;
  /** Makes an empty story behind `after`, or at the end of the issue. */
  newStory(issue: string, after: string | null): Promise<StoryDraft>;
  newPoolStory(publication: string): Promise<StoryDraft>;

  /** `typed`: while it is typed. Undo may take it back together with what was typed just before. */
  saveStory(story: StoryDraft, typed?: boolean): Promise<Saved>;
  /** Saves several stories, all of them or none. */
  saveStories(stories: StoryDraft[]): Promise<Saved[]>;
  saveIssue(issue: IssueDraft, typed?: boolean): Promise<Saved>;
  savePublication(publication: PublicationDraft, typed?: boolean): Promise<Saved>;

  /**
   * Puts stories, in this order, into an issue or, without one, into their pool: at a place that is
   * counted from 0 without them, or last.
   */
  moveStories(stories: string[], issue: string | null, place: number | null): Promise<void>;
  /** Copies stories behind the last of them, and gives the copies' ids. */
  duplicateStories(stories: string[]): Promise<string[]>;
  /** Has stories stand in every issue that is begun from the last, or no longer. */
  setStanding(stories: string[], standing: boolean): Promise<void>;
  /** Deletes, and gives the step of the history that brings back what was deleted. */
  deleteStories(stories: string[]): Promise<number>;
  deleteIssue(issue: string): Promise<number>;
  deletePublication(publication: string): Promise<number>;

  /** Undoes the newest step of an issue's history, or, without an issue, of what belongs to none. */
  undo(issue: string | null): Promise<Undone | null>;
  redo(issue: string | null): Promise<Undone | null>;
  /** Undoes one step, whatever was done after it; `null` where it is undone already. */
  undoStep(step: number, issue: string | null): Promise<Undone | null>;

  previewIssue(issue: IssueDraft): Promise<WebPreview>;
  /** The page of a story by itself: for one that stands in no issue. */
  previewAlone(story: StoryDraft): Promise<WebPreview>;
  previewStory(story: StoryDraft): Promise<StoryPreview>;

  /**
   * Sets the print edition's pages: of an issue with the open story's unsaved text in it, or of a story
   * alone. Null where a newer request took this one's place.
   */
  printPages(issue: IssueDraft | null, story: StoryDraft | null): Promise<PrintPages | null>;
  /** What a point of the pages that were set last means: the page from 0, in points. */
  printPlace(page: number, x: number, y: number): Promise<TextSpot | null>;
  /** Where a place of a text is on those pages. */
  printCaret(spot: TextSpot): Promise<PageMark | null>;
  /** Where the drawing of a page is fetched from, so many pixels wide. */
  pageAddress(id: string, pixels: number): string;

  /** Asks for a file and reads it; `null` where the person chose none. */
  chooseImport(): Promise<ImportPlan | null>;
  /** Writes what the plan says and opens the last issue it made. */
  acceptImport(token: string): Promise<IssueSheet>;
  discardImport(token: string): Promise<void>;
  openSample(): Promise<IssueSheet>;

  choosePicture(): Promise<AddedPicture | null>;
  addPicture(name: string, bytes: Uint8Array): Promise<AddedPicture>;
  /** Takes in the pictures on the clipboard that the web view keeps from the page. */
  pastePictures(): Promise<AddedPicture[]>;
  /** Makes Markdown of what another program copied; its footnotes are numbered from `firstNote`. */
  pasteHtml(html: string, firstNote: number): Promise<Pasted>;
  /** What other programs paste of Markdown: at once, because a clipboard waits for nothing. Empty where it fails. */
  richText(markdown: string): string;
  /** Where an image element finds a picture of the library; empty where there is none to show. */
  pictureAddress(name: string): string;

  /**
   * Asks for a place and writes the edition there; `null` where the person chose none, or stopped it.
   * `print` says what a print edition is made for.
   */
  exportEdition(
    issue: string,
    edition: Edition,
    print: PrintFile | null,
    onProgress: (progress: Progress) => void,
  ): Promise<Exported | null>;
  /** Stops the export that this window waits for. */
  stopExport(): Promise<void>;

  savePlace(place: Place): Promise<void>;
  /** Whether this window may show an issue: where another does, that one comes to the front. */
  claimIssue(issue: string): Promise<boolean>;
  /** Shows an issue in a window of its own, or in the one that shows it already. */
  openWindow(issue: string): Promise<void>;
  /** Closes the window, which has nothing unsaved or is given up. */
  closeWindow(): Promise<void>;
  /** The window stays, because something could not be saved; so do the others. */
  keepWindow(): Promise<void>;
  /** Has every window save and close, and ends. */
  quit(): Promise<void>;
  toggleFullScreen(): Promise<void>;
  setTheme(theme: Theme): Promise<void>;
  showMenu(bar: MenuBar): Promise<void>;

  /** Asks for a place and writes what is open there as Markdown; `null` where none was chosen. */
  saveCopy(texts: OpenTexts, name: string): Promise<string | null>;

  libraryPlace(): Promise<LibraryPlace>;
  /** The families of typefaces that print can be set in, those of the program first. */
  printFamilies(): Promise<PrintFamily[]>;
  /** Asks for a place and moves the library there, while it is open; `null` where none was chosen. */
  moveLibrary(): Promise<MovedLibrary | null>;
  /** Asks for a library, or for the place of a new one: all windows save, and the program starts again. */
  chooseLibrary(fresh: boolean): Promise<void>;
  openUsualLibrary(): Promise<void>;

  /** A file was dropped, or came by the command line, and was read. */
  onImportRead(hear: (plan: ImportPlan) => void): Unlisten;
  onPicturesDropped(hear: (dropped: DroppedPictures) => void): Unlisten;
  /** Something is being dragged over the window, or no longer is. */
  onDragging(hear: (over: boolean) => void): Unlisten;
  /** Another window has changed the library. */
  onLibraryChanged(hear: () => void): Unlisten;
  /** A command was chosen in the native menu. */
  onCommand(hear: (id: string) => void): Unlisten;
  /** The colours were chosen in any window. */
  onTheme(hear: (theme: Theme) => void): Unlisten;
  /** The window is about to close and waits for `closeWindow`. */
  onFlush(hear: () => void): Unlisten;
  /** Something failed that nobody is waiting for: a dropped file that could not be read. */
  onFailure(hear: (failure: Failure) => void): Unlisten;
}

export type Unlisten = () => void;

/** What the window holds, saved or not. */
export interface OpenTexts {
  publication: PublicationDraft;
  issue: IssueDraft | null;
  story: StoryDraft | null;
}

/** Pictures that were dropped on the window and are in the library now. */
export interface DroppedPictures {
  pictures: AddedPicture[];
  /** Where they fell, in CSS pixels from the window's top left. */
  x: number;
  y: number;
}

/** Makes a `Failure` of whatever was thrown, so that nothing is ever shown as `[object Object]`. */
export function asFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return thrown;
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return {
    code: 'bug',
    message: message('desk-bug'),
    hint: message('desk-bug-hint'),
    detail,
  };
}

function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown;
}
