//! The families that a theme may choose from: those in the program, and the computer's.

use typst::text::FontBook;

/// A family of typefaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Its name, as a theme writes it.
    pub name: String,
    /// Whether the program brings it, so that it looks the same on every computer.
    pub bundled: bool,
    /// The scripts whose letters it has, in the order of [`Script::ALL`].
    pub scripts: Vec<Script>,
}

/// A script that newsletters are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Script {
    /// English, Albanian, German and their neighbours.
    Latin,
    /// Greek.
    Greek,
    /// Russian, Serbian, Bulgarian, Ukrainian.
    Cyrillic,
    /// Arabic, Persian and Urdu.
    Arabic,
    /// Hebrew and Yiddish.
    Hebrew,
    /// Armenian.
    Armenian,
    /// Georgian.
    Georgian,
    /// Hindi, Marathi, Nepali.
    Devanagari,
    /// Thai.
    Thai,
    /// Chinese, and the characters of Japanese.
    Han,
    /// The syllables of Japanese.
    Kana,
    /// Korean.
    Hangul,
}

impl Script {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Latin,
        Self::Greek,
        Self::Cyrillic,
        Self::Arabic,
        Self::Hebrew,
        Self::Armenian,
        Self::Georgian,
        Self::Devanagari,
        Self::Thai,
        Self::Han,
        Self::Kana,
        Self::Hangul,
    ];

    /// Letters that a family has to have to be one for the script: first and last of the
    /// alphabet, and those of its languages that a font made for one of them lacks (CLDR's
    /// main exemplar characters).
    fn letters(self) -> &'static str {
        match self {
            Self::Latin => "azAZéëçñößøłšžğ“”–",
            Self::Greek => "αωΑΩάήώςΐ",
            Self::Cyrillic => "аяАЯёіїєђћџ",
            Self::Arabic => "ابيپچژگکیےۀ۱٣",
            Self::Hebrew => "אתםןףץ",
            Self::Armenian => "աֆԱՖ",
            Self::Georgian => "აჰ",
            Self::Devanagari => "अहक्षि",
            Self::Thai => "กฮาเ",
            Self::Han => "的人中国報読",
            Self::Kana => "あんアン",
            Self::Hangul => "가힣한",
        }
    }
}

/// The families of a book, by name, with which of them are bundled: those of the first
/// `bundled` faces. What is kept for the last resort alone (a box for each letter) is none.
pub(crate) fn families(book: &FontBook, bundled: usize) -> Vec<Family> {
    let families = book.families().filter_map(|(name, faces)| {
        let faces: Vec<usize> = faces.collect();
        let infos = || faces.iter().filter_map(|&face| book.info(face));
        // Any one face of the family: a bold one may have fewer letters than the upright.
        let has = |letter: char| infos().any(|info| info.coverage.contains(letter as u32));
        let covers = |script: &Script| script.letters().chars().all(has);
        let is_of_use = infos().any(|info| !info.is_last_resort());
        is_of_use.then(|| Family {
            name: name.to_owned(),
            bundled: faces.iter().any(|&face| face < bundled),
            scripts: Script::ALL.into_iter().filter(covers).collect(),
        })
    });
    let mut families: Vec<Family> = families.collect();
    families.sort_by_key(|family| family.name.to_lowercase());
    families
}
