/** What can be done with a row of the list, as a menu. */
import { chordText } from '../commands/chords';
import { keyText } from '../commands/list';
import type { Desk } from '../desk/desk.svelte';
import type { MenuItem } from '../desk/Menu.svelte';
import { words } from '../words';
import type { Thing } from './rows';

export interface RowActs {
  rename(): void;
  delete(): void;
  move(position: number): void;
  newIssue(): void;
  settings(): void;
  openInWindow(): void;
}

export function menuItems(desk: Desk, row: Thing, acts: RowActs): MenuItem[] {
  const { library } = words;
  const remove = { label: library.delete, key: chordText('Delete'), act: () => acts.delete() };
  const rename = { label: library.rename, key: chordText('F2'), act: () => acts.rename() };
  switch (row.kind) {
    case 'story': {
      const at = row.position - 1;
      const last = row.size - 2;
      return [
        rename,
        {
          label: library.moveUp,
          key: chordText('Alt-ArrowUp'),
          disabled: at === 0,
          act: () => acts.move(at - 1),
        },
        {
          label: library.moveDown,
          key: chordText('Alt-ArrowDown'),
          disabled: at >= last,
          act: () => acts.move(at + 1),
        },
        remove,
      ];
    }
    case 'issue':
      return [
        {
          label: library.openInWindow,
          disabled: row.id === desk.issue?.id,
          act: () => acts.openInWindow(),
        },
        { ...rename, label: library.renameIssue },
        remove,
      ];
    case 'publication': {
      // The key opens the settings of the publication whose issue is open.
      const opens = row.id === desk.publication?.id ? { key: keyText('settings') } : {};
      const settings = { label: library.settings, ...opens, act: () => acts.settings() };
      return [{ label: library.newIssue, act: () => acts.newIssue() }, rename, settings, remove];
    }
  }
}
