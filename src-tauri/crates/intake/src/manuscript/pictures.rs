//! The pictures that a manuscript names: which of them lie beside the file, and how they
//! are given their name in the library.
//!
//! Only the bytes of a destination are ever edited; the text around it stays as typed.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use issue::document::{on_the_web, picture_references};

use super::Manuscript;

/// A picture in a text.
pub(crate) struct NamedPicture {
    /// Where its destination is written; `None` where that is not known.
    range: Option<Range<usize>>,
    pub(crate) destination: String,
}

impl Manuscript {
    /// The destinations of all pictures that may lie beside the file, each once, in the
    /// order of their first mention: relative paths that stay inside the file's folder.
    /// [`picture_file`] turns one into a path to open.
    pub fn picture_paths(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        self.texts()
            .chain(self.leads())
            .flat_map(all_pictures)
            .map(|picture| picture.destination)
            .filter(|destination| comes_along(destination))
            .filter(|destination| seen.insert(destination.clone()))
            .collect()
    }

    /// Gives pictures their name in the library: `names` maps a destination, as
    /// [`Self::picture_paths`] gives it, to the new one (`pictures/pier-3f2a9c01.jpg`).
    pub fn rename_pictures(&mut self, names: &BTreeMap<String, String>) {
        for text in self.texts_mut() {
            rename_in(text, names);
        }
        let stories = self.stories.iter_mut();
        for lead in stories.filter_map(|story| story.lead_picture.as_mut()) {
            rename_in(lead, names);
        }
        self.picture_alts = std::mem::take(&mut self.picture_alts)
            .into_iter()
            .map(|(path, alt)| (names.get(&path).cloned().unwrap_or(path), alt))
            .collect();
    }
}

/// Gives the pictures of one text their names.
fn rename_in(text: &mut String, names: &BTreeMap<String, String>) {
    let mut edits: Vec<(Range<usize>, &String)> = all_pictures(text)
        .into_iter()
        .filter_map(|picture| picture.range.zip(names.get(&picture.destination)))
        .collect();
    // A definition that two pictures name is edited once, and later places first so that
    // earlier ones stay where they are.
    edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    edits.dedup_by_key(|(range, _)| range.start);
    for (range, name) in edits {
        text.replace_range(range, name);
    }
}

/// The file that a picture's destination means, relative to the folder of the text, its
/// parts separated by `/`; `None` for what is on the web, absolute, or outside the folder.
pub fn picture_file(destination: &str) -> Option<String> {
    let path = destination.split(['?', '#']).next().unwrap_or_default();
    let path = percent_decoded(path)?.replace('\\', "/");
    if path.starts_with('/') || path.contains([':', '\0']) {
        return None;
    }
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    (!parts.is_empty()).then(|| parts.join("/"))
}

/// Whether a picture may lie beside the file.
pub(crate) fn comes_along(destination: &str) -> bool {
    !on_the_web(destination) && picture_file(destination).is_some()
}

/// All pictures of a text, those of Markdown and those of HTML.
pub(crate) fn all_pictures(text: &str) -> Vec<NamedPicture> {
    let mut pictures = Vec::new();
    // Most texts have no picture, and then need no parsing.
    if text.contains("![") {
        pictures.extend(
            picture_references(text)
                .into_iter()
                .map(|picture| NamedPicture {
                    range: picture.range,
                    destination: picture.destination,
                }),
        );
    }
    pictures.extend(html_pictures(text));
    pictures
}

/// The pictures of raw HTML, `<img src="…">`. A tag inside a code block is found as
/// well; its file is then looked for in vain or, at worst, renamed in the example too.
fn html_pictures(text: &str) -> Vec<NamedPicture> {
    let mut pictures = Vec::new();
    for (at, _) in text.match_indices("<img").chain(text.match_indices("<IMG")) {
        // A tag holds no other, which also keeps unclosed ones from being searched long.
        let Some(end) = text[at + 1..].find(['<', '>']).map(|end| at + 1 + end) else {
            continue;
        };
        let tag = &text[at..end];
        let Some(source) = tag.find(" src=").map(|source| source + " src=".len()) else {
            continue;
        };
        let Some(quote @ ('"' | '\'')) = tag[source..].chars().next() else {
            continue;
        };
        let value = &tag[source + 1..];
        if let Some(value) = value.find(quote).map(|end| &value[..end]) {
            let start = at + source + 1;
            pictures.push(NamedPicture {
                range: Some(start..start + value.len()),
                destination: value.to_owned(),
            });
        }
    }
    pictures
}

/// Text with its `%20`s resolved; `None` where that gives no text.
pub(crate) fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let digits = after
            .get(..2)
            .and_then(|digits| std::str::from_utf8(digits).ok());
        let decoded = digits
            .filter(|digits| byte == b'%' && digits.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(decoded.unwrap_or(byte));
        rest = if decoded.is_some() {
            &after[2..]
        } else {
            after
        };
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_looked_for_inside_the_folder_alone() {
        let check = |destination, expected: Option<&str>| {
            assert_eq!(
                picture_file(destination).as_deref(),
                expected,
                "{destination}"
            );
        };
        check("pier.jpg", Some("pier.jpg"));
        check("./img/../img/pier.jpg", Some("img/pier.jpg"));
        check("img\\pier.jpg", Some("img/pier.jpg"));
        check("old%20pier.jpg?w=300", Some("old pier.jpg"));
        check("100%.png", Some("100%.png"));
        check("../pier.jpg", None);
        check("a/../../pier.jpg", None);
        check("..%2F..%2Fetc/passwd", None);
        check("..\\pier.jpg", None);
        check("/img/pier.jpg", None);
        check("C:\\pier.jpg", None);
        check("https://example.org/pier.jpg", None);
        check("data:image/png;base64,AA", None);
        check("%00.png", None);
        check("", None);
    }

    #[test]
    fn renaming_touches_nothing_but_destinations() {
        let body = "pier.jpg ![The pier](pier.jpg \"pier.jpg\") <img alt='x' src='a b.png'>\n\n\
                    ![one][p] ![two][p] ![web](https://example.org/pier.jpg)\n\n[p]: <sea side.png>\n";
        let mut manuscript = Manuscript::default();
        manuscript.stories.push(super::super::StoryFields {
            body: body.into(),
            lead_picture: Some("![Lead](pictures/lead.jpg){credit=A}".into()),
            ..Default::default()
        });
        let paths = manuscript.picture_paths();
        assert_eq!(
            paths,
            ["pier.jpg", "sea side.png", "a b.png", "pictures/lead.jpg"]
        );
        let names = paths
            .iter()
            .enumerate()
            .map(|(index, path)| (path.clone(), format!("pictures/{index}.png")))
            .collect();
        manuscript.rename_pictures(&names);
        assert_eq!(
            manuscript.stories[0].body,
            "pier.jpg ![The pier](pictures/0.png \"pier.jpg\") <img alt='x' src='pictures/2.png'>\n\n\
             ![one][p] ![two][p] ![web](https://example.org/pier.jpg)\n\n[p]: <pictures/1.png>\n"
        );
        assert_eq!(
            manuscript.stories[0].lead_picture.as_deref(),
            Some("![Lead](pictures/3.png){credit=A}")
        );
    }
}
