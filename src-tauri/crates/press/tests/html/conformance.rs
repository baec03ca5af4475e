//! The fragment beside the examples of CommonMark 0.31.2 and of GitHub's extensions.
//!
//! CommonMark's come from the npm package `commonmark-spec`, which `npm ci` in `ui` puts
//! in place. Every example outside raw HTML must agree, but for those in [`DIFFERENCES`];
//! and those must differ, so that the list tells the truth.

use std::path::Path;

use press::fragment;

use crate::examples::{Example, examples};
use crate::safety::assert_safe;
use crate::tags::normalised;

/// Why an example comes out otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Reason {
    /// The example holds raw HTML. It is sanitised and becomes the blocks and inlines it
    /// means, or nothing: no HTML that a person typed reaches an edition.
    RawHtml,
    /// The link's scheme is not on the list of those that an edition follows (http, https,
    /// mailto, tel); the text stays, without a link. `foo):` counts as a scheme too.
    Scheme,
    /// GitHub's autolinks are on, so an address is a link without being marked; CommonMark
    /// shows that it knows none.
    Autolink,
}

/// The examples of CommonMark 0.31.2 that come out otherwise, by number.
const DIFFERENCES: &[(usize, Reason)] = &[
    (21, Reason::RawHtml),
    (31, Reason::RawHtml),
    (201, Reason::RawHtml),
    (308, Reason::RawHtml),
    (309, Reason::RawHtml),
    (344, Reason::RawHtml),
    (475, Reason::RawHtml),
    (476, Reason::RawHtml),
    (477, Reason::RawHtml),
    (491, Reason::RawHtml),
    (494, Reason::RawHtml),
    (524, Reason::RawHtml),
    (536, Reason::RawHtml),
    (596, Reason::Scheme),
    (598, Reason::Scheme),
    (599, Reason::Scheme),
    (601, Reason::Scheme),
    (602, Reason::Autolink),
    (608, Reason::Autolink),
    (611, Reason::Autolink),
    (612, Reason::Autolink),
    (642, Reason::RawHtml),
    (643, Reason::RawHtml),
];

/// The sections that are about raw HTML and nothing else: their examples need not agree,
/// only come out safe.
const RAW_SECTIONS: [&str; 3] = ["HTML blocks", "Raw HTML", "Disallowed raw HTML"];

#[test]
fn the_fragment_agrees_with_commonmark() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../ui/node_modules/commonmark-spec/spec.txt");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "CommonMark's examples are not at {}: {error}. Run `npm ci` in ui to put them there.",
            path.display()
        )
    });
    assert!(
        text.contains("\nversion: '0.31.2'\n"),
        "the examples are of another version"
    );
    let examples = examples(&text);
    assert_eq!(examples.len(), 652);
    check("CommonMark 0.31.2", &examples, DIFFERENCES);
}

#[test]
fn the_fragment_agrees_with_github() {
    let differences = &[(36, Reason::Scheme), (41, Reason::Scheme)];
    check(
        "GitHub's extensions",
        &examples(include_str!("gfm.txt")),
        differences,
    );
}

fn check(name: &str, examples: &[Example], differences: &[(usize, Reason)]) {
    let (mut same, mut alike, mut raw) = (0, 0, 0);
    let mut wrong = String::new();
    for example in examples {
        let html = fragment::render(&example.markdown);
        assert_safe(&html);
        let reason = differences
            .iter()
            .find(|(number, _)| *number == example.number);
        if RAW_SECTIONS.contains(&example.section.as_str()) {
            raw += 1;
        } else if html == example.html {
            same += 1;
        } else if normalised(&example.html).is_ok_and(|wanted| normalised(&html) == Ok(wanted)) {
            alike += 1;
        } else if reason.is_some() {
            continue;
        } else {
            let Example {
                number,
                section,
                markdown,
                html: wanted,
            } = example;
            wrong += &format!("{number}, {section}:\n{markdown}wanted\n{wanted}got\n{html}\n");
            continue;
        }
        if let Some((number, reason)) = reason {
            wrong += &format!("{number} is listed as {reason:?} and agrees\n");
        }
    }
    println!(
        "{name}: {} examples, {same} equal, {alike} equal but for blank space, \
         {} different for a reason, {raw} about raw HTML",
        examples.len(),
        differences.len()
    );
    assert!(wrong.is_empty(), "{name}: {wrong}");
}
