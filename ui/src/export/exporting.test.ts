import { describe, expect, it, vi } from 'vitest';
import { memoryBackend, STORAGE_FAILURE } from '../backend/memory';
import { Desk } from '../desk/desk.svelte';
import { Exporting } from './exporting.svelte';
import { message } from '../words/told';

async function bench() {
  const backend = memoryBackend();
  await backend.openSample();
  const desk = new Desk(backend);
  await desk.start();
  const exporting = new Exporting(desk);
  exporting.open();
  return { backend, desk, exporting };
}

describe('exporting', () => {
  it('writes what is on screen, and tells where', async () => {
    const { backend, desk, exporting } = await bench();
    desk.issue?.change({ subject: 'unsaved' });
    const seen: string[] = [];
    backend.exportEdition = async (issue, edition, onProgress) => {
      seen.push((await backend.openIssue(issue)).issue.subject);
      onProgress({ stage: message('desk-stage-making'), done: 1, of: 2 });
      expect(exporting.at).toMatchObject({ step: 'running', progress: { done: 1 } });
      return { path: `/tmp/issue.${edition}`, notes: [] };
    };
    await exporting.run('web');
    expect(seen).toEqual(['unsaved']);
    expect(exporting.at).toMatchObject({ step: 'done', exported: { path: '/tmp/issue.web' } });
  });

  it('exports nothing while the text cannot be saved', async () => {
    const { backend, desk, exporting } = await bench();
    const exported = vi.spyOn(backend, 'exportEdition');
    backend.failSaves(STORAGE_FAILURE);
    desk.issue?.change({ subject: 'unsafe' });
    await exporting.run('web');
    expect(exported).not.toHaveBeenCalled();
    expect(desk.safety.kind).toBe('failed');
  });

  it('returns to the choice where the person chose no place', async () => {
    const { backend, exporting } = await bench();
    backend.exportEdition = () => Promise.resolve(null);
    await exporting.run('print');
    expect(exporting.at).toEqual({ step: 'choose' });
  });

  it('shows a failure in the dialog, also where that was closed meanwhile', async () => {
    const { backend, exporting } = await bench();
    backend.exportEdition = vi.fn().mockRejectedValue(STORAGE_FAILURE);
    const running = exporting.run('markdown');
    exporting.close();
    await running;
    expect(exporting.at).toMatchObject({ step: 'failed', failure: STORAGE_FAILURE });
    expect(exporting.shown).toBe(true);
  });
});
