// @vitest-environment jsdom
import { clearMocks, mockConvertFileSrc, mockIPC, mockWindows } from '@tauri-apps/api/mocks';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backend } from './backend';
import { memoryBackend, STORAGE_FAILURE } from './memory';
import { tauriBackend } from './tauri';

let asked: Array<{ command: string; args: unknown }> = [];

beforeAll(() => Object.assign(globalThis, { isTauri: true }));
beforeEach(() => mockWindows('main'));
afterEach(() => {
  clearMocks();
  asked = [];
});

function answer(with_: (command: string) => unknown) {
  mockIPC((command, args) => {
    asked.push({ command, args });
    return with_(command);
  });
}

describe('the desk behind the window', () => {
  it('is asked by the method’s own name in snake case', async () => {
    const news = { stamp: 1, from: 0, kept: 0, part: { article: [] } };
    answer((command) => (command === 'preview_story' ? news : null));
    const backend = tauriBackend();
    const asks = (name: string) =>
      !name.startsWith('on') && !['pictureAddress', 'pageAddress', 'richText'].includes(name);
    const methods = Object.keys(backend).filter(asks) as Array<keyof Backend>;
    for (const method of methods) await (backend[method] as (...args: unknown[]) => Promise<unknown>)();
    const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const commands = asked.map(({ command }) => command).filter((command) => command !== 'hear_desk');
    expect(commands).toEqual(methods.map(snake));
  });

  const commands = () => asked.map(({ command }) => command);

  it('is told once that the page can hear it, and not before', async () => {
    let listen: (id: number) => void = () => undefined;
    answer((command) => command !== 'plugin:event|listen' || new Promise((done) => (listen = done)));
    const backend = tauriBackend();
    backend.onImportRead(() => undefined);
    await backend.openDesk();
    await backend.openDesk();
    const before = ['plugin:event|listen', 'open_desk', 'open_desk'];
    expect(commands()).toEqual(before);
    listen(1);
    await vi.waitFor(() => expect(commands()).toEqual([...before, 'hear_desk']));
  });

  it('does not hear what waits for a desk that could not be opened', async () => {
    const openDesk = vi.fn().mockRejectedValue(STORAGE_FAILURE);
    answer((command) => command !== 'open_desk' || (openDesk() as unknown));
    await expect(tauriBackend().openDesk()).rejects.toEqual(STORAGE_FAILURE);
    expect(commands()).toEqual(['open_desk']);
  });

  it('gives the answer that the window asked for before the page, once', async () => {
    const early = { publications: [], place: null, recent: [], library: 'early' };
    Object.assign(window, { mastheadDesk: Promise.resolve(early) });
    answer(() => ({ ...early, library: 'late' }));
    const backend = tauriBackend();
    expect((await backend.openDesk()).library).toBe('early');
    expect((await backend.openDesk()).library).toBe('late');
    Object.assign(window, { mastheadDesk: Promise.reject(new Error('gone')) });
    await expect(backend.openDesk()).rejects.toMatchObject({ code: 'bug' });
  });

  it('hears what is told to its own window alone', async () => {
    answer(() => 1);
    const backend = tauriBackend();
    backend.onFlush(() => undefined);
    await backend.openDesk();
    expect(asked[0]?.args).toMatchObject({ target: { kind: 'WebviewWindow', label: 'main' } });
  });

  it('takes arguments by name', async () => {
    answer(() => null);
    const backend = tauriBackend();
    await backend.newStory('i', null);
    await backend.moveStories(['s'], 'i', 3);
    await backend.exportEdition('i', 'web', null, () => undefined);
    expect(asked[0]?.args).toEqual({ issue: 'i', after: null });
    expect(asked[1]?.args).toEqual({ stories: ['s'], issue: 'i', place: 3 });
    expect(Object.keys(asked[2]?.args as object)).toEqual(['issue', 'edition', 'print', 'onProgress']);
  });

  it('finds pictures under the scheme that the desk answers', () => {
    mockConvertFileSrc('linux');
    expect(tauriBackend().pictureAddress('pier-3f2a9c01.jpg')).toBe('picture://localhost/pier-3f2a9c01.jpg');
    mockConvertFileSrc('windows');
    expect(tauriBackend().pictureAddress('pier-3f2a9c01.jpg')).toBe(
      'http://picture.localhost/pier-3f2a9c01.jpg',
    );
  });

  it('fails with a failure, whatever was thrown', async () => {
    const refused = {
      code: 'refused',
      message: { id: 'desk-import-gone', given: {} },
      hint: null,
      detail: '',
    };
    answer((command) => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- this is what the real one does
      throw command === 'open_desk' ? refused : 'command not found';
    });
    await expect(tauriBackend().openDesk()).rejects.toEqual(refused);
    await expect(tauriBackend().openIssue('i')).rejects.toMatchObject({
      code: 'bug',
      detail: 'command not found',
    });
  });

  it('has the same methods as the one in memory', () => {
    const extra = ['failSaves', 'saveElsewhere', 'say', 'places', 'shownElsewhere', 'libraryFile'];
    const memory = Object.keys(memoryBackend()).filter((name) => !extra.includes(name));
    expect(Object.keys(tauriBackend()).sort()).toEqual(memory.sort());
  });
});
