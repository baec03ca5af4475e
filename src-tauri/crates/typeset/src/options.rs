//! What a print shop, an archive or an office printer asks for, one printing at a time. The
//! theme says how the pages look; these say what file is made of them.

use issue::Theme;
use issue::theme::{Millimetres, Paper};
use typst_pdf::{PdfStandard, PdfStandards};

use words::{Message, message};

use crate::sheet::Sheet;

/// How an issue is printed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PrintOptions {
    /// The standards that the file keeps.
    pub standard: Standard,
    /// How far pictures and grounds reach over the edge that is cut, for a print shop;
    /// within [`WIDEST_BLEED`]. Print shops ask for 3 mm, American ones for ⅛ inch.
    pub bleed: Option<Millimetres>,
    /// Whether marks show where to cut.
    pub crop_marks: bool,
    /// Whether everything is printed in greys.
    pub black_and_white: bool,
    /// Whether the pages are put two on a sheet, in the order of a booklet. Such sheets are
    /// folded and not cut, so they have neither bleed nor marks.
    pub imposed: bool,
}

/// The widest bleed.
pub const WIDEST_BLEED: Millimetres = Millimetres::whole(20);

/// The length of a crop mark, and how far one stands from the trimmed page at least.
const MARK: Millimetres = Millimetres::whole(5);
const MARK_APART: Millimetres = Millimetres::whole(3);

/// The standards that a PDF keeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standard {
    /// PDF/UA-1 for screen readers and PDF/A-2a for archives, both at once.
    #[default]
    Ua1A2a,
    /// PDF/UA-1 and PDF/A-3a, for archives that ask for it.
    Ua1A3a,
    /// PDF 1.7, tagged, for print shops whose machines refuse anything else.
    Plain,
}

impl Standard {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Ua1A2a, Self::Ua1A3a, Self::Plain];

    /// How the command line names it: "ua-1,a-2a".
    pub fn name(self) -> &'static str {
        match self {
            Self::Ua1A2a => "ua-1,a-2a",
            Self::Ua1A3a => "ua-1,a-3a",
            Self::Plain => "plain",
        }
    }

    /// Its parts as they are printed in a sentence.
    pub(crate) fn spoken(self) -> &'static str {
        match self {
            Self::Ua1A2a => "PDF/A-2a",
            Self::Ua1A3a => "PDF/A-3a",
            Self::Plain => "PDF 1.7",
        }
    }

    /// What Typst is told.
    pub(crate) fn of_typst(self) -> PdfStandards {
        let list: &[PdfStandard] = match self {
            Self::Ua1A2a => &[PdfStandard::Ua_1, PdfStandard::A_2a],
            Self::Ua1A3a => &[PdfStandard::Ua_1, PdfStandard::A_3a],
            Self::Plain => &[],
        };
        PdfStandards::new(list).expect("PDF/UA-1 goes with PDF/A-2a and PDF/A-3a")
    }
}

/// A length in whole millimetres.
fn whole(length: Millimetres) -> u32 {
    length.get().round() as u32
}

/// The space around a trimmed page, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Edges {
    /// How far grounds reach over the edge.
    pub(crate) bleed: f64,
    /// What is left of the paper beyond the bleed, for marks.
    pub(crate) slug: f64,
}

impl PrintOptions {
    /// What of these wishes and of the theme's paper is made otherwise than it was asked for, in
    /// sentences for the editor.
    pub fn changes(&self, theme: &Theme) -> Vec<Message> {
        let mut changes = Vec::new();
        let paper = theme.printed_paper();
        let given = paper.size();
        if let Paper::Custom { width, height } = paper
            && (width, height) != given
        {
            let [width, height] = [width, height].map(whole);
            let [wide, high] = [given.0, given.1].map(whole);
            changes.push(message!("typeset-paper-bounds", width, height, wide, high));
        }
        if let Some(bleed) = self
            .bleed
            .filter(|&bleed| bleed > WIDEST_BLEED && !self.imposed)
        {
            let (asked, given) = (whole(bleed), whole(WIDEST_BLEED));
            changes.push(message!("typeset-bleed-bounds", asked, given));
        }
        let sheet = Sheet::of(theme).folded_from(theme);
        let (across, up) = (given.1.points(), given.0.points());
        if self.imposed && ((sheet.0 - across).abs() > 4.0 || (sheet.1 - up).abs() > 1.0) {
            let [wide, high] = [sheet.0, sheet.1].map(|side| (side / 72.0 * 25.4).round() as u32);
            changes.push(message!("typeset-sheet-other", wide, high));
        }
        changes
    }

    /// The space around the trimmed page.
    pub(crate) fn edges(&self) -> Edges {
        if self.imposed {
            return Edges::default();
        }
        let none = Millimetres::default();
        let bleed = self
            .bleed
            .unwrap_or(none)
            .within(&(none..=WIDEST_BLEED))
            .points();
        let slug = match self.crop_marks {
            true => MARK.points() + (MARK_APART.points() - bleed).max(0.0) + 2.0,
            false => 0.0,
        };
        Edges { bleed, slug }
    }
}
