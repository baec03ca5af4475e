//! Markdown as a safe HTML fragment.
//!
//! The fragment is written as CommonMark's and GitHub's examples are, so that it can be
//! set beside any other Markdown program's: headings keep their level, nothing has an id
//! but footnotes, and a picture keeps its address. Where it differs, it differs for
//! safety: see the tables in `tests/conformance`.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use issue::document::Reading;
use issue::{Document, MediaType};

use crate::html::{self, Markup};

/// Renders Markdown to HTML that cannot run a script or fetch anything from the web.
pub fn render(markdown: &str) -> String {
    let document = Document::parse(markdown, Reading::default());
    let mut markup = Markup::with_capacity(markdown.len() + markdown.len() / 2);
    html::fragment(&document, &mut markup);
    markup.into_string()
}

/// Renders Markdown for a program that knows no library: the pictures that are given by their
/// names are in it.
pub fn self_contained(markdown: &str, pictures: &BTreeMap<String, (MediaType, Vec<u8>)>) -> String {
    let mut html = render(markdown);
    for (name, (media_type, bytes)) in pictures {
        // The quotation marks of a text are escaped, so this is an attribute and no text.
        let named = format!("src=\"pictures/{name}\"");
        let bytes = STANDARD.encode(bytes);
        let inside = format!("src=\"data:{};base64,{bytes}\"", media_type.name());
        html = html.replace(&named, &inside);
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_come_along_and_words_about_them_stay() {
        let pictures = [("a-1.png".to_owned(), (MediaType::Png, b"bytes".to_vec()))];
        let markdown = "![A](pictures/a-1.png) ![B](pictures/b-2.png) `src=\"pictures/a-1.png\"`";
        let html = self_contained(markdown, &pictures.into());
        assert!(
            html.contains("src=\"data:image/png;base64,Ynl0ZXM=\""),
            "{html}"
        );
        assert!(html.contains("src=\"pictures/b-2.png\""), "{html}");
        assert!(html.contains("src=&quot;pictures/a-1.png&quot;"), "{html}");
    }
}
