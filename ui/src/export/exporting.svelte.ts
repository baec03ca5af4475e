/** One export from choice to file: what the dialog shows, step by step. */
import { asFailure } from '../backend/backend';
import type { Edition, Exported, Failure, Progress } from '../backend/wire.gen';
import type { Desk } from '../desk/desk.svelte';

export type ExportStep =
  | { step: 'choose' }
  | { step: 'running'; edition: Edition; progress: Progress | null }
  | { step: 'done'; edition: Edition; exported: Exported }
  | { step: 'failed'; edition: Edition; failure: Failure };

export class Exporting {
  shown = $state(false);
  at: ExportStep = $state.raw({ step: 'choose' });
  #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  open(): void {
    if (!this.#desk.issue) return;
    if (this.at.step !== 'running') this.at = { step: 'choose' };
    this.shown = true;
  }

  /** Closes the dialog; an export that runs goes on and is shown again with its result. */
  close(): void {
    this.shown = false;
  }

  async run(edition: Edition): Promise<void> {
    const issue = this.#desk.issue?.id;
    if (issue === undefined || this.at.step === 'running') return;
    this.at = { step: 'running', edition, progress: null };
    try {
      // The file must hold what is on screen.
      if (!(await this.#desk.flush())) {
        this.at = { step: 'choose' };
        this.close();
        return;
      }
      const exported = await this.#desk.backend.exportEdition(issue, edition, (progress) => {
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
