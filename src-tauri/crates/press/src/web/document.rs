//! The page as one `.html` file.

use crate::html::Markup;

use super::WebPage;

/// What the file may load: its own styles and the pictures within it, nothing else. A mail
/// gateway or a server that tampers with the file cannot make it ask for more.
const POLICY: &str = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; \
                      base-uri 'none'; form-action 'none'";

impl WebPage {
    /// Writes the whole file. It stands by itself where the page's pictures do.
    pub fn document(&self) -> String {
        let mut head = Markup::with_capacity(2048);
        head.tag("<!DOCTYPE html>\n<html");
        head.attribute("lang", self.language.tag());
        head.attribute("dir", self.direction.attribute());
        head.tag(">\n<head>\n<meta charset=\"utf-8\">\n");
        head.tag("<meta http-equiv=\"Content-Security-Policy\"");
        head.attribute("content", POLICY);
        head.tag(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        head.tag("<meta name=\"color-scheme\" content=\"light dark\">\n");
        head.tag("<title>");
        head.text(&self.title);
        head.tag("</title>\n");
        if !self.description.is_empty() {
            head.tag("<meta name=\"description\"");
            head.attribute("content", &self.description);
            head.tag(">\n");
        }
        let head = head.into_string();
        // Neither the sheet nor the body is text: both were written for where they stand.
        let parts = [
            &head,
            "<style>\n",
            &self.css,
            "</style>\n</head>\n<body>\n",
            &self.body,
            "</body>\n</html>\n",
        ];
        parts.concat()
    }
}
