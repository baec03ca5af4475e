//! What other programs put on the clipboard, read as a person would read it.

use std::fmt::Write;

use intake::clipboard::read;
use issue::Document;
use issue::document::{Reading, plain_text};
use proptest::prelude::*;

/// The Markdown of a clipboard, its footnotes, pictures and notes.
fn show(html: &str) -> String {
    let clipping = read(html, 1);
    let written = clipping.document.write();
    let mut page = written.text;
    if !written.footnotes.is_empty() {
        let _ = write!(page, "\n\n{}", written.footnotes);
    }
    for picture in &clipping.pictures {
        let intake::picture::IncomingPicture { width, height, .. } = picture.incoming;
        let _ = write!(page, "\n---- {} {width} × {height}", picture.destination);
    }
    for note in &clipping.notes {
        let _ = write!(page, "\n---- {note}");
    }
    page
}

macro_rules! fixture {
    ($test:ident, $file:literal) => {
        #[test]
        fn $test() {
            insta::assert_snapshot!(show(include_str!(concat!("../fixtures/clipboard/", $file))));
        }
    };
}

fixture!(clipboard_of_word, "word.html");
fixture!(clipboard_of_google_docs, "google-docs.html");
fixture!(clipboard_of_libreoffice, "libreoffice.html");
fixture!(clipboard_of_a_web_page, "web-page.html");
fixture!(clipboard_of_outlook, "outlook.html");
fixture!(clipboard_of_word_online, "word-online.html");
fixture!(clipboard_of_apple_s_programs, "apple.html");
fixture!(clipboard_of_gmail, "gmail.html");
fixture!(clipboard_of_excel, "excel.html");
fixture!(clipboard_of_calc, "calc.html");
fixture!(clipboard_of_a_persian_page, "persian.html");

fn check(html: &str, expected: &str) {
    assert_eq!(show(html), expected, "{html}");
}

#[test]
fn windows_header_and_all_that_was_not_copied_are_left_out() {
    check(
        include_str!("../fixtures/clipboard/windows.html"),
        "Two words",
    );
}

#[test]
fn one_cell_of_a_spreadsheet_is_its_text() {
    check(
        include_str!("../fixtures/clipboard/one-cell.html"),
        "Only **one**",
    );
}

#[test]
fn footnotes_are_numbered_from_where_the_text_s_own_end() {
    let html = "<p>a<a href='#f' id='r'>1</a></p><p><a href='#r' id='f'>1</a> b</p>";
    let written = read(html, 7).document.write();
    assert_eq!(
        (written.text.as_str(), written.footnotes.as_str()),
        ("a[^7]", "[^7]: b")
    );
}

#[test]
fn marks_that_lead_to_no_note_stay_text() {
    check("<p>a<a href='#_ftn1' name='_ftnref1'>[1]</a></p>", "a[1]");
    // A heading and its line in the contents lead to each other too.
    check(
        "<p><a href='#two' id='toc2'>Chapter two</a></p><h2><a href='#toc2' id='two'>Chapter two</a></h2>",
        "Chapter two\n\n## Chapter two",
    );
}

#[test]
fn what_is_nested_too_deeply_keeps_its_words() {
    let deep = |tag: &str| format!("{}word", format!("<{tag}>").repeat(20_000));
    for tag in [
        "div",
        "b",
        "ul><li",
        "blockquote",
        "table><tr><td",
        "span",
        "a href='https://a.example'",
        "o:p",
    ] {
        assert!(show(&deep(tag)).contains("word"), "{tag}");
    }
}

#[test]
fn hostile_numbers_make_no_table_of_nothing() {
    let html = "<table><tr><td colspan=999999 rowspan=4000000000>a<td>b<tr><td>c</table>";
    assert!(show(html).len() < 1000);
}

#[test]
fn nothing_is_nothing() {
    check("", "");
    check(
        "<p>&nbsp;</p><br><div></div><ul><li></li></ul><table></table>",
        "",
    );
    check("<!--StartFragment--><!--EndFragment-->text", "");
}

/// Words, tags of every kind, closed and unclosed.
fn any_html() -> impl Strategy<Value = String> {
    let tags = vec![
        "p",
        "div",
        "span",
        "b",
        "i",
        "s",
        "sup",
        "code",
        "h1",
        "h3",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "thead",
        "caption",
        "blockquote",
        "pre",
        "dl",
        "dt",
        "dd",
        "a",
        "o:p",
        "q",
        "font",
        "body",
        "article",
        "figure",
        "textarea",
        "label",
        "button",
    ];
    let attributes = vec![
        "",
        "",
        "",
        " style='font-weight:700'",
        " style=\"mso-list:l0 level2 lfo1\"",
        " href='https://a.example/b'",
        " href=#x id=y",
        " href=#y id=x",
        " class=MsoQuote",
        " role=checkbox aria-checked=true",
        " colspan=3",
        " rowspan=2",
        " style='white-space:pre-wrap'",
        " data-aria-level=3",
        " style='display:block'",
        " align=right",
        " start=7",
    ];
    let piece = prop_oneof![
        6 => "[a-zé]{1,5}",
        3 => Just(" ".to_owned()),
        2 => prop::sample::select(vec![
            "\n", "&nbsp;", "*", "_", "1. ", "- ", "# ", "&lt;b&gt;", "[x] ", "`", "|", "~~", "\\",
            "<br>", "<br/>", "<hr>", "<input type=checkbox>", "می\u{200c}رود", ": ", "[^1]", "&amp;lt;",
            "<!--[if !supportLists]-->", "<!--[endif]-->", "https://a.example/c_d", "www.a.example",
        ]).prop_map(str::to_owned),
        6 => (prop::sample::select(tags.clone()), prop::sample::select(attributes))
            .prop_map(|(tag, attributes)| format!("<{tag}{attributes}>")),
        5 => prop::sample::select(tags).prop_map(|tag| format!("</{tag}>")),
    ];
    prop::collection::vec(piece, 1..40).prop_map(|pieces| pieces.concat())
}

/// The letters of a text that was to be seen: what stands between the tags.
fn seen(html: &str) -> Vec<char> {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        rest = tag.split_once('>').map_or("", |(_, behind)| behind);
    }
    text.push_str(rest);
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ");
    sorted(&text.replace("&amp;", "&"))
}

fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    letters.sort_unstable();
    letters
}

proptest! {
    #[test]
    fn no_word_that_was_to_be_seen_is_lost(html in any_html()) {
        let written = read(&html, 1).document.write();
        let markdown = format!("{}\n\n{}", written.text, written.footnotes);
        let read = Document::parse(&markdown, Reading::default());
        let mut text = String::new();
        read.visit_inlines(&mut |inlines| text.push_str(&plain_text(inlines)));
        let (mut kept, mut lost) = (sorted(&text), Vec::new());
        for letter in seen(&html) {
            match kept.binary_search(&letter) {
                Ok(place) => drop(kept.remove(place)),
                // The marker of a list's item becomes the list's own.
                Err(_) if !"1o".contains(letter) => lost.push(letter),
                Err(_) => {}
            }
        }
        prop_assert!(lost.is_empty() || html.contains("!supportLists"), "lost {:?} of\n{}\nin\n{}", lost, html, markdown);
    }

    #[test]
    fn any_text_is_read(html in "\\PC{0,200}") {
        let _ = read(&html, 1).document.write();
    }
}
