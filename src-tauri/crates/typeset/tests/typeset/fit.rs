//! Copyfitting, and what is found on the pages.

use std::collections::BTreeMap;

use issue::theme::Layout;
use issue::{ComposedIssue, StoryId};
use typeset::{FindingKind, PrintOptions, Printed, Typesetter};
use uuid::Uuid;

use crate::judges::print_with;
use crate::sample::{self, add_picture};

const SENTENCE: &str = "The first boats moored on Sunday, before the paint was dry, and the council stood on the quay with its hats in its hands.";

/// An issue of stories of so many paragraphs.
fn of_lengths(layout: Layout, lengths: &[usize]) -> ComposedIssue {
    let mut composed = sample::issue();
    composed.publication.theme.print.layout = layout;
    composed.publication.footer.clear();
    for (index, &paragraphs) in lengths.iter().enumerate() {
        let body = vec![SENTENCE; paragraphs].join("\n\n");
        let mut story = sample::story(&format!("Story {index}"), &body);
        story.id = id(index);
        composed.stories.push(story);
    }
    composed
}

fn id(index: usize) -> StoryId {
    StoryId(Uuid::from_u128(100 + index as u128))
}

fn print(composed: &ComposedIssue, page_targets: &[(usize, u8)]) -> Printed {
    let mut composed = composed.clone();
    for &(index, pages) in page_targets {
        composed.stories[index].page_target = Some(pages);
    }
    print_with("fit", &composed, &BTreeMap::new(), &PrintOptions::default()).0
}

#[test]
fn pages_and_stories_are_measured_in_lines() {
    let mut composed = of_lengths(Layout::Letter, &[6, 30, 3]);
    let publication = &mut composed.publication;
    publication.publisher.clear();
    publication.address.clear();
    publication.website.clear();
    let printed = print(&composed, &[]);
    let fit = &printed.fit;
    assert_eq!(fit.pages.len(), printed.pages);
    assert_eq!(fit.stories.len(), 3);
    // Two lines a paragraph at this width, and a head.
    let lines: Vec<u32> = fit.stories.iter().map(|story| story.lines).collect();
    assert!((12..=16).contains(&lines[0]), "{lines:?}");
    assert!((60..=66).contains(&lines[1]), "{lines:?}");
    assert!((6..=11).contains(&lines[2]), "{lines:?}");
    for page in &fit.pages[..fit.pages.len() - 1] {
        assert!(page.used() > 0.85, "{page:?}");
    }
    assert_eq!(fit.stories[0].first_page, 1);
    assert_eq!(fit.stories[2].last_page, printed.pages);
    assert!(
        fit.pages
            .iter()
            .all(|page| page.columns.iter().all(|&lines| lines <= page.room + 1)),
        "{fit:?}"
    );
}

#[test]
fn columns_are_measured_in_the_order_they_are_read() {
    for tag in ["en", "fa"] {
        let mut composed = of_lengths(Layout::Bulletin, &[3]);
        composed.publication.language = sample::language(tag);
        let fit = print(&composed, &[]).fit;
        // The masthead stands over both.
        let columns = &fit.pages[0].columns;
        assert!(columns[0] > columns[1] + 8, "{tag} {columns:?}");
    }
}

#[test]
fn an_issue_says_what_to_cut_so_that_it_ends_on_a_full_page() {
    let mut typesetter = Typesetter::new();
    let mut seen = (0, 0, 0);
    for paragraphs in (20..60).step_by(2) {
        let composed = of_lengths(Layout::Letter, &[paragraphs, 30, 2]);
        let printed = typesetter
            .print(&composed, &BTreeMap::new())
            .expect("pages");
        let fit = printed.fit;
        let last = fit.pages.last().expect("a page");
        let told = fit
            .message()
            .map(|message| message.to_string())
            .unwrap_or_default();
        if last.used() >= 0.85 {
            assert_eq!((fit.cuts.len(), told.as_str()), (0, ""));
            seen.0 += 1;
        } else if fit.cuts.is_empty() {
            assert!(told.contains("% of page"), "{told}");
            seen.1 += 1;
        } else {
            let cut: u32 = fit.cuts.iter().map(|cut| cut.lines).sum();
            assert!(cut >= last.columns.iter().sum::<u32>() + 4, "{cut}");
            assert!(told.contains(&format!("{cut} line")), "{told}");
            // Two lines are a paragraph here: without them the page is gone.
            let fewer = usize::try_from(cut.div_ceil(2)).unwrap();
            let shorter = of_lengths(Layout::Letter, &[paragraphs - fewer, 30, 2]);
            let again = typesetter.print(&shorter, &BTreeMap::new()).expect("pages");
            assert_eq!(
                again.pages,
                printed.pages - 1,
                "{cut} lines of {paragraphs} paragraphs"
            );
            seen.2 += 1;
        }
    }
    assert!(seen.0 > 0 && seen.1 > 0 && seen.2 > 0, "{seen:?}");
}

