/**
 * How the Markdown looks while it is written: sized headings, real bold and italic, quiet marks.
 *
 * Colours and faces are the window's custom properties, so light and dark need no second theme.
 */
import { HighlightStyle, syntaxHighlighting, syntaxTree } from '@codemirror/language';
import type { Range } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const highlight = HighlightStyle.define([
  { tag: tags.heading1, class: 'md-h1' },
  { tag: tags.heading2, class: 'md-h2' },
  { tag: tags.heading3, class: 'md-h3' },
  { tag: [tags.heading4, tags.heading5, tags.heading6], class: 'md-h4' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strikethrough, class: 'md-struck' },
  { tag: tags.link, class: 'md-link' },
  { tag: tags.url, class: 'md-url' },
  { tag: tags.monospace, class: 'md-code' },
  { tag: [tags.processingInstruction, tags.contentSeparator], class: 'md-mark' },
  { tag: [tags.comment, tags.tagName, tags.angleBracket, tags.attributeName], class: 'md-mark' },
]);

const LINES: Record<string, Decoration> = {
  Blockquote: Decoration.line({ class: 'md-quote-line' }),
  FencedCode: Decoration.line({ class: 'md-code-line' }),
  CodeBlock: Decoration.line({ class: 'md-code-line' }),
  Table: Decoration.line({ class: 'md-table-line' }),
};

class LineLooks {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = lineLooks(view);
  }

  update(update: ViewUpdate): void {
    const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
    if (update.docChanged || update.viewportChanged || parsed) this.decorations = lineLooks(update.view);
  }
}

function lineLooks(view: EditorView): DecorationSet {
  const marks: Array<Range<Decoration>> = [];
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter(node) {
        const look = LINES[node.name];
        if (!look) return;
        const end = Math.min(node.to, to);
        for (let at = Math.max(node.from, from); at <= end;) {
          const line = view.state.doc.lineAt(at);
          marks.push(look.range(line.from));
          at = line.to + 1;
        }
      },
    });
  }
  return Decoration.set(marks, true);
}

export const looks = syntaxHighlighting(highlight);

/** What the plain source shows of blocks; the live view draws them itself. */
export const sourceLooks = ViewPlugin.fromClass(LineLooks, { decorations: (plugin) => plugin.decorations });
