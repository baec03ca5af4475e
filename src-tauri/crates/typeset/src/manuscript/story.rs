//! A story as two files: its head and its body, so that a new headline leaves what is
//! known of the body's pages alone.

use issue::document::{Reading, lead_picture};
use issue::{Document, Language, Story};
use words::message;

use super::code::{call, literal};
use super::direction::{dir, first_strong, voice};
use super::line::spotted_line;
use super::links::{address, spoken};
use super::notes::short;
use super::passages::{Field, Spot};
use super::runs::{Limits, width};
use super::setter::{Materials, Setter};

/// A story's code.
pub(super) struct SetStory {
    /// The file with `head`.
    pub(super) head: String,
    /// The file with `body`.
    pub(super) body: String,
    /// Its voice, as the contents list needs it.
    pub(super) voice: String,
}

/// A story of so many words is a long one: it fills two of a page's three columns, so that a
/// page may begin with it.
const LONG: usize = 560;

/// What a story is among the others, which decides how it opens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opens {
    /// Whether it is the first.
    pub(super) first: bool,
    /// Whether it is a long one.
    pub(super) long: bool,
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
    materials.in_story(Some(story.id));
    let headline = headline(materials, story, &document, number);
    let place = message!("typeset-in-story", headline = short(&headline));
    materials.notes.stand_in(place);

    let language = composed.language_of(story);
    let id = format!("s{number}");
    let of = (Some(story.id), Field::Body);
    let mut setter = Setter::new(materials, &document, of, &id, headline.trim(), language, 1);
    let words = document.plain_text().split_whitespace().count();
    let opens = Opens {
        first: number == 1,
        long: words >= LONG,
    };
    let lead_field = Field::LeadPicture;
    let picture = lead
        .as_ref()
        .map(|lead| setter.in_field(lead_field, |setter| setter.lead_picture(lead, opens)));
    let plate = lead
        .as_ref()
        .and_then(|lead| setter.in_field(lead_field, |setter| setter.cover_plate(lead)));
    let spans = lead.as_ref().is_some_and(|lead| setter.spans(lead));
    let blocks = setter.story(&document.blocks);
    let squeeze = materials.job.squeezed.get(&story.id).unwrap_or(&1.0);
    let bare = blocks.is_empty() && picture.is_none();
    let head = [
        head(materials, story, &headline, picture),
        format!("  plate: {},\n", plate.as_deref().unwrap_or("none")),
        format!(
            "  spans: {spans},\n  letters: {:.0},\n  long: {},\n  bare: {bare},\n  squeeze: {squeeze},\n",
            width(&headline),
            opens.long
        ),
    ]
    .concat();
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
    let in_text = materials.limits_in_text(language);
    let in_headline = materials.limits_in_headline(language);
    let website = &composed.publication.website;
    let source = address(&story.source_url, website).map(|address| {
        let first = issue::terms::terms(language).source;
        let shown = materials.letters.set(spoken(&address));
        let spot = field_spot(materials, story, Field::Source, &shown);
        let shown = spotted_line(&shown, in_text, Some(spot));
        let link = [vec![literal(&address)], shown].concat();
        call(
            "line-of",
            &[literal(&format!("{first} ")), call("to", &link)],
        )
    });
    let mut text = |field: Field, text: &str, limits: Limits| {
        let text = materials.letters.set(text.trim());
        if text.trim().is_empty() {
            return None;
        }
        let spot = field_spot(materials, story, field, &text);
        Some(directed_line(&text, limits, language, Some(spot)))
    };
    let fields = [
        ("label", text(Field::Kicker, &label, in_text)),
        ("headline", text(Field::Headline, headline, in_headline)),
        ("standfirst", text(Field::Teaser, &story.teaser, in_text)),
        ("byline", text(Field::Byline, &story.byline, in_text)),
        ("picture", picture),
        ("source", source),
    ];
    let field = |(name, value): (&str, Option<String>)| {
        format!("  {name}: {},\n", value.as_deref().unwrap_or("none"))
    };
    fields.into_iter().map(field).collect()
}

/// The place of what a field of a story says.
fn field_spot(materials: &mut Materials<'_>, story: &Story, field: Field, text: &str) -> Spot {
    let passage = materials.passages.begin(Some(story.id), field, (1, 1));
    materials.passages.say(passage, text)
}

/// A plain text as content, with its own direction where that is not its language's.
pub(super) fn directed_line(
    text: &str,
    limits: Limits,
    language: &Language,
    spot: Option<Spot>,
) -> String {
    let mut arguments = Vec::new();
    let mut limits = limits;
    if let Some(own) = first_strong(text).filter(|own| *own != language.direction()) {
        limits = limits.unhyphenated();
        arguments.push(format!("dir: {}", dir(own)));
    }
    arguments.extend(spotted_line(text, limits, spot));
    call("line-of", &arguments)
}
