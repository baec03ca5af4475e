/**
 * The text of one open thing, and how safe it is: the promise "never lose a word" in one place.
 *
 * A change is written 300 ms after the last keystroke, or as long as the editor chose, and at most
 * 1 s after the first. One save is in flight at a time and names the revision it was based on. A
 * failed save keeps the text and tries again on its own; a conflict keeps both texts and waits for
 * the editor's answer.
 *
 * What one save carries is one step of the history, and typing that goes on may join the step
 * before. A cut keeps steps apart: a command of the toolbar is undone without the typing around it.
 * What is deliberately not here: the screen, and what is being edited.
 */
import { asFailure } from '../backend/backend';
import type { Failure, Saved } from '../backend/wire.gen';
import { latestOnly } from './latest-only';
import { merged, type Revised } from './merged';

export const IDLE_MS = 300;
export const AT_MOST_MS = 1000;
export const RETRY_MS = [1000, 2000, 5000, 10_000, 30_000];

export type SaveState<D> =
  | { kind: 'saved'; at: number | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; failure: Failure; trying: boolean }
  | { kind: 'conflict'; theirs: D };

export interface SessionPorts<D> {
  /** `typed`: undo may take it back together with the save before. */
  save(draft: D, typed: boolean): Promise<Saved>;
  /** Reads the draft as the library has it: asked after a conflict. */
  load(): Promise<D>;
  hear(state: SaveState<D>): void;
  /** How long the text rests before it is saved, where the editor chose that; never beyond a second. */
  idleMs?(): number;
}

/** A state of the draft that is to be saved by itself. */
interface Cut<D> {
  draft: D;
  change: number;
  typed: boolean;
}

interface Sent<D> {
  saved: Saved;
  draft: D;
  change: number;
}

export class DraftSession<D extends Revised> {
  #draft: D;
  /** The draft as it was last written. */
  #kept: D;
  #ports: SessionPorts<D>;
  #state: SaveState<D> = { kind: 'saved', at: null };
  /** Counts changes; the save that carries the newest one makes the draft safe. */
  #change = 0;
  #written = 0;
  #sending = 0;
  #cuts: Array<Cut<D>> = [];
  /** Whether the next save goes on with the typing of the last one. */
  #typed = false;
  /** Which fields were changed last: another field is another step. */
  #fields = '';
  #held = false;
  #due = false;
  #failures = 0;
  #idleTimer: Timer = undefined;
  #deadline: Timer = undefined;
  #retryTimer: Timer = undefined;
  #loop = latestOnly<null, Sent<D>>(() => this.#send(), {
    answer: (sent, newest) => this.#wrote(sent, newest),
    failure: (thrown) => this.#notWritten(asFailure(thrown)),
  });
  #waiters: Array<(safe: boolean) => void> = [];
  #closed = false;

  constructor(draft: D, ports: SessionPorts<D>) {
    this.#draft = this.#kept = draft;
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
    const changed = (Object.keys(patch) as Array<keyof D>).filter((key) => before[key] !== patch[key]);
    if (changed.length === 0) return;
    if (changed.join() !== this.#fields) this.cut();
    this.#fields = changed.join();
    this.#draft = { ...before, ...patch };
    this.#change += 1;
    if (this.#state.kind === 'failed' || this.#state.kind === 'conflict') return;
    this.#enter({ kind: 'unsaved' });
    this.#schedule();
  }

  /** Ends a step of the history: what is changed from here on is undone by itself. */
  cut(): void {
    const safe = Math.max(this.#written, this.#sending, this.#cuts.at(-1)?.change ?? 0);
    const unhappy = this.#state.kind === 'failed' || this.#state.kind === 'conflict';
    if (this.#change !== safe && !unhappy && !this.#closed) {
      this.#cuts.push({ draft: this.#draft, change: this.#change, typed: this.#typed });
      this.#ask();
    }
    this.#typed = false;
  }

  /** Writes now what is not written yet. False where it could not be written. */
  async flush(): Promise<boolean> {
    if (this.#state.kind === 'conflict') return false;
    if (!this.dirty && !this.#loop.busy) {
      this.#typed = false;
      return true;
    }
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

  /**
   * Ends a conflict: their text takes the place of this one. This one is written first, and theirs
   * over it, so that undo brings it back, after a restart too.
   */
  async takeTheirs(): Promise<void> {
    if (this.#state.kind !== 'conflict') return;
    const { theirs } = this.#state;
    this.keepMine();
    if (!(await this.flush())) return;
    this.change({ ...theirs, revision: this.#draft.revision });
    await this.flush();
  }

  /** Waits with saving, for the desk may be about to change the draft. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    if (this.#due) this.#ask();
    this.#due = false;
  }

  /**
   * The desk changed the draft, by an undo or in all stories at once: that is no conflict. What was typed since the last save
   * stays on top of it.
   */
  replace(next: D, at: number): void {
    if (this.#closed) return;
    const { dirty } = this;
    this.#draft = dirty ? merged(this.#kept, this.#draft, next) : next;
    this.#kept = next;
    this.#cuts = [];
    this.#typed = false;
    if (!dirty) this.#enter({ kind: 'saved', at });
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
    this.#idleTimer = setTimeout(() => this.#ask(), this.#ports.idleMs?.() ?? IDLE_MS);
    this.#deadline ??= setTimeout(() => this.#ask(), AT_MOST_MS);
  }

  #ask(): void {
    this.#clearTimers();
    if (this.#closed) return;
    if (this.#held) {
      this.#due = true;
      return;
    }
    this.#enter(this.#state.kind === 'failed' ? { ...this.#state, trying: true } : { kind: 'saving' });
    this.#loop.ask(null);
  }

  async #send(): Promise<Sent<D>> {
    const cut = this.#cuts[0];
    const { draft, change, typed } = cut ?? {
      draft: this.#draft,
      change: this.#change,
      typed: this.#typed,
    };
    const sent = { ...draft, revision: this.#draft.revision };
    this.#sending = change;
    if (!cut) this.#typed = true;
    return { saved: await this.#ports.save(sent, typed), draft: sent, change };
  }

  #wrote({ saved, draft, change }: Sent<D>, newest: boolean): void {
    this.#draft = { ...this.#draft, revision: saved.revision };
    this.#kept = { ...draft, revision: saved.revision };
    this.#written = change;
    if (this.#cuts[0]?.change === change) this.#cuts.shift();
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
    if (this.#waiters.length > 0 || this.#cuts.length > 0) this.#ask();
    else if (this.#deadline === undefined) this.#schedule();
  }

  #notWritten(failure: Failure): void {
    this.#clearTimers();
    this.#loop.forget();
    // What could not be written is written at once later, as one step.
    this.#cuts = [];
    this.#typed = false;
    this.#sending = this.#written;
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
    if (waiters.length > 0) this.#typed = false;
    this.#waiters = [];
    waiters.forEach((resolve) => resolve(safe));
  }

  #clearTimers(): void {
    for (const timer of [this.#idleTimer, this.#deadline, this.#retryTimer]) clearTimeout(timer);
    this.#idleTimer = this.#deadline = this.#retryTimer = undefined;
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined;
