/**
 * The history of the desk in memory: each change is kept as the rows before and after it.
 *
 * It keeps the desk's promises that the window leans on: steps belong to an issue or to all of
 * them, a new change drops what was undone, and undoing tells what to show. Typing is never joined.
 */
import { spliceOf } from '../draft/splice';
import type { Deed, Undone } from './wire.gen';

/** All rows, by a key that names table and row. */
export type Rows = Map<string, unknown>;

export interface MemoryStep {
  id: number;
  /** Null for what every issue's history meets. */
  issue: string | null;
  deed: Deed;
  /** The row it is named after. */
  subject: string;
  count: number;
  changed: Array<{ key: string; before: unknown; after: unknown }>;
  undone: number | null;
}

export class MemoryHistory {
  #steps: MemoryStep[] = [];
  #count = 0;
  #rows: () => Rows;
  #put: (key: string, row: unknown) => void;

  constructor(rows: () => Rows, put: (key: string, row: unknown) => void) {
    this.#rows = rows;
    this.#put = put;
  }

  /** Does `work` and writes down what it changed. */
  record<T>(step: Pick<MemoryStep, 'issue' | 'deed'>, work: () => T, subject: (made: T) => string[]): T {
    const before = this.#snapshot();
    const made = work();
    const after = this.#snapshot();
    const keys = [...new Set([...before.keys(), ...after.keys()])];
    const changed = keys
      .filter((key) => before.get(key) !== after.get(key))
      .map((key) => ({ key, before: parsed(before.get(key)), after: parsed(after.get(key)) }));
    if (changed.length === 0) return made;
    this.#steps = this.#steps.filter(({ undone, issue }) => undone === null || !meets(issue, step.issue));
    const [first = '', ...more] = subject(made);
    this.#count += 1;
    const id = this.#count;
    this.#steps.push({ ...step, id, subject: first, count: more.length + 1, changed, undone: null });
    return made;
  }

  get newest(): number {
    return this.#steps.at(-1)?.id ?? 0;
  }

  undo(issue: string | null): MemoryStep | null {
    const step = this.#steps.findLast((one) => one.undone === null && meets(one.issue, issue));
    return step ? this.#take(step, 'before') : null;
  }

  redo(issue: string | null): MemoryStep | null {
    const undone = this.#steps.filter((one) => one.undone !== null && meets(one.issue, issue));
    const step = undone.sort((a, b) => (b.undone ?? 0) - (a.undone ?? 0))[0];
    return step ? this.#take(step, 'after') : null;
  }

  undoStep(id: number): MemoryStep | null {
    const step = this.#steps.find((one) => one.id === id && one.undone === null);
    return step ? this.#take(step, 'before') : null;
  }

  #take(step: MemoryStep, side: 'before' | 'after'): MemoryStep {
    const rows = this.#rows();
    for (const { key, ...sides } of step.changed) this.#put(key, revised(sides[side], rows.get(key)));
    this.#count += 1;
    step.undone = side === 'before' ? this.#count : null;
    return step;
  }

  #snapshot(): Map<string, string> {
    return new Map([...this.#rows()].map(([key, row]) => [key, JSON.stringify(row)]));
  }
}

/** The field of a draft that a step changed, and behind what changed of it now. */
export function fieldOf({ changed, subject, undone }: MemoryStep): Pick<Undone, 'field' | 'caret'> {
  const row = changed.find(({ key }) => key.slice(1) === subject);
  if (!row || !hasDraft(row.before) || !hasDraft(row.after)) return { field: null, caret: null };
  const sides = [row.after.draft, row.before.draft] as Array<Record<string, unknown>>;
  const [was = {}, now = {}] = undone === null ? sides.reverse() : sides;
  const field = Object.keys(now).find((key) => key !== 'revision' && now[key] !== was[key]) ?? null;
  if (field === null) return { field, caret: null };
  const { from, insert } = spliceOf(String(was[field]), String(now[field]));
  return { field, caret: from + insert.length };
}

function meets(step: string | null, issue: string | null): boolean {
  return step === null || step === issue;
}

function parsed(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json);
}

/** A row as it was, under the next revision: undoing is a save too. */
function revised(row: unknown, now: unknown): unknown {
  if (!hasDraft(row) || !hasDraft(now)) return row;
  return { ...row, draft: { ...row.draft, revision: now.draft.revision + 1 } };
}

function hasDraft(row: unknown): row is { draft: { revision: number } } {
  return typeof row === 'object' && row !== null && 'draft' in row;
}
