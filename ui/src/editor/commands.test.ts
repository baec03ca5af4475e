/**
 * Properties that every command of the text keeps, over texts and selections made at random: what
 * stands elsewhere keeps its bytes, no letter is lost, and what a command puts on it takes off again.
 */
import { EditorSelection, EditorState, type TransactionSpec } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatsAt } from './active';
import { chosenLines } from './lines';
import { edit, type TextCommand } from './text-commands';
import { markdown } from './language';

const word = fc.constantFrom('pier', 'hall', '„Zitat“', 'نشست', '年鑑', 'it’s', 'end.', '(aside)', '12');
const inline = fc.oneof(
  { weight: 6, arbitrary: word },
  word.map((text) => `**${text}**`),
  word.map((text) => `*${text}*`),
  word.map((text) => `~~${text}~~`),
  word.map((text) => `\`${text}\``),
  fc.tuple(word, word).map(([a, b]) => `***${a}* ${b}**`),
  word.map((text) => `[${text}](https://x.org)`),
);
const phrase = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const nested = (mark: (index: number) => string) =>
  fc.array(fc.tuple(phrase, fc.boolean(), phrase), { minLength: 1, maxLength: 4 }).map((items) =>
    items
      .map(([text, deep, child], index) => {
        const room = ' '.repeat(mark(index).length);
        return mark(index) + text + (deep ? `\n${room}- ${child}` : '');
      })
      .join('\n'),
  );
const list = fc.oneof(
  nested(() => '- '),
  nested((index) => `${index + 1}. `),
  nested(() => '- [ ] '),
);
const block = fc.oneof(
  { weight: 3, arbitrary: phrase },
  phrase.map((text) => `## ${text}`),
  { weight: 3, arbitrary: list },
  fc.tuple(phrase, phrase).map(([a, b]) => `> ${a}\n>\n> ${b}`),
  list.map((text) => text.replace(/^/gm, '> ')),
  phrase.map((text) => `> [!NOTE]\n> ${text}`),
  phrase.map((text) => `- > ${text}`),
  word.map((text) => `\`\`\`\n${text} *x*\n\`\`\``),
  fc.tuple(word, word).map(([a, b]) => `| ${a} | ${b} |\n| --- | --- |\n| ${b} | ${a} |`),
);
const text = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n'));
const places = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 });
interface Situation {
  doc: string;
  ranges: Array<readonly [number, number]>;
}

/** A text with several carets or several ranges. */
const situationOf = (docs: fc.Arbitrary<string>) =>
  fc.tuple(docs, places, fc.boolean()).map(([doc, all, carets]): Situation => {
    const within = (place: number) => place % (doc.length + 1);
    return {
      doc,
      ranges: all.map(([anchor, head]) => [within(anchor), within(carets ? anchor : head)] as const),
    };
  });

function stateOf({ doc, ranges }: Situation): EditorState {
  return EditorState.create({
    doc,
    selection: EditorSelection.create(ranges.map(([anchor, head]) => EditorSelection.range(anchor, head))),
    extensions: [markdown, EditorState.allowMultipleSelections.of(true)],
  });
}

const INLINE: TextCommand[] = ['bold', 'italic', 'strike', 'code'];
const LISTS: TextCommand[] = ['bullets', 'numbers', 'tasks', 'indent', 'outdent', 'tick'];
const HEADINGS: TextCommand[] = ['body-text', 'heading', 'subheading', 'minor-heading'];
const QUOTES: TextCommand[] = ['quote', 'pull-quote', 'callout-tip', 'code-block'];
const TABLES: TextCommand[] = ['row-below', 'column-after', 'align-right', 'tidy-table'];
const ADDING: TextCommand[] = ['rule', 'footnote', 'table'];
const MOVES: TextCommand[] = ['move-up', 'move-down'];

const run = (state: EditorState, command: TextCommand) => apply(state, edit(state, command));
const apply = (state: EditorState, spec: TransactionSpec | null) => (spec ? state.update(spec).state : state);
const lettersOf = (doc: string) =>
  doc
    .replace(/\[!\w+\]|\[x\]|^\s*(?:>\s*)*(?:\d+[.)]\s)*/gm, '')
    .match(/[\p{L}]/gu)
    ?.join('') ?? '';

