//! The typesetter: from an issue to its PDF, with the repairs that needs.

use std::collections::{BTreeMap, BTreeSet};

use issue::ComposedIssue;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use typst::WorldExt;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst::text::is_default_ignorable;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp as PdfTimestamp};
use words::{Message, message};

use crate::error::PrintError;
use crate::fonts::Fonts;
use crate::manuscript::{Faces, Letters, Manuscript, SUBSTITUTE, manuscript};
use crate::pages;
use crate::plates::Plates;
use crate::world::PrintWorld;

/// How often an issue is set again because letters turned out to be in no font.
const ROUNDS: usize = 6;

/// How many printings Typst remembers what it worked out.
const REMEMBERED: usize = 10;

/// A printed issue.
#[derive(Clone, Debug)]
pub struct Printed {
    /// The PDF file.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What was repaired, in sentences for the editor.
    pub notes: Vec<Message>,
}

/// Prints issues. It keeps the fonts and what Typst worked out, so that printing an issue
/// again after an edit takes a tenth of the first time.
pub struct Typesetter {
    world: PrintWorld,
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

impl Typesetter {
    /// A typesetter with the fonts that the program brings; it looks for the computer's
    /// when an issue needs them.
    pub fn new() -> Self {
        Self {
            world: PrintWorld::new(Fonts::bundled()),
        }
    }

    /// Prints an issue. The bytes of its pictures are handed in by their names.
    ///
    /// An issue without a date gets the PDF date that its id carries (ids are UUIDv7),
    /// because PDF/A wants one and there is no clock here.
    ///
    /// # Errors
    ///
    /// Fails only where Typst can make no pages or no PDF at all; everything else is
    /// repaired and told in [`Printed::notes`].
    pub fn print(
        &mut self,
        composed: &ComposedIssue,
        picture_bytes: &BTreeMap<String, Vec<u8>>,
    ) -> Result<Printed, PrintError> {
        let mut plates = Plates::of(composed, picture_bytes);
        let result = match self.set(composed, &plates) {
            // A drawing can still break while the page is set, where it points to a file.
            Err(error) if plates.drop_drawings() => self.set(composed, &plates).map_err(|_| error),
            result => result,
        };
        let printed = result.and_then(|(pages, mut notes)| {
            let pdf = self.write(composed, &pages, &mut notes)?;
            Ok(Printed {
                pdf,
                pages: pages.pages().len(),
                notes,
            })
        });
        comemo::evict(REMEMBERED);
        printed
    }

    /// The code of an issue as Typst is given it, each file under its path: for looking at.
    pub fn code(
        &mut self,
        composed: &ComposedIssue,
        picture_bytes: &BTreeMap<String, Vec<u8>>,
    ) -> String {
        let plates = Plates::of(composed, picture_bytes);
        let (manuscript, _) = self.written(composed, &plates, BTreeSet::new());
        let files = manuscript
            .files
            .iter()
            .map(|(path, text)| format!("// {path}\n{text}\n"));
        files.collect()
    }

    /// The text of an issue's pages, a run of letters a line, in the order it is drawn.
    ///
    /// # Errors
    ///
    /// As [`Self::print`].
    pub fn text(
        &mut self,
        composed: &ComposedIssue,
        picture_bytes: &BTreeMap<String, Vec<u8>>,
    ) -> Result<String, PrintError> {
        let plates = Plates::of(composed, picture_bytes);
        let text = self
            .set(composed, &plates)
            .map(|(pages, _)| pages::text(&pages));
        comemo::evict(REMEMBERED);
        text
    }

    /// Sets the pages, again where letters turn out to be in no font.
    fn set(
        &mut self,
        composed: &ComposedIssue,
        plates: &Plates,
    ) -> Result<(PagedDocument, Vec<Message>), PrintError> {
        let mut missing = BTreeSet::new();
        self.world.set_pictures(plates.files());
        for round in 1.. {
            let (manuscript, now_missing) = self.written(composed, plates, missing);
            missing = now_missing;
            for (path, text) in &manuscript.files {
                self.world.set_source(path, text);
            }
            let Warned { output, .. } = typst::compile::<PagedDocument>(&self.world);
            let pages = output.map_err(|faults| PrintError::Setting {
                detail: self.told(&faults),
            })?;
            let before = missing.len();
            for run in pages::unset_runs(&pages) {
                missing.extend(self.to_replace(&run));
            }
            if missing.len() == before || round == ROUNDS {
                return Ok((pages, manuscript.notes));
            }
            self.world.fonts.search_computer();
        }
        unreachable!("the last round returns")
    }

