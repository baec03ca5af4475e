//! Imposition: pages put two on a sheet in such an order that the folded sheets, one in the
//! other and stapled through the fold, are a booklet.
//!
//! The pages stay what they were: each becomes a form that its sheet draws, with its own
//! tags. A tag names the form that holds its text (`Stm`, ISO 32000-1, 14.7.4.2), so the
//! tree of tags, and with it the order of reading, is that of the pages one after the other,
//! whatever sheet they are on. Links, their places and the bookmarks move along.

use std::collections::BTreeMap;

use super::value::Value;
use super::{File, Object};

/// What a booklet is made of; lengths in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Booklet {
    /// The width and height of a sheet that lies across.
    pub(crate) sheet: (f64, f64),
    /// The width and height of a page.
    pub(crate) page: (f64, f64),
    /// Whether it is bound at the right.
    pub(crate) right_to_left: bool,
}

/// Where a page came to stand.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// The number of the sheet's object.
    sheet: u32,
    /// The number of the form that the page became.
    form: u32,
    /// How far it moved from the lower left corner of the paper.
    moved: (f64, f64),
}

/// The sides of a booklet's sheets in the order they are printed, front and back of each in
/// turn: for each side the page at the left and at the right, counted from 0; `None` where
/// the pages are no multiple of four.
///
/// For eight pages bound at the left: 8 and 1, 2 and 7, 6 and 3, 4 and 5, the order of every
/// booklet that is stapled through its fold. Two numbers side by side always add up to one more
/// than there are pages.
pub(super) fn sides(pages: usize, right_to_left: bool) -> Vec<[Option<usize>; 2]> {
    let all = pages.next_multiple_of(4);
    let there = |page: usize| (page < pages).then_some(page);
    (0..all / 2)
        .map(|side| {
            let (early, late) = (there(side), there(all - 1 - side));
            // The first side of a sheet has its earlier page at the right, the second at the left.
            let early_at_left = (side % 2 == 1) != right_to_left;
            if early_at_left {
                [early, late]
            } else {
                [late, early]
            }
        })
        .collect()
}

/// A file of pages as a file of sheets.
pub(crate) fn impose(bytes: &[u8], booklet: Booklet) -> Option<Vec<u8>> {
    let mut file = File::read(bytes)?;
    let pages = file.pages()?;
    let (catalogue, tree) = file.roots()?;
    let mut sheets = Vec::new();
    let mut places = BTreeMap::new();
    for side in sides(pages.len(), booklet.right_to_left) {
        let sheet = file.add(Value::Dictionary(Vec::new()), None);
        let middle = booklet.sheet.0 / 2.0;
        let up = (booklet.sheet.1 - booklet.page.1) / 2.0;
        let lefts = [middle - booklet.page.0, middle];
        let mut forms = Vec::new();
        let mut annotations = Vec::new();
        for (page, left) in side.into_iter().zip(lefts) {
            let Some(&page) = page.and_then(|page| pages.get(page)) else {
                continue;
            };
            let moved = (left, up);
            annotations.extend(move_annotations(&mut file, page, moved)?);
            let form = become_form(&mut file, page, booklet.page)?;
            places.insert(page, Place { sheet, form, moved });
            forms.push((form, moved));
        }
        let content = file.add_content(&forms);
        let value = sheet_page(tree, booklet.sheet, &forms, content, annotations);
        file.objects.insert(
            sheet,
            Object {
                value,
                stream: None,
            },
        );
        sheets.push(sheet);
    }
    for number in &pages {
        file.objects.remove(number);
    }
    for object in file.objects.values_mut() {
        retell(&mut object.value, &places);
        lead_on(&mut object.value, &places);
    }
    let tree = &mut file.objects.get_mut(&tree)?.value;
    tree.set("Count", Value::integer(i64::try_from(sheets.len()).ok()?));
    let kids = sheets.into_iter().map(Value::Reference);
    tree.set("Kids", Value::Array(kids.collect()));
    prefer_paper(&mut file.objects.get_mut(&catalogue)?.value);
    Some(file.write())
}

impl File {
    /// What a sheet draws: its forms, each moved to its place.
    fn add_content(&mut self, forms: &[(u32, (f64, f64))]) -> u32 {
        let mut content = String::new();
        for (form, (left, up)) in forms {
            content += &format!("q 1 0 0 1 {left:.3} {up:.3} cm /P{form} Do Q\n");
        }
        let length = Value::integer(i64::try_from(content.len()).unwrap_or_default());
        let value = Value::dictionary([("Length", length)]);
        self.add(value, Some(content.into_bytes()))
    }
}

fn sheet_page(
    tree: u32,
    (width, height): (f64, f64),
    forms: &[(u32, (f64, f64))],
    content: u32,
    annotations: Vec<Value>,
) -> Value {
    let named = |(form, _): &(u32, _)| (format!("P{form}").into_bytes(), Value::Reference(*form));
    let forms = Value::Dictionary(forms.iter().map(named).collect());
    let paper = [0.0, 0.0, width, height].map(Value::length);
    let mut page = Value::dictionary([
        ("Type", Value::name("Page")),
        ("Parent", Value::Reference(tree)),
        ("MediaBox", Value::Array(paper.into())),
        ("Resources", Value::dictionary([("XObject", forms)])),
        ("Contents", Value::Reference(content)),
    ]);
    if !annotations.is_empty() {
        page.set("Annots", Value::Array(annotations));
        // The order of the tags is the order of the tabulator, as PDF/UA-1 (7.18.3) wants it.
        page.set("Tabs", Value::name("S"));
    }
    page
}

