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
    /// A publication's fields.
    struct PublicationDraft {
        /// Its id.
        id: String,
        /// The revision these fields were read at.
        revision: u32,
        /// The name that stands in the masthead.
        name: String,
        /// One line under the name.
        tagline: String,
        /// Who publishes it.
        publisher: String,
        /// The postal address.
        address: String,
        /// Where the web editions stand.
        website: String,
        /// The footer's text, in Markdown.
        footer: String,
        /// Its language as a BCP 47 tag.
        language: String,
        /// How numbers are written, `{n}` for the number.
        numbering: String,
        /// How its print edition is laid out.
        print: PrintDraft,
    }
}
wire! {
    /// How a print edition is laid out. What is `None` is as the layout has it.
    struct PrintDraft {
        /// The kind of page.
        layout: PrintLayout,
        /// The paper.
        paper: PrintPaper,
        /// The width of the paper in millimetres; asked for where it is custom.
        width: f64,
        /// The height of the paper in millimetres; asked for where it is custom.
        height: f64,
        /// How many columns, 1 to 3.
        columns: Option<u8>,
        /// The margins.
        margins: Option<PrintMargins>,
        /// Whether lines stand on one grid.
        baseline_grid: Option<bool>,
        /// Whether words are hyphenated.
        hyphenate: Option<bool>,
        /// Whether a story begins with a large letter.
        drop_cap: Option<bool>,
        /// The family for the text.
        text_family: Option<String>,
        /// The family for the publication's name and the headlines.
        headline_family: Option<String>,
    }
}
wire! {
    /// A family of typefaces that print can be set in.
    struct PrintFamily {
        /// Its name.
        name: String,
        /// Whether the program brings it, so that it looks the same on every computer.
        bundled: bool,
    }
}
wire! {
    /// The kinds of page.
    enum PrintLayout {
        /// Masthead, contents and stories in two columns.
        Bulletin,
        /// A cover, then stories in three columns.
        Magazine,
        /// One column, as of a letter.
        Letter,
        /// A booklet of half sheets.
        Digest,
        /// 18 points in one column.
        LargePrint,
    }
}
wire! {
    /// Paper.
    enum PrintPaper {
        /// 210 × 297 mm.
        A4,
        /// 148 × 210 mm.
        A5,
        /// 8.5 × 11 in.
        Letter,
        /// 8.5 × 14 in.
        Legal,
        /// 11 × 17 in.
        Tabloid,
        /// Any other.
        Custom,
    }
}
wire! {
    /// Margins in millimetres.
    struct PrintMargins {
        /// At the fold.
        inside: f64,
        /// At the other side.
        outside: f64,
        /// Above the text.
        top: f64,
        /// Below the text.
        bottom: f64,
    }
}
wire! {
    /// An issue's fields.
    struct IssueDraft {
        /// Its id.
        id: String,
        /// The revision these fields were read at.
        revision: u32,
        /// The number label.
        number: String,
        /// The date, `YYYY-MM-DD`.
        date: Option<String>,
        /// The date as printed, where the editor wants other words.
        dateline: String,
        /// The subject line of the email.
        subject: String,
        /// The line that mail programs show after the subject.
        preheader: String,
        /// The text before the first story, in Markdown.
        introduction: String,
        /// How far it has come.
        status: IssueStatus,
    }
}
wire! {
    /// A story's fields and text.
    struct StoryDraft {
        /// Its id.
        id: String,
        /// The revision these fields were read at.
        revision: u32,
        /// Its section's name; a new name makes the section; empty for none.
        section: String,
        /// The line above the headline.
        kicker: String,
        /// The headline.
        headline: String,
        /// Who wrote it.
        byline: String,
        /// The teaser; where empty, editions take it from the body.
        teaser: String,
        /// The text, in Markdown.
        body: String,
        /// Where it was first published.
        source_url: String,
        /// Its language where it is not its publication's.
        language: Option<String>,
        /// The picture that leads it, in Markdown: `![alt](pictures/x.jpg "Caption")`.
        lead_picture: Option<String>,
        /// How far it has come.
        status: StoryStatus,
        /// How many words the editor wants.
        word_target: Option<u32>,
        /// How many pages it is fitted to in print.
        page_target: Option<u8>,
    }
}
wire! {
    /// A save that is on the disk.
    struct Saved {
        /// The revision that was written: the next save names it.
        revision: u32,
        /// When, in milliseconds since 1970.
        at: i64,
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
    /// What an import would make; nothing is written yet.
    struct ImportPlan {
        /// Names the plan when it is agreed to or dropped.
        token: String,
        /// An issue a file.
        issues: Vec<PlannedIssue>,
        /// Files that could not be read, a sentence each.
        refused: Vec<Failure>,
    }
}
wire! {
    /// An issue that an import would make.
    struct PlannedIssue {
        /// The file it comes from, for showing.
        file: String,
        /// The publication it goes to.
        publication: String,
        /// Whether the library has that publication already.
        known_publication: bool,
        /// The issue's number label.
        number: String,
        /// Its date, `YYYY-MM-DD`, or empty.
        date: String,
        /// The first line of its introduction.
        introduction: String,
        /// Its stories, in order.
        stories: Vec<PlannedStory>,
        /// How many pictures come along.
        pictures: u32,
        /// What the editor should know, a sentence each.
        notes: Vec<Message>,
    }
}
wire! {
    /// A story that an import would make.
    struct PlannedStory {
        /// Its headline.
        headline: String,
        /// Its first line.
        first_line: String,
        /// Its section, or empty.
        section: String,
        /// The words of its body.
        words: u32,
        /// `ltr` or `rtl`.
        direction: String,
    }
}
wire! {
    /// A picture that is now in the library.
    struct AddedPicture {
        /// The destination that Markdown names it by: `pictures/pier-3f2a9c01.jpg`.
        destination: String,
        /// What it shows, where that is known.
        alt: String,
    }
}
wire! {
    /// What another program put on the clipboard, as Markdown; its pictures are in the
    /// library.
    struct Pasted {
        /// The text.
        markdown: String,
        /// The definitions of its footnotes, one after the other; empty where it has none.
        footnotes: String,
        /// Whether it begins with running text, which may go on from what stands before it.
        starts_in_line: bool,
        /// Whether it ends with running text.
        ends_in_line: bool,
        /// What could not come along, a sentence or two each.
        notes: Vec<Message>,
    }
}
wire! {
    /// One form of an issue.
    enum Edition {
        /// One self-contained .html file.
        Web,
        /// One PDF file.
        Print,
        /// One self-contained .html file that any browser prints as pages.
        #[serde(rename = "print-html")]
        PrintHtml,
        /// A folder with issue.md and its pictures.
        Markdown,
    }
}
wire! {
    /// The pages of an issue's print edition.
    struct PrintPages {
        /// The pages, in order.
        pages: Vec<PrintPage>,
        /// The side that the publication is read from: `ltr` or `rtl`.
        direction: String,
        /// What was repaired, and what to look at, a sentence each.
        notes: Vec<Message>,
        /// How the issue ends where its last page is not full.
        fit: Option<Message>,
    }
}
wire! {
    /// A page, which is drawn at the address of its id.
    struct PrintPage {
        /// Its id: pages of the same id are drawn alike.
        id: String,
        /// Its width in points.
        width: f64,
        /// Its height in points.
        height: f64,
    }
}
wire! {
    /// A place in a text.
    struct TextSpot {
        /// The story; `None` in the introduction and the footer.
        story: Option<String>,
        /// The field, by its name on the wire.
        field: String,
        /// How many UTF-16 units stand before it.
        caret: u32,
    }
}
wire! {
    /// Where a place in a text is on the pages, in points from the page's upper left corner.
    struct PageMark {
        /// The page, counted from 0.
        page: u32,
        /// Where the caret stands.
        x: f64,
        /// The upper edge of its line.
        top: f64,
        /// The lower edge.
        bottom: f64,
        /// Where the line begins.
        left: f64,
        /// Where it ends.
        right: f64,
    }
}
wire! {
    /// An edition that is on the disk.
    struct Exported {
        /// The file or folder that was written.
        path: String,
        /// What was repaired or left out, a sentence each.
        notes: Vec<Message>,
    }
}
wire! {
    /// How far an export has come.
    struct Progress {
        /// What is being done, a few words.
        stage: Message,
        /// Stages done.
        done: u32,
        /// Stages in all.
        of: u32,
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
        /// Ours: `detail` names the log.
        Bug,
    }
}

#[cfg(test)]
mod tests;
