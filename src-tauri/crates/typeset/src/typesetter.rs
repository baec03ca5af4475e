//! The typesetter: from an issue to its PDF, with the repairs that needs.

use std::collections::{BTreeMap, BTreeSet};

use issue::{ComposedIssue, MediaType};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use typst::WorldExt;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Smart};
use typst::text::is_default_ignorable;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandards, Timestamp as PdfTimestamp};
use words::{Message, message};

use crate::error::PrintError;
use crate::families::Family;
use crate::findings::Finding;
use crate::finish::finished;
use crate::fit::{Fit, Squeezes};
use crate::fonts::{ARABIC, Fonts, MONO, SERIF};
use crate::grey::grey_file;
use crate::manuscript::{Faces, Job, Letters, Manuscript, Passage, SUBSTITUTE, manuscript};
use crate::options::{PrintOptions, Standard};
use crate::pages::{self, Pages, SetFile};
use crate::places;
use crate::plates::Plates;
use crate::watch::{Stage, Watch, step};
use crate::world::PrintWorld;

/// How often an issue is set again because letters turned out to be in no font.
const ROUNDS: usize = 6;

/// What is written in a grey drawing is drawn in, where the drawing names no family at hand.
const DRAWN_IN: [&str; 3] = [SERIF, ARABIC, MONO];

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
    /// What the editor should look at, in the order of the stories.
    pub findings: Vec<Finding>,
    /// How full the pages are, and how long the stories.
    pub fit: Fit,
}

/// Set pages, before a file is made of them.
pub(crate) struct Set {
    /// The pages.
    pub(crate) pages: PagedDocument,
    /// What was repaired.
    pub(crate) notes: Vec<Message>,
    /// What the editor should look at.
    pub(crate) findings: Vec<Finding>,
    /// The files that they were set from.
    pub(crate) files: Vec<SetFile>,
    /// The texts that stand in those, by their numbers.
    pub(crate) passages: Vec<Passage>,
}

/// What one printing is made with.
#[derive(Clone, Copy)]
struct Printing<'a> {
    composed: &'a ComposedIssue,
    plates: &'a Plates,
    options: &'a PrintOptions,
    watch: &'a dyn Watch,
}

