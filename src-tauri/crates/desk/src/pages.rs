//! The pages of the print edition as the window shows them: of unsaved text, as exported.

use issue::{ComposedIssue, Direction, IssueId, StoryId};
use typeset::{Field, Pages};

use crate::compose::{gathered, section_in};
use crate::convert::{drafted_story, edited_issue, id};
use crate::findings::{cuts, name_of, print_findings, spot};
use crate::wire::{IssueDraft, PageMark, PrintPage, PrintPages, StoryDraft, TextSpot};
use crate::{Desk, Failure, Result};

impl Desk {
    /// Sets the pages that a window shows: those of an issue, with the draft's fields and the
    /// open story's unsaved text in place of the saved ones; without an issue, those of a story
    /// alone. `None` where the same window asked again meanwhile, or has been closed.
    ///
    /// # Errors
    /// An issue or a story that is not there; pages that cannot be set.
    pub fn print_pages(
        &self,
        window: &str,
        issue: Option<IssueDraft>,
        story: Option<StoryDraft>,
    ) -> Result<Option<PrintPages>> {
        let composed = match (issue, story) {
            (Some(issue), story) => self.composed_with(issue, story)?,
            (None, Some(story)) => self.composed_alone(story)?,
            (None, None) => return Ok(None),
        };
        let direction = composed.publication.language.direction();
        let read = |name: &str| Ok(self.picture(name)?.1);
        let pages = self.pressroom.set(window, composed, read)?;
        Ok(pages.map(|pages| print_pages(&pages, direction)))
    }

    /// A page as a picture (PNG) so many pixels wide, by its name.
    ///
    /// # Errors
    /// A page that no window shows any more.
    pub fn page_drawing(&self, page: &str, pixels: u32) -> Result<Vec<u8>> {
        let pages = self.pressroom.pages_with(page);
        let drawing = pages.and_then(|pages| pages.drawing(page, pixels));
        drawing.ok_or_else(|| Failure::unknown("page"))
    }

    /// The place in a text that a point of a page means, in points from its upper left corner;
    /// the page is counted from 0.
    pub fn print_place(&self, window: &str, page: u32, x: f64, y: f64) -> Option<TextSpot> {
        let pages = self.pressroom.shown(window)?;
        let place = pages.text_at(page as usize, x, y)?;
        let text = pages.text(place.story, place.field)?;
        Some(spot(place.story, place.field, text, place.at))
    }

    /// Where a place in a text is on the pages that a window shows.
    ///
    /// # Errors
    /// An id that is none.
    pub fn print_caret(&self, window: &str, spot: &TextSpot) -> Result<Option<PageMark>> {
        let story = spot.story.as_deref();
        let story: Option<StoryId> = story.map(|story| id(story, "story")).transpose()?;
        let found = || {
            let pages = self.pressroom.shown(window)?;
            let field = Field::ALL
                .into_iter()
                .find(|&field| name_of(field) == spot.field)?;
            let at = byte_at(pages.text(story, field)?, spot.caret);
            let place = pages.place_of(&typeset::TextPlace { story, field, at })?;
            Some(PageMark {
                page: u32::try_from(place.page).unwrap_or(u32::MAX),
                x: place.x,
                top: place.top,
                bottom: place.bottom,
                left: place.left,
                right: place.right,
            })
        };
        Ok(found())
    }

    /// A window that is gone shows no pages.
    pub fn forget_pages(&self, window: &str) {
        self.pressroom.forget(window);
    }

    /// An issue around its draft and that of one of its stories; a story of the pool by itself,
    /// since it stands in no issue, whichever is open.
    fn composed_with(&self, issue: IssueDraft, story: Option<StoryDraft>) -> Result<ComposedIssue> {
        let issue_id: IssueId = id(&issue.id, "issue")?;
        let open: Option<StoryId> = story
            .as_ref()
            .map(|story| id(&story.id, "story"))
            .transpose()?;
        let mut composed = {
            let library = self.reader();
            let records = library.records();
            let edited = edited_issue(records.issue(issue_id)?.value, issue)?;
            let publication = records.publication(edited.publication)?.value;
            let mut stories = records.stories(issue_id)?;
            let place = stories.iter().position(|kept| Some(kept.id) == open);
            let section = match (open, story, place) {
                (Some(open), Some(story), Some(place)) => {
                    let section = story.section.clone();
                    stories[place] = drafted_story(open, None, story)?;
                    Some((place, section))
                }
                (_, Some(story), None) => {
                    drop(library);
                    return self.composed_alone(story);
                }
                _ => None,
            };
            let mut composed = gathered(records, publication, edited, stories)?;
            if let Some((place, section)) = section {
                composed.stories[place].section = section_in(&mut composed.sections, &section);
            }
            composed
        };
        self.copy_pictures(&mut composed)?;
        Ok(composed)
    }
}

fn print_pages(pages: &Pages, direction: Direction) -> PrintPages {
    PrintPages {
        pages: pages
            .leaves()
            .iter()
            .map(|leaf| PrintPage {
                id: leaf.id.clone(),
                width: leaf.width,
                height: leaf.height,
            })
            .collect(),
        direction: direction.attribute().to_owned(),
        notes: pages.notes().to_vec(),
        findings: print_findings(pages.findings(), pages),
        fit: pages.fit().message(),
        cuts: cuts(pages.fit(), pages),
    }
}

/// The byte of a text that so many UTF-16 units stand before.
fn byte_at(text: &str, units: u32) -> usize {
    let mut passed = 0;
    for (at, c) in text.char_indices() {
        if passed >= units {
            return at;
        }
        passed += c.len_utf16() as u32;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caret_is_counted_as_the_page_counts_it() {
        let check = |units, byte| assert_eq!(byte_at("aé🚢b", units), byte, "{units}");
        check(0, 0);
        check(1, 1);
        check(2, 3);
        check(4, 7);
        check(5, 8);
        check(99, 8);
    }
}
