//! The print-ready form: the page with the paper, margins, running heads and columns of the
//! print edition, so that any browser prints the issue.
//!
//! What the sheet says is CSS Paged Media (`@page`, its margin boxes, `:left` and `:right`)
//! and columns. Browsers differ in what they know of it: one that knows no margin boxes
//! leaves out heads and folios, one that knows no `target-counter` the page numbers of the
//! contents. The text is whole in each.

use std::fmt::Write;

use issue::theme::Measures;
use issue::{ComposedIssue, Direction, Language};

use super::style::string;
use super::{WebPage, title};

/// What paper adds to the sheet of the web edition.
const PAGES: &str = include_str!("sheet/pages.css");

/// A story's first letter over three lines; scripts whose letters join have none.
const DROP_CAP: &str = "@media print{article:not([dir=\"rtl\"]) .text > p:first-child::first-letter{\
                        color:var(--accent);font-family:var(--headline);font-weight:600;\
                        initial-letter:3;margin-inline-end:.08em}}\n";

/// Makes the pages of a page of the web edition.
pub(super) fn paged(mut page: WebPage, composed: &ComposedIssue, measures: &Measures) -> WebPage {
    page.css.push_str(&measured(measures));
    page.css.push_str(&page_rules(composed, measures));
    page.css.push_str(PAGES);
    if measures.drop_cap {
        page.css.push_str(DROP_CAP);
    }
    page
}

/// The measures as custom properties. The name goes with the width of the page: 48 points
/// on A4.
fn measured(measures: &Measures) -> String {
    let text_width = measures.width - measures.inside - measures.outside;
    let values = [
        ("size", points(measures.text)),
        ("pitch", format!("{:.3}", measures.pitch / measures.text)),
        ("columns", measures.columns.to_string()),
        ("gutter", points(measures.gutter)),
        ("picture", points(measures.picture)),
        ("name", points(text_width / 495.0 * 48.0)),
        (
            "align",
            choice(measures.justified, "justify", "start").to_owned(),
        ),
        (
            "hyphens",
            choice(measures.hyphenate, "auto", "manual").to_owned(),
        ),
    ];
    let values: String = values
        .iter()
        .map(|(name, value)| format!("--{name}:{value};"))
        .collect();
    format!("@media print{{:root{{{values}}}}}\n")
}

fn choice(condition: bool, one: &'static str, other: &'static str) -> &'static str {
    if condition { one } else { other }
}

/// The pages: their size and margins, mirrored at the fold, a running head outside and the
/// folio under the text. The first page has the masthead for a head.
fn page_rules(composed: &ComposedIssue, measures: &Measures) -> String {
    let Measures {
        width,
        height,
        inside,
        outside,
        top,
        bottom,
        ..
    } = *measures;
    let mut rules = String::new();
    let [width, height, top, bottom] = [width, height, top, bottom].map(points);
    writeln!(
        rules,
        "@page{{size:{width} {height};margin-block:{top} {bottom};\
         @bottom-center{{content:counter(page,{});{FURNITURE}}}}}",
        digits(&composed.publication.language),
    )
    .expect("a string takes all text");
    let title = string(&title(composed));
    let [inside, outside] = [inside, outside].map(points);
    for (side, left, right) in [("left", &outside, &inside), ("right", &inside, &outside)] {
        writeln!(
            rules,
            "@page :{side}{{margin-left:{left};margin-right:{right};\
             @top-{side}{{content:{title};{FURNITURE}}}}}"
        )
        .expect("a string takes all text");
    }
    let first = match composed.publication.language.direction() {
        Direction::Rtl => "left",
        Direction::Ltr => "right",
    };
    writeln!(rules, "@page :first{{@top-{first}{{content:none}}}}")
        .expect("a string takes all text");
    rules
}

/// How heads and folios are set: they inherit nothing of the page's sheet.
const FURNITURE: &str = "font:9pt serif;color:#625b52;white-space:nowrap";

fn points(length: f64) -> String {
    format!("{length:.2}pt")
}

/// The counter style of a language's own digits (CSS Counter Styles 3, 6.1).
fn digits(language: &Language) -> &'static str {
    match language.primary().as_str() {
        "fa" | "ps" | "ckb" => "persian",
        "ar" | "ur" | "ug" | "sd" => "arabic-indic",
        _ => "decimal",
    }
}