/// Prints issues. It keeps the fonts and what Typst worked out, so that printing an issue
/// again after an edit takes a tenth of the first time.
pub struct Typesetter {
    world: PrintWorld,
    /// The pictures of the issue that was shown last.
    plates: Plates,
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
            plates: Plates::default(),
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
        self.print_with(composed, picture_bytes, &PrintOptions::default(), &())
    }

    /// Prints an issue as a print shop or an archive wants it.
    ///
    /// # Errors
    ///
    /// As [`Self::print`], and where `watch` stops it.
    pub fn print_with(
        &mut self,
        composed: &ComposedIssue,
        picture_bytes: &BTreeMap<String, Vec<u8>>,
        options: &PrintOptions,
        watch: &dyn Watch,
    ) -> Result<Printed, PrintError> {
        let mut plates = match options.black_and_white {
            true => Plates::grey(composed, picture_bytes, &self.world, &DRAWN_IN),
            false => Plates::of(composed, picture_bytes, &self.plates),
        };
        let printed = self.print_plates(composed, &mut plates, options, watch);
        comemo::evict(REMEMBERED);
        printed
    }

    /// Sets an issue's pages and keeps them, to be drawn and to be asked what stands where.
    /// Of an issue that was set before, only what changed is set again.
    ///
    /// # Errors
    ///
    /// Fails only where Typst can make no pages at all.
    pub fn set_pages(
        &mut self,
        composed: &ComposedIssue,
        picture_bytes: &BTreeMap<String, Vec<u8>>,
    ) -> Result<Pages, PrintError> {
        let mut plates = Plates::of(composed, picture_bytes, &self.plates);
        let set = self.set_plates(composed, &mut plates, &PrintOptions::default(), &());
        self.plates = plates;
        comemo::evict(REMEMBERED);
        set.map(|(set, fit)| Pages::new(set, fit, composed))
    }

    fn print_plates(
        &mut self,
        composed: &ComposedIssue,
        plates: &mut Plates,
        options: &PrintOptions,
        watch: &dyn Watch,
    ) -> Result<Printed, PrintError> {
        let (mut set, fit) = self.set_plates(composed, plates, options, watch)?;
        step(watch, Stage::Writing)?;
        let pdf = self.write(composed, &set.pages, options, &mut set.notes)?;
        let pdf = finished(composed, options, pdf)?;
        Ok(Printed {
            pdf,
            pages: set.pages.pages().len(),
            notes: set.notes,
            findings: set.findings,
            fit,
        })
    }

    /// Sets the pages, without the drawings where one breaks them.
    fn set_plates(
        &mut self,
        composed: &ComposedIssue,
        plates: &mut Plates,
        options: &PrintOptions,
        watch: &dyn Watch,
    ) -> Result<(Set, Fit), PrintError> {
        let printing = Printing {
            composed,
            plates,
            options,
            watch,
        };
        let set = match self.set_to_fit(printing) {
            // A drawing can still break while the page is set, where it points to a file.
            Err(error @ PrintError::Setting { .. }) if plates.drop_drawings() => {
                let printing = Printing {
                    composed,
                    plates,
                    options,
                    watch,
                };
                self.set_to_fit(printing).map_err(|_| error)
            }
            result => result,
        };
        let (mut set, fit) = set?;
        places::give_pages(&mut set.findings, composed, &set.pages);
        set.findings.extend(fit.overruns());
        Ok((set, fit))
    }

    /// Sets the pages, and again where stories are longer than they may be: more tightly each
    /// time, as far as is good.
    fn set_to_fit(&mut self, printing: Printing<'_>) -> Result<(Set, Fit), PrintError> {
        let mut squeezes = Squeezes::default();
        loop {
            let set = self.set_with(printing, &squeezes)?;
            let fit = Fit::of(printing.composed, &set.pages, &squeezes);
            if !squeezes.tighten(&fit) {
                return Ok((set, fit));
            }
        }
    }

    /// A picture's file in greys, and what form it has now; `None` where it cannot be read.
    pub fn in_greys(&self, picture: &[u8]) -> Option<(MediaType, Vec<u8>)> {
        let bytes = Bytes::new(picture.to_vec());
        grey_file(&bytes, &self.world, &DRAWN_IN).map(|grey| (grey.media_type, grey.bytes))
    }

    /// The families that a theme may choose from, the computer's among them, by name. Looking
    /// through those takes a tenth of a second the first time.
    pub fn families(&mut self) -> Vec<Family> {
        self.world.fonts.families()
    }

    /// The code of an issue as Typst is given it, each file under its path: for looking at.
    pub fn code(
        &mut self,
        composed: &ComposedIssue,
        picture_bytes: &BTreeMap<String, Vec<u8>>,
    ) -> String {
        let plates = Plates::of(composed, picture_bytes, &Plates::default());
        let options = PrintOptions::default();
        let printing = Printing {
            composed,
            plates: &plates,
            options: &options,
            watch: &(),
        };
        let (manuscript, _) = self.written(printing, &Squeezes::default(), BTreeSet::new());
        let files = manuscript
            .files
            .iter()
            .map(|file| format!("// {}\n{}\n", file.path, file.text));
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
        let plates = Plates::of(composed, picture_bytes, &Plates::default());
        let text = self
            .set(composed, &plates)
            .map(|(pages, _)| pages::text(&pages));
        comemo::evict(REMEMBERED);
        text
    }

    /// Sets the pages as nobody asked for anything else.
    fn set(
        &mut self,
        composed: &ComposedIssue,
        plates: &Plates,
    ) -> Result<(PagedDocument, Vec<Message>), PrintError> {
        let printing = Printing {
            composed,
            plates,
            options: &PrintOptions::default(),
            watch: &(),
        };
        let set = self.set_with(printing, &Squeezes::default())?;
        Ok((set.pages, set.notes))
    }

    /// Sets the pages, again where letters turn out to be in no font.
    fn set_with(&mut self, printing: Printing<'_>, squeezes: &Squeezes) -> Result<Set, PrintError> {
        let mut missing = BTreeSet::new();
        self.world.set_pictures(printing.plates.files());
        for round in 1.. {
            step(
                printing.watch,
                Stage::Setting {
                    round: squeezes.rounds() + round,
                },
            )?;
            let (manuscript, now_missing) = self.written(printing, squeezes, missing);
            missing = now_missing;
            let files = manuscript.files.into_iter().map(|file| SetFile {
                source: self.world.set_source(&file.path, &file.text),
                marks: file.marks,
            });
            let files = files.collect();
            let Warned { output, .. } = typst::compile::<PagedDocument>(&self.world);
            let pages = output.map_err(|faults| PrintError::Setting {
                detail: self.told(&faults),
            })?;
            let before = missing.len();
            for run in pages::unset_runs(&pages) {
                missing.extend(self.to_replace(&run));
            }
            if missing.len() == before || round == ROUNDS {
                return Ok(Set {
                    pages,
                    notes: manuscript.notes,
                    findings: manuscript.findings,
                    files,
                    passages: manuscript.passages,
                });
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
        // A selector of forms that the font of the letter before it does not know of.
        let unseen = run.chars().filter(|c| is_default_ignorable(*c));
        let mut choices = [
            rare.collect::<BTreeSet<char>>(),
            marks.collect(),
            any.collect(),
            unseen.collect(),
        ]
        .into_iter();
        choices
            .find(|choice| !choice.is_empty())
            .unwrap_or_default()
    }

    /// Writes the code without the letters that no font has, and says which these are.
    fn written(
        &mut self,
        printing: Printing<'_>,
        squeezes: &Squeezes,
        missing: BTreeSet<char>,
    ) -> (Manuscript, BTreeSet<char>) {
        let (composed, plates) = (printing.composed, printing.plates);
        let job = Job {
            options: printing.options,
            squeezed: squeezes.shares(),
        };
        let theme = &composed.publication.theme;
        let (print, fonts) = (&theme.print, &mut self.world.fonts);
        let mut notes = Vec::new();
        let mut face = |wanted: &Option<String>, families: &[String]| {
            let wanted = wanted.as_deref().filter(|name| !name.trim().is_empty());
            let found = wanted.and_then(|family| fonts.named(family));
            let given = found.clone().unwrap_or_else(|| fonts.choose(families));
            if let (Some(family), None) = (wanted, found) {
                notes.push(message!("typeset-family-missing", family, given = &given));
            }
            given
        };
        let faces = Faces {
            text: face(&print.text_family, &theme.text_families),
            headlines: face(&print.headline_family, &theme.headline_families),
            notes,
        };
        let mut letters = Letters::without(missing.clone());
        let first = manuscript(composed, plates, &job, &faces, &mut letters);
        let fonts = &mut self.world.fonts;
        if letters.seen().iter().all(|&c| fonts.has(c)) {
            return (first, missing);
        }
        fonts.search_computer();
        let lacking = letters.seen().iter().copied().filter(|&c| !fonts.has(c));
        let missing: BTreeSet<char> = lacking.chain(missing).collect();
        let mut letters = Letters::without(missing.clone());
        (
            manuscript(composed, plates, &job, &faces, &mut letters),
            missing,
        )
    }

    /// Writes the PDF: by the standards asked for, or where Typst refuses that, as a plain
    /// tagged PDF and a note, because an editor with a deadline needs the pages.
    fn write(
        &self,
        composed: &ComposedIssue,
        pages: &PagedDocument,
        wanted: &PrintOptions,
        notes: &mut Vec<Message>,
    ) -> Result<Vec<u8>, PrintError> {
        let standard = wanted.standard;
        let refusal = match typst_pdf::pdf(pages, &options(composed, standard.of_typst())) {
            Ok(pdf) => return Ok(pdf),
            Err(faults) => self.told(&faults),
        };
        if standard == Standard::Plain {
            return Err(PrintError::Writing { detail: refusal });
        }
        let reason = refusal.lines().next().unwrap_or_default();
        let archive = standard.spoken();
        notes.push(message!("typeset-plain-pdf", archive, reason));
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
