//! What comes in and goes out: imports, pastes, pictures, exports.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::Message;

use super::{Failure, PrintFinding};

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
    /// An edition that is on the disk.
    struct Exported {
        /// The file or folder that was written.
        path: String,
        /// What was repaired or left out, a sentence each.
        notes: Vec<Message>,
        /// What to look at before it goes to the printer.
        findings: Vec<PrintFinding>,
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
