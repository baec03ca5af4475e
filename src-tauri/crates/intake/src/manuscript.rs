//! What a file holds: the fields of a publication, an issue and its stories.
//!
//! These are the fields of the ground floor's types without what only the library can
//! give them (ids, revisions, hashes of pictures). Stories name their section by its
//! name.

use std::collections::BTreeMap;

use issue::{IssueStatus, Language, StoryStatus, Theme};
use jiff::civil::Date;
use words::Message;

mod pictures;

pub use pictures::picture_file;
pub(crate) use pictures::{all_pictures, comes_along, percent_decoded};

/// One file read: what an import would make of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Manuscript {
    /// What the file says of the publication; only a bundle says much.
    pub publication: PublicationFields,
    /// What it says of the issue.
    pub issue: IssueFields,
    /// The stories, in order.
    pub stories: Vec<StoryFields>,
    /// Default alternative texts of pictures, by the path that texts name them by
    /// (`pictures/pier-3f2a9c01.jpg`); only a bundle has them.
    pub picture_alts: BTreeMap<String, String>,
    /// What the editor should know, a sentence or two each.
    pub notes: Vec<Message>,
}

/// What a file says of its publication; empty or `None` where it says nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PublicationFields {
    /// The publication's name.
    pub name: String,
    /// One line under the name.
    pub tagline: String,
    /// Who publishes it.
    pub publisher: String,
    /// The postal address, lines separated by `\n`.
    pub address: String,
    /// Where the web editions stand.
    pub website: String,
    /// The footer's text, in Markdown.
    pub footer: String,
    /// House style, in Markdown.
    pub house_style: String,
    /// The language of its stories.
    pub language: Option<Language>,
    /// How its numbers are written, `{n}` for the number.
    pub numbering: Option<String>,
    /// The theme of its editions.
    pub theme: Option<Theme>,
    /// The names of its sections, in order.
    pub sections: Vec<String>,
}

/// What a file says of its issue.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IssueFields {
    /// The number label: "108".
    pub number: String,
    /// The date.
    pub date: Option<Date>,
    /// The date as printed, where its words are the file's own.
    pub dateline: String,
    /// The subject line.
    pub subject: String,
    /// The preheader.
    pub preheader: String,
    /// The text before the first story, in Markdown.
    pub introduction: String,
    /// How far the issue has come.
    pub status: IssueStatus,
    /// What has no field of its own, by the name the file gave it.
    pub metadata: BTreeMap<String, String>,
}

/// What a file says of one story.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryFields {
    /// The name of its section; empty for none.
    pub section: String,
    /// The line above the headline.
    pub kicker: String,
    /// The headline, plain text.
    pub headline: String,
    /// Who wrote it.
    pub byline: String,
    /// The teaser, plain text.
    pub teaser: String,
    /// The text, in Markdown.
    pub body: String,
    /// Where it was first published.
    pub source_url: String,
    /// Its language where it is not the publication's.
    pub language: Option<Language>,
    /// The picture that leads it, in Markdown.
    pub lead_picture: Option<String>,
    /// How far it has come.
    pub status: StoryStatus,
    /// How many words the editor wants.
    pub word_target: Option<u32>,
    /// How many pages it is fitted to in print.
    pub page_target: Option<u8>,
}

impl Manuscript {
    /// Keeps a value that has no field, under the name the file gave it; one more value
    /// of the same name is added below.
    pub(crate) fn keep(&mut self, name: &str, value: &str) {
        match self.issue.metadata.get_mut(name) {
            Some(kept) => {
                kept.push('\n');
                kept.push_str(name);
                kept.push_str(": ");
                kept.push_str(value);
            }
            None => drop(
                self.issue
                    .metadata
                    .insert(name.to_owned(), value.to_owned()),
            ),
        }
    }

    /// The texts in Markdown: the introduction and every body.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.issue.introduction.as_str())
            .chain(self.stories.iter().map(|story| story.body.as_str()))
    }

    /// The pictures that lead stories, in Markdown.
    fn leads(&self) -> impl Iterator<Item = &str> {
        let leads = self.stories.iter().map(|story| &story.lead_picture);
        leads.filter_map(|lead| lead.as_deref())
    }

    fn texts_mut(&mut self) -> impl Iterator<Item = &mut String> {
        std::iter::once(&mut self.issue.introduction)
            .chain(self.stories.iter_mut().map(|story| &mut story.body))
    }
}
