//! What a print shop, an archive and an office printer are given.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use issue::ComposedIssue;
use issue::theme::{Layout, Millimetres, Paper};
use typeset::{PrintError, PrintOptions, Printed, Stage, Standard, Typesetter, Watch};

use crate::judges::{self, assert_standards};
use crate::layouts::in_layout;
use crate::page::{Word, words};
use crate::sample;

pub(crate) fn print(
    name: &str,
    (composed, bytes): &(ComposedIssue, BTreeMap<String, Vec<u8>>),
    options: &PrintOptions,
) -> (Printed, PathBuf) {
    judges::print_with(name, composed, bytes, options)
}

fn output(program: &str, arguments: &[&str], path: &Path) -> Vec<u8> {
    let output = Command::new(program).args(arguments).arg(path).output();
    let output = output.unwrap_or_else(|error| panic!("{program} is not installed: {error}"));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{program}: {said}");
    output.stdout
}

fn assert_sound(path: &Path) {
    output("qpdf", &["--check"], path);
}

#[test]
fn a_file_keeps_the_standards_asked_for() {
    let issue = (sample::with_story("A", "b"), BTreeMap::new());
    for (standard, claims) in [
        (Standard::Ua1A2a, ["<pdfuaid:part>1<", "<pdfaid:part>2<"]),
        (Standard::Ua1A3a, ["<pdfuaid:part>1<", "<pdfaid:part>3<"]),
        (Standard::Plain, ["/StructTreeRoot", "%PDF-1.7"]),
    ] {
        let options = PrintOptions {
            standard,
            ..PrintOptions::default()
        };
        let (printed, path) = print(standard.name(), &issue, &options);
        assert_sound(&path);
        assert_eq!(printed.notes, []);
        let file = String::from_utf8_lossy(&printed.pdf);
        for claim in claims {
            assert!(file.contains(claim), "{standard:?}: {claim}");
        }
        let is_plain = !file.contains("<pdfaid:part>");
        assert_eq!(is_plain, standard == Standard::Plain);
    }
}

/// The five boxes of the first page, as pdfinfo has them.
fn boxes(path: &Path) -> BTreeMap<String, Vec<f64>> {
    let said = String::from_utf8(output("pdfinfo", &["-box"], path)).expect("text");
    let lines = said.lines().filter_map(|line| line.split_once("Box:"));
    let numbers = |line: &str| {
        line.split_whitespace()
            .map(|n| n.parse().expect("a length"))
            .collect()
    };
    lines
        .map(|(name, line)| (name.to_owned(), numbers(line)))
        .collect()
}

#[test]
fn a_print_shop_finds_where_to_cut() {
    let issue = in_layout(Layout::Magazine, Paper::A4);
    let mm = |length: f64| length / 25.4 * 72.0;
    for (name, bleed, crop_marks, edge, slug) in [
        ("bleed", Some(3), false, mm(3.0), 0.0),
        (
            "bleed-and-marks",
            Some(3),
            true,
            mm(8.0) + 2.0,
            mm(5.0) + 2.0,
        ),
        ("marks", None, true, mm(8.0) + 2.0, mm(8.0) + 2.0),
        ("neither", None, false, 0.0, 0.0),
        ("too-much", Some(500), false, mm(20.0), 0.0),
    ] {
        let options = PrintOptions {
            bleed: bleed.map(Millimetres::whole),
            crop_marks,
            ..PrintOptions::default()
        };
        let (printed, path) = print(name, &issue, &options);
        assert_standards(&printed);
        assert_sound(&path);
        let boxes = boxes(&path);
        let (width, height) = (595.276 + 2.0 * edge, 841.89 + 2.0 * edge);
        let close = |name: &str, wanted: [f64; 4]| {
            let found = &boxes[name];
            let all = found.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 0.02);
            assert!(all, "{name}: {found:?}, wanted {wanted:?}");
        };
        close("Media", [0.0, 0.0, width, height]);
        close("Trim", [edge, edge, width - edge, height - edge]);
        close("Bleed", [slug, slug, width - slug, height - slug]);
        assert_eq!(printed.pages, 4, "the marks move nothing");
    }
}

