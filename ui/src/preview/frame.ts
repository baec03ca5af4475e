/**
 * The page in its frame: shown once, then patched in place, so that nothing flickers or jumps.
 *
 * The frame has no scripts, and WebKit then delivers no event from inside it. So a sheet of glass
 * lies over it: a scroller as high as the page, which takes wheel, keys and clicks in the window's
 * own document and passes them on. The page's style sheet is adopted, not inserted, because the
 * window's policy forbids style elements.
 */
import morphdom from 'morphdom';
import type { StoryPreview, WebPreview } from '../backend/wire.gen';
import { elementsOf, lineOf, ShownArticle } from './article';
import { blockAt, inScheme, scrollFor } from './blocks';
import type { Screen } from './preview-loop';

/** What the frame adds to the page: room for the glass, and the mark beside the caret's block. */
const OWN_CSS = `
  html { overflow: hidden !important; }
  [data-caret] { position: relative; }
  [data-caret]::after {
    content: "" !important; position: absolute !important; inset-block: 0.1em; inset-inline-start: -0.75em;
    inline-size: 3px; border-radius: 2px; background: #b0493c;
  }
`;

export interface Hit {
  /** The place of the story among the page's stories, from 0; null in the introduction. */
  story: number | null;
  /** How many stories the page has. */
  of: number;
  /** The line of the Markdown, from 1; null on a story's headline and teaser. */
  line: number | null;
}

export class PreviewFrame implements Screen {
  #frame: HTMLIFrameElement;
  #glass: HTMLElement;
  #spacer: HTMLElement;
  #page: WebPreview | null = null;
  #sheet: CSSStyleSheet | null = null;
  #scheme: 'light' | 'dark' = 'light';
  #scale = 1;
  #articleId: string | null = null;
  #article: ShownArticle | null = null;
  #line: number | null = null;
  /** How far into the block of that line the caret is, where it is a long one. */
  #share: number | null = null;
  /** Whether the caret went on in it since the page was shown: what was typed is not on it yet. */
  #goesOn = false;
  #sizes: ResizeObserver | null = null;

