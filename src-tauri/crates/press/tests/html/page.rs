//! The web edition: its shape, and that a story alone is the same story.

use std::collections::BTreeMap;

use issue::{ComposedIssue, Language, Picture, Story};
use press::web::{self, View};

use crate::safety::assert_safe;
use crate::sample;

fn named(picture: &Picture) -> String {
    format!("data:{};base64,{}", picture.media_type.name(), picture.name)
}

pub(crate) const EXPORT: View<'static> = View {
    picture_source: &named,
    source_lines: false,
};
const PREVIEW: View<'static> = View {
    picture_source: &named,
    source_lines: true,
};

#[test]
fn a_page_and_its_preview() {
    let composed = sample::small();
    insta::assert_snapshot!("page", web::page(&composed, &EXPORT).body);
    insta::assert_snapshot!("preview", web::page(&composed, &PREVIEW).body);
    insta::assert_snapshot!("sheet", web::page(&composed, &EXPORT).css);
}

#[test]
fn a_file_that_stands_by_itself() {
    let mut composed = sample::small();
    composed.publication.language = Language::parse("fa").unwrap();
    composed.stories.clear();
    composed.publication.name = "</title><script>".into();
    composed.issue.introduction = "![](pictures/pier-3f2a9c01.svg)".into();
    let bytes = BTreeMap::from([("pier-3f2a9c01.svg".into(), b"<svg/>".to_vec())]);
    let file = web::self_contained(&composed, &bytes);
    let (head, rest) = file.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>").unwrap();
    insta::assert_snapshot!("file", [head, "<style>…</style>", body].concat());
}

/// Everything on the page of the large sample is safe, and every part of a story is there
/// as the story alone gives it, whatever the other stories' bodies are.
#[test]
fn a_story_alone_is_the_story_on_the_page() {
    let composed = sample::harbour_letter();
    for view in [EXPORT, PREVIEW] {
        let body = web::page(&composed, &view).body;
        assert_safe(&body);
        for (index, story) in composed.stories.iter().enumerate() {
            let mut alone = composed.clone();
            for (other, blanked) in alone.stories.iter_mut().enumerate() {
                if other != index {
                    blanked.body.clear();
                }
            }
            let part = web::story_part(&alone, story, &view);
            let article = part.article.concat();
            assert_eq!(body.matches(&article).count(), 1, "{article}");
            assert_eq!(body.matches(&part.entry).count(), 1, "{}", part.entry);
            assert!(article.starts_with(&format!("<article id=\"{}\"", part.article_id)));
            assert!(
                part.entry
                    .starts_with(&format!("<li id=\"{}\"", part.entry_id))
            );
        }
    }
}

#[test]
fn what_is_empty_is_not_there() {
    let mut composed = sample::small();
    let publication = &mut composed.publication;
    for field in [
        &mut publication.name,
        &mut publication.tagline,
        &mut publication.publisher,
        &mut publication.address,
        &mut publication.website,
        &mut publication.footer,
        &mut composed.issue.number,
        &mut composed.issue.introduction,
    ] {
        *field = " ".into();
    }
    composed.issue.date = None;
    composed.stories.clear();
    let page = web::page(&composed, &EXPORT);
    assert_eq!(page.body, "<main>\n</main>\n");
    assert_eq!(page.title, "Newsletter");
}

#[test]
fn a_story_without_a_word_still_has_its_places() {
    let mut composed = sample::small();
    let story = &mut composed.stories[0];
    *story = issue::Story {
        headline: String::new(),
        body: String::new(),
        ..story.clone()
    };
    for field in [
        &mut story.kicker,
        &mut story.byline,
        &mut story.teaser,
        &mut story.source_url,
    ] {
        field.clear();
    }
    story.section = None;
    story.lead_picture = None;
    let part = web::story_part(&composed, &composed.stories[0], &EXPORT);
    assert_eq!(
        part.entry,
        "<li id=\"e-00000001\">\n<a href=\"#s-00000001\">…</a>\n</li>\n"
    );
    assert_eq!(
        part.article.concat(),
        "<article id=\"s-00000001\">\n<footer>\n<p class=\"up\"><a href=\"#contents\">\
         Inside this issue</a></p>\n</footer>\n</article>\n"
    );
}

/// A piece of an article is what one block of the text puts there, so that a preview can
/// put one in another's place.
#[test]
fn an_article_comes_in_a_piece_for_each_block() {
    let mut composed = sample::small();
    composed.stories[0].body = "One.[^1]\n\n- a\n- b\n\n\n\n***\n\n[^1]: A note.\n".into();
    let part = web::story_part(&composed, &composed.stories[0], &PREVIEW);
    let starts: Vec<&str> = part
        .article
        .iter()
        .filter_map(|piece| piece.trim_start().split([' ', '>']).next())
        .collect();
    assert_eq!(starts, ["<article", "<p", "<ul", "<hr", "<div"]);
    let blank = Story {
        body: String::new(),
        ..composed.stories[0].clone()
    };
    assert_eq!(
        web::story_part(&composed, &blank, &PREVIEW).article.len(),
        1
    );
}

/// The body of the first story, as the page has it.
fn text(body: &str, change: impl FnOnce(&mut ComposedIssue)) -> String {
    let mut composed = sample::small();
    composed.stories[0].body = body.into();
    change(&mut composed);
    let article = web::story_part(&composed, &composed.stories[0], &EXPORT)
        .article
        .concat();
    assert_safe(&article);
    let text = article
        .split_once("<div class=\"text\">\n")
        .map(|(_, text)| text);
    let text = text.and_then(|text| text.split_once("</div>\n<footer>"));
    text.map(|(text, _)| text.to_owned()).unwrap_or_default()
}

