//! Pages that were set and are kept: to be drawn, and to be asked what stands where.

use std::collections::HashMap;

use issue::{ComposedIssue, StoryId};
use typst::syntax::{FileId, Source};
use typst_layout::PagedDocument;
use typst_render::RenderOptions;
use words::Message;

use super::drawing::Drawing;
use crate::findings::Finding;
use crate::fit::Fit;
use crate::manuscript::{Field, Mark, Passage};
use crate::setting::Set;

/// The widest that a page is drawn, in pixels: A4 at four times its size on a screen of 96
/// pixels to the inch, which takes 57 MB while it is drawn.
const WIDEST_DRAWING: u32 = 3200;

/// The pages of an issue, as they were set.
pub struct Pages {
    pub(super) document: PagedDocument,
    pub(super) files: HashMap<FileId, SetFile>,
    pub(super) passages: Vec<Passage>,
    texts: HashMap<(Option<StoryId>, Field), String>,
    leaves: Vec<Leaf>,
    notes: Vec<Message>,
    findings: Vec<Finding>,
    fit: Fit,
}

/// A file of the manuscript as Typst had it.
pub(crate) struct SetFile {
    /// The code, by which Typst's spans are places in it.
    pub(crate) source: Source,
    /// The calls that set a person's text.
    pub(crate) marks: Vec<Mark>,
}

/// A page as a sheet of paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// Its name: pages of the same name are drawn alike.
    pub id: String,
    /// Its width in points.
    pub width: f64,
    /// Its height in points.
    pub height: f64,
}

/// A place in a text of the issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPlace {
    /// The story; `None` in the introduction and the footer.
    pub story: Option<StoryId>,
    /// The field.
    pub field: Field,
    /// The byte of what is written in the field.
    pub at: usize,
}

/// Where a place of a text is on the pages; lengths in points from the page's upper left
/// corner.
#[derive(Clone, Debug, PartialEq)]
pub struct PagePlace {
    /// The page, counted from 0.
    pub page: usize,
    /// Where the caret would stand.
    pub x: f64,
    /// The upper edge of its line.
    pub top: f64,
    /// The lower edge.
    pub bottom: f64,
    /// Where the line begins and ends at its left and its right.
    pub left: f64,
    /// See `left`.
    pub right: f64,
}

impl Pages {
    /// Pages with what they were set from.
    pub(crate) fn new(set: Set, fit: Fit, composed: &ComposedIssue) -> Self {
        let leaves = set.pages.pages().iter().map(|page| Leaf {
            id: format!("{:032x}", typst::utils::hash128(&Drawing(page))),
            width: page.frame.width().to_pt(),
            height: page.frame.height().to_pt(),
        });
        Self {
            leaves: leaves.collect(),
            files: set
                .files
                .into_iter()
                .map(|file| (file.source.id(), file))
                .collect(),
            passages: set.passages,
            texts: texts(composed),
            document: set.pages,
            notes: set.notes,
            findings: set.findings,
            fit,
        }
    }

    /// The pages in order.
    pub fn leaves(&self) -> &[Leaf] {
        &self.leaves
    }

    /// What was repaired, in sentences for the editor.
    pub fn notes(&self) -> &[Message] {
        &self.notes
    }

    /// What the editor should look at, in the order of the stories.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How full the pages are, and how long the stories.
    pub fn fit(&self) -> &Fit {
        &self.fit
    }

    /// A page as a picture (PNG) so many pixels wide, by its name; `None` where there is no such
    /// page.
    pub fn drawing(&self, id: &str, pixels: u32) -> Option<Vec<u8>> {
        let number = self.leaves.iter().position(|leaf| leaf.id == id)?;
        let (leaf, page) = (&self.leaves[number], self.document.pages().get(number)?);
        let pixels = f64::from(pixels.clamp(1, WIDEST_DRAWING));
        let options = RenderOptions {
            pixel_per_pt: (pixels / leaf.width).into(),
            render_bleed: false,
        };
        typst_render::render(page, &options).encode_png().ok()
    }

    /// What was written in a field when the pages were set.
    pub fn text(&self, story: Option<StoryId>, field: Field) -> Option<&str> {
        self.texts.get(&(story, field)).map(String::as_str)
    }
}

/// What is written in the fields that are set.
fn texts(composed: &ComposedIssue) -> HashMap<(Option<StoryId>, Field), String> {
    let stories = composed.stories.iter().map(|story| Some(story.id));
    let fields = stories
        .chain([None])
        .flat_map(|story| Field::ALL.map(|field| (story, field)));
    let written = fields.filter_map(|(story, field)| {
        let text = field.text(composed, story)?;
        Some(((story, field), text.to_owned()))
    });
    written.collect()
}
