// @vitest-environment jsdom
import { EditorView } from '@codemirror/view';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { choose } from './choice';
import { copying } from './copying';
import { markdown } from '../language';

let view: EditorView;
const richText = vi.fn((text: string) => `<p>${text.replace(/\*\*(.*?)\*\*/, '<b>$1</b>')}</p>\n`);

/** Copies or cuts, and gives what is on the clipboard then. */
function take(kind: 'copy' | 'cut', doc: string, from: number, to: number): Record<string, string> {
  view = new EditorView({
    parent: document.body,
    doc,
    selection: { anchor: from, head: to },
    extensions: [markdown, copying(richText)],
  });
  view.focus();
  const clipboard: Record<string, string> = {};
  const clipboardData = {
    clearData: () => undefined,
    getData: (type: string) => clipboard[type] ?? '',
    setData: (type: string, text: string) => void (clipboard[type] = text),
  };
  const event = new Event(kind, { bubbles: true, cancelable: true });
  view.contentDOM.dispatchEvent(Object.assign(event, { clipboardData }));
  return clipboard;
}

afterEach(() => {
  view.destroy();
  richText.mockClear();
});

describe('what is copied', () => {
  it('is offered as it is written, and with its format', () => {
    expect(take('copy', 'a **b** c', 2, 7)).toEqual({
      'text/plain': '**b**',
      'text/markdown': '**b**',
      'text/html': '<b>b</b>',
    });
  });

  it('is offered the same way when it is cut', () => {
    const cut = take('cut', 'a **b** c', 0, 9);
    expect(cut['text/html']).toBe('a <b>b</b> c');
    expect(view.state.doc.toString()).toBe('');
  });

  it('stays in its paragraphs where it is more than one', () => {
    richText.mockReturnValueOnce('<p>a</p>\n<p>b</p>\n');
    expect(take('copy', 'a\n\nb', 0, 4)['text/html']).toBe('<p>a</p>\n<p>b</p>\n');
  });

  it('is text alone where it is code, and where no format can be had', () => {
    expect(take('cut', '```\n# a\n```', 4, 7)).toEqual({ 'text/plain': '# a' });
    expect(richText).not.toHaveBeenCalled();
    view.destroy();
    richText.mockReturnValueOnce('');
    expect(Object.keys(take('copy', 'a b', 0, 1))).toEqual(['text/plain', 'text/markdown']);
  });

  it('comes back into a text as it was written', () => {
    const text = '* a\n* **b**  \n\n[c]: <d>';
    const copied = take('copy', text, 0, text.length);
    const carried = {
      html: copied['text/html'] ?? '',
      text: copied['text/markdown'] ?? '',
      types: Object.keys(copied),
      pictures: [],
    };
    expect(choose(carried)).toEqual({ kind: 'text', text });
  });
});
