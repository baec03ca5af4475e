//! Notes: what was mended, in sentences for the editor.

/// The sentences of one printing, each once, in the order of the issue.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    place: String,
    sentences: Vec<String>,
}

impl Notes {
    /// Names the text that the following notes are about: `In «Headline»`.
    pub(crate) fn stand_in(&mut self, place: String) {
        self.place = place;
    }

    /// Adds a note about the text it stands in: `what` continues "In «Headline», …".
    pub(crate) fn mend(&mut self, what: &str) {
        self.add(format!("In {}, {what}", self.place));
    }

    /// Adds a whole sentence.
    pub(crate) fn add(&mut self, sentence: String) {
        if !self.sentences.contains(&sentence) {
            self.sentences.push(sentence);
        }
    }

    /// All sentences.
    pub(crate) fn into_sentences(self) -> Vec<String> {
        self.sentences
    }
}

/// A text cut to a length that a note can hold.
pub(super) fn short(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= 60 {
        return text;
    }
    let cut: String = text.chars().take(59).collect();
    format!("{}…", cut.trim_end())
}
