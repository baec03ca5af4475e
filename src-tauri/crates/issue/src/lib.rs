//! The ground floor of Masthead: what a publication, an issue and a story are, and
//! how a story's Markdown becomes a [`Document`].
//!
//! Every other room stands on this one, so it knows none of them: no file, no
//! database, no clock, no random numbers. Whatever depends on the outside (the date
//! of today, a new id, a picture's bytes) is handed in.
//!
//! Deliberately not here: how an edition looks ([`Theme`] only names the choices),
//! and HTML. A [`Document`] is what every edition is made from, and it holds no raw
//! HTML at all: what a person typed or pasted as HTML has been sanitised and turned
//! into the same blocks and inlines that Markdown makes.

pub mod composed;
pub mod contents;
pub mod dateline;
pub mod document;
pub mod id;
pub mod language;
pub mod model;
pub mod picture;
pub mod terms;
pub mod theme;
pub mod words;

pub use composed::ComposedIssue;
pub use document::Document;
pub use id::{IssueId, PublicationId, SectionId, StoryId};
pub use language::{Digits, Direction, Language};
pub use model::{Issue, IssueStatus, Publication, Section, Story, StoryStatus};
pub use picture::{MediaType, Picture, PictureHash};
pub use theme::Theme;
