/**
 * Copying and cutting: beside the Markdown, which comes back into a text byte for byte, the clipboard
 * gets what other programs paste with its format.
 *
 * CodeMirror says what is copied; what it has put on the clipboard is read here on the event's way up.
 */
import type { EditorState } from '@codemirror/state';
import { ViewPlugin } from '@codemirror/view';
import { isInCode } from './placing';

/** Makes HTML of Markdown, at once: a clipboard takes nothing after the event. Empty where it cannot. */
export type RichText = (markdown: string) => string;

export function copying(richText: RichText) {
  return ViewPlugin.define((view) => {
    const listening = new AbortController();
    const { signal } = listening;
    let plainly = false;
    // A cut is over when the event comes up again, so what it takes is looked at on the way down.
    // Code is no Markdown, and neither is what is copied from a field within the editor.
    const look = (event: ClipboardEvent) => {
      plainly = !view.contentDOM.contains(event.target as Node) || isCode(view.state);
    };
    const add = (event: ClipboardEvent) => !plainly && enrich(event, richText);
    for (const event of ['copy', 'cut'] as const) {
      view.dom.addEventListener(event, look, { capture: true, signal });
      view.dom.addEventListener(event, add, { signal });
    }
    return { destroy: () => listening.abort() };
  });
}

function isCode(state: EditorState): boolean {
  return state.selection.ranges.some(({ from, to }) => isInCode(state, from, to));
}

function enrich({ clipboardData, defaultPrevented }: ClipboardEvent, richText: RichText): void {
  if (!clipboardData || !defaultPrevented) return;
  const markdown = clipboardData.getData('text/plain');
  if (markdown.trim() === '') return;
  clipboardData.setData('text/markdown', markdown);
  const html = withinLine(richText(markdown));
  if (html) clipboardData.setData('text/html', html);
}

/** A few words stand in a line, not in a paragraph of their own. */
function withinLine(html: string): string {
  const only = /^<p>([^]*)<\/p>\s*$/.exec(html)?.[1];
  return only === undefined || only.includes('<p>') ? html : only;
}
