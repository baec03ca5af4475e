//! The trade's nouns: publication, section, issue, story.
//!
//! These are plain values. A text that a person may leave empty is an empty string;
//! `Option` is kept for what can truly be absent (a date, a language of its own).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Direction, IssueId, Language, PublicationId, SectionId, StoryId, Theme};

/// The newsletter itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Publication {
    /// The publication's id.
    pub id: PublicationId,
    /// The name that stands in the masthead: "The Harbour Letter".
    pub name: String,
    /// One line under the name.
    pub tagline: String,
    /// Who publishes it: "The Harbour Society".
    pub publisher: String,
    /// The postal address for the footer, lines separated by `\n`.
    pub address: String,
    /// Where the web editions stand, as an https address; empty where nowhere.
    pub website: String,
    /// The footer's text, in Markdown.
    pub footer: String,
    /// House style: notes to the editors of this publication, in Markdown; printed nowhere.
    pub house_style: String,
    /// The language of issues and stories that name none of their own.
    pub language: Language,
    /// How the numbers of issues are written, `{n}` for the number: "No. {n}".
    pub numbering: String,
    /// Which theme its editions wear.
    pub theme: Theme,
}

/// A part of every issue that stories are filed under: "News", "Letters".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The section's id.
    pub id: SectionId,
    /// Its name as printed above a story.
    pub name: String,
}

/// How far an issue has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IssueStatus {
    /// Being written.
    #[default]
    Draft,
    /// Being read by others.
    InReview,
    /// Ready to go out.
    Ready,
    /// Gone out.
    Published,
}

/// One number of a publication, without its stories.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Issue {
    /// The issue's id.
    pub id: IssueId,
    /// The publication it is a number of.
    pub publication: PublicationId,
    /// The number label as the editor writes it: "108", "112-113", "Special".
    pub number: String,
    /// What the issues are ordered by; the label's first number where it has one.
    pub sort_number: i64,
    /// The date of the issue.
    pub date: Option<Date>,
    /// The date as printed, where the editor wants other words than the date's own.
    pub dateline: String,
    /// The subject line of the email.
    pub subject: String,
    /// The preheader: the line that mail programs show after the subject.
    pub preheader: String,
    /// The text before the first story, in Markdown.
    pub introduction: String,
    /// How far the issue has come.
    pub status: IssueStatus,
    /// What an imported file said of the issue that has no field of its own, by the
    /// name the file gave it; kept so that no word is lost, printed nowhere.
    pub metadata: BTreeMap<String, String>,
}

/// How far a story has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StoryStatus {
    /// Being written.
    #[default]
    Draft,
    /// Ready to print.
    Ready,
    /// Kept for a later issue.
    Held,
}

/// One piece.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// The story's id.
    pub id: StoryId,
    /// The section it is filed under.
    pub section: Option<SectionId>,
    /// The line above the headline.
    pub kicker: String,
    /// The headline, plain text.
    pub headline: String,
    /// Who wrote it, as printed.
    pub byline: String,
    /// The one to three sentences of "Inside this issue", plain text; where empty,
    /// they are taken from the body ([`crate::contents::teaser`]).
    pub teaser: String,
    /// The text, in Markdown; lines end in `\n`, never in `\r`.
    pub body: String,
    /// Where the story was first published, as an address; empty where nowhere.
    pub source_url: String,
    /// The story's language where it is not the publication's.
    pub language: Option<Language>,
    /// The picture that leads the story, by its name in the library ([`crate::Picture::name`]).
    pub lead_picture: Option<String>,
    /// How far it has come.
    pub status: StoryStatus,
    /// How many words the editor wants; `None` where that is open.
    pub word_target: Option<u32>,
}

impl Publication {
    /// An issue's number in this publication's own form; see [`numbered`].
    pub fn numbered(&self, label: &str) -> String {
        numbered(&self.numbering, label)
    }
}

/// A number label in a publication's form: "No. 108" for `108` and `No. {n}`.
///
/// A label without a digit ("Special") stands by itself; an empty one gives an empty text.
pub fn numbered(numbering: &str, label: &str) -> String {
    let label = label.trim();
    if label.chars().any(char::is_numeric) && numbering.contains("{n}") {
        numbering.replace("{n}", label)
    } else {
        label.to_owned()
    }
}

impl Issue {
    /// The number that a label sorts by: the first run of ASCII digits in it, 0 without one.
    pub fn sort_number_of(label: &str) -> i64 {
        let digits: String = label
            .chars()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(char::is_ascii_digit)
            .take(15)
            .collect();
        digits.parse().unwrap_or(0)
    }
}

impl Story {
    /// The language the story is written in, given its publication's.
    pub fn language_or<'a>(&'a self, publication: &'a Language) -> &'a Language {
        self.language.as_ref().unwrap_or(publication)
    }

    /// The direction the story runs, given its publication's language.
    pub fn direction(&self, publication: &Language) -> Direction {
        self.language_or(publication).direction()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_in_the_publication_s_form() {
        assert_eq!(numbered("No. {n}", "108"), "No. 108");
        assert_eq!(numbered("No. {n}", " Special "), "Special");
        assert_eq!(numbered("No. {n}", ""), "");
        assert_eq!(numbered("", "108"), "108");
    }

    #[test]
    fn a_label_sorts_by_its_first_number() {
        assert_eq!(Issue::sort_number_of("108"), 108);
        assert_eq!(Issue::sort_number_of("112-113"), 112);
        assert_eq!(Issue::sort_number_of("Vol. 3, No. 4"), 3);
        assert_eq!(Issue::sort_number_of("Special"), 0);
    }
}
