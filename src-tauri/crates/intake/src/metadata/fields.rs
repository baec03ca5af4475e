//! Which field a name means, and what of an entry its field cannot say.

use issue::{IssueStatus, Language};
use words::message;

use super::numbers::bare_number;
use super::{DateText, Entry, numbered, read_date};
use crate::Manuscript;
use crate::tally::loses_words;

/// How many names the note on kept metadata lists.
const NAMED: usize = 20;

/// A field that metadata may name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Publication,
    Tagline,
    Publisher,
    Website,
    Language,
    Number,
    Date,
    Dateline,
    Subject,
    Preheader,
    Status,
    Title,
    Name,
    Byline,
}

/// What became of an entry.
enum Filed {
    /// No field takes it.
    Unknown,
    /// A field took it; these texts now say what it said.
    Taken(Vec<String>),
}

/// Files entries under the fields they name, and keeps the rest in the metadata with one
/// note. The title comes last, so that a number or a name given apart goes before the
/// one in the title.
pub(crate) fn file(entries: &[Entry], manuscript: &mut Manuscript) {
    let late = |entry: &&Entry| matches!(field(&entry.key), Some(Field::Title | Field::Name));
    let early = |entry: &&Entry| !late(entry);
    let ordered = entries
        .iter()
        .filter(early)
        .chain(entries.iter().filter(late));
    let mut kept = Vec::new();
    for entry in ordered {
        let filed = match field(&entry.key) {
            Some(field) => take(field, entry, manuscript),
            None => Filed::Unknown,
        };
        match filed {
            Filed::Unknown => {
                kept.push(entry.key.as_str());
                keep(entry, manuscript);
            }
            Filed::Taken(mut texts) => {
                // The field's name says the key, however that is written.
                let names = texts
                    .iter_mut()
                    .filter(|text| text.eq_ignore_ascii_case(&entry.key));
                names.for_each(|name| name.clone_from(&entry.key));
                if loses_words(&entry.source, texts.iter().map(String::as_str)) {
                    keep(entry, manuscript);
                }
            }
        }
    }
    kept.dedup();
    if !kept.is_empty() {
        let more = kept.len().saturating_sub(NAMED);
        kept.truncate(NAMED);
        let told = message!("intake-kept-without-field", more, names = kept);
        manuscript.notes.push(told);
    }
}

/// Files a title: the publication's name and the number where it reads like them, else
/// the subject. Gives the texts that now say it.
pub(crate) fn title(title: &str, manuscript: &mut Manuscript) -> Vec<String> {
    let known = manuscript.issue.number.clone();
    let Some(found) = numbered(title).or_else(|| bare_number(title, &known)) else {
        return set(&mut manuscript.issue.subject, "subject", title);
    };
    let mut said = Vec::new();
    if !found.name.is_empty() {
        said.extend(set(
            &mut manuscript.publication.name,
            "publication",
            &found.name,
        ));
    }
    let took_number = set(&mut manuscript.issue.number, "number", &found.number);
    if !took_number.is_empty() && manuscript.publication.numbering.is_none() {
        said.extend(found.numbering.clone());
        manuscript.publication.numbering = found.numbering;
    }
    said.extend(took_number);
    if !found.rest.is_empty() {
        match read_date(&found.rest) {
            Some(_) => said.extend(date(&found.rest, manuscript)),
            None => said.extend(set(&mut manuscript.issue.subject, "subject", &found.rest)),
        }
    }
    said
}

/// Whether metadata of newsletters uses this name.
pub(super) fn is_known(key: &str) -> bool {
    let others = ["category", "categories", "tags", "slug", "layout"];
    field(key).is_some() || others.contains(&plain(key).as_str())
}

fn field(key: &str) -> Option<Field> {
    Some(match plain(key).as_str() {
        "publication" | "newsletter" => Field::Publication,
        "tagline" => Field::Tagline,
        "publisher" => Field::Publisher,
        "website" => Field::Website,
        "lang" | "language" | "locale" => Field::Language,
        "number" | "issue" | "no" | "nr" | "issuenumber" | "numri" | "شماره" => Field::Number,
        "date" | "published" | "pubdate" | "publishdate" | "data" | "تاریخ" => Field::Date,
        "dateline" => Field::Dateline,
        "subject" => Field::Subject,
        "preheader" | "description" | "excerpt" | "summary" => Field::Preheader,
        "status" => Field::Status,
        "title" | "titulli" | "عنوان" => Field::Title,
        "name" => Field::Name,
        "author" | "byline" | "by" => Field::Byline,
        _ => return None,
    })
}

