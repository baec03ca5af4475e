//! Markdown as a safe HTML fragment.
//!
//! The fragment is written as CommonMark's and GitHub's examples are, so that it can be
//! set beside any other Markdown program's: headings keep their level, nothing has an id
//! but footnotes, and a picture keeps its address. Where it differs, it differs for
//! safety: see the tables in `tests/conformance`.

use issue::Document;
use issue::document::Reading;

use crate::html::{self, Markup};

/// Renders Markdown to HTML that cannot run a script or fetch anything from the web.
pub fn render(markdown: &str) -> String {
    let document = Document::parse(markdown, Reading::default());
    let mut markup = Markup::with_capacity(markdown.len() + markdown.len() / 2);
    html::fragment(&document, &mut markup);
    markup.into_string()
}
