//! The last touch on a file, which Typst cannot be asked for.

use issue::{ComposedIssue, Direction};

use crate::error::PrintError;
use crate::options::PrintOptions;
use crate::pdf::{Booklet, impose, with_bleed_box};
use crate::sheet::Sheet;

/// What is done to the file that Typst wrote: sheets made of its pages, or a box for the
/// bleed where marks stand outside it.
pub(crate) fn finished(
    composed: &ComposedIssue,
    options: &PrintOptions,
    pdf: Vec<u8>,
) -> Result<Vec<u8>, PrintError> {
    let theme = &composed.publication.theme;
    let edges = options.edges();
    let finished = if options.imposed {
        let sheet = Sheet::of(theme);
        let booklet = Booklet {
            sheet: sheet.folded_from(theme),
            page: (sheet.width, sheet.height),
            right_to_left: composed.publication.language.direction() == Direction::Rtl,
        };
        impose(&pdf, booklet)
    } else if edges.slug > 0.0 {
        with_bleed_box(&pdf, edges.slug)
    } else {
        return Ok(pdf);
    };
    finished.ok_or_else(|| PrintError::Writing {
        detail: "the file that Typst wrote is of a form that is not known".into(),
    })
}
