//! Opening and saving. What a save changes is written down as a step of the history.

use issue::dateline::written_date;
use issue::{IssueId, PublicationId, StoryId};
use jiff::Timestamp;
use library::Records;
use library::history::{Change, Deed, Joining, NewStep, Scope, issue_change, publication_change};
use words::message;

use crate::convert::{
    drafted_story, edited_issue, edited_publication, id, issue_draft, listed_story,
    publication_draft, story_draft,
};
use crate::stories::scope;
use crate::wire::{IssueDraft, IssueSheet, PublicationDraft, Saved, StoryDraft};
use crate::{Desk, Failure, Result};

impl Desk {
    /// An issue with its stories' lines.
    ///
    /// # Errors
    /// An issue that is not there.
    pub fn open_issue(&self, issue: &str) -> Result<IssueSheet> {
        sheet(self.library().records(), id(issue, "issue")?)
    }

    /// A story with its text.
    ///
    /// # Errors
    /// A story that is not there.
    pub fn open_story(&self, story: &str) -> Result<StoryDraft> {
        draft_of(self.library().records(), id(story, "story")?)
    }

    /// The stories of an issue, whole and in order.
    ///
    /// # Errors
    /// An issue that is not there.
    pub fn issue_texts(&self, issue: &str) -> Result<Vec<StoryDraft>> {
        let issue: IssueId = id(issue, "issue")?;
        let library = self.library();
        let records = library.records();
        let sections = records.sections(records.issue(issue)?.value.publication)?;
        let stories = records.stored_stories(issue)?.into_iter();
        Ok(stories.map(|story| story_draft(story, &sections)).collect())
    }

    /// A publication's fields.
    ///
    /// # Errors
    /// A publication that is not there.
    pub fn open_publication(&self, publication: &str) -> Result<PublicationDraft> {
        let publication: PublicationId = id(publication, "publication")?;
        Ok(publication_draft(
            self.library().records().publication(publication)?,
        ))
    }

    /// Saves a publication's fields.
    ///
    /// # Errors
    /// A conflict where somebody else saved first; fields that mean nothing; the library's.
    pub fn save_publication(&self, draft: PublicationDraft) -> Result<Saved> {
        self.keep_publication(draft, Joining::Never)
    }

    /// Saves a publication's fields while they are typed: undo may take this back together
    /// with what was typed just before.
    ///
    /// # Errors
    /// As [`Desk::save_publication`].
    pub fn type_publication(&self, draft: PublicationDraft) -> Result<Saved> {
        self.keep_publication(draft, Joining::Typing)
    }

    /// Saves an issue's fields.
    ///
    /// # Errors
    /// A conflict where somebody else saved first; fields that mean nothing; the library's.
    pub fn save_issue(&self, draft: IssueDraft) -> Result<Saved> {
        self.keep_issue(draft, Joining::Never)
    }

    /// Saves an issue's fields while they are typed, as [`Desk::type_publication`] does.
    ///
    /// # Errors
    /// As [`Desk::save_issue`].
    pub fn type_issue(&self, draft: IssueDraft) -> Result<Saved> {
        self.keep_issue(draft, Joining::Typing)
    }

    /// Saves a story.
    ///
    /// # Errors
    /// A conflict where somebody else saved first; fields that mean nothing; the library's.
    pub fn save_story(&self, draft: StoryDraft) -> Result<Saved> {
        self.keep_stories(vec![draft], Joining::Never)?
            .pop()
            .ok_or_else(|| Failure::unknown("story"))
    }

    /// Saves a story while it is typed, as [`Desk::type_publication`] does.
    ///
    /// # Errors
    /// As [`Desk::save_story`].
    pub fn type_story(&self, draft: StoryDraft) -> Result<Saved> {
        self.keep_stories(vec![draft], Joining::Typing)?
            .pop()
            .ok_or_else(|| Failure::unknown("story"))
    }

    /// Saves several stories, all of them or none, as one step of the history.
    ///
    /// # Errors
    /// As [`Desk::save_story`], for the first story that cannot be saved.
    pub fn save_stories(&self, drafts: Vec<StoryDraft>) -> Result<Vec<Saved>> {
        self.keep_stories(drafts, Joining::Never)
    }

