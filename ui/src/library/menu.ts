/** What can be done with a row of the list, as a menu. */
import { chordText } from '../commands/chords';
import { keyText } from '../commands/list';
import type { Desk } from '../desk/desk.svelte';
import type { MenuItem } from '../desk/Menu.svelte';
import { say } from '../words/say';
import type { MenuRow, StoryRow } from './rows';

export interface RowActs {
  rename(): void;
  delete(): void;
  /** Moves up or down; null where there is no further. */
  step: Record<'up' | 'down', (() => void) | null>;
  /** Asks where to move to. */
  moveTo(): void;
  duplicate(): void;
  setStanding(standing: boolean): void;
  newIssue(): void;
  newIssueFromLast(): void;
  newPoolStory(): void;
  settings(): void;
  openInWindow(): void;
}

/** `count`: how many stories are meant. */
export function menuItems(desk: Desk, row: MenuRow, count: number, acts: RowActs): MenuItem[] {
  const remove = { label: say('library-delete'), key: chordText('Delete'), act: () => acts.delete() };
  const rename = { label: say('library-rename'), key: chordText('F2'), act: () => acts.rename() };
  const duplicate = { label: say('shelf-duplicate'), act: () => acts.duplicate() };
  switch (row.kind) {
    case 'story': {
      const standing = !desk.entryOf(row.id)?.standing;
      const items: MenuItem[] = [
        stepItem(say('library-move-up'), 'Alt-ArrowUp', acts.step.up),
        stepItem(say('library-move-down'), 'Alt-ArrowDown', acts.step.down),
        { label: say('shelf-move-to'), act: () => acts.moveTo() },
        duplicate,
        {
          label: standing ? say('shelf-standing') : say('shelf-not-standing'),
          act: () => acts.setStanding(standing),
        },
        remove,
      ];
      if (count === 1) items.unshift(rename);
      return items;
    }
    case 'pool':
      return [{ label: say('shelf-new-pool-story'), act: () => acts.newPoolStory() }];
    case 'issue':
      return [
        {
          label: say('library-open-in-window'),
          disabled: row.id === desk.issue?.id,
          act: () => acts.openInWindow(),
        },
        { ...rename, label: say('library-rename-issue') },
        duplicate,
        remove,
      ];
    case 'publication': {
      // The key opens the settings of the publication whose issue is open.
      const opens = row.id === desk.publication?.id ? { key: keyText('settings') } : {};
      const settings = { label: say('library-settings'), ...opens, act: () => acts.settings() };
      return [
        { label: say('library-new-issue'), act: () => acts.newIssue() },
        { label: say('shelf-new-issue-from-last'), act: () => acts.newIssueFromLast() },
        rename,
        settings,
        remove,
      ];
    }
  }
}

function stepItem(label: string, chord: string, act: (() => void) | null): MenuItem {
  return { label, key: chordText(chord), disabled: act === null, act: () => act?.() };
}

/** Where stories can be moved to: the pool and the issues of their publication, but where they are. */
export function homeItems(desk: Desk, row: StoryRow, move: (issue: string | null) => void): MenuItem[] {
  const issues = desk.shelf.publications.find(({ id }) => id === row.publication)?.issues ?? [];
  const homes: MenuItem[] = issues
    .filter(({ id }) => id !== row.issue)
    .map(({ id, numbered, dateline }) => ({
      label: numbered || say('library-unnumbered'),
      note: dateline,
      act: () => move(id),
    }));
  if (row.issue !== null) homes.unshift({ label: say('shelf-pool'), act: () => move(null) });
  return homes;
}
