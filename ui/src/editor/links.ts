/**
 * Links: what stands at the selection, for the field that edits it, and the edit that comes of it.
 *
 * An address stands in the link, in brackets by itself, bare in the text, or in a definition that
 * several links may share (`[the hall][hall]`); each is edited where it stands.
 */
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { nodeAt, transactionOf } from './lines';
import { contentOf, isTag, nodesIn, type Span, textPieces, wellNested } from './spans';
import { Trial } from './trial';

export interface LinkTarget {
  /** The link, or the text that becomes one. */
  from: number;
  to: number;
  /** What readers see, as it is written; empty where nothing is chosen. */
  text: string;
  address: string;
  /** Where the address is written; null where there is none yet. */
  addressAt: Span | null;
  kind: 'new' | 'inline' | 'reference' | 'bare';
}

const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/;

export function linkAt(state: EditorState): LinkTarget {
  const { from, to } = state.selection.main;
  const trial = Trial.upTo(state, to);
  const nodes = [
    ...around(trial, from, to),
    ...nodesIn(trial.tree, { from, to }, (name) => LINKS.test(name)),
  ];
  for (const node of nodes) {
    const target = targetOf(trial, node);
    if (target) return target;
  }
  const pieces = textPieces(trial, from, to);
  const first = pieces[0];
  const last = pieces.at(-1);
  const span = first && last ? { from: first.from, to: last.to } : { from, to: from };
  const text = trial.slice(span.from, span.to);
  return ADDRESS.test(text)
    ? { ...span, text, address: text, addressAt: span, kind: 'bare' }
    : { ...span, text, address: '', addressAt: null, kind: 'new' };
}

const LINKS = /^(?:Link|Autolink|URL)$/;

function around(trial: Trial, from: number, to: number): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (const side of [1, -1] as const) {
    const node =
      nodeAt(trial.tree, from, side, /^(?:Link|Autolink)$/) ?? nodeAt(trial.tree, from, side, /^URL$/);
    if (node && node.from <= from && node.to >= to) found.push(node);
  }
  return found;
}

function targetOf(trial: Trial, node: SyntaxNode): LinkTarget | null {
  const { from, to } = node;
  const parent = node.parent?.name ?? '';
  if (node.name === 'URL') {
    if (/^(?:Link|Image|Autolink|LinkReference)$/.test(parent)) return null;
    const address = trial.slice(from, to);
    return { from, to, text: address, address, addressAt: { from, to }, kind: 'bare' };
  }
  if (node.name === 'Autolink') {
    const url = node.getChild('URL') ?? { from: from + 1, to: to - 1 };
    const address = trial.slice(url.from, url.to);
    return { from, to, text: address, address, addressAt: { from, to }, kind: 'bare' };
  }
  if (isTag(trial, node)) return null;
  const content = contentOf(trial, node);
  const text = trial.slice(content.from, content.to);
  const url = node.getChild('URL');
  if (url) {
    const span = { from: url.from, to: url.to };
    return { from, to, text, address: bare(trial.slice(url.from, url.to)), addressAt: span, kind: 'inline' };
  }
  if (trial.slice(content.to, content.to + 2) === '](') {
    const at = content.to + 2;
    return { from, to, text, address: '', addressAt: { from: at, to: at }, kind: 'inline' };
  }
  const label = node.getChild('LinkLabel');
  const named = label && label.to - label.from > 2 ? trial.slice(label.from + 1, label.to - 1) : text;
  const definition = definitionOf(trial, named);
  // Brackets that no definition answers are brackets.
  if (!definition) return null;
  const span = { from: definition.from, to: definition.to };
  return {
    from,
    to,
    text,
    address: bare(trial.slice(span.from, span.to)),
    addressAt: span,
    kind: 'reference',
  };
}

const bare = (address: string) => address.replace(/^<(.*)>$/, '$1');

/** The address of the definition with a label, as CommonMark compares labels. */
function definitionOf(trial: Trial, label: string): SyntaxNode | null {
  const wanted = folded(label);
  let found: SyntaxNode | null = null;
  trial.tree.iterate({
    enter(node) {
      if (found || node.name !== 'LinkReference') return !found;
      const own = node.node.getChild('LinkLabel');
      if (own && folded(trial.slice(own.from + 1, own.to - 1)) === wanted) found = node.node.getChild('URL');
      return false;
    },
  });
  return found;
}

const folded = (label: string) => label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();

