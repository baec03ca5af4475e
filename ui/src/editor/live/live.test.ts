// @vitest-environment jsdom
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorSelection, EditorState } from '@codemirror/state';
import type { Decoration, WidgetType } from '@codemirror/view';
import { describe, expect, it } from 'vitest';

import { addressOf, definitions } from './definitions';
import { draw } from './live';
import { liveMeans } from './means';
import { PictureWidget } from './picture-widget';
import { wholePictures } from './pictures';
import { Touch } from './touch';
import { markdown } from '../language';

const SELECTED = /‸|«([^»]*)»/g;

/** A state with the carets `‸` and ranges `«…»` that are written in the text. */
function stateOf(marked: string): EditorState {
  const ranges = [];
  let doc = '';
  let behind = 0;
  for (const found of marked.matchAll(SELECTED)) {
    doc += marked.slice(behind, found.index);
    ranges.push(EditorSelection.range(doc.length, doc.length + (found[1] ?? '').length));
    doc += found[1] ?? '';
    behind = found.index + found[0].length;
  }
  doc += marked.slice(behind);
  const state = EditorState.create({
    doc,
    selection: ranges.length > 0 ? EditorSelection.create(ranges) : undefined,
    extensions: [
      EditorState.allowMultipleSelections.of(true),
      markdown,
      liveMeans.of({
        pictureAddress: (destination) => (destination.startsWith('pictures/') ? `at:${destination}` : ''),
        pictureChosen: () => undefined,
      }),
      definitions,
      wholePictures,
    ],
  });
  return parsed(state);
}

/** The same state with its whole tree, however busy the machine is. */
function parsed(state: EditorState): EditorState {
  ensureSyntaxTree(state, state.doc.length, 60_000);
  return state.update({}).state;
}

function signOf(decoration: Decoration): string {
  const dom = specOf(decoration).widget?.toDOM({ requestMeasure: () => undefined } as never);
  if (!dom) return '';
  if (dom instanceof HTMLInputElement) return dom.checked ? '☑' : '☐';
  return dom.matches('.md-picture-small') ? '▣' : `‹${dom.textContent}›`;
}

interface Spec {
  class?: string;
  attributes?: Record<string, string>;
  widget?: WidgetType;
}

const specOf = (decoration: Decoration) => decoration.spec as Spec;

/** Whether it changes how text looks, rather than which text is seen. */
function isLook(decoration: Decoration): boolean {
  const { class: look, attributes } = specOf(decoration);
  return look !== undefined || attributes !== undefined;
}

/** What a reader sees: hidden text left out, widgets as `‹…›`, `☐` or `▣`. */
function shown(marked: string): string {
  const state = stateOf(marked);
  const touch = new Touch(/[‸«]/.test(marked) ? state.selection.ranges : []);
  const { decorations } = draw(state, [{ from: 0, to: state.doc.length }], touch);
  const drawn: Array<{ from: number; to: number; sign: string }> = [];
  decorations.between(0, state.doc.length, (from, to, decoration) => {
    if (isLook(decoration)) return;
    drawn.push({ from, to, sign: signOf(decoration) });
  });
  let text = '';
  let at = 0;
  for (const { from, to, sign } of drawn.sort((a, b) => a.from - b.from)) {
    text += state.sliceDoc(at, from) + sign;
    at = to;
  }
  return text + state.sliceDoc(at);
}

/** Cases: the text with its selection, and what is seen of it. */
function check(cases: Array<[marked: string, seen: string]>): void {
  for (const [marked, seen] of cases) expect([marked, shown(marked)]).toEqual([marked, seen]);
}

