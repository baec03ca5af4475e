//! The plain-text fields of an issue as HTML: one line each, absent where they are empty.

use issue::Language;
use issue::document::link_target;

use crate::html::{self, Markup};

/// Writes `<open …>text<close>` for a field that says something. `open` is a tag without
/// its `>`.
pub(super) fn field(markup: &mut Markup, open: &'static str, text: &str, close: &'static str) {
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    markup.tag(open);
    auto(markup, text);
    markup.tag(">");
    markup.text(text);
    markup.tag(close);
}

/// Leaves the direction of an element to its text, where that has letters.
pub(super) fn auto(markup: &mut Markup, text: &str) {
    if html::direction::of_text(text).is_some() {
        markup.tag(" dir=\"auto\"");
    }
}

/// Writes `lang` where it differs from that of the surroundings.
pub(super) fn language(markup: &mut Markup, own: &Language, around: &Language) {
    if own != around {
        markup.attribute("lang", own.tag());
    }
}

/// Writes `dir` where it differs from that of the surroundings.
pub(super) fn direction(markup: &mut Markup, own: &Language, around: &Language) {
    if own.direction() != around.direction() {
        markup.attribute("dir", own.direction().attribute());
    }
}

/// Writes a link that shows where it leads: the address without what every address has. An
/// address that no browser could follow from a file is written as text.
pub(super) fn address_link(markup: &mut Markup, address: &str) {
    let target = link_target(address).filter(|target| is_absolute(target));
    if let Some(target) = target {
        markup.tag("<a");
        markup.address("href", target);
        markup.tag(" dir=\"ltr\">");
    }
    markup.text(shown(address.trim()));
    if target.is_some() {
        markup.tag("</a>");
    }
}

/// Whether an address names its scheme; "example.org/page" alone would be a file beside ours.
fn is_absolute(target: &str) -> bool {
    let target = target.to_ascii_lowercase();
    ["http://", "https://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| target.starts_with(scheme))
}

fn shown(address: &str) -> &str {
    let rest = ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .find_map(|scheme| address.strip_prefix(scheme))
        .unwrap_or(address);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.strip_suffix('/').unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_address_is_a_link() {
        let check = |address: &str, expected: &str| {
            let mut markup = Markup::default();
            address_link(&mut markup, address);
            assert_eq!(markup.into_string(), expected);
        };
        check(
            " https://www.example.org/a&b/ ",
            "<a href=\"https://www.example.org/a&amp;b/\" dir=\"ltr\">example.org/a&amp;b</a>",
        );
        check("example.org", "example.org");
        check("The Times, 3 May", "The Times, 3 May");
        check("javascript:alert(1)", "javascript:alert(1)");
        check(
            "https://e.org/\"><script>",
            "<a href=\"https://e.org/%22%3E%3Cscript%3E\" dir=\"ltr\">e.org/&quot;&gt;&lt;script&gt;</a>",
        );
    }
}
