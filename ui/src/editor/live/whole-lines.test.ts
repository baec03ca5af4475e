// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { MarkedView } from './marked-view';

let view: MarkedView;

/** The text with a selection from one sign to another, both given with what stands before them. */
function select(doc: string, anchor: string, head: string): string {
  view = new MarkedView(doc);
  const behind = (text: string) => (text ? doc.indexOf(text) + text.length : 0);
  const text = view.select(behind(anchor), behind(head));
  return text;
}

afterEach(() => view.destroy());

describe('a selection of whole lines', () => {
  it('takes no mark of what follows it, and all of what it begins with', () => {
    expect(select('a\n\n## b', '', '## ')).toBe('«a\n\n»## b');
    expect(select('a\n\n## b', '## ', '')).toBe('«a\n\n»## b');
    expect(select('## b\n\nc', '## ', '\n\n')).toBe('«## b\n\n»c');
    expect(select('- a\n- b\n- c', '- ', '- a\n- b\n- ')).toBe('«- a\n- b\n»- c');
    expect(select('- a\n- [ ] b', '- ', '[ ] ')).toBe('«- a\n»- [ ] b');
  });

  it('leaves a mark where it ends within a line', () => {
    expect(select('ab\n\n## c', 'a', '## ')).toBe('a«b\n\n## »c');
    expect(select('## ab', '## ', 'a')).toBe('## «a»b');
    expect(select('- a\n- bc', '- ', '- b')).toBe('- «a\n- b»c');
  });

  it('grows and shrinks by letters past the marks', () => {
    select('a\n\n## bc', '', '## ');
    expect(view.press('ArrowRight', { shiftKey: true })).toBe('«a\n\n## b»c');
    expect(view.press('ArrowLeft', { shiftKey: true })).toBe('«a\n\n»## bc');
    view.destroy();
    select('## ab\n\nc', '\n\n', '## ');
    expect(view.press('ArrowRight', { shiftKey: true })).toBe('## a«b\n\n»c');
  });

  it('grows from the beginning of a text to the one above, and not to its own marks', () => {
    for (const mark of ['## ', '- ', '- [ ] ', '> ']) {
      view = new MarkedView(`a\n\n${mark}‸b`);
      expect(view.press('Home', { shiftKey: true })).toBe(`a\n\n${mark}‸b`);
      expect(view.press('ArrowLeft', { shiftKey: true })).toBe(`a«\n\n${mark}»b`);
      expect(view.press('ArrowRight', { shiftKey: true })).toBe(`a\n\n${mark}‸b`);
      view.destroy();
    }
    view = new MarkedView('## ‸a');
    expect(view.press('ArrowLeft', { shiftKey: true })).toBe('## ‸a');
  });

  it('takes the line under a heading with it', () => {
    expect(select('a\n---\n\nb', '', '---')).toBe('«a\n---»\n\nb');
    expect(select('a\n---\n\nb', 'a\n', '---')).toBe('a\n«---»\n\nb');
  });

  it('takes single signs of the marks where it begins within them', () => {
    view = new MarkedView('a\n\n#‸# b');
    expect(view.press('ArrowLeft', { shiftKey: true })).toBe('a\n\n«#»# b');
    view.destroy();
    view = new MarkedView('a\n\n#‸# b');
    expect(view.press('ArrowRight', { shiftKey: true })).toBe('a\n\n#«#» b');
  });

  it('is the whole text where that is selected', () => {
    for (const doc of ['- a\n- ', '- ', 'a\n\n## ']) {
      view = new MarkedView(doc);
      expect(view.select(0, doc.length)).toBe(`«${doc}»`);
      view.destroy();
    }
    view = new MarkedView('');
  });

  it('is a caret where it holds marks alone', () => {
    expect(select('a\n\n## b', '\n\n', '## ')).toBe('a\n\n## ‸b');
  });

  it('is what was selected in the source', () => {
    view = new MarkedView('a\n\n## b');
    view.showSource();
    expect(view.select(0, 6)).toBe('«a\n\n## »b');
  });
});
