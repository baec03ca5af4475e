/** Puts the Markdown editor together: what every body of text in the window can do. */
import { defaultKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { highlightSelectionMatches, selectNextOccurrence, selectSelectionMatches } from '@codemirror/search';
import { Compartment, EditorState, type Extension, Prec, type TransactionSpec } from '@codemirror/state';
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
import { lineDirections } from './direction';
import { toggleBlock } from './blocks';
import { toggleMark } from './format';
import { insertFootnote, insertTable, toggleLink } from './insert';
import { type LiveMeans } from './live/means';
import { toggleTasks } from './live/tasks';
import { type TextView, textView } from './live/view';
import { looks } from './looks';
import type { TypingChoices } from './typography/choices';
import { HALF_SPACE, languageOf, NO_BREAK_SPACE, typography, writesHalfSpaces } from './typography/typing';

/** What the toolbar and the keys can do to the text, apart from pictures, which need the desk. */
export type TextCommand =
  | 'bold'
  | 'italic'
  | 'heading'
  | 'quote'
  | 'bullets'
  | 'numbers'
  | 'link'
  | 'table'
  | 'footnote'
  | 'no-break-space'
  | 'half-space'
  | 'tick';

/** A key of the text, as CodeMirror's keymaps write it. */
export interface TextKey {
  key: string;
  command: TextCommand;
}

export interface TextWords {
  heading: string;
  cell: string;
}

export function edit(state: EditorState, command: TextCommand, words: TextWords): TransactionSpec {
  switch (command) {
    case 'bold':
    case 'italic':
      return toggleMark(state, command);
    case 'heading':
    case 'quote':
    case 'bullets':
    case 'numbers':
      return toggleBlock(state, command);
    case 'link':
      return toggleLink(state);
    case 'table':
      return insertTable(state, words);
    case 'footnote':
      return insertFootnote(state);
    case 'no-break-space':
      return typeSign(state, NO_BREAK_SPACE);
    case 'half-space':
      return typeSign(state, HALF_SPACE);
    case 'tick':
      return toggleTasks(state) ?? {};
  }
}

function typeSign(state: EditorState, sign: string): TransactionSpec {
  return { ...state.replaceSelection(sign), userEvent: 'input.type', scrollIntoView: true };
}

/** What a text is written in: it changes while the editor stays. */
export interface Writing {
  language: string;
  direction: string;
  /** What a screen reader calls the text. */
  label: string;
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
  words: TextWords;
  keys: TextKey[];
  typing: () => TypingChoices;
  /** Hears of every change of text or selection. */
  updated: Extension;
  writing: Writing;
  view: TextView;
  live: LiveMeans;
}

/** What sticks to the top of the pane, toolbar and search, would cover the caret's line. */
function heightAbove(view: EditorView): number {
  const above = view.dom.parentElement?.previousElementSibling;
  return above instanceof HTMLElement ? above.offsetHeight : 0;
}

export function setup(options: SetupOptions): Extension {
  const run =
    (command: TextCommand): Command =>
    (view) => {
      // Elsewhere Shift and the space bar are a space.
      if (command === 'half-space' && !writesHalfSpaces(view.state)) return false;
      view.dispatch(edit(view.state, command, options.words));
      return true;
    };
  return [
    EditorView.cspNonce.of(options.nonce),
    drawSelection(),
    dropCursor(),
    EditorView.lineWrapping,
    EditorView.scrollMargins.of((view) => ({ top: heightAbove(view) + 16, bottom: 48 })),
    hitMarks,
    typography(options.typing),
    highlightSelectionMatches({ minSelectionLength: 3 }),
    markdown({ base: markdownLanguage, completeHTMLTags: false }),
    placeholder(options.hint),
    lineDirections,
    looks,
    textView(options.view, options.live),
    Prec.high(keymap.of(options.keys.map(({ key, command }) => ({ key, run: run(command) })))),
    keymap.of([...SELECTION_KEYS, ...defaultKeymap]),
    EditorView.contentAttributes.of({ 'data-testid': options.testId }),
    writing.of(writingAttributes(options.writing)),
    options.updated,
  ];
}
