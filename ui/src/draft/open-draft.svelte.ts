/**
 * An open draft as components see it: each field is a signal of its own, so that a keystroke
 * redraws the field it changed and nothing else.
 */
import type { Failure, Saved } from '../backend/wire.gen';
import { preferences } from '../preferences/preferences.svelte';
import type { Revised } from './merged';
import { DraftSession, type SaveState } from './session';

export interface DraftPorts<D> {
  save(draft: D, typed: boolean): Promise<Saved>;
  load(): Promise<D>;
  /** The draft changed: by the editor's hand, by an undo, or because theirs was taken. */
  changed?(patch: Partial<D>): void;
  saved?(): void;
}

export class OpenDraft<D extends Revised> {
  readonly fields: D;
  state: SaveState<D> = $state.raw({ kind: 'saved', at: null });
  #session: DraftSession<D>;
  #ports: DraftPorts<D>;

  constructor(draft: D, ports: DraftPorts<D>) {
    const fields = $state({ ...draft });
    this.fields = fields;
    this.#ports = ports;
    this.#session = new DraftSession(draft, {
      save: (current, typed) => ports.save(current, typed),
      load: () => ports.load(),
      idleMs: () => preferences.now.idleMs,
      hear: (state) => {
        this.state = state;
        if (state.kind === 'saved') ports.saved?.();
      },
    });
  }

  get id(): string {
    return this.#session.draft.id;
  }

  /** The draft as it is now, without signals: for the wire. */
  get draft(): D {
    return this.#session.draft;
  }

  get dirty(): boolean {
    return this.#session.dirty;
  }

  /** `apart`: this is a step of the history by itself, not one with the typing around it. */
  change(patch: Partial<D>, apart = false): void {
    Object.assign(this.fields, patch);
    if (apart) this.#session.cut();
    this.#session.change(patch);
    if (apart) this.#session.cut();
    this.#ports.changed?.(patch);
  }

  /** The desk changed the draft, by an undo or by a replacement in all stories. */
  take(draft: D, at: number): void {
    this.#session.replace(draft, at);
    this.#show();
  }

  /** Waits with saving until the desk has answered. */
  hold(): void {
    this.#session.hold();
  }

  release(): void {
    this.#session.release();
  }

  /** Takes what another window wrote, where nothing of this one is unsaved. */
  adopt(draft: D): boolean {
    const { state } = this.#session;
    if (this.dirty || state.kind !== 'saved' || draft.revision <= this.draft.revision) return false;
    this.take(draft, state.at ?? 0);
    return true;
  }

  flush(): Promise<boolean> {
    return this.#session.flush();
  }

  retry(): void {
    this.#session.retry();
  }

  keepMine(): void {
    this.#session.keepMine();
  }

  async takeTheirs(): Promise<void> {
    await this.#session.takeTheirs();
    this.#show();
  }

  close(): void {
    this.#session.close();
  }

  #show(): void {
    Object.assign(this.fields, this.#session.draft);
    this.#ports.changed?.(this.#session.draft);
  }
}

/** What the window says about saving, for all open drafts together: the worst of them. */
export type Safety =
  | { kind: 'saved'; at: number | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; failure: Failure; trying: boolean }
  | { kind: 'conflict' };

const WORST: Array<Safety['kind']> = ['saved', 'saving', 'unsaved', 'failed', 'conflict'];

export function safetyOf(states: Array<SaveState<unknown>>, savedBefore: number | null): Safety {
  let worst: Safety = { kind: 'saved', at: savedBefore };
  for (const state of states) {
    if (state.kind === 'saved' && worst.kind === 'saved') {
      worst = { kind: 'saved', at: Math.max(worst.at ?? 0, state.at ?? 0) || null };
    } else if (WORST.indexOf(state.kind) > WORST.indexOf(worst.kind)) {
      worst = state;
    }
  }
  return worst;
}
