//! Pastes over the desk: a picture in the HTML is in the library before the text names it.

use super::ground::Ground;

const PICTURE: &str = "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGNoUFCAIwbiOAA+QwwBV0erQgAAAABJRU5ErkJggg==";

#[test]
fn a_pasted_picture_is_in_the_library() {
    let ground = Ground::new();
    let html = format!("<p>See</p><img alt='A dot' src='data:image/png;base64,{PICTURE}'>");
    let pasted = ground.desk.paste_html(&html, 1).unwrap();
    let name = pasted
        .markdown
        .split_once("(pictures/")
        .and_then(|(_, rest)| rest.strip_suffix(')'))
        .unwrap_or_else(|| panic!("no picture in {pasted:?}"));
    assert!(name.starts_with("a-dot-"), "{name}");
    assert!(!ground.desk.picture(name).unwrap().1.is_empty());
    assert!(pasted.starts_in_line && pasted.ends_in_line);
    assert_eq!(pasted.notes, []);

    // What is copied from here takes it along, and what is copied back finds it again.
    let copied = ground.desk.rich_text(&pasted.markdown);
    assert!(copied.contains("src=\"data:image/png;base64,"), "{copied}");
    let again = ground.desk.paste_html(&copied, 1).unwrap();
    assert_eq!(again.markdown, pasted.markdown);
}

#[test]
fn footnotes_come_apart_with_the_numbers_that_were_asked_for() {
    let ground = Ground::new();
    let html = "<h1>A</h1><p>b<a href='#f' id='r'>1</a></p><p><a href='#r' id='f'>1</a> c</p>";
    let pasted = ground.desk.paste_html(html, 4).unwrap();
    assert_eq!(pasted.markdown, "## A\n\nb[^4]");
    assert_eq!(pasted.footnotes, "[^4]: c");
    assert!(!pasted.starts_in_line && pasted.ends_in_line);
}
