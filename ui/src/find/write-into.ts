import { tick } from 'svelte';

/** Brings the caret into a field of a room, once it is there, with its text selected. */
export function writeInto(room: ParentNode, field: 'find' | 'replacement'): void {
  void tick().then(() => {
    const input = room.querySelector<HTMLInputElement>(`[data-testid="${field}"]`);
    input?.focus();
    input?.select();
  });
}
