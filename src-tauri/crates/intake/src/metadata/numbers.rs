//! "Nejat Newsletter No. 108": a publication's name and an issue's number in one line.

/// A line that names an issue by its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Numbered {
    /// What stands before the number: the publication's name, or nothing.
    pub(crate) name: String,
    /// The number label.
    pub(crate) number: String,
    /// How the line writes numbers, `{n}` for the number; `None` where it is bare.
    pub(crate) numbering: Option<String>,
    /// What stands after it: a date, a subject, or nothing.
    pub(crate) rest: String,
}

/// The words that announce a number, in lower case.
const MARKERS: [&str; 22] = [
    "no",
    "nr",
    "num",
    "number",
    "issue",
    "edition",
    "n°",
    "nº",
    "№",
    "#",
    "ausgabe",
    "nummer",
    "numri",
    "numër",
    "numero",
    "numéro",
    "número",
    "št",
    "شماره",
    "شمارهٔ",
    "العدد",
    "גיליון",
];

const VOLUME: [&str; 4] = ["vol", "volume", "vëllimi", "jahrgang"];

/// Words that tell a newsletter's name from any other heading.
const TRADE: [&str; 22] = [
    "newsletter",
    "news",
    "letter",
    "bulletin",
    "weekly",
    "monthly",
    "week",
    "month",
    "gazette",
    "digest",
    "journal",
    "herald",
    "courier",
    "review",
    "chronicle",
    "observer",
    "echo",
    "buletini",
    "gazeta",
    "rundbrief",
    "خبرنامه",
    "نشریه",
];

/// Reads a line that announces a number by a word or a sign: "No. 108", "#299",
/// "Vol. 3, No. 4". The first such number counts.
pub(crate) fn numbered(line: &str) -> Option<Numbered> {
    let line = line.trim();
    if let Some(chinese) = chinese_number(line) {
        return Some(chinese);
    }
    let (start, end, marker) = announced_number(line, &MARKERS, 0)?;
    let label = &line[start..end];
    let before_marker = &line[..marker];
    if let Some((volume, _, volume_marker)) = announced_number(line, &VOLUME, 0)
        && volume < marker
    {
        // A number within a volume is one label: "Vol. 3, No. 4".
        return Some(Numbered {
            name: trimmed(&line[..volume_marker]),
            number: line[volume_marker..end].to_owned(),
            numbering: Some("{n}".into()),
            rest: trimmed(&line[end..]),
        });
    }
    Some(Numbered {
        name: trimmed(before_marker),
        number: label.to_owned(),
        numbering: Some(format!("{}{{n}}", &line[marker..start])),
        rest: trimmed(&line[end..]),
    })
}

/// Reads a newsletter's title that ends in a bare number: "This Week in Rust 533". A
/// year is no number, and a title needs a word of the trade unless the number is known
/// from elsewhere.
pub(super) fn bare_number(title: &str, known: &str) -> Option<Numbered> {
    let title = title.trim();
    let (name, number) = title.rsplit_once(char::is_whitespace)?;
    let is_number = number.chars().all(char::is_numeric) && number.chars().count() <= 5;
    let is_year = number
        .parse()
        .is_ok_and(|year: i32| (1900..=2100).contains(&year));
    let trade = name.split(|c: char| !c.is_alphanumeric());
    let is_newsletter = trade
        .map(str::to_lowercase)
        .any(|word| TRADE.contains(&word.as_str()));
    let certain = number == known || (is_newsletter && !is_year);
    (is_number && certain && !name.trim().is_empty()).then(|| Numbered {
        name: trimmed(name),
        number: number.to_owned(),
        numbering: None,
        rest: String::new(),
    })
}

/// The first number that one of these words announces: where it starts and ends, and
/// where the word starts.
fn announced_number(line: &str, markers: &[&str], from: usize) -> Option<(usize, usize, usize)> {
    let start = from + line[from..].find(char::is_numeric)?;
    let end = label_end(line, start);
    match marker_before(line, start, markers) {
        Some(marker) => Some((start, end, marker)),
        None => announced_number(line, markers, end),
    }
}

