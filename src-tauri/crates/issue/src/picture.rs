//! Pictures: what they are and how a story names them.

mod ending;

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

pub use ending::{is_cut_off, marked_as_cut_off};

/// The folder that a story's Markdown and a Markdown bundle name pictures in.
///
/// `![The pier](pictures/pier-3f2a9c01.jpg)` names the library's picture
/// `pier-3f2a9c01.jpg`, and is at the same time the picture's path beside the
/// `issue.md` of a bundle, so that no export ever rewrites a story.
pub const PICTURE_FOLDER: &str = "pictures/";

/// A picture's address by content: the SHA-256 of its bytes, 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PictureHash(pub String);

/// The forms of picture that come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MediaType {
    /// JPEG.
    #[serde(rename = "image/jpeg")]
    Jpeg,
    /// PNG.
    #[serde(rename = "image/png")]
    Png,
    /// GIF.
    #[serde(rename = "image/gif")]
    Gif,
    /// WebP.
    #[serde(rename = "image/webp")]
    WebP,
    /// SVG, sanitised when it came in.
    #[serde(rename = "image/svg+xml")]
    Svg,
}

/// What is known of a picture; its bytes are handed about apart from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Its address by content.
    pub hash: PictureHash,
    /// Its name, alone in the library and safe as a file name: `pier-3f2a9c01.jpg`.
    pub name: String,
    /// Its form.
    pub media_type: MediaType,
    /// Width in pixels, as shown (after the EXIF orientation).
    pub width: u32,
    /// Height in pixels, as shown.
    pub height: u32,
    /// What it shows, for readers who do not see it, where a story does not say.
    pub alt: String,
}

impl MediaType {
    /// Every form, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Jpeg, Self::Png, Self::Gif, Self::WebP, Self::Svg];

    /// The IANA media type.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::WebP => "image/webp",
            Self::Svg => "image/svg+xml",
        }
    }

    /// The usual ending of a file name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::WebP => "webp",
            Self::Svg => "svg",
        }
    }

    /// The form with this IANA name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|media| media.name() == name)
    }
}

impl fmt::Display for PictureHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The library name of the picture that a Markdown destination points to, where it
/// points into [`PICTURE_FOLDER`].
pub fn picture_name(destination: &str) -> Option<&str> {
    let name = destination.strip_prefix(PICTURE_FOLDER)?;
    (!name.is_empty() && !name.contains('/')).then_some(name)
}

/// The Markdown of a leading picture of which the name alone is known.
pub fn lead_by_name(name: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    match name.chars().all(is_plain) {
        true => format!("![]({PICTURE_FOLDER}{name})"),
        false => format!("![](<{PICTURE_FOLDER}{name}>)"),
    }
}

/// All library names that a Markdown text may mean by `pictures/<name>`: found by the
/// letters alone, without reading the Markdown, so a name in a code block is among them.
pub fn names_in(markdown: &str) -> BTreeSet<String> {
    let of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    markdown
        .split(PICTURE_FOLDER)
        .skip(1)
        .map(|rest| &rest[..rest.find(|c| !of_name(c)).unwrap_or(rest.len())])
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The name a picture takes: the file's stem as ASCII letters, digits and hyphens,
/// eight digits of its hash, and its form's ending.
pub fn name_picture(file_stem: &str, hash: &PictureHash, media_type: MediaType) -> String {
    let mut slug = String::new();
    for c in file_stem.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(40);
    let slug = match slug.trim_end_matches('-') {
        "" => "picture",
        slug => slug,
    };
    let digits = hash.0.get(..8).unwrap_or(&hash.0);
    // A picture that was exported by name and comes back keeps that name.
    let slug = slug
        .strip_suffix(digits)
        .map_or(slug, |slug| slug.trim_end_matches('-'));
    format!("{slug}-{digits}.{}", media_type.extension())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_named_after_its_file_and_its_content() {
        let hash = PictureHash("3f2a9c01b2c3d4e5".into());
        let name = |stem| name_picture(stem, &hash, MediaType::Jpeg);
        assert_eq!(name("Old Pier (1)"), "old-pier-1-3f2a9c01.jpg");
        assert_eq!(name("اسکله"), "picture-3f2a9c01.jpg");
        assert_eq!(name("old-pier-3f2a9c01"), "old-pier-3f2a9c01.jpg");
    }

    #[test]
    fn names_are_found_in_a_text() {
        let found = names_in("![a](pictures/one-1.jpg) [b]: <pictures/two-2.svg> pictures/ x");
        assert_eq!(found, ["one-1.jpg", "two-2.svg"].map(str::to_owned).into());
    }

    #[test]
    fn only_the_picture_folder_names_pictures() {
        assert_eq!(picture_name("pictures/a.jpg"), Some("a.jpg"));
        assert_eq!(picture_name("pictures/../a.jpg"), None);
        assert_eq!(picture_name("https://example.org/a.jpg"), None);
    }
}
