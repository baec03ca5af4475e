//! The intake over whole files: no word is lost, every reference resolves, a bundle comes
//! back as it went, and the fixtures read as a person would read them.

mod bundle;
mod clipboard;
mod fixtures;
mod references;
mod show;
mod text;
mod words;
