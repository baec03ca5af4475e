//! The print-ready form: what it adds to the page's sheet.

use std::collections::BTreeMap;

use issue::Language;
use issue::theme::Measures;
use press::web;

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
    picture: 300.0,
    justified: true,
    hyphenate: true,
    drop_cap: true,
};

/// What the sheet of a page holds beside that of the web edition.
fn added(name: &str, language: &str, measures: &Measures) -> String {
    let mut composed = sample::small();
    composed.publication.name = name.into();
    composed.publication.language = Language::parse(language).expect("it is a tag");
    let bytes = BTreeMap::new();
    let page = web::self_contained(&composed, &bytes);
    let printable = web::printable(&composed, &bytes, measures);
    let (before, after) = (sheet(&page), sheet(&printable));
    let rules = after
        .strip_prefix(before)
        .expect("the web edition's sheet comes first");
    let (rules, _) = rules
        .split_once("/* The page as pages")
        .expect("the measures come before what they are for");
    rules.to_owned()
        + if after.contains("initial-letter:3") {
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
