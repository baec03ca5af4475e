//! The print edition as a print shop, an archive or an office printer wants it.

use std::collections::BTreeMap;
use std::path::Path;

use issue::theme::{Layout, Millimetres, Paper};
use issue::{ComposedIssue, IssueId};
use press::web;
use typeset::{Family, Fit, PrintOptions, Printed, Stage, Standard, Typesetter};
use words::{Message, message};

use crate::convert::id;
use crate::export::Watch;
use crate::findings::print_findings;
use crate::pressroom::lock;
use crate::report::{CutReport, FoundReport};
use crate::wire::{Exported, PrintFamily, PrintFile, PrintFinding, PrintStandard, Progress};
use crate::write::write_file;
use crate::{Desk, Failure, Result};

/// How the print edition is to be made this time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PrintOrder {
    /// The layout, in place of the theme's.
    pub layout: Option<Layout>,
    /// The paper, in place of the theme's.
    pub paper: Option<Paper>,
    /// How many pages a story may fill, by its place in the issue, counted from 1; in place of
    /// what the story says.
    pub fit: BTreeMap<usize, u8>,
    /// What the file is made for.
    pub options: PrintOptions,
}

/// A print edition that is on the disk.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintReport {
    /// The file.
    pub path: String,
    /// How many pages it has, on however many sheets.
    pub pages: usize,
    /// What was repaired, a sentence each.
    pub notes: Vec<Message>,
    /// What the editor should look at.
    pub findings: Vec<PrintFinding>,
    /// The same as a script reads it.
    pub found: Vec<FoundReport>,
    /// What to cut so that the last page falls away, longest story first.
    pub cuts: Vec<CutReport>,
    /// How full the pages are, and how long the stories.
    pub fit: Fit,
}

impl PrintReport {
    /// The edition as the window is told of it.
    pub fn exported(self) -> Exported {
        Exported {
            path: self.path,
            notes: self.notes,
            findings: self.findings,
        }
    }
}

impl From<PrintFile> for PrintOrder {
    fn from(file: PrintFile) -> Self {
        let options = PrintOptions {
            standard: match file.standard {
                PrintStandard::Ua1A2a => Standard::Ua1A2a,
                PrintStandard::Ua1A3a => Standard::Ua1A3a,
                PrintStandard::Plain => Standard::Plain,
            },
            bleed: file.bleed.filter(|&bleed| bleed > 0.0).map(Millimetres::of),
            crop_marks: file.crop_marks,
            black_and_white: file.black_and_white,
            imposed: file.imposed,
        };
        Self {
            options,
            ..Self::default()
        }
    }
}

/// The stages of a print edition.
const STAGES: u32 = 4;

impl Desk {
    /// The families of typefaces that a theme may choose from, by name.
    pub fn families(&self) -> Vec<Family> {
        let mut typesetter = lock(&self.typesetter);
        typesetter.get_or_insert_with(Typesetter::new).families()
    }

    /// The families as the window lists them, those that the program brings first.
    pub fn print_families(&self) -> Vec<PrintFamily> {
        let mut families = self.families();
        families.sort_by_key(|family| !family.bundled);
        let entries = families
            .into_iter()
            .map(|Family { name, bundled, .. }| PrintFamily { name, bundled });
        entries.collect()
    }

