//! Newsletters of any length, made of words: the same ones for the same numbers.
//!
//! They hold what real ones hold (headings, emphasis, links, reference links, lists, a
//! table, a quotation, footnotes), because a text of bare paragraphs would be measured
//! faster than anything a person writes.

use std::fmt::Write;

/// What to make.
#[derive(Clone, Copy)]
pub(crate) struct Newsletter {
    /// Its number, which also decides its words.
    pub(crate) number: u32,
    /// How many stories it has.
    pub(crate) stories: u32,
    /// How many words the stories' paragraphs have together, about.
    pub(crate) words: u32,
}

const WORDS: [&str; 64] = [
    "harbour",
    "council",
    "evening",
    "members",
    "garden",
    "library",
    "children",
    "repair",
    "winter",
    "meeting",
    "volunteers",
    "bridge",
    "autumn",
    "school",
    "neighbours",
    "river",
    "letters",
    "museum",
    "choir",
    "ferry",
    "market",
    "records",
    "weather",
    "orchard",
    "society",
    "lantern",
    "village",
    "committee",
    "report",
    "festival",
    "history",
    "station",
    "the",
    "a",
    "of",
    "and",
    "to",
    "in",
    "was",
    "for",
    "with",
    "on",
    "by",
    "from",
    "that",
    "which",
    "were",
    "has",
    "opened",
    "gathered",
    "finished",
    "brought",
    "planted",
    "painted",
    "counted",
    "asked",
    "new",
    "old",
    "quiet",
    "small",
    "bright",
    "first",
    "last",
    "many",
];

impl Newsletter {
    /// The issue as a Markdown file with front matter.
    pub(crate) fn markdown(self) -> String {
        self.illustrated(&[])
    }

    /// The same with these pictures in every other story, in turn.
    pub(crate) fn illustrated(self, pictures: &[String]) -> String {
        let mut press = Press {
            state: u64::from(self.number),
            text: String::new(),
        };
        let mut pictures = pictures.iter().cycle();
        let (day, month) = (self.number % 28 + 1, self.number / 28 % 12 + 1);
        press.line(&format!(
            "---\npublication: The Harbour Letter\nnumber: \"{}\"\ndate: 2024-{month:02}-{day:02}\n---\n",
            self.number
        ));
        press.paragraph(40);
        for story in 1..=self.stories {
            let picture = (story % 2 == 1).then(|| pictures.next()).flatten();
            press.story(story, self.words / self.stories, picture);
        }
        press.text
    }
}

/// A text that grows by words that a counter picks.
struct Press {
    state: u64,
    text: String,
}

impl Press {
    fn story(&mut self, number: u32, words: u32, picture: Option<&String>) {
        let headline = self.sentence(6);
        self.line(&format!("## {}\n", headline.trim_end_matches('.')));
        let paragraphs = (words / 70).max(1);
        for paragraph in 0..paragraphs {
            self.paragraph(words / paragraphs);
            if let Some(path) = picture.filter(|_| paragraph == 1) {
                self.line(&format!("![A picture of it]({path} \"What it shows\")\n"));
            }
            match paragraph % 5 {
                0 => self.list(),
                2 => self.quotation(),
                4 => self.table(),
                _ => {}
            }
        }
        let (note, address) = (self.sentence(9), format!("https://example.org/{number}"));
        self.line(&format!(
            "[minutes {number}]: {address}\n\n[^{number}]: {note}\n"
        ));
        let last = self.sentence(8);
        self.line(&format!("Read the [minutes {number}].[^{number}] {last}\n"));
    }

    fn paragraph(&mut self, words: u32) {
        let mut sentences = Vec::new();
        let mut left = words;
        while left > 0 {
            let length = (8 + self.pick(10)).min(left);
            sentences.push(self.sentence(length));
            left -= length;
        }
        let text = sentences.join(" ");
        self.line(&format!("{text}\n"));
    }

    fn list(&mut self) {
        for _ in 0..3 {
            let item = self.sentence(5);
            self.line(&format!("- {item}"));
        }
        self.line("");
    }

    fn quotation(&mut self) {
        let said = self.sentence(14);
        self.line(&format!("> {said}\n"));
    }

    fn table(&mut self) {
        self.line("| Day | Place |\n| --- | --- |");
        for day in ["Monday", "Friday"] {
            let place = self.word();
            self.line(&format!("| {day} | {place} |"));
        }
        self.line("");
    }

    /// A sentence with some emphasis and a link here and there.
    fn sentence(&mut self, words: u32) -> String {
        let mut sentence = String::new();
        for place in 0..words {
            let word = self.word();
            let space = if place == 0 { "" } else { " " };
            let _ = match self.pick(40) {
                0 => write!(sentence, "{space}**{word}**"),
                1 => write!(sentence, "{space}*{word}*"),
                2 => write!(sentence, "{space}[{word}](https://example.org/{word})"),
                _ if place == 0 => write!(sentence, "{}{}", word[..1].to_uppercase(), &word[1..]),
                _ => write!(sentence, "{space}{word}"),
            };
        }
        sentence + "."
    }

    fn word(&mut self) -> &'static str {
        WORDS[self.pick(64) as usize]
    }

    /// A number under `limit`: Knuth's generator, whose upper bits are good enough here.
    fn pick(&mut self, limit: u32) -> u32 {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.state >> 33) % u64::from(limit)) as u32
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Newsletter = Newsletter {
        number: 3,
        stories: 12,
        words: 4_100,
    };

    #[test]
    fn a_number_makes_the_same_issue_each_time() {
        assert_eq!(LONG.markdown(), LONG.markdown());
        assert_ne!(LONG.markdown(), Newsletter { number: 4, ..LONG }.markdown());
    }

    #[test]
    fn pictures_stand_in_every_other_story_and_change_no_word() {
        let pictures = ["a.jpg", "b.png"].map(str::to_owned);
        let text = LONG.illustrated(&pictures);
        assert_eq!(text.matches("(a.jpg").count(), 3);
        assert_eq!(text.matches("(b.png").count(), 3);
        let is_picture = |line: &&str| line.starts_with("![");
        let others = text.lines().filter(|line| !is_picture(line));
        let words = |text: &str| text.split_whitespace().count();
        let without: usize = others.map(words).sum();
        assert_eq!(without, words(&LONG.markdown()));
    }

    #[test]
    fn an_issue_has_the_stories_and_about_the_words_it_was_asked_for() {
        let text = LONG.markdown();
        assert_eq!(
            text.lines().filter(|line| line.starts_with("## ")).count(),
            12
        );
        let words = text.split_whitespace().count();
        assert!((4_500..5_500).contains(&words), "{words} words");
    }

    #[test]
    fn every_footnote_and_reference_is_defined() {
        let text = LONG.markdown();
        for story in 1..=12 {
            assert_eq!(text.matches(&format!("[^{story}]")).count(), 2);
            assert_eq!(text.matches(&format!("[minutes {story}]")).count(), 2);
        }
    }
}
