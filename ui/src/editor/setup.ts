/** Puts the Markdown editor together: what every body of text in the window can do. */
import { defaultKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension, Prec, type TransactionSpec } from '@codemirror/state';
import { type Command, drawSelection, dropCursor, EditorView, keymap, placeholder } from '@codemirror/view';
import { lineDirections } from './direction';
import { toggleBlock } from './blocks';
import { toggleMark } from './format';
import { insertFootnote, insertTable, toggleLink } from './insert';
import { type LiveMeans } from './live/means';
import { toggleTasks } from './live/tasks';
import { type TextView, textView } from './live/view';
import { looks } from './looks';

/** What the toolbar and the keys can do to the text, apart from pictures, which need the desk. */
export type TextCommand =
  'bold' | 'italic' | 'heading' | 'quote' | 'bullets' | 'numbers' | 'link' | 'table' | 'footnote' | 'tick';

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
    case 'tick':
      return toggleTasks(state) ?? {};
  }
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
  return EditorView.contentAttributes.of({
    lang: language,
    dir: direction,
    'aria-label': label,
    spellcheck: 'true',
    autocapitalize: 'sentences',
  });
}

export interface SetupOptions {
  nonce: string;
  testId: string;
  /** Stands where there is no text yet. */
  hint: string;
  words: TextWords;
  keys: TextKey[];
  /** Hears of every change of text or selection. */
  updated: Extension;
  writing: Writing;
  view: TextView;
  live: LiveMeans;
}

export function setup(options: SetupOptions): Extension {
  const run =
    (command: TextCommand): Command =>
    (view) => {
      view.dispatch(edit(view.state, command, options.words));
      return true;
    };
  return [
    EditorView.cspNonce.of(options.nonce),
    drawSelection(),
    dropCursor(),
    EditorView.lineWrapping,
    // The toolbar sticks to the top of the pane and would cover the caret's line.
    EditorView.scrollMargins.of(() => ({ top: 64, bottom: 48 })),
    search({ top: true }),
    highlightSelectionMatches({ minSelectionLength: 3 }),
    markdown({ base: markdownLanguage, completeHTMLTags: false }),
    placeholder(options.hint),
    lineDirections,
    looks,
    textView(options.view, options.live),
    Prec.high(keymap.of(options.keys.map(({ key, command }) => ({ key, run: run(command) })))),
    keymap.of([...searchKeymap, ...defaultKeymap]),
    EditorView.contentAttributes.of({ 'data-testid': options.testId }),
    writing.of(writingAttributes(options.writing)),
    options.updated,
  ];
}
