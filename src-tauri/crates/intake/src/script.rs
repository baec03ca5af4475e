//! The script a text is written in, where it tells the direction of its lines.
//!
//! A file rarely says what language it is in, and a Persian story set from left to right
//! is unreadable. So a text mostly in Arabic or Hebrew letters is given a language by
//! them. Other scripts run as Latin does and are left to the editor.

use issue::Language;
use words::message;

use crate::{Manuscript, StoryFields};

/// Sets the languages that the letters tell and the file did not.
pub(crate) fn note_language(manuscript: &mut Manuscript) {
    let tags: Vec<Option<&str>> = manuscript
        .stories
        .iter()
        .map(|story| tag(&sample(story)))
        .collect();
    let most = tags.iter().flatten().next().copied();
    let all = !tags.is_empty() && tags.iter().filter(|tag| tag.is_some()).count() * 2 > tags.len();
    if let (Some(tag), true, None) = (most, all, &manuscript.publication.language) {
        manuscript.publication.language = Language::parse(tag);
        let told = message!("intake-language", language = tag);
        manuscript.notes.push(told);
    }
    let publication = manuscript.publication.language.clone();
    let publication = publication.as_ref().map(Language::primary);
    for (story, tag) in manuscript.stories.iter_mut().zip(tags) {
        if let Some(tag) = tag.filter(|&tag| publication.as_deref() != Some(tag)) {
            story.language = Language::parse(tag);
            let headline = &story.headline;
            let told = message!("intake-language-of-story", headline, language = tag);
            manuscript.notes.push(told);
        }
    }
}

fn sample(story: &StoryFields) -> String {
    [&story.headline, &story.teaser, &story.body]
        .iter()
        .flat_map(|text| text.chars().take(2000))
        .collect()
}

/// The language of a text more than half of whose letters run from right to left.
fn tag(text: &str) -> Option<&'static str> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let count = |is_in: fn(char) -> bool| text.chars().filter(|&c| is_in(c)).count();
    if count(|c| matches!(c, '\u{5D0}'..='\u{5EA}')) * 2 > letters {
        return Some("he");
    }
    if count(|c| matches!(c, '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D3}')) * 2 <= letters {
        return None;
    }
    // Letters that Persian has and Arabic has not, against those Arabic alone has.
    let persian = count(|c| "پچژگکی".contains(c));
    let arabic = count(|c| "ةىأإؤ".contains(c));
    let urdu = count(|c| "ٹڈڑںے".contains(c));
    Some(match () {
        () if urdu > 0 => "ur",
        () if persian > arabic => "fa",
        () => "ar",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_tell_the_languages_that_run_from_right_to_left() {
        assert_eq!(
            tag("انجمن بندر در ماه آینده جلسه می‌گذارد. (Harbour)"),
            Some("fa")
        );
        assert_eq!(tag("تجتمع جمعية الميناء في المكتبة يوم الجمعة"), Some("ar"));
        assert_eq!(tag("החברה נפגשת בספרייה"), Some("he"));
        assert_eq!(tag("The society meets; انجمن"), None);
        assert_eq!(tag("12 345"), None);
        assert_eq!(tag(""), None);
    }
}
