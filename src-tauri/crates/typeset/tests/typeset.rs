//! Printing, from an issue to its PDF.

#[path = "typeset/clicks.rs"]
mod clicks;
#[path = "typeset/code.rs"]
mod code;
#[path = "typeset/extremes.rs"]
mod extremes;
#[path = "typeset/families.rs"]
mod families;
#[path = "typeset/fit.rs"]
mod fit;
#[path = "typeset/greys.rs"]
mod greys;
#[path = "typeset/hyphens.rs"]
mod hyphens;
#[path = "typeset/judges.rs"]
mod judges;
#[path = "typeset/kept.rs"]
mod kept;
#[path = "typeset/layouts.rs"]
mod layouts;
#[path = "typeset/letters.rs"]
mod letters;
#[path = "typeset/looks.rs"]
mod looks;
#[path = "typeset/matrix.rs"]
mod matrix;
#[path = "typeset/openers.rs"]
mod openers;
#[path = "typeset/page.rs"]
mod page;
#[path = "typeset/pictures.rs"]
mod pictures;
#[path = "typeset/repairs.rs"]
mod repairs;
#[path = "typeset/sample.rs"]
mod sample;
#[path = "typeset/shop.rs"]
mod shop;
#[path = "typeset/tables.rs"]
mod tables;
#[path = "typeset/varied.rs"]
mod varied;
