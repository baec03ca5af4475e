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
/// `2026-11-22`.
pub fn written_date(date: Date, language: &Language) -> String {
    let tag = match language.tag() {
        "en" => "en-GB",
        tag => tag,
    };
    let written = || {
        let locale: Locale = tag.parse().ok()?;
        let formatter = DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?;
        let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
        let date = CalendarDate::try_new_iso(i32::from(date.year()), month, day).ok()?;
        Some(formatter.format(&date).to_string())
    };
    written().unwrap_or_else(|| date.to_string())
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
    }
}
