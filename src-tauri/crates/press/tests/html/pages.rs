//! The print-ready form: what it adds to the page's sheet.

use std::collections::BTreeMap;

use issue::Language;
use issue::theme::Measures;
use press::web::{self, Pages};

use crate::sample;

const MEASURES: Measures = Measures {
    width: 595.276,
    height: 841.89,
    inside: 54.0,
    outside: 46.0,
    top: 60.0,
    bottom: 62.0,
    columns: 2,
    gutter: 21.0,
    text: 9.7,
    pitch: 12.8,
    smallest: 7.2,
    between: 0.0,
    name: 40.0,
    picture: 300.0,
    justified: true,
    hyphenate: true,
    drop_cap: true,
    italics: true,
    contents: true,
    letterhead: false,
    across: false,
};

/// What the sheet of a page holds beside that of the web edition.
fn added(name: &str, language: &str, measures: &Measures) -> String {
    let mut composed = sample::small();
    composed.publication.name = name.into();
    composed.publication.language = Language::parse(language).expect("it is a tag");
    let bytes = BTreeMap::new();
    let page = web::self_contained(&composed, &bytes);
    let pages = Pages {
        measures,
        black_and_white: false,
    };
    let printable = web::printable(&composed, &bytes, &pages);
    let (before, after) = (sheet(&page), sheet(&printable));
    let rules = after
        .strip_prefix(before)
        .expect("the web edition's sheet comes first");
    let (rules, _) = rules
        .split_once("/* The page as pages")
        .expect("the measures come before what they are for");
    rules.to_owned()
        + if after.contains("initial-letter: 3;") {
            "with a large letter\n"
        } else {
            "without a large letter\n"
        }
}

fn sheet(file: &str) -> &str {
    let (_, rest) = file.split_once("<style>").expect("a page has a sheet");
    rest.split_once("</style>").expect("which ends").0
}

#[test]
fn the_sheet_has_the_measures_of_the_print_edition() {
    insta::assert_snapshot!("pages", added("The Harbour Letter", "en", &MEASURES));
    let plain = Measures {
        justified: false,
        hyphenate: false,
        drop_cap: false,
        ..MEASURES
    };
    insta::assert_snapshot!("pages_in_persian", added("نامهٔ بندر", "fa", &plain));
}

#[test]
fn no_name_can_leave_its_running_head() {
    let rules = added("\"}</style><script>alert(1)</script>\\\n", "en", &MEASURES);
    assert!(!rules.contains('<'), "{rules}");
    assert_eq!(rules.matches('{').count(), rules.matches('}').count());
    assert_eq!(rules.matches('"').count() % 2, 0);
}

#[test]
fn black_and_white_leaves_greys_alone() {
    let composed = sample::small();
    let pages = Pages {
        measures: &MEASURES,
        black_and_white: true,
    };
    let printable = web::printable(&composed, &BTreeMap::new(), &pages);
    let colours = sheet(&printable).split('#').skip(1).filter_map(|part| {
        let digits = part.get(..6)?;
        let code = u32::from_str_radix(digits, 16).ok()?;
        Some((digits, code.to_be_bytes()))
    });
    let mut found = 0;
    for (digits, [_, red, green, blue]) in colours {
        assert!(red == green && green == blue, "#{digits}");
        found += 1;
    }
    assert!(found > 20, "{found} colours");
    // What begins with the same sign and is no colour stays.
    assert!(printable.contains("#contents li"));
    let in_colour = web::self_contained(&composed, &BTreeMap::new());
    assert!(in_colour.contains("--note:#1c5d86"));
}

#[test]
fn a_layout_brings_the_sheets_of_what_it_has() {
    let composed = sample::small();
    let has = |measures: &Measures| {
        let pages = Pages {
            measures,
            black_and_white: false,
        };
        let printable = web::printable(&composed, &BTreeMap::new(), &pages);
        let marks = [
            "initial-letter: 3;",
            "Nothing is slanted",
            "#contents{display:none}",
            "The head of a letter",
            "across all columns: introduction",
            "--columns:auto;",
            "--indent:0;",
        ];
        marks.map(|mark| printable.contains(mark))
    };
    let bulletin = [true, false, false, false, false, false, false];
    assert_eq!(has(&MEASURES), bulletin);
    let other = Measures {
        columns: 1,
        between: 12.0,
        drop_cap: false,
        italics: false,
        contents: false,
        letterhead: true,
        across: true,
        ..MEASURES
    };
    assert_eq!(has(&other), bulletin.map(|has| !has));
}

#[test]
fn a_name_is_as_large_as_fits_the_page() {
    let size = |name: &str| {
        let rules = added(name, "en", &MEASURES);
        let (_, rest) = rules.split_once("--name:").expect("a size");
        let (size, _) = rest.split_once("pt;").expect("in points");
        size.parse::<f64>().expect("a number")
    };
    assert_eq!(size("Gull"), 64.0);
    assert!(size("The Harbour Letter") < 64.0);
    assert!(size("海港通讯") > size("海港通讯海港通讯海港通讯"));
    assert_eq!(size(&"Harbour ".repeat(20)), 18.0);
}