/// A text of so many lines, five to a paragraph, however wide its column.
fn lines(count: u32) -> String {
    let lines: Vec<&str> = (0..count).map(|_| "The boats moor.").collect();
    let paragraphs: Vec<String> = lines.chunks(5).map(|lines| lines.join("\\\n")).collect();
    paragraphs.join("\n\n")
}

/// What is said to be cut is cut, line by line, and the last page is gone.
#[test]
fn a_suggested_cut_is_enough_in_every_layout() {
    let mut typesetter = Typesetter::new();
    for layout in [
        Layout::Bulletin,
        Layout::Magazine,
        Layout::Letter,
        Layout::Digest,
        Layout::LargePrint,
    ] {
        let room = print(&of_lengths(layout, &[2]), &[]).fit.stories[0].page_lines;
        let mut suggested = [0, 0];
        for (shares, pictures) in [
            (&[130, 150, 60, 40, 0][..], false),
            (&[40, 30, 70, 90, 30, 0][..], false),
            (&[130, 150, 60, 40, 0][..], true),
            (&[300, 400, 20, 0][..], false),
            (&[300, 500, 400, 0][..], true),
        ] {
            let mut composed = of_lengths(layout, &vec![0; shares.len()]);
            let mut bytes = BTreeMap::new();
            let boat = sample::BOAT.as_bytes();
            add_picture(&mut composed, &mut bytes, "boat.svg", "A boat", boat);
            let set = |typesetter: &mut Typesetter, lengths: &[u32]| {
                let mut composed = composed.clone();
                for (index, &length) in lengths.iter().enumerate() {
                    let body = &mut composed.stories[index].body;
                    *body = lines(length);
                    if pictures && index % 2 == 1 {
                        let picture = "![](pictures/boat.svg)\n\n";
                        *body = format!("{}\n\n{picture}{}", lines(6), lines(length - 6));
                    }
                }
                typesetter.print(&composed, &bytes).expect("pages")
            };
            for step in 1..=10 {
                let mut lengths: Vec<u32> = shares.iter().map(|share| share * room / 100).collect();
                *lengths.last_mut().expect("a story") = step * room / 9;
                if pictures {
                    lengths.iter_mut().for_each(|length| *length += 6);
                }
                let printed = set(&mut typesetter, &lengths);
                if printed.fit.cuts.is_empty() {
                    continue;
                }
                for cut in &printed.fit.cuts {
                    let index = cut.story.0.as_u128() as usize - 100;
                    lengths[index] -= cut.lines;
                }
                let again = set(&mut typesetter, &lengths);
                assert_eq!(
                    again.pages,
                    printed.pages - 1,
                    "{layout:?} {shares:?} {pictures} {step}: {:?}",
                    printed.fit
                );
                suggested[usize::from(pictures)] += 1;
            }
        }
        assert!(suggested[0] > 0, "{layout:?}");
    }
}

#[test]
fn a_story_that_is_a_little_too_long_is_squeezed_into_its_pages() {
    for (layout, lengths) in [(Layout::Letter, 12..=28), (Layout::Bulletin, 28..=44)] {
        let (mut squeezed, mut told) = (0, 0);
        for paragraphs in lengths {
            let composed = of_lengths(layout, &[paragraphs, 2]);
            let free = print(&composed, &[]).fit.stories[0].clone();
            let printed = print(&composed, &[(0, 1)]);
            let story = printed.fit.stories[0].clone();
            let case = format!("{layout:?} {paragraphs}: {free:?} {story:?}");
            assert_eq!((free.target, free.over, free.size), (None, 0, 1.0));
            assert!((0.96..=1.0).contains(&story.size), "{case}");
            let free_pages = free.last_page - free.first_page + 1;
            let pages = story.last_page - story.first_page + 1;
            assert_eq!(story.over > 0, pages > 1, "{case}");
            // What cannot be fitted keeps its size.
            assert_eq!(story.size < 1.0, free_pages > 1 && pages == 1, "{case}");
            let found = printed
                .findings
                .iter()
                .find(|finding| finding.story == Some(id(0)));
            let over = found.map(|finding| finding.kind.clone());
            let wanted = (story.over > 0).then_some(FindingKind::Overrun {
                pages: 1,
                lines: story.over,
            });
            assert_eq!(over, wanted, "{case}");
            squeezed += usize::from(story.size < 1.0);
            told += usize::from(story.over > 0);
        }
        assert!(squeezed > 0 && told > 0, "{layout:?} {squeezed} {told}");
    }
}

