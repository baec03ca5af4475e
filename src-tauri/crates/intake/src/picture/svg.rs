//! SVG pictures: sanitised, then measured.
//!
//! An SVG is a document that may hold scripts, links and pictures from elsewhere.
//! svg-hush drops whatever is not on its list of harmless elements and attributes, every
//! address on another server, and every `data:` address that is no raster picture. It
//! leaves paths on the same server, for that is where it works; here a path would be one
//! of the editor's own files, so those are dropped after it.

use issue::MediaType;

use super::{IncomingPicture, Refusal, check_size};

/// Whether bytes are an SVG: XML whose first element is one.
pub(super) fn looks_like_svg(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(64 * 1024)]);
    root(&head).is_some()
}

/// Sanitises and measures an SVG.
pub(super) fn read(bytes: &[u8]) -> Result<IncomingPicture, Refusal> {
    // Entities of the document's own are the one way that XML grows while it is read.
    if bytes
        .windows(8)
        .any(|window| window.eq_ignore_ascii_case(b"<!ENTITY"))
    {
        return Err(Refusal::Entities);
    }
    let mut filter = svg_hush::Filter::new();
    filter.set_data_url_filter(svg_hush::data_url_filter::allow_standard_images);
    let mut clean = Vec::with_capacity(bytes.len());
    filter
        .filter(bytes, &mut clean)
        .map_err(|error| Refusal::Damaged(error.to_string()))?;
    let text = String::from_utf8(clean).map_err(|error| Refusal::Damaged(error.to_string()))?;
    let text = without_outside(&text);
    let (width, height) = size(root(&text).unwrap_or_default()).ok_or(Refusal::Unmeasured)?;
    check_size(width, height)?;
    Ok(IncomingPicture {
        media_type: MediaType::Svg,
        width,
        height,
        bytes: text.into_bytes(),
        copy: None,
    })
}

/// The sanitised document without any address but its own parts and raster pictures in
/// it. What svg-hush writes is regular: attributes in double quotation marks, no comments.
fn without_outside(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut in_style = false;
    for piece in text.split_inclusive('>') {
        let (content, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        // Style with imports, or with escapes that could spell one, says nothing that is
        // worth the risk; svg-hush breaks an import but leaves its address standing.
        let is_risky = in_style && (content.contains(['@', '\\']) || content.contains("//"));
        if !is_risky {
            kept.push_str(&without_outside_urls(content));
        }
        kept.push_str(&without_outside_urls(&without_outside_href(tag)));
        in_style = match tag.is_empty() {
            true => in_style,
            false => tag.starts_with("<style") && !tag.ends_with("/>"),
        };
    }
    kept
}

fn without_outside_href(tag: &str) -> String {
    let Some(start) = tag.find(" href=\"") else {
        return tag.to_owned();
    };
    let value = &tag[start + " href=\"".len()..];
    match value.find('"') {
        Some(length) if !is_inside(&value[..length]) => {
            format!("{}{}", &tag[..start], &value[length + 1..])
        }
        _ => tag.to_owned(),
    }
}

fn without_outside_urls(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("url(") {
        let (before, url) = rest.split_at(start + "url(".len());
        kept.push_str(before);
        let end = url.find(')').unwrap_or(url.len());
        let address = url[..end].replace("&quot;", "").replace("&apos;", "");
        match is_inside(address.trim_matches([' ', '"', '\''])) {
            true => kept.push_str(&url[..end]),
            false => kept.push('#'),
        }
        rest = &url[end..];
    }
    kept + rest
}

fn is_inside(address: &str) -> bool {
    address.starts_with('#') || address.starts_with("data:image/")
}

/// The tag of the root element, behind declaration, comments and document type.
fn root(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{FEFF}').trim_start();
    loop {
        let close = rest.find('>')?;
        let end = if rest.starts_with("<!--") {
            rest.find("-->")? + "-->".len()
        } else if rest.starts_with("<!") && rest[..close].contains('[') {
            let subset_end = rest.find(']')?;
            subset_end + rest[subset_end..].find('>')? + 1
        } else if rest.starts_with("<?") || rest.starts_with("<!") {
            close + 1
        } else {
            break;
        };
        rest = rest[end..].trim_start();
    }
    let tag = &rest[..rest.find('>')?];
    let name = tag
        .strip_prefix('<')?
        .split([' ', '\t', '\n', '\r', '/'])
        .next()?;
    let local = name.rsplit(':').next()?;
    (local == "svg").then_some(tag)
}

/// The size in pixels that the root's attributes say: width and height, else the view
/// box; one of the two is completed by the other's proportion.
fn size(root: &str) -> Option<(u32, u32)> {
    let view_box: Option<Vec<f64>> = attribute(root, "viewBox").and_then(|value| {
        let numbers = value
            .split([' ', ',', '\t', '\n'])
            .filter(|part| !part.is_empty());
        numbers.map(|part| part.parse().ok()).collect()
    });
    let view_box = match view_box.as_deref() {
        Some(&[_, _, width, height]) if width > 0.0 && height > 0.0 => Some((width, height)),
        _ => None,
    };
    let width = attribute(root, "width").and_then(pixels);
    let height = attribute(root, "height").and_then(pixels);
    let (width, height) = match (width, height, view_box) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((w, h))) => (width, width * h / w),
        (None, Some(height), Some((w, h))) => (height * w / h, height),
        (_, _, view_box) => view_box?,
    };
    let whole = |length: f64| {
        let rounded = length.round().max(1.0);
        // Above the limit any number says the same: too many.
        (rounded.is_finite()).then_some(rounded.min(f64::from(u32::MAX)) as u32)
    };
    Some((whole(width)?, whole(height)?))
}

/// A length in pixels of CSS, at 96 to the inch; `None` for a share of something else.
fn pixels(length: &str) -> Option<f64> {
    let length = length.trim();
    // The longest start that is a number, so that "1e1" is ten and "2em" two.
    let (number, unit) = (1..=length.len().min(40)).rev().find_map(|end| {
        let number: f64 = length.get(..end)?.parse().ok()?;
        Some((number, &length[end..]))
    })?;
    let per_unit = match unit.trim() {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" | "em" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        _ => return None,
    };
    (number > 0.0).then_some(number * per_unit)
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut from = 0;
    loop {
        let at = from + tag[from..].find(name)?;
        from = at + name.len();
        let starts = tag[..at].ends_with(char::is_whitespace);
        let value = tag[from..].trim_start();
        if let (true, Some(value)) = (starts, value.strip_prefix('=')) {
            let value = value.trim_start();
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            return value[1..].split(quote).next();
        }
    }
}
