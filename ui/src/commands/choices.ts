/** What the palette offers now: the commands that can be done, all issues, the open issue's stories. */
import { type Acts, isEnabled, type Room, run } from '../desk/acts';
import { openInWindow } from '../desk/neighbours';
import { issuesByUse } from '../desk/recent';
import { say } from '../words/say';
import { COMMANDS, keyText } from './list';
import type { Choice } from './palette';

export function allChoices(room: Room, acts: Acts): Choice[] {
  return [...commands(room, acts), ...issues(room), ...stories(room)];
}

/** The issues, to be shown in a window of their own. */
export function issuesForWindow(room: Room): Choice[] {
  return issues(room).map(({ runInWindow, ...choice }) => ({ ...choice, run: runInWindow ?? choice.run }));
}

function commands(room: Room, acts: Acts): Choice[] {
  return COMMANDS.filter((entry) => !entry.unlisted && isEnabled(entry, room)).map(({ id, menu }) => {
    const keys = keyText(id);
    return {
      key: `command:${id}`,
      label: say(`command-${id}`),
      note: say(`menu-${menu}`).replace('&', ''),
      ...(keys === undefined ? {} : { keys }),
      run: () => run(id, room, acts),
    };
  });
}

function issues({ desk }: Room): Choice[] {
  const others = issuesByUse(desk.shelf).filter(({ id }) => id !== desk.issue?.id);
  return others.map(({ id, number, publication }) => ({
    key: `issue:${id}`,
    label: number,
    note: publication,
    run: () => void desk.openIssue(id),
    runInWindow: () => void openInWindow(desk, id),
  }));
}

function stories({ desk }: Room): Choice[] {
  return desk.stories.map(({ id, headline }, index) => ({
    key: `story:${id}`,
    label: headline.trim() || say('library-no-headline'),
    note: say('palette-story', { place: index + 1 }),
    run: () => void desk.openStory(id),
  }));
}
