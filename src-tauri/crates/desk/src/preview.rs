//! The web edition of unsaved text, for the window: the exporter's own output, in parts.
//!
//! A keystroke asks for the edited story alone, so its cost grows with the story and
//! never with the issue.

use issue::{ComposedIssue, IssueId, Picture, Story, StoryId};
use press::web::{self, View, WebPage};

use crate::compose::{composed_of, gathered, section_in};
use crate::convert::{drafted_story, edited_issue, id, story_entry};
use crate::shelving::blank_issue;
use crate::wire::{IssueDraft, StoryDraft, StoryPreview, WebPreview};
use crate::{Desk, Result};

impl Desk {
    /// The whole web edition of an issue, with the draft's fields in place of the saved
    /// ones. Pictures stand at `picture_base` followed by their name.
    ///
    /// # Errors
    /// An issue that is not there.
    pub fn preview_issue(&self, draft: IssueDraft, picture_base: &str) -> Result<WebPreview> {
        let issue: IssueId = id(&draft.id, "issue")?;
        let mut composed = {
            let library = self.reader();
            let records = library.records();
            let edited = edited_issue(records.issue(issue)?.value, draft)?;
            composed_of(records, edited)?
        };
        self.copy_pictures(&mut composed)?;
        let page = web::page(&composed, &view(&|picture| address(picture_base, picture)));
        Ok(web_preview(page))
    }

    /// The web edition of one story by itself: what an issue would look like that held it
    /// alone. For the stories of a pool, which stand in no issue.
    ///
    /// # Errors
    /// A story that is not there.
    pub fn preview_alone(&self, draft: StoryDraft, picture_base: &str) -> Result<WebPreview> {
        let composed = self.composed_alone(draft)?;
        let page = web::page(&composed, &view(&|picture| address(picture_base, picture)));
        Ok(web_preview(page))
    }

    /// An issue that holds a draft's story alone.
    pub(crate) fn composed_alone(&self, draft: StoryDraft) -> Result<ComposedIssue> {
        let (mut composed, drafted, _) = self.composed_around(draft)?;
        composed.stories = vec![drafted];
        Ok(composed)
    }

    /// One story of the web edition, as the draft has it.
    ///
    /// # Errors
    /// A story that is not there.
    pub fn preview_story(&self, draft: StoryDraft, picture_base: &str) -> Result<StoryPreview> {
        let section = draft.section.trim().to_owned();
        let (composed, drafted, standing) = self.composed_around(draft)?;
        let part = web::story_part(
            &composed,
            &drafted,
            &view(&|picture| address(picture_base, picture)),
        );
        Ok(StoryPreview {
            article_id: part.article_id,
            article: part.article,
            entry_id: part.entry_id,
            entry: part.entry,
            listed: story_entry(&drafted, section, standing, &composed.publication.language),
        })
    }

    /// A draft's story, all that an edition of it needs, the copies of its pictures among it,
    /// and whether it is a standing one.
    fn composed_around(&self, draft: StoryDraft) -> Result<(ComposedIssue, Story, bool)> {
        let story: StoryId = id(&draft.id, "story")?;
        let section = draft.section.trim().to_owned();
        let mut drafted = drafted_story(story, None, draft)?;
        let library = self.reader();
        let records = library.records();
        let (publication, issue) = records.whereabouts(story)?;
        let issue = match issue {
            Some(issue) => records.issue(issue)?.value,
            None => blank_issue(publication, String::new(), None),
        };
        let publication = records.publication(publication)?.value;
        let stories = vec![drafted.clone()];
        let mut composed = gathered(records, publication, issue, stories)?;
        drafted.section = section_in(&mut composed.sections, &section);
        let standing = records.is_standing(story)?;
        // Making copies reads the library, too.
        drop(library);
        self.copy_pictures(&mut composed)?;
        Ok((composed, drafted, standing))
    }
}

fn web_preview(page: WebPage) -> WebPreview {
    WebPreview {
        title: page.title,
        language: page.language.tag().to_owned(),
        direction: page.direction.attribute().to_owned(),
        css: page.css,
        body: page.body,
    }
}

fn view<'a>(picture_source: &'a dyn Fn(&Picture) -> String) -> View<'a> {
    View {
        picture_source,
        source_lines: true,
    }
}

fn address(base: &str, picture: &Picture) -> String {
    format!("{base}{}", picture.name)
}