    fn keep_publication(&self, draft: PublicationDraft, joining: Joining) -> Result<Saved> {
        let publication: PublicationId = id(&draft.id, "publication")?;
        named(&draft.name)?;
        let revision = draft.revision;
        self.library().write(|records| {
            let kept = records.publication(publication)?.value;
            let edited = edited_publication(kept.clone(), draft)?;
            let revision = records.save_publication(&edited, revision)?;
            let step = NewStep {
                scope: Scope::Publication(publication),
                deed: Deed::EditPublication,
                subject: publication.0,
                changes: publication_change(&kept, &edited).into_iter().collect(),
            };
            records.record(&step, joining)?;
            Ok(saved(revision))
        })
    }

    fn keep_issue(&self, draft: IssueDraft, joining: Joining) -> Result<Saved> {
        let issue: IssueId = id(&draft.id, "issue")?;
        let revision = draft.revision;
        self.library().write(|records| {
            let kept = records.issue(issue)?.value;
            let edited = edited_issue(kept.clone(), draft)?;
            let revision = records.save_issue(&edited, revision)?;
            let step = NewStep {
                scope: Scope::Issue(kept.publication, issue),
                deed: Deed::EditIssue,
                subject: issue.0,
                changes: issue_change(&kept, &edited).into_iter().collect(),
            };
            records.record(&step, joining)?;
            Ok(saved(revision))
        })
    }

    fn keep_stories(&self, drafts: Vec<StoryDraft>, joining: Joining) -> Result<Vec<Saved>> {
        let stories: Vec<StoryId> = drafts
            .iter()
            .map(|draft| id(&draft.id, "story"))
            .collect::<Result<_>>()?;
        let Some(first) = stories.first() else {
            return Ok(Vec::new());
        };
        self.library().write(|records| {
            let mut changes = Vec::new();
            let mut saves = Vec::new();
            for (story, draft) in stories.iter().zip(drafts) {
                saves.push(keep_story(records, *story, draft, &mut changes)?);
            }
            let step = NewStep {
                scope: scope_of(records, &stories)?,
                deed: match stories.len() {
                    1 => Deed::EditStory,
                    _ => Deed::EditStories,
                },
                subject: first.0,
                changes,
            };
            records.record(&step, joining)?;
            Ok(saves)
        })
    }
}

fn keep_story(
    records: Records<'_>,
    story: StoryId,
    draft: StoryDraft,
    changes: &mut Vec<Change>,
) -> Result<Saved> {
    let revision = draft.revision;
    let (publication, _) = records.whereabouts(story)?;
    let kept = records.story(story)?.value;
    let name = draft.section.trim().to_owned();
    let section = records.section_named(publication, &name)?;
    let edited = drafted_story(story, section, draft)?;
    let revision = records.save_story(&edited, revision)?;
    // Before the section that it leaves may be dropped.
    changes.extend(records.story_change(&kept, &edited)?);
    if let Some(former) = kept.section.filter(|former| Some(*former) != section) {
        records.drop_half_typed(former, &name)?;
    }
    Ok(saved(revision))
}

/// Whose history a change of these stories belongs to: their issue's, where they stand in
/// one, else their publication's.
pub(crate) fn scope_of(records: Records<'_>, stories: &[StoryId]) -> Result<Scope> {
    let homes = stories
        .iter()
        .map(|story| records.whereabouts(*story))
        .collect::<std::result::Result<Vec<_>, _>>()?;
    Ok(scope(homes))
}

/// Refuses a blank name of a publication.
pub(crate) fn named(name: &str) -> Result<()> {
    if name.trim().is_empty() {
        return Err(Failure::refused(
            message!("desk-name-missing"),
            message!("desk-name-missing-hint"),
        ));
    }
    Ok(())
}

/// An issue's sheet.
pub(crate) fn sheet(records: Records<'_>, issue: IssueId) -> Result<IssueSheet> {
    let stored = records.issue(issue)?;
    let publication = records.publication(stored.value.publication)?;
    let language = publication.value.language.clone();
    let stories = records.story_listings(issue)?;
    let sections = records.sections(stored.value.publication)?;
    let date = stored.value.date.map(|date| written_date(date, &language));
    Ok(IssueSheet {
        issue: issue_draft(stored),
        publication: publication_draft(publication),
        stories: stories
            .into_iter()
            .map(|story| listed_story(story, &language))
            .collect(),
        sections: sections.into_iter().map(|section| section.name).collect(),
        written_date: date.unwrap_or_default(),
    })
}

pub(crate) fn draft_of(records: Records<'_>, story: StoryId) -> Result<StoryDraft> {
    let (publication, _) = records.whereabouts(story)?;
    let sections = records.sections(publication)?;
    Ok(story_draft(records.story(story)?, &sections))
}

fn saved(revision: u32) -> Saved {
    Saved {
        revision,
        at: Timestamp::now().as_millisecond(),
    }
}
