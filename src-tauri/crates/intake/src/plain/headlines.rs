//! The headlines of a plain text, by the habit its writer has.

use issue::Language;
use issue::terms::terms;

use super::{Line, Manuscript};

/// How a text marks its headlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Habit {
    /// A list of contents: lines led by a dash, each with a short text below.
    Contents,
    /// Anything else.
    Other,
}

/// A headline and its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Headline {
    pub(super) text: String,
    pub(super) first: usize,
    /// The line after its last.
    pub(super) end: usize,
}

/// Takes "Inside this issue:" out of the text; gives its line.
pub(super) fn take_contents_heading(
    lines: &mut [Line],
    manuscript: &mut Manuscript,
) -> Option<usize> {
    let at = lines
        .iter()
        .position(|line| !line.taken && is_contents_heading(line.text))?;
    lines[at].taken = true;
    manuscript.keep("contents heading", lines[at].text.trim());
    Some(at)
}

/// Finds the headlines by the first habit that fits.
pub(super) fn find(lines: &[Line], contents: Option<usize>) -> (Habit, Vec<Headline>) {
    let from = contents.unwrap_or_default();
    let dashed = dashed(lines, from);
    let underlined = underlined(lines);
    let capitals = capitals(lines);
    // Stories told in full below a list of contents go before the list.
    if contents.is_some() && dashed.len() >= 2 && underlined.len() < 2 && capitals.len() < 2 {
        return (Habit::Contents, dashed);
    }
    for found in [underlined, capitals] {
        if found.len() >= 2 {
            return (Habit::Other, found);
        }
    }
    if dashed.len() >= 2 && each_has_text(lines, &dashed) {
        return (Habit::Other, dashed);
    }
    (Habit::Other, Vec::new())
}

fn is_contents_heading(line: &str) -> bool {
    const LANGUAGES: [&str; 10] = ["en", "ar", "de", "es", "fa", "fr", "he", "it", "sq", "zh"];
    const OTHERS: [&str; 5] = [
        "in this issue",
        "contents",
        "table of contents",
        "përmbajtja",
        "فهرست",
    ];
    let plain = line
        .trim()
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    let in_language = |tag: &&str| {
        let language = Language::parse(tag);
        language.is_some_and(|language| terms(&language).inside_this_issue.to_lowercase() == plain)
    };
    OTHERS.contains(&plain.as_str()) || LANGUAGES.iter().any(in_language)
}

/// Lines led by a dash or a bullet at the margin.
fn dashed(lines: &[Line], from: usize) -> Vec<Headline> {
    let all = (from..lines.len()).filter(|&at| !lines[at].taken);
    let dashed = all.filter_map(|at| {
        let text = after_dash(lines[at].text)?;
        Some(Headline {
            text: text.to_owned(),
            first: at,
            end: at + 1,
        })
    });
    dashed.collect()
}

/// The text behind a dash; `None` where there is none.
fn after_dash(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['–', '—', '-', '•', '▪', '●', '■', '·', '*', '►'])?;
    let text = rest.trim();
    let separated = rest.starts_with(char::is_whitespace) || !line.starts_with(['-', '*']);
    (separated && text.chars().any(char::is_alphanumeric)).then_some(text)
}

/// Whether most headlines led by a dash have a text of their own at the margin, as
/// headlines do and the items of a list do not.
fn each_has_text(lines: &[Line], headlines: &[Headline]) -> bool {
    let with_text = headlines.iter().filter(|headline| {
        let next = lines[headline.end..]
            .iter()
            .find(|line| !line.is_blank() && !line.taken);
        let is_short = headline.text.chars().count() <= 120;
        is_short
            && next.is_some_and(|next| {
                after_dash(next.text).is_none() && !next.text.starts_with(char::is_whitespace)
            })
    });
    with_text.count() * 5 >= headlines.len() * 4
}

/// Lines with `===` or `---` below, of one kind: the first that occurs at least twice.
fn underlined(lines: &[Line]) -> Vec<Headline> {
    ['=', '-', '~', '*', '_', '–', '—']
        .into_iter()
        .map(|mark| underlined_by(lines, mark))
        .find(|found| found.len() >= 2)
        .unwrap_or_default()
}

fn underlined_by(lines: &[Line], mark: char) -> Vec<Headline> {
    let is_underline = |at: usize| {
        let text = lines[at].text.trim();
        text.chars().count() >= 3 && text.chars().all(|c| c == mark)
    };
    let is_headline = |line: &Line| {
        let text = line.text.trim();
        !line.taken && text.chars().any(char::is_alphanumeric) && text.chars().count() <= 150
    };
    (1..lines.len())
        .filter(|&at| is_underline(at) && is_headline(&lines[at - 1]))
        .map(|at| Headline {
            text: lines[at - 1].text.trim().to_owned(),
            first: at - 1,
            end: at + 1,
        })
        .collect()
}

/// Lines in capitals after a blank line; up to three in a row are one headline.
fn capitals(lines: &[Line]) -> Vec<Headline> {
    let mut found: Vec<Headline> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if line.taken || !is_in_capitals(line.text) {
            continue;
        }
        if let Some(last) = found
            .last_mut()
            .filter(|last| last.end == at && at - last.first < 3)
        {
            last.text = format!("{} {}", last.text, line.text.trim());
            last.end = at + 1;
            continue;
        }
        if at == 0 || lines[at - 1].is_blank() || lines[at - 1].taken {
            found.push(Headline {
                text: line.text.trim().to_owned(),
                first: at,
                end: at + 1,
            });
        }
    }
    found
}

fn is_in_capitals(line: &str) -> bool {
    let text = line.trim();
    let upper = text.chars().filter(|c| c.is_uppercase()).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    upper >= 3
        && letters == upper
        && text.chars().count() <= 100
        && !text.ends_with(['.', ',', ';'])
        && after_dash(text).is_none()
}
