//! Adding, moving, copying and deleting stories, one or several at once, each with its step of
//! the history.

use issue::{IssueId, PublicationId, Story, StoryId, StoryStatus};
use library::Records;
use library::history::{Change, Deed, Scope, Spot, SpotChange};
use uuid::Uuid;
use words::message;

use crate::convert::id;
use crate::drafts::{draft_of, scope_of};
use crate::shelving::step;
use crate::wire::StoryDraft;
use crate::{Desk, Failure, Result};

/// An issue's stories, or a pool's.
type Home = (PublicationId, Option<IssueId>);

impl Desk {
    /// Adds an empty story to an issue, behind the story `after`, or last.
    ///
    /// # Errors
    /// An issue that is not there.
    pub fn new_story(&self, issue: &str, after: Option<&str>) -> Result<StoryDraft> {
        let issue: IssueId = id(issue, "issue")?;
        self.library().write(|records| {
            let publication = records.issue(issue)?.value.publication;
            let order = records.order(publication, Some(issue))?;
            let after = order
                .iter()
                .position(|story| Some(story.to_string().as_str()) == after);
            let place = after.map_or(order.len(), |place| place + 1);
            add_blank(records, (publication, Some(issue)), counted(place))
        })
    }

    /// Adds an empty story to a publication's pool.
    ///
    /// # Errors
    /// A publication that is not there.
    pub fn new_pool_story(&self, publication: &str) -> Result<StoryDraft> {
        let publication: PublicationId = id(publication, "publication")?;
        self.library().write(|records| {
            records.publication(publication)?;
            add_blank(records, (publication, None), u32::MAX)
        })
    }

    /// Puts a story at a place among its issue's, counted from 0.
    ///
    /// # Errors
    /// A story that is not there.
    pub fn move_story(&self, story: &str, place: u32) -> Result<()> {
        let home = {
            let library = self.library();
            library.records().whereabouts(id(story, "story")?)?.1
        };
        let issue = home.map(|issue| issue.to_string());
        self.move_stories(&[story], issue.as_deref(), Some(place))
    }

    /// Puts stories, in this order, into an issue or, without one, into their pool: at a
    /// place that is counted without them, or last.
    ///
    /// # Errors
    /// A story or an issue that is not there; an issue of another publication.
    pub fn move_stories(
        &self,
        stories: &[&str],
        issue: Option<&str>,
        place: Option<u32>,
    ) -> Result<()> {
        let stories = ids(stories)?;
        let issue: Option<IssueId> = issue.map(|issue| id(issue, "issue")).transpose()?;
        let Some(first) = stories.first() else {
            return Ok(());
        };
        self.library().write(|records| {
            let mut homes = homes(records, &stories)?;
            let publication = homes.first().map(|(publication, _)| *publication);
            if let Some(issue) = issue {
                homes.push((records.issue(issue)?.value.publication, Some(issue)));
            } else {
                homes.extend(publication.map(|publication| (publication, None)));
            }
            if homes.iter().any(|(other, _)| Some(*other) != publication) {
                return Err(Failure::refused(
                    message!("desk-story-stays"),
                    message!("desk-story-stays-hint"),
                ));
            }
            let place = place.unwrap_or(u32::MAX);
            let spots = stories.iter().zip(0..).map(|(story, behind)| {
                let place = place.saturating_add(behind);
                (*story, Some(Spot { issue, place }))
            });
            let spots: Vec<_> = spots.collect();
            let changes = spot_changes(records.put_stories(&spots)?);
            step(records, scope(homes), Deed::MoveStories, first.0, changes)?;
            Ok(())
        })
    }

    /// Deletes stories, and gives the step that takes it back.
    ///
    /// # Errors
    /// A story that is not there.
    pub fn delete_stories(&self, stories: &[&str]) -> Result<i64> {
        let stories = ids(stories)?;
        let first = stories.first().ok_or_else(|| Failure::unknown("story"))?;
        let deleted = self.library().write(|records| {
            let scope = scope_of(records, &stories)?;
            for story in &stories {
                records.story(*story)?;
            }
            let spots: Vec<_> = stories.iter().map(|story| (*story, None)).collect();
            let changes = spot_changes(records.put_stories(&spots)?);
            step(records, scope, Deed::DeleteStories, first.0, changes)
        });
        deleted?.ok_or_else(|| Failure::unknown("story"))
    }

