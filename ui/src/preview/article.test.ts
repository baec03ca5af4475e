// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { ShownArticle } from './article';

const BEGIN = '<article id="s-1">\n<h2>Headline</h2>\n<div class="text">\n';
const END = '</div>\n<footer></footer>\n</article>\n';
const paragraph = (line: number, text: string) => `<p data-line="${line}">${text}</p>\n`;
const list = (line: number, text: string) =>
  `<ul data-line="${line}">\n<li data-line="${line}">${text}</li>\n</ul>\n`;

function article(...blocks: string[]): string[] {
  return [BEGIN, ...blocks, END];
}

let element: Element;

beforeEach(() => {
  document.body.innerHTML = '<article id="s-1"></article>';
  element = document.querySelector('article') as Element;
});

describe('an article that is patched', () => {
  const start = article(paragraph(1, 'One.'), list(3, 'a'), '', paragraph(5, 'Three.'));

  /** Patches from one state to the next: the page is the next, and what is not new is not touched. */
  function check(next: string[], untouched: string[], before = start) {
    const shown = ShownArticle.show(element, before);
    const kept = untouched.map((selector) => element.querySelector(selector));
    expect(shown.patch(next)).toBe(true);
    const whole = new DOMParser().parseFromString(next.join(''), 'text/html').querySelector('article');
    // Space between blocks is nothing on the page.
    const shape = (one?: Element | null) => one?.outerHTML.replace(/>\s+</g, '><');
    expect(shape(element)).toBe(shape(whole));
    expect(untouched.map((selector) => element.querySelector(selector))).toEqual(kept);
    return shown;
  }

  it('changes the block that changed', () => {
    const shown = check(article(paragraph(1, 'One more.'), list(3, 'a'), '', paragraph(5, 'Three.')), [
      'p',
      'ul',
    ]);
    expect(shown.blockAt(1)?.textContent).toBe('One more.');
  });

  it('takes blocks in and lets them go, and moves the lines of those behind', () => {
    check(article(paragraph(1, 'One.'), paragraph(3, 'New.'), list(5, 'a'), '', paragraph(7, 'Three.')), [
      'p:first-child',
      'ul',
    ]);
    check(article(list(1, 'a'), '', paragraph(3, 'Three.')), ['ul']);
    check(article(paragraph(1, 'One.'), list(3, 'a')), ['p', 'ul']);
    check(article(paragraph(1, 'Only.')), []);
  });

  it('keeps the notes behind the text', () => {
    const notes = (line: number) => `<section><p data-line="${line}">Note.</p></section>\n${END}`;
    const before = [BEGIN, paragraph(1, 'One.'), notes(3)];
    const shown = check([BEGIN, paragraph(1, 'One.'), paragraph(3, 'Two.'), notes(5)], ['section'], before);
    expect(shown.blockAt(5)?.textContent).toBe('Note.');
    expect(shown.blockAt(3)?.textContent).toBe('Two.');
  });

  it('is shown as a whole where its beginning or its end changed, or where it has no text', () => {
    const shown = ShownArticle.show(element, start);
    expect(shown.patch([`${BEGIN}<p>lead</p>`, ...start.slice(1)])).toBe(false);
    expect(shown.patch([...start.slice(0, -1), `<section>note</section>${END}`])).toBe(false);
    expect(shown.patch(['<article id="s-1"></article>'])).toBe(false);
    expect(ShownArticle.show(element, ['<article id="s-1"></article>']).patch(start)).toBe(false);
  });

  it('knows where each line is', () => {
    const blocks = Array.from({ length: 40 }, (_, index) => paragraph(index * 3 + 1, `Block ${index}.`));
    const shown = ShownArticle.show(element, article(...blocks));
    expect([1, 3, 4, 60, 118, 400].map((line) => shown.blockAt(line)?.textContent)).toEqual([
      'Block 0.',
      'Block 0.',
      'Block 1.',
      'Block 19.',
      'Block 39.',
      'Block 39.',
    ]);
  });
});
