//! The levels and ids of a text's headings on a page.

use std::collections::HashMap;

/// What has been given to the headings so far.
#[derive(Default)]
pub(super) struct Headings {
    /// The levels as written of the headings that the next one may stand under.
    path: Vec<u8>,
    /// How often each slug has been given.
    slugs: HashMap<String, u32>,
}

impl Headings {
    /// The level of the next heading on a page where the text's outermost headings are
    /// `top`: one deeper than the heading it stands under, so that none is skipped however
    /// the text was written; never deeper than 6.
    pub(super) fn level(&mut self, written: u8, top: u8) -> u8 {
        while self.path.last().is_some_and(|&above| above >= written) {
            self.path.pop();
        }
        let depth = u8::try_from(self.path.len()).unwrap_or(u8::MAX);
        self.path.push(written);
        top.saturating_add(depth).clamp(1, 6)
    }

    /// The name that the next heading goes by in links, told apart from equal ones as
    /// GitHub does (`notes`, `notes-1`); `None` for a heading without letters and digits.
    pub(super) fn slug(&mut self, text: &str) -> Option<String> {
        let slug = slug(text);
        if slug.is_empty() {
            return None;
        }
        let Some(given) = self.slugs.get_mut(&slug) else {
            self.slugs.insert(slug.clone(), 0);
            return Some(slug);
        };
        let mut number = *given;
        loop {
            number += 1;
            let numbered = format!("{slug}-{number}");
            if !self.slugs.contains_key(&numbered) {
                self.slugs.insert(slug, number);
                self.slugs.insert(numbered.clone(), 0);
                return Some(numbered);
            }
        }
    }
}

/// A heading's text as GitHub writes it into an address: lower case, blanks as hyphens,
/// letters, digits, hyphens and underscores of any script.
fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.trim().chars() {
        if c.is_alphanumeric() || c == '_' || c == '-' {
            slug.extend(c.to_lowercase());
        } else if c.is_whitespace() {
            slug.push('-');
        }
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_start_at_the_top_and_skip_none() {
        let check = |written: &[u8], expected: &[u8]| {
            let mut headings = Headings::default();
            let levels: Vec<u8> = written
                .iter()
                .map(|&level| headings.level(level, 3))
                .collect();
            assert_eq!(levels, expected);
        };
        check(&[1, 2, 3, 2], &[3, 4, 5, 4]);
        check(&[4, 2, 3, 6, 2], &[3, 3, 4, 5, 3]);
        check(&[1, 4, 2, 4], &[3, 4, 4, 5]);
        check(&[1, 2, 3, 4, 5, 6], &[3, 4, 5, 6, 6, 6]);
    }

    #[test]
    fn equal_headings_get_ids_of_their_own() {
        let mut headings = Headings::default();
        let mut check = |text: &str, expected: Option<&str>| {
            assert_eq!(headings.slug(text).as_deref(), expected);
        };
        check("Who came, and from where", Some("who-came-and-from-where"));
        check("Notes", Some("notes"));
        check("Notes 1", Some("notes-1"));
        check("Notes", Some("notes-2"));
        check("Notes-1", Some("notes-1-1"));
        check("نشست سالانه", Some("نشست-سالانه"));
        check("\"><x", Some("x"));
        check("***", None);
    }
}
