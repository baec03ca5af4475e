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
    /// they are taken from the body ([`crate::contents::opening_sentences`]).
    pub teaser: String,
    /// The text, in Markdown; lines end in `\n`, never in `\r`.
    pub body: String,
    /// Where the story was first published, as an address; empty where nowhere.
    pub source_url: String,
    /// The story's language where it is not the publication's.
    pub language: Option<Language>,
    /// The picture that leads the story, in Markdown: `![alt](pictures/x.jpg "Caption"){credit=A}`;
    /// read by [`crate::document::lead_picture`].
    pub lead_picture: Option<String>,
    /// How far it has come.
    pub status: StoryStatus,
    /// How many words the editor wants; `None` where that is open.
    pub word_target: Option<u32>,
    /// How many pages it is fitted to in print, 1 or more; `None` where that is open.
    pub page_target: Option<u8>,
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
    /// The number that a label sorts by: the first run of decimal digits in it, of whatever
    /// script; 0 without one.
    pub fn sort_number_of(label: &str) -> i64 {
        numbers_in(label).first().map_or(0, |number| number.value)
    }
}

/// The label of the issue that follows one with this label: "114" after "112-113",
/// "Vol. 3, No. 5" after "Vol. 3, No. 4", "6/2026" after "5/2026", "۱۰۹" after "۱۰۸".
/// `None` where the label holds no number to count on from.
pub fn next_label(label: &str) -> Option<String> {
    let numbers = numbers_in(label);
    let (first, last) = (numbers.first()?, numbers.last()?);
    let is_year = |number: &NumberIn| (1900..2200).contains(&number.value);
    let counted = if numbers.len() == 2 && is_year(last) && !is_year(first) {
        first
    } else {
        last
    };
    let next: String = counted
        .value
        .checked_add(1)?
        .to_string()
        .bytes()
        .filter_map(|digit| char::from_u32(counted.zero + u32::from(digit - b'0')))
        .collect();
    // Of a double issue both numbers go: 114 follows 112-113.
    let double = match numbers.as_slice() {
        [one, two] => matches!(
            label[one.end..two.start].trim(),
            "-" | "–" | "/" | "&" | "+"
        ),
        _ => false,
    };
    let start = if double && std::ptr::eq(counted, last) {
        first.start
    } else {
        counted.start
    };
    Some(format!(
        "{}{next}{}",
        &label[..start],
        &label[counted.end..]
    ))
}

/// A label's letters with its decimal digits as ASCII, trimmed: what two labels are
/// compared by, so that ۱۰۸ is found as 108.
pub fn comparable_label(label: &str) -> String {
    let ascii = |c: char| digit(c).map_or(c, |(value, _)| char::from(b'0' + value));
    label.trim().chars().map(ascii).collect()
}

/// A number within a label.
struct NumberIn {
    value: i64,
    /// The code point of the zero of its digits.
    zero: u32,
    start: usize,
    end: usize,
}

fn numbers_in(label: &str) -> Vec<NumberIn> {
    let mut numbers: Vec<NumberIn> = Vec::new();
    for (at, c) in label.char_indices() {
        let Some((value, zero)) = digit(c) else {
            continue;
        };
        let (value, end) = (i64::from(value), at + c.len_utf8());
        match numbers.last_mut() {
            Some(number) if number.end == at => {
                number.value = number.value.saturating_mul(10).saturating_add(value);
                number.end = end;
            }
            _ => numbers.push(NumberIn {
                value,
                zero,
                start: at,
                end,
            }),
        }
    }
    numbers
}

/// A decimal digit's value and the code point of its script's zero. Source: the Unicode
/// Character Database, general category Nd, for the scripts of living newspapers.
fn digit(c: char) -> Option<(u8, u32)> {
    const ZEROS: [u32; 14] = [
        0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xe50, 0xed0, 0x1040,
        0xff10,
    ];
    let code = u32::from(c);
    let zero = ZEROS
        .into_iter()
        .find(|zero| (*zero..zero + 10).contains(&code))?;
    Some((u8::try_from(code - zero).ok()?, zero))
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
        assert_eq!(Issue::sort_number_of("شمارهٔ ۱۰۸"), 108);
        assert_eq!(Issue::sort_number_of(&"9".repeat(40)), i64::MAX);
    }

    #[test]
    fn the_next_label_counts_on_in_the_last_one_s_manner() {
        let next = |label: &str| next_label(label).unwrap_or_default();
        assert_eq!(next("108"), "109");
        assert_eq!(next("112-113"), "114");
        assert_eq!(next("112/113"), "114");
        assert_eq!(next("Vol. 3, No. 4"), "Vol. 3, No. 5");
        assert_eq!(next("5/2026"), "6/2026");
        assert_eq!(next("۱۰۸"), "۱۰۹");
        assert_eq!(next("Special"), "");
        assert_eq!(next(&i64::MAX.to_string()), "");
        assert_eq!(comparable_label(" ۱۰۸ "), "108");
    }
}
