//! The files that hold an edition together: `theme.typ`, which says how it looks, and
//! `main.typ`, which calls for its parts in order.

use std::fmt::Write;

use issue::terms::terms;
use issue::{Direction, Theme};

use super::Faces;
use super::code::{array, call, literal, tall_call};
use super::direction::{digits, voice};
use super::line::plain_line;
use super::links::{address, spoken};
use super::pictures::COVER_HEIGHT;
use super::setter::Materials;
use super::story::directed_line;
use crate::grey::grey;
use crate::layout::Design;
use crate::options::{Edges, PrintOptions, Standard};
use crate::sheet::{CAPITAL, Sheet};

/// A footer of more letters than this stands at the end of the text, not across the page.
const SHORT_FOOTER: usize = 900;

/// How the edition looks, as data. Nothing of it is taken as code: a colour that is none
/// becomes the default theme's, and families are names of fonts that were found.
pub(super) fn theme(theme: &Theme, sheet: Sheet, options: &PrintOptions, faces: &Faces) -> String {
    let default = Theme::default();
    let ink = |colour: &str, otherwise: &str| {
        let rgb = rgb(colour).or_else(|| rgb(otherwise)).unwrap_or_default();
        match options.black_and_white {
            true => call("luma", &[format!("{:.1}%", grey(rgb) * 100.0)]),
            false => {
                let [r, g, b] = rgb;
                call("rgb", &[literal(&format!("#{r:02x}{g:02x}{b:02x}"))])
            }
        }
    };
    // A grey is printed as dots, which are too coarse for letters; and a print shop's machine
    // lays four inks over each other for any colour but this.
    let black = |wanted: bool, otherwise: String| match wanted {
        true => call("luma", &["0%".to_owned()]),
        false => otherwise,
    };
    let edges = options.edges();
    let to_shop =
        options.black_and_white || options.standard == Standard::Plain || edges != Edges::default();
    let points = |length: f64| format!("{}pt", (length * 1000.0).round() / 1000.0);
    let design = sheet.design;
    let values = [
        (
            "accent",
            black(options.black_and_white, ink(&theme.accent, &default.accent)),
        ),
        ("wash", ink(&theme.wash, &default.wash)),
        ("ink", black(to_shop, ink("#1c1a17", ""))),
        ("muted", black(options.black_and_white, ink("#625b53", ""))),
        (
            "soft",
            black(options.black_and_white, "ink.lighten(12%)".to_owned()),
        ),
        ("hairline", ink("#cfc5b8", "")),
        ("code-ground", ink("#f4f1ec", "")),
        ("page-width", points(sheet.width)),
        ("page-height", points(sheet.height)),
        ("inside", points(sheet.inside)),
        ("outside", points(sheet.outside)),
        ("top-margin", points(sheet.top)),
        ("bottom-margin", points(sheet.bottom)),
        ("columns-of-page", sheet.columns.to_string()),
        ("column", points(sheet.column())),
        ("gutter", points(sheet.gutter)),
        ("text-size", points(sheet.text)),
        ("smallest", points(design.smallest)),
        (
            "between-paragraphs",
            format!("{}em", design.between_paragraphs),
        ),
        ("leading", format!("{}em", design.leading)),
        ("capital", format!("{CAPITAL}em")),
        ("pitch", points(sheet.pitch())),
        ("on-a-grid", sheet.baseline_grid.to_string()),
        ("justified", design.justified.to_string()),
        ("hyphenated", sheet.hyphenate.to_string()),
        ("large-letter", sheet.drop_cap.to_string()),
        ("slanted", design.italics.to_string()),
        ("look", look(design)),
        ("bleed", points(edges.bleed)),
        ("slug", points(edges.slug)),
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

/// The three parts of a colour; `None` where it is none.
fn rgb(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.strip_prefix('#')?;
    let is_colour = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    is_colour.then_some(())?;
    Some([part(0)?, part(2)?, part(4)?])
}

/// What a layout has of its own, for the template.
fn look(design: &Design) -> String {
    let sizes = design.headlines.map(|size| size.to_string());
    let values = [
        format!("masthead: {}", literal(design.masthead)),
        format!("name: {}pt", design.name),
        format!("cover: {}", design.cover),
        format!("cover-height: {COVER_HEIGHT}"),
        format!("contents: {}", literal(design.contents)),
        format!("introduction: {}", literal(design.introduction)),
        format!("across: {}", design.openers_across),
        format!("headlines: {}", array(&sizes)),
    ];
    call("", &values)
}

/// The file that Typst begins with: imports, the edition's frame, then a call for each part.
pub(super) fn main(
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
        "#import \"/template/page.typ\": edition\n\
         #import \"/template/front.typ\": *\n\
         #import \"/template/story.typ\": story\n",
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
    let voices: Vec<String> = stories
        .iter()
        .map(|(number, voice)| format!("s{number}: {voice}"))
        .collect();
    let voices = if voices.is_empty() {
        "(:)".to_owned()
    } else {
        tall_call("", &voices)
    };
    writeln!(code, "#let voices = {voices}").expect("a string takes all text");
    let facts = facts(materials);
    let mut calls = vec![tall_call("masthead", &facts)];
    calls.extend(cover(materials, facts, stories, &digits));
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
    let number = materials.composed.number();
    let facts = [number, composed.dateline()].map(|text| fact(materials, &text));
    let number = call("together", &facts.into_iter().flatten().collect::<Vec<_>>());
    let name = fact(materials, &composed.publication.name).unwrap_or_else(|| "[]".to_owned());
    tall_call(
        "edition.with",
        &[
            format!("title: {}", literal(&title)),
            format!("date: {date}"),
            format!("voice: {voice}"),
            format!("digits: {digits}"),
            format!("head: {name}"),
            format!("foot: {number}"),
            "voices: voices".to_owned(),
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

/// What the masthead and the cover say of the issue.
fn facts(materials: &mut Materials<'_>) -> Vec<String> {
    let composed = materials.composed;
    let publication = &composed.publication;
    let values = [
        ("name", publication.name.clone()),
        ("tagline", publication.tagline.clone()),
        ("number", composed.number()),
        ("publisher", publication.publisher.clone()),
        ("dateline", composed.dateline()),
    ];
    let values = values.map(|(name, value)| {
        let value = fact(materials, &value).unwrap_or_else(|| "none".to_owned());
        format!("{name}: {value}")
    });
    values.into()
}

/// The cover, which the template leaves out where the layout has none: the first story begins
/// on it, with the first picture that leads a story.
fn cover(
    materials: &mut Materials<'_>,
    mut arguments: Vec<String>,
    stories: &[(usize, String)],
    digits: &str,
) -> Option<String> {
    let (first, _) = stories.first()?;
    let language = &materials.composed.publication.language;
    let (before, after) = terms(language)
        .continued_on_page
        .split_once("{n}")
        .unwrap_or_default();
    let mut said = |text: &str| literal(&materials.letters.set(text));
    let jump = array(&[said(before), said(after)]);
    let plates: Vec<String> = stories
        .iter()
        .map(|(number, _)| format!("head-{number}.plate"))
        .collect();
    let binding = match language.direction() {
        Direction::Ltr => "left",
        Direction::Rtl => "right",
    };
    arguments.extend([
        format!("lead: head-{first}"),
        format!("plates: {}", array(&plates)),
        format!("jump: {jump}"),
        format!("digits: {digits}"),
        "voices: voices".to_owned(),
        format!("binding: {binding}"),
    ]);
    Some(tall_call("cover", &arguments))
}

fn contents(
    materials: &mut Materials<'_>,
    stories: &[(usize, String)],
    digits: &str,
) -> Option<String> {
    if stories.is_empty() {
        return None;
    }
    let title = terms(&materials.composed.publication.language).inside_this_issue;
    let limits = materials.limits_in_headline(&materials.composed.publication.language);
    let title = plain_line(&materials.letters.set(title), limits);
    Some(tall_call(
        "contents",
        &[
            call("line-of", &title),
            format!("digits: {digits}"),
            "voices: voices".to_owned(),
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
    let in_headline = materials.limits_in_headline(&publication.language);
    let in_text = materials.limits_in_text(&publication.language);
    let mut own_way = |text: &str| {
        let text = materials.letters.set(text.trim());
        let set = || directed_line(&text, in_headline, &publication.language, None);
        (!text.trim().is_empty()).then(set)
    };
    let mut facts = vec![own_way(&publication.publisher), own_way(&postal)];
    facts.push(address(&publication.website, "").map(|address| {
        let shown = materials.letters.set(spoken(&address));
        call(
            "to",
            &[vec![literal(&address)], plain_line(&shown, in_text)].concat(),
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

/// A field of the issue as content, where it says anything. It runs as the publication
/// does, whatever its own letters: a number and a date share one line.
fn fact(materials: &mut Materials<'_>, text: &str) -> Option<String> {
    let limits = materials.limits_in_headline(&materials.composed.publication.language);
    let text = materials.letters.set(text.trim());
    (!text.trim().is_empty()).then(|| call("line-of", &plain_line(&text, limits)))
}
