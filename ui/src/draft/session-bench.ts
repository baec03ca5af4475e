/** For tests: a draft on a library with one text, whose saves take 50 ms and can be made to fail. */
import { vi } from 'vitest';
import type { Failure, Saved } from '../backend/wire.gen';
import { DraftSession, type SaveState } from './session';
import { message } from '../words/told';

interface Text {
  id: string;
  revision: number;
  text: string;
}

export const storage: Failure = {
  code: 'storage',
  message: message('library-disk-full'),
  hint: null,
  detail: '',
};
const conflict: Failure = {
  code: 'conflict',
  message: message('library-conflict', { what: 'story' }),
  hint: null,
  detail: '',
};

export function bench({ idleMs }: { idleMs?: number } = {}) {
  const library = { text: '', revision: 1 };
  const saves: string[] = [];
  const states: string[] = [];
  /** Of each save, whether it goes on with the one before. */
  const strokes: boolean[] = [];
  let failing: Failure | null = null;
  let inFlight = 0;
  let most = 0;

  const save = async (draft: Text, typed: boolean): Promise<Saved> => {
    most = Math.max(most, (inFlight += 1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    inFlight -= 1;
    if (failing) throw failing;
    if (draft.revision !== library.revision) throw conflict;
    library.text = draft.text;
    library.revision += 1;
    saves.push(draft.text);
    strokes.push(typed);
    return { revision: library.revision, at: Date.now() };
  };
  const load = () => Promise.resolve({ id: 's', ...library });
  const hear = (state: SaveState<Text>) =>
    states.push(state.kind === 'failed' && state.trying ? 'trying' : state.kind);
  const rest = idleMs === undefined ? {} : { idleMs: () => idleMs };
  const session = new DraftSession<Text>({ id: 's', revision: 1, text: '' }, { save, load, hear, ...rest });
  const type = (text: string) => session.change({ text });
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return {
    session,
    library,
    saves,
    strokes,
    states,
    type,
    pass,
    fail: (failure: Failure | null) => (failing = failure),
    mostInFlight: () => most,
  };
}