    /// Which characters of a run that could not be set are to be replaced. A letter and its
    /// marks fail together where no single font has them all: what is in the way is then
    /// what the text faces lack, else the marks behind the letter.
    fn to_replace(&self, run: &str) -> BTreeSet<char> {
        let foreign = |c: &char| !c.is_ascii() && *c != SUBSTITUTE && !is_default_ignorable(*c);
        let rare = run
            .chars()
            .filter(|c| foreign(c) && !self.world.fonts.text_face_has(*c));
        let marks = run.chars().skip(1).filter(foreign);
        let any = run.chars().filter(foreign);
        let mut choices = [
            rare.collect::<BTreeSet<char>>(),
            marks.collect(),
            any.collect(),
        ]
        .into_iter();
        choices
            .find(|choice| !choice.is_empty())
            .unwrap_or_default()
    }

    /// Writes the code without the letters that no font has, and says which these are.
    fn written(
        &mut self,
        composed: &ComposedIssue,
        plates: &Plates,
        missing: BTreeSet<char>,
    ) -> (Manuscript, BTreeSet<char>) {
        let theme = &composed.publication.theme;
        let faces = Faces {
            text: self.world.fonts.choose(&theme.text_families),
            headlines: self.world.fonts.choose(&theme.headline_families),
        };
        let mut letters = Letters::without(missing.clone());
        let first = manuscript(composed, plates, &faces, &mut letters);
        let fonts = &mut self.world.fonts;
        if letters.seen().iter().all(|&c| fonts.has(c)) {
            return (first, missing);
        }
        fonts.search_computer();
        let lacking = letters.seen().iter().copied().filter(|&c| !fonts.has(c));
        let missing: BTreeSet<char> = lacking.chain(missing).collect();
        let mut letters = Letters::without(missing.clone());
        (manuscript(composed, plates, &faces, &mut letters), missing)
    }

    /// Writes the PDF: as PDF/UA-1 and PDF/A-2a, or where Typst refuses that, as a plain
    /// tagged PDF and a note, because an editor with a deadline needs the pages.
    fn write(
        &self,
        composed: &ComposedIssue,
        pages: &PagedDocument,
        notes: &mut Vec<Message>,
    ) -> Result<Vec<u8>, PrintError> {
        let both = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .expect("PDF/UA-1 and PDF/A-2a go together");
        let refusal = match typst_pdf::pdf(pages, &options(composed, both)) {
            Ok(pdf) => return Ok(pdf),
            Err(faults) => self.told(&faults),
        };
        let reason = refusal.lines().next().unwrap_or_default();
        notes.push(message!("typeset-plain-pdf", reason));
        typst_pdf::pdf(pages, &options(composed, PdfStandards::default())).map_err(|faults| {
            PrintError::Writing {
                detail: self.told(&faults),
            }
        })
    }

    /// What Typst says, with the file and byte it says it of.
    fn told(&self, faults: &[SourceDiagnostic]) -> String {
        let tell = |fault: &SourceDiagnostic| {
            let place = fault.span.id().map_or_else(String::new, |id| {
                let at = self.world.range(fault.span).map_or(0, |range| range.start);
                format!(" ({}, byte {at})", id.vpath().get_with_slash())
            });
            let hints: String = fault
                .hints
                .iter()
                .map(|hint| format!("\n  {}", hint.v))
                .collect();
            format!("{}{place}{hints}", fault.message)
        };
        faults.iter().map(tell).collect::<Vec<_>>().join("\n")
    }
}

fn options(composed: &ComposedIssue, standards: PdfStandards) -> PdfOptions {
    PdfOptions {
        ident: Smart::Custom(composed.issue.id.to_string()),
        creator: Smart::Custom(Some("Masthead".to_owned())),
        timestamp: made(composed).map(PdfTimestamp::new_utc),
        standards,
        ..PdfOptions::default()
    }
}

/// When the issue was made, by the time in its id; the first day of 1970 where the id has
/// none.
fn made(composed: &ComposedIssue) -> Option<Datetime> {
    let seconds = composed
        .issue
        .id
        .0
        .get_timestamp()
        .map_or(0, |time| time.to_unix().0);
    let moment = i64::try_from(seconds)
        .ok()
        .and_then(|at| Timestamp::from_second(at).ok());
    let moment = moment
        .unwrap_or_default()
        .to_zoned(TimeZone::UTC)
        .datetime();
    Datetime::from_ymd_hms(
        i32::from(moment.year()),
        moment.month().unsigned_abs(),
        moment.day().unsigned_abs(),
        moment.hour().unsigned_abs(),
        moment.minute().unsigned_abs(),
        moment.second().unsigned_abs(),
    )
}
