/** Blocks of lines: headings, quotations, callouts, lists, code, rules. */
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { directionOfLine } from '../direction';
import type { Draw, Drawing } from './drawing';
import type { CalloutKind } from './means';
import { BulletWidget, LabelWidget, TaskWidget } from './widgets';
import { taskDone } from '../../words/phrases';
import { say } from '../../words/say';

const heading =
  (level: number): Draw =>
  (node, drawing) => {
    drawing.line(node.from, 'md-heading-line', `md-heading-${level}`);
    const [opening, closing] = node.node.getChildren('HeaderMark');
    if (!opening || drawing.touch.meets(node.from, node.to)) return;
    const text = drawing.text(node);
    const start = opening.to + (/^[ \t]*/.exec(text.slice(opening.to - node.from))?.[0].length ?? 0);
    // A heading without words keeps its mark, or nobody would find it.
    if (start >= (closing?.from ?? node.to)) return;
    drawing.hide(opening.from, start);
    if (closing) drawing.hide(node.from + text.slice(0, closing.from - node.from).trimEnd().length, node.to);
  };

/** A heading that is underlined by the line below it. */
const underlined =
  (level: number): Draw =>
  (node, drawing) => {
    const mark = node.node.getChild('HeaderMark');
    if (!mark) return;
    for (const line of drawing.linesOf({ from: node.from, to: mark.from - 1 })) {
      drawing.line(line.from, `md-heading-${level}`);
    }
    drawing.line(node.from, 'md-heading-line');
    if (drawing.touch.meets(mark.from, mark.to)) return;
    drawing.hide(mark.from, mark.to);
    drawing.line(mark.from, 'md-thin');
  };

const CALLOUT = /^[ \t]*\[!(note|tip|important|warning|caution|pullquote)\][ \t]*/i;