describe('marks within a line', () => {
  it('are seen only where the selection touches their element', () => {
    check([
      ['a **b** c', 'a b c'],
      ['‸a **b** c', 'a b c'],
      ['a ‸**b** c', 'a **b** c'],
      ['a **b**‸ c', 'a **b** c'],
      ['a **b** ‸c', 'a b c'],
      ['«a **b** c»', 'a **b** c'],
      ['*a* ‸**b** ~~c~~ `d`', 'a **b** c d'],
      ['**a _b_ c**', 'a b c'],
      ['**a _b_ ‸c**', '**a b c**'],
      ['‸*a* b *c*‸', '*a* b *c*'],
    ]);
  });

  it('fold the addresses of links away', () => {
    check([
      ['see [this](https://e.org "t") now', 'see this now'],
      ['see [th‸is](https://e.org "t") now', 'see [this](https://e.org "t") now'],
      ['see [this](<a b>)', 'see this'],
      ['<https://e.org> and https://e.org', 'https://e.org and https://e.org'],
      ['<https://e‸.org>', '<https://e.org>'],
      ['[a\nb](c)', 'a\nb'],
    ]);
  });

  it('know a link by reference from brackets', () => {
    check([
      ['[a][r] [r] [r][] [R]\n\n[r]: https://e.org', 'a r r R\n\n[r]: https://e.org'],
      ['[a][r] [r]', '[a][r] [r]'],
      ['[a]‸[r] [r]\n\n[r]: <x y>', '[a][r] r\n\n[r]: <x y>'],
    ]);
  });

  it('show the sign that an escape means', () => {
    check([
      [String.raw`\*a\*`, '*a*'],
      [String.raw`‸\*a\*`, String.raw`\*a*`],
      ['&copy; &nbsp;', '‹©› &nbsp;'],
      ['&co‸py;', '&copy;'],
    ]);
  });

  it('show a hard break where one works, and nowhere else', () => {
    check([
      ['a\\\nb', 'a\nb'],
      ['a‸\\\nb', 'a\\‹↵›\nb'],
      ['a‸  \nb', 'a  ‹↵›\nb'],
    ]);
  });

  it('raise notes and label their text', () => {
    check([
      ['a[^1] b\n\n[^1]: One\n[^2]: Two words', 'a1 b\n\n‹Note 1› One\n‹Note 2› Two words'],
      ['a[^1]‸ b\n\n[^1]: One', 'a[^1] b\n\n‹Note 1› One'],
      ['[^‸1]: One', '[^1]: One'],
    ]);
  });
});

describe('blocks', () => {
  it('fold the marks of headings until the caret is in the line', () => {
    check([
      ['## A **b** ##\n\n‸', 'A b\n\n'],
      ['## A‸ b ##', '## A b ##'],
      ['##\n', '##\n'],
      ['A\n===\n\nb', 'A\n\n\nb'],
      ['A\n==‸=', 'A\n==='],
      ['A‸\n===', 'A\n'],
    ]);
  });

  it('draw bullets and boxes, and keep numbers', () => {
    check([
      ['- a\n* b\n1. c', '‹•› a\n‹•› b\n1. c'],
      ['- a‸', '‹•› a'],
      ['‸- a', '- a'],
      ['«- a\n- b»', '‹•› a\n‹•› b'],
      ['- a\n  - b\n    c', '‹•› a\n‹•› b\nc'],
      ['- a\n ‸ - b', '‹•› a\n  ‹•› b'],
      ['- [ ] a\n- [x] b', '☐ a\n☑ b'],
      ['- [ ‸] a', '- [ ] a'],
    ]);
  });

  it('draw quotations and callouts', () => {
    check([
      ['> a\n> > b', 'a\nb'],
      ['> a‸', 'a'],
      ['‸> a\n> b', '> a\nb'],
      ['> [!NOTE]\n> a‸', '‹Note›\na'],
      ['> [!pullquote]\n> a', '‹Pull quote›\na'],
      ['> [!TIP] Own title\n> a', 'Own title\na'],
      ['> [!NOTE]‸\n> a', '[!NOTE]\na'],
      ['> [!NOPE]\n> a', '[!NOPE]\na'],
    ]);
  });

  it('draw code, rules and the alignment of tables', () => {
    check([
      ['```js\n*a*\n```', 'js\n*a*\n'],
      ['```js‸\na\n```', '```js\na\n'],
      ['a\n\n* * *\n\nb', 'a\n\n\n\nb'],
      ['* ‸* *', '* * *'],
      ['| a |\n| - |\n| b |', '| a |\n\n| b |'],
      ['| a‸ |\n| - |\n| b |', '| a |\n\n| b |'],
      ['| a |\n| -‸ |\n| b |', '| a |\n| - |\n| b |'],
    ]);
  });
});

