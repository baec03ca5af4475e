/** What Enter and Backspace keep, over texts and carets made at random. */
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorSelection, EditorState, type TransactionSpec } from '@codemirror/state';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinBefore } from './paragraph-joins';
import { newLineWithin, newParagraph } from './paragraphs';
import { Trial } from './trial';

const word = fc.constantFrom('pier', 'hall', '„Zitat“', 'نشست', '年鑑', 'it’s', 'end.', '(aside)', '12');
const inline = fc.oneof(
  { weight: 5, arbitrary: word },
  word.map((text) => `**${text}**`),
  word.map((text) => `*${text}*`),
  word.map((text) => `~~${text}~~`),
  fc.tuple(word, word).map(([a, b]) => `**${a} ${b}**`),
  fc.tuple(word, word).map(([a, b]) => `[${a} ${b}](https://x.org)`),
);
const phrase = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const quoted = (text: string) => text.replace(/^/gm, '> ').replace(/ +$/gm, '');
const block = fc.oneof(
  { weight: 4, arbitrary: phrase },
  phrase.map(quoted),
  fc.tuple(phrase, phrase).map(([a, b]) => quoted(`${a}\n\n${b}`)),
  fc.tuple(phrase, phrase).map(([a, b]) => quoted(`[!NOTE]\n${a}\n\n${b}`)),
  fc.tuple(phrase, phrase).map(([a, b]) => `- ${a}\n\n  ${b}`),
  phrase.map((text) => `## ${text}`),
  fc.tuple(phrase, phrase).map(([a, b]) => `${a}\n${b}`),
);
const text = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n'));
const carets = fc.array(fc.nat(), { minLength: 1, maxLength: 3 });

function stateOf(doc: string, heads: number[]): EditorState {
  const ranges = heads.map((head) => EditorSelection.cursor(head % (doc.length + 1)));
  const selection = EditorSelection.create(ranges);
  const extensions = [markdown({ base: markdownLanguage }), EditorState.allowMultipleSelections.of(true)];
  const state = EditorState.create({ doc, selection, extensions });
  ensureSyntaxTree(state, doc.length, 60_000);
  return state.update({}).state;
}

const run = (state: EditorState, edit: (state: EditorState) => TransactionSpec | null) =>
  state.update(edit(state) ?? {}).state;

function paragraphsOf(state: EditorState): number {
  let count = 0;
  Trial.of(state).tree.iterate({ enter: ({ name }) => void (count += name === 'Paragraph' ? 1 : 0) });
  return count;
}

/** All letters that are read: neither addresses nor what a callout is. */
const lettersOf = (doc: string) =>
  doc
    .replace(/\(https:[^)]*\)|\[!NOTE\]/g, '')
    .match(/\p{L}/gu)
    ?.join('') ?? '';

function each(property: (state: EditorState) => void, at: fc.Arbitrary<number[]> = carets) {
  fc.assert(
    fc.property(text, at, (doc, heads) => property(stateOf(doc, heads))),
    { numRuns: 200 },
  );
}

const one = fc.nat().map((head) => [head]);

/** Whether a caret has letters of one line of a paragraph on both sides, and no mark beside it. */
function isWithin(state: EditorState): boolean {
  const { head } = state.selection.main;
  const line = state.doc.lineAt(head);
  const [before, behind] = [state.sliceDoc(line.from, head), state.sliceDoc(head, line.to)];
  const isText = !/^(?:#|- |> \[!)/.test(line.text) && !behind.includes('](') && !/\]\([^)]*$/.test(before);
  return isText && /[\p{L}\p{N}] ?$/u.test(before) && /^ ?[\p{L}\p{N}]/u.test(behind);
}

it('takes away by Backspace what Enter made', () => {
  each((state) => {
    fc.pre(isWithin(state));
    const back = run(run(state, newParagraph), joinBefore);
    expect(back.doc.toString()).toBe(state.doc.toString());
  }, one);
});

it('makes one paragraph more', () => {
  each((state) => {
    fc.pre(isWithin(state));
    expect(paragraphsOf(run(state, newParagraph))).toBe(paragraphsOf(state) + 1);
  }, one);
});

it('changes nothing but the paragraph, and of it no letter', () => {
  each((state) => {
    for (const edit of [newParagraph, newLineWithin]) {
      const { head } = state.selection.main;
      const next = run(state, edit);
      const [first, last] = [state.doc.lineAt(head), state.doc.lineAt(head)];
      const doc = next.doc.toString();
      const before = state.sliceDoc(0, Math.max(0, first.from - 1));
      const behind = state.sliceDoc(Math.min(state.doc.length, last.to + 1));
      // What stands above may lose the break that led to this line, what is below the one behind it.
      expect(doc.startsWith(before.trimEnd())).toBe(true);
      expect(doc.endsWith(behind.replace(/^[\s>]+/, ''))).toBe(true);
      expect(lettersOf(doc)).toBe(lettersOf(state.doc.toString()));
    }
  }, one);
});

it('comes to rest: who keeps Enter pressed makes no more empty lines', () => {
  each((state) => {
    const thrice = run(run(run(state, newParagraph), newParagraph), newParagraph);
    // Lists make items and end by turns; an empty line of one is left in two.
    fc.pre(!/^\s*- /m.test(state.doc.toString()));
    const more = run(run(run(thrice, newParagraph), newParagraph), newParagraph);
    expect(run(more, newParagraph).doc.toString()).toBe(more.doc.toString());
    expect(more.doc.toString()).not.toMatch(/\n[ >]*\n[ >]*\n[ >]*\n[ >]*\n[ >]*\n/);
  }, one);
});

it('keeps every letter at several carets', () => {
  each((state) => {
    for (const edit of [newParagraph, newLineWithin]) {
      const next = run(state, edit);
      expect(lettersOf(next.doc.toString())).toBe(lettersOf(state.doc.toString()));
      expect(next.selection.ranges.length).toBeLessThanOrEqual(state.selection.ranges.length);
    }
  });
});
