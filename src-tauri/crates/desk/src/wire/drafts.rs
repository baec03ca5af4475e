//! What is open to be edited: a publication’s fields, an issue’s, a story’s.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{IssueStatus, PrintDraft, StoryStatus};

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
