//! What goes into a sentence.

use std::path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Message;

/// What goes into a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Given {
    /// A person's own words, a name, a path; or a word that the sentence chooses by.
    Text(String),
    /// A number, written as the language writes it.
    Number(i64),
    /// Another sentence, or a part of one.
    Message(Message),
    /// Several, one after the other.
    List(Vec<Given>),
}

macro_rules! given {
    ($($type:ty, $value:ident => $given:expr;)*) => {
        $(impl From<$type> for Given {
            fn from($value: $type) -> Self {
                $given
            }
        })*
    };
}

given! {
    String, text => Self::Text(text);
    &String, text => Self::Text(text.clone());
    &str, text => Self::Text(text.to_owned());
    path::Display<'_>, path => Self::Text(path.to_string());
    i64, number => Self::Number(number);
    u32, number => Self::Number(number.into());
    usize, number => Self::Number(i64::try_from(number).unwrap_or(i64::MAX));
    Message, message => Self::Message(message);
}

impl<T: Into<Given>> From<Vec<T>> for Given {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}
