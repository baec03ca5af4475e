/** One export from choice to file: what the dialog shows, step by step. */
import { asFailure } from '../backend/backend';
import type { Edition, Exported, Failure, PrintFile, Progress } from '../backend/wire.gen';
import type { Desk } from '../desk/desk.svelte';
import { keepFile, recallFile, type Store, USUAL_FILE } from './print-file';

export type ExportStep =
  | { step: 'choose' }
  | { step: 'running'; edition: Edition; progress: Progress | null }
  | { step: 'done'; edition: Edition; exported: Exported }
  | { step: 'failed'; edition: Edition; failure: Failure };

export class Exporting {
  shown = $state(false);
  at: ExportStep = $state.raw({ step: 'choose' });
  /** What a print edition is made for. */
  file: PrintFile = $state.raw(USUAL_FILE);
  #desk: Desk;
  #store: Store | null;

  constructor(desk: Desk, store: Store | null = null) {
    this.#desk = desk;
    this.#store = store;
  }

  open(): void {
    if (!this.#desk.issue) return;
    if (this.at.step !== 'running') {
      this.at = { step: 'choose' };
      this.file = recallFile(this.#store, this.#publication);
    }
    this.shown = true;
  }

  get #publication(): string {
    return this.#desk.publication?.id ?? '';
  }

  /** Whether the issue is laid out as a booklet. */
  get isBooklet(): boolean {
    return this.#desk.publication?.fields.print.layout === 'digest';
  }

  makeFor(file: PrintFile): void {
    this.file = file;
    keepFile(this.#store, this.#publication, file);
  }

  /** Closes the dialog; an export that runs goes on and is shown again with its result. */
  close(): void {
    this.shown = false;
  }

  /** Stops what runs: nothing of it is written, and the choice is shown again. */
  async stop(): Promise<void> {
    try {
      await this.#desk.backend.stopExport();
    } catch (thrown) {
      this.#desk.fail(thrown);
    }
  }

  async run(edition: Edition): Promise<void> {
    const issue = this.#desk.issue?.id;
    if (issue === undefined || this.at.step === 'running') return;
    const print = edition === 'print' ? this.file : null;
    this.at = { step: 'running', edition, progress: null };
    try {
      // The file must hold what is on screen.
      if (!(await this.#desk.flush())) {
        this.at = { step: 'choose' };
        this.close();
        return;
      }
      const exported = await this.#desk.backend.exportEdition(issue, edition, print, (progress) => {
        if (this.at.step === 'running') this.at = { step: 'running', edition, progress };
      });
      this.at = exported ? { step: 'done', edition, exported } : { step: 'choose' };
      if (exported) this.shown = true;
    } catch (thrown) {
      this.at = { step: 'failed', edition, failure: asFailure(thrown) };
      this.shown = true;
    }
  }
}