const quotation: Draw = (node, drawing) => {
  if (!standsAlone(node, drawing)) return;
  const rank = 90 - depthOf(node.node);
  const dir = blockDirection(node, drawing);
  const first = drawing.state.doc.lineAt(node.from);
  const found = CALLOUT.exec(drawing.state.sliceDoc(node.from + 1, first.to));
  const kind = found?.[1]?.toLowerCase() as CalloutKind | undefined;
  if (!found || !kind) {
    drawing.wrap(node, rank, { class: 'md-quote', role: 'blockquote', ...dir });
    return;
  }
  const label = say(`live-callout-${kind}`);
  drawing.wrap(node, rank, { class: `md-callout md-${kind}`, role: 'note', 'aria-label': label, ...dir });
  const from = node.from + 1 + found[0].search(/\[/);
  const to = node.from + 1 + found[0].length;
  drawing.line(first.from, 'md-callout-title');
  if (drawing.touch.meets(first.from, first.to)) return;
  // A title of its own stands for the label, as in every edition.
  if (to < first.to) drawing.hide(from, to);
  else drawing.replace(from, to, new LabelWidget(label, 'md-label'));
};

/** Whether only the marks of outer quotations stand before a block: then its lines are its own. */
function standsAlone(node: SyntaxNodeRef, drawing: Drawing): boolean {
  const line = drawing.state.doc.lineAt(node.from);
  return /^[>\s]*$/.test(drawing.state.sliceDoc(line.from, node.from));
}

function depthOf(node: SyntaxNode): number {
  let depth = 0;
  for (let outer = node.parent; outer; outer = outer.parent) depth += 1;
  return Math.min(depth, 60);
}

/** The direction of a block is that of its first letter. */
export function blockDirection(node: SyntaxNodeRef, drawing: Drawing): { dir?: 'ltr' | 'rtl' } {
  const dir = directionOfLine(drawing.state.sliceDoc(node.from, Math.min(node.to, node.from + 400)));
  return dir ? { dir } : {};
}

const quoteMark: Draw = (node, drawing) => {
  const hasBlank = /[ \t]/.test(drawing.state.sliceDoc(node.to, node.to + 1));
  const to = hasBlank ? node.to + 1 : node.to;
  if (!drawing.touch.enters(node.from, to - 1)) drawing.hide(node.from, to);
};

const listItem: Draw = (node, drawing) => {
  const mark = node.node.getChild('ListMark');
  if (!mark) return;
  const first = drawing.state.doc.lineAt(node.from);
  for (const line of drawing.linesOf(node)) {
    drawing.deepen(line.from);
    drawing.line(line.from, 'md-item');
    if (line.from !== first.from) hideIndent(line.from, line.to, drawing);
  }
  if (node.from < drawing.visible.from) return;
  hideIndent(first.from, mark.from, drawing);
  drawing.line(first.from, 'md-item-start');
  const task = node.node.getChild('Task')?.getChild('TaskMarker');
  const end = task ?? mark;
  const blank = drawing.state.sliceDoc(end.to, end.to + 1) === ' ' ? 1 : 0;
  drawing.around(mark.from, end.to + blank, 'md-prefix');
  if (task) drawTask(mark, task, drawing);
  else if (/[-*+]/.test(drawing.text(mark)) && !drawing.touch.enters(mark.from, mark.to)) {
    drawing.replace(mark.from, mark.to, new BulletWidget());
  }
};

function drawTask(mark: SyntaxNode, task: SyntaxNode, drawing: Drawing): void {
  const line = drawing.state.doc.lineAt(task.from);
  const done = /x/i.test(drawing.text(task));
  const name = drawing.state.sliceDoc(task.to, line.to).trimStart();
  if (done) drawing.mark(line.to - name.length, line.to, 'md-done');
  if (drawing.touch.enters(mark.from, task.to)) return;
  drawing.replace(mark.from, task.to, new TaskWidget(done, taskDone(name.trimEnd())));
}

/** The blanks before a line of a list: how deep it stands is shown by its indent. */
function hideIndent(from: number, to: number, drawing: Drawing): void {
  const text = drawing.state.sliceDoc(from, to);
  const [, quotes = '', blanks = ''] = /^((?:[ \t]*>)*)([ \t]*)/.exec(text) ?? [];
  // The blank behind a quotation's mark belongs to the mark.
  const start = from + quotes.length + (quotes ? 1 : 0);
  const end = from + quotes.length + blanks.length;
  if (start < end && !drawing.touch.enters(start, end - 1)) drawing.hide(start, end);
}

const codeBlock: Draw = (node, drawing) => {
  if (standsAlone(node, drawing)) drawing.wrap(node, 10, { class: 'md-code-box', dir: 'ltr' });
  for (const line of drawing.linesOf(node)) {
    drawing.line(line.from, 'md-code-row');
    drawing.lineDirection(line.from, 'ltr');
  }
  const fences = node.node.getChildren('CodeMark');
  for (const fence of fences) {
    drawing.line(fence.from, 'md-fence');
    const line = drawing.state.doc.lineAt(fence.from);
    if (!drawing.touch.meets(line.from, line.to)) drawing.hide(fence.from, fence.to);
  }
};

const rule: Draw = (node, drawing) => {
  if (drawing.touch.meets(node.from, node.to)) return;
  drawing.hide(node.from, node.to);
  drawing.line(node.from, 'md-rule');
};

export const BLOCKS: Record<string, Draw> = {
  ATXHeading1: heading(1),
  ATXHeading2: heading(2),
  ATXHeading3: heading(3),
  ATXHeading4: heading(4),
  ATXHeading5: heading(5),
  ATXHeading6: heading(6),
  SetextHeading1: underlined(1),
  SetextHeading2: underlined(2),
  Blockquote: quotation,
  QuoteMark: quoteMark,
  ListItem: listItem,
  FencedCode: codeBlock,
  CodeBlock: codeBlock,
  HorizontalRule: rule,
};