/// The colours of a page, as a reader sees them: width, and three bytes a pixel.
pub(crate) fn pixels(path: &Path, page: usize) -> (usize, Vec<u8>) {
    let page = page.to_string();
    let image = output("pdftoppm", &["-r", "36", "-f", &page, "-l", &page], path);
    // A header of three lines: P6, width and height, 255.
    let mut lines = image.splitn(4, |&byte| byte == b'\n');
    let size = String::from_utf8_lossy(lines.nth(1).expect("a size")).into_owned();
    let width = size.split(' ').next().and_then(|width| width.parse().ok());
    (
        width.expect("a width"),
        lines.nth(1).expect("pixels").to_vec(),
    )
}

#[test]
fn pictures_reach_over_the_edge_that_is_cut() {
    let issue = in_layout(Layout::Magazine, Paper::A4);
    let options = PrintOptions {
        bleed: Some(Millimetres::whole(10)),
        ..PrintOptions::default()
    };
    let (_, path) = print("over-the-edge", &issue, &options);
    let (width, pixels) = pixels(&path, 1);
    let row = 200 * width * 3;
    let white = |at: usize| pixels[at..at + 3].iter().all(|&part| part > 250);
    assert!(!white(row + 3) && !white(row + (width - 2) * 3));
}

/// A sheet's words in two columns: those of its left and of its right page.
fn folios(path: &Path, middle: f64) -> Vec<[Option<usize>; 2]> {
    let words = words(path);
    let sheets = words.iter().map(|word| word.page).max().unwrap_or(0);
    let folio = |sheet: usize, at_left: bool| {
        let words = words
            .iter()
            .filter(|word| word.page == sheet && word.top > 545.0);
        let words = words.filter(|word| (word.left < middle) == at_left);
        // The outermost word of a foot.
        let side = |word: &&Word| if at_left { -word.left } else { word.left };
        let outermost = words.max_by(|a, b| side(a).total_cmp(&side(b)))?;
        outermost.text.parse().ok()
    };
    (1..=sheets)
        .map(|sheet| [folio(sheet, true), folio(sheet, false)])
        .collect()
}

#[test]
fn a_digest_is_a_booklet_of_folded_sheets() {
    let issue = in_layout(Layout::Digest, Paper::A4);
    let (flat, flat_path) = print("flat", &issue, &PrintOptions::default());
    let options = PrintOptions {
        imposed: true,
        bleed: Some(Millimetres::whole(3)),
        crop_marks: true,
        ..PrintOptions::default()
    };
    let (printed, path) = print("imposed", &issue, &options);
    assert_standards(&printed);
    assert_sound(&path);
    assert_eq!(
        printed.pages, flat.pages,
        "the pages are counted, not the sheets"
    );
    let sides = printed.pages.next_multiple_of(4) / 2;
    let info = judges::pdfinfo(&path);
    assert!(
        info.contains(&format!("Pages:           {sides}\n")),
        "{info}"
    );
    assert!(info.contains("841.89 x 595.276"), "{info}");

    let pages = printed.pages;
    for (side, [left, right]) in folios(&path, 841.89 / 2.0).into_iter().enumerate() {
        let all = pages.next_multiple_of(4);
        let (mut wanted_left, mut wanted_right) = (all - side, side + 1);
        if side % 2 == 1 {
            (wanted_left, wanted_right) = (side + 1, all - side);
        }
        let there = |page: usize| (page <= pages).then_some(page);
        assert_eq!(
            [left, right],
            [there(wanted_left), there(wanted_right)],
            "side {side}"
        );
    }

    // Whoever hears it hears the same, in the same order.
    let spoken = |path: &Path| {
        let lines = judges::structure(path);
        let lines: Vec<String> = lines
            .lines()
            .map(str::trim)
            .filter(|line| !line.starts_with("Object"))
            .map(str::to_owned)
            .collect();
        lines
    };
    assert_eq!(spoken(&path), spoken(&flat_path));
    let count = |path: &Path, what: &str| {
        String::from_utf8_lossy(&std::fs::read(path).expect("a file"))
            .replace(' ', "")
            .matches(what)
            .count()
    };
    for what in ["/Subtype/Link", "/XYZ", "/Title("] {
        assert_eq!(count(&path, what), count(&flat_path, what), "{what}");
    }
    let fonts = |path: &Path| output("pdffonts", &[], path);
    assert_eq!(fonts(&path).len(), fonts(&flat_path).len());
}

