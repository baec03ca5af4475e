//! The pages that a window shows of the print edition: of text that is saved nowhere yet.

use std::thread;

use desk::wire::{IssueSheet, PrintPages, TextSpot};

use super::ground::Ground;

const WINDOW: &str = "main";

fn ids(pages: &PrintPages) -> Vec<&str> {
    pages.pages.iter().map(|page| page.id.as_str()).collect()
}

/// The sample's pages with its first story's text as given.
fn set(ground: &Ground, sheet: &IssueSheet, body: Option<&str>) -> PrintPages {
    let mut story = ground.desk.open_story(&sheet.stories[0].id).unwrap();
    if let Some(body) = body {
        story.body = body.to_owned();
    }
    let issue = Some(sheet.issue.clone());
    let pages = ground.desk.print_pages(WINDOW, issue, Some(story)).unwrap();
    pages.expect("nobody asked again")
}

#[test]
fn the_pages_are_those_of_the_unsaved_text() {
    let (ground, sheet) = Ground::with_sample();
    let saved = set(&ground, &sheet, None);
    assert!(saved.pages.len() >= 3, "{} pages", saved.pages.len());
    assert_eq!(saved.direction, "ltr");
    let body = ground.desk.open_story(&sheet.stories[0].id).unwrap().body;
    let edited = set(&ground, &sheet, Some(&body.replacen("pier", "jetty", 1)));
    let (before, after) = (ids(&saved), ids(&edited));
    assert_ne!(before[0], after[0], "the first page says something else");
    assert_eq!(before.last(), after.last(), "the last one does not");
    // A page that was changed may still be on its way to the window.
    for id in before.iter().chain(&after) {
        let drawing = ground.desk.page_drawing(id, 100).unwrap();
        assert!(drawing.starts_with(b"\x89PNG"), "{id}");
    }
    // Nothing of it was saved.
    assert_eq!(
        ground.desk.open_story(&sheet.stories[0].id).unwrap().body,
        body
    );
    ground.desk.forget_pages(WINDOW);
    assert!(ground.desk.page_drawing(after[0], 100).is_err());
    assert_eq!(ground.desk.print_place(WINDOW, 0, 100.0, 400.0), None);
}

#[test]
fn a_place_of_the_text_is_found_on_its_page_and_back() {
    let (ground, sheet) = Ground::with_sample();
    let story = ground.desk.open_story(&sheet.stories[0].id).unwrap();
    // Signs of two UTF-16 units stand before the word.
    let body = format!("🚢🚢 {}", story.body);
    set(&ground, &sheet, Some(&body));
    let at = body.find("Saturday").expect("the sample has it");
    let spot = TextSpot {
        story: Some(story.id.clone()),
        field: "body".into(),
        caret: u32::try_from(body[..at].encode_utf16().count()).unwrap(),
    };
    let mark = ground
        .desk
        .print_caret(WINDOW, &spot)
        .unwrap()
        .expect("it is on a page");
    assert!(
        mark.left <= mark.x && mark.x < mark.right && mark.top < mark.bottom,
        "{mark:?}"
    );
    let middle = (mark.top + mark.bottom) / 2.0;
    let found = ground
        .desk
        .print_place(WINDOW, mark.page, mark.x + 0.5, middle);
    assert_eq!(found, Some(spot.clone()));
    let other = ground.desk.print_caret("another", &spot).unwrap();
    assert_eq!(other, None, "another window shows no pages");
    let nowhere = TextSpot {
        field: "status".into(),
        ..spot
    };
    assert_eq!(ground.desk.print_caret(WINDOW, &nowhere).unwrap(), None);
}

#[test]
fn a_story_of_the_pool_has_pages_of_its_own() {
    let (ground, sheet) = Ground::with_sample();
    let mut story = ground.desk.new_pool_story(&sheet.publication.id).unwrap();
    story.headline = "Alone".into();
    story.body = "A short text.".into();
    let issue = Some(sheet.issue.clone());
    let of_issue = ground
        .desk
        .print_pages(WINDOW, issue, Some(story.clone()))
        .unwrap();
    let alone = ground.desk.print_pages(WINDOW, None, Some(story)).unwrap();
    let (of_issue, alone) = (of_issue.unwrap(), alone.unwrap());
    assert_eq!(ids(&of_issue), ids(&alone));
    assert_eq!(alone.pages.len(), 1);
    assert_eq!(ground.desk.print_pages(WINDOW, None, None).unwrap(), None);
}

/// Each request is answered, by pages or by the word that a newer one took its place; the last
/// that was asked has its pages.
#[test]
fn of_many_requests_at_once_each_is_answered() {
    let (ground, sheet) = Ground::with_sample();
    let body = ground.desk.open_story(&sheet.stories[0].id).unwrap().body;
    thread::scope(|scope| {
        let asked: Vec<_> = (0..6)
            .map(|number| {
                let (ground, sheet, body) = (&ground, &sheet, &body);
                scope.spawn(move || {
                    let mut story = ground.desk.open_story(&sheet.stories[0].id).unwrap();
                    story.body = format!("{number} {body}");
                    let issue = Some(sheet.issue.clone());
                    ground.desk.print_pages(WINDOW, issue, Some(story)).unwrap()
                })
            })
            .collect();
        let answers: Vec<_> = asked
            .into_iter()
            .map(|asked| asked.join().unwrap())
            .collect();
        assert!(answers.iter().any(Option::is_some));
    });
    let last = set(&ground, &sheet, None);
    assert!(ground.desk.page_drawing(ids(&last)[0], 100).is_ok());
}