it('hears of addresses that are given, changed and taken away', () => {
  let state = stateOf('[a][r]\n\nb');
  const edits: Array<[found: string, put: string, address: string | undefined]> = [
    ['b', 'b\n\n[R]: <x y>', 'x y'],
    ['y>', 'z>', 'x z'],
    ['[a]', 'c [a]', 'x z'],
    ['R]:', 'R]', undefined],
    ['R]', 'R]:', 'x z'],
    ['[R]: <x z>', '', undefined],
  ];
  for (const [found, put, address] of edits) {
    const from = state.doc.toString().indexOf(found);
    state = state.update({ changes: { from, to: from + found.length, insert: put } }).state;
    expect([state.doc.toString(), addressOf(state, ' R')]).toEqual([state.doc.toString(), address]);
  }
});

describe('pictures', () => {
  const inLine = 'a ![b](pictures/x.jpg){width=50%} c';
  const alone = '![b](pictures/x.jpg "C"){width=50% credit="D"}';

  it('stand in the line, or show their source', () => {
    check([
      [inLine, 'a ▣ c'],
      [inLine.replace('{', '‸{'), inLine],
      [alone, ''],
      [`‸${alone}`, alone],
      [`${alone}‸`, alone],
      [`«${alone}»`, ''],
      [`«a\n\n${alone}\n\nb»`, 'a\n\n\n\nb'],
      ['![b][r]\n\n[r]: pictures/x.jpg', '\n\n[r]: pictures/x.jpg'],
      ['![b][r]', '![b][r]'],
    ]);
  });

  /** The pictures that are drawn whole, by the addresses they were found at. */
  function whole(state: EditorState): string[] {
    const found: string[] = [];
    state.field(wholePictures).between(0, state.doc.length, (at, _to, decoration) => {
      const { widget } = specOf(decoration);
      if (widget instanceof PictureWidget) found.push(`${at} ${widget.address}`);
    });
    return found;
  }

  it('are drawn whole where a paragraph holds nothing else', () => {
    expect(whole(stateOf(`${alone}\n\n${inLine}\n\n- ![b](https://e.org/x.jpg)`))).toEqual([
      `${alone.length} at:pictures/x.jpg`,
      `${alone.length + inLine.length + 4 + 27} `,
    ]);
    expect(whole(stateOf(`\`\`\`\n${alone}\n\`\`\``))).toEqual([]);
  });

  it('are found again after any edit as if the text were opened anew', () => {
    const start = `a\n\n${alone}\n\nb\n\n${alone}\n\nc`;
    const edits = [
      { from: 0, insert: '```\n' },
      { from: 0, to: 4, insert: '' },
      { from: 3, insert: 'x ' },
      { from: 3, to: 5, insert: '' },
      { from: 0, to: 3, insert: '' },
      { from: 0, insert: `${alone}\n\n` },
      { from: alone.length, insert: ' d' },
      { from: 0, to: start.length, insert: alone },
    ];
    let state = stateOf(start);
    for (const changes of edits) {
      state = parsed(state.update({ changes }).state);
      expect([state.doc.toString(), whole(state)]).toEqual([
        state.doc.toString(),
        whole(stateOf(state.doc.toString())),
      ]);
    }
  });
});

it('never hides or draws over the end of a line', () => {
  const state = stateOf('[a\nb](c\n"d") **e\nf** `g\nh` ![i\nj](pictures/k.jpg) - \\\n> [l\n> m](n)');
  const { decorations } = draw(state, [{ from: 0, to: state.doc.length }], new Touch([]));
  decorations.between(0, state.doc.length, (from, to, decoration) => {
    if (!isLook(decoration)) expect(state.sliceDoc(from, to)).not.toContain('\n');
  });
});

it('draws only what is on screen', () => {
  const state = stateOf('**a**\n\n**b**\n\n- c\n- d\n- e');
  const { decorations } = draw(state, [{ from: 7, to: 12 }], new Touch([]));
  const places: number[] = [];
  decorations.between(0, state.doc.length, (from) => void places.push(from));
  expect(places).toEqual([7, 10]);
});