/** Writes the address, and the text where none was chosen before. */
export function setLink(
  state: EditorState,
  target: LinkTarget,
  typed: string,
  text: string,
): TransactionSpec {
  const address = destination(typed);
  if (address === '') return removeLink(state, target);
  const { from, to, addressAt } = target;
  if (target.kind === 'inline' || target.kind === 'reference') {
    const changes = addressAt ? [{ ...addressAt, insert: address }] : [];
    const trial = Trial.of(state).with(changes);
    return transactionOf(state, trial, 'input.link');
  }
  if (target.kind === 'new' && from !== to) return linked(state, target, address);
  const shown = text.trim() === '' ? typed.trim() : text.trim();
  const sameAsAddress = target.kind === 'bare' && shown === target.text;
  const insert = sameAsAddress ? bareLink(state, target, typed, address) : `[${safeText(shown)}](${address})`;
  return {
    changes: { from, to, insert },
    selection: EditorSelection.cursor(from + insert.length),
    userEvent: 'input.link',
    scrollIntoView: true,
  };
}

/** Makes a link of the chosen words, where an address is pasted over them; null where that is not meant. */
export function linkOver(state: EditorState, pasted: string): TransactionSpec | null {
  const { from, to } = state.selection.main;
  const address = pasted.trim();
  const chosen = state.sliceDoc(from, to);
  const isWords = chosen.trim() !== '' && !/[\n[\]]/.test(chosen) && !ADDRESS.test(chosen.trim());
  if (!isWords || !ADDRESS.test(address) || /[<>]/.test(address)) return null;
  const target = linkAt(state);
  const { tree } = Trial.of(state);
  const closed = nodeAt(tree, from, 1, CLOSED) ?? nodeAt(tree, to, -1, CLOSED);
  if (target.kind !== 'new' || closed) return null;
  const { changes, ...rest } = setLink(state, target, address, '');
  const set = state.changes(changes);
  return {
    ...rest,
    changes: set,
    selection: EditorSelection.cursor(set.mapPos(to, 1)),
    userEvent: 'input.paste',
  };
}

/** What no link can be made in. */
const CLOSED = /^(?:Image|InlineCode|FencedCode|CodeBlock|HTMLTag|HTMLBlock)$/;

/** An address that stands by itself stays one, with the brackets it had. */
function bareLink(state: EditorState, { from, to }: LinkTarget, typed: string, address: string): string {
  const bracketed = state.sliceDoc(from, to).startsWith('<');
  if (/\s/.test(typed.trim())) return `[${safeText(typed.trim())}](${address})`;
  return bracketed ? `<${address}>` : address;
}

/** Makes each line of the chosen text a link. No link is in it, or that one would be edited. */
function linked(state: EditorState, { from, to }: LinkTarget, address: string): TransactionSpec {
  const start = Trial.of(state);
  const pieces = textPieces(start, from, to).flatMap((piece) => wellNested(start, piece, 'Link', true));
  const trial = start.with(
    pieces.flatMap((piece) => [
      { from: piece.from, insert: '[' },
      { from: piece.to, insert: `](${address})` },
    ]),
  );
  return transactionOf(state, trial, 'input.link');
}

/** Leaves only the words of a link. A definition stays for the other links that use it. */
export function removeLink(state: EditorState, target: LinkTarget): TransactionSpec {
  const { from, to, text, kind } = target;
  if (kind === 'new') return {};
  if (kind === 'bare') {
    // Without its scheme an address is only text.
    const plain = text.replace(/^(?:https?:\/\/|mailto:)(?:www\.)?/, '').replace(/^www\./, '');
    const selection = EditorSelection.cursor(from + plain.length);
    return { changes: { from, to, insert: plain }, selection, userEvent: 'delete.link' };
  }
  const open = { from, to: from + 1 };
  const close = { from: from + 1 + text.length, to };
  return transactionOf(state, Trial.of(state).with([open, close]), 'delete.link');
}

/** What a writer typed as an address, as Markdown needs it: with its scheme, and nothing that ends it. */
export function destination(typed: string): string {
  const address = typed.trim().replace(/[\r\n\t]+/g, '');
  if (address === '') return '';
  const scheme = /^(?:[a-z][a-z0-9+.-]*:|[/#?.])/i.test(address) && !/^[\w.-]+:\d/.test(address);
  const full = scheme
    ? address
    : /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)
      ? `mailto:${address}`
      : /^[^\s/]+\.[^\s/]{2,}/.test(address)
        ? `https://${address}`
        : address;
  const safe = full.replace(/[<>]/g, encodeURIComponent).replace(/ /g, '%20');
  return balanced(safe) ? safe : safe.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    else if (sign === ')' && (depth -= 1) < 0) return false;
  }
  return depth === 0;
}

/** Typed words that cannot end their own brackets. */
const safeText = (text: string) => text.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&');
