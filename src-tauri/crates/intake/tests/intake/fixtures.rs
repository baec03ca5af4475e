//! Newsletters of our own writing, read and looked at.

use crate::show::show;

fn check(file_name: &str, bytes: &[u8]) -> String {
    show(&intake::read(file_name, bytes).expect("a text"))
}

macro_rules! fixture {
    ($test:ident, $file:literal) => {
        #[test]
        fn $test() {
            let bytes = include_bytes!(concat!("../fixtures/", $file));
            insta::assert_snapshot!(check($file, bytes));
        }
    };
}

fixture!(contents_with_a_masthead_line_in_a_story, "contents.txt");
fixture!(headlines_in_capitals, "capitals.txt");
fixture!(markdown_with_front_matter, "front-matter.md");
fixture!(markdown_with_key_lines, "key-lines.md");
// Albanian's letters stand in the same places in 1250 and 1252: either guess reads them.
fixture!(albanian_in_windows_1250, "shoqeria-1250.txt");
fixture!(polish_in_windows_1250, "przystan-1250.txt");
fixture!(persian_in_windows_1256, "bandar-1256.txt");
fixture!(a_bundle_edited_by_hand, "by-hand.md");

#[test]
fn a_text_without_structure_is_one_story() {
    insta::assert_snapshot!(check("note.txt", b"Notes from the pier\n\nJust a paragraph.\nNothing else.\n"), @r"
    ----: story 1
    headline: Notes from the pier
    body:
      Just a paragraph.
      Nothing else.
    ----: notes
    -: No headlines were recognised: the whole text became one story.
    ");
}

#[test]
fn a_text_file_that_is_markdown_is_read_as_markdown() {
    let manuscript = intake::read("letter.txt", b"# One\n\n*a*\n\n# Two\n\nb\n").expect("a text");
    let headlines: Vec<&str> = manuscript
        .stories
        .iter()
        .map(|story| story.headline.as_str())
        .collect();
    assert_eq!(headlines, ["One", "Two"]);
}

#[test]
fn a_text_without_a_date_takes_its_file_s() {
    let manuscript = intake::read("2024-03-01-letter.md", b"# One\n\na\n").expect("a text");
    assert_eq!(manuscript.issue.date, Some(jiff::civil::date(2024, 3, 1)));
}

#[test]
fn a_refusal_says_what_is_wrong_and_what_to_do() {
    let refusal = intake::read("letter.docx", b"PK\x03\x04rest").expect_err("no text");
    assert_eq!(
        refusal.message("letter.docx").to_string(),
        "The file “letter.docx” could not be read: it is a Word, OpenDocument or ZIP file, not text."
    );
    let hint = refusal.hint().to_string();
    assert!(hint.starts_with("Save it as plain text"), "{hint}");
}
