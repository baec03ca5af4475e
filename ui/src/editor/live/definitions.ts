/**
 * The addresses that `[label]: address` gives, wherever in the text they stand.
 *
 * The syntax tree ends some way below the window, and definitions mostly stand at the very end; so
 * they are read from the lines. That is done again only where a change touches a line that holds one.
 */
import { type EditorState, StateField, type Text, type Transaction } from '@codemirror/state';

const DEFINITION = /^(?:[ >]*)\[((?:\\.|[^\\[\]])+)\]:[ \t]*(?:<([^<>\n]*)>|(\S+))/gm;

export type Definitions = ReadonlyMap<string, string>;

export const definitions = StateField.define<Definitions>({
  create: ({ doc }) => readDefinitions(doc),
  update: (known, transaction) => (concerns(transaction) ? readDefinitions(transaction.newDoc) : known),
});

/** The address of a label. `[x]` without a definition is no link but text in brackets. */
export function addressOf(state: EditorState, label: string): string | undefined {
  return state.field(definitions, false)?.get(folded(label));
}

function readDefinitions(doc: Text): Definitions {
  const found = new Map<string, string>();
  for (const [, label = '', angled, bare] of doc.toString().matchAll(DEFINITION)) {
    const name = folded(label);
    // The first of several holds, as in CommonMark.
    if (!found.has(name)) found.set(name, angled ?? bare ?? '');
  }
  return found;
}

function concerns({ docChanged, changes, startState, newDoc }: Transaction): boolean {
  if (!docChanged) return false;
  let holds = false;
  changes.iterChangedRanges((fromA, toA, fromB, toB) => {
    holds ||= namesOne(startState.doc, fromA, toA) || namesOne(newDoc, fromB, toB);
  });
  return holds;
}

function namesOne(doc: Text, from: number, to: number): boolean {
  return doc.sliceString(doc.lineAt(from).from, doc.lineAt(to).to).includes(']:');
}

function folded(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
