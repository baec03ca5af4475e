/** What was undone or redone, told in the foot of the window and to screen readers. */
import type { Deed } from './backend/wire.gen';

/** A name in quotation marks, whichever way it runs. */
function quoted(name: string): string {
  return `“\u2068${name}\u2069”`;
}

function stories(count: number): string {
  return count === 1 ? '1 story' : `${count} stories`;
}

export const historyWords = {
  nothing: { undone: 'Nothing left to undo', redone: 'Nothing left to redo' },
  undone: (step: string) => `Undone: ${step}`,
  redone: (step: string) => `Redone: ${step}`,
  steps: {
    editStory: (name, _, field) => {
      if (field === 'body') return name ? `text of ${quoted(name)}` : 'text of a story';
      if (field === 'headline') return name ? `headline of ${quoted(name)}` : 'headline of a story';
      if (field === 'teaser') return name ? `teaser of ${quoted(name)}` : 'teaser of a story';
      return name ? `details of ${quoted(name)}` : 'details of a story';
    },
    editStories: (_, count) => `changes in ${stories(count)}`,
    editIssue: (name, _, field) => {
      if (field === 'introduction') return name ? `introduction of ${name}` : 'introduction of the issue';
      return name ? `fields of ${name}` : 'fields of the issue';
    },
    editPublication: (name) => `settings of ${name}`,
    newStory: () => 'new story',
    newIssue: (name) => (name ? `new issue ${name}` : 'new issue'),
    newPublication: (name) => `new publication ${name}`,
    moveStories: (name, count) => {
      if (count > 1) return `place of ${stories(count)}`;
      return name ? `place of ${quoted(name)}` : 'place of a story';
    },
    deleteStories: (name, count) => {
      if (count > 1) return `deletion of ${stories(count)}`;
      return name ? `deletion of ${quoted(name)}` : 'deletion of a story';
    },
    deleteIssue: (name) => (name ? `deletion of ${name}` : 'deletion of an issue'),
    deletePublication: (name) => `deletion of ${name}`,
    duplicateStories: (name, count) => {
      if (count > 1) return `copies of ${stories(count)}`;
      return name ? `copy of ${quoted(name)}` : 'copy of a story';
    },
    duplicateIssue: (name) => (name ? `copy of ${name}` : 'copy of an issue'),
    setStanding: (name, count) => {
      if (count > 1) return `${stories(count)} in every issue`;
      return name ? `${quoted(name)} in every issue` : 'a story in every issue';
    },
    import: (name) => (name ? `import of ${name}` : 'import'),
  } satisfies Record<Deed, (name: string, count: number, field: string | null) => string>,
};
