//! The boxes of a page (ISO 32000-1, 14.11.2): Typst writes the paper (MediaBox) and the
//! trimmed page (TrimBox); where marks stand outside the bleed, the bleed is a third.

use super::File;
use super::value::Value;

/// A file whose pages say how far their bleed reaches: all of the paper but a slug of
/// `slug` points at each side.
pub(crate) fn with_bleed_box(bytes: &[u8], slug: f64) -> Option<Vec<u8>> {
    let mut file = File::read(bytes)?;
    for number in file.pages()? {
        let page = &mut file.objects.get_mut(&number)?.value;
        let paper = page.get("MediaBox")?.array()?.iter().map(Value::real);
        let paper: Vec<f64> = paper.collect::<Option<_>>()?;
        let &[left, bottom, right, top] = paper.as_slice() else {
            return None;
        };
        let bleed = [left + slug, bottom + slug, right - slug, top - slug];
        page.set("BleedBox", Value::Array(bleed.map(Value::length).into()));
    }
    Some(file.write())
}
