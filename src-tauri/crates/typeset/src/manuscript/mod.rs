//! The manuscript: an issue as Typst code.
//!
//! One file says how the edition looks (`theme.typ`), one puts it together (`main.typ`),
//! and each text has files of its own, so that an edit to one story leaves the others'
//! pages as Typst remembers them, and what Typst says of a fault names the story.
//!
//! All is code mode: calls of the template's functions with string literals. What is
//! repaired on the way is told in the notes.

mod blocks;
mod code;
mod direction;
mod letters;
mod levels;
mod lines;
mod links;
mod notes;
mod pictures;
mod setter;
mod story;
mod tables;

use std::fmt::Write;

use issue::document::Reading;
use issue::{ComposedIssue, Document, Theme};

use self::code::{call, literal, tall_call};
use self::direction::{digits, voice};
pub(crate) use self::letters::{Letters, SUBSTITUTE};
use self::links::{address, spoken};
use self::notes::Notes;
use self::setter::{LONGEST_IN_HEADLINE, LONGEST_IN_TEXT, Limits, Materials, Setter, plain_line};
use self::story::{directed_line, set_story};
use crate::plates::Plates;
use crate::sheet::Sheet;

/// The file that Typst begins with.
pub(crate) const MAIN: &str = "/main.typ";

/// A footer of more letters than this stands at the end of the text, not across the page.
const SHORT_FOOTER: usize = 900;

/// An issue as Typst code.
#[derive(Debug)]
pub(crate) struct Manuscript {
    /// The files: path and text.
    pub(crate) files: Vec<(String, String)>,
    /// What was repaired, in sentences.
    pub(crate) notes: Vec<String>,
}

/// The families to set in, chosen from what there is.
#[derive(Clone, Debug)]
pub(crate) struct Faces {
    /// For the text.
    pub(crate) text: String,
    /// For the name and the headlines.
    pub(crate) headlines: String,
}

/// Writes an issue's code.
pub(crate) fn manuscript(
    composed: &ComposedIssue,
    plates: &Plates,
    faces: &Faces,
    letters: &mut Letters,
) -> Manuscript {
    let sheet = Sheet::of(&composed.publication.theme);
    let mut materials = Materials {
        composed,
        plates,
        sheet,
        letters,
        notes: Notes::default(),
    };
    let mut files = vec![(
        "/theme.typ".to_owned(),
        theme(&composed.publication.theme, sheet, faces),
    )];
    let introduction = set_text(
        &mut materials,
        "introduction",
        &composed.issue.introduction,
        0,
    );
    let mut stories = Vec::new();
    for (index, story) in composed.stories.iter().enumerate() {
        let number = index + 1;
        let Some(set) = set_story(&mut materials, story, number) else {
            continue;
        };
        files.push((format!("/stories/{number}/head.typ"), set.head));
        files.push((format!("/stories/{number}/body.typ"), set.body));
        stories.push((number, set.voice));
    }
    let footer = set_text(&mut materials, "footer", &composed.publication.footer, 0);
    let main = main(
        &mut materials,
        introduction.is_some(),
        footer.is_some(),
        &stories,
    );
    for (name, text) in [("introduction", introduction), ("footer", footer)] {
        files.extend(text.map(|text| (format!("/{name}.typ"), text)));
    }
    files.push((MAIN.to_owned(), main));
    let mut notes = materials.notes.into_sentences();
    notes.extend(letters.note());
    Manuscript { files, notes }
}

/// A text that is no story; `None` where there is none.
fn set_text(
    materials: &mut Materials<'_>,
    name: &str,
    markdown: &str,
    above: usize,
) -> Option<String> {
    let publication = &materials.composed.publication;
    let reading = Reading {
        smart_punctuation: publication.theme.smart_punctuation,
    };
    let document = Document::parse(markdown, reading);
    materials.notes.stand_in(format!("the {name}"));
    let title = materials.composed.title();
    let mut setter = Setter::new(
        materials,
        &document,
        name,
        &title,
        &publication.language,
        above,
    );
    let blocks = setter.blocks(&document.blocks);
    (!blocks.is_empty()).then(|| story::body(&voice(&publication.language), &blocks))
}

/// How the edition looks, as data. Nothing of it is taken as code: a colour that is none
/// becomes the default theme's, and families are names of fonts that were found.
fn theme(theme: &Theme, sheet: Sheet, faces: &Faces) -> String {
    let default = Theme::default();
    let colour = |colour: &str, otherwise: &str| {
        let digits = colour.strip_prefix('#').unwrap_or_default();
        let is_colour = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        call(
            "rgb",
            &[literal(if is_colour { colour } else { otherwise })],
        )
    };
    let values = [
        ("accent", colour(&theme.accent, &default.accent)),
        ("wash", colour(&theme.wash, &default.wash)),
        ("paper", literal(sheet.paper)),
        ("columns-of-page", sheet.columns.to_string()),
        ("margin", format!("{}pt", sheet.margin)),
        ("gutter", format!("{}pt", sheet.gutter)),
        ("text-size", format!("{}pt", sheet.text)),
        ("text-face", literal(&faces.text)),
        ("headline-face", literal(&faces.headlines)),
        ("arabic-face", literal(crate::fonts::ARABIC)),
        ("code-face", literal(crate::fonts::MONO)),
    ];
    values
        .iter()
        .map(|(name, value)| format!("#let {name} = {value}\n"))
        .collect()
}

