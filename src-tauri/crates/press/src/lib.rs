//! The press: an issue as a web page and as a Markdown bundle.
