//! Adding and deleting issues and publications, each with its step of the history.

use issue::model::next_label;
use issue::{Issue, IssueId, IssueStatus, Language, Publication, PublicationId, Theme};
use jiff::Zoned;
use library::history::{Change, Deed, Joining, NewStep, Scope, Table};
use library::{IssueListing, Records};
use uuid::Uuid;

use crate::convert::{id, language};
use crate::drafts::{named, sheet};
use crate::stories::copy;
use crate::wire::IssueSheet;
use crate::{Desk, Failure, Result};

/// What can be deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A story.
    Story,
    /// An issue, with its stories.
    Issue,
    /// A publication, with its issues.
    Publication,
}

impl Desk {
    /// Begins a publication with its first, empty issue.
    ///
    /// # Errors
    /// A blank name, a language tag that is none, and those of the library.
    pub fn new_publication(&self, name: &str, tag: &str) -> Result<IssueSheet> {
        named(name)?;
        let language = language(tag)?.unwrap_or_else(Language::english);
        let today = Zoned::now().date();
        self.library().write(|records| {
            let publication = records.add_publication(blank_publication(name.trim(), language))?;
            let issue = records.add_issue(blank_issue(publication.id, "1".into(), Some(today)))?;
            let changes = vec![
                there(Table::Publication, publication.id.0, true),
                there(Table::Issue, issue.id.0, true),
            ];
            let subject = publication.id.0;
            step(
                records,
                Scope::Library,
                Deed::NewPublication,
                subject,
                changes,
            )?;
            sheet(records, issue.id)
        })
    }

    /// Begins an issue, its number counting on from the publication's last.
    ///
    /// # Errors
    /// A publication that is not there.
    pub fn new_issue(&self, publication: &str) -> Result<IssueSheet> {
        let publication: PublicationId = id(publication, "publication")?;
        let today = Zoned::now().date();
        self.library().write(|records| {
            records.publication(publication)?;
            let number = next_number(newest(records, publication)?.as_ref());
            let issue = records.add_issue(blank_issue(publication, number, Some(today)))?;
            let changes = vec![there(Table::Issue, issue.id.0, true)];
            let scope = Scope::Publication(publication);
            step(records, scope, Deed::NewIssue, issue.id.0, changes)?;
            sheet(records, issue.id)
        })
    }

    /// Begins an issue from the publication's last: its number counts on, its standing
    /// stories come along, and all else is empty.
    ///
    /// # Errors
    /// A publication that is not there.
    pub fn new_issue_from_last(&self, publication: &str) -> Result<IssueSheet> {
        let publication: PublicationId = id(publication, "publication")?;
        let today = Zoned::now().date();
        self.library().write(|records| {
            records.publication(publication)?;
            let last = newest(records, publication)?;
            let number = next_number(last.as_ref());
            let issue = records.add_issue(blank_issue(publication, number, Some(today)))?;
            let mut changes = vec![there(Table::Issue, issue.id.0, true)];
            let stories = match last {
                Some(last) => records.story_listings(last.id)?,
                None => Vec::new(),
            };
            for story in stories.iter().filter(|story| story.standing) {
                let home = (publication, Some(issue.id));
                changes.push(copy(records, story.id, home, u32::MAX)?.1);
            }
            let scope = Scope::Publication(publication);
            step(records, scope, Deed::NewIssue, issue.id.0, changes)?;
            sheet(records, issue.id)
        })
    }

    /// Copies an issue with all its stories; the copy is a draft.
    ///
    /// # Errors
    /// An issue that is not there.
    pub fn duplicate_issue(&self, issue: &str) -> Result<IssueSheet> {
        let original: IssueId = id(issue, "issue")?;
        self.library().write(|records| {
            let kept = records.issue(original)?.value;
            let publication = kept.publication;
            let issue = records.add_issue(Issue {
                status: IssueStatus::Draft,
                ..kept
            })?;
            let mut changes = vec![there(Table::Issue, issue.id.0, true)];
            for story in records.order(publication, Some(original))? {
                let home = (publication, Some(issue.id));
                changes.push(copy(records, story, home, u32::MAX)?.1);
            }
            let scope = Scope::Publication(publication);
            step(records, scope, Deed::DuplicateIssue, issue.id.0, changes)?;
            sheet(records, issue.id)
        })
    }

    /// Deletes a story, issue or publication, and gives the step that takes it back.
    ///
    /// # Errors
    /// One that is not there.
    pub fn delete(&self, what: Kind, text: &str) -> Result<i64> {
        let step = match what {
            Kind::Story => return self.delete_stories(&[text]),
            Kind::Issue => {
                let issue: IssueId = id(text, "issue")?;
                self.library().write(|records| {
                    let scope = Scope::Publication(records.issue(issue)?.value.publication);
                    records.delete_issue(issue)?;
                    let changes = vec![there(Table::Issue, issue.0, false)];
                    step(records, scope, Deed::DeleteIssue, issue.0, changes)
                })
            }
            Kind::Publication => {
                let publication: PublicationId = id(text, "publication")?;
                self.library().write(|records| {
                    records.delete_publication(publication)?;
                    let subject = publication.0;
                    let changes = vec![there(Table::Publication, subject, false)];
                    step(
                        records,
                        Scope::Library,
                        Deed::DeletePublication,
                        subject,
                        changes,
                    )
                })
            }
        };
        step?.ok_or_else(|| Failure::unknown("issue"))
    }
}

/// A publication of which only the name and the language are known.
pub(crate) fn blank_publication(name: &str, language: Language) -> Publication {
    Publication {
        id: PublicationId(Uuid::nil()),
        name: name.to_owned(),
        tagline: String::new(),
        publisher: String::new(),
        address: String::new(),
        website: String::new(),
        footer: String::new(),
        house_style: String::new(),
        language,
        numbering: "No. {n}".into(),
        theme: Theme::default(),
    }
}

/// Writes a step down; `None` where it changes nothing.
pub(crate) fn step(
    records: Records<'_>,
    scope: Scope,
    deed: Deed,
    subject: Uuid,
    changes: Vec<Change>,
) -> Result<Option<i64>> {
    let step = NewStep {
        scope,
        deed,
        subject,
        changes,
    };
    Ok(records.record(&step, Joining::Never)?)
}

/// That an issue or a publication was made, or deleted.
pub(crate) fn there(table: Table, id: Uuid, there: bool) -> Change {
    Change::There { table, id, there }
}

/// The newest issue of a publication.
fn newest(records: Records<'_>, publication: PublicationId) -> Result<Option<IssueListing>> {
    let mut issues = records.issues()?.into_iter();
    Ok(issues.find(|issue| issue.publication == publication))
}

/// The number that counts on from the last issue's; empty where it holds none.
fn next_number(last: Option<&IssueListing>) -> String {
    let number = last.map_or_else(|| Some("1".into()), |last| next_label(&last.number));
    number.unwrap_or_default()
}

/// An issue in which nothing is written yet.
pub(crate) fn blank_issue(
    publication: PublicationId,
    number: String,
    date: Option<jiff::civil::Date>,
) -> Issue {
    Issue {
        id: IssueId(Uuid::nil()),
        publication,
        sort_number: Issue::sort_number_of(&number),
        number,
        date,
        dateline: String::new(),
        subject: String::new(),
        preheader: String::new(),
        introduction: String::new(),
        status: IssueStatus::Draft,
        metadata: Default::default(),
    }
}
