//! The ids of the library's rows.
//!
//! Ids are UUIDs in their time-ordered form (version 7, RFC 9562). They are made by
//! the library, never here: making one needs a clock and random numbers.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

id!(
    /// Names one publication.
    PublicationId
);
id!(
    /// Names one issue of a publication.
    IssueId
);
id!(
    /// Names one story, in an issue or in the pool.
    StoryId
);
id!(
    /// Names one section of a publication.
    SectionId
);
