import { beforeEach, describe, expect, it } from 'vitest';
import { memoryBackend, type MemoryBackend, STORAGE_FAILURE } from '../backend/memory';
import { Desk } from '../desk/desk.svelte';
import { History } from '../desk/history';
import { IssueFind } from './issue-find.svelte';

let backend: MemoryBackend;
let desk: Desk;
let find: IssueFind;

beforeEach(async () => {
  globalThis.getSelection ??= () => null;
  backend = memoryBackend();
  desk = new Desk(backend);
  desk.showIssue(await backend.openSample());
  find = new IssueFind(desk);
  await find.show();
});

const storyAt = (place: number) => desk.stories[place]?.id ?? '';
const bodies = async () => (await backend.issueTexts(desk.issue?.id ?? '')).map(({ body }) => body);

describe('finding in an issue', () => {
  it('looks through every story', async () => {
    await find.ask({ text: 'harbour' });
    expect(find.groups.map(({ story, hits }) => [story.headline, hits.length])).toEqual([
      ['The new pier opens in spring', 1],
      ['A choir of forty, and one stove', 1],
    ]);
  });

  it('looks through the open story as it is on screen', async () => {
    await desk.openStory(storyAt(2));
    desk.story?.change({ body: 'An unsaved harbour.' });
    await find.ask({ text: 'unsaved harbour' });
    expect(find.hits.map(({ field, match }) => [field, match])).toEqual([['body', 'unsaved harbour']]);
  });
});

describe('replacing in an issue', () => {
  it('saves what is typed, changes all stories at once, and shows the open one without a conflict', async () => {
    await desk.openStory(storyAt(1));
    desk.story?.change({ headline: 'The harbour, typed' });
    await find.ask({ text: 'harbour', replacement: 'port' });
    expect(find.taken).toHaveLength(3);
    await find.replace();
    expect(find.outcome).toEqual({ kind: 'replaced', hits: 3, stories: 2 });
    expect(desk.story?.fields.headline).toBe('The port, typed');
    expect(desk.story?.fields.body).toContain('since the port office');
    desk.story?.change({ teaser: 'Typed after' });
    expect(await desk.flush()).toBe(true);
    expect(desk.safety.kind).toBe('saved');
  });

  it('is taken back by one step of the history, in every story', async () => {
    await desk.openStory(storyAt(1));
    const before = await bodies();
    await find.ask({ text: 'the', replacement: 'THE' });
    await find.replace();
    expect(await bodies()).not.toEqual(before);
    await new History(desk, () => undefined).undo();
    expect(await bodies()).toEqual(before);
    expect(desk.story?.fields.body).toBe(before[1]);
  });

  it('leaves what was spared', async () => {
    await find.ask({ text: 'harbour', replacement: 'port' });
    const [kicker, body] = find.hits;
    find.tick(kicker ? [kicker] : [], false);
    expect(find.taken).toEqual([body]);
    await find.replace();
    expect(find.hits.map(({ field }) => field)).toEqual(['kicker']);
  });

  it('leaves addresses, unless somebody ticks one', async () => {
    const body = 'The quay is at [the quay](https://quay.example).';
    await desk.openStory(storyAt(1));
    desk.story?.change({ body });
    await find.ask({ text: 'quay', replacement: 'pier' });
    const hits = find.groups.find(({ story }) => story.id === storyAt(1))?.hits ?? [];
    expect(hits.map((hit) => [hit.inAddress, find.takes(hit)])).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ]);
    expect(find.ticksOf(hits)).toBe('all');
    find.tickStory(hits, false);
    expect([find.ticksOf(hits), find.taken]).toEqual(['none', []]);
    find.tick(hits.slice(2), true);
    expect(find.ticksOf(hits)).toBe('some');
    find.tickStory(hits, true);
    expect(find.ticksOf(hits)).toBe('all');
    find.tick(hits.slice(2), false);
    await find.replace();
    expect(desk.story?.fields.body).toBe('The pier is at [the pier](https://quay.example).');
  });

  it('ticks the addresses of a story that has nothing else', async () => {
    await desk.openStory(storyAt(1));
    desk.story?.change({ body: '[Here](https://quay.example).' });
    await find.ask({ text: 'quay.example' });
    const hits = find.hits;
    expect([hits.length, find.ticksOf(hits)]).toEqual([1, 'none']);
    find.tickStory(hits, true);
    expect([find.ticksOf(hits), find.taken]).toEqual(['all', hits]);
  });

  it('changes nothing where a story changed meanwhile, and says so', async () => {
    await find.ask({ text: 'stove', replacement: 'oven' });
    backend.saveElsewhere(storyAt(1), { body: 'Another text about a stove.' });
    await find.replace();
    expect(find.outcome).toEqual({ kind: 'moved' });
    expect((await bodies()).join()).not.toContain('oven');
    await find.replace();
    expect((await bodies())[1]).toBe('Another text about a oven.');
  });

  it('writes nothing where it cannot write all, and tells why', async () => {
    const before = await bodies();
    await find.ask({ text: 'the', replacement: 'THE' });
    backend.failSaves(STORAGE_FAILURE);
    await find.replace();
    expect(desk.failure).toEqual(STORAGE_FAILURE);
    expect([await bodies(), find.outcome, find.busy]).toEqual([before, null, false]);
  });
});
