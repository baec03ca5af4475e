//! What stands around the stories: masthead, introduction, contents list, footer.

use issue::contents::opening_sentences;
use issue::document::Reading;
use issue::terms::terms;
use issue::{ComposedIssue, Document};

use crate::html::{self, Markup, Setting};

use super::View;
use super::fields::{address_link, auto, field};
use super::story::Piece;

/// Writes what stands inside `<body>`.
pub(super) fn body(composed: &ComposedIssue, view: &View<'_>, pieces: &[Piece<'_>]) -> String {
    let written: usize = composed.stories.iter().map(|story| story.body.len()).sum();
    let mut markup = Markup::with_capacity(written * 2 + 8192);
    let inside = terms(&composed.publication.language).inside_this_issue;
    if !pieces.is_empty() {
        markup.tag("<a class=\"skip\" href=\"#contents\">");
        markup.text(inside);
        markup.tag("</a>\n");
    }
    masthead(composed, &mut markup);
    markup.tag("<main>\n");
    introduction(composed, view, &mut markup);
    if !pieces.is_empty() {
        markup.tag("<nav id=\"contents\" aria-labelledby=\"contents-title\">\n");
        markup.tag("<h2 id=\"contents-title\">");
        markup.text(inside);
        markup.tag("</h2>\n<ol>\n");
        for piece in pieces {
            piece.entry(&mut markup);
        }
        markup.tag("</ol>\n</nav>\n");
    }
    for piece in pieces {
        piece.article(&mut markup);
    }
    markup.tag("</main>\n");
    footer(composed, view, &mut markup);
    markup.into_string()
}

/// What the page says of itself in a list of search results: the preheader, else how the
/// introduction opens, else the tagline.
pub(super) fn description(composed: &ComposedIssue) -> String {
    let introduction = &composed.issue.introduction;
    let opening = || opening_sentences(&Document::parse(introduction, Reading::default()));
    let preheader = composed.issue.preheader.trim();
    if !preheader.is_empty() {
        return preheader.to_owned();
    }
    let opening = opening();
    if opening.is_empty() {
        composed.publication.tagline.trim().to_owned()
    } else {
        opening
    }
}

fn masthead(composed: &ComposedIssue, markup: &mut Markup) {
    let publication = &composed.publication;
    let number = composed.number();
    let dateline = composed.dateline();
    let folio = [&number, &publication.tagline, &dateline];
    let has_folio = folio.iter().any(|text| !text.trim().is_empty());
    if publication.name.trim().is_empty() && !has_folio {
        return;
    }
    markup.tag("<header class=\"masthead\">\n");
    field(markup, "<h1", &publication.name, "</h1>\n");
    if has_folio {
        markup.tag("<div class=\"folio\">\n");
        field(markup, "<p class=\"number\"", &number, "</p>\n");
        field(
            markup,
            "<p class=\"tagline\"",
            &publication.tagline,
            "</p>\n",
        );
        dateline_field(composed, dateline.trim(), markup);
        markup.tag("</div>\n");
    }
    markup.tag("</header>\n");
}

fn dateline_field(composed: &ComposedIssue, dateline: &str, markup: &mut Markup) {
    if dateline.is_empty() {
        return;
    }
    markup.tag("<p class=\"dateline\"");
    auto(markup, dateline);
    markup.tag(">");
    match composed.issue.date {
        Some(date) => {
            markup.tag("<time");
            markup.attribute("datetime", &date.to_string());
            markup.tag(">");
            markup.text(dateline);
            markup.tag("</time>");
        }
        None => markup.text(dateline),
    }
    markup.tag("</p>\n");
}

fn introduction(composed: &ComposedIssue, view: &View<'_>, markup: &mut Markup) {
    let document = parse(composed, &composed.issue.introduction);
    if document.blocks.is_empty() {
        return;
    }
    markup.tag("<div class=\"introduction\">\n");
    html::edition(&document, &setting(composed, view, "intro"), markup);
    markup.tag("</div>\n");
}

fn footer(composed: &ComposedIssue, view: &View<'_>, markup: &mut Markup) {
    let publication = &composed.publication;
    let document = parse(composed, &publication.footer);
    let fields = [
        &publication.publisher,
        &publication.address,
        &publication.website,
    ];
    if document.blocks.is_empty() && fields.iter().all(|field| field.trim().is_empty()) {
        return;
    }
    markup.tag("<footer class=\"colophon\">\n");
    html::edition(&document, &setting(composed, view, "footer"), markup);
    field(
        markup,
        "<p class=\"publisher\"",
        &publication.publisher,
        "</p>\n",
    );
    postal_address(&publication.address, markup);
    if !publication.website.trim().is_empty() {
        markup.tag("<p class=\"website\">");
        address_link(markup, &publication.website);
        markup.tag("</p>\n");
    }
    markup.tag("</footer>\n");
}

fn postal_address(address: &str, markup: &mut Markup) {
    let mut lines = address
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let Some(first) = lines.next() else {
        return;
    };
    markup.tag("<address");
    auto(markup, address);
    markup.tag(">");
    markup.text(first);
    for line in lines {
        markup.tag("<br>\n");
        markup.text(line);
    }
    markup.tag("</address>\n");
}

fn parse(composed: &ComposedIssue, markdown: &str) -> Document {
    let smart_punctuation = composed.publication.theme.smart_punctuation;
    Document::parse(markdown, Reading { smart_punctuation })
}

fn setting<'a>(composed: &'a ComposedIssue, view: &View<'a>, ids: &'a str) -> Setting<'a> {
    Setting {
        ids,
        headline: None,
        top_heading: 2,
        source_lines: view.source_lines,
        language: &composed.publication.language,
        pictures: &composed.pictures,
        picture_source: view.picture_source,
    }
}
