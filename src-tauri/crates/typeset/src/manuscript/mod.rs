//! The manuscript: an issue as Typst code.
//!
//! One file says how the edition looks (`theme.typ`), one puts it together (`main.typ`),
//! and each text has files of its own, so that an edit to one story leaves the others'
//! pages as Typst remembers them, and what Typst says of a fault names the story.
//!
//! All is code mode: calls of the template's functions with string literals. What is
//! repaired on the way is told in the notes.

mod blocks;
mod code;
mod columns;
mod direction;
mod edition;
mod letters;
mod levels;
mod line;
mod lines;
mod links;
mod lists;
mod notes;
mod opening;
mod passages;
mod pictures;
mod pieces;
mod runs;
mod setter;
mod story;
mod tables;

use std::collections::BTreeMap;

use issue::document::Reading;
use issue::{ComposedIssue, Document, StoryId};
use words::{Message, message};

pub(crate) use self::direction::runs_left;
use self::direction::voice;
use self::edition::{main, theme};
pub(crate) use self::letters::{Letters, SUBSTITUTE, is_private};
use self::notes::Notes;
pub(crate) use self::notes::short;
pub use self::passages::Field;
use self::passages::Passages;
pub(crate) use self::passages::{File, Mark, Passage};
pub(crate) use self::pieces::Pieces;
use self::setter::{Materials, Setter};
use crate::findings::Finding;
use crate::options::PrintOptions;
use crate::plates::Plates;
use crate::sheet::Sheet;

/// The file that Typst begins with.
pub(crate) const MAIN: &str = "/main.typ";

/// An issue as Typst code.
#[derive(Debug)]
pub(crate) struct Manuscript {
    /// The files.
    pub(crate) files: Vec<File>,
    /// The texts that stand in them, by their numbers.
    pub(crate) passages: Vec<Passage>,
    /// What was repaired, in sentences.
    pub(crate) notes: Vec<Message>,
    /// What the editor should look at, without its page.
    pub(crate) findings: Vec<Finding>,
}

/// The families to set in, chosen from what there is.
#[derive(Clone, Debug)]
pub(crate) struct Faces {
    /// For the text.
    pub(crate) text: String,
    /// For the name and the headlines.
    pub(crate) headlines: String,
    /// What to tell of families that are not there.
    pub(crate) notes: Vec<Message>,
}

/// What is asked of one printing beyond the issue.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Job<'a> {
    /// What the file is made for.
    pub(crate) options: &'a PrintOptions,
    /// How tightly stories are set that are to fill no more than some pages: the share of
    /// their size, below 1.
    pub(crate) squeezed: &'a BTreeMap<StoryId, f64>,
}

/// Writes an issue's code; of the stories only those that `pieces` has not.
pub(crate) fn manuscript(
    composed: &ComposedIssue,
    plates: &Plates,
    job: &Job<'_>,
    faces: &Faces,
    letters: &mut Letters,
    pieces: &mut Pieces,
) -> Manuscript {
    let sheet = Sheet::of(&composed.publication.theme);
    let mut notes = Notes::default();
    for note in &faces.notes {
        notes.add(note.clone());
    }
    let mut materials = Materials {
        composed,
        plates,
        sheet,
        letters,
        notes,
        passages: Passages::default(),
        job,
        story: None,
        covered: false,
        findings: Vec::new(),
    };
    let publication = &composed.publication;
    let theme = theme(&publication.theme, sheet, job.options, faces);
    let mut files = vec![File::new("/theme.typ".to_owned(), &theme)];
    let place = message!("typeset-in-introduction");
    let introduction = &composed.issue.introduction;
    let field = Field::Introduction;
    let introduction = set_text(&mut materials, "introduction", field, place, introduction);
    let mut stories = Vec::new();
    pieces.stand_on(&materials);
    for (story, number) in composed.stories.iter().zip(1..) {
        let piece = pieces.piece(&materials, story, number);
        let before = materials.take(&piece);
        if let Some(set) = &piece.files {
            files.extend([&set.head, &set.body].map(|file| file.behind(before)));
            stories.push((number, set.voice.clone()));
        }
    }
    materials.in_story(None);
    let place = message!("typeset-in-footer");
    let footer = &composed.publication.footer;
    let footer = set_text(&mut materials, "footer", Field::Footer, place, footer);
    let main = main(
        &mut materials,
        introduction.is_some(),
        footer.is_some(),
        &stories,
    );
    for (name, text) in [("introduction", introduction), ("footer", footer)] {
        files.extend(text.map(|text| File::new(format!("/{name}.typ"), &text)));
    }
    files.push(File::new(MAIN.to_owned(), &main));
    let notes = materials.notes.into_sentences();
    let passages = materials.passages.into_list();
    let mut findings = materials.findings;
    findings.extend(letters.findings());
    Manuscript {
        files,
        passages,
        notes,
        findings,
    }
}

/// A text that is no story; `None` where there is none.
fn set_text(
    materials: &mut Materials<'_>,
    name: &str,
    field: Field,
    place: Message,
    markdown: &str,
) -> Option<String> {
    let publication = &materials.composed.publication;
    let reading = Reading {
        smart_punctuation: publication.theme.smart_punctuation,
    };
    let document = Document::parse(markdown, reading);
    materials.notes.stand_in(place);
    let title = materials.composed.title();
    let language = &publication.language;
    let of = (None, field);
    let mut setter = Setter::new(materials, &document, of, name, &title, language, 0);
    let blocks = setter.blocks(&document.blocks);
    (!blocks.is_empty()).then(|| story::body(&voice(&publication.language), &blocks))
}
