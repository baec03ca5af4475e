//! Counting words.

use unicode_segmentation::UnicodeSegmentation;

/// The number of words in a plain text, by the word boundaries of Unicode (UAX #29).
pub fn count(text: &str) -> usize {
    text.unicode_words().count()
}
