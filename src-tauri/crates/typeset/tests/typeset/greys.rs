//! Black and white, by looking for colours on the printed pages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use issue::theme::{Layout, Paper};
use typeset::PrintOptions;

use crate::judges::assert_standards;
use crate::layouts::in_layout;
use crate::sample;
use crate::shop::{pixels, print};

#[test]
fn black_and_white_has_no_colour_left() {
    let issue = in_layout(Layout::Magazine, Paper::A4);
    let coloured = |options: &PrintOptions, name: &str| {
        let (printed, path) = print(name, &issue, options);
        assert_standards(&printed);
        (1..=printed.pages)
            .map(|page| inked(&path, page).coloured)
            .sum::<usize>()
    };
    let grey = PrintOptions {
        black_and_white: true,
        ..PrintOptions::default()
    };
    assert!(coloured(&PrintOptions::default(), "in-colour") > 10_000);
    assert_eq!(coloured(&grey, "grey"), 0);
}

/// The colours that letters are set in, as the operators of the pages say them.
fn inks_of_letters(options: &PrintOptions, name: &str) -> BTreeSet<String> {
    let issue = in_layout(Layout::Bulletin, Paper::A4);
    let (_, path) = print(name, &issue, options);
    let plain = path.with_extension("plain.pdf");
    let written = Command::new("qpdf")
        .args(["--qdf", "--object-streams=disable"])
        .args([&path, &plain])
        .status();
    assert!(written.expect("qpdf").success());
    let file = std::fs::read(plain).expect("a file");
    let file = String::from_utf8_lossy(&file);
    let (mut inks, mut ink) = (BTreeSet::new(), String::new());
    for line in file.lines() {
        if let Some((_, set)) = line.rsplit_once(" cs ").filter(|_| line.ends_with("scn")) {
            set.clone_into(&mut ink);
        } else if line.ends_with("TJ") || line.ends_with("Tj") {
            inks.insert(ink.clone());
        }
    }
    inks
}

/// A grey is printed as a screen of dots, and the print that is read most was grey.
#[test]
fn letters_are_black_where_no_colour_is_printed() {
    let grey = PrintOptions {
        black_and_white: true,
        ..PrintOptions::default()
    };
    let inks = inks_of_letters(&grey, "black-letters");
    assert_eq!(inks.iter().collect::<Vec<_>>(), ["0 scn"]);
    let shop = PrintOptions {
        crop_marks: true,
        ..PrintOptions::default()
    };
    assert!(inks_of_letters(&shop, "black-for-a-shop").contains("0 scn"));
    assert!(!inks_of_letters(&PrintOptions::default(), "ink").contains("0 scn"));
}

/// How many points of a page are not white, and how many have a colour.
struct Inked {
    all: usize,
    coloured: usize,
}

fn inked(path: &Path, page: usize) -> Inked {
    let (_, pixels) = pixels(path, page);
    let points = || pixels.chunks_exact(3);
    let spread = |point: &[u8]| {
        point
            .iter()
            .max()
            .zip(point.iter().min())
            .map_or(0, |(most, least)| most - least)
    };
    Inked {
        all: points().filter(|point| point[1] < 200).count(),
        coloured: points().filter(|point| spread(point) > 2).count(),
    }
}

/// A drawing of this content on a page, in colours and in greys.
fn drawn(name: &str, content: &str) -> [Inked; 2] {
    let mut issue = (
        sample::with_story("A", "![Drawing](pictures/a.svg)"),
        BTreeMap::new(),
    );
    let drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         width=\"800\" height=\"420\">{content}</svg>"
    );
    sample::add_picture(&mut issue.0, &mut issue.1, "a.svg", "", drawing.as_bytes());
    [false, true].map(|black_and_white| {
        let options = PrintOptions {
            black_and_white,
            ..PrintOptions::default()
        };
        let name = format!("drawn-{name}-{black_and_white}");
        inked(&print(&name, &issue, &options).1, 1)
    })
}

#[test]
fn a_picture_within_a_drawing_is_printed_in_greys() {
    let boat = STANDARD.encode(include_bytes!("../pictures/harbour.jpg"));
    let chart = STANDARD.encode(include_bytes!("../pictures/chart.png"));
    let content = format!(
        "<image width=\"500\" height=\"420\" xlink:href=\"data:image/jpeg;base64,{boat}\"/>\
         <image x=\"520\" width=\"260\" height=\"300\" xlink:href=\"data:image/png;base64,{chart}\"/>"
    );
    let [colours, greys] = drawn("picture", &content);
    assert!(colours.coloured > 5_000, "{}", colours.coloured);
    assert_eq!(greys.coloured, 0);
    assert!(
        greys.all * 10 > colours.all * 8,
        "{} of {}",
        greys.all,
        colours.all
    );
}

#[test]
fn what_a_filter_makes_of_a_drawing_is_printed_in_greys() {
    let tinted = "<filter id=\"t\"><feColorMatrix type=\"matrix\" \
                  values=\"0 0 0 0 .8  0 0 0 0 .1  0 0 0 0 .1  0 0 0 1 0\"/></filter>\
                  <rect width=\"700\" height=\"300\" filter=\"url(#t)\"/>";
    let [colours, greys] = drawn("filter", tinted);
    assert!(colours.coloured > 5_000 && greys.all > 5_000);
    assert_eq!(greys.coloured, 0);
}

#[test]
fn what_is_written_in_a_drawing_is_there_in_greys_too() {
    let written = "<text x=\"40\" y=\"300\" font-size=\"260\" fill=\"#a00000\">TIDES</text>";
    let [colours, greys] = drawn("words", written);
    let without = drawn("no-words", "<rect width=\"1\" height=\"1\"/>");
    let words = colours.all - without[0].all;
    assert!(words > 500, "{words}");
    assert_eq!(greys.coloured, 0);
    assert!((greys.all - without[1].all).abs_diff(words) < words / 10);
}
