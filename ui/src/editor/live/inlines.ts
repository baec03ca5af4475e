/** What stands within a line: its marks are folded away until the selection touches it. */
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { addressOf } from './definitions';
import type { Draw, Drawing } from './drawing';
import { drawInlinePicture } from './pictures';
import { LabelWidget, SignWidget, TextWidget } from './widgets';
import { say } from '../../words/say';

const FOOTNOTE = /^\[\^([^\]\s]+)\]/;

/** Hides the marks at the two ends of an element. */
const folded =
  (markName: string): Draw =>
  (node, drawing) => {
    if (drawing.touch.meets(node.from, node.to)) return;
    for (const { from, to } of node.node.getChildren(markName)) drawing.hide(from, to);
  };

const code: Draw = (node, drawing) => {
  folded('CodeMark')(node, drawing);
  drawing.mark(node.from, node.to, 'md-chip');
  drawing.isolate(node.from, node.to);
};

const link: Draw = (node, drawing) => {
  if (FOOTNOTE.test(drawing.text(node))) return footnote(node, drawing);
  const [opening, closing] = node.node.getChildren('LinkMark');
  const address = addressOfLink(node.node, drawing);
  if (!opening || !closing) return;
  if (address === undefined) {
    drawing.mark(node.from, node.to, 'md-no-link');
    return;
  }
  drawing.isolate(node.from, node.to);
  if (drawing.touch.meets(node.from, node.to)) return;
  drawing.hide(opening.from, opening.to);
  drawing.hide(closing.from, node.to);
  drawing.mark(opening.to, closing.from, 'md-link-text', { title: address });
};

function addressOfLink(link: SyntaxNode, drawing: Drawing): string | undefined {
  const marks = link.getChildren('LinkMark');
  if (marks.length > 2) {
    const url = link.getChild('URL');
    return url ? drawing.text(url).replace(/^<|>$/g, '') : '';
  }
  const label = link.getChild('LinkLabel');
  const named = label && label.to - label.from > 2 ? drawing.text(label) : drawing.text(link);
  return addressOf(drawing.state, named.replace(/^\[|\](?:\[\])?$/g, ''));
}

/** `[^1]` raised in the text; at the start of a line, with a colon, it begins the note itself. */
function footnote(node: SyntaxNodeRef, drawing: Drawing): false {
  const line = drawing.state.doc.lineAt(node.from);
  const behind = drawing.state.sliceDoc(node.to, node.to + 1);
  if (behind === ':' && drawing.state.sliceDoc(line.from, node.from).trim() === '') {
    drawNote(drawing, node.from, node.to + 1);
    return false;
  }
  drawing.mark(node.from, node.to, 'md-note-mark');
  if (!drawing.touch.meets(node.from, node.to)) {
    drawing.hide(node.from, node.from + 2);
    drawing.hide(node.to - 1, node.to);
  }
  return false;
}

function drawNote(drawing: Drawing, from: number, to: number): void {
  drawing.line(from, 'md-note-line');
  const label = FOOTNOTE.exec(drawing.text({ from, to }))?.[1] ?? '';
  if (drawing.touch.enters(from, to)) return;
  drawing.replace(from, to, new LabelWidget(say('live-note', { label }), 'md-note-label'));
}

const definition: Draw = (node, drawing) => {
  const found = FOOTNOTE.exec(drawing.text(node));
  if (found) drawNote(drawing, node.from, node.from + found[0].length + 1);
  else for (const line of drawing.linesOf(node)) drawing.line(line.from, 'md-definition');
  return false;
};

const bareAddress: Draw = (node, drawing) => {
  const parent = node.node.parent?.name;
  if (parent === 'Link' || parent === 'Image' || parent === 'LinkReference') return;
  const isTouched = parent === 'Autolink' && drawing.touch.meets(node.from - 1, node.to + 1);
  if (!isTouched) drawing.mark(node.from, node.to, 'md-link-text', { title: drawing.text(node) });
  drawing.isolate(node.from, node.to);
};

const escape: Draw = (node, drawing) => {
  if (!drawing.touch.meets(node.from, node.to)) drawing.hide(node.from, node.from + 1);
};

const entity: Draw = (node, drawing) => {
  if (drawing.touch.meets(node.from, node.to)) return;
  const sign = new DOMParser().parseFromString(drawing.text(node), 'text/html').body.textContent;
  // A sign that nobody sees is better shown by its name.
  if (sign.trim()) drawing.replace(node.from, node.to, new TextWidget(sign));
};

const hardBreak: Draw = (node, drawing) => {
  const line = drawing.state.doc.lineAt(node.from);
  if (drawing.touch.meets(line.from, line.to)) {
    drawing.widget(line.to, new SignWidget('↵', say('live-line-break'), 'md-sign'));
  } else if (drawing.state.sliceDoc(node.from, node.from + 1) === '\\') {
    drawing.hide(node.from, line.to);
  }
};

/** The break of a line that a cell of a table can have. */
const tag: Draw = (node, drawing) => {
  if (!/^<br *\/?>$/i.test(drawing.text(node)) || drawing.touch.meets(node.from, node.to)) return;
  drawing.replace(node.from, node.to, new TextWidget('\n', 'md-break'));
};

export const INLINES: Record<string, Draw> = {
  Emphasis: folded('EmphasisMark'),
  StrongEmphasis: folded('EmphasisMark'),
  Strikethrough: folded('StrikethroughMark'),
  InlineCode: code,
  Link: link,
  LinkReference: definition,
  Autolink: folded('LinkMark'),
  URL: bareAddress,
  Image: drawInlinePicture,
  Escape: escape,
  Entity: entity,
  HardBreak: hardBreak,
  HTMLTag: tag,
};
