//! A photograph from a phone, from the file to every edition.

use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use desk::wire::Edition;

use super::ground::{Ground, fixture};

/// The latitude that the test's photograph was taken at, as its EXIF says it.
const LATITUDE: &[u8] = b"\0\0\0\x33\0\0\0\x01\0\0\0\x1e\0\0\0\x01\0\0\x0f\xa0\0\0\0\x64";

/// A photograph of 640 by 400 pixels that was taken with the camera upright, at a place
/// that nobody is to know.
fn photograph() -> Vec<u8> {
    let jpeg = std::fs::read(fixture(
        "../../src-tauri/crates/typeset/tests/pictures/harbour.jpg",
    ))
    .unwrap();
    // Two entries: the orientation, which is 6, and where the entries of the place begin.
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    exif.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26");
    exif.extend([0; 4]);
    // The place: north, and degrees, minutes and seconds behind the entries.
    exif.extend(b"\0\x02");
    exif.extend(b"\0\x01\0\x02\0\0\0\x02N\0\0\0");
    exif.extend(b"\0\x02\0\x05\0\0\0\x03\0\0\0\x44");
    exif.extend([0; 4]);
    exif.extend(LATITUDE);
    let mut photograph = jpeg[..2].to_vec();
    photograph.extend([0xFF, 0xE1, 0, exif.len() as u8 + 2]);
    photograph.extend(exif);
    photograph.extend(&jpeg[2..]);
    photograph
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Fails unless a JPEG is upright by its pixels and says nothing of where it was taken.
fn assert_upright_and_silent(jpeg: &[u8]) {
    assert!(!holds(jpeg, b"Exif") && !holds(jpeg, LATITUDE));
    let frame = jpeg
        .windows(9)
        .find(|window| window[0] == 0xFF && matches!(window[1], 0xC0..=0xC2))
        .expect("a JPEG's size");
    let side = |at: usize| u16::from_be_bytes([frame[at], frame[at + 1]]);
    assert_eq!((side(7), side(5)), (400, 640));
}

/// A library with one story, led by the photograph and showing it.
fn with_photograph() -> (Ground, String) {
    assert!(holds(&photograph(), LATITUDE));
    let ground = Ground::new();
    let added = ground.desk.add_picture("IMG 1.JPG", &photograph()).unwrap();
    let sheet = ground.desk.new_publication("Quay News", "en").unwrap();
    let mut story = ground.desk.new_story(&sheet.issue.id, None).unwrap();
    story.headline = "A".into();
    story.lead_picture = Some(format!("![Boats]({}){{credit=A}}", added.destination));
    story.body = format!("![Boats]({})\n", added.destination);
    ground.desk.save_story(story).unwrap();
    (ground, sheet.issue.id)
}

#[test]
fn a_photograph_is_upright_and_does_not_tell_its_place_in_any_edition() {
    let (ground, issue) = with_photograph();

    let page = std::fs::read_to_string(ground.export(&issue, Edition::Web).path).unwrap();
    assert_eq!(page.matches("width=\"400\" height=\"640\"").count(), 2);
    let shown: Vec<&str> = page.split("data:image/jpeg;base64,").skip(1).collect();
    assert_eq!(shown.len(), 2);
    for picture in shown {
        let bytes = STANDARD.decode(picture.split('"').next().unwrap()).unwrap();
        assert_upright_and_silent(&bytes);
    }

    let folder = ground.export(&issue, Edition::Markdown).path;
    let entries = std::fs::read_dir(format!("{folder}/pictures")).unwrap();
    let files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1);
    assert_upright_and_silent(&std::fs::read(&files[0]).unwrap());

    let pdf = ground.export(&issue, Edition::Print).path;
    let root = ground.path("plate");
    let taken = Command::new("pdfimages")
        .arg("-all")
        .arg(&pdf)
        .arg(&root)
        .status();
    assert!(taken.unwrap().success());
    assert_upright_and_silent(&std::fs::read(ground.path("plate-000.jpg")).unwrap());
    assert!(!holds(&std::fs::read(pdf).unwrap(), LATITUDE));
}

#[test]
fn a_photograph_of_an_older_library_gets_its_copy_when_it_is_wanted_and_keeps_it() {
    let (ground, issue) = with_photograph();
    let file = rusqlite::Connection::open(ground.library()).unwrap();
    let kept = || -> Vec<Vec<u8>> {
        let mut copies = file.prepare("SELECT bytes FROM picture_copy").unwrap();
        let rows = copies.query_map([], |row| row.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    let before = kept();
    assert_eq!(before.len(), 1);
    file.execute("DELETE FROM picture_copy", []).unwrap();

    let sheet = ground.desk.open_issue(&issue).unwrap();
    let page = ground.desk.preview_issue(sheet.issue, "picture:").unwrap();
    assert!(page.body.contains("width=\"400\" height=\"640\""));
    assert_eq!(kept(), before);
    let original: Vec<u8> = file
        .query_row("SELECT bytes FROM picture", [], |row| row.get(0))
        .unwrap();
    assert_eq!(original, photograph());
}
