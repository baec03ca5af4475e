//! The catalogues: sentences by id, in each language.
//!
//! They are part of the program. One is read when the first sentence is said in its
//! language, so that whoever says nothing waits for nothing.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::{Given, Sentence};

const ENGLISH: &str = include_str!("../../../../words/en/desk.ftl");
const ALBANIAN: &str = include_str!("../../../../words/sq/desk.ftl");
const PERSIAN: &str = include_str!("../../../../words/fa/desk.ftl");

/// What stands between the parts of a list.
const BETWEEN: &str = "list-between";

/// One language's sentences.
pub(crate) struct Catalogue {
    language: &'static str,
    text: &'static str,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

static CATALOGUES: [Catalogue; 3] = [
    Catalogue::new("en", ENGLISH),
    Catalogue::new("sq", ALBANIAN),
    Catalogue::new("fa", PERSIAN),
];

/// The catalogue of a language, the English one where it has none.
pub(crate) fn of(language: &str) -> &'static Catalogue {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    let found = CATALOGUES
        .iter()
        .find(|catalogue| catalogue.language.eq_ignore_ascii_case(primary));
    found.unwrap_or(&CATALOGUES[0])
}

/// A sentence, said.
pub(crate) fn said(sentence: &Sentence, catalogue: &Catalogue) -> String {
    let given = sentence.given.iter();
    let given: FluentArgs<'_> = given
        .map(|(name, value)| (name.as_ref(), catalogue.value(value)))
        .collect();
    catalogue.say(&sentence.id, &given)
}

impl Catalogue {
    const fn new(language: &'static str, text: &'static str) -> Self {
        Self {
            language,
            text,
            bundle: OnceLock::new(),
        }
    }

    /// A sentence by its id; the id itself, which is still something to ask about, where
    /// it comes from another program and is not known here.
    fn say(&self, id: &str, given: &FluentArgs<'_>) -> String {
        let bundle = self.bundle.get_or_init(|| self.read());
        let message = bundle.get_message(id);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut faults = Vec::new();
        let said = bundle.format_pattern(pattern, Some(given), &mut faults);
        debug_assert!(faults.is_empty(), "{id} in {}: {faults:?}", self.language);
        said.into_owned()
    }

    /// What goes into a sentence, as Fluent takes it.
    fn value(&self, given: &Given) -> FluentValue<'static> {
        match given {
            Given::Number(number) => (*number).into(),
            given => self.text(given).into(),
        }
    }

    fn text(&self, given: &Given) -> String {
        match given {
            Given::Text(text) => text.clone(),
            Given::Number(number) => number.to_string(),
            Given::Message(message) => said(&message.0, self),
            Given::List(values) => {
                let parts: Vec<String> = values.iter().map(|value| self.text(value)).collect();
                parts.join(&self.say(BETWEEN, &FluentArgs::new()))
            }
        }
    }

    fn read(&self) -> FluentBundle<FluentResource> {
        // A line that cannot be read is left out, which the tests of this crate do not let
        // pass; the other sentences are still there.
        let resource = FluentResource::try_new(self.text.to_owned());
        let resource = resource.unwrap_or_else(|(resource, _)| resource);
        let language = self.language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The marks that keep a Latin name apart in a Persian line are for a window, not
        // for a file or a terminal.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        let counts = bundle.add_builtins();
        debug_assert!(counts.is_ok(), "{counts:?}");
        bundle
    }
}

/// Fails, where it is asked while a program is compiled, if the English catalogue has no
/// sentence of this id or one that wants something else.
#[doc(hidden)]
pub const fn check(id: &str, given: &[&str]) {
    let text = ENGLISH.as_bytes();
    let mut at = sentence(text, id.as_bytes());
    let mut used = 0_u32;
    while at < text.len() {
        if text[at] == b'\n' && at + 1 < text.len() && !matches!(text[at + 1], b' ' | b'\n') {
            break;
        }
        at += 1;
        if text[at - 1] == b'$' {
            used |= 1 << place(text, at, given);
        }
    }
    if used != (1 << given.len()) - 1 {
        panic!("the sentence in words/en/desk.ftl does not use all that it is given here");
    }
}

/// Where the sentence of an id begins.
const fn sentence(text: &[u8], id: &[u8]) -> usize {
    let mut line = 0;
    while line < text.len() {
        if follows(text, line, id) && follows(text, line + id.len(), b" =") {
            return line + id.len();
        }
        while line < text.len() && text[line] != b'\n' {
            line += 1;
        }
        line += 1;
    }
    panic!("words/en/desk.ftl has no sentence of this id");
}

/// Which of what is given has the name that stands here.
const fn place(text: &[u8], at: usize, given: &[&str]) -> usize {
    let mut place = 0;
    while place < given.len() {
        let name = given[place].as_bytes();
        let end = at + name.len();
        if follows(text, at, name) && !(end < text.len() && text[end].is_ascii_alphanumeric()) {
            return place;
        }
        place += 1;
    }
    panic!("the sentence in words/en/desk.ftl wants something that it is not given here");
}

const fn follows(text: &[u8], at: usize, word: &[u8]) -> bool {
    let mut step = 0;
    while step < word.len() {
        if at + step >= text.len() || text[at + step] != word[step] {
            return false;
        }
        step += 1;
    }
    true
}
