/** One import from file to issues: nothing is written before the editor has seen the plan. */
import { asFailure } from '../backend/backend';
import type { Failure, ImportPlan } from '../backend/wire.gen';
import type { Desk } from '../desk/desk.svelte';

export class Importing {
  plan: ImportPlan | null = $state.raw(null);
  /** The plan is being carried out. */
  busy = $state(false);
  failure: Failure | null = $state.raw(null);
  #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async choose(): Promise<void> {
    try {
      const plan = await this.#desk.backend.chooseImport();
      if (plan) this.show(plan);
    } catch (thrown) {
      this.#desk.fail(thrown);
    }
  }

  /** Shows a plan; one that was shown before and not answered is dropped. */
  show(plan: ImportPlan): void {
    if (this.busy) {
      this.#discard(plan);
      return;
    }
    if (this.plan && this.plan.token !== plan.token) this.#discard(this.plan);
    this.failure = null;
    this.plan = plan;
  }

  async agree(): Promise<void> {
    const { plan } = this;
    if (!plan || this.busy) return;
    this.busy = true;
    this.failure = null;
    const desk = this.#desk;
    try {
      if (!(await desk.flush())) return;
      const sheet = await desk.backend.acceptImport(plan.token);
      this.plan = null;
      // The issue is made; it is opened as soon as what was typed meanwhile is safe.
      if (await desk.flush()) desk.showIssue(sheet);
      await desk.refreshShelf();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      this.busy = false;
    }
  }

  cancel(): void {
    const { plan } = this;
    if (!plan || this.busy) return;
    this.plan = null;
    this.#discard(plan);
  }

  #discard({ token }: ImportPlan): void {
    this.#desk.backend.discardImport(token).catch((thrown: unknown) => this.#desk.fail(thrown));
  }
}