fn main(
    materials: &mut Materials<'_>,
    introduction: bool,
    footer: bool,
    stories: &[(usize, String)],
) -> String {
    let composed = materials.composed;
    let publication = &composed.publication;
    let language = &publication.language;
    let voice = voice(language);
    let digits = literal(digits(language));
    let mut code = String::from(
        "#import \"/template/edition.typ\": *\n#import \"/template/story.typ\": story\n",
    );
    for (number, _) in stories {
        let imports = [("head", "head"), ("body", "body")];
        for (file, name) in imports {
            writeln!(
                code,
                "#import \"/stories/{number}/{file}.typ\": {name} as {name}-{number}"
            )
            .expect("a string takes all text");
        }
    }
    let texts = [("introduction", introduction), ("footer", footer)];
    for (name, _) in texts.iter().filter(|(_, there)| *there) {
        writeln!(code, "#import \"/{name}.typ\": body as {name}-body")
            .expect("a string takes all text");
    }
    let mut calls = vec![masthead(materials)];
    if introduction {
        calls.push(call(
            "introduction",
            &[voice.clone(), "introduction-body".to_owned()],
        ));
    }
    calls.extend(contents(materials, stories, &digits));
    for (index, (number, _)) in stories.iter().enumerate() {
        let id = literal(&format!("s{number}"));
        let arguments = [
            id,
            format!("lead: {}", index == 0),
            format!("head-{number}"),
            format!("body-{number}"),
        ];
        calls.push(call("story", &arguments));
    }
    calls.extend(colophon(materials, footer));
    let edition = edition(materials, &voice, &digits);
    writeln!(code, "#show: {edition}").expect("a string takes all text");
    for call in calls {
        writeln!(code, "#{call}").expect("a string takes all text");
    }
    code
}

fn edition(materials: &mut Materials<'_>, voice: &str, digits: &str) -> String {
    let composed = materials.composed;
    let title = title(materials);
    let date = match composed.issue.date {
        Some(date) if (0..=9999).contains(&date.year()) => {
            format!(
                "datetime(year: {}, month: {}, day: {})",
                date.year(),
                date.month(),
                date.day()
            )
        }
        _ => "auto".to_owned(),
    };
    let number = [
        composed.publication.numbered(&composed.issue.number),
        composed.dateline(),
    ];
    let number: Vec<&str> = number
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    let name = fact(materials, &composed.publication.name).unwrap_or_else(|| "[]".to_owned());
    let number = fact(materials, &number.join(" · ")).unwrap_or_else(|| "[]".to_owned());
    tall_call(
        "edition.with",
        &[
            format!("title: {}", literal(&title)),
            format!("date: {date}"),
            format!("voice: {voice}"),
            format!("digits: {digits}"),
            format!("footer-name: {name}"),
            format!("footer-number: {number}"),
        ],
    )
}

/// The title of the PDF, which may not be empty.
fn title(materials: &mut Materials<'_>) -> String {
    let composed = materials.composed;
    let headline = composed
        .stories
        .first()
        .map(|story| story.headline.as_str());
    let titles = [
        &composed.title(),
        &composed.issue.subject,
        headline.unwrap_or_default(),
        "Newsletter",
    ];
    let titles = titles.map(|title| materials.letters.set(title.trim_matches([' ', ','])));
    titles
        .into_iter()
        .find(|title| !title.trim().is_empty())
        .unwrap_or_default()
}

fn masthead(materials: &mut Materials<'_>) -> String {
    let composed = materials.composed;
    let publication = &composed.publication;
    let values = [
        ("name", publication.name.clone()),
        ("tagline", publication.tagline.clone()),
        ("number", publication.numbered(&composed.issue.number)),
        ("publisher", publication.publisher.clone()),
        ("dateline", composed.dateline()),
    ];
    let values = values.map(|(name, value)| {
        let value = fact(materials, &value).unwrap_or_else(|| "none".to_owned());
        format!("{name}: {value}")
    });
    tall_call("masthead", &values)
}

fn contents(
    materials: &mut Materials<'_>,
    stories: &[(usize, String)],
    digits: &str,
) -> Option<String> {
    if stories.is_empty() {
        return None;
    }
    let title = issue::terms::terms(&materials.composed.publication.language).inside_this_issue;
    let limits = Limits::of(
        LONGEST_IN_HEADLINE,
        &materials.composed.publication.language,
    );
    let title = plain_line(&materials.letters.set(title), limits);
    let voices: Vec<String> = stories
        .iter()
        .map(|(number, voice)| format!("s{number}: {voice}"))
        .collect();
    Some(tall_call(
        "contents",
        &[
            call("line-of", &title),
            format!("digits: {digits}"),
            format!("voices: {}", tall_call("", &voices)),
        ],
    ))
}

fn colophon(materials: &mut Materials<'_>, footer: bool) -> Option<String> {
    let publication = &materials.composed.publication;
    let address_lines = publication
        .address
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let postal = address_lines.collect::<Vec<_>>().join(", ");
    let mut facts = vec![
        fact(materials, &publication.publisher),
        fact(materials, &postal),
    ];
    facts.push(address(&publication.website, "").map(|address| {
        let shown = materials.letters.set(spoken(&address));
        call(
            "to",
            &[
                vec![literal(&address)],
                plain_line(&shown, Limits::of(LONGEST_IN_TEXT, &publication.language)),
            ]
            .concat(),
        )
    }));
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    if facts.is_empty() && !footer {
        return None;
    }
    let body = if footer { "footer-body" } else { "[]" };
    let short = publication.footer.chars().count() <= SHORT_FOOTER;
    let arguments = [vec![format!("short: {short}"), body.to_owned()], facts].concat();
    Some(tall_call("colophon", &arguments))
}

/// A field of the issue as content, where it says anything.
fn fact(materials: &mut Materials<'_>, text: &str) -> Option<String> {
    let language = &materials.composed.publication.language;
    let text = materials.letters.set(text.trim());
    (!text.trim().is_empty()).then(|| directed_line(&text, LONGEST_IN_HEADLINE, language))
}
