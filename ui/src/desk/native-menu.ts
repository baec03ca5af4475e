/** Keeps the native menu bar as the window stands. */
import type { Backend } from '../backend/backend';
import { COMMANDS } from '../commands/list';
import { menuBar } from '../commands/menu-bar';
import { isChecked, isEnabled, type Room } from './acts';
import { recentIssues } from './recent';

/** Shows the menu bar for how the window stands, where that is another than before. */
export function menuBarShower(backend: Backend): (room: Room) => void {
  const entries = new Map(COMMANDS.map((entry) => [entry.id, entry]));
  let shown = '';
  return (room) => {
    // Menus are made once, of what is open then; until that is known there is nothing to choose.
    if (!room.desk.ready && !room.desk.startFailure) return;
    const bar = menuBar({
      enabled: (id) => {
        const entry = entries.get(id);
        return entry !== undefined && isEnabled(entry, room);
      },
      checked: (id) => isChecked(id, room),
      recent: recentIssues(room.desk.shelf, room.desk.issue?.id ?? null),
    });
    const next = JSON.stringify(bar);
    if (next === shown) return;
    shown = next;
    void backend.showMenu(bar).catch((thrown: unknown) => room.desk.fail(thrown));
  };
}
