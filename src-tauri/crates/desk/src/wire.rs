//! What passes between the window and the desk: plain data, generated into TypeScript
//! (`ui/src/backend/wire.gen.ts`, kept fresh by the test below).
//!
//! Field names are camelCase on the wire. Ids are UUIDs as text, dates `YYYY-MM-DD`,
//! moments milliseconds since 1970 in UTC, revisions count from 1. What is said to a person
//! is a [`Message`], which the page says in its language.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::Message;

macro_rules! wire {
    ($(#[$meta:meta])* struct $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }
    };
    ($(#[$meta:meta])* enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        pub enum $name { $($(#[$variant_meta])* $variant,)* }
    };
}

mod drafts;
mod exchange;
mod print;

pub use drafts::*;
pub use exchange::*;
pub use print::*;

wire! {
    /// All that stands at the left of the window.
    struct Shelf {
        /// The publications, by name.
        publications: Vec<PublicationEntry>,
        /// Where the window was when it was last open.
        place: Option<Place>,
        /// The issues that were opened last, in any publication, the latest first.
        recent: Vec<String>,
        /// The library's file, for showing.
        library: String,
    }
}
wire! {
    /// Where the library is.
    struct LibraryPlace {
        /// The library's file, for showing.
        path: String,
        /// The usual place, where the library is elsewhere.
        usual: Option<String>,
    }
}
wire! {
    /// A library that was moved.
    struct MovedLibrary {
        /// Its file, for showing.
        path: String,
        /// The file it was in, which is still there.
        old: String,
        /// Whether the next start finds it by itself; it does not where somebody named the
        /// old file.
        noted: bool,
    }
}
wire! {
    /// A publication in the list.
    struct PublicationEntry {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// Its language as a BCP 47 tag.
        language: String,
        /// `ltr` or `rtl`.
        direction: String,
        /// Its issues, newest first.
        issues: Vec<IssueEntry>,
        /// The stories of its pool, in order.
        pool: Vec<StoryEntry>,
    }
}
wire! {
    /// An issue in the list.
    struct IssueEntry {
        /// Its id.
        id: String,
        /// Its number in the publication's form: "No. 108"; empty where it has none yet.
        numbered: String,
        /// Its date as printed.
        dateline: String,
        /// How far it has come.
        status: IssueStatus,
        /// How many stories it holds.
        stories: u32,
    }
}
wire! {
    /// How far an issue has come.
    enum IssueStatus {
        /// Being written.
        Draft,
        /// Being read by others.
        InReview,
        /// Ready to go out.
        Ready,
        /// Gone out.
        Published,
    }
}
wire! {
    /// How far a story has come.
    enum StoryStatus {
        /// Being written.
        Draft,
        /// Ready to print.
        Ready,
        /// Kept for a later issue.
        Held,
    }
}
wire! {
    /// An open issue: its fields, its stories in order, its publication.
    struct IssueSheet {
        /// The issue's own fields.
        issue: IssueDraft,
        /// The publication's fields.
        publication: PublicationDraft,
        /// The stories, in order.
        stories: Vec<StoryEntry>,
        /// The names of the publication's sections, in its order.
        sections: Vec<String>,
        /// The date in the publication's own form, shown where the dateline is empty.
        written_date: String,
    }
}
wire! {
    /// A story in the list.
    struct StoryEntry {
        /// Its id.
        id: String,
        /// Its headline; the first words of the body where it has none.
        headline: String,
        /// Its section's name; empty where it has none.
        section: String,
        /// Its language as a BCP 47 tag: its own or its publication's.
        language: String,
        /// `ltr` or `rtl`.
        direction: String,
        /// The words of its body.
        words: u32,
        /// How far it has come.
        status: StoryStatus,
        /// Whether it stands in every issue.
        standing: bool,
    }
}
wire! {
    /// What an editor did, as the history tells it.
    enum Deed {
        /// Wrote in a story.
        EditStory,
        /// Changed several stories at once.
        EditStories,
        /// Changed an issue's fields.
        EditIssue,
        /// Changed a publication's fields.
        EditPublication,
        /// Began a story.
        NewStory,
        /// Began an issue.
        NewIssue,
        /// Began a publication.
        NewPublication,
        /// Moved stories.
        MoveStories,
        /// Deleted stories.
        DeleteStories,
        /// Deleted an issue.
        DeleteIssue,
        /// Deleted a publication.
        DeletePublication,
        /// Copied stories.
        DuplicateStories,
        /// Copied an issue.
        DuplicateIssue,
        /// Had stories stand in every issue, or no longer.
        SetStanding,
        /// Imported issues.
        Import,
    }
}
wire! {
    /// A step that was undone or redone, and what shows it.
    struct Undone {
        /// The step.
        step: i64,
        /// What it did.
        deed: Deed,
        /// What it did it to: a story's headline, an issue's number as printed, a
        /// publication's name.
        name: String,
        /// To how many of them.
        count: u32,
        /// The issue to show; `None` where that which was asked for is gone.
        sheet: Option<IssueSheet>,
        /// The story concerned, where it is there.
        story: Option<StoryDraft>,
        /// The field that changed, by its name on the wire.
        field: Option<String>,
        /// Behind what changed in it, in UTF-16 units.
        caret: Option<u32>,
        /// When, in milliseconds since 1970.
        at: i64,
    }
}
wire! {
    /// Where the window is: what it opens again after a restart.
    struct Place {
        /// The open issue.
        issue: Option<String>,
        /// The open story; `None` while the issue's own fields are open.
        story: Option<String>,
        /// The caret in the body, in UTF-16 units.
        caret: u32,
        /// The editor's scroll position in pixels.
        scroll: u32,
    }
}
wire! {
    /// The web edition in parts, for a frame that is patched in place.
    struct WebPreview {
        /// The page's title.
        title: String,
        /// The page's language.
        language: String,
        /// `ltr` or `rtl`.
        direction: String,
        /// The page's whole style sheet.
        css: String,
        /// What stands inside `<body>`.
        body: String,
    }
}
wire! {
    /// One story of the web edition: what one keystroke changes.
    struct StoryPreview {
        /// The element id of the `<article>` on the page.
        article_id: String,
        /// The `<article>` in pieces that make the whole one after the other: its beginning
        /// up to its text, a piece for each block of the text, its end. A story without a
        /// text is one piece.
        article: Vec<String>,
        /// The element id of the story's `<li>` in "Inside this issue".
        entry_id: String,
        /// The whole `<li>`.
        entry: String,
        /// The story's line in the list at the left.
        listed: StoryEntry,
    }
}
wire! {
    /// A story's preview as it goes to a window: without what the window has already.
    struct PreviewNews {
        /// The name of this answer: who asks next says which one they have.
        stamp: u32,
        /// How many pieces at the beginning of the article are those of the answer before…
        from: u32,
        /// …and how many at its end.
        kept: u32,
        /// The preview, its article without those pieces.
        part: StoryPreview,
    }
}
wire! {
    /// Why a request was not met.
    struct Failure {
        /// For the program.
        code: FailureCode,
        /// What failed, one sentence.
        message: Message,
        /// What to do about it, where that is known.
        hint: Option<Message>,
        /// For whoever mends it: the cause as the system put it, or a log id.
        detail: String,
    }
}
wire! {
    /// The failures that the window acts on.
    enum FailureCode {
        /// Somebody else saved first: both texts are kept, the editor chooses.
        Conflict,
        /// The library could not be written: the text stays on screen and is tried again.
        Storage,
        /// What was asked for is not there or not allowed.
        Refused,
        /// Whoever asked for it stopped it.
        Stopped,
        /// Ours: `detail` names the log.
        Bug,
    }
}
#[cfg(test)]
mod tests;
