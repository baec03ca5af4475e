//! A story as two files: its head and its body, so that a new headline leaves what is
//! known of the body's pages alone.

use issue::document::{Reading, lead_picture};
use issue::{Document, Language, Story};
use words::message;

use super::code::{call, literal};
use super::direction::{dir, first_strong, voice};
use super::links::{address, spoken};
use super::notes::short;
use super::setter::{LONGEST_IN_HEADLINE, LONGEST_IN_TEXT, Limits, Materials, Setter, plain_line};

/// A story's code.
pub(super) struct SetStory {
    /// The file with `head`.
    pub(super) head: String,
    /// The file with `body`.
    pub(super) body: String,
    /// Its voice, as the contents list needs it.
    pub(super) voice: String,
}

/// What every body begins with.
pub(super) const IMPORTS: &str = "#import \"/template/text.typ\": *\n";

/// Sets a story; `None` where it has neither a headline nor a text.
pub(super) fn set_story(
    materials: &mut Materials<'_>,
    story: &Story,
    number: usize,
) -> Option<SetStory> {
    let composed = materials.composed;
    let reading = Reading {
        smart_punctuation: composed.publication.theme.smart_punctuation,
    };
    let document = Document::parse(&story.body, reading);
    let lead = lead_picture(story.lead_picture.as_deref().unwrap_or_default(), reading);
    if story.headline.trim().is_empty() && document.blocks.is_empty() && lead.is_none() {
        materials.notes.add(message!("typeset-story-empty", number));
        return None;
    }
    let headline = headline(materials, story, &document, number);
    let place = message!("typeset-in-story", headline = short(&headline));
    materials.notes.stand_in(place);

    let language = composed.language_of(story);
    let id = format!("s{number}");
    let mut setter = Setter::new(materials, &document, &id, headline.trim(), language, 1);
    let picture = lead.map(|lead| setter.lead_picture(&lead));
    let blocks = setter.blocks(&document.blocks);
    let head = head(materials, story, &headline, picture);
    let voice = voice(language);
    Some(SetStory {
        head: format!("{IMPORTS}#let head = (\n  voice: {voice},\n{head})\n"),
        body: body(&voice, &blocks),
        voice,
    })
}

/// The file of a text: its voice, then its blocks one after the other.
pub(super) fn body(voice: &str, blocks: &[String]) -> String {
    let blocks = blocks.join("\n");
    format!("{IMPORTS}#let voice = {voice}\n#let body = [] + {{\n{blocks}\n}}\n")
}

/// The headline as printed, or what stands for one: a contents list needs a name.
fn headline(
    materials: &mut Materials<'_>,
    story: &Story,
    document: &Document,
    number: usize,
) -> String {
    let headline = materials.letters.set(story.headline.trim());
    if !headline.trim().is_empty() {
        return headline;
    }
    let text = document.plain_text();
    let words: Vec<&str> = text.split_whitespace().take(8).collect();
    let words = materials.letters.set(&words.join(" "));
    let headline = if words.trim().is_empty() {
        number.to_string()
    } else {
        format!("{words} …")
    };
    let given = short(&headline);
    let told = message!("typeset-story-without-headline", number, given);
    materials.notes.add(told);
    headline
}

fn head(
    materials: &mut Materials<'_>,
    story: &Story,
    headline: &str,
    picture: Option<String>,
) -> String {
    let composed = materials.composed;
    let language = composed.language_of(story);
    let section = composed.section_name(story.section).unwrap_or_default();
    let label = [section, &story.kicker].map(str::trim);
    let label = label
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(" · ");
    let website = &composed.publication.website;
    let source = address(&story.source_url, website).map(|address| {
        let first = issue::terms::terms(language).source;
        let shown = materials.letters.set(spoken(&address));
        let link = [
            vec![literal(&address)],
            plain_line(&shown, Limits::of(LONGEST_IN_TEXT, language)),
        ]
        .concat();
        call(
            "line-of",
            &[literal(&format!("{first} ")), call("to", &link)],
        )
    });
    let mut text = |text: &str, longest: usize| {
        let text = materials.letters.set(text.trim());
        (!text.trim().is_empty()).then(|| directed_line(&text, longest, language))
    };
    let fields = [
        ("label", text(&label, LONGEST_IN_TEXT)),
        ("headline", text(headline, LONGEST_IN_HEADLINE)),
        ("standfirst", text(&story.teaser, LONGEST_IN_TEXT)),
        ("byline", text(&story.byline, LONGEST_IN_TEXT)),
        ("picture", picture),
        ("source", source),
    ];
    let field = |(name, value): (&str, Option<String>)| {
        format!("  {name}: {},\n", value.as_deref().unwrap_or("none"))
    };
    fields.into_iter().map(field).collect()
}

/// A plain text as content, with its own direction where that is not its language's.
pub(super) fn directed_line(text: &str, longest: usize, language: &Language) -> String {
    let mut arguments = Vec::new();
    if let Some(own) = first_strong(text).filter(|own| *own != language.direction()) {
        arguments.push(format!("dir: {}", dir(own)));
    }
    arguments.extend(plain_line(text, Limits::of(longest, language)));
    call("line-of", &arguments)
}
