//! Where links of a clipboard lead: past the redirects that count clicks, and nowhere where
//! they cannot be followed from a newsletter.

use issue::document::link_target;

/// Where a link leads; `None` where it leads nowhere: a script, a place in the document it
/// was copied from, a path with no site before it.
pub(super) fn destination(href: &str) -> Option<String> {
    let target = link_target(href)?;
    let target = redirected(target).unwrap_or_else(|| target.to_owned());
    let leads_on = ["http://", "https://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| starts_with(&target, scheme));
    leads_on.then_some(target)
}

/// The place in its own document that a link means: `ftn1` of `#_ftn1`, also where the
/// program that copied wrote the name of its file before it.
pub(super) fn fragment(href: &str) -> Option<&str> {
    let (document, fragment) = href.trim().split_once('#')?;
    let is_own = document.is_empty() || starts_with(document, "file:") || !document.contains(':');
    (is_own && !fragment.is_empty()).then_some(fragment)
}

fn starts_with(text: &str, start: &str) -> bool {
    let head = text.get(..start.len());
    head.is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// What stands behind the redirects of Google, Outlook and Facebook, which tell them who
/// followed a link. Parameters of the address itself (`utm_…`) belong to whoever gave it.
fn redirected(target: &str) -> Option<String> {
    let (_, rest) = target.split_once("://")?;
    let (place, query) = rest.split_once('?')?;
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    let host = host.strip_prefix("www.").unwrap_or(host);
    let names: &[&str] = match (host, path) {
        (host, "url") if host.starts_with("google.") => &["q", "url"],
        (host, _) if host.ends_with(".safelinks.protection.outlook.com") => &["url"],
        ("l.facebook.com" | "lm.facebook.com" | "l.instagram.com", _) => &["u"],
        _ => return None,
    };
    let query = query.split('#').next().unwrap_or_default();
    let value = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find_map(|(name, value)| names.contains(&name).then_some(value))?;
    let address = crate::manuscript::percent_decoded(value)?;
    let is_address = ["http://", "https://"]
        .iter()
        .any(|scheme| starts_with(&address, scheme));
    is_address.then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(href: &str, expected: Option<&str>) {
        assert_eq!(destination(href).as_deref(), expected, "{href}");
    }

    #[test]
    fn redirects_are_left_out() {
        check(
            "https://www.google.com/url?q=https://pier.example/a%3Fb%3D1&sa=D&ust=17",
            Some("https://pier.example/a?b=1"),
        );
        check(
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpier.example%2F&data=05",
            Some("https://pier.example/"),
        );
        check(
            "https://www.google.com/url?q=javascript:x",
            Some("https://www.google.com/url?q=javascript:x"),
        );
        check(
            "https://a.example/?utm_source=b",
            Some("https://a.example/?utm_source=b"),
        );
    }

    #[test]
    fn links_that_lead_nowhere_are_none() {
        check("javascript:alert(1)", None);
        check("file:///C:/a.htm#b", None);
        check("#_ftn1", None);
        check("page.html", None);
        check("mailto:a@b.example", Some("mailto:a@b.example"));
    }

    #[test]
    fn places_in_the_document_are_known() {
        assert_eq!(fragment("#_ftn1"), Some("_ftn1"));
        assert_eq!(fragment("file:///C:/Temp/clip.htm#_ftn1"), Some("_ftn1"));
        assert_eq!(fragment("https://a.example/#b"), None);
        assert_eq!(fragment("#"), None);
    }
}
