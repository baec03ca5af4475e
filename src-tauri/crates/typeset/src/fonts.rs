//! The typefaces: those in the program, and the computer's where these lack a letter.
//!
//! Looking through the computer's fonts costs more than a tenth of a second, so it
//! happens only when an issue has a letter that no font in the program has, or when its
//! theme names none of them. The issue therefore looks the same on every computer unless
//! it needs more than the program brings.

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst_kit::fonts::{FontStore, embedded, system};

use crate::families::{Family, families};

/// The text face in the program.
pub(crate) const SERIF: &str = "Libertinus Serif";
/// The face for Arabic script in the program.
pub(crate) const ARABIC: &str = "Vazirmatn";
/// The face for code in the program.
pub(crate) const MONO: &str = "DejaVu Sans Mono";

const VAZIRMATN: [&[u8]; 2] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/Vazirmatn-Regular.ttf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/Vazirmatn-Bold.ttf")),
];

/// All faces that can be set from.
pub(crate) struct Fonts {
    store: FontStore,
    /// How many faces the program brings; those of the computer stand behind them.
    bundled: usize,
    searched: bool,
}

impl Fonts {
    /// The faces in the program.
    pub(crate) fn bundled() -> Self {
        let mut store = FontStore::new();
        store.extend(embedded());
        for bytes in VAZIRMATN {
            for font in Font::iter(Bytes::new(bytes)) {
                let info = font.info().clone();
                store.push((font, info));
            }
        }
        let bundled = (0..).take_while(|&face| store.book().info(face).is_some());
        Self {
            bundled: bundled.count(),
            store,
            searched: false,
        }
    }

    /// Adds the computer's faces, once.
    pub(crate) fn search_computer(&mut self) {
        if self.searched {
            return;
        }
        self.searched = true;
        self.store.extend(system());
    }

    /// Whether a face has this letter.
    pub(crate) fn has(&self, letter: char) -> bool {
        let book = self.store.book();
        let mut faces = (0..).map_while(|face| book.info(face));
        faces.any(|info| !info.is_last_resort() && info.coverage.contains(letter as u32))
    }

    /// Whether one of the text faces in the program has this letter.
    pub(crate) fn text_face_has(&self, letter: char) -> bool {
        [SERIF, ARABIC].iter().any(|family| {
            let book = self.store.book();
            let mut faces = book.select_family(&family.to_lowercase());
            faces.any(|face| {
                book.info(face)
                    .is_some_and(|info| info.coverage.contains(letter as u32))
            })
        })
    }

    /// The family to set in, of those a theme names: the first that the program brings,
    /// else the first that the computer has, else [`SERIF`].
    pub(crate) fn choose(&mut self, families: &[String]) -> String {
        const OURS: [&str; 3] = [SERIF, "New Computer Modern", ARABIC];
        let ours = |name: &&String| OURS.iter().any(|ours| ours.eq_ignore_ascii_case(name));
        if let Some(family) = families.iter().find(ours) {
            return family.clone();
        }
        self.search_computer();
        let known = |name: &&String| self.store.book().contains_family(&name.to_lowercase());
        families
            .iter()
            .find(known)
            .cloned()
            .unwrap_or_else(|| SERIF.to_owned())
    }

    /// The family to set in where a theme asks for one by name, be it the program's or the
    /// computer's; `None` where neither has it.
    pub(crate) fn named(&mut self, family: &str) -> Option<String> {
        let wanted = family.trim().to_lowercase();
        if !self.store.book().contains_family(&wanted) {
            self.search_computer();
        }
        let book = self.store.book();
        let face = book.select_family(&wanted).next()?;
        Some(book.info(face)?.family.clone())
    }

    /// All families, the computer's among them.
    pub(crate) fn families(&mut self) -> Vec<Family> {
        self.search_computer();
        families(self.store.book(), self.bundled)
    }

    /// What Typst wants to know of the faces.
    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        self.store.book()
    }

    /// A face by its place in the book.
    pub(crate) fn face(&self, index: usize) -> Option<Font> {
        self.store.font(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::families::Script;

    #[test]
    fn the_program_brings_latin_greek_cyrillic_hebrew_and_arabic() {
        let fonts = Fonts::bundled();
        for letter in "aëçßłΩЖשپگ۱٣\u{FFFD}☐☑•–“”".chars() {
            assert!(fonts.has(letter), "{letter} U+{:04X}", letter as u32);
        }
        assert!(!fonts.has('読'));
    }

    #[test]
    fn the_families_in_the_program_cover_latin_greek_cyrillic_and_arabic() {
        let all = Fonts::bundled().families();
        let bundled = |name: &str| {
            let family = all.iter().find(|family| family.name == name);
            let family = family.unwrap_or_else(|| panic!("{name} in {all:?}"));
            assert!(family.bundled, "{name}");
            family.scripts.clone()
        };
        let serif = bundled(SERIF);
        for script in [
            Script::Latin,
            Script::Greek,
            Script::Cyrillic,
            Script::Hebrew,
        ] {
            assert!(serif.contains(&script), "{script:?} {serif:?}");
        }
        assert!(bundled(ARABIC).contains(&Script::Arabic));
        assert!(!bundled(MONO).contains(&Script::Han));
        assert!(all.is_sorted_by_key(|family| family.name.to_lowercase()));
    }

    #[test]
    fn a_family_is_found_by_its_name_in_any_case() {
        let mut fonts = Fonts::bundled();
        assert_eq!(fonts.named(" libertinus serif "), Some(SERIF.to_owned()));
        assert!(!fonts.searched);
        assert_eq!(fonts.named("No Such Family"), None);
    }

    #[test]
    fn a_theme_is_set_in_the_first_family_that_the_program_brings() {
        let families =
            |names: &[&str]| -> Vec<String> { names.iter().map(|&name| name.to_owned()).collect() };
        let mut fonts = Fonts::bundled();
        assert_eq!(
            fonts.choose(&families(&["Source Serif 4", "libertinus serif"])),
            "libertinus serif"
        );
        assert!(!fonts.searched);
        assert_eq!(fonts.choose(&families(&["No Such Family"])), SERIF);
        assert!(fonts.searched);
    }
}