/// Makes a form of a page's content, with the page's resources and tags.
fn become_form(file: &mut File, page: u32, (width, height): (f64, f64)) -> Option<u32> {
    let page = file.objects.get(&page)?.value.clone();
    let content = page.get("Contents")?.reference()?;
    let form = &mut file.objects.get_mut(&content)?.value;
    form.set("Type", Value::name("XObject"));
    form.set("Subtype", Value::name("Form"));
    let bounds = [0.0, 0.0, width, height].map(Value::length);
    form.set("BBox", Value::Array(bounds.into()));
    for name in ["Resources", "StructParents", "Group"] {
        if let Some(value) = page.get(name) {
            form.set(name, value.clone());
        }
    }
    Some(content)
}

/// Moves a page's links with it; gives them.
fn move_annotations(file: &mut File, page: u32, moved: (f64, f64)) -> Option<Vec<Value>> {
    let page = &file.objects.get(&page)?.value;
    let Some(annotations) = page.get("Annots") else {
        return Some(Vec::new());
    };
    let annotations = file.resolve(annotations)?.array()?.to_vec();
    for annotation in &annotations {
        let annotation = &mut file.objects.get_mut(&annotation.reference()?)?.value;
        for name in ["Rect", "QuadPoints"] {
            let Some(points) = annotation.get(name) else {
                continue;
            };
            let points = points.array()?.iter().map(Value::real);
            let points: Vec<f64> = points.collect::<Option<_>>()?;
            let along = |(index, length): (usize, f64)| {
                Value::length(length + if index % 2 == 0 { moved.0 } else { moved.1 })
            };
            let points = points.into_iter().enumerate().map(along).collect();
            annotation.set(name, Value::Array(points));
        }
    }
    Some(annotations)
}

/// Has a tag name the forms that hold its text.
fn retell(tag: &mut Value, places: &BTreeMap<u32, Place>) {
    if !tag.is_a("StructElem") {
        return;
    }
    let page = tag.get("Pg").and_then(Value::reference);
    let kids = match tag.remove("K") {
        Some(Value::Array(kids)) => kids,
        Some(kid) => vec![kid],
        None => return,
    };
    let told = kids.into_iter().map(|mut kid| {
        let own = kid.get("Pg").and_then(Value::reference).or(page);
        let Some(place) = own.and_then(|page| places.get(&page)) else {
            return kid;
        };
        if let Some(number) = kid.number() {
            kid = Value::dictionary([
                ("Type", Value::name("MCR")),
                ("MCID", Value::integer(number)),
            ]);
        }
        if kid.is_a("MCR") {
            kid.set("Pg", Value::Reference(place.sheet));
            kid.set("Stm", Value::Reference(place.form));
        }
        kid
    });
    let told = told.collect();
    tag.set("K", Value::Array(told));
}

/// Has what leads to a page lead to its place on its sheet.
fn lead_on(value: &mut Value, places: &BTreeMap<u32, Place>) {
    match value {
        Value::Reference(number) => {
            if let Some(place) = places.get(number) {
                *number = place.sheet;
            }
        }
        Value::Array(values) => {
            let page = values.first().and_then(Value::reference);
            let place = page.and_then(|page| places.get(&page));
            if let (Some(place), true) = (place, values.get(1) == Some(&Value::name("XYZ"))) {
                for (at, moved) in [(2, place.moved.0), (3, place.moved.1)] {
                    if let Some(length) = values.get(at).and_then(Value::real) {
                        values[at] = Value::length(length + moved);
                    }
                }
            }
            for value in values {
                lead_on(value, places);
            }
        }
        Value::Dictionary(entries) => {
            for (_, value) in entries {
                lead_on(value, places);
            }
        }
        Value::Other(_) => {}
    }
}

/// Tells printers that the sheets are to be printed as they are, on both sides, and turned
/// over their short edge; page labels would name sheets after pages.
fn prefer_paper(catalogue: &mut Value) {
    catalogue.remove("PageLabels");
    let preferences = catalogue.remove("ViewerPreferences");
    let mut preferences = preferences.unwrap_or(Value::Dictionary(Vec::new()));
    preferences.set("PrintScaling", Value::name("None"));
    preferences.set("Duplex", Value::name("DuplexFlipShortEdge"));
    catalogue.set("ViewerPreferences", preferences);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_pages_are_four_sides() {
        let counted = |right_to_left| -> Vec<[usize; 2]> {
            let sides = sides(8, right_to_left).into_iter();
            sides
                .map(|side| side.map(|page| page.map_or(0, |page| page + 1)))
                .collect()
        };
        assert_eq!(counted(false), [[8, 1], [2, 7], [6, 3], [4, 5]]);
        assert_eq!(counted(true), [[1, 8], [7, 2], [3, 6], [5, 4]]);
    }

    #[test]
    fn pages_are_filled_up_to_a_multiple_of_four() {
        assert_eq!(sides(1, false), [[None, Some(0)], [None, None]]);
        assert_eq!(sides(6, false).iter().flatten().flatten().count(), 6);
        for pages in 0..40 {
            let mut all: Vec<usize> = sides(pages, false)
                .into_iter()
                .flatten()
                .flatten()
                .collect();
            all.sort_unstable();
            assert_eq!(all, (0..pages).collect::<Vec<_>>());
        }
    }
}
