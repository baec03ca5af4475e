import { describe, expect, it } from 'vitest';
import { memoryBackend } from '../backend/memory';
import { Desk } from '../desk/desk.svelte';
import { openTexts } from './open-texts';

async function begin() {
  const backend = memoryBackend();
  const desk = new Desk(backend);
  await desk.start();
  desk.showIssue(await backend.openSample());
  return { backend, desk };
}

describe('what can be kept in a file', () => {
  it('is nothing where nothing is open', () => {
    expect(openTexts(new Desk(memoryBackend()))).toBeNull();
  });

  it('is all that is open, as it stands on the screen', async () => {
    const { desk } = await begin();
    await desk.openStory(desk.stories[0]?.id ?? '');
    desk.story?.change({ body: 'Not saved yet.' });
    const texts = openTexts(desk);
    expect(texts?.story?.body).toBe('Not saved yet.');
    expect(texts?.issue?.id).toBe(desk.issue?.id);
    expect(texts?.publication.id).toBe(desk.publication?.id);
    desk.story?.close();
  });

  it('is the publication whose settings are unsaved, where that is another', async () => {
    const { backend, desk } = await begin();
    const other = await backend.newPublication('The Quay Gazette', 'en');
    await desk.openSettings(other.publication.id);
    desk.settings?.change({ tagline: 'Unsaved' });
    expect(openTexts(desk)).toMatchObject({ publication: { tagline: 'Unsaved' }, issue: null, story: null });
    desk.settings?.close();
  });
});