#[test]
fn a_booklet_bound_at_the_right_runs_the_other_way() {
    let (mut composed, bytes) = in_layout(Layout::Digest, Paper::Letter);
    composed.publication.language = sample::language("he");
    let options = PrintOptions {
        imposed: true,
        ..PrintOptions::default()
    };
    let (printed, path) = print("imposed-rtl", &(composed, bytes), &options);
    assert_standards(&printed);
    assert_sound(&path);
    let first = folios(&path, 396.0)[0];
    assert_eq!(first[0], Some(1), "{first:?}");
}

/// A watch that stops at some stage.
struct Stops {
    at: usize,
    seen: std::cell::RefCell<Vec<Stage>>,
}

impl Watch for Stops {
    fn stage(&self, stage: Stage) {
        self.seen.borrow_mut().push(stage);
    }

    fn is_stopped(&self) -> bool {
        self.seen.borrow().len() >= self.at
    }
}

#[test]
fn a_printing_can_be_stopped_before_each_stage() {
    let (composed, bytes) = (sample::with_story("A", "b"), BTreeMap::new());
    let mut typesetter = Typesetter::new();
    for at in 0..=2 {
        let watch = Stops {
            at,
            seen: Vec::new().into(),
        };
        let printed = typesetter.print_with(&composed, &bytes, &PrintOptions::default(), &watch);
        let stages = [Stage::Setting { round: 1 }, Stage::Writing];
        assert_eq!(watch.seen.into_inner(), stages[..at]);
        assert_eq!(matches!(printed, Err(PrintError::Stopped)), at < 2);
    }
}

/// Paper, bleed and sheets were changed in silence.
#[test]
fn what_is_made_otherwise_than_asked_for_is_said() {
    let told = |layout, paper, options: PrintOptions| {
        let mut composed = sample::with_story("Boats", "They moor.");
        composed.publication.theme.print.layout = layout;
        composed.publication.theme.print.paper = Some(paper);
        let printed = Typesetter::new()
            .print_with(&composed, &BTreeMap::new(), &options, &())
            .expect("pages");
        printed
            .notes
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    let custom = |width, height| Paper::Custom {
        width: Millimetres::whole(width),
        height: Millimetres::whole(height),
    };
    let plain = PrintOptions::default;
    let imposed = || PrintOptions {
        imposed: true,
        ..plain()
    };
    let bleed = |bleed| PrintOptions {
        bleed: Some(Millimetres::whole(bleed)),
        ..plain()
    };
    let nothing: [&str; 0] = [];
    assert_eq!(told(Layout::Letter, custom(140, 200), plain()), nothing);
    assert_eq!(
        told(Layout::Letter, custom(1, 1), plain()),
        ["Paper of 1 × 1 mm is out of bounds; the pages are made for 74 × 74 mm."]
    );
    assert_eq!(told(Layout::Letter, Paper::A4, bleed(3)), nothing);
    assert_eq!(
        told(Layout::Letter, Paper::A4, bleed(50)),
        ["A bleed of 50 mm is more than any print shop cuts; it is 20 mm."]
    );
    assert_eq!(told(Layout::Digest, Paper::A4, imposed()), nothing);
    assert_eq!(
        told(Layout::Bulletin, Paper::A4, imposed()),
        ["Two pages stand on a sheet of 420 × 297 mm, which is not the paper that was chosen."]
    );
    let small = told(Layout::Digest, custom(74, 105), imposed());
    assert_eq!(small.len(), 1, "{small:?}");
}
