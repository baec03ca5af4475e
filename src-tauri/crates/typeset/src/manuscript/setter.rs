//! What a text is set with, shared by its blocks and its lines.

use std::collections::BTreeSet;

use issue::document::Block;
use issue::{ComposedIssue, Direction, Document, Language, StoryId};

use super::Job;
use super::code::literal;
use super::letters::Letters;
use super::levels::Levels;
use super::notes::Notes;
use super::passages::{Field, Passages, Spot};
use super::pieces::Piece;
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
    /// Whether a run was cut since this was last `false`.
    pub(super) cut: bool,
    /// The footnotes that stand on the page already.
    pub(super) noted: BTreeSet<usize>,
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

    /// The same in a headline.
    pub(super) fn limits_in_headline(&self, language: &Language) -> Limits {
        Limits::of(
            self.sheet.longest_in_headline(),
            language,
            self.sheet.hyphenate,
        )
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
            cut: false,
            noted: BTreeSet::new(),
            depth: 0,
            in_note: false,
            of,
            passage,
        }
    }

    /// What runs are cut at.
    pub(super) fn limits(&self) -> Limits {
        Limits::of(self.longest, self.language, self.materials.sheet.hyphenate)
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

    /// Does `set` with another limit for long words.
    pub(super) fn with_longest<T>(
        &mut self,
        longest: usize,
        set: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let before = std::mem::replace(&mut self.longest, longest);
        let value = set(self);
        self.longest = before;
        value
    }
}

/// The longest runs of characters that are left without a place to break.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Of any characters.
    pub(super) any: usize,
    /// Of letters alone: words, which Typst hyphenates in the languages it knows.
    pub(super) letters: usize,
}

impl Limits {
    /// The limits of a text in a language, in a layout that hyphenates or does not.
    fn of(longest: usize, language: &Language, hyphenate: bool) -> Self {
        let hyphenated = hyphenate && HYPHENATED.contains(&language.primary().as_str());
        Self {
            any: longest,
            letters: if hyphenated { longest.max(64) } else { longest },
        }
    }
}

/// The languages that Typst knows how to hyphenate.
const HYPHENATED: [&str; 38] = [
    "af", "be", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "gl", "hr", "hu",
    "is", "it", "ka", "ku", "la", "lt", "mn", "nb", "nl", "nn", "no", "pl", "pt", "ru", "sk", "sl",
    "sq", "sr", "sv", "tk", "tr", "uk",
];

/// The parts of a line of code: literals and calls, in order.
pub(super) struct Line {
    parts: Vec<String>,
    text: String,
    /// Where that text began in its passage.
    spot: Option<Spot>,
    limits: Limits,
    cut: bool,
}

impl Line {
    /// An empty line.
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            parts: Vec::new(),
            text: String::new(),
            spot: None,
            limits,
            cut: false,
        }
    }

    /// Whether a run too long for the column was cut; asks for all text so far.
    pub(super) fn is_cut(&mut self) -> bool {
        self.flush();
        self.cut
    }

    /// Adds text that has passed through [`Letters`], and says where it stands in its
    /// passage; texts of one passage are added in order.
    pub(super) fn push_text(&mut self, text: &str, spot: Option<Spot>) {
        if self.text.is_empty() {
            self.spot = spot;
        }
        self.text.push_str(text);
    }

    /// Adds a call.
    pub(super) fn push_part(&mut self, part: String) {
        self.flush();
        self.parts.push(part);
    }

    /// All parts.
    pub(super) fn finish(mut self) -> Vec<String> {
        self.flush();
        self.parts
    }

    fn flush(&mut self) {
        let mut behind = 0;
        for (index, part) in break_up(&self.text, self.limits).into_iter().enumerate() {
            if index > 0 {
                self.cut = true;
                self.parts.push("brk".to_owned());
            }
            let spot = self.spot.map(|spot| spot.behind(behind));
            self.parts
                .push(spot.map_or_else(|| literal(part), |spot| spot.text(part)));
            behind += part.len();
        }
        self.text.clear();
    }
}

/// A plain text as the parts of a line.
pub(super) fn plain_line(text: &str, limits: Limits) -> Vec<String> {
    spotted_line(text, limits, None)
}

/// The same, of a text whose place is known.
pub(super) fn spotted_line(text: &str, limits: Limits, spot: Option<Spot>) -> Vec<String> {
    let mut line = Line::new(limits);
    line.push_text(text, spot);
    line.finish()
}

/// Cuts a text inside runs that are too long and have no place to break (addresses, keys,
/// words of no language), preferably after punctuation.
fn break_up(text: &str, limits: Limits) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut part, mut run, mut run_length) = (0, 0, 0);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if !breaks_by_itself(c) {
            run_length += 1;
            continue;
        }
        let run_text = &text[run..at];
        let of_letters = run_length > limits.any && run_text.chars().all(char::is_alphabetic);
        if run_length
            > if of_letters {
                limits.letters
            } else {
                limits.any
            }
        {
            for cut in cuts(run_text, limits.any / 3) {
                parts.push(&text[part..run + cut]);
                part = run + cut;
            }
        }
        run = at + c.len_utf8();
        run_length = 0;
    }
    if part < text.len() {
        parts.push(&text[part..]);
    }
    parts
}

/// Where to cut a run, in bytes: after about every `every` characters, never before a
/// mark that belongs to the letter before it.
fn cuts(run: &str, every: usize) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut since = 0;
    let mut before = ' ';
    let last = run.chars().count().saturating_sub(3);
    for (index, (at, c)) in run.char_indices().enumerate() {
        let inviting = before.is_ascii_punctuation() && c.is_alphanumeric() && since * 2 >= every;
        let stands_alone =
            c.is_ascii_graphic() || (c.is_alphanumeric() && before.is_alphanumeric());
        if (inviting || since >= every) && stands_alone && index < last {
            cuts.push(at);
            since = 0;
        }
        since += 1;
        before = c;
    }
    cuts
}

/// Whether Typst can break a line at a character without help: spaces, hyphens, and
/// scripts that are written without spaces.
fn breaks_by_itself(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '\u{2010}' | '\u{2013}' | '\u{2014}' | '\u{AD}' | '\u{200B}'
        )
        || matches!(c as u32, 0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x2E80..=0xA4CF | 0xAC00..=0xD7AF | 0x1_F000..=0x1_FAFF | 0x2_0000..=0x3_FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let limits = Limits {
            any: 12,
            letters: 18,
        };
        assert_eq!(break_up(text, limits), expected, "{text}");
        assert_eq!(break_up(text, limits).concat(), text);
    }

    #[test]
    fn only_runs_too_long_for_the_column_are_cut() {
        check("", &[]);
        check("short words stay whole", &["short words stay whole"]);
        check(
            "a well-known hyphen-loving-sentence",
            &["a well-known hyphen-loving-sentence"],
        );
        check(
            "see aaaaaaaaaaaaaaaa there",
            &["see aaaaaaaaaaaaaaaa there"],
        );
        check(
            "see 1234123412341234 there",
            &["see 1234", "1234", "1234", "1234 there"],
        );
        check(
            "https://example.org/a/bc",
            &["http", "s://", "exam", "ple.", "org/", "a/bc"],
        );
    }
}