fn plain(key: &str) -> String {
    key.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn take(field: Field, entry: &Entry, manuscript: &mut Manuscript) -> Filed {
    let value = entry.value.trim();
    if value.is_empty() {
        return Filed::Taken(Vec::new());
    }
    // A field takes one line; a list or a block is no name and no date.
    if value.contains('\n') || value.starts_with(['[', '{']) {
        return Filed::Unknown;
    }
    let Manuscript {
        publication,
        issue,
        stories,
        ..
    } = manuscript;
    Filed::Taken(match field {
        Field::Publication => set(&mut publication.name, "publication", value),
        Field::Tagline => set(&mut publication.tagline, "tagline", value),
        Field::Publisher => set(&mut publication.publisher, "publisher", value),
        Field::Website => set(&mut publication.website, "website", value),
        Field::Dateline => set(&mut issue.dateline, "dateline", value),
        Field::Subject => set(&mut issue.subject, "subject", value),
        Field::Preheader => set(&mut issue.preheader, "preheader", value),
        Field::Number => number(value, manuscript),
        Field::Date => date(value, manuscript),
        Field::Title => title(value, manuscript),
        // Jekyll calls the file's own name `name`: that is no title.
        Field::Name if value.contains(char::is_whitespace) && publication.name.is_empty() => {
            set(&mut publication.name, "name", value)
        }
        Field::Language => match Language::parse(value) {
            Some(language) if publication.language.is_none() => {
                publication.language = Some(language);
                vec!["language".into(), value.into()]
            }
            _ => return Filed::Unknown,
        },
        Field::Status => match status(value) {
            Some(status) => {
                issue.status = status;
                vec!["status".into(), value.into()]
            }
            None => return Filed::Unknown,
        },
        // Who wrote the file wrote its story, where there is only one.
        Field::Byline if stories.len() == 1 => set(&mut stories[0].byline, "byline", value),
        Field::Name | Field::Byline => return Filed::Unknown,
    })
}

/// Sets a text that nothing has set, and gives what now says it: the field's name and
/// its value. Nothing where the field was taken.
fn set(field: &mut String, name: &str, value: &str) -> Vec<String> {
    if !field.is_empty() {
        return Vec::new();
    }
    *field = value.to_owned();
    vec![name.to_owned(), value.to_owned()]
}

fn number(value: &str, manuscript: &mut Manuscript) -> Vec<String> {
    let found = numbered(value).filter(|found| found.name.is_empty() && found.rest.is_empty());
    let (label, numbering) = match found {
        Some(found) => (found.number, found.numbering),
        None => (value.to_owned(), None),
    };
    let mut said = set(&mut manuscript.issue.number, "number", &label);
    if !said.is_empty() && manuscript.publication.numbering.is_none() {
        said.extend(numbering.clone());
        manuscript.publication.numbering = numbering;
    }
    said
}

fn date(value: &str, manuscript: &mut Manuscript) -> Vec<String> {
    let issue = &mut manuscript.issue;
    if issue.date.is_some() {
        return Vec::new();
    }
    match read_date(value) {
        Some(DateText::Iso(date)) => {
            issue.date = Some(date);
            vec!["date".into(), date.to_string()]
        }
        Some(DateText::Written(date)) => {
            issue.date = Some(date);
            let mut said = set(&mut issue.dateline, "dateline", value);
            said.push("date".into());
            said
        }
        _ => set(&mut issue.dateline, "dateline", value),
    }
}

fn status(value: &str) -> Option<IssueStatus> {
    Some(match plain(value).as_str() {
        "draft" => IssueStatus::Draft,
        "inreview" | "review" => IssueStatus::InReview,
        "ready" => IssueStatus::Ready,
        "published" => IssueStatus::Published,
        _ => return None,
    })
}

/// Keeps an entry in the metadata, as its value where that says all of it.
fn keep(entry: &Entry, manuscript: &mut Manuscript) {
    keep_as(&entry.key, entry, manuscript);
}

/// Keeps an entry under a name that holds its own.
pub(crate) fn keep_as(name: &str, entry: &Entry, manuscript: &mut Manuscript) {
    let says_all = !loses_words(&entry.source, [entry.key.as_str(), entry.value.as_str()]);
    let value = if says_all {
        entry.value.trim_end()
    } else {
        entry.source.trim_end()
    };
    manuscript.keep(name, value);
}
