//! The press: an issue as a web page and as a Markdown bundle.
//!
//! Everything here is a pure function from an [`issue::ComposedIssue`] to text: no file,
//! no clock, no network. Pictures are named by whoever calls; their bytes come in only
//! where a page is to stand by itself.
//!
//! All HTML is written by one renderer, which has two forms: the fragment, as CommonMark's
//! own examples write it, and the edition, as readers get it. No HTML that a person typed
//! reaches it (a [`issue::Document`] holds none), and markup is written from the program's
//! own literals alone, so that no text can become a tag.
//!
//! Deliberately not here: print pages, which the typesetter makes, and reading files back,
//! which is the intake's.

pub mod bundle;
pub mod fragment;
mod html;
pub mod web;