/** Checks a property of every command, told which one failed. */
function each(commands: TextCommand[], property: (state: EditorState, command: TextCommand) => void) {
  fc.assert(
    fc.property(situationOf(text), fc.constantFrom(...commands), (situation, command) =>
      property(stateOf(situation), command),
    ),
    { numRuns: 100, examples: FOUND.filter(([, command]) => commands.includes(command)) },
  );
}

/** What random texts once found: where marks come and go at once, the lengths of two texts were mixed up. */
const FOUND: Array<[Situation, TextCommand]> = [
  [
    {
      doc:
        '1. pier\n2. pier\n\n> pier\n>\n> ***pier* pier**\n\npier\n\n> 1. `pier`\n>    - [pier](https://x.org)\n' +
        '> 2. pier\n> 3. *pier*\n>    - pier\n> 4. ***pier* pier**\n\n> pier\n>\n> pier',
      ranges: [[0, 127]],
    },
    'numbers',
  ],
  // Two selections that touch.
  [
    {
      doc: 'it’s pier',
      ranges: [
        [2, 4],
        [0, 2],
      ],
    },
    'bold',
  ],
  // One that reaches into a quotation, and another in it.
  [
    {
      doc:
        '[pier](https://x.org)\n\n~~pier~~ pier pier\n\n> 1. „Zitat“\n>    - pier pier (aside)\n> 2. 12\n' +
        '>    - pier pier\n> 3. [年鑑](https://x.org) **pier**',
      ranges: [
        [57, 0],
        [89, 89],
      ],
    },
    'pull-quote',
  ],
];

describe('every command', () => {
  it('loses no letter', () => {
    each([...INLINE, ...LISTS, ...HEADINGS, ...QUOTES, ...TABLES, 'rule'], (state, command) => {
      const before = lettersOf(state.doc.toString());
      expect(lettersOf(run(state, command).doc.toString())).toBe(before);
    });
  });

  it('keeps the letters of what it moves', () => {
    const sorted = (doc: string) => [...lettersOf(doc)].sort().join('');
    each(MOVES, (state, command) => {
      expect(sorted(run(state, command).doc.toString())).toBe(sorted(state.doc.toString()));
    });
  });

  it('leaves carets in the text and never writes a carriage return', () => {
    const all = [...INLINE, ...LISTS, ...HEADINGS, ...QUOTES, ...TABLES, ...ADDING, ...MOVES];
    each(all, (state, command) => {
      const next = run(state, command);
      expect(next.selection.main.to).toBeLessThanOrEqual(next.doc.length);
      expect(next.doc.toString()).not.toContain('\r');
      expect(formatsAt(next).size).toBeGreaterThan(0);
    });
  });
});

describe('a format', () => {
  it('changes only the lines that are chosen', () => {
    each([...INLINE, ...HEADINGS], (state, command) => {
      const chosen = new Set(chosenLines(state).map(({ number }) => number));
      const next = run(state, command);
      expect(next.doc.lines).toBe(state.doc.lines);
      for (let number = 1; number <= state.doc.lines; number += 1) {
        if (!chosen.has(number)) expect(next.doc.line(number).text).toBe(state.doc.line(number).text);
      }
    });
  });

  it('comes off again where it was put on', () => {
    const bare = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
    const doc = fc.array(bare, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n\n'));
    const commands: TextCommand[] = [
      ...INLINE,
      'bullets',
      'numbers',
      'tasks',
      'quote',
      'pull-quote',
      'code-block',
      'heading',
    ];
    // Several carets without words among them leave marks that pair with each other.
    const property = fc.property(situationOf(doc), fc.constantFrom(...commands), (made, command) => {
      const isRanges = made.ranges.every(
        ([anchor, head]) => made.doc.slice(Math.min(anchor, head), Math.max(anchor, head)).trim() !== '',
      );
      const line = stateOf(made).doc.lineAt(made.ranges[0]?.[0] ?? 0);
      // In an empty line right under a paragraph a list needs another empty line, which stays.
      fc.pre(isRanges || line.length > 0);
      const [anchor = 0] = made.ranges[0] ?? [];
      const situation: Situation = isRanges ? made : { ...made, ranges: [[anchor, anchor]] };
      const twice = run(run(stateOf(situation), command), command);
      expect(twice.doc.toString()).toBe(situation.doc);
    });
    fc.assert(property, { numRuns: 150 });
  });
});
