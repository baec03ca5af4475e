import { describe, expect, it, vi } from 'vitest';
import { memoryBackend } from '../backend/memory';
import type { ImportPlan } from '../backend/wire.gen';
import { Desk } from '../desk/desk.svelte';
import { Importing } from './importing.svelte';
import { message } from '../words/told';

async function bench() {
  const backend = memoryBackend();
  const desk = new Desk(backend);
  await desk.start();
  const accept = vi.spyOn(backend, 'acceptImport');
  const discard = vi.spyOn(backend, 'discardImport');
  return { backend, desk, accept, discard, importing: new Importing(desk) };
}

const plan = (token: string): ImportPlan => ({ token, issues: [], refused: [] });

describe('importing', () => {
  it('writes nothing before the editor agrees, then opens what was made', async () => {
    const { desk, accept, importing } = await bench();
    await importing.choose();
    expect(importing.plan?.issues[0]?.number).toBe('108');
    expect(accept).not.toHaveBeenCalled();
    await importing.agree();
    expect(importing.plan).toBeNull();
    expect(desk.issue?.draft.number).toBe('108');
    expect(desk.shelf.publications).toHaveLength(1);
  });

  it('drops the plan where the editor cancels, or another file comes', async () => {
    const { desk, discard, importing } = await bench();
    importing.show(plan('one'));
    importing.show(plan('two'));
    importing.cancel();
    expect(discard.mock.calls).toEqual([['one'], ['two']]);
    expect(desk.shelf.publications).toEqual([]);
  });

  it('keeps the plan on screen where it could not be carried out', async () => {
    const { backend, importing } = await bench();
    const failure = {
      code: 'storage' as const,
      message: message('library-disk-full'),
      hint: null,
      detail: '',
    };
    backend.acceptImport = vi.fn().mockRejectedValue(failure);
    importing.show(plan('one'));
    await importing.agree();
    expect(importing.failure).toEqual(failure);
    expect(importing.plan?.token).toBe('one');
    expect(importing.busy).toBe(false);
  });
});
