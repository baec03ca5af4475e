// Generated from src-tauri/crates/desk/src/wire. Do not edit by hand.

export type Shelf = { 
/**
 * The publications, by name.
 */
publications: Array<PublicationEntry>, 
/**
 * Where the window was when it was last open.
 */
place: Place | null, 
/**
 * The issues that were opened last, in any publication, the latest first.
 */
recent: Array<string>, 
/**
 * The library's file, for showing.
 */
library: string, };

export type LibraryPlace = { 
/**
 * The library's file, for showing.
 */
path: string, 
/**
 * The usual place, where the library is elsewhere.
 */
usual: string | null, };

export type MovedLibrary = { 
/**
 * Its file, for showing.
 */
path: string, 
/**
 * The file it was in, which is still there.
 */
old: string, 
/**
 * Whether the next start finds it by itself; it does not where somebody named the
 * old file.
 */
noted: boolean, };

export type PublicationEntry = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its language as a BCP 47 tag.
 */
language: string, 
/**
 * `ltr` or `rtl`.
 */
direction: string, 
/**
 * Its issues, newest first.
 */
issues: Array<IssueEntry>, 
/**
 * The stories of its pool, in order.
 */
pool: Array<StoryEntry>, };

export type IssueEntry = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its number in the publication's form: "No. 108"; empty where it has none yet.
 */
numbered: string, 
/**
 * Its date as printed.
 */
dateline: string, 
/**
 * How far it has come.
 */
status: IssueStatus, 
/**
 * How many stories it holds.
 */
stories: number, };

export type IssueStatus = "draft" | "inReview" | "ready" | "published";

export type StoryStatus = "draft" | "ready" | "held";

export type IssueSheet = { 
/**
 * The issue's own fields.
 */
issue: IssueDraft, 
/**
 * The publication's fields.
 */
publication: PublicationDraft, 
/**
 * The stories, in order.
 */
stories: Array<StoryEntry>, 
/**
 * The names of the publication's sections, in its order.
 */
sections: Array<string>, 
/**
 * The date in the publication's own form, shown where the dateline is empty.
 */
writtenDate: string, };

export type StoryEntry = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its headline; the first words of the body where it has none.
 */
headline: string, 
/**
 * Its section's name; empty where it has none.
 */
section: string, 
/**
 * Its language as a BCP 47 tag: its own or its publication's.
 */
language: string, 
/**
 * `ltr` or `rtl`.
 */
direction: string, 
/**
 * The words of its body.
 */
words: number, 
/**
 * How far it has come.
 */
status: StoryStatus, 
/**
 * Whether it stands in every issue.
 */
standing: boolean, };

export type PublicationDraft = { 
/**
 * Its id.
 */
id: string, 
/**
 * The revision these fields were read at.
 */
revision: number, 
/**
 * The name that stands in the masthead.
 */
name: string, 
/**
 * One line under the name.
 */
tagline: string, 
/**
 * Who publishes it.
 */
publisher: string, 
/**
 * The postal address.
 */
address: string, 
/**
 * Where the web editions stand.
 */
website: string, 
/**
 * The footer's text, in Markdown.
 */
footer: string, 
/**
 * Its language as a BCP 47 tag.
 */
language: string, 
/**
 * How numbers are written, `{n}` for the number.
 */
numbering: string, 
/**
 * How its print edition is laid out.
 */
print: PrintDraft, };

export type PrintDraft = { 
/**
 * The kind of page.
 */
layout: PrintLayout, 
/**
 * The paper.
 */
paper: PrintPaper, 
/**
 * The width of the paper in millimetres; asked for where it is custom.
 */
width: number, 
/**
 * The height of the paper in millimetres; asked for where it is custom.
 */
height: number, 
/**
 * How many columns, 1 to 3.
 */
columns: number | null, 
/**
 * The margins.
 */
margins: PrintMargins | null, 
/**
 * Whether lines stand on one grid.
 */
baselineGrid: boolean | null, 
/**
 * Whether words are hyphenated.
 */
hyphenate: boolean | null, 
/**
 * Whether a story begins with a large letter.
 */
dropCap: boolean | null, 
/**
 * The family for the text.
 */
textFamily: string | null, 
/**
 * The family for the publication's name and the headlines.
 */
headlineFamily: string | null, };

export type PrintLayout = "bulletin" | "magazine" | "letter" | "digest" | "largePrint";

export type PrintPaper = "a4" | "a5" | "letter" | "legal" | "tabloid" | "custom";

export type PrintMargins = { 
/**
 * At the fold.
 */
inside: number, 
/**
 * At the other side.
 */
outside: number, 
/**
 * Above the text.
 */
top: number, 
/**
 * Below the text.
 */
bottom: number, };

export type PrintFamily = { 
/**
 * Its name.
 */
name: string, 
/**
 * Whether the program brings it, so that it looks the same on every computer.
 */
bundled: boolean, };

