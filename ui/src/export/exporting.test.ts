import { describe, expect, it, vi } from 'vitest';
import { memoryBackend, STORAGE_FAILURE } from '../backend/memory';
import { Desk } from '../desk/desk.svelte';
import { Exporting } from './exporting.svelte';
import { USUAL_FILE } from './print-file';
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
    backend.exportEdition = async (issue, edition, _, onProgress) => {
      seen.push((await backend.openIssue(issue)).issue.subject);
      onProgress({ stage: message('desk-stage-making'), done: 1, of: 2 });
      expect(exporting.at).toMatchObject({ step: 'running', progress: { done: 1 } });
      return { path: `/tmp/issue.${edition}`, notes: [], findings: [] };
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

  it('makes print for what was chosen, which is remembered, and nothing else for it', async () => {
    const kept = new Map<string, string>();
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const { backend, desk } = await bench();
    const exporting = new Exporting(desk, store);
    exporting.open();
    const shop = { ...USUAL_FILE, cropMarks: true, bleed: 3 };
    exporting.makeFor(shop);
    const made: unknown[] = [];
    backend.exportEdition = (_, edition, print) => {
      made.push([edition, print]);
      return Promise.resolve(null);
    };
    await exporting.run('print');
    await exporting.run('web');
    expect(made).toEqual([
      ['print', shop],
      ['web', null],
    ]);
    const later = new Exporting(desk, store);
    later.open();
    expect(later.file).toEqual(shop);
    // Another publication has another printer.
    await backend.newPublication('The Parish Pump', 'en').then((sheet) => desk.showIssue(sheet));
    later.open();
    expect(later.file).toEqual(USUAL_FILE);
  });

  it('is stopped, and shows the choice again', async () => {
    const { backend, exporting } = await bench();
    let end = (_: null) => undefined as void;
    backend.exportEdition = () => new Promise((resolve) => (end = resolve));
    backend.stopExport = () => Promise.resolve(end(null));
    const running = exporting.run('print');
    await vi.waitFor(() => expect(exporting.at.step).toBe('running'));
    await exporting.stop();
    await running;
    expect(exporting.at).toEqual({ step: 'choose' });
    expect(exporting.shown).toBe(true);
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
