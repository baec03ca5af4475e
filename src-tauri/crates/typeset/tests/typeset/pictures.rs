//! What is said of a picture, in print: caption, credit, width, focus; and pull quotes.

use std::collections::BTreeMap;

use issue::theme::{Layout, Paper};
use typeset::Typesetter;

use crate::judges::{assert_standards, print, text};
use crate::sample::{self, add_picture};
use crate::shop::pixels;

/// Sets a story with the boat and expects this in its code, and no notes.
#[track_caller]
fn check(lead: &str, body: &str, expected: &str) {
    let mut composed = sample::with_story("Boats", body);
    composed.stories[0].lead_picture = (!lead.is_empty()).then(|| lead.to_owned());
    let mut bytes = BTreeMap::new();
    let boat = sample::BOAT.as_bytes();
    add_picture(&mut composed, &mut bytes, "boat.svg", "", boat);
    let code = Typesetter::new().code(&composed, &bytes);
    assert!(code.contains(expected), "{code}");
    let (printed, _) = print("picture", &composed, &bytes);
    assert_standards(&printed);
    assert_eq!(printed.notes, []);
}

#[test]
fn a_picture_has_its_caption_its_credit_and_its_width() {
    check(
        "",
        "![x](pictures/boat.svg \"Dusk\"){credit=\"Photo: A. *B*\" width=40% focus=\"1% 2%\"}",
        "picture(\"/plates/1\", \"x\", 40%, caption: line-of(text(\"Dusk\")), credit: line-of(text(\"Photo: A. *B*\")))",
    );
}

#[test]
fn a_decorative_picture_is_no_part_of_the_text() {
    for (body, expected) in [
        (
            "![](pictures/boat.svg){.decorative}",
            "picture(\"/plates/1\", none, 100%)",
        ),
        (
            "![](pictures/boat.svg \"Dusk\"){.decorative}",
            "picture(\"/plates/1\", none, 100%, caption: line-of(text(\"Dusk\")))",
        ),
    ] {
        check("", body, expected);
    }
}

#[test]
fn a_leading_picture_is_cropped_around_its_focus() {
    check(
        "![x](pictures/boat.svg){focus=\"30% 60%\" credit=A}",
        "Text.",
        "picture(\"/plates/1\", \"x\", 100%, crop: (1.7778, 1.9048, 30%, 60%), credit: line-of(text(\"A\")))",
    );
    check(
        "![](pictures/boat.svg){focus=\"0% 100%\" width=50% .decorative}",
        "Text.",
        "picture(\"/plates/1\", none, 50%, crop: (1.7778, 1.9048, 0%, 100%))",
    );
}

#[test]
fn a_pull_quote_is_an_artifact_only_where_the_text_says_it_too() {
    check(
        "",
        "> [!PULLQUOTE]\n> We *float*.\n>\n> A. B.",
        "pull-quote(\n  dir: ltr,\n",
    );
    check(
        "",
        "> [!PULLQUOTE]\n> We *float*.\n\nShe said: we float!",
        "pull-quote-again(\n  dir: ltr,\n",
    );
    // A link in an artifact would be refused.
    check(
        "",
        "> [!PULLQUOTE]\n> We [float](https://example.org).\n\nWe float.",
        "pull-quote(\n",
    );
}

/// A strip of a picture would be lost in a column.
#[test]
fn a_panorama_stands_across_the_columns() {
    let drawing = |width, height| {
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><rect width="{width}" height="{height}" fill="#456"/></svg>"##
        )
    };
    for (width, height, markdown, across) in [
        (1600, 500, "![x](pictures/view.svg)", true),
        (1600, 500, "![x](pictures/view.svg){width=100%}", false),
        (1600, 900, "![x](pictures/view.svg)", false),
        (150, 50, "![x](pictures/view.svg)", false),
        (1600, 500, "> ![x](pictures/view.svg)", false),
    ] {
        let mut composed = sample::with_story("Views", markdown);
        let mut bytes = BTreeMap::new();
        let drawing = drawing(width, height);
        add_picture(
            &mut composed,
            &mut bytes,
            "view.svg",
            "",
            drawing.as_bytes(),
        );
        let code = Typesetter::new().code(&composed, &bytes);
        assert_eq!(
            code.contains("wide(\"s1-w1\", none, picture("),
            across,
            "{markdown} {width}"
        );
        let (printed, _) = print("panorama", &composed, &bytes);
        assert_standards(&printed);
    }
}

/// On a grid a picture across the page once had the height that it would have in a column.
#[test]
fn a_picture_across_the_page_is_as_wide_as_the_page_on_a_grid_too() {
    let text = "The sea came over at spring tide. ".repeat(20);
    let markdown = format!("{text}\n\n![x](pictures/view.svg)\n\n{text}");
    let mut composed = sample::with_story("Views", &markdown);
    let first = sample::story("Before", "b");
    composed.stories.insert(0, first);
    composed.publication.theme.print.layout = Layout::Magazine;
    composed.publication.theme.print.paper = Some(Paper::A4);
    let mut bytes = BTreeMap::new();
    let view = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1600\" height=\"500\">\
                <rect width=\"1600\" height=\"500\" fill=\"#a00000\"/></svg>";
    add_picture(&mut composed, &mut bytes, "view.svg", "", view.as_bytes());
    let (printed, path) = print("panorama-on-a-grid", &composed, &bytes);
    assert_standards(&printed);
    let widest = (1..=printed.pages).map(|page| {
        let (width, pixels) = pixels(&path, page);
        let red = |row: &[u8]| {
            row.chunks_exact(3)
                .filter(|p| p[0] > 140 && p[1] < 20)
                .count()
        };
        pixels.chunks_exact(width * 3).map(red).max().unwrap_or(0)
    });
    // Half a point to a pixel; between the margins are 507 points.
    let widest = widest.max().unwrap_or(0);
    assert!((250..=256).contains(&widest), "{widest}");
}

#[test]
fn a_page_of_all_of_it_is_printed() {
    let mut composed = sample::with_story("The east quay opens again", PAGE);
    composed.stories[0].lead_picture = Some(
        "![The boat](pictures/harbour.jpg \"The first boat at the new quay.\"){credit=\"Photo: Ada Bright\" focus=\"50% 80%\"}".into(),
    );
    let mut bytes = BTreeMap::new();
    let harbour: &[u8] = include_bytes!("../pictures/harbour.jpg");
    add_picture(&mut composed, &mut bytes, "harbour.jpg", "", harbour);
    let (printed, path) = print("pictures", &composed, &bytes);
    assert_standards(&printed);
    assert_eq!(printed.notes, []);
    let text = text(&path);
    for words in [
        "The first boat at the new quay. Photo: Ada Bright",
        "The sea does not read our minutes.",
    ] {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
}

const PAGE: &str =
    "The first boats moored on Sunday, before the paint was dry. For **eleven years** the east quay had been a line of stones that the sea came over at spring tide; now it is a street again, with lamps, bollards and a bench for everyone who would rather watch than work.

> [!PULLQUOTE]
> The sea does not read our minutes. It comes when it comes.
>
> The harbour master

The council had set aside money twice and spent it elsewhere twice. What changed in the end was not the sum but the order of things: first the piles, then the wall, then the street, each finished before the next was begun.

![The boat](pictures/harbour.jpg \"Half as wide as its column.\"){width=50% credit=\"Photo: Ada Bright\"}

> [!NOTE]
> The quay is closed on Mondays until the lamps are wired.

The council had set aside money twice and spent it elsewhere twice.

![](pictures/harbour.jpg){.decorative width=30%}

The end.
";
