/** The words of the shelf beyond adding, naming and deleting: the pool, copies, several at once. */

function stories(count: number): string {
  return count === 1 ? '1 story' : `${count} stories`;
}

export const shelfWords = {
  pool: 'Pool',
  poolOf: (count: number) => (count === 0 ? 'Pool' : `Pool (${count})`),
  newPoolStory: 'New story in the pool',
  newIssueFromLast: 'New issue from the last one',
  moveTo: 'Move to…',
  moveToTitle: 'Where to move it',
  duplicate: 'Duplicate',
  standing: 'Keep in every issue',
  notStanding: 'No longer keep in every issue',
  standingMark: 'Stands in every issue',
  several: (count: number) => stories(count),
  selected: (count: number) => `${stories(count)} selected`,
  movedTo: (home: string, count: number) =>
    count === 1 ? `Moved to ${home}` : `${stories(count)} moved to ${home}`,
};
