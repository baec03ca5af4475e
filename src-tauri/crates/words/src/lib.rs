//! What Rust says to a person: sentences of the catalogue, not yet said.
//!
//! A [`Message`] names a sentence of `words/<language>/desk.ftl` and what goes into it. It
//! passes to the window as it is, and the page says it in the person's language. Whoever
//! has no language ([`Display`](std::fmt::Display): the command line, a log) says it in
//! English, from the same catalogue.
//!
//! Messages are made by [`message!`], which does not compile where the English catalogue
//! has no such sentence, or where one that it has wants something else than it is given.

mod catalogue;
mod given;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[doc(hidden)]
pub use catalogue::check;
pub use given::Given;

/// Whether a language of the catalogue, by its BCP 47 tag, is written from the right, so that
/// a window in it is mirrored.
pub fn runs_from_the_right(language: &str) -> bool {
    language == "fa"
}

/// A sentence of the catalogue, and what goes into it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Message(
    // Small, because most of what can fail carries one or two.
    #[ts(type = "{ id: string, given: Record<string, Given> }")] Box<Sentence>,
);

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Sentence {
    id: Cow<'static, str>,
    given: BTreeMap<Cow<'static, str>, Given>,
}

impl Message {
    /// A sentence that wants nothing, or nothing yet; [`message!`] is how to write it.
    #[doc(hidden)]
    pub fn new(id: &'static str) -> Self {
        Self(Box::new(Sentence {
            id: id.into(),
            given: BTreeMap::new(),
        }))
    }

    /// The sentence with a value for one of its names.
    #[doc(hidden)]
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Given>) -> Self {
        self.0.given.insert(name.into(), value.into());
        self
    }

    /// The sentence in a language, by its BCP 47 tag: in English where there is no
    /// catalogue of that language.
    pub fn said_in(&self, language: &str) -> String {
        catalogue::said(&self.0, catalogue::of(language))
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said_in("en"))
    }
}

/// A sentence of the catalogue by its id, with what goes into it by name:
///
/// ```
/// use words::message;
///
/// let file = "letter.txt";
/// let told = message!("intake-file-empty", file);
/// assert_eq!(told.to_string(), "The file “letter.txt” could not be read: it is empty.");
/// let told = message!("desk-stage-writing");
/// assert_eq!(told.to_string(), "Writing the file");
/// ```
///
/// What has no sentence does not compile:
///
/// ```compile_fail
/// words::message!("intake-no-such-sentence");
/// ```
///
/// Nor does what forgets a value, or gives one that the sentence does not have:
///
/// ```compile_fail
/// words::message!("intake-file-empty");
/// ```
///
/// ```compile_fail
/// words::message!("desk-stage-writing", file = "letter.txt");
/// ```
#[macro_export]
macro_rules! message {
    ($id:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {{
        const _: () = $crate::check($id, &[$(stringify!($name)),*]);
        $crate::Message::new($id)$(
            .with(stringify!($name), $crate::message!(@value $name $(= $value)?))
        )*
    }};
    (@value $name:ident) => { $name };
    (@value $name:ident = $value:expr) => { $value };
}
