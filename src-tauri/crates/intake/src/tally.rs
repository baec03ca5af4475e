//! Counting words, to prove that none is lost.
//!
//! A word here is a longest run of letters and digits. That is cruder than what readers
//! call a word, and for a proof that is right: every letter of a text is in some word.

use std::collections::HashMap;

/// The words of a text, in order.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// Whether a text has a word, or one more of a word, than all the kept texts together.
pub(crate) fn loses_words<'a>(text: &'a str, kept: impl IntoIterator<Item = &'a str>) -> bool {
    let mut counts: HashMap<&str, i64> = HashMap::new();
    for word in words(text) {
        *counts.entry(word).or_default() += 1;
    }
    for word in kept.into_iter().flat_map(words) {
        if let Some(count) = counts.get_mut(word) {
            *count -= 1;
        }
    }
    counts.values().any(|&count| count > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_stands_twice_must_be_kept_twice() {
        assert!(!loses_words(
            "the pier, the sea",
            ["the sea", "(the) pier!"]
        ));
        assert!(loses_words("the pier, the sea", ["the sea", "pier"]));
        assert!(loses_words("2013-06-07 18:46", ["2013-06-07"]));
        assert!(!loses_words("—", []));
    }
}
