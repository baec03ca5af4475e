use issue::{Issue, IssueId, IssueStatus, Language, MediaType, Picture, PictureHash};
use issue::{Publication, PublicationId, Theme};
use uuid::Uuid;

use super::*;

/// An issue that shows these pictures.
fn issue_with(names: &[&str]) -> ComposedIssue {
    let publication = PublicationId(Uuid::from_u128(1));
    let picture = |name: &&str| {
        let picture = Picture {
            hash: PictureHash("0".repeat(64)),
            name: (*name).into(),
            media_type: MediaType::Png,
            width: 1,
            height: 1,
            alt: String::new(),
        };
        ((*name).to_owned(), picture)
    };
    ComposedIssue {
        publication: Publication {
            id: publication,
            name: "The Harbour Letter".into(),
            tagline: String::new(),
            publisher: String::new(),
            address: String::new(),
            website: String::new(),
            footer: String::new(),
            house_style: String::new(),
            language: Language::parse("en").unwrap(),
            numbering: String::new(),
            theme: Theme::default(),
        },
        sections: Vec::new(),
        issue: Issue {
            id: IssueId(Uuid::from_u128(2)),
            publication,
            number: "1".into(),
            sort_number: 1,
            date: None,
            dateline: String::new(),
            subject: String::new(),
            preheader: String::new(),
            introduction: String::new(),
            status: IssueStatus::Draft,
            metadata: BTreeMap::new(),
        },
        stories: Vec::new(),
        pictures: names.iter().map(picture).collect(),
    }
}

fn pressroom() -> Pressroom {
    Pressroom::new(SharedTypesetter::default())
}

/// A job of a window as the thread takes it, and what becomes of it.
fn taken(pressroom: &Pressroom, window: &str, names: &[&str]) -> (Job, Pages) {
    let composed = issue_with(names);
    let read = |_: &str| Ok(vec![0]);
    drop(pressroom.inner.with_pictures(&composed, read).unwrap());
    let job = Job {
        window: window.into(),
        composed,
        answer: channel().0,
    };
    lock(&pressroom.inner.waiting).jobs.push(job);
    let job = next(&pressroom.inner).unwrap();
    let pages = pressroom.inner.set(&job.composed).unwrap();
    (job, pages)
}

#[test]
fn pages_that_are_set_for_a_window_that_closes_are_not_kept() {
    let pressroom = pressroom();
    let (job, pages) = taken(&pressroom, "issue-1", &["boat.png"]);
    pressroom.forget("issue-1");
    assert!(pressroom.inner.keep(&job, pages).is_none());
    assert!(pressroom.shown("issue-1").is_none());
    assert!(lock(&pressroom.inner.pictures).is_empty());
}

#[test]
fn pages_are_kept_where_another_window_closes() {
    let pressroom = pressroom();
    let (job, pages) = taken(&pressroom, "issue-1", &["boat.png"]);
    pressroom.forget("issue-2");
    assert!(pressroom.inner.keep(&job, pages).is_some());
    assert!(pressroom.shown("issue-1").is_some());
    assert_eq!(lock(&pressroom.inner.pictures).len(), 1);
}

#[test]
fn nobody_waits_for_pictures_while_others_are_read() {
    let pressroom = pressroom();
    let free = |_: &str| {
        assert!(pressroom.inner.pictures.try_lock().is_ok());
        Ok(vec![0])
    };
    let set = pressroom.set("issue-1", issue_with(&["boat.png", "quay.png"]), free);
    assert!(set.unwrap().is_some());
    assert_eq!(lock(&pressroom.inner.pictures).len(), 2);
}