export type IssueDraft = { 
/**
 * Its id.
 */
id: string, 
/**
 * The revision these fields were read at.
 */
revision: number, 
/**
 * The number label.
 */
number: string, 
/**
 * The date, `YYYY-MM-DD`.
 */
date: string | null, 
/**
 * The date as printed, where the editor wants other words.
 */
dateline: string, 
/**
 * The subject line of the email.
 */
subject: string, 
/**
 * The line that mail programs show after the subject.
 */
preheader: string, 
/**
 * The text before the first story, in Markdown.
 */
introduction: string, 
/**
 * How far it has come.
 */
status: IssueStatus, };

export type StoryDraft = { 
/**
 * Its id.
 */
id: string, 
/**
 * The revision these fields were read at.
 */
revision: number, 
/**
 * Its section's name; a new name makes the section; empty for none.
 */
section: string, 
/**
 * The line above the headline.
 */
kicker: string, 
/**
 * The headline.
 */
headline: string, 
/**
 * Who wrote it.
 */
byline: string, 
/**
 * The teaser; where empty, editions take it from the body.
 */
teaser: string, 
/**
 * The text, in Markdown.
 */
body: string, 
/**
 * Where it was first published.
 */
sourceUrl: string, 
/**
 * Its language where it is not its publication's.
 */
language: string | null, 
/**
 * The picture that leads it, in Markdown: `![alt](pictures/x.jpg "Caption")`.
 */
leadPicture: string | null, 
/**
 * How far it has come.
 */
status: StoryStatus, 
/**
 * How many words the editor wants.
 */
wordTarget: number | null, 
/**
 * How many pages it is fitted to in print.
 */
pageTarget: number | null, };

export type Saved = { 
/**
 * The revision that was written: the next save names it.
 */
revision: number, 
/**
 * When, in milliseconds since 1970.
 */
at: number, };

export type Deed = "editStory" | "editStories" | "editIssue" | "editPublication" | "newStory" | "newIssue" | "newPublication" | "moveStories" | "deleteStories" | "deleteIssue" | "deletePublication" | "duplicateStories" | "duplicateIssue" | "setStanding" | "import";

export type Undone = { 
/**
 * The step.
 */
step: number, 
/**
 * What it did.
 */
deed: Deed, 
/**
 * What it did it to: a story's headline, an issue's number as printed, a
 * publication's name.
 */
name: string, 
/**
 * To how many of them.
 */
count: number, 
/**
 * The issue to show; `None` where that which was asked for is gone.
 */
sheet: IssueSheet | null, 
/**
 * The story concerned, where it is there.
 */
story: StoryDraft | null, 
/**
 * The field that changed, by its name on the wire.
 */
field: string | null, 
/**
 * Behind what changed in it, in UTF-16 units.
 */
caret: number | null, 
/**
 * When, in milliseconds since 1970.
 */
at: number, };

export type Place = { 
/**
 * The open issue.
 */
issue: string | null, 
/**
 * The open story; `None` while the issue's own fields are open.
 */
story: string | null, 
/**
 * The caret in the body, in UTF-16 units.
 */
caret: number, 
/**
 * The editor's scroll position in pixels.
 */
scroll: number, };

export type WebPreview = { 
/**
 * The page's title.
 */
title: string, 
/**
 * The page's language.
 */
language: string, 
/**
 * `ltr` or `rtl`.
 */
direction: string, 
/**
 * The page's whole style sheet.
 */
css: string, 
/**
 * What stands inside `<body>`.
 */
body: string, };

export type StoryPreview = { 
/**
 * The element id of the `<article>` on the page.
 */
articleId: string, 
/**
 * The `<article>` in pieces that make the whole one after the other: its beginning
 * up to its text, a piece for each block of the text, its end. A story without a
 * text is one piece.
 */
article: Array<string>, 
/**
 * The element id of the story's `<li>` in "Inside this issue".
 */
entryId: string, 
/**
 * The whole `<li>`.
 */
entry: string, 
/**
 * The story's line in the list at the left.
 */
listed: StoryEntry, };

export type PreviewNews = { 
/**
 * The name of this answer: who asks next says which one they have.
 */
stamp: number, 
/**
 * How many pieces at the beginning of the article are those of the answer before…
 */
from: number, 
/**
 * …and how many at its end.
 */
kept: number, 
/**
 * The preview, its article without those pieces.
 */
part: StoryPreview, };

export type ImportPlan = { 
/**
 * Names the plan when it is agreed to or dropped.
 */
token: string, 
/**
 * An issue a file.
 */
issues: Array<PlannedIssue>, 
/**
 * Files that could not be read, a sentence each.
 */
refused: Array<Failure>, };

