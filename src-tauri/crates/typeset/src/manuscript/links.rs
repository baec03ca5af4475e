//! Where links lead on paper and in a PDF, which stands by itself: to the web, to an
//! address for mail, to a telephone; to another page only where the publication has a
//! website that the link can be read against.

use std::fmt::Write;

use issue::document::link_target;

/// The longest address that Typst takes.
const LONGEST: usize = 8000;

/// The address that a destination leads to, ASCII and whole; `None` where it leads
/// nowhere from a PDF: the text stands alone.
pub(super) fn address(destination: &str, website: &str) -> Option<String> {
    let target = link_target(destination)?;
    let target = match target {
        _ if target.starts_with("//") => format!("https:{target}"),
        _ if target.starts_with('/') => format!("{}{target}", origin(website)?),
        _ if has_scheme(target) => target.to_owned(),
        _ => return None,
    };
    let address = ascii(&target);
    (address.len() <= LONGEST && says_something(&address)).then_some(address)
}

/// An address as a reader would type it: without scheme and without a last slash.
pub(super) fn spoken(address: &str) -> &str {
    let bare = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))
        .or_else(|| address.strip_prefix("mailto:"))
        .unwrap_or(address);
    bare.strip_suffix('/').unwrap_or(bare)
}

fn has_scheme(target: &str) -> bool {
    let end = target.find([':', '/', '?', '#']);
    end.is_some_and(|end| target.as_bytes()[end] == b':')
}

/// Scheme and host of a website.
fn origin(website: &str) -> Option<&str> {
    let website = link_target(website)?;
    let host = website.find("://")? + 3;
    let end = website[host..]
        .find('/')
        .map_or(website.len(), |at| host + at);
    (end > host).then(|| &website[..end])
}

/// Whether anything stands after the scheme.
fn says_something(address: &str) -> bool {
    let rest = address.split_once(':').map_or("", |(_, rest)| rest);
    !rest.trim_matches('/').is_empty()
}

fn ascii(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic()
            && !matches!(
                byte,
                b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}'
            )
        {
            encoded.push(char::from(byte));
        } else {
            write!(encoded, "%{byte:02X}").expect("a string takes all text");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(destination: &str, expected: Option<&str>) {
        let address = address(destination, "https://harbour.example/news/");
        assert_eq!(address.as_deref(), expected, "{destination}");
    }

    #[test]
    fn a_link_leads_somewhere_or_is_none() {
        check(
            " https://example.org/a b ",
            Some("https://example.org/a%20b"),
        );
        check("https://example.org/ü", Some("https://example.org/%C3%BC"));
        check("//example.org/a", Some("https://example.org/a"));
        check("/archive/3", Some("https://harbour.example/archive/3"));
        check("mailto:a@example.org", Some("mailto:a@example.org"));
        check("#top", None);
        check("page.html", None);
        check("javascript:alert(1)", None);
        check("https://", None);
        check("", None);
    }
}
