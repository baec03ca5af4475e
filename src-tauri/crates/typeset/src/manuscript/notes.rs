//! Notes: what was mended, in sentences for the editor.

use words::{Message, message};

/// The sentences of one printing, each once, in the order of the issue.
#[derive(Debug)]
pub(crate) struct Notes {
    place: Message,
    sentences: Vec<Message>,
}

impl Default for Notes {
    /// No notes, before the introduction.
    fn default() -> Self {
        Self {
            place: message!("typeset-in-introduction"),
            sentences: Vec::new(),
        }
    }
}

impl Notes {
    /// Names the text that the following notes are about: `In “Headline”`.
    pub(crate) fn stand_in(&mut self, place: Message) {
        self.place = place;
    }

    /// The text that a note is about.
    pub(crate) fn place(&self) -> Message {
        self.place.clone()
    }

    /// Adds a note.
    pub(crate) fn add(&mut self, sentence: Message) {
        if !self.sentences.contains(&sentence) {
            self.sentences.push(sentence);
        }
    }

    /// All sentences.
    pub(crate) fn into_sentences(self) -> Vec<Message> {
        self.sentences
    }
}

/// A text cut to a length that a note can hold.
pub(crate) fn short(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= 60 {
        return text;
    }
    let cut: String = text.chars().take(59).collect();
    format!("{}…", cut.trim_end())
}
