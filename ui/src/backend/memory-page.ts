/**
 * A stand-in for the exporter where there is no desk: text in plain blocks, nothing more.
 *
 * It knows paragraphs and headings only, and is never shipped as a preview: the window's own
 * preview is what the exporter wrote.
 */
import type { IssueDraft, Pasted, PublicationDraft, StoryDraft, StoryEntry, WebPreview } from './wire.gen';

const CSS = `
:root { color-scheme: light dark; --ink: #21201e; --page: #fff; --soft: #6a655d; --rule: #d9d3c7; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece8e0; --page: #242320; --soft: #a59f94; --rule: #45413a; } }
body { margin: 0 auto; max-width: 38rem; padding: 2rem 1.25rem; background: var(--page); color: var(--ink); font: 1rem/1.55 "Source Serif 4 Variable", Georgia, serif; overflow-wrap: anywhere }
header { text-align: center; border-bottom: 3px double currentColor; padding-bottom: .5rem; margin-bottom: 1.25rem }
header h1 { margin: 0; font-size: 2rem } header p { margin: 0; color: var(--soft); font-style: italic }
nav { border: 1px solid var(--rule); padding: .75rem 1.25rem; margin-bottom: 1.5rem } nav ul { margin: 0; padding-inline-start: 1rem }
a { color: inherit } .teaser { color: var(--soft); font-style: italic } article { margin-bottom: 2rem } h2 { margin-bottom: .25rem; line-height: 1.2 }
`;

export function standInPage(
  publication: PublicationDraft,
  issue: IssueDraft,
  stories: Array<{ draft: StoryDraft; entry: StoryEntry }>,
): WebPreview {
  const title = `${publication.name} ${publication.numbering.replace('{n}', issue.number)}`;
  const entries = stories.map(({ draft, entry }) => standInEntry(draft, entry)).join('');
  const articles = stories.map(({ draft, entry }) => standInArticle(draft, entry)).join('');
  return {
    title,
    language: publication.language,
    direction: directionOf(publication.language),
    css: CSS,
    body:
      `<header><h1>${escape(publication.name)}</h1><p>${escape(title)}</p></header>` +
      (issue.introduction ? `<div id="introduction">${blocks(issue.introduction)}</div>` : '') +
      `<nav><ul>${entries}</ul></nav><main>${articles}</main>`,
  };
}

export function standInArticle(story: StoryDraft, entry: StoryEntry): string {
  const teaser = story.teaser ? `<p class="teaser">${escape(story.teaser)}</p>` : '';
  const scope = `lang="${escape(entry.language)}" dir="${entry.direction}"`;
  return `<article id="story-${story.id}" ${scope}><h2>${escape(entry.headline)}</h2>${teaser}${blocks(story.body)}</article>`;
}

export function standInEntry(story: StoryDraft, entry: StoryEntry): string {
  return `<li id="entry-${story.id}"><a href="#story-${story.id}">${escape(entry.headline)}</a></li>`;
}

export function standInRichText(markdown: string): string {
  return blocks(markdown);
}

/** Bold words, headings and items of lists, in plain blocks. */
export function standInPaste(html: string, firstNote: number): Pasted {
  const page = new DOMParser().parseFromString(html, 'text/html').body;
  const marks: Record<string, string> = { H1: '## ', H2: '## ', H3: '### ', LI: '- ' };
  page.querySelectorAll('b, strong').forEach((bold) => bold.replaceWith(`**${bold.textContent}**`));
  page.querySelectorAll('sup').forEach((note, index) => note.replaceWith(`[^${firstNote + index}]`));
  const blocks = [...page.querySelectorAll('p, h1, h2, h3, li')];
  const texts = blocks.map(({ tagName, textContent }) => (marks[tagName] ?? '') + textContent.trim());
  const markdown = (texts.length > 0 ? texts : [page.textContent.trim()]).join('\n\n');
  const isRunning = (block: Element | undefined) => !block || block.tagName === 'P';
  return {
    markdown,
    footnotes: '',
    startsInLine: isRunning(blocks[0]),
    endsInLine: isRunning(blocks.at(-1)),
    notes: [],
  };
}

export function directionOf(language: string): string {
  return /^(ar|fa|he|ur|ps|ckb|yi)\b/.test(language) ? 'rtl' : 'ltr';
}

/** Blocks are what blank lines separate; each carries the line it starts at. */
function blocks(text: string): string {
  let line = 1;
  return text
    .split(/\n[ \t]*\n/)
    .map((block) => {
      const first = line + (/^\n*/.exec(block)?.[0].length ?? 0);
      line += block.split('\n').length + 1;
      const heading = /^#{1,6} (.*)$/.exec(block.trim());
      const tag = heading ? 'h3' : 'p';
      return `<${tag} dir="auto" data-line="${first}">${escape(heading?.[1] ?? block.trim())}</${tag}>`;
    })
    .join('');
}

function escape(text: string): string {
  const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}
