//! What stands at the left of the window: publications and their issues.

use issue::dateline::written_date;
use library::{IssueListing, PublicationListing, Records};

use crate::convert::listed_story;
use crate::wire::{IssueEntry, Place, PublicationEntry, Shelf};
use crate::{Desk, Result};

/// The window that is always there when the program starts.
pub const MAIN_WINDOW: &str = "main";

/// How many of the issues that were opened last are remembered.
const RECENT: usize = 10;

impl Desk {
    /// Everything that a window shows first.
    ///
    /// # Errors
    /// Those of the library.
    pub fn shelf(&self, window: &str) -> Result<Shelf> {
        let library = self.library();
        let records = library.records();
        let issues = records.issues()?;
        let publications = records.publications()?;
        let mut recent = records.recent_issues()?;
        recent.retain(|id| issues.iter().any(|issue| issue.id.to_string() == *id));
        Ok(Shelf {
            publications: publications
                .iter()
                .map(|listed| publication_entry(records, listed, &issues))
                .collect::<Result<_>>()?,
            place: records.place(window)?,
            recent,
            library: self.path().display().to_string(),
        })
    }

    /// Remembers where a window is, for the next start, and which issues were open last.
    ///
    /// # Errors
    /// Those of the library.
    pub fn save_place(&self, window: &str, place: &Place) -> Result<()> {
        self.library().write(|records| {
            records.remember_place(window, place)?;
            remember_recent(records, place)
        })
    }

    /// Lets a new window begin at an issue.
    ///
    /// # Errors
    /// Those of the library.
    pub fn begin_window(&self, window: &str, issue: &str) -> Result<()> {
        let place = Place {
            issue: Some(issue.to_owned()),
            story: None,
            caret: 0,
            scroll: 0,
        };
        self.library()
            .write(|records| Ok(records.remember_place(window, &place)?))
    }

    /// Forgets a window that was closed while others stay open.
    ///
    /// # Errors
    /// Those of the library.
    pub fn forget_window(&self, window: &str) -> Result<()> {
        self.library()
            .write(|records| Ok(records.forget_place(window)?))
    }

    /// Lets the main window begin where this one, the last that was open, has ended.
    ///
    /// # Errors
    /// Those of the library.
    pub fn hand_place_to_main(&self, window: &str) -> Result<()> {
        self.library().write(|records| {
            if let Some(place) = records.place::<Place>(window)? {
                records.remember_place(MAIN_WINDOW, &place)?;
            }
            Ok(records.forget_place(window)?)
        })
    }

    /// The windows besides the main one that were open at the last end, by label, each with
    /// an issue of its own. Those whose issue another window has, or nobody has any more, are
    /// forgotten.
    ///
    /// # Errors
    /// Those of the library.
    pub fn windows_to_restore(&self) -> Result<Vec<(String, String)>> {
        self.library().write(|records| {
            let issue_of = |window: &str| -> Result<Option<String>> {
                let place = records.place::<Place>(window)?;
                Ok(place.and_then(|place| place.issue))
            };
            let listed = records.issues()?;
            let mut taken: Vec<String> = issue_of(MAIN_WINDOW)?.into_iter().collect();
            let mut windows = Vec::new();
            for window in records.windows()? {
                if window == MAIN_WINDOW {
                    continue;
                }
                match issue_of(&window)? {
                    Some(issue)
                        if !taken.contains(&issue)
                            && listed.iter().any(|listed| listed.id.to_string() == issue) =>
                    {
                        taken.push(issue.clone());
                        windows.push((window, issue));
                    }
                    _ => records.forget_place(&window)?,
                }
            }
            Ok(windows)
        })
    }
}

fn remember_recent(records: Records<'_>, place: &Place) -> Result<()> {
    let Some(issue) = &place.issue else {
        return Ok(());
    };
    let mut recent = records.recent_issues()?;
    if recent.first() == Some(issue) {
        return Ok(());
    }
    recent.retain(|other| other != issue);
    recent.insert(0, issue.clone());
    recent.truncate(RECENT);
    Ok(records.remember_recent_issues(&recent)?)
}

fn publication_entry(
    records: Records<'_>,
    publication: &PublicationListing,
    issues: &[IssueListing],
) -> Result<PublicationEntry> {
    let own = issues
        .iter()
        .filter(|issue| issue.publication == publication.id);
    let pool = records.pool_listings(publication.id)?.into_iter();
    Ok(PublicationEntry {
        id: publication.id.to_string(),
        name: publication.name.clone(),
        language: publication.language.tag().to_owned(),
        direction: publication.language.direction().attribute().to_owned(),
        issues: own.map(|issue| issue_entry(issue, publication)).collect(),
        pool: pool
            .map(|story| listed_story(story, &publication.language))
            .collect(),
    })
}

fn issue_entry(issue: &IssueListing, publication: &PublicationListing) -> IssueEntry {
    let date = issue
        .date
        .map(|date| written_date(date, &publication.language));
    IssueEntry {
        id: issue.id.to_string(),
        numbered: issue::model::numbered(&publication.numbering, &issue.number),
        dateline: if issue.dateline.is_empty() {
            date.unwrap_or_default()
        } else {
            issue.dateline.clone()
        },
        status: issue.status.into(),
        stories: issue.stories,
    }
}