/// Where a label ends that starts with a digit: "112-113", "12a", "4/2023".
fn label_end(line: &str, start: usize) -> usize {
    let rest = &line[start..];
    let mut end = 0;
    for (at, c) in rest.char_indices() {
        let next = rest[at + c.len_utf8()..].chars().next();
        let joins = matches!(c, '-' | '–' | '/' | '+') && next.is_some_and(char::is_numeric);
        if !(c.is_alphanumeric() || joins) {
            break;
        }
        end = at + c.len_utf8();
    }
    start + end
}

/// Where the word starts that announces the number at `number`.
fn marker_before(line: &str, number: usize, markers: &[&str]) -> Option<usize> {
    let before = line[..number].trim_end_matches([' ', '\u{A0}', '.', ':', '#']);
    let hash = line[before.len()..number]
        .find('#')
        .map(|at| before.len() + at);
    let start = before
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphabetic() || matches!(c, '°' | 'º' | '№' | '\u{654}'))
        .last()
        .map_or(before.len(), |(at, _)| at);
    let word = before[start..].to_lowercase();
    if markers.contains(&word.as_str()) {
        return Some(start);
    }
    hash.filter(|_| markers.contains(&"#"))
}

/// "第12期".
fn chinese_number(line: &str) -> Option<Numbered> {
    let (name, rest) = line.split_once('第')?;
    let end = rest
        .find(|c: char| !c.is_numeric())
        .filter(|&end| end > 0)?;
    let counter = rest[end..]
        .chars()
        .next()
        .filter(|c| "期号號回".contains(*c))?;
    Some(Numbered {
        name: trimmed(name),
        number: rest[..end].to_owned(),
        numbering: Some(format!("第{{n}}{counter}")),
        rest: trimmed(&rest[end + counter.len_utf8()..]),
    })
}

/// A part of the line without the punctuation that held the line together.
fn trimmed(part: &str) -> String {
    let loose = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';' | ':' | '|' | '–' | '—' | '-' | '·' | '•' | '(' | ')' | '،'
            )
    };
    part.trim_matches(loose).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(found: Option<Numbered>) -> Option<[String; 4]> {
        found.map(|n| [n.name, n.number, n.numbering.unwrap_or_default(), n.rest])
    }

    #[test]
    fn a_number_is_read_with_the_name_before_it() {
        let check = |line, expected: Option<[&str; 4]>| {
            assert_eq!(
                parts(numbered(line)),
                expected.map(|parts| parts.map(str::to_owned)),
                "{line}"
            );
        };
        check(
            "Nejat Newsletter No.108",
            Some(["Nejat Newsletter", "108", "No.{n}", ""]),
        );
        check(
            "Harbour Letter #299",
            Some(["Harbour Letter", "299", "#{n}", ""]),
        );
        check(
            "The Pier, Issue 12 – May 2024",
            Some(["The Pier", "12", "Issue {n}", "May 2024"]),
        );
        check(
            "The Pier | Vol. 3, No. 4",
            Some(["The Pier", "Vol. 3, No. 4", "{n}", ""]),
        );
        check("Nr. 112-113", Some(["", "112-113", "Nr. {n}", ""]));
        check(
            "خبرنامهٔ بندر شماره ۱۰۸",
            Some(["خبرنامهٔ بندر", "۱۰۸", "شماره {n}", ""]),
        );
        check("港湾通信 第12期", Some(["港湾通信", "12", "第{n}期", ""]));
        check("Casino 5 cards", None);
        check("The 12 apostles", None);
        check("", None);
    }

    #[test]
    fn a_bare_number_needs_a_newsletter_before_it() {
        let number = |title, known| bare_number(title, known).map(|found| found.number);
        assert_eq!(number("This Week in Rust 533", "").as_deref(), Some("533"));
        assert_eq!(number("The Pier 7", "7").as_deref(), Some("7"));
        assert_eq!(number("The Pier 7", ""), None);
        assert_eq!(number("News of 2024", ""), None);
    }
}
