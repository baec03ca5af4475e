//! A whole issue, ready for any press.

use std::collections::BTreeMap;

use crate::{Digits, Issue, Language, Picture, Publication, Section, SectionId, Story};

/// An issue with its publication, its stories in order and its pictures: what every
/// edition is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct ComposedIssue {
    /// The publication it is a number of.
    pub publication: Publication,
    /// The publication's sections, in its order.
    pub sections: Vec<Section>,
    /// The issue's own fields.
    pub issue: Issue,
    /// Its stories, in order.
    pub stories: Vec<Story>,
    /// The pictures that its texts name, by name; the bytes are handed about apart.
    pub pictures: BTreeMap<String, Picture>,
}

impl ComposedIssue {
    /// The name of a section of the publication.
    pub fn section_name(&self, id: Option<SectionId>) -> Option<&str> {
        let id = id?;
        let section = self.sections.iter().find(|section| section.id == id)?;
        Some(&section.name)
    }

    /// The language a story is written in.
    pub fn language_of<'a>(&'a self, story: &'a Story) -> &'a Language {
        story.language_or(&self.publication.language)
    }

    /// The issue's number as the publication writes it, in the digits of its language.
    pub fn number(&self) -> String {
        let number = self.publication.numbered(&self.issue.number);
        self.publication.language.digits().write(&number)
    }

    /// What a reader would call the issue: "The Harbour Letter, No. 108".
    pub fn title(&self) -> String {
        let number = self.number();
        if number.is_empty() {
            return self.publication.name.clone();
        }
        let comma = match self.publication.language.digits() {
            Digits::Latin => ',',
            Digits::Persian | Digits::Arabic => '،',
        };
        format!("{}{comma} {number}", self.publication.name)
    }

    /// The date as printed: the editor's words, else the date in the publication's
    /// language, else nothing.
    pub fn dateline(&self) -> String {
        if !self.issue.dateline.is_empty() {
            return self.issue.dateline.clone();
        }
        let date = self.issue.date;
        date.map(|date| crate::dateline::written_date(date, &self.publication.language))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_in_the_digits_of_its_language() {
        let digits = |tag: &str| {
            let language = Language::parse(tag).expect("it is a tag");
            language.digits().write("No. 112-113")
        };
        assert_eq!(digits("sq"), "No. 112-113");
        assert_eq!(digits("fa-AF"), "No. ۱۱۲-۱۱۳");
        assert_eq!(digits("ar"), "No. ١١٢-١١٣");
        assert_eq!(digits("he"), "No. 112-113");
    }
}
