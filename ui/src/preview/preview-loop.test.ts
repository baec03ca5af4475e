import { afterEach, describe, expect, it, vi } from 'vitest';
import type { IssueDraft, StoryDraft, StoryPreview, WebPreview } from '../backend/wire.gen';
import { PreviewLoop } from './preview-loop';

const settle = () => new Promise((resolve) => setTimeout(resolve));

/** A loop whose backend echoes what it was asked, and a screen that writes down what it shows. */
function bench() {
  const asked: string[] = [];
  const log: string[] = [];
  const open: { issue: string | null; story: string | null; body: string; alone: boolean } = {
    issue: 'i',
    alone: false,
    story: 's',
    body: '',
  };
  let onPage = true;
  let gate: Promise<void> = Promise.resolve();
  const loop = new PreviewLoop({
    backend: {
      previewAlone: async ({ id }) => {
        asked.push(`alone ${id}`);
        await gate;
        return { title: `only ${id}` } as WebPreview;
      },
      previewIssue: async ({ id }) => {
        asked.push(`issue ${id}`);
        await gate;
        return { title: id } as WebPreview;
      },
      previewStory: async ({ id, body }) => {
        asked.push(`story ${id} ${body}`);
        await gate;
        return { articleId: id, article: [body] } as StoryPreview;
      },
    },
    issue: () => (open.issue === null ? null : ({ id: open.issue } as IssueDraft)),
    story: () => (open.story === null ? null : ({ id: open.story, body: open.body } as StoryDraft)),
    alone: () => open.alone,
    listed: () => undefined,
    failed: (thrown) => log.push(`failed ${String(thrown)}`),
  });
  const screen = {
    showPage: (page: WebPreview) => void log.push(`page ${page.title}`),
    showStory: (part: StoryPreview) => {
      log.push(`story ${part.article.join('')}`);
      return onPage;
    },
  };
  const close = () => {
    let release = () => {};
    gate = new Promise((resolve) => (release = resolve));
    return release;
  };
  return { loop, screen, asked, log, open, close, offPage: () => (onPage = false) };
}

describe('the preview', () => {
  it('shows the page, then the open story’s unsaved text on it', async () => {
    const { loop, screen, log, open } = bench();
    open.body = 'unsaved';
    loop.attach(screen);
    await settle();
    expect(log).toEqual(['page i', 'story unsaved']);
  });

  it('shows a story of the pool on a page of its own, and the issue’s page afterwards', async () => {
    const { loop, screen, log, open } = bench();
    loop.attach(screen);
    await settle();
    Object.assign(open, { story: 'p', body: 'kept', alone: true });
    loop.storyChanged();
    await settle();
    loop.storyChanged();
    await settle();
    Object.assign(open, { story: 's', alone: false });
    loop.storyChanged();
    await settle();
    expect(log.slice(2)).toEqual(['page only p', 'story kept', 'story kept', 'page i', 'story kept']);
  });

  it('shows a story of the pool where no issue is open', async () => {
    const { loop, screen, log, open } = bench();
    Object.assign(open, { issue: null, story: 'p', alone: true });
    loop.attach(screen);
    await settle();
    expect(log[0]).toBe('page only p');
  });

  it('asks for the story alone at a keystroke, one request at a time, the newest text last', async () => {
    const { loop, screen, asked, log, open, close } = bench();
    loop.attach(screen);
    await settle();
    asked.length = log.length = 0;
    const release = close();
    for (const body of ['a', 'ab', 'abc']) {
      open.body = body;
      loop.storyChanged();
    }
    expect(asked).toEqual(['story s a']);
    release();
    await settle();
    expect(asked).toEqual(['story s a', 'story s abc']);
    expect(log.at(-1)).toBe('story abc');
  });

  it('drops an answer for a story that is no longer open', async () => {
    const { loop, screen, log, open, close } = bench();
    loop.attach(screen);
    await settle();
    log.length = 0;
    const release = close();
    open.body = 'old';
    loop.storyChanged();
    open.story = null;
    release();
    await settle();
    expect(log).toEqual([]);
  });

  it('asks for the whole page where the story is not on it yet, but not for ever', async () => {
    const { loop, screen, asked, offPage } = bench();
    loop.attach(screen);
    await settle();
    offPage();
    asked.length = 0;
    loop.storyChanged();
    await settle();
    expect(asked).toEqual(['story s ', 'issue i', 'story s ']);
  });

  it('asks for no page while nobody looks', async () => {
    const { loop, asked } = bench();
    loop.pageChanged();
    await settle();
    expect(asked).toEqual(['story s ']);
  });
});

describe('the page of a text as long as a book', () => {
  afterEach(() => void vi.useRealTimers());

  function book() {
    vi.useFakeTimers();
    const made = bench();
    const type = () => {
      made.open.body += 'x'.repeat(60_000);
      made.loop.storyChanged();
    };
    const asked = () => made.asked.filter((one) => one.startsWith('story')).length;
    return { type, asked };
  }

  it('follows when its writer pauses', async () => {
    const { type, asked } = book();
    type();
    await vi.advanceTimersByTimeAsync(100);
    type();
    await vi.advanceTimersByTimeAsync(100);
    expect(asked()).toBe(0);
    await vi.advanceTimersByTimeAsync(60);
    expect(asked()).toBe(1);
  });

  it('follows once a second while nobody pauses', async () => {
    const { type, asked } = book();
    for (let turn = 0; turn < 25; turn += 1) {
      type();
      await vi.advanceTimersByTimeAsync(90);
    }
    expect(asked()).toBe(2);
  });
});
