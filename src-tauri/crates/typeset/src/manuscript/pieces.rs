//! Pieces: what stories were written as, kept for as long as they would be written the same.
//!
//! A story is always written by itself and then put into its issue, so that it makes no
//! difference to the manuscript whether it was written now or a keystroke ago.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use issue::{ComposedIssue, Picture, Publication, Section, Story, StoryId};
use words::Message;

use super::letters::Letters;
use super::notes::Notes;
use super::passages::{File, Passage, Passages};
use super::setter::Materials;
use super::story::set_story;
use crate::findings::Finding;
use crate::plates::Plate;

/// A story as code, with all that was met on the way.
#[derive(Debug)]
pub(super) struct Piece {
    /// Its files; `None` of a story that has neither a headline nor a text.
    pub(super) files: Option<Files>,
    /// The texts that stand in them, by their numbers in these files.
    pub(super) passages: Vec<Passage>,
    /// What was repaired.
    pub(super) notes: Vec<Message>,
    /// What the editor should look at.
    pub(super) findings: Vec<Finding>,
    /// Its characters.
    pub(super) letters: Letters,
    /// Whether the cover has its picture, this story's or one's before it.
    pub(super) covered: bool,
}

/// The files of a story.
#[derive(Debug)]
pub(super) struct Files {
    /// The file with `head`.
    pub(super) head: File,
    /// The file with `body`.
    pub(super) body: File,
    /// Its voice, as the contents list needs it.
    pub(super) voice: String,
}

/// The pieces of the issue that was written last.
#[derive(Default)]
pub(crate) struct Pieces {
    ground: Option<Ground>,
    /// What a story was written as; more than once where letters that no font has, or a
    /// squeeze, made it be written again.
    by_story: HashMap<StoryId, Vec<Kept>>,
}

/// What the code of all stories depends on.
#[derive(PartialEq)]
struct Ground {
    publication: Publication,
    sections: Vec<Section>,
    pictures: BTreeMap<String, Picture>,
    plates: BTreeMap<String, Plate>,
}

/// A piece, and what it was made of beside the ground and the letters that are missing.
struct Kept {
    story: Story,
    number: usize,
    squeeze: Option<f64>,
    /// Whether a story before it gave the cover its picture.
    covered: bool,
    piece: Arc<Piece>,
    /// Whether it was asked for since [`Pieces::forget_unused`].
    used: bool,
}

impl Ground {
    fn of(materials: &Materials<'_>) -> Self {
        let ComposedIssue {
            publication,
            sections,
            pictures,
            // The stories are compared one by one, and say nothing of the issue's own fields.
            issue: _,
            stories: _,
        } = materials.composed;
        Self {
            publication: publication.clone(),
            sections: sections.clone(),
            pictures: pictures.clone(),
            plates: materials.plates.all(),
        }
    }
}

impl Pieces {
    /// Forgets all that was written on another ground than this.
    pub(super) fn stand_on(&mut self, materials: &Materials<'_>) {
        let ground = Ground::of(materials);
        if self.ground.as_ref() != Some(&ground) {
            self.by_story.clear();
            self.ground = Some(ground);
        }
    }

    /// A story of the issue, written now where it was not before.
    pub(super) fn piece(
        &mut self,
        materials: &Materials<'_>,
        story: &Story,
        number: usize,
    ) -> Arc<Piece> {
        let squeeze = materials.job.squeezed.get(&story.id).copied();
        let is_it = |kept: &Kept| {
            (kept.number, kept.squeeze, kept.covered) == (number, squeeze, materials.covered)
                && kept.story == *story
                && kept.piece.letters.would_be_the_same(materials.letters)
        };
        let of_story = self.by_story.entry(story.id).or_default();
        if let Some(kept) = of_story.iter_mut().find(|kept| is_it(kept)) {
            kept.used = true;
            return Arc::clone(&kept.piece);
        }
        let piece = Arc::new(Piece::write(materials, story, number));
        of_story.push(Kept {
            story: story.clone(),
            number,
            squeeze,
            covered: materials.covered,
            piece: Arc::clone(&piece),
            used: true,
        });
        piece
    }

    /// Forgets what nobody has asked for since this was called last.
    pub(crate) fn forget_unused(&mut self) {
        self.by_story.retain(|_, kept| {
            kept.retain_mut(|kept| std::mem::take(&mut kept.used));
            !kept.is_empty()
        });
    }
}

impl Piece {
    /// Writes a story by itself.
    fn write(materials: &Materials<'_>, story: &Story, number: usize) -> Self {
        let mut letters = materials.letters.without_what_was_met();
        let mut own = Materials {
            composed: materials.composed,
            plates: materials.plates,
            sheet: materials.sheet,
            letters: &mut letters,
            notes: Notes::default(),
            passages: Passages::default(),
            job: materials.job,
            story: None,
            covered: materials.covered,
            findings: Vec::new(),
        };
        let set = set_story(&mut own, story, number);
        let files = set.map(|set| Files {
            head: File::new(format!("/stories/{number}/head.typ"), &set.head),
            body: File::new(format!("/stories/{number}/body.typ"), &set.body),
            voice: set.voice,
        });
        Self {
            files,
            passages: own.passages.into_list(),
            notes: own.notes.into_sentences(),
            findings: own.findings,
            covered: own.covered,
            letters,
        }
    }
}