  constructor(frame: HTMLIFrameElement, glass: HTMLElement, spacer: HTMLElement) {
    this.#frame = frame;
    this.#glass = glass;
    this.#spacer = spacer;
    frame.addEventListener('load', () => this.#start());
    glass.addEventListener('scroll', () => this.#passScroll(), { passive: true });
    if (frame.contentDocument?.readyState === 'complete') this.#start();
  }

  showPage(page: WebPreview): void {
    this.#page = page;
    const doc = this.#document();
    if (!doc) return;
    doc.documentElement.lang = page.language;
    doc.documentElement.dir = page.direction;
    this.#sheet?.replaceSync(inScheme(page.css, this.#scheme));
    const fresh = doc.createElement('body');
    fresh.append(...elementsOf(page.body));
    morphdom(doc.body, fresh, { childrenOnly: true });
    this.#article = null;
    this.#mark();
    this.#fitSpacer();
  }

  showStory(part: StoryPreview): boolean {
    const doc = this.#document();
    if (!doc) return true;
    const article = doc.getElementById(part.articleId);
    if (!article) return false;
    if (this.#article?.element !== article || !this.#article.patch(part.article)) {
      this.#article = ShownArticle.show(article, part.article);
    }
    const entry = doc.getElementById(part.entryId);
    const freshEntry = elementsOf(`<ul>${part.entry}</ul>`)[0]?.firstElementChild;
    if (entry && freshEntry) morphdom(entry, freshEntry);
    const first = this.#articleId !== part.articleId;
    this.#articleId = part.articleId;
    this.#mark();
    // To another story the page jumps: a way past all that is between them tells nobody anything.
    if (first || this.#goesOn) this.#follow(!first);
    this.#goesOn = false;
    return true;
  }

  /** Marks the block that holds a line of the open text, and shows it where it is out of view. */
  caretAt(line: number | null, share: number | null = null): void {
    this.#line = line;
    this.#share = share;
    this.#goesOn = share !== null;
    this.#mark();
    this.#follow();
  }

  /** Forgets which story is open: the next one that is shown is scrolled to. */
  leaveStory(): void {
    this.#articleId = null;
    this.#article = null;
    this.#line = this.#share = null;
    this.#mark();
  }

  /** Shows how the page begins. */
  showTop(): void {
    this.#scrollGlass(0, false);
  }

  setScheme(scheme: 'light' | 'dark'): void {
    this.#scheme = scheme;
    const doc = this.#document();
    if (doc) {
      doc.documentElement.style.colorScheme = scheme;
      doc.documentElement.dataset.scheme = scheme;
    }
    if (this.#page) this.#sheet?.replaceSync(inScheme(this.#page.css, scheme));
  }

  /** The frame is drawn that much smaller than it is; the place on the page stays. */
  setScale(scale: number): void {
    const top = this.#glass.scrollTop / this.#scale;
    this.#scale = scale;
    this.#fitSpacer();
    this.#scrollGlass(top * scale, false);
  }

  /** What lies under a point of the window. A link inside the page is followed at once. */
  hit(x: number, y: number): Hit | null {
    const found = this.#under(x, y);
    const anchor = found?.closest('a[href^="#"]')?.getAttribute('href');
    if (anchor) {
      this.#scrollTo(this.#document()?.getElementById(decodeURIComponent(anchor.slice(1))) ?? null);
      return null;
    }
    if (!found) return null;
    const article = found.closest('article[id]');
    const articles = [...(this.#document()?.querySelectorAll('article[id]') ?? [])];
    const line = parseInt(found.closest('[data-line]')?.getAttribute('data-line') ?? '', 10);
    if (!article && Number.isNaN(line)) return null;
    const story = article ? articles.indexOf(article) : null;
    return { story, of: articles.length, line: Number.isNaN(line) ? null : line };
  }

  /** The address of the link under a point, for showing; null beside links. */
  linkAt(x: number, y: number): string | null {
    return this.#under(x, y)?.closest('a[href]')?.getAttribute('href') ?? null;
  }

  destroy(): void {
    this.#sizes?.disconnect();
  }

  #document(): Document | null {
    // While the frame is on its way to its page there is a document without a root.
    const doc = this.#sheet && this.#frame.contentDocument;
    return doc?.body ? doc : null;
  }

  #start(): void {
    const doc = this.#frame.contentDocument;
    const view = doc?.defaultView;
    if (!doc || !view || doc.adoptedStyleSheets.length > 0) return;
    this.#sheet = new view.CSSStyleSheet();
    const own = new view.CSSStyleSheet();
    own.replaceSync(OWN_CSS);
    doc.adoptedStyleSheets = [this.#sheet, own];
    this.#sizes?.disconnect();
    // Of the page's own window: by this one's the page would be measured before its frame.
    this.#sizes = new view.ResizeObserver(() => this.#fitSpacer());
    this.#sizes.observe(doc.documentElement);
    this.#sizes.observe(doc.body);
    this.setScheme(this.#scheme);
    if (this.#page) this.showPage(this.#page);
  }

  #mark(): void {
    const doc = this.#document();
    const block = this.#block();
    doc?.querySelectorAll('[data-caret]').forEach((old) => {
      if (old !== block) old.removeAttribute('data-caret');
    });
    block?.setAttribute('data-caret', '');
  }

  #block(): Element | null {
    if (this.#line === null) return null;
    if (this.#articleId !== null) return this.#article?.blockAt(this.#line) ?? null;
    const marked = [...(this.#document()?.querySelectorAll('[data-line]') ?? [])];
    const blocks = marked.filter((block) => !block.closest('article[id]'));
    const found = blockAt(blocks.map(lineOf), this.#line);
    return found === null ? null : (blocks[found] ?? null);
  }

  #follow(glides = true): void {
    const target = this.#block() ?? this.#article?.element;
    if (!target) return;
    this.#fitSpacer();
    const { top, bottom } = this.#boxOf(target);
    const view = { top: this.#glass.scrollTop, height: this.#glass.clientHeight };
    const place = scrollFor({ top, bottom }, view, this.#share);
    if (place !== null) this.#scrollGlass(place, glides);
  }

  #scrollTo(target: Element | null): void {
    if (!target) return;
    const { top } = this.#boxOf(target);
    this.#scrollGlass(Math.max(0, top - 16));
  }

  #scrollGlass(top: number, glides = true): void {
    this.#glass.scrollTo({ top, behavior: glides && !calm() ? 'smooth' : 'instant' });
    // A scroller that was never painted tells nobody that it scrolled.
    this.#passScroll();
  }

  /** Where an element is on the page, as drawn. */
  #boxOf(element: Element): { top: number; bottom: number } {
    const box = element.getBoundingClientRect();
    const offset = this.#frame.contentWindow?.scrollY ?? 0;
    return { top: (box.top + offset) * this.#scale, bottom: (box.bottom + offset) * this.#scale };
  }

  #under(x: number, y: number): Element | null {
    const box = this.#frame.getBoundingClientRect();
    const doc = this.#document();
    return doc?.elementFromPoint((x - box.left) / this.#scale, (y - box.top) / this.#scale) ?? null;
  }

  #fitSpacer(): void {
    const root = this.#document()?.documentElement;
    if (!root) return;
    this.#spacer.style.height = `${root.scrollHeight * this.#scale}px`;
    this.#passScroll();
  }

  #passScroll(): void {
    this.#frame.contentWindow?.scrollTo({ top: this.#glass.scrollTop / this.#scale, behavior: 'instant' });
  }
}

function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
