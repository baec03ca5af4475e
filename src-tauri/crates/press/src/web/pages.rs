//! The print-ready form: the page with the paper, margins, running heads and columns of the
//! print edition, so that any browser prints the issue.
//!
//! What the sheet says is CSS Paged Media (`@page`, its margin boxes, `:left` and `:right`)
//! and columns. Browsers differ in what they know of it: one that knows no margin boxes
//! leaves out heads and folios, one that knows no `target-counter` the page numbers of the
//! contents. The text is whole in each.

use std::fmt::Write;

use issue::theme::Measures;
use issue::{ComposedIssue, Digits, Direction, Language};

use super::style::{in_greys, string};
use super::{Pages, WebPage, title};

/// What paper adds to the sheet of the web edition.
const PAGES: &str = include_str!("sheet/pages.css");

/// What a layout may have or not: the sheets of a large first letter, of emphasis that is
/// bold, of a page without its contents list, of a letter's head, of a head across columns.
const DROP_CAP: &str = include_str!("sheet/pages/drop-cap.css");
const NO_ITALICS: &str = include_str!("sheet/pages/no-italics.css");
const NO_CONTENTS: &str = "@media print{#contents{display:none}}\n";
const LETTERHEAD: &str = include_str!("sheet/pages/letterhead.css");
const ACROSS: &str = include_str!("sheet/pages/across.css");

/// Makes the pages of a page of the web edition.
pub(super) fn paged(mut page: WebPage, composed: &ComposedIssue, pages: &Pages<'_>) -> WebPage {
    let measures = pages.measures;
    let name = &composed.publication.name;
    page.css.push_str(&measured(measures, name));
    page.css.push_str(&page_rules(composed, measures));
    page.css.push_str(PAGES);
    let choices = [
        (measures.drop_cap, DROP_CAP),
        (!measures.italics, NO_ITALICS),
        (!measures.contents, NO_CONTENTS),
        (measures.letterhead, LETTERHEAD),
        (measures.across, ACROSS),
    ];
    for (_, sheet) in choices.iter().filter(|(has, _)| *has) {
        page.css.push_str(sheet);
    }
    if pages.black_and_white {
        page.css = in_greys(&page.css);
    }
    page
}

/// The measures as custom properties. One column is none of them, so that the text is broken
/// as any other.
fn measured(measures: &Measures, name: &str) -> String {
    let columns = match measures.columns {
        1 => "auto".to_owned(),
        columns => columns.to_string(),
    };
    let indent = choice(measures.between > 0.0, "0", "1.2em");
    let values = [
        ("size", points(measures.text)),
        ("pitch", format!("{:.3}", measures.pitch / measures.text)),
        ("least", points(measures.smallest)),
        ("between", points(measures.between)),
        ("indent", indent.to_owned()),
        ("columns", columns),
        ("gutter", points(measures.gutter)),
        ("picture", points(measures.picture)),
        ("name", points(fitted(measures, name))),
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

/// The publication's name as large as it fits the width, within bounds; no sheet can measure
/// it. A letter is half as wide as it is high, about, and one of East Asia as wide.
fn fitted(measures: &Measures, name: &str) -> f64 {
    if measures.letterhead {
        return measures.name;
    }
    let wide = |c: char| if c >= '\u{2E80}' { 1.0 } else { 0.54 };
    let natural: f64 = name.chars().map(wide).sum();
    let room = measures.width - measures.inside - measures.outside;
    let fitting = room / (natural.max(1.0) * measures.name);
    measures.name * fitting.clamp(0.45, 1.6)
}

fn choice(condition: bool, one: &'static str, other: &'static str) -> &'static str {
    if condition { one } else { other }
}

/// The pages: their size and margins, mirrored at the fold, a running head outside and the
/// folio under the text, both as large as in the print edition. The first page has the masthead
/// for a head.
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
    let furniture = format!(
        "font:{} serif;color:#625b52;white-space:nowrap",
        points((measures.text * 0.82).max(measures.smallest))
    );
    let [width, height, top, bottom] = [width, height, top, bottom].map(points);
    writeln!(
        rules,
        "@page{{size:{width} {height};margin-block:{top} {bottom};\
         @bottom-center{{content:counter(page,{});{furniture}}}}}",
        digits(&composed.publication.language),
    )
    .expect("a string takes all text");
    let title = string(&title(composed));
    let [inside, outside] = [inside, outside].map(points);
    for (side, left, right) in [("left", &outside, &inside), ("right", &inside, &outside)] {
        writeln!(
            rules,
            "@page :{side}{{margin-left:{left};margin-right:{right};\
             @top-{side}{{content:{title};{furniture}}}}}"
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

fn points(length: f64) -> String {
    format!("{length:.2}pt")
}

/// The counter style of a language's own digits (CSS Counter Styles 3, 6.1).
fn digits(language: &Language) -> &'static str {
    match language.digits() {
        Digits::Latin => "decimal",
        Digits::Persian => "persian",
        Digits::Arabic => "arabic-indic",
    }
}
