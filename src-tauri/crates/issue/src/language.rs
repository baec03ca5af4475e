//! Languages and the direction they are written in.

use serde::{Deserialize, Serialize};

/// A language as a BCP 47 tag (`en`, `sq`, `fa`, `pt-BR`).
///
/// The tag is kept as written, trimmed; an empty tag is not a language and is never
/// stored: a story without a language of its own holds `None` and takes its
/// publication's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Language(String);

/// The direction a line of text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right, as Latin, Greek, Cyrillic and Chinese.
    Ltr,
    /// Right to left, as Arabic and Hebrew.
    Rtl,
}

/// The digits that a language counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Digits {
    /// 0 to 9.
    Latin,
    /// ۰ to ۹, as in Persian and Urdu.
    Persian,
    /// ٠ to ٩, as in Arabic.
    Arabic,
}

impl Digits {
    /// A text with these digits in the place of those from 0 to 9.
    pub fn write(self, text: &str) -> String {
        let zero = match self {
            Self::Latin => '0',
            Self::Persian => '۰',
            Self::Arabic => '٠',
        };
        let own = |c: char| match c.to_digit(10) {
            Some(digit) => char::from_u32(zero as u32 + digit).unwrap_or(c),
            None => c,
        };
        text.chars().map(own).collect()
    }
}

impl Language {
    /// English, the language of a publication that never said otherwise.
    pub fn english() -> Self {
        Self("en".into())
    }

    /// Reads a tag; `None` where it is empty or holds what no BCP 47 tag can hold.
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.trim();
        let well_formed = !tag.is_empty()
            && tag.len() <= 35
            && tag.split('-').all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        well_formed.then(|| Self(tag.to_owned()))
    }

    /// The whole tag.
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The primary subtag in lower case: `pt` of `pt-BR`.
    pub fn primary(&self) -> String {
        let primary = self.0.split('-').next().unwrap_or_default();
        primary.to_ascii_lowercase()
    }

    /// The digits that pages and lists are counted in.
    pub fn digits(&self) -> Digits {
        match self.primary().as_str() {
            "fa" | "ps" | "ur" => Digits::Persian,
            "ar" | "ckb" | "sd" => Digits::Arabic,
            _ => Digits::Latin,
        }
    }

    /// The direction of the language's usual script, or of the script its tag names.
    ///
    /// Source: the `Likely Subtags` of Unicode CLDR, for the languages whose likely
    /// script is Arabic, Hebrew, Thaana, Syriac or N'Ko.
    pub fn direction(&self) -> Direction {
        const SCRIPTS: [&str; 7] = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"];
        const LANGUAGES: [&str; 19] = [
            "ar", "arc", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo",
            "ps", "sd", "syr", "ug", "ur", "yi",
        ];
        let script = self.0.split('-').skip(1).find(|part| part.len() == 4);
        let rtl = match script {
            Some(script) => SCRIPTS.contains(&script.to_ascii_lowercase().as_str()),
            None => LANGUAGES.contains(&self.primary().as_str()),
        };
        if rtl { Direction::Rtl } else { Direction::Ltr }
    }
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    pub fn attribute(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_follows_the_script_before_the_language() {
        let direction = |tag| Language::parse(tag).map(|language| language.direction());
        assert_eq!(direction("en"), Some(Direction::Ltr));
        assert_eq!(direction("fa-IR"), Some(Direction::Rtl));
        assert_eq!(direction("az-Arab"), Some(Direction::Rtl));
        assert_eq!(direction("ar-Latn"), Some(Direction::Ltr));
        assert_eq!(direction(""), None);
        assert_eq!(direction("en us"), None);
    }
}