export type PlannedIssue = { 
/**
 * The file it comes from, for showing.
 */
file: string, 
/**
 * The publication it goes to.
 */
publication: string, 
/**
 * Whether the library has that publication already.
 */
knownPublication: boolean, 
/**
 * The issue's number label.
 */
number: string, 
/**
 * Its date, `YYYY-MM-DD`, or empty.
 */
date: string, 
/**
 * The first line of its introduction.
 */
introduction: string, 
/**
 * Its stories, in order.
 */
stories: Array<PlannedStory>, 
/**
 * How many pictures come along.
 */
pictures: number, 
/**
 * What the editor should know, a sentence each.
 */
notes: Array<Message>, };

export type PlannedStory = { 
/**
 * Its headline.
 */
headline: string, 
/**
 * Its first line.
 */
firstLine: string, 
/**
 * Its section, or empty.
 */
section: string, 
/**
 * The words of its body.
 */
words: number, 
/**
 * `ltr` or `rtl`.
 */
direction: string, };

export type Pasted = { 
/**
 * The text.
 */
markdown: string, 
/**
 * The definitions of its footnotes, one after the other; empty where it has none.
 */
footnotes: string, 
/**
 * Whether it begins with running text, which may go on from what stands before it.
 */
startsInLine: boolean, 
/**
 * Whether it ends with running text.
 */
endsInLine: boolean, 
/**
 * What could not come along, a sentence or two each.
 */
notes: Array<Message>, };

export type AddedPicture = { 
/**
 * The destination that Markdown names it by: `pictures/pier-3f2a9c01.jpg`.
 */
destination: string, 
/**
 * What it shows, where that is known.
 */
alt: string, };

export type Edition = "web" | "print" | "print-html" | "markdown";

export type PrintFile = { 
/**
 * The standards that it keeps.
 */
standard: PrintStandard, 
/**
 * How far pictures reach over the edge that is cut, in millimetres.
 */
bleed: number | null, 
/**
 * Whether marks show where to cut.
 */
cropMarks: boolean, 
/**
 * Whether everything is printed in greys.
 */
blackAndWhite: boolean, 
/**
 * Whether the pages are put two on a sheet, as a booklet that is folded.
 */
imposed: boolean, };

export type PrintStandard = "ua1A2a" | "ua1A3a" | "plain";

export type PrintPages = { 
/**
 * The pages, in order.
 */
pages: Array<PrintPage>, 
/**
 * The side that the publication is read from: `ltr` or `rtl`.
 */
direction: string, 
/**
 * What was repaired, a sentence each.
 */
notes: Array<Message>, 
/**
 * What to look at, in the order of the stories.
 */
findings: Array<PrintFinding>, 
/**
 * How the issue ends where its last page is not full.
 */
fit: Message | null, 
/**
 * What to cut so that the last page falls away, longest story first.
 */
cuts: Array<PrintFinding>, };

export type PrintFinding = { 
/**
 * What it is, in a sentence.
 */
text: Message, 
/**
 * Where it is written, where that is known.
 */
spot: TextSpot | null, };

export type PrintPage = { 
/**
 * Its id: pages of the same id are drawn alike.
 */
id: string, 
/**
 * Its width in points.
 */
width: number, 
/**
 * Its height in points.
 */
height: number, };

export type TextSpot = { 
/**
 * The story; `None` in the introduction and the footer.
 */
story: string | null, 
/**
 * The field, by its name on the wire.
 */
field: string, 
/**
 * How many UTF-16 units stand before it.
 */
caret: number, };

export type PageMark = { 
/**
 * The page, counted from 0.
 */
page: number, 
/**
 * Where the caret stands.
 */
x: number, 
/**
 * The upper edge of its line.
 */
top: number, 
/**
 * The lower edge.
 */
bottom: number, 
/**
 * Where the line begins.
 */
left: number, 
/**
 * Where it ends.
 */
right: number, };

export type Exported = { 
/**
 * The file or folder that was written.
 */
path: string, 
/**
 * What was repaired or left out, a sentence each.
 */
notes: Array<Message>, 
/**
 * What to look at before it goes to the printer.
 */
findings: Array<PrintFinding>, };

export type Progress = { 
/**
 * What is being done, a few words.
 */
stage: Message, 
/**
 * Stages done.
 */
done: number, 
/**
 * Stages in all.
 */
of: number, };

export type Failure = { 
/**
 * For the program.
 */
code: FailureCode, 
/**
 * What failed, one sentence.
 */
message: Message, 
/**
 * What to do about it, where that is known.
 */
hint: Message | null, 
/**
 * For whoever mends it: the cause as the system put it, or a log id.
 */
detail: string, };

export type FailureCode = "conflict" | "storage" | "refused" | "stopped" | "bug";

export type Message = { id: string, given: Record<string, Given> };

export type Given = string | number | Message | Array<Given>;
