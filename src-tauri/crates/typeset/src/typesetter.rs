//! The typesetter: from an issue to its PDF, with the repairs that needs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use issue::{ComposedIssue, IssueId, MediaType};
use typst::foundations::Bytes;
use typst_layout::PagedIntrospector;
use words::Message;

use crate::error::PrintError;
use crate::families::Family;
use crate::findings::Finding;
use crate::finish::finished;
use crate::fit::{Fit, Squeezes};
use crate::fonts::{ARABIC, Fonts, MONO, SERIF};
use crate::grey::grey_file;
use crate::manuscript::Pieces;
use crate::options::PrintOptions;
use crate::pages::{self, Pages};
use crate::plates::Plates;
use crate::setting::Printing;
use crate::watch::{Stage, Watch, step};
use crate::world::PrintWorld;

/// What is written in a grey drawing is drawn in, where the drawing names no family at hand.
const DRAWN_IN: [&str; 3] = [SERIF, ARABIC, MONO];

/// How many printings Typst remembers what it worked out. What a keystroke did not change is asked
/// for at each of them; 200 stories remembered for ten take half as much memory again.
const REMEMBERED: usize = 3;

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

/// Prints issues. It keeps the fonts and what Typst worked out, so that printing an issue
/// again after an edit takes a tenth of the first time.
pub struct Typesetter {
    pub(crate) world: PrintWorld,
    /// The pictures of the issue that was shown last.
    plates: Plates,
    /// What the stories that were set last were written as.
    pub(crate) pieces: Pieces,
    /// The issue that was shown last.
    shown: Option<IssueId>,
    /// What its pages answer of themselves, which those to come are likely to answer too.
    pub(crate) answers: Option<Arc<PagedIntrospector>>,
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
            pieces: Pieces::default(),
            shown: None,
            answers: None,
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
        self.afresh(|own| own.print_plates(composed, &mut plates, options, watch))
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
        if self.shown.replace(composed.issue.id) != Some(composed.issue.id) {
            self.answers = None;
        }
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
        set.notes
            .extend(options.changes(&composed.publication.theme));
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
        let printing = Printing {
            composed,
            plates: &plates,
            options: &PrintOptions::default(),
            watch: &(),
        };
        let set = self.afresh(|own| own.set_with(printing, &Squeezes::default()));
        set.map(|set| pages::text(&set.pages))
    }

    /// Does something without the answers of the pages that are shown: what is printed depends
    /// on the issue alone.
    fn afresh<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> T {
        let shown = self.answers.take();
        let made = make(self);
        self.answers = shown;
        comemo::evict(REMEMBERED);
        made
    }
}
