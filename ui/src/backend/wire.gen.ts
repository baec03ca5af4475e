// Generated from src-tauri/crates/desk/src/wire.rs. Do not edit by hand.

export type Shelf = { publications: Array<PublicationEntry>, place: Place | null, library: string, };

export type PublicationEntry = { id: string, name: string, language: string, direction: string, issues: Array<IssueEntry>, };

export type IssueEntry = { id: string, numbered: string, dateline: string, status: IssueStatus, stories: number, };

export type IssueStatus = "draft" | "inReview" | "ready" | "published";

export type StoryStatus = "draft" | "ready" | "held";

export type IssueSheet = { issue: IssueDraft, publication: PublicationDraft, stories: Array<StoryEntry>, sections: Array<string>, writtenDate: string, };

export type StoryEntry = { id: string, headline: string, section: string, language: string, direction: string, words: number, status: StoryStatus, };

export type PublicationDraft = { id: string, revision: number, name: string, tagline: string, publisher: string, address: string, website: string, footer: string, language: string, numbering: string, };

export type IssueDraft = { id: string, revision: number, number: string, date: string | null, dateline: string, subject: string, preheader: string, introduction: string, status: IssueStatus, };

export type StoryDraft = { id: string, revision: number, section: string, kicker: string, headline: string, byline: string, teaser: string, body: string, sourceUrl: string, language: string | null, leadPicture: string | null, status: StoryStatus, wordTarget: number | null, };

export type Saved = { revision: number, at: number, };

export type Place = { issue: string | null, story: string | null, caret: number, scroll: number, };

export type WebPreview = { title: string, language: string, direction: string, css: string, body: string, };

export type StoryPreview = { articleId: string, article: string, entryId: string, entry: string, listed: StoryEntry, };

export type ImportPlan = { token: string, issues: Array<PlannedIssue>, refused: Array<Failure>, };

export type PlannedIssue = { file: string, publication: string, knownPublication: boolean, number: string, date: string, introduction: string, stories: Array<PlannedStory>, pictures: number, notes: Array<string>, };

export type PlannedStory = { headline: string, firstLine: string, section: string, words: number, direction: string, };

export type AddedPicture = { destination: string, alt: string, };

export type Edition = "web" | "print" | "markdown";

export type Exported = { path: string, notes: Array<string>, };

export type Progress = { stage: string, done: number, of: number, };

export type Failure = { code: FailureCode, message: string, hint: string, detail: string, };

export type FailureCode = "conflict" | "storage" | "refused" | "bug";
