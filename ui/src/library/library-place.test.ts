import { describe, expect, it, vi } from 'vitest';
import { memoryBackend } from '../backend/memory';
import { Desk } from '../desk/desk.svelte';
import { LibraryPlaces } from './library-place.svelte';

async function bench() {
  const backend = memoryBackend();
  const desk = new Desk(backend);
  await desk.start();
  return { backend, desk, places: new LibraryPlaces(desk) };
}

describe('the place of the library', () => {
  it('is the new one once the library has moved, and the old one is named', async () => {
    const { desk, places } = await bench();
    await places.look();
    const old = places.place?.path;
    expect(places.place?.usual).toBeNull();
    await places.move();
    expect(places.moved?.old).toBe(old);
    expect(places.place?.path).toBe(places.moved?.path);
    expect(places.place?.usual).toBe(old);
    expect(desk.shelf.library).toBe(places.moved?.path);
  });

  it('stays where nobody chose another, and where the move failed', async () => {
    const { backend, desk, places } = await bench();
    await places.look();
    const { place } = places;
    const move = vi.spyOn(backend, 'moveLibrary').mockResolvedValueOnce(null);
    await places.move();
    const failure = { code: 'refused' as const, message: 'No.', hint: '', detail: '' };
    move.mockRejectedValueOnce(failure);
    await places.move();
    expect(desk.failure).toEqual(failure);
    expect(places.place).toBe(place);
    expect(places.moved).toBeNull();
    expect(places.busy).toBe(false);
  });

  it('asks one thing at a time', async () => {
    const { backend, places } = await bench();
    const choose = vi.spyOn(backend, 'chooseLibrary');
    await Promise.all([places.open(), places.make(), places.openUsual()]);
    expect(choose.mock.calls).toEqual([[false]]);
    await places.make();
    expect(choose.mock.lastCall).toEqual([true]);
  });
});
