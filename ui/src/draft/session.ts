/**
 * The text of one open thing, and how safe it is: the promise "never lose a word" in one place.
 *
 * A change is written 300 ms after the last keystroke and at most 1 s after the first. One save is
 * in flight at a time and names the revision it was based on. A failed save keeps the text and
 * tries again on its own; a conflict keeps both texts and waits for the editor's answer.
 * What is deliberately not here: the screen, and what is being edited.
 */
import { asFailure } from '../backend/backend';
import type { Failure, Saved } from '../backend/wire.gen';
import { latestOnly } from './latest-only';

export const IDLE_MS = 300;
export const AT_MOST_MS = 1000;
export const RETRY_MS = [1000, 2000, 5000, 10_000, 30_000];

export interface Revised {
  id: string;
  revision: number;
}

export type SaveState<D> =
  | { kind: 'saved'; at: number | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; failure: Failure; trying: boolean }
  | { kind: 'conflict'; theirs: D };

export interface SessionPorts<D> {
  save(draft: D): Promise<Saved>;
  /** Reads the draft as the library has it: asked after a conflict. */
  load(): Promise<D>;
  hear(state: SaveState<D>): void;
}

export class DraftSession<D extends Revised> {
  #draft: D;
  #ports: SessionPorts<D>;
  #state: SaveState<D> = { kind: 'saved', at: null };
  /** Counts changes; the save that carries the newest one makes the draft safe. */
  #change = 0;
  #written = 0;
  #failures = 0;
  #idleTimer: Timer = undefined;
  #deadline: Timer = undefined;
  #retryTimer: Timer = undefined;
  #loop = latestOnly<null, { saved: Saved; change: number }>(() => this.#send(), {
    answer: ({ saved, change }, newest) => this.#wrote(saved, change, newest),
    failure: (thrown) => this.#notWritten(asFailure(thrown)),
  });
  #waiters: Array<(safe: boolean) => void> = [];
  #closed = false;

  constructor(draft: D, ports: SessionPorts<D>) {
    this.#draft = draft;
    this.#ports = ports;
  }

  get draft(): D {
    return this.#draft;
  }

  get state(): SaveState<D> {
    return this.#state;
  }

  /** Whether something is not on the disk yet. */
  get dirty(): boolean {
    return this.#written !== this.#change;
  }

  /** Takes over what the editor typed. A patch that changes nothing is no change. */
  change(patch: Partial<D>): void {
    if (this.#closed) throw new Error('A closed draft was changed.');
    const before = this.#draft;
    if ((Object.keys(patch) as Array<keyof D>).every((key) => before[key] === patch[key])) return;
    this.#draft = { ...before, ...patch };
    this.#change += 1;
    if (this.#state.kind === 'failed' || this.#state.kind === 'conflict') return;
    this.#enter({ kind: 'unsaved' });
    this.#schedule();
  }

  /** Writes now what is not written yet. False where it could not be written. */
  async flush(): Promise<boolean> {
    if (this.#state.kind === 'conflict') return false;
    if (!this.dirty && !this.#loop.busy) return true;
    this.#clearTimers();
    return new Promise((resolve) => {
      this.#waiters.push(resolve);
      this.#ask();
    });
  }

  /** Tries a failed save again at once. */
  retry(): void {
    if (this.#state.kind !== 'failed') return;
    this.#clearTimers();
    this.#ask();
  }

  /** Ends a conflict: this text is written over theirs. */
  keepMine(): void {
    if (this.#state.kind !== 'conflict') return;
    this.#draft = { ...this.#draft, revision: this.#state.theirs.revision };
    this.#enter({ kind: 'unsaved' });
    this.#ask();
  }

  /** Ends a conflict: their text takes the place of this one, which the editor's undo still has. */
  takeTheirs(): void {
    if (this.#state.kind !== 'conflict') return;
    this.#draft = this.#state.theirs;
    this.#written = this.#change;
    this.#enter({ kind: 'saved', at: null });
  }

  /** Lets go of the draft. Only a draft that is safe, or whose thing was deleted, is let go. */
  close(): void {
    this.#closed = true;
    this.#clearTimers();
    this.#loop.forget();
    this.#settle(!this.dirty);
  }

  #schedule(): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.#ask(), IDLE_MS);
    this.#deadline ??= setTimeout(() => this.#ask(), AT_MOST_MS);
  }

  #ask(): void {
    this.#clearTimers();
    if (this.#closed) return;
    this.#enter(this.#state.kind === 'failed' ? { ...this.#state, trying: true } : { kind: 'saving' });
    this.#loop.ask(null);
  }

  async #send(): Promise<{ saved: Saved; change: number }> {
    const change = this.#change;
    return { saved: await this.#ports.save(this.#draft), change };
  }

  #wrote(saved: Saved, change: number, newest: boolean): void {
    this.#draft = { ...this.#draft, revision: saved.revision };
    this.#written = change;
    this.#failures = 0;
    if (this.#closed) return;
    if (!this.dirty) {
      this.#clearTimers();
      this.#loop.forget();
      this.#enter({ kind: 'saved', at: saved.at });
      this.#settle(true);
      return;
    }
    // The timers ran out while this save was in flight: the next one starts at once.
    if (!newest) return;
    this.#enter({ kind: 'unsaved' });
    if (this.#waiters.length > 0) this.#ask();
    else if (this.#deadline === undefined) this.#schedule();
  }

  #notWritten(failure: Failure): void {
    this.#clearTimers();
    this.#loop.forget();
    if (this.#closed) return;
    if (failure.code === 'conflict') {
      void this.#meetTheirs(failure);
      return;
    }
    this.#enter({ kind: 'failed', failure, trying: false });
    const wait = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)];
    this.#failures += 1;
    this.#retryTimer = setTimeout(() => this.#ask(), wait);
    this.#settle(false);
  }

  async #meetTheirs(failure: Failure): Promise<void> {
    try {
      const theirs = await this.#ports.load();
      this.#clearTimers();
      if (!this.#closed) this.#enter({ kind: 'conflict', theirs });
      this.#settle(false);
    } catch (thrown) {
      const reason = asFailure(thrown);
      this.#notWritten(reason.code === 'conflict' ? { ...failure, code: 'storage' } : reason);
    }
  }

  #enter(state: SaveState<D>): void {
    const same = state.kind === this.#state.kind && state.kind !== 'failed' && state.kind !== 'saved';
    this.#state = state;
    if (!same) this.#ports.hear(state);
  }

  #settle(safe: boolean): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    waiters.forEach((resolve) => resolve(safe));
  }

  #clearTimers(): void {
    clearTimeout(this.#idleTimer);
    clearTimeout(this.#deadline);
    clearTimeout(this.#retryTimer);
    this.#idleTimer = this.#deadline = this.#retryTimer = undefined;
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined;