/// What the publication says at the end belongs to no story.
#[test]
fn a_colophon_makes_no_story_longer() {
    let mut composed = of_lengths(Layout::Letter, &[12]);
    let alone = print(&composed, &[]).fit.stories[0].lines;
    composed.publication.footer = [SENTENCE; 6].join(" ");
    let story = print(&composed, &[]).fit.stories[0].clone();
    assert_eq!(story.lines, alone, "{story:?}");
}

#[test]
fn a_picture_too_coarse_for_its_size_is_found_on_its_page() {
    let mut composed = sample::with_story("Boats", "");
    composed.publication.theme.print.layout = Layout::Letter;
    let quay: &[u8] = include_bytes!("../pictures/quay.webp");
    let mut bytes = BTreeMap::new();
    add_picture(&mut composed, &mut bytes, "quay.webp", "", quay);
    let mut find = |width: &str| {
        let filling = vec![SENTENCE; 24].join("\n\n");
        composed.stories[0].body =
            format!("{filling}\n\n![x](pictures/quay.webp){{width={width}}}");
        let printed = Typesetter::new().print(&composed, &bytes).expect("pages");
        assert_eq!(printed.pages, 2);
        printed.findings
    };
    let found = find("100%");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].page, found[0].story),
        (Some(2), Some(StoryId(Uuid::from_u128(7))))
    );
    assert!(
        matches!(&found[0].kind, FindingKind::CoarsePicture { picture, resolution: 20..200 } if picture == "quay.webp"),
        "{found:?}"
    );
    let told = found[0].message(None).to_string();
    assert!(
        told.starts_with("On page 2, the picture “quay.webp” has "),
        "{told}"
    );
    assert_eq!(find("10%"), []);
}

/// Two photographs of one size were both told of the page of the first.
#[test]
fn two_pictures_of_one_size_are_found_each_on_its_page() {
    for layout in [Layout::Bulletin, Layout::Letter, Layout::Magazine] {
        let mut composed = of_lengths(layout, &[60, 60]);
        let mut bytes = BTreeMap::new();
        for (index, name) in ["boat.png", "quay.png"].into_iter().enumerate() {
            let shade = image::Rgb([40 * (1 + index as u8); 3]);
            let pixels = image::RgbImage::from_pixel(220, 130, shade);
            let mut file = std::io::Cursor::new(Vec::new());
            pixels
                .write_to(&mut file, image::ImageFormat::Png)
                .expect("a picture");
            add_picture(&mut composed, &mut bytes, name, "x", file.get_ref());
            composed.stories[index].body +=
                &format!("\n\nSee here.\n\n![x](pictures/{name}){{width=100%}}");
        }
        // The second is in the first story too, so small that it is sharp.
        composed.stories[0].body += "\n\n![x](pictures/quay.png){width=5%}\n\n";
        let printed = Typesetter::new().print(&composed, &bytes).expect("pages");
        let found: Vec<_> = printed
            .findings
            .iter()
            .filter(|finding| matches!(finding.kind, FindingKind::CoarsePicture { .. }))
            .map(|finding| (finding.story, finding.page))
            .collect();
        let ends = printed.fit.stories.iter().map(|story| story.last_page);
        let expected: Vec<_> = ends
            .enumerate()
            .map(|(index, page)| (Some(id(index)), Some(page)))
            .collect();
        assert_eq!(found, expected, "{layout:?}");
        assert!(found[0].1 < found[1].1, "{layout:?}");
    }
}

/// It printed as a grey slab, and nobody was told.
#[test]
fn a_picture_that_breaks_off_is_printed_and_found() {
    let mut file = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_fn(900, 500, |x, y| image::Rgb([x as u8, y as u8, 9]))
        .write_to(&mut file, image::ImageFormat::Jpeg)
        .expect("a picture");
    let whole = file.into_inner();
    let found = |file: &[u8]| {
        let mut composed = of_lengths(Layout::Letter, &[30, 2]);
        let mut bytes = BTreeMap::new();
        add_picture(&mut composed, &mut bytes, "boat.jpg", "x", file);
        composed.stories[1].body = "![x](pictures/boat.jpg){width=30%}".into();
        let printed = Typesetter::new().print(&composed, &bytes).expect("pages");
        assert_eq!(printed.notes, []);
        printed.findings
    };
    assert_eq!(found(&whole), []);
    let told = found(&whole[..whole.len() / 2]);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].story, told[0].page), (Some(id(1)), Some(2)));
    assert_eq!(
        told[0].message(Some("Boats")).to_string(),
        "On page 2, in “Boats”, the picture “boat.jpg” breaks off before its end; what is missing of it prints grey. Look for a whole file."
    );
}

