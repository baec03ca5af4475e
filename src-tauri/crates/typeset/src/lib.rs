//! The typesetter: an issue as a print PDF, through Typst.
//!
//! An issue becomes Typst code in memory ([`manuscript`]), which calls the functions of
//! a template of our own (`template/*.typ`); Typst sets the pages and writes a tagged PDF
//! that is PDF/UA-1 and PDF/A-2a at the same time. The code is generated in *code mode*
//! with every text as a string literal, so that nothing a person writes is ever read as
//! Typst: a story titled `#panic("x")` prints those ten characters.
//!
//! What Typst or the standards would refuse (a heading without text, a skipped level, a
//! picture without a description, a glyph that no font has) is mended before and told to
//! the editor as a note; printing fails only where nothing can be printed at all.
//!
//! This is the only room that sees Typst. Deliberately not here: themes written in Typst
//! (a loop in one could not be stopped; themes are parameters), files, and the clock.

mod cutting;
mod error;
mod families;
mod findings;
mod finish;
mod fit;
mod fonts;
mod grey;
mod layout;
mod manuscript;
mod options;
mod pages;
mod pdf;
mod places;
mod plates;
mod setting;
mod settling;
mod sheet;
mod typesetter;
mod watch;
mod world;
mod writing;

pub use error::PrintError;
pub use families::{Family, Script};
pub use findings::{Finding, FindingKind, LEAST_RESOLUTION};
pub use fit::{Fit, PageFit, StoryCut, StoryFit};
pub use manuscript::Field;
pub use options::{PrintOptions, Standard, WIDEST_BLEED};
pub use pages::{Leaf, PagePlace, Pages, TextPlace};
pub use sheet::measures;
pub use typesetter::{Printed, Typesetter};
pub use watch::{Stage, Watch};
