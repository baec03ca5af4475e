//! The `issue.md` of a Markdown bundle, read back.
//!
//! The form is written and described by the press (`press::bundle`). What the press wrote
//! comes back exactly; a bundle edited by hand is read as far as it makes sense, and what
//! does not is kept in the issue's metadata or in the text.

use std::collections::BTreeMap;

use issue::picture::PICTURE_FOLDER;
use issue::{Language, Theme};
use words::message;

use crate::metadata::{self, Entry, split_front_matter};
use crate::{Manuscript, yaml};

mod stories;

/// The version of the form that this reads.
const VERSION: &str = "1";

/// Whether a text is a bundle's: its front matter says `masthead:` and a version.
pub(crate) fn is_bundle(text: &str) -> bool {
    split_front_matter(text).is_some_and(|(block, _)| {
        block.lines().any(|line| line.starts_with("masthead:")) && yaml::entries(block).is_some()
    })
}

/// Reads a bundle's text.
pub(crate) fn read(text: &str) -> Manuscript {
    let mut manuscript = Manuscript::default();
    let (block, rest) = split_front_matter(text).unwrap_or(("", text));
    let mut boundary = None;
    let mut odd = Vec::new();
    let mut strange = Vec::new();
    for entry in yaml::entries(block).unwrap_or_default() {
        match entry.key.as_str() {
            "masthead" if entry.value == VERSION => {}
            "masthead" => manuscript.notes.push(message!("intake-other-version")),
            "boundary" => boundary = Some(entry.value),
            "publication" => publication(&entry, &mut manuscript, &mut odd),
            _ if issue(&entry, &mut manuscript).is_some() => {}
            _ => strange.push(entry),
        }
    }
    stories::read(rest, boundary.as_deref(), &mut manuscript, &mut odd);
    // What a hand wrote at the top is read like any other front matter.
    metadata::file(&strange, &mut manuscript);
    keep_odd(odd, &mut manuscript);
    for comment in yaml::comments(block) {
        manuscript.keep("comment", comment);
    }
    manuscript
}

/// Keeps the entries that no field of a publication or a story takes.
fn keep_odd(odd: Vec<Odd>, manuscript: &mut Manuscript) {
    if odd.is_empty() {
        return;
    }
    let mut names = Vec::new();
    for Odd { place, entry } in odd {
        let name = format!("{place} {}", entry.key);
        metadata::keep_as(&name, &entry, manuscript);
        names.push(name);
    }
    manuscript.notes.push(message!("intake-kept-odd", names));
}

/// An entry that no field takes, and where it stands: "publication", "story 3".
struct Odd {
    place: String,
    entry: Entry,
}

fn publication(entry: &Entry, manuscript: &mut Manuscript, odd: &mut Vec<Odd>) {
    let Some(fields) = yaml::nested(entry) else {
        // `publication: The Pier`, as a hand would write it.
        match yaml::value(entry) {
            Some(name) => manuscript.publication.name = name,
            None => odd.push(Odd {
                place: "issue".into(),
                entry: entry.clone(),
            }),
        }
        return;
    };
    for field in fields {
        if publication_field(&field, manuscript).is_none() {
            odd.push(Odd {
                place: "publication".into(),
                entry: field,
            });
        }
    }
}

/// Sets a field of the publication; `None` where the entry is none of them.
fn publication_field(entry: &Entry, manuscript: &mut Manuscript) -> Option<()> {
    let publication = &mut manuscript.publication;
    match entry.key.as_str() {
        "name" => publication.name = yaml::value(entry)?,
        "tagline" => publication.tagline = yaml::value(entry)?,
        "publisher" => publication.publisher = yaml::value(entry)?,
        "address" => publication.address = yaml::value(entry)?,
        "website" => publication.website = yaml::value(entry)?,
        "footer" => publication.footer = yaml::value(entry)?,
        "house_style" => publication.house_style = yaml::value(entry)?,
        "language" => publication.language = Some(language(entry)?),
        "numbering" => publication.numbering = Some(yaml::value(entry)?),
        "theme" => publication.theme = Some(yaml::value::<Theme>(entry)?),
        "sections" => publication.sections = yaml::value(entry)?,
        _ => return None,
    }
    Some(())
}

/// Sets a field of the issue; `None` where the entry is none of them.
fn issue(entry: &Entry, manuscript: &mut Manuscript) -> Option<()> {
    let issue = &mut manuscript.issue;
    match entry.key.as_str() {
        "number" => issue.number = yaml::value(entry)?,
        "date" => issue.date = Some(yaml::value::<String>(entry)?.parse().ok()?),
        "dateline" => issue.dateline = yaml::value(entry)?,
        "subject" => issue.subject = yaml::value(entry)?,
        "preheader" => issue.preheader = yaml::value(entry)?,
        "status" => issue.status = yaml::value(entry)?,
        "metadata" => issue.metadata = yaml::value(entry)?,
        "pictures" => {
            let alts: BTreeMap<String, String> = yaml::value(entry)?;
            let paths = alts.into_iter();
            manuscript.picture_alts = paths
                .map(|(name, alt)| (format!("{PICTURE_FOLDER}{name}"), alt))
                .collect();
        }
        _ => return None,
    }
    Some(())
}

fn language(entry: &Entry) -> Option<Language> {
    Language::parse(&yaml::value::<String>(entry)?)
}
