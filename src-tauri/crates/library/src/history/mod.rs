//! The history: every change of the library as a step that can be undone and redone.
//!
//! A step is written in the transaction of the change itself, so text and history agree
//! after a crash too. It holds only what differs, both ways: of a text the part that was
//! replaced ([`Splice`]), of a story's place where it stood and stands, of an issue whether
//! it is there. Undoing applies the other side, but only where the rows still hold what the
//! step left; it never guesses.
//!
//! There is one history an issue. What belongs to a publication (its settings, its pool, the
//! making and deleting of issues) is met in the history of each of its issues, and what
//! belongs to the library (the making and deleting of publications) in every history.

mod apply;
mod change;
mod fields;
mod splice;
mod step;
mod stroke;
mod table;

pub use apply::{Touched, Way};
pub use change::{Change, FieldChange, Spot, SpotChange, Table};
pub use fields::{issue_change, publication_change};
pub use splice::Splice;
pub use step::{Deed, Joining, NewStep, Scope, Step};
pub use table::KEPT;
