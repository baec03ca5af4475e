use uuid::Uuid;

use super::*;

fn id(number: u128) -> StoryId {
    StoryId(Uuid::from_u128(number))
}

/// Pages of so many lines of a hundred, two stories on each two of them.
fn filled(lines: &[u32], cuts: Vec<StoryCut>) -> Fit {
    let page = |(index, &lines): (usize, &u32)| PageFit {
        page: index + 1,
        room: 100,
        columns: vec![lines],
    };
    let story = |index: usize| StoryFit {
        story: id(index as u128),
        first_page: 2 * index + 1,
        last_page: 2 * index + 2,
        lines: 100,
        page_lines: 100,
        target: None,
        over: 0,
        size: 1.0,
    };
    Fit {
        pages: lines.iter().enumerate().map(page).collect(),
        stories: (0..lines.len().div_ceil(2)).map(story).collect(),
        cuts,
    }
}

#[test]
fn one_sentence_tells_of_the_emptiest_page_else_of_the_last() {
    let check = |lines: &[u32], told: Option<&str>| {
        let sentence = filled(lines, Vec::new()).message();
        assert_eq!(sentence.map(|told| told.to_string()).as_deref(), told);
    };
    check(&[95, 49, 25, 90, 10], Some("75 % of page 3 is empty."));
    check(&[95, 50, 95, 90, 10], Some("90 % of page 5 is empty."));
    check(&[95, 49, 95, 90, 99], Some("51 % of page 2 is empty."));
    check(&[95, 95], None);
    check(&[], None);
}

#[test]
fn an_issue_that_is_over_says_so_first() {
    let cut = StoryCut {
        story: id(0),
        lines: 9,
    };
    let told = filled(&[95, 20, 90, 5], vec![cut]).message();
    assert_eq!(told.unwrap().to_string(), "Page 3 is 9 lines over.");
}

#[test]
fn an_issue_without_stories_says_nothing_of_its_pages() {
    let mut fit = filled(&[20], Vec::new());
    assert!(fit.message().is_some());
    fit.stories.clear();
    assert_eq!(fit.message(), None);
}

#[test]
fn each_page_emptier_than_half_is_found_in_the_story_that_ends_it() {
    let found: Vec<Finding> = filled(&[95, 49, 25, 90, 10], Vec::new())
        .empty_pages()
        .collect();
    let empty = |page, story, percent| Finding {
        kind: FindingKind::EmptyPage { percent },
        story: Some(id(story)),
        page: Some(page),
    };
    assert_eq!(found, [empty(2, 0, 51), empty(3, 1, 75)]);
    assert_eq!(
        found[1].message(None).to_string(),
        "75 % of page 3 is empty."
    );
}
