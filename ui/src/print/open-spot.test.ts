import { describe, expect, it } from 'vitest';
import type { Desk } from '../desk/desk.svelte';
import type { Pictures } from '../desk/pictures';
import { openSpot } from './open-spot';

/** A desk that opens what it is told to, unless it is stuck. */
function bench(stuck = false) {
  const log: string[] = [];
  const opens = (what: string) => (id: string) => {
    log.push(`${what} ${id}`);
    return Promise.resolve(!stuck);
  };
  const desk = {
    issue: { id: 'i' },
    openIssue: opens('issue'),
    openStory: opens('story'),
    caretWish: null,
    focusWish: null,
  } as unknown as Desk;
  const pictures = { openLeadPanel: () => log.push('panel') > 0 } as unknown as Pictures;
  return { desk, pictures, log };
}

describe('a place on a page', () => {
  it('is where the caret goes, in the story that it is in', async () => {
    const { desk, pictures, log } = bench();
    expect(await openSpot(desk, pictures, { story: 's', field: 'teaser', caret: 7 })).toBe(true);
    expect(log).toEqual(['story s']);
    expect(desk.caretWish).toEqual({ field: 'teaser', caret: 7 });
  });

  it('of the introduction is in the issue', async () => {
    const { desk, pictures, log } = bench();
    await openSpot(desk, pictures, { story: null, field: 'introduction', caret: 3 });
    expect(log).toEqual(['issue i']);
    expect(desk.caretWish).toEqual({ field: 'introduction', caret: 3 });
  });

  it('of the leading picture opens its panel, and of the footer the issue', async () => {
    const { desk, pictures, log } = bench();
    await openSpot(desk, pictures, { story: 's', field: 'leadPicture', caret: 0 });
    await openSpot(desk, pictures, { story: null, field: 'footer', caret: 3 });
    expect(log).toEqual(['story s', 'panel', 'issue i']);
    expect(desk.caretWish).toBeNull();
    expect(desk.focusWish).toBe('number');
  });

  it('leads nowhere while what is open cannot be left', async () => {
    const { desk, pictures } = bench(true);
    expect(await openSpot(desk, pictures, { story: 's', field: 'body', caret: 1 })).toBe(false);
    expect(desk.caretWish).toBeNull();
  });
});
