/** Links, pictures, tables and footnotes: what the toolbar puts into the Markdown. */
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import type { AddedPicture } from '../backend/wire.gen';
import { enclosing } from './format';

const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/;

/** Makes the selection a link with its address selected; inside a link, leaves only its words. */
export function toggleLink(state: EditorState): TransactionSpec {
  const { from, to } = state.selection.main;
  const link = enclosing(state, from, to, 'Link');
  const words = link && /^\[([\s\S]*?)\](?:\(|\[|$)/.exec(state.sliceDoc(link.from, link.to))?.[1];
  if (link && words !== null && words !== undefined) {
    return {
      changes: { from: link.from, to: link.to, insert: words },
      selection: EditorSelection.range(link.from, link.from + words.length),
      userEvent: 'input.link',
    };
  }
  const chosen = state.sliceDoc(from, to);
  const isAddress = ADDRESS.test(chosen);
  const address = isAddress ? chosen : 'https://';
  const text = isAddress ? '' : chosen;
  const inside = from + 1;
  const after = inside + text.length + 2;
  return {
    changes: { from, to, insert: `[${text}](${address})` },
    selection: text ? EditorSelection.range(after, after + address.length) : EditorSelection.cursor(inside),
    userEvent: 'input.link',
    scrollIntoView: true,
  };
}

/** Makes a link of a range of words where an address is pasted over it; null where that is not meant. */
export function linkOver(
  state: EditorState,
  from: number,
  to: number,
  pasted: string,
): TransactionSpec | null {
  const chosen = state.sliceDoc(from, to);
  const address = pasted.trim();
  const isWords = chosen.trim() !== '' && !/[\n[\]]/.test(chosen) && !ADDRESS.test(chosen.trim());
  if (!isWords || !ADDRESS.test(address) || /[<>]/.test(address)) return null;
  const taken = ['Link', 'Image', 'Autolink', 'URL', 'InlineCode', 'FencedCode', 'CodeBlock', 'HTMLTag'];
  if (taken.some((name) => enclosing(state, from, to, name))) return null;
  const words = chosen.trim();
  const [before, after] = chosen.split(words, 2);
  const destination = isBalanced(address) ? address : `<${address}>`;
  const link = `${before ?? ''}[${words}](${destination})`;
  return {
    changes: { from, to, insert: link + (after ?? '') },
    selection: EditorSelection.cursor(from + link.length),
    scrollIntoView: true,
  };
}

/** Whether an address can stand in brackets as it is. */
function isBalanced(address: string): boolean {
  let open = 0;
  for (const sign of address) {
    if (sign === '(') open += 1;
    if (sign === ')' && (open -= 1) < 0) return false;
  }
  return open === 0;
}

/** Sets pictures as paragraphs of their own and selects the first one's description. */
export function insertPictures(
  state: EditorState,
  pictures: AddedPicture[],
  at = state.selection.main.head,
): TransactionSpec {
  const first = pictures[0];
  if (!first) return {};
  const text = pictures.map(({ destination, alt }) => `![${plain(alt)}](${destination})`).join('\n\n');
  const block = asParagraph(state, at, text);
  const alt = block.textFrom + 2;
  return {
    changes: block.change,
    selection: EditorSelection.range(alt, alt + plain(first.alt).length),
    userEvent: 'input.paste',
    scrollIntoView: true,
  };
}

/** A table of two columns with its first heading selected. */
export function insertTable(state: EditorState, words: { heading: string; cell: string }): TransactionSpec {
  const row = (cell: string) => `| ${cell} | ${cell} |`;
  const text = [row(words.heading), '| --- | --- |', row(words.cell), row(words.cell)].join('\n');
  const block = asParagraph(state, state.selection.main.head, text);
  const from = block.textFrom + 2;
  return {
    changes: block.change,
    selection: EditorSelection.range(from, from + words.heading.length),
    userEvent: 'input.table',
    scrollIntoView: true,
  };
}

/** A footnote mark at the caret and its text at the end, where the caret then is. */
export function insertFootnote(state: EditorState): TransactionSpec {
  const text = state.doc.toString();
  const at = state.selection.main.to;
  const used = new Set([...text.matchAll(/\[\^([^\]\s]+)\]/g)].map((found) => found[1]));
  let number = 1;
  while (used.has(String(number))) number += 1;
  const mark = `[^${number}]`;
  const body = text.trimEnd();
  const end = Math.max(at, body.length);
  const lastLine = body.slice(body.lastIndexOf('\n') + 1);
  const gap = body === '' ? '\n\n' : /^\[\^[^\]]+\]:/.test(lastLine) && end === body.length ? '\n' : '\n\n';
  const changes = [
    { from: at, insert: mark },
    { from: end, to: text.length, insert: `${gap}${mark}: ` },
  ];
  const caret = end + mark.length + gap.length + mark.length + 2;
  return {
    changes,
    selection: EditorSelection.cursor(caret),
    userEvent: 'input.footnote',
    scrollIntoView: true,
  };
}

/** The change that sets `text` as a block of its own at the line of `at`. */
function asParagraph(state: EditorState, at: number, text: string) {
  const line = state.doc.lineAt(at);
  const empty = line.text.trim() === '';
  const from = empty ? line.from : line.to;
  const before = state.doc.sliceString(0, from);
  const behind = state.doc.sliceString(empty ? line.to : from);
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const tail = behind === '' || behind.startsWith('\n\n') ? '' : behind.startsWith('\n') ? '\n' : '\n\n';
  const change = { from, to: empty ? line.to : from, insert: lead + text + tail };
  return { change, textFrom: from + lead.length };
}

/** A description that cannot end its own brackets. */
function plain(alt: string): string {
  return alt.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&');
}
