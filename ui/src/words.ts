/**
 * Everything a person reads in the window, in one place. Keys say what is meant, not where it
 * stands; numbers go in as numbers. What the desk says (failures, notes) comes in its own words.
 */
import { historyWords } from './words-history';
import { shelfWords } from './words-shelf';
import type { Edition, IssueStatus, StoryStatus } from './backend/wire.gen';
import { windowWords } from './words-window';
import type { Face } from './preferences/preferences';
import { minutesOf } from './count/counts';
import type { TypingChoice } from './editor/typography/choices';
import type { SearchedField } from './find/issue-hits';
import type { Problem } from './find/query';
import { counted, numbers } from './words-counted';
import * as text from './words-text';
import { picture } from './words-picture';

const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dates = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

export const words = {
  app: 'Masthead',
  ...windowWords,
  start: {
    invitation: 'Compose an issue out of stories, and see it as its readers will.',
    newPublication: 'New publication…',
    newPublicationMeans: 'A name and a language are enough to begin.',
    importIssue: 'Import an issue…',
    importIssueMeans: 'A plain-text or Markdown file. You see what will be made before anything is written.',
    openSample: 'Open the sample',
    openSampleMeans: 'A finished issue to try everything on.',
    dropHint: 'A file can also be dropped anywhere on this window.',
    local: 'Everything stays on this computer.',
  },

  header: {
    issues: 'Issues of this publication',
    noNumber: 'Unnumbered issue',
    settings: 'Publication settings',
    export: 'Export…',
    showLibrary: 'Stories',
    showPreview: 'Preview',
  },

  saving: {
    unsaved: 'Unsaved',
    saving: 'Saving…',
    saved: (at: number | null) => (at === null ? 'Saved' : `Saved ${clock.format(at)}`),
    failed: 'Not saved',
    conflict: 'Not saved',
    barStart: 'Not saved:',
    barEnd: 'Your text is kept here.',
    retry: 'Retry',
    retrying: 'Trying again…',
    copyText: 'Copy the text',
    copied: 'Copied',
    saveCopy: 'Save a copy as…',
    savedCopy: (path: string) => `A copy is in ${path}.`,
    copyName: 'unsaved',
  },

  conflict: {
    title: 'This was changed somewhere else',
    explain: 'Both texts are kept here until you choose one.',
    mine: 'This text, on your screen',
    theirs: 'The text in the library',
    keepMine: 'Keep mine',
    takeTheirs: 'Take theirs',
    undoNote: 'After taking the library’s text, Undo brings yours back.',
  },

  library: {
    title: 'Publications, issues and stories',
    newStory: 'New story',
    newIssue: 'New issue',
    noHeadline: 'No headline yet',
    unnumbered: 'Unnumbered',
    unnamed: 'Unnamed',
    words: (count: number) => counted(count, 'word', 'words'),
    stories: (count: number) => counted(count, 'story', 'stories'),
    menuFor: (name: string) => `What can be done with “${name}”`,
    rename: 'Rename',
    renameIssue: 'Change the number',
    moveUp: 'Move up',
    moveDown: 'Move down',
    delete: 'Delete',
    settings: 'Publication settings…',
    openInWindow: 'Open in new window',
    newName: (name: string) => `New name for “${name}”`,
    deleted: (name: string) => `Deleted “${name}”`,
    undo: 'Undo',
    dismiss: 'Dismiss',
    movedTo: (place: number, of: number) => `Moved to place ${place} of ${of}`,
  },

  history: historyWords,
  shelf: shelfWords,
  issueStatus: {
    draft: 'draft',
    inReview: 'in review',
    ready: 'ready',
    published: 'published',
  } satisfies Record<IssueStatus, string>,

  storyStatus: { draft: 'draft', ready: 'ready', held: 'held' } satisfies Record<StoryStatus, string>,

  story: {
    title: 'Story',
    kicker: 'Kicker',
    kickerHint: 'Line above the headline',
    headline: 'Headline',
    teaser: 'Teaser',
    teaserHint: 'One to three sentences for “Inside this issue”; taken from the text where empty',
    byline: 'By',
    bylineHint: 'Who wrote it',
    section: 'Section',
    sectionHint: 'None',
    source: 'Source',
    sourceHint: 'https://…',
    status: 'Status',
    wordTarget: 'Target',
    wordTargetHint: 'words',
    language: 'Language',
    likePublication: (language: string) => `${language} (default)`,
    otherLanguage: 'Another…',
    languageTag: 'Language tag',
    languageTagHint: 'Such as pt-BR',
    badTag: 'This is not a language tag. Examples: en, pt-BR, zh-Hant.',
    body: 'Text of the story',
    bodyHint: 'Write here. Pictures can be pasted or dropped.',
    wordsOf: (count: number, target: number | null) =>
      target === null
        ? counted(count, 'word', 'words')
        : `${numbers.format(count)} of ${counted(target, 'word', 'words')}`,
    minutes: (count: number) => `${minutesOf(count)} min`,
    more: 'Details',
  },

  tools: text.tools,
  link: text.link,

  find: {
    bar: 'Find in this text',
    find: 'Find',
    replaceWith: 'Replace with',
    matchCase: 'Match case',
    matchCaseMeans: 'Match case; also accents, half-spaces and quotation marks exactly as typed',
    wholeWord: 'Whole words',
    regex: 'Regular expression',
    inSelection: 'Only in the selection',
    next: 'Next',
    previous: 'Previous',
    showReplace: 'Replace',
    replace: 'Replace',
    replaceAll: 'Replace all',
    position: (at: number | null, count: number) =>
      count === 0
        ? 'Nothing found'
        : at === null
          ? counted(count, 'hit', 'hits')
          : `${numbers.format(at + 1)} of ${numbers.format(count)}`,
    replaced: (count: number) => `${counted(count, 'hit', 'hits')} replaced`,
    problem: {
      malformed: 'This is not a regular expression yet.',
      slow: 'This expression takes too long. A simpler one may do.',
    } satisfies Record<Problem, string>,
  },

  findInIssue: {
    title: 'Find in the issue',
    fields: {
      kicker: 'Kicker',
      headline: 'Headline',
      byline: 'By',
      teaser: 'Teaser',
      body: 'Text',
    } satisfies Record<SearchedField, string>,
    summary: (hits: number, stories: number) =>
      `${counted(hits, 'hit', 'hits')} in ${counted(stories, 'story', 'stories')}`,
    more: (shown: number) => `Only the first ${numbers.format(shown)} hits are shown and replaced.`,
    hint: 'Looks through headlines, kickers, bylines, teasers and texts of all stories.',
    stories: 'Hits by story',
    take: (match: string) => `Replace “${match}” here`,
    takeStory: (headline: string) => `Replace in “${headline}”`,
    replace: (hits: number, stories: number) =>
      `Replace ${numbers.format(hits)} in ${counted(stories, 'story', 'stories')}`,
    replacing: 'Replacing…',
    done: (hits: number, stories: number) =>
      `Replaced ${numbers.format(hits)} in ${counted(stories, 'story', 'stories')}`,
    undo: 'Undo',
    moved: 'The stories changed meanwhile. Look through the hits again before you replace.',
  },

  paste: {
    title: 'Pasted with formatting',
    plain: 'Paste as plain text instead',
    lost: 'Another text was opened before the paste was ready. Go back to the text and paste again.',
  },

  /** What stands in the text itself, in place of marks. */
  live: {
    callout: {
      note: 'Note',
      tip: 'Tip',
      important: 'Important',
      warning: 'Warning',
      caution: 'Caution',
      pullquote: 'Pull quote',
    },
    task: (text: string) => (text ? `Done: ${text}` : 'Done'),
    note: (label: string) => `Note ${label}`,
    picture: (alt: string) => `Picture: ${alt}`,
    decorative: 'decorative',
    undescribed: 'no description',
    lineBreak: 'Line break',
  },

  outline: {
    title: 'Outline',
    empty: 'Headings of the text are listed here.',
    close: 'Close the outline',
  },

  picture,

  issue: {
    title: 'Issue',
    number: 'Number',
    numberHint: '108',
    date: 'Date',
    dateHint: 'YYYY-MM-DD',
    badDate: 'Write the date as YYYY-MM-DD.',
    dateline: 'Date as printed',
    status: 'Status',
    subject: 'Subject of the email',
    preheader: 'Preheader',
    preheaderHint: 'The line that mail programs show after the subject',
    introduction: 'Introduction',
    introductionHint: 'Stands before the first story.',
    none: 'No issue is open',
    noneMeans: 'Stories are written in an issue, and an issue is what readers get.',
    newOf: 'New issue of',
  },

  publication: {
    title: 'Publication settings',
    savedAsYouType: 'Changes are saved as you type.',
    name: 'Name',
    tagline: 'Tagline',
    publisher: 'Publisher',
    address: 'Postal address',
    website: 'Website of the web editions',
    footer: 'Footer',
    footerHint: 'Markdown, under every issue',
    language: 'Language',
    numbering: 'Numbering',
    numberingHint: '{n} stands for the number: No. {n}',
    done: 'Done',
    newTitle: 'New publication',
    create: 'Create',
    nameHint: 'The Harbour Letter',
  },

  preferences: {
    title: 'Preferences',
    writing: 'Writing',
    face: 'Typeface',
    faces: {
      serif: 'Source Serif',
      sans: 'The system’s sans serif',
      mono: 'The system’s monospace',
      own: 'Another that is installed…',
    } satisfies Record<Face, string>,
    family: 'Name of the typeface',
    familyHint: 'Georgia',
    notInstalled: 'This computer has no typeface of that name; Source Serif is shown instead.',
    size: 'Size',
    sizeIs: (pixels: number) => `${numbers.format(pixels)} px`,
    leading: 'Line spacing',
    leadingIs: (times: number) => numbers.format(times),
    letters: 'Line width',
    lettersIs: (count: number) => `${numbers.format(count)} letters`,
    sampleTitle: 'Sample',
    sample:
      'The pier reopens on Saturday. Volunteers painted its railings twice this spring, because the first coat was washed off by the March gales.',
    saving: 'Saving',
    idle: 'Save after',
    idleIs: (seconds: number) => `${numbers.format(seconds)} s`,
    idleMeans:
      'So long after your last keystroke. However steadily you type, a change is saved within one second.',
    library: 'Library',
    libraryMeans: 'Everything you write is in this one file.',
    atOnce: 'Changes hold at once.',
    reset: 'Reset to defaults',
  },

  preview: {
    title: 'Preview',
    web: 'Web',
    frame: (title: string) => `Web edition: ${title}`,
    glass: 'The web edition. Scroll with the arrow keys; click a paragraph to edit it.',
    phone: 'Phone',
    desktop: 'Desktop',
    width: 'Width of the page',
    light: 'Light',
    dark: 'Dark',
    scheme: 'Colours of the page',
    failed: 'The preview could not be made.',
  },

  import: {
    title: 'Import',
    explain: 'Nothing is written yet. This is what will be made:',
    newPublication: 'new publication',
    knownPublication: 'in your library',
    number: (number: string) => `Issue ${number}`,
    noNumber: 'no number',
    introduction: 'Introduction',
    pictures: (count: number) => counted(count, 'picture', 'pictures'),
    notes: 'Notes',
    refused: 'Not read',
    agree: 'Import',
    agreeMany: (count: number) => `Import ${count} issues`,
    busy: 'Importing…',
    nothing: 'There is nothing to import.',
    date: (date: string) => {
      const parsed = new Date(date);
      return Number.isNaN(parsed.getTime()) ? date : dates.format(parsed);
    },
  },

  export: {
    title: 'Export',
    choose: 'You choose where it is written.',
    names: { web: 'Web page', print: 'Print PDF', markdown: 'Markdown bundle' } satisfies Record<
      Edition,
      string
    >,
    means: {
      web: 'One .html file with its pictures inside. It asks nothing of any server.',
      print: 'A PDF with page numbers, accessible and made to last.',
      markdown: 'A folder with issue.md and its pictures. Importing it gives the same issue.',
    } satisfies Record<Edition, string>,
    running: 'Exporting…',
    goesOn: 'It goes on when this is closed, and shows here when it is done.',
    done: (name: string) => `${name} written to`,
    notes: 'Repaired or left out',
    another: 'Export another',
  },

  failure: {
    title: 'That did not work',
    noLibrary: 'The library could not be opened',
    tryAgain: 'Try again',
    log: 'For the report:',
    copyDetail: 'Copy',
    openFirst: 'Open a story or an issue before dropping pictures.',
    openFirstHint: 'The pictures are in the library; drop them again once a text is open.',
    unsafeClose: 'The window stays open, because something is not saved.',
    unsafeCloseHint: 'Save a copy from the bar at the top, or try again. Closing now loses it.',
    closeAnyway: 'Close and lose it',
  },

  drop: {
    title: 'Drop to import or insert',
    explain: 'Newsletters are shown before anything is written; pictures go into the text.',
  },

  status: {
    story: (count: number, target: number | null) =>
      target === null
        ? `Story: ${counted(count, 'word', 'words')}`
        : `Story: ${numbers.format(count)} / ${counted(target, 'word', 'words')}`,
    selection: (count: number) => `Selected: ${counted(count, 'word', 'words')}`,
    issue: (stories: number, count: number) =>
      `Issue: ${counted(stories, 'story', 'stories')}, ${counted(count, 'word', 'words')}`,
    library: 'Library',
  },

  counts: {
    title: 'Words and characters',
    selection: 'Selection',
    story: 'Story',
    issue: 'Issue',
    words: 'Words',
    characters: 'Characters',
    withoutSpaces: 'Without spaces',
    paragraphs: 'Paragraphs',
    reading: 'Reading time',
    number: (count: number) => numbers.format(count),
    minutes: (count: number) => `${numbers.format(count)} min`,
    asWritten: 'The texts of the stories as they are written, with links and marks; without their headlines.',
    target: 'Words of the target',
    ofTarget: (count: number, target: number) =>
      `${numbers.format(count)} of ${counted(target, 'word', 'words')}`,
    over: (count: number) => `${counted(count, 'word', 'words')} over`,
  },

  typing: {
    title: 'What happens while you type',
    button: 'Typing',
    choices: {
      quotes: 'Quotation marks of the story’s language',
      dashes: '--, --- and ... become –, — and …',
      spaces: 'French spaces before ; : ! ?',
    } satisfies Record<TypingChoice, string>,
  },

  close: 'Close',
  cancel: 'Cancel',
  resize: {
    library: 'Width of the list',
    preview: 'Width of the preview',
    hint: 'Drag to resize; double-click to put the pane away',
    show: { library: 'Show the list', preview: 'Show the preview' },
  },
};
