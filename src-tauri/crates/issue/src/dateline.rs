//! Dates as a reader of the language expects them.

use icu_calendar::Date as CalendarDate;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_locale_core::Locale;
use jiff::civil::Date;

use crate::Language;

/// A date in the long form of a language, from Unicode CLDR: "22 November 2026",
/// "22 nëntor 2026"; Persian in its own calendar and digits. English reads day first
/// unless the tag names the United States. A language that CLDR does not know gives
/// `2026-11-22`. The digits are those of everything else that is counted
/// ([`Language::digits`]), whatever CLDR says of them.
pub fn written_date(date: Date, language: &Language) -> String {
    let tag = match language.tag() {
        "en" => "en-GB",
        tag => tag,
    };
    let says_more = tag.contains("-u-") || tag.contains("-x-");
    let tag = match says_more {
        true => tag.to_owned(),
        false => format!("{tag}-u-nu-latn"),
    };
    let written = || {
        let locale: Locale = tag.parse().ok()?;
        let formatter = DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?;
        let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
        let date = CalendarDate::try_new_iso(i32::from(date.year()), month, day).ok()?;
        Some(formatter.format(&date).to_string())
    };
    let written = written().unwrap_or_else(|| date.to_string());
    language.digits().write(&written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_as_its_language_writes_it() {
        let date = jiff::civil::date(2026, 11, 22);
        let written = |tag| Language::parse(tag).map(|language| written_date(date, &language));
        assert_eq!(written("en").as_deref(), Some("22 November 2026"));
        assert_eq!(written("en-US").as_deref(), Some("November 22, 2026"));
        assert_eq!(written("sq").as_deref(), Some("22 nëntor 2026"));
        assert_eq!(written("de").as_deref(), Some("22. November 2026"));
        assert_eq!(written("fa").as_deref(), Some("۱ آذر ۱۴۰۵"));
        assert_eq!(written("ar").as_deref(), Some("٢٢ نوفمبر ٢٠٢٦"));
    }

    /// A number and a date stand in one line.
    #[test]
    fn a_date_is_in_the_digits_of_its_language() {
        let date = jiff::civil::date(2026, 11, 22);
        for tag in [
            "ar", "ar-EG", "ckb", "en", "fa", "fa-AF", "he", "mr", "my", "ne", "ps", "sd", "sq",
            "ur",
        ] {
            let language = Language::parse(tag).unwrap();
            let own = language.digits().write("0123456789");
            let written = written_date(date, &language);
            let mut digits = written.chars().filter(|c| c.is_numeric());
            assert!(digits.all(|c| own.contains(c)), "{tag}: {written}");
        }
    }
}
