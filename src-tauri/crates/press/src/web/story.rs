//! One story on the page: its article, and its entry in the contents list.

use issue::contents::{listed_headline, opening_sentences};
use issue::document::{Reading, lead_picture};
use issue::terms::terms;
use issue::{ComposedIssue, Document, Language, Story};

use crate::html::{self, Markup, Setting};

use super::View;
use super::fields::{address_link, auto, direction, field, language};

/// What stands for a story of which nothing is written yet.
const NAMELESS: &str = "…";

/// A story with its text parsed, once for both places it stands in.
pub(super) struct Piece<'a> {
    composed: &'a ComposedIssue,
    story: &'a Story,
    view: &'a View<'a>,
    document: Document,
    /// What the story's ids end in: the last eight digits of its own, which are random.
    anchor: String,
}

impl<'a> Piece<'a> {
    /// Parses a story.
    pub(super) fn new(composed: &'a ComposedIssue, story: &'a Story, view: &'a View<'a>) -> Self {
        let id = story.id.to_string();
        Self {
            composed,
            story,
            view,
            document: Document::parse(&story.body, reading(composed)),
            anchor: id[id.len() - 8..].to_owned(),
        }
    }

    /// The id of the story's article.
    pub(super) fn article_id(&self) -> String {
        format!("s-{}", self.anchor)
    }

    /// The id of the story's entry in the contents list.
    pub(super) fn entry_id(&self) -> String {
        format!("e-{}", self.anchor)
    }

    /// Writes the entry: the headline, linked, and the teaser.
    pub(super) fn entry(&self, markup: &mut Markup) {
        markup.tag("<li");
        markup.attribute("id", &self.entry_id());
        markup.tag(">\n<a");
        markup.attribute_of("href", &["#s-", &self.anchor]);
        let headline = match listed_headline(self.story) {
            headline if headline.is_empty() => NAMELESS.to_owned(),
            headline => headline,
        };
        language(markup, self.language(), self.around());
        auto(markup, &headline);
        markup.tag(">");
        markup.text(&headline);
        markup.tag("</a>\n");
        let teaser = match self.story.teaser.trim() {
            "" => opening_sentences(&self.document),
            teaser => teaser.to_owned(),
        };
        if !teaser.is_empty() {
            markup.tag("<p");
            language(markup, self.language(), self.around());
            auto(markup, &teaser);
            markup.tag(">");
            markup.text(&teaser);
            markup.tag("</p>\n");
        }
        markup.tag("</li>\n");
    }

    /// Writes the article, and gives the places in `markup` where it is cut into its pieces:
    /// before the first block of the text, and behind each.
    pub(super) fn article(&self, markup: &mut Markup) -> Vec<usize> {
        let headline_id = format!("h-{}", self.anchor);
        let headline = Some(headline_id.as_str()).filter(|_| self.has_headline());
        markup.tag("<article");
        markup.attribute("id", &self.article_id());
        if let Some(headline) = headline {
            markup.attribute("aria-labelledby", headline);
        }
        language(markup, self.language(), self.around());
        direction(markup, self.language(), self.around());
        markup.tag(">\n");
        self.head(&headline_id, markup);
        let setting = Setting {
            ids: &self.article_id(),
            headline,
            // Under no headline, the text's own headings are the story's.
            top_heading: if headline.is_some() { 3 } else { 2 },
            source_lines: self.view.source_lines,
            language: self.language(),
            pictures: &self.composed.pictures,
            picture_source: self.view.picture_source,
        };
        self.lead_picture(&setting, markup);
        let mut cuts = Vec::new();
        if !self.document.blocks.is_empty() {
            markup.tag("<div class=\"text\">\n");
            cuts.push(markup.len());
            cuts.extend(html::edition(&self.document, &setting, markup));
            markup.tag("</div>\n");
        }
        self.foot(markup);
        markup.tag("</article>\n");
        cuts
    }

    fn head(&self, headline_id: &str, markup: &mut Markup) {
        let story = self.story;
        let section = self
            .composed
            .section_name(story.section)
            .unwrap_or_default();
        let fields = [
            section,
            &story.kicker,
            &story.headline,
            &story.teaser,
            &story.byline,
        ];
        if fields.iter().all(|field| field.trim().is_empty()) {
            return;
        }
        markup.tag("<header>\n");
        if !section.trim().is_empty() || !story.kicker.trim().is_empty() {
            markup.tag("<p class=\"label\">");
            field(markup, "<span class=\"section\"", section, "</span>");
            if !section.trim().is_empty() && !story.kicker.trim().is_empty() {
                markup.tag(" · ");
            }
            field(markup, "<span class=\"kicker\"", &story.kicker, "</span>");
            markup.tag("</p>\n");
        }
        if self.has_headline() {
            markup.tag("<h2");
            markup.attribute("id", headline_id);
            auto(markup, &story.headline);
            markup.tag(">");
            markup.text(story.headline.trim());
            markup.tag("</h2>\n");
        }
        field(markup, "<p class=\"standfirst\"", &story.teaser, "</p>\n");
        field(markup, "<p class=\"byline\"", &story.byline, "</p>\n");
        markup.tag("</header>\n");
    }

    fn lead_picture(&self, setting: &Setting<'_>, markup: &mut Markup) {
        let written = self.story.lead_picture.as_deref().unwrap_or_default();
        if let Some(picture) = lead_picture(written, reading(self.composed)) {
            html::lead_picture(&picture, setting, markup);
        }
    }

    fn foot(&self, markup: &mut Markup) {
        let terms = terms(self.language());
        markup.tag("<footer>\n");
        if !self.story.source_url.trim().is_empty() {
            markup.tag("<p class=\"source\">");
            markup.text(terms.source);
            markup.tag(" ");
            address_link(markup, &self.story.source_url);
            markup.tag("</p>\n");
        }
        markup.tag("<p class=\"up\"><a href=\"#contents\">");
        markup.text(terms.inside_this_issue);
        markup.tag("</a></p>\n</footer>\n");
    }

    fn has_headline(&self) -> bool {
        !self.story.headline.trim().is_empty()
    }

    fn language(&self) -> &Language {
        self.composed.language_of(self.story)
    }

    /// The language of the page around the story.
    fn around(&self) -> &Language {
        &self.composed.publication.language
    }
}

/// How the publication's texts are read.
fn reading(composed: &ComposedIssue) -> Reading {
    Reading {
        smart_punctuation: composed.publication.theme.smart_punctuation,
    }
}
