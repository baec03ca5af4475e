//! Findings: what an editor should look at before the pages go to the printer.

use issue::StoryId;
use words::{Message, message};

use crate::manuscript::short;

/// Something to look at: what, in which story, on which page.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// The story it is in; `None` for the introduction, the footer and the masthead.
    pub story: Option<StoryId>,
    /// The first page it is on, counted from 1, where that is known; of an overrun the last.
    pub page: Option<usize>,
}

/// What can be found.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingKind {
    /// Letters that are in no font and print as U+FFFD.
    MissingLetters {
        /// Which, in the order of Unicode.
        letters: Vec<char>,
    },
    /// A picture of fewer than [`LEAST_RESOLUTION`] pixels to the inch of its printed size.
    CoarsePicture {
        /// Its name in the library.
        picture: String,
        /// How many pixels to the inch it has.
        resolution: u32,
    },
    /// A picture whose file breaks off before its end: what is missing prints grey.
    CutOffPicture {
        /// Its name in the library.
        picture: String,
    },
    /// A story that is longer than it may be, although it was set as tightly as is good.
    Overrun {
        /// How many pages it may fill.
        pages: u8,
        /// By how many lines it is over.
        lines: u32,
    },
    /// A page before the last that is not half full. The story is the last on it.
    EmptyPage {
        /// How much of it is empty, in hundredths.
        percent: u32,
    },
}

/// The fewest pixels to the inch that a photograph prints well with. Print shops ask for 300 on
/// coated paper; on the uncoated paper and the office printers of newsletters, whose screens
/// are coarser, two thirds of that look the same.
pub const LEAST_RESOLUTION: u32 = 200;

impl Finding {
    /// What was found, in a sentence; the headline is the story's, where it is in one.
    pub fn message(&self, headline: Option<&str>) -> Message {
        let headline = headline.map(short).filter(|headline| !headline.is_empty());
        let place = match (self.page, headline) {
            (Some(page), Some(headline)) => message!("typeset-on-page-in", page, headline),
            (Some(page), None) => message!("typeset-on-page", page),
            (None, Some(headline)) => message!("typeset-in-story", headline),
            (None, None) => message!("typeset-on-some-page"),
        };
        match &self.kind {
            FindingKind::MissingLetters { letters } => {
                let count = letters.len();
                let letters = named(letters.iter().copied());
                message!("typeset-finding-letters", place, count, letters)
            }
            FindingKind::CoarsePicture {
                picture,
                resolution,
            } => {
                let (resolution, wanted) = (*resolution, LEAST_RESOLUTION);
                message!("typeset-finding-coarse", place, picture, resolution, wanted)
            }
            FindingKind::CutOffPicture { picture } => {
                message!("typeset-finding-cut-off", place, picture)
            }
            FindingKind::Overrun { pages, lines } => {
                let (pages, lines) = (u32::from(*pages), *lines);
                message!("typeset-finding-overrun", place, lines, pages)
            }
            FindingKind::EmptyPage { percent } => {
                let (page, percent) = (self.page.unwrap_or_default(), *percent);
                message!("typeset-fit-empty", page, percent)
            }
        }
    }
}

/// The first five of some characters, and a sign that there are more.
fn named(characters: impl ExactSizeIterator<Item = char>) -> Vec<String> {
    let more = characters.len() > 5;
    let mut names: Vec<String> = characters.take(5).map(name).collect();
    if more {
        names.push("…".into());
    }
    names
}

/// A character as a sentence can show it: private ones have no shape.
fn name(c: char) -> String {
    if crate::manuscript::is_private(c) {
        format!("U+{:04X}", c as u32)
    } else {
        c.to_string()
    }
}