fn check(body: &str, expected: &str) {
    assert_eq!(text(body, |_| {}), expected);
}

#[test]
fn pictures_are_shown_or_leave_their_words() {
    let image =
        "<img src=\"data:image/svg+xml;base64,pier-3f2a9c01.svg\" width=\"1200\" height=\"620\"";
    let pier = "pictures/pier-3f2a9c01.svg";
    check(
        &format!("![]({pier})"),
        &format!("<figure>\n{image} alt=\"The new pier\">\n</figure>\n"),
    );
    check(
        &format!("[![x]({pier} \"By *R*\")](https://example.org)"),
        &format!(
            "<figure>\n<a href=\"https://example.org\">{image} alt=\"x\"></a>\n\
             <figcaption dir=\"auto\">By *R*</figcaption>\n</figure>\n"
        ),
    );
    check(
        &format!("a ![x]({pier} \"T\")"),
        &format!("<p dir=\"auto\">a {image} alt=\"x\" title=\"T\"></p>\n"),
    );
    check(
        "![x](gone.png)",
        "<p><span class=\"missing\">x</span></p>\n",
    );
    check(
        "![](a/gone.png)",
        "<p><span class=\"missing\">gone.png</span></p>\n",
    );
    check(
        "![x](https://a.example/b.png)",
        "<p><a href=\"https://a.example/b.png\">x</a></p>\n",
    );
    check(
        "[![x](https://a.example/b.png)](/c)",
        "<p><a href=\"/c\"><span class=\"missing\">x</span></a></p>\n",
    );
    let unseen = text(&format!("![x]({pier})"), |composed| {
        composed.pictures.clear()
    });
    assert_eq!(unseen, "<p><span class=\"missing\">x</span></p>\n");
}

#[test]
fn the_box_of_a_task_stands_in_its_first_line() {
    check(
        "- [ ] Rope\n- [x] Sail",
        "<ul>\n<li class=\"task\" dir=\"auto\"><span class=\"box\">\u{2610}\u{fe0e}</span> Rope</li>\n\
         <li class=\"task\" dir=\"auto\"><span class=\"box\">\u{2611}\u{fe0e}</span> Sail</li>\n</ul>\n",
    );
    check(
        "- [ ] Rope\n\n- [x] Sail",
        "<ul>\n<li class=\"task\">\n<p dir=\"auto\"><span class=\"box\">\u{2610}\u{fe0e}</span> Rope</p>\n</li>\n\
         <li class=\"task\">\n<p dir=\"auto\"><span class=\"box\">\u{2611}\u{fe0e}</span> Sail</p>\n</li>\n</ul>\n",
    );
}

#[test]
fn links_lead_somewhere_or_are_text() {
    check("[a](javascript:x)", "<p dir=\"auto\">a</p>\n");
    check(
        "[](https://a.example)",
        "<p><a href=\"https://a.example\">https://a.example</a></p>\n",
    );
    check(
        "[a](#Who)",
        "<p dir=\"auto\"><a href=\"#s-00000001-Who\">a</a></p>\n",
    );
    check("[a]()", "<p dir=\"auto\">a</p>\n");
}

#[test]
fn blocks_take_the_direction_of_their_text() {
    check(
        "- سلام\n\n- b",
        "<ul dir=\"rtl\">\n<li>\n<p dir=\"auto\">سلام</p>\n</li>\n\
        <li dir=\"ltr\">\n<p dir=\"auto\">b</p>\n</li>\n</ul>\n",
    );
    check(
        "> سلام",
        "<blockquote dir=\"rtl\">\n<p dir=\"auto\">سلام</p>\n</blockquote>\n",
    );
    check("12", "<p>12</p>\n");
    check(
        "`a` سلام",
        "<p dir=\"auto\"><code dir=\"ltr\">a</code> سلام</p>\n",
    );
}

#[test]
fn without_a_headline_the_headings_move_up() {
    let moved = text("# A", |composed| composed.stories[0].headline.clear());
    assert_eq!(moved, "<h2 id=\"s-00000001-a\" dir=\"auto\">A</h2>\n");
    check(
        "# A\n\n## A",
        "<h3 id=\"s-00000001-a\" dir=\"auto\">A</h3>\n\
        <h4 id=\"s-00000001-a-1\" dir=\"auto\">A</h4>\n",
    );
    check("#\n\na", "<p dir=\"auto\">a</p>\n");
}

#[test]
fn a_note_is_marked_once_for_every_mark() {
    check(
        "a[^n] b[^n]\n\n[^n]: c",
        "<p dir=\"auto\">a<sup><a href=\"#s-00000001_note-1\" id=\"s-00000001_mark-1\" \
         role=\"doc-noteref\">1</a></sup> b<sup><a href=\"#s-00000001_note-1\" \
         id=\"s-00000001_mark-1-2\" role=\"doc-noteref\">1</a></sup></p>\n\
         <div class=\"notes\" role=\"doc-endnotes\" \
         aria-labelledby=\"s-00000001_notes h-00000001\">\n\
         <p class=\"notes-title\" id=\"s-00000001_notes\">Notes</p>\n<ol>\n\
         <li id=\"s-00000001_note-1\">\n<p dir=\"auto\">c \
         <a href=\"#s-00000001_mark-1\" class=\"back\" role=\"doc-backlink\" \
         aria-label=\"Back to the text 1\">↩\u{fe0e}</a> \
         <a href=\"#s-00000001_mark-1-2\" class=\"back\" role=\"doc-backlink\" \
         aria-label=\"Back to the text 1-2\">↩\u{fe0e}<sup>2</sup></a></p>\n</li>\n</ol>\n</div>\n",
    );
}
