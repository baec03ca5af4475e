//! Setting: from an issue to its pages, with the repairs that needs.

use std::collections::BTreeSet;
use std::sync::Arc;

use issue::ComposedIssue;
use typst::text::is_default_ignorable;
use typst_layout::PagedDocument;
use words::{Message, message};

use crate::error::PrintError;
use crate::findings::Finding;
use crate::fit::{Fit, Squeezes};
use crate::manuscript::{Faces, Job, Letters, Manuscript, Passage, SUBSTITUTE, manuscript};
use crate::options::PrintOptions;
use crate::pages::{self, SetFile};
use crate::places::{give_pages, placed};
use crate::plates::Plates;
use crate::settling::settled;
use crate::typesetter::Typesetter;
use crate::watch::{Stage, Watch, step};

/// How often an issue is set again because letters turned out to be in no font.
const ROUNDS: usize = 6;

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
pub(crate) struct Printing<'a> {
    pub(crate) composed: &'a ComposedIssue,
    pub(crate) plates: &'a Plates,
    pub(crate) options: &'a PrintOptions,
    pub(crate) watch: &'a dyn Watch,
}

impl Typesetter {
    /// Sets the pages, without the drawings where one breaks them.
    pub(crate) fn set_plates(
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
        self.pieces.forget_unused();
        set
    }

    /// Sets the pages, and again where stories are longer than they may be: more tightly each
    /// time, as far as is good.
    fn set_to_fit(&mut self, printing: Printing<'_>) -> Result<(Set, Fit), PrintError> {
        let mut squeezes = Squeezes::default();
        loop {
            let mut set = self.set_with(printing, &squeezes)?;
            let (composed, placed) = (printing.composed, placed(&set.pages));
            let pages = set.pages.pages().len();
            let fit = Fit::of(composed, pages, &placed, &squeezes);
            if !squeezes.tighten(&fit) {
                give_pages(&mut set.findings, composed, printing.plates, &placed);
                set.findings.extend(fit.overruns());
                set.findings.extend(fit.empty_pages());
                return Ok((set, fit));
            }
        }
    }

    /// Sets the pages, again where letters turn out to be in no font.
    pub(crate) fn set_with(
        &mut self,
        printing: Printing<'_>,
        squeezes: &Squeezes,
    ) -> Result<Set, PrintError> {
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
            let output = settled(&self.world, self.answers.as_deref());
            let pages = output.map_err(|faults| PrintError::Setting {
                detail: self.told(&faults),
            })?;
            self.answers = Some(Arc::clone(pages.introspector()));
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
    pub(crate) fn written(
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
        let pieces = &mut self.pieces;
        let first = manuscript(composed, plates, &job, &faces, &mut letters, pieces);
        let fonts = &mut self.world.fonts;
        if letters.seen().iter().all(|&c| fonts.has(c)) {
            return (first, missing);
        }
        fonts.search_computer();
        let lacking = letters.seen().iter().copied().filter(|&c| !fonts.has(c));
        let missing: BTreeSet<char> = lacking.chain(missing).collect();
        let mut letters = Letters::without(missing.clone());
        (
            manuscript(composed, plates, &job, &faces, &mut letters, pieces),
            missing,
        )
    }
}
