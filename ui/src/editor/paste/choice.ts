/**
 * What of a clipboard, or of something dropped, goes into the text.
 *
 * Programs offer the same thing in several forms: Word a bitmap of its text beside the text, a code
 * editor its colours as HTML, a browser a picture as HTML that names it. Which of them is meant is
 * decided here, on plain values, so that each case is a line of a test.
 */

/** What is offered, read off a `DataTransfer` while its event lasts. */
export interface Carried {
  html: string;
  text: string;
  types: readonly string[];
  pictures: File[];
}

export type Choice =
  | { kind: 'nothing' }
  | { kind: 'pictures'; files: File[] }
  | { kind: 'text'; text: string }
  | { kind: 'rich'; html: string; text: string };

export function carriedBy(data: DataTransfer): Carried {
  return {
    html: data.getData('text/html'),
    text: data.getData('text/markdown') || data.getData('text/plain'),
    types: [...data.types],
    pictures: [...data.files].filter((file) => file.type.startsWith('image/')),
  };
}

export function choose(carried: Carried): Choice {
  const { html, text, types, pictures } = carried;
  const plain: Choice = text ? { kind: 'text', text } : { kind: 'nothing' };
  // Programs that offer Markdown mean it, whatever else they say that they have.
  if (text && types.includes('text/markdown')) return plain;
  if (!html.trim()) return pictures.length > 0 ? { kind: 'pictures', files: pictures } : plain;
  // An inert document: nothing in it runs, and nothing is fetched for it.
  const page = new DOMParser().parseFromString(html, 'text/html').body;
  const words = shownText(page);
  if (pictures.length > 0 && words === '') return { kind: 'pictures', files: pictures };
  if (text && (types.includes('vscode-editor-data') || isOfCodeEditor(page))) return plain;
  if (text && isMarkdown(text) && !page.querySelector(MEANING)) return plain;
  if (words === '' && !page.querySelector('img')) return plain;
  return { kind: 'rich', html, text: plainText(carried) };
}

/** The words of what is offered, also where it is offered as HTML alone. */
export function plainText({ html, text }: Carried): string {
  if (text || !html) return text;
  const page = new DOMParser().parseFromString(html, 'text/html').body;
  page
    .querySelectorAll('br, p, div, li, tr, h1, h2, h3, h4, h5, h6, pre, blockquote')
    .forEach((block) => block.append('\n'));
  page.querySelectorAll('br').forEach((end) => end.replaceWith('\n'));
  return shownText(page).replace(/[ \t]*\n\s*/g, '\n');
}

/** Elements and styles that say more than text can. */
const MEANING =
  'h1, h2, h3, h4, h5, h6, li, table, b, strong, i, em, s, del, sup, sub, a[href], blockquote, img, ' +
  '[style*="font-weight"], [style*="font-style"], [class*="Mso"]';

function shownText(page: HTMLElement): string {
  page.querySelectorAll('script, style, title, template').forEach((hidden) => hidden.remove());
  return page.textContent.trim();
}

/** Code editors hand over their window: one block in a face of fixed width, blanks kept. */
function isOfCodeEditor(page: HTMLElement): boolean {
  const [only, ...others] = [...page.children].filter(
    ({ tagName }) => tagName !== 'META' && tagName !== 'BR',
  );
  if (!only || others.length > 0) return false;
  const style = (only.getAttribute('style') ?? '').toLowerCase();
  const isFixed = /font-family:[^;]*(?:mono|consolas|menlo|courier)/.test(style);
  return isFixed && (only.tagName === 'PRE' || /white-space:\s*pre/.test(style));
}

/** Whether a text carries marks of Markdown that nobody types by chance. */
function isMarkdown(text: string): boolean {
  const block = /^(?:#{1,6} \S|```|> \S|\|.*\|\s*$|\[\^?[^\]]+\]: \S)/m;
  const list = /^[ \t]*(?:[-*+]|\d+[.)]) \S/m;
  const inline = /\*\*\S[^\n]*?\*\*|!?\[[^\]\n]*\]\([^)\s]+\)/;
  return block.test(text) || list.test(text) || inline.test(text);
}