    /// Copies stories behind the last of them, and gives the copies' ids.
    ///
    /// # Errors
    /// A story that is not there.
    pub fn duplicate_stories(&self, stories: &[&str]) -> Result<Vec<String>> {
        let stories = ids(stories)?;
        let Some(last) = stories.last() else {
            return Ok(Vec::new());
        };
        self.library().write(|records| {
            let home = records.whereabouts(*last)?;
            let behind = records.spot(*last)?.map_or(u32::MAX, |spot| spot.place);
            let mut copies = Vec::new();
            let mut changes = Vec::new();
            for (story, next) in stories.iter().zip(1..) {
                let place = behind.saturating_add(next);
                let (made, change) = copy(records, *story, home, place)?;
                records.set_standing(made, false)?;
                copies.push(made);
                changes.push(change);
            }
            let scope = scope_of(records, &copies)?;
            let subject = copies.first().map_or(last.0, |copy| copy.0);
            step(records, scope, Deed::DuplicateStories, subject, changes)?;
            Ok(copies.iter().map(StoryId::to_string).collect())
        })
    }

    /// Has stories stand in every issue that is begun from the last, or no longer.
    ///
    /// # Errors
    /// A story that is not there.
    pub fn set_standing(&self, stories: &[&str], standing: bool) -> Result<()> {
        let stories = ids(stories)?;
        let Some(first) = stories.first() else {
            return Ok(());
        };
        self.library().write(|records| {
            let mut changes = Vec::new();
            for story in &stories {
                if records.is_standing(*story)? != standing {
                    records.set_standing(*story, standing)?;
                    let story = *story;
                    changes.push(Change::Standing { story, standing });
                }
            }
            let scope = scope_of(records, &stories)?;
            step(records, scope, Deed::SetStanding, first.0, changes)?;
            Ok(())
        })
    }
}

/// Copies a story to a place, and gives the copy and what changed.
pub(crate) fn copy(
    records: Records<'_>,
    story: StoryId,
    (publication, issue): Home,
    place: u32,
) -> Result<(StoryId, Change)> {
    let original = records.story(story)?.value;
    let standing = records.is_standing(story)?;
    let copy = records.add_story(publication, issue, place, original)?;
    records.set_standing(copy.id, standing)?;
    Ok((copy.id, made(records, copy.id)?))
}

fn add_blank(records: Records<'_>, home: Home, place: u32) -> Result<StoryDraft> {
    let (publication, issue) = home;
    let story = records.add_story(publication, issue, place, blank_story())?;
    let changes = vec![made(records, story.id)?];
    step(
        records,
        scope(vec![home]),
        Deed::NewStory,
        story.id.0,
        changes,
    )?;
    draft_of(records, story.id)
}

/// That a story was made where it stands.
fn made(records: Records<'_>, story: StoryId) -> Result<Change> {
    let after = records.spot(story)?;
    Ok(Change::Spot(SpotChange {
        story,
        before: None,
        after,
    }))
}

fn spot_changes(changes: Vec<SpotChange>) -> Vec<Change> {
    changes.into_iter().map(Change::Spot).collect()
}

fn ids(stories: &[&str]) -> Result<Vec<StoryId>> {
    stories.iter().map(|story| id(story, "story")).collect()
}

/// Where stories stand that are there.
fn homes(records: Records<'_>, stories: &[StoryId]) -> Result<Vec<Home>> {
    let home = |story: &StoryId| {
        records.story(*story)?;
        Ok(records.whereabouts(*story)?)
    };
    stories.iter().map(home).collect()
}

/// Whose history a change in these places belongs to.
pub(crate) fn scope(mut homes: Vec<Home>) -> Scope {
    homes.sort_unstable();
    homes.dedup();
    match homes.as_slice() {
        [(publication, Some(issue))] => Scope::Issue(*publication, *issue),
        [(publication, _), ..] => Scope::Publication(*publication),
        [] => Scope::Library,
    }
}

fn counted(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn blank_story() -> Story {
    Story {
        id: StoryId(Uuid::nil()),
        section: None,
        kicker: String::new(),
        headline: String::new(),
        byline: String::new(),
        teaser: String::new(),
        body: String::new(),
        source_url: String::new(),
        language: None,
        lead_picture: None,
        status: StoryStatus::Draft,
        word_target: None,
        page_target: None,
    }
}
