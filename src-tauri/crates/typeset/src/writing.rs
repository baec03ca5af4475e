//! Writing: from set pages to the PDF.

use issue::ComposedIssue;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandards, Timestamp as PdfTimestamp};
use words::{Message, message};

use crate::error::PrintError;
use crate::options::{PrintOptions, Standard};
use crate::typesetter::Typesetter;

impl Typesetter {
    /// Writes the PDF: by the standards asked for, or where Typst refuses that, as a plain
    /// tagged PDF and a note, because an editor with a deadline needs the pages.
    pub(crate) fn write(
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
    pub(crate) fn told(&self, faults: &[SourceDiagnostic]) -> String {
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
