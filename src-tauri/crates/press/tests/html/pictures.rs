//! What is said of a picture, on the web: caption, credit, width, focus; and pull quotes.

use press::web;

use crate::page::EXPORT;
use crate::safety::assert_safe;
use crate::sample;

const PIER: &str = "pictures/pier-3f2a9c01.svg";
const IMAGE: &str =
    "<img src=\"data:image/svg+xml;base64,pier-3f2a9c01.svg\" width=\"1200\" height=\"620\"";

/// The article of a story with this text and this leading picture.
fn article(lead: &str, body: &str) -> String {
    let mut composed = sample::small();
    let story = &mut composed.stories[0];
    story.body = body.into();
    story.lead_picture = (!lead.is_empty()).then(|| lead.to_owned());
    let article = web::story_part(&composed, &composed.stories[0], &EXPORT)
        .article
        .concat();
    assert_safe(&article);
    article
}

#[track_caller]
fn check(body: &str, expected: &str) {
    let article = article("", body);
    assert!(article.contains(expected), "{article}");
}

#[track_caller]
fn check_lead(lead: &str, expected: &str) {
    let article = article(lead, "");
    assert!(article.contains(expected), "{article}");
}

#[test]
fn a_picture_by_itself_has_its_caption_then_its_credit() {
    check(
        &format!("![x]({PIER} \"Dusk\"){{credit=\"Photo: A. *B*\"}}"),
        &format!(
            "<figure>\n{IMAGE} alt=\"x\">\n<figcaption dir=\"auto\">Dusk\n\
             <small dir=\"auto\">Photo: A. *B*</small></figcaption>\n</figure>\n"
        ),
    );
    check(
        &format!("![x]({PIER}){{credit=A}}"),
        "<figcaption dir=\"auto\"><small dir=\"auto\">A</small></figcaption>",
    );
    check(
        &format!("a ![x]({PIER} \"Dusk\"){{credit=A width=5%}}"),
        &format!("<p dir=\"auto\">a {IMAGE} alt=\"x\" title=\"Dusk · A\"></p>"),
    );
}

#[test]
fn a_width_is_of_the_measure_and_a_text_s_picture_is_never_cropped() {
    check(
        &format!("[![x]({PIER}){{width=50% focus=\"1% 2%\"}}](/b)"),
        &format!(
            "<figure class=\"sized\" style=\"--width:50%\">\n\
             <a href=\"/b\">{IMAGE} alt=\"x\"></a>\n</figure>"
        ),
    );
}

#[test]
fn a_decorative_picture_says_nothing_except_as_a_link() {
    let decorative = format!("![]({PIER}){{.decorative}}");
    check(&decorative, &format!("{IMAGE} alt=\"\">"));
    check(&format!("![]({PIER})"), "alt=\"The new pier\">");
    check(&format!("[{decorative}](/b)"), "alt=\"The new pier\">");
}

#[test]
fn a_leading_picture_is_cropped_around_its_focus() {
    check_lead(
        &format!("![x]({PIER} \"Dusk\"){{credit=A focus=\"30% 60%\" width=80%}}"),
        &format!(
            "<figure class=\"lead sized cropped\" style=\"--width:80%;--focus:30% 60%\">\n\
             {IMAGE} alt=\"x\">\n<figcaption dir=\"auto\">Dusk\n\
             <small dir=\"auto\">A</small></figcaption>\n</figure>"
        ),
    );
    check_lead(
        &format!("![]({PIER})"),
        &format!("<figure class=\"lead\">\n{IMAGE} alt=\"The new pier\">\n</figure>"),
    );
    check_lead(
        "![x](pictures/gone.jpg)",
        "<p><span class=\"missing\">x</span></p>",
    );
}

#[test]
fn a_pull_quote_is_heard_once() {
    check(
        "> [!PULLQUOTE]\n> We *float*.\n>\n> A. B.",
        "<aside class=\"pull-quote\">\n<p dir=\"auto\">We <em>float</em>.</p>\n\
         <p dir=\"auto\">A. B.</p>\n</aside>",
    );
    check(
        "> [!PULLQUOTE]\n> سلام دنیا\n\nسلام دنیا!",
        "<aside class=\"pull-quote\" aria-hidden=\"true\" dir=\"rtl\">\n<p dir=\"auto\">سلام دنیا</p>\n</aside>",
    );
    let empty = article("", "> [!PULLQUOTE]");
    assert!(!empty.contains("aside"), "{empty}");
}