    /// Writes the print edition of the issue, as the library has it, to the file `target`.
    ///
    /// A stopped export writes nothing. While the pages are set, which for a long issue takes
    /// some seconds, it goes on until they are.
    ///
    /// # Errors
    /// An issue that is not there, a folder that cannot be written, an export that was stopped.
    pub fn export_print(
        &self,
        issue: &str,
        order: &PrintOrder,
        target: &Path,
        watch: &dyn Watch,
    ) -> Result<PrintReport> {
        let issue: IssueId = id(issue, "issue")?;
        tell(watch, message!("desk-stage-gathering"), 0);
        let (mut composed, pictures) = self.gathered(issue)?;
        for place in order.fit.keys() {
            let (place, stories) = (*place as u32, composed.stories.len() as u32);
            if place > stories {
                return Err(Failure::refused(
                    message!("desk-fit-no-story", place, stories),
                    message!("desk-fit-no-story-hint"),
                ));
            }
        }
        make_wanted(&mut composed, order);
        let printed = {
            let mut typesetter = lock(&self.typesetter);
            let typesetter = typesetter.get_or_insert_with(Typesetter::new);
            typesetter.print_with(&composed, &pictures, &order.options, &Onlooker(watch))?
        };
        if watch.is_stopped() {
            return Err(typeset::PrintError::Stopped.into());
        }
        tell(watch, message!("desk-stage-writing"), 3);
        write_file(target, &printed.pdf)?;
        let Printed {
            pages,
            notes,
            findings,
            fit,
            ..
        } = printed;
        Ok(PrintReport {
            path: target.display().to_string(),
            pages,
            notes,
            findings: print_findings(&findings, &composed),
            found: findings
                .iter()
                .map(|finding| FoundReport::of(finding, &composed))
                .collect(),
            cuts: fit
                .cuts
                .iter()
                .map(|cut| CutReport::of(cut, &composed))
                .collect(),
            fit,
        })
    }

    /// Makes the print-ready page of an issue, and says what of its paper is not as it was asked
    /// for. Of an order it takes layout, paper, and black and white: the rest is a matter of the
    /// PDF.
    pub(crate) fn print_ready(
        &self,
        composed: &ComposedIssue,
        pictures: &BTreeMap<String, Vec<u8>>,
        order: &PrintOrder,
    ) -> (String, Vec<Message>) {
        let mut composed = composed.clone();
        make_wanted(&mut composed, order);
        let black_and_white = order.options.black_and_white;
        let greys = black_and_white.then(|| self.greys(&mut composed, pictures));
        let pages = web::Pages {
            measures: &typeset::measures(&composed.publication.theme),
            black_and_white,
        };
        let changes = PrintOptions::default().changes(&composed.publication.theme);
        let page = web::printable(&composed, greys.as_ref().unwrap_or(pictures), &pages);
        (page, changes)
    }

    /// The pictures in greys; one that cannot be read stays as it is.
    fn greys(
        &self,
        composed: &mut ComposedIssue,
        pictures: &BTreeMap<String, Vec<u8>>,
    ) -> BTreeMap<String, Vec<u8>> {
        let mut typesetter = lock(&self.typesetter);
        let typesetter = typesetter.get_or_insert_with(Typesetter::new);
        let mut grey = |name: &String, bytes: &Vec<u8>| {
            let picture = composed.pictures.get_mut(name)?;
            let (form, grey) = typesetter.in_greys(bytes)?;
            picture.media_type = form;
            Some(grey)
        };
        let greys = pictures.iter().map(|(name, bytes)| {
            (
                name.clone(),
                grey(name, bytes).unwrap_or_else(|| bytes.clone()),
            )
        });
        greys.collect()
    }
}

/// Puts what is wanted this time in the place of what the theme says, for every form of the
/// print edition alike.
fn make_wanted(composed: &mut ComposedIssue, order: &PrintOrder) {
    let print = &mut composed.publication.theme.print;
    if let Some(layout) = order.layout {
        *print = print.laid_out(layout);
    }
    print.paper = order.paper.or(print.paper);
    for (place, pages) in &order.fit {
        let story = place
            .checked_sub(1)
            .and_then(|place| composed.stories.get_mut(place));
        if let Some(story) = story {
            story.page_target = Some(*pages);
        }
    }
}

/// Passes on what the typesetter is at.
struct Onlooker<'a>(&'a dyn Watch);

impl typeset::Watch for Onlooker<'_> {
    fn stage(&self, stage: Stage) {
        match stage {
            Stage::Setting { round: 1 } => tell(self.0, message!("desk-stage-setting"), 1),
            Stage::Setting { round } => {
                tell(self.0, message!("desk-stage-setting-again", round), 1);
            }
            Stage::Writing => tell(self.0, message!("desk-stage-making"), 2),
        }
    }

    fn is_stopped(&self) -> bool {
        self.0.is_stopped()
    }
}

fn tell(watch: &dyn Watch, stage: Message, done: u32) {
    let of = STAGES;
    watch.stage(Progress { stage, done, of });
}