#[test]
fn letters_in_no_font_are_found_in_their_story() {
    let mut composed = of_lengths(Layout::Letter, &[40, 1, 1]);
    composed.stories[1].body = "a\u{E000}b\u{E001}".into();
    composed.issue.introduction = "a\u{E002}b".into();
    let findings = print(&composed, &[]).findings;
    let of = |index: usize| {
        (
            findings[index].story,
            findings[index].page,
            findings[index].kind.clone(),
        )
    };
    let missing = |letters: &[char]| FindingKind::MissingLetters {
        letters: letters.to_vec(),
    };
    assert_eq!(findings.len(), 2, "{findings:?}");
    assert_eq!(of(0), (None, Some(1), missing(&['\u{E002}'])));
    assert_eq!(
        of(1),
        (Some(id(1)), Some(2), missing(&['\u{E000}', '\u{E001}']))
    );
    assert_eq!(
        findings[1].message(Some("Sails")).to_string(),
        "On page 2, in “Sails”, 2 characters (U+E000, U+E001) are in no installed font and print as \u{FFFD}."
    );
}

/// Notes were counted through the whole issue, in its digits.
#[test]
fn notes_are_counted_in_each_story_in_its_digits() {
    let mut composed = of_lengths(Layout::Letter, &[0, 0, 0]);
    let body = "Boats.[^a] Sails.[^b] Boats again.[^a]\n\n[^a]: First.\n\n[^b]: Second.";
    for (story, tag) in composed.stories.iter_mut().zip(["en", "fa", "en"]) {
        story.headline = tag.to_uppercase();
        story.body = body.into();
        story.language = Some(sample::language(tag));
    }
    let text = Typesetter::new().text(&composed, &BTreeMap::new());
    let text = text.expect("pages");
    let marks: Vec<&str> = text
        .lines()
        .filter(|line| ["1", "2", "3", "4", "5", "6", "۱", "۲", "۳", "۴"].contains(&line.trim()))
        .collect();
    let marks: Vec<&str> = marks.into_iter().map(str::trim).collect();
    // In each story first, second, first again; then the notes themselves at the foot.
    assert_eq!(
        marks[..9],
        ["1", "2", "1", "۱", "۲", "۱", "1", "2", "1"],
        "{marks:?} {text}"
    );
}

/// Heads without a text held on to each other, and nothing could break the chain.
#[test]
fn stories_without_a_text_fill_their_columns() {
    for layout in [Layout::Bulletin, Layout::Magazine, Layout::LargePrint] {
        let mut composed = of_lengths(layout, &[0; 40]);
        for story in &mut composed.stories {
            story.teaser = SENTENCE.into();
        }
        let fit = print(&composed, &[]).fit;
        assert!(fit.pages.len() > 1, "{layout:?}");
        for page in &fit.pages[..fit.pages.len() - 1] {
            assert!(page.used() > 0.7, "{layout:?} {page:?}");
        }
    }
}

/// A picture over all columns is coarser than the same one in a column.
#[test]
fn a_picture_is_measured_where_it_is_printed() {
    let mut composed = of_lengths(Layout::Magazine, &[2, 60]);
    let mut bytes = BTreeMap::new();
    // 1,100 pixels: 152 to the inch over all columns, 488 in one of the three.
    let pixels = image::RgbImage::new(1100, 500);
    let mut file = std::io::Cursor::new(Vec::new());
    pixels
        .write_to(&mut file, image::ImageFormat::Png)
        .expect("a picture");
    add_picture(&mut composed, &mut bytes, "wide.png", "x", file.get_ref());
    let mut resolutions = |index: usize| -> Vec<(u32, Option<usize>)> {
        for story in &mut composed.stories {
            story.lead_picture = None;
        }
        composed.stories[index].lead_picture = Some("![x](pictures/wide.png)".into());
        let found = Typesetter::new()
            .print(&composed, &bytes)
            .expect("pages")
            .findings;
        let resolution = |kind: &FindingKind| match kind {
            FindingKind::CoarsePicture { resolution, .. } => *resolution,
            _ => 0,
        };
        found
            .iter()
            .map(|finding| (resolution(&finding.kind), finding.page))
            .filter(|(resolution, _)| *resolution > 0)
            .collect()
    };
    // The first story's is on the cover alone, the other's there and over its own head.
    let first = resolutions(0);
    assert_eq!(first.len(), 1, "{first:?}");
    assert_eq!(first[0].1, Some(1), "{first:?}");
    let other = resolutions(1);
    assert_eq!(other.len(), 2, "{other:?}");
    assert!(
        other.iter().all(|(resolution, _)| *resolution < 200),
        "{other:?}"
    );
}
