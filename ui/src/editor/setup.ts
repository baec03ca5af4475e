/** Puts the Markdown editor together: what every body of text in the window can do. */
import { defaultKeymap } from '@codemirror/commands';
import { highlightSelectionMatches, selectNextOccurrence, selectSelectionMatches } from '@codemirror/search';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import {
  type Command,
  drawSelection,
  dropCursor,
  EditorView,
  type KeyBinding,
  keymap,
  placeholder,
} from '@codemirror/view';
import { hitMarks } from '../find/marks';
import { editKey } from './edit-key';
import { lineDirections } from './direction';
import { type LiveMeans } from './live/means';
import { type TextView, textView } from './live/view';
import { looks } from './looks';
import type { TypingChoices } from './typography/choices';
import { languageOf, typography } from './typography/typing';
import { structure } from './structure';
import { type AskingCommand, asks, edit, type TextCommand } from './text-commands';
import { wrapping } from './wrapping';
import { markdown } from './language';

export type { TextCommand } from './text-commands';

/** A key of the text, as CodeMirror's keymaps write it. */
export interface TextKey {
  key: string;
  command: TextCommand;
}

/** What a text is written in: it changes while the editor stays. */
export interface Writing {
  language: string;
  direction: string;
  /** What a screen reader calls the text. */
  label: string;
}

export function sameWriting(one: Writing, other: Writing): boolean {
  return one.language === other.language && one.direction === other.direction && one.label === other.label;
}

const writing = new Compartment();

export function writingEffect(next: Writing) {
  return writing.reconfigure(writingAttributes(next));
}

function writingAttributes({ language, direction, label }: Writing): Extension {
  const attributes = {
    lang: language,
    dir: direction,
    'aria-label': label,
    spellcheck: 'true',
    autocapitalize: 'sentences',
  };
  return [EditorView.contentAttributes.of(attributes), languageOf.of(language)];
}

/** Carets at several places; finding and replacing is the window's own (`find/`). */
const SELECTION_KEYS: KeyBinding[] = [
  { key: 'Mod-d', run: selectNextOccurrence, preventDefault: true },
  { key: 'Mod-Shift-l', run: selectSelectionMatches },
];

export interface SetupOptions {
  nonce: string;
  testId: string;
  /** Stands where there is no text yet. */
  hint: string;
  keys: TextKey[];
  typing: () => TypingChoices;
  /** Hears of every change of text or selection. */
  updated: Extension;
  /** Asks for what a command needs to know, and does it then. */
  ask: (command: AskingCommand) => void;
  writing: Writing;
  view: TextView;
  live: LiveMeans;
}

/** What sticks to the top of the pane, toolbar and search, would cover the caret's line. */
function heightAbove(view: EditorView): number {
  const above = view.dom.closest('[data-text]')?.previousElementSibling;
  return above instanceof HTMLElement ? above.offsetHeight : 0;
}

export function setup(options: SetupOptions): Extension {
  const run =
    (command: TextCommand): Command =>
    (view) => {
      if (asks(command)) {
        options.ask(command);
        return true;
      }
      return editKey((state) => edit(state, command))(view);
    };
  return [
    EditorView.cspNonce.of(options.nonce),
    EditorState.allowMultipleSelections.of(true),
    drawSelection(),
    dropCursor(),
    EditorView.lineWrapping,
    EditorView.scrollMargins.of((view) => ({ top: heightAbove(view) + 16, bottom: 48 })),
    hitMarks,
    // Over a selection a quotation mark goes around it, before it becomes a curly one.
    wrapping,
    typography(options.typing),
    highlightSelectionMatches({ minSelectionLength: 3 }),
    markdown,
    placeholder(options.hint),
    lineDirections,
    looks,
    textView(options.view, options.live),
    structure,
    Prec.high(keymap.of(options.keys.map(({ key, command }) => ({ key, run: run(command) })))),
    keymap.of([...SELECTION_KEYS, ...defaultKeymap]),
    EditorView.contentAttributes.of({ 'data-testid': options.testId }),
    writing.of(writingAttributes(options.writing)),
    options.updated,
  ];
}
