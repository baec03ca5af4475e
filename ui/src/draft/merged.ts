/** A draft that the desk and the editor changed at once, put together. */
import { rebase } from './splice';

export interface Revised {
  id: string;
  revision: number;
}

/** The desk's draft with what the editor changed of the kept one meanwhile. */
export function merged<D extends Revised>(kept: D, mine: D, theirs: D): D {
  const draft = { ...theirs };
  for (const key of Object.keys(mine) as Array<keyof D>) {
    const [was, own, other] = [kept[key], mine[key], theirs[key]];
    if (key === 'revision' || own === was) continue;
    const texts = typeof was === 'string' && typeof own === 'string' && typeof other === 'string';
    draft[key] = texts ? (rebase(was, own, other) as D[keyof D]) : own;
  }
  return draft;
}
