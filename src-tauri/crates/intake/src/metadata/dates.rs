//! Dates as newsletters write them.
//!
//! A date is read only where it can mean one day: `3/4/2024` is two different days on
//! two shores of the Atlantic and stays a text. The names of months are those of the
//! languages whose newsletters we have met; a date in another language stays a text too.

use jiff::civil::Date;

/// A text that is a date and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateText {
    /// A day in the form of ISO 8601, perhaps with a time after it.
    Iso(Date),
    /// A day in words or other figures.
    Written(Date),
    /// A month, a season, or a day that could be two.
    Vague,
}

/// Reads a text that is nothing but a date; `None` where it is anything else.
pub(crate) fn read_date(text: &str) -> Option<DateText> {
    if text.chars().count() > 60 {
        return None;
    }
    let words: Vec<Word> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .filter_map(word)
        .collect::<Option<Vec<Word>>>()?;
    use Word::{Month, Number, Season};
    match words.as_slice() {
        [
            Number(year, 4),
            Number(month, ..=2),
            Number(day, ..=2),
            time @ ..,
        ] if time.iter().all(|word| matches!(word, Number(..))) => {
            day_of(*year, *month, *day).map(DateText::Iso)
        }
        [Number(day, ..=2), Month(month), Number(year, 4), time @ ..]
        | [Month(month), Number(day, ..=2), Number(year, 4), time @ ..]
            if time.iter().all(|word| matches!(word, Number(..))) =>
        {
            day_of(*year, i64::from(*month), *day).map(DateText::Written)
        }
        [Number(first, ..=2), Number(second, ..=2), Number(year, 4)] => {
            let european = text.contains('.') || *first > 12;
            match (european, *second > 12) {
                (true, _) => day_of(*year, *second, *first).map(DateText::Written),
                (false, true) => day_of(*year, *first, *second).map(DateText::Written),
                (false, false) => Some(DateText::Vague),
            }
        }
        [Month(_) | Season, rest @ .., Number(_, 4)]
            if rest
                .iter()
                .all(|word| matches!(word, Month(_) | Season | Number(_, 4))) =>
        {
            Some(DateText::Vague)
        }
        [Number(_, ..=2), Season, Number(_, 4)] => Some(DateText::Vague),
        _ => None,
    }
}

/// The first date of the form `2020-07-22` or `2020/07/22` within a text.
pub(super) fn date_within(text: &str) -> Option<Date> {
    let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
    numbers.windows(3).find_map(|window| {
        let [year, month, day] = window else {
            return None;
        };
        if (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return None;
        }
        day_of(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    })
}

/// A part of a date.
enum Word {
    /// A number and how many digits it is written with.
    Number(i64, usize),
    /// A month of the Gregorian calendar, 1 to 12.
    Month(i8),
    /// A season, or a month of another calendar: names no day of ours.
    Season,
}

/// What a word means in a date: `Some(None)` where it can stand in none, `None` where it
/// says nothing (the day of the week).
fn word(text: &str) -> Option<Option<Word>> {
    let lower = text.to_lowercase();
    if let Some((digits, suffix)) = digits_and_suffix(&lower) {
        let silent = ["", "st", "nd", "rd", "th", "er", "º", "z"];
        // The hour may stand right behind the day: `2024-03-01T18`.
        let known = silent.contains(&suffix) || suffix.strip_prefix('t').is_some_and(is_number);
        let value = digits
            .chars()
            .try_fold(0_i64, |sum, c| Some(sum * 10 + digit(c)?));
        let count = digits.chars().count();
        return Some(
            value
                .filter(|_| known && count <= 4)
                .map(|value| Word::Number(value, count)),
        );
    }
    if SILENT.contains(&lower.as_str()) {
        return None;
    }
    if SEASONS.contains(&lower.as_str()) {
        return Some(Some(Word::Season));
    }
    let month = MONTHS.iter().position(|names| {
        names.split(' ').any(|name| name == lower)
            || (lower.len() == 3 && names.starts_with(lower.as_str()))
    });
    Some(
        month
            .and_then(|index| i8::try_from(index + 1).ok())
            .map(Word::Month),
    )
}

fn digits_and_suffix(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c| digit(c).is_none()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The value of a digit: European, Arabic or Persian.
fn digit(c: char) -> Option<i64> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6F0}'..='\u{6F9}' => '\u{6F0}',
        _ => return None,
    };
    Some(i64::from(u32::from(c) - u32::from(zero)))
}

fn day_of(year: i64, month: i64, day: i64) -> Option<Date> {
    let year = i16::try_from(year)
        .ok()
        .filter(|year| (1600..=2999).contains(year))?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The names of the months in English, German, Albanian, French, Italian and Spanish.
const MONTHS: [&str; 12] = [
    "january januar jänner janar janvier gennaio enero",
    "february februar shkurt février febbraio febrero",
    "march märz mars marzo",
    "april prill avril aprile abril",
    "may mai maj maggio mayo",
    "june juni qershor juin giugno junio",
    "july juli korrik juillet luglio julio",
    "august gusht août agosto",
    "september sept shtator septembre settembre septiembre",
    "october oktober tetor octobre ottobre octubre",
    "november nëntor novembre noviembre",
    "december dezember dhjetor décembre dicembre diciembre",
];

const SEASONS: [&str; 23] = [
    "spring",
    "summer",
    "autumn",
    "fall",
    "winter",
    "easter",
    "christmas",
    "advent",
    "pranverë",
    "verë",
    "vjeshtë",
    "dimër",
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
];

const SILENT: [&str; 17] = [
    "of",
    "the",
    "de",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
];

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_date_is_read_where_it_can_mean_one_day() {
        let check = |text, expected| assert_eq!(read_date(text), expected, "{text}");
        let day = date(2023, 11, 28);
        check("2023-11-28", Some(DateText::Iso(day)));
        check("2023-11-28 18:46", Some(DateText::Iso(day)));
        check("2023-11-28T18:46:00Z", Some(DateText::Iso(day)));
        check("28 November 2023", Some(DateText::Written(day)));
        check("November 28th, 2023", Some(DateText::Written(day)));
        check("Tuesday, 28 Nov 2023", Some(DateText::Written(day)));
        check("28. November 2023", Some(DateText::Written(day)));
        check("28 nëntor 2023", Some(DateText::Written(day)));
        check("28.11.2023", Some(DateText::Written(day)));
        check("11/28/2023", Some(DateText::Written(day)));
        check("3/4/2024", Some(DateText::Vague));
        check("November 2023", Some(DateText::Vague));
        check("November–December 2023", Some(DateText::Vague));
        check("Spring 2024", Some(DateText::Vague));
        check("آذر ۱۴۰۲", Some(DateText::Vague));
        check("2023-13-28", None);
        check("31 February 2023", None);
        check("Newsletter 2023", None);
        check("28", None);
        check("", None);
    }

    #[test]
    fn a_date_is_found_in_a_file_name() {
        assert_eq!(
            date_within("en-2020-07-22-newsletter.md"),
            Some(date(2020, 7, 22))
        );
        assert_eq!(date_within("000_0ef7d0a2950dbbac.txt"), None);
        assert_eq!(date_within("issue-112-113.txt"), None);
    }
}
