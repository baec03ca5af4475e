//! What a text is set with, shared by its blocks and its lines.

use std::collections::BTreeSet;

use issue::document::Block;
use issue::{ComposedIssue, Direction, Document, Language, StoryId};

use super::Job;
use super::code::{call, literal};
use super::letters::Letters;
use super::levels::Levels;
use super::line::spotted_line;
use super::notes::Notes;
use super::passages::{Field, Passages, Spot};
use super::pieces::Piece;
use super::runs::Limits;
use crate::findings::{Finding, FindingKind};
use crate::plates::Plates;
use crate::sheet::Sheet;

/// How deep blocks may stand in blocks; Typst refuses about four times as much, and a
/// column has no room for more.
pub(super) const DEEPEST: usize = 7;

/// What all texts of an issue are set with.
pub(crate) struct Materials<'a> {
    /// The issue.
    pub(crate) composed: &'a ComposedIssue,
    /// Its pictures.
    pub(crate) plates: &'a Plates,
    /// The measures of the page.
    pub(crate) sheet: Sheet,
    /// Where every text passes through.
    pub(crate) letters: &'a mut Letters,
    /// What is told to the editor.
    pub(crate) notes: Notes,
    /// Where the texts came from.
    pub(crate) passages: Passages,
    /// What is asked of this printing.
    pub(crate) job: &'a Job<'a>,
    /// The story at hand.
    pub(crate) story: Option<StoryId>,
    /// Whether the cover has its picture.
    pub(crate) covered: bool,
    /// What the editor should look at.
    pub(crate) findings: Vec<Finding>,
}

/// Sets one text: a story's body, the introduction, the footer.
pub(super) struct Setter<'a, 'm> {
    pub(super) materials: &'m mut Materials<'a>,
    pub(super) document: &'m Document,
    /// What the labels of the text's footnotes begin with.
    pub(super) id: String,
    /// What the text is called where a picture says nothing of itself.
    pub(super) title: String,
    /// The language of the text.
    pub(super) language: &'m Language,
    /// The direction of the language.
    pub(super) direction: Direction,
    pub(super) levels: Levels,
    /// The longest run of characters that is left without a place to break.
    pub(super) longest: usize,
    /// Whether words stay whole as long as they fit.
    pub(super) whole: bool,
    /// Whether a run was cut since this was last `false`.
    pub(super) cut: bool,
    /// The footnotes that stand on the page already.
    pub(super) noted: BTreeSet<usize>,
    /// How many things stand across the page already.
    wide: usize,
    /// How many blocks this one stands in.
    pub(super) depth: usize,
    pub(super) in_note: bool,
    /// The story and the field that the text is of.
    of: (Option<StoryId>, Field),
    /// The passage that is written.
    passage: usize,
}

impl Materials<'_> {
    /// Names the story that the following texts belong to.
    pub(super) fn in_story(&mut self, story: Option<StoryId>) {
        self.story = story;
        self.letters.stand_in(story);
    }

    /// Takes a story in that was written by itself; gives how many passages are before its own.
    pub(super) fn take(&mut self, piece: &Piece) -> usize {
        for note in &piece.notes {
            self.notes.add(note.clone());
        }
        for finding in &piece.findings {
            self.add(finding.clone());
        }
        self.letters.meet(&piece.letters);
        self.covered = piece.covered;
        self.passages.add(&piece.passages)
    }

    /// Adds a finding in the story at hand, each once.
    pub(super) fn find(&mut self, kind: FindingKind) {
        self.add(Finding {
            kind,
            story: self.story,
            page: None,
        });
    }

    fn add(&mut self, finding: Finding) {
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    /// What runs are cut at in a column of text in a language.
    pub(super) fn limits_in_text(&self, language: &Language) -> Limits {
        Limits::of(self.sheet.longest_in_text(), language, self.sheet.hyphenate)
    }

    /// The same in a headline, where words stay whole as long as they fit.
    pub(super) fn limits_in_headline(&self, language: &Language) -> Limits {
        Limits::of(
            self.sheet.longest_in_headline(),
            language,
            self.sheet.hyphenate,
        )
        .whole()
    }
}

impl<'a, 'm> Setter<'a, 'm> {
    /// A setter for a text; its headings stand under a title of the level `above`.
    pub(super) fn new(
        materials: &'m mut Materials<'a>,
        document: &'m Document,
        of: (Option<StoryId>, Field),
        id: &str,
        title: &str,
        language: &'m Language,
        above: usize,
    ) -> Self {
        let passage = materials.passages.begin(of.0, of.1, (1, 1));
        let longest = materials.sheet.longest_in_text();
        Self {
            materials,
            document,
            id: id.to_owned(),
            title: title.to_owned(),
            language,
            direction: language.direction(),
            levels: Levels::under(above),
            longest,
            whole: false,
            cut: false,
            noted: BTreeSet::new(),
            wide: 0,
            depth: 0,
            in_note: false,
            of,
            passage,
        }
    }

    /// A call of what stands across the page, with a name to find it by.
    pub(super) fn wide(&mut self, code: String) -> String {
        let name = |number| literal(&format!("{}-w{number}", self.id));
        let before = match self.wide {
            0 => "none".to_owned(),
            before => name(before),
        };
        self.wide += 1;
        call("wide", &[name(self.wide), before, code])
    }

    /// What runs are cut at.
    pub(super) fn limits(&self) -> Limits {
        let limits = Limits::of(self.longest, self.language, self.materials.sheet.hyphenate);
        if self.whole { limits.whole() } else { limits }
    }

    /// Does `set` in the passage that a block is.
    pub(super) fn in_block<T>(&mut self, block: &Block, set: impl FnOnce(&mut Self) -> T) -> T {
        self.in_passage(self.of.1, (block.first_line, block.last_line), set)
    }

    /// Does `set` in a passage of another field of the story.
    pub(super) fn in_field<T>(&mut self, field: Field, set: impl FnOnce(&mut Self) -> T) -> T {
        self.in_passage(field, (1, 1), set)
    }

    fn in_passage<T>(
        &mut self,
        field: Field,
        lines: (u32, u32),
        set: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let passage = self.materials.passages.begin(self.of.0, field, lines);
        let before = std::mem::replace(&mut self.passage, passage);
        let value = set(self);
        self.passage = before;
        value
    }

    /// The place of a text in the passage that is written.
    pub(super) fn spot(&mut self, text: &str) -> Spot {
        self.materials.passages.say(self.passage, text)
    }

    /// What the block says by itself stands in its first line.
    pub(super) fn say_in_first_line(&mut self) {
        self.materials.passages.end_in_first_line(self.passage);
    }

    /// A plain text of the passage as the parts of a line.
    pub(super) fn said_line(&mut self, text: &str) -> Vec<String> {
        let spot = self.spot(text);
        spotted_line(text, self.limits(), Some(spot))
    }

    /// Does `set` with another limit for long words; shorter ones stay whole.
    pub(super) fn with_longest<T>(
        &mut self,
        longest: usize,
        set: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let before = (self.longest, self.whole);
        (self.longest, self.whole) = (longest, true);
        let value = set(self);
        (self.longest, self.whole) = before;
        value
    }
}
