//! The library against real files.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set itself up has failed"
)]

#[path = "library/typing.rs"]
mod typing;

use std::collections::BTreeMap;
use std::path::Path;

use issue::{
    Issue, IssueId, IssueStatus, Language, MediaType, Publication, PublicationId, Story, StoryId,
    StoryStatus, Theme,
};
use library::history::{Change, Deed, Joining, NewStep, Scope, Spot, Table, Way};
use library::{Library, LibraryError, NewCopy, NewPicture, VERSION};
use rusqlite::Connection;
use tempfile::TempDir;
use uuid::Uuid;

fn publication(name: &str) -> Publication {
    Publication {
        id: PublicationId(Uuid::nil()),
        name: name.into(),
        tagline: "News of the quay".into(),
        publisher: "The Quay Society".into(),
        address: "1 Quay\nHarbour".into(),
        website: "https://quay.example.org".into(),
        footer: "Printed *here*.".into(),
        house_style: String::new(),
        language: Language::english(),
        numbering: "No. {n}".into(),
        theme: Theme {
            columns: 3,
            ..Theme::default()
        },
    }
}

fn issue_of(publication: PublicationId, number: &str) -> Issue {
    Issue {
        id: IssueId(Uuid::nil()),
        publication,
        number: number.into(),
        sort_number: Issue::sort_number_of(number),
        date: Some(jiff::civil::date(2026, 11, 20)),
        dateline: "Autumn".into(),
        subject: "Subject".into(),
        preheader: "Preheader".into(),
        introduction: "Introduction".into(),
        status: IssueStatus::InReview,
        metadata: BTreeMap::from([("Slug".into(), "quay-57".into())]),
    }
}

fn story(headline: &str) -> Story {
    Story {
        id: StoryId(Uuid::nil()),
        section: None,
        kicker: "Kicker".into(),
        headline: headline.into(),
        byline: "Byline".into(),
        teaser: "Teaser".into(),
        body: "Two words".into(),
        source_url: "https://example.org".into(),
        language: Language::parse("fa"),
        lead_picture: None,
        status: StoryStatus::Ready,
        word_target: Some(300),
        page_target: Some(2),
    }
}

struct Desk {
    folder: TempDir,
    library: Library,
    issue: Issue,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("quay.masthead")).unwrap();
        let issue = library
            .write(|records| {
                let publication = records.add_publication(publication("Quay Gazette"))?;
                records.add_issue(issue_of(publication.id, "57"))
            })
            .unwrap();
        Self {
            folder,
            library,
            issue,
        }
    }

    fn add(&mut self, headline: &str) -> Story {
        let (publication, issue) = (self.issue.publication, self.issue.id);
        let added = self.library.write(|records| {
            records.add_story(publication, Some(issue), u32::MAX, story(headline))
        });
        added.unwrap()
    }

    fn order(&self) -> Vec<String> {
        let listings = self
            .library
            .records()
            .story_listings(self.issue.id)
            .unwrap();
        listings
            .into_iter()
            .map(|listing| listing.headline)
            .collect()
    }
}

#[test]
fn every_field_comes_back_after_the_file_was_closed() {
    let mut desk = Desk::new();
    let added = desk.add("Fog");
    let section = desk
        .library
        .write(|records| records.section_named(desk.issue.publication, " News "))
        .unwrap();
    let path = desk.folder.path().join("quay.masthead");
    drop(desk.library);

    let library = Library::open(&path).unwrap();
    let records = library.records();
    let kept = records.publication(desk.issue.publication).unwrap();
    assert_eq!((kept.revision, kept.value.theme.columns), (1, 3));
    assert_eq!(
        Publication {
            id: PublicationId(Uuid::nil()),
            ..kept.value
        },
        publication("Quay Gazette")
    );
    assert_eq!(records.issue(desk.issue.id).unwrap().value, desk.issue);
    assert_eq!(records.stories(desk.issue.id).unwrap(), [added]);
    let sections = records.sections(desk.issue.publication).unwrap();
    assert_eq!(Some(sections[0].id), section);
    assert_eq!(sections[0].name, "News");
    assert!(records.faults().unwrap().is_empty());
}

#[test]
fn a_save_from_an_old_revision_is_refused_and_writes_nothing() {
    let mut desk = Desk::new();
    let added = desk.add("Fog");
    let save = |desk: &mut Desk, body: &str, revision| {
        let story = Story {
            body: body.into(),
            ..added.clone()
        };
        desk.library
            .write(|records| records.save_story(&story, revision))
    };
    assert_eq!(save(&mut desk, "first", 1).unwrap(), 2);
    assert!(matches!(
        save(&mut desk, "second", 1),
        Err(LibraryError::Conflict { .. })
    ));
    let kept = desk.library.records().story(added.id).unwrap();
    assert_eq!((kept.value.body.as_str(), kept.revision), ("first", 2));

    desk.library
        .write(|records| records.delete_story(added.id))
        .unwrap();
    assert!(matches!(
        save(&mut desk, "third", 2),
        Err(LibraryError::NotFound { .. })
    ));
}

#[test]
fn stories_move_and_a_deleted_one_returns_to_its_place() {
    let mut desk = Desk::new();
    let stories: Vec<Story> = ["one", "two", "three", "four"]
        .map(|headline| desk.add(headline))
        .into();
    let (first, third) = (stories[0].id, stories[2].id);

    desk.library
        .write(|records| records.move_story(third, 0))
        .unwrap();
    assert_eq!(desk.order(), ["three", "one", "two", "four"]);
    desk.library
        .write(|records| records.move_story(third, 99))
        .unwrap();
    assert_eq!(desk.order(), ["one", "two", "four", "three"]);

    desk.library
        .write(|records| records.delete_story(first))
        .unwrap();
    assert_eq!(desk.order(), ["two", "four", "three"]);
    assert!(
        desk.library
            .write(|records| records.delete_story(first))
            .is_err()
    );
    // Those behind it close ranks, and it comes back between them.
    let spot = Some(Spot {
        issue: Some(desk.issue.id),
        place: 0,
    });
    desk.library
        .write(|records| records.put_stories(&[(first, spot)]))
        .unwrap();
    assert_eq!(desk.order(), ["one", "two", "four", "three"]);
}

#[test]
fn deleting_an_issue_or_a_publication_hides_it_until_the_mark_is_taken_off() {
    let mut desk = Desk::new();
    desk.add("Fog");
    let (issue, publication) = (desk.issue.id, desk.issue.publication);
    desk.library
        .write(|records| records.delete_issue(issue))
        .unwrap();
    assert!(desk.library.records().issues().unwrap().is_empty());
    assert!(desk.library.records().latest_issue().unwrap().is_none());
    let connection = Connection::open(desk.folder.path().join("quay.masthead")).unwrap();
    let restore = |table: &str| {
        let restore = format!("UPDATE {table} SET deleted_at = NULL");
        connection.execute(&restore, []).unwrap()
    };
    restore("issue");
    assert_eq!(desk.library.records().issues().unwrap()[0].stories, 1);

    desk.library
        .write(|records| records.delete_publication(publication))
        .unwrap();
    assert!(desk.library.records().issue(issue).is_err());
    assert!(
        desk.library
            .records()
            .publication_named("Quay Gazette")
            .unwrap()
            .is_none()
    );
    restore("publication");
    assert!(desk.library.records().issue(issue).is_ok());
}

#[test]
fn issues_stand_newest_first_and_are_found_by_their_label() {
    let mut desk = Desk::new();
    let publication = desk.issue.publication;
    for number in ["9", "112-113", "Special"] {
        desk.library
            .write(|records| records.add_issue(issue_of(publication, number)))
            .unwrap();
    }
    let records = desk.library.records();
    let numbers: Vec<_> = records
        .issues()
        .unwrap()
        .into_iter()
        .map(|issue| issue.number)
        .collect();
    assert_eq!(numbers, ["112-113", "57", "9", "Special"]);
    assert_eq!(records.latest_issue().unwrap().unwrap().number, "Special");
    assert_eq!(records.issues_numbered("57").unwrap()[0].id, desk.issue.id);
    assert!(records.issues_numbered("").unwrap().is_empty());
}

#[test]
fn the_same_picture_is_kept_once_and_a_changed_one_is_found() {
    let mut desk = Desk::new();
    let new = |stem, bytes| NewPicture {
        stem,
        media_type: MediaType::Png,
        width: 2,
        height: 1,
        alt: "A pier",
        bytes,
        copy: NewCopy {
            media_type: MediaType::Png,
            width: 2,
            height: 1,
            bytes: None,
        },
    };
    let first = desk
        .library
        .write(|records| records.add_picture(new("Pier", b"one")))
        .unwrap();
    let again = desk
        .library
        .write(|records| records.add_picture(new("other", b"one")))
        .unwrap();
    assert_eq!(first, again);
    let records = desk.library.records();
    let bytes = (MediaType::Png, b"one".to_vec());
    assert_eq!(records.original_bytes(&first.name).unwrap(), bytes);
    assert_eq!(records.edition_bytes(&first.name).unwrap(), Some(bytes));

    let file = Connection::open(desk.folder.path().join("quay.masthead")).unwrap();
    file.execute("UPDATE picture SET bytes = x'00'", [])
        .unwrap();
    assert_eq!(desk.library.records().faults().unwrap().len(), 1);
}

#[test]
fn a_write_that_fails_leaves_nothing_behind() {
    let mut desk = Desk::new();
    let publication = desk.issue.publication;
    let result: Result<(), LibraryError> = desk.library.write(|records| {
        records.add_issue(issue_of(publication, "58"))?;
        Err(LibraryError::NotFound { what: "story" })
    });
    assert!(result.is_err());
    assert_eq!(desk.library.records().issues().unwrap().len(), 1);
}

fn refused(path: &Path) -> LibraryError {
    match Library::open(path) {
        Ok(_) => panic!("{} was opened", path.display()),
        Err(error) => {
            assert!(!error.hint().to_string().is_empty());
            error
        }
    }
}

#[test]
fn what_is_no_library_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    let check_file = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        let error = refused(&path);
        assert!(matches!(error, LibraryError::NotALibrary { .. }), "{error}");
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    };
    check_file(&b"Dear editor, this is a letter.\n".repeat(200));
    check_file(b"short");

    let other = folder.path().join("other.db");
    Connection::open(&other)
        .unwrap()
        .execute_batch("CREATE TABLE note (text)")
        .unwrap();
    assert!(matches!(refused(&other), LibraryError::NotALibrary { .. }));
    assert!(matches!(
        refused(folder.path()),
        LibraryError::CannotOpen { .. }
    ));
}

#[test]
fn a_newer_library_is_refused() {
    let desk = Desk::new();
    let path = desk.folder.path().join("quay.masthead");
    Connection::open(&path)
        .unwrap()
        .pragma_update(None, "user_version", VERSION + 1)
        .unwrap();
    assert!(matches!(refused(&path), LibraryError::Newer { .. }));
    assert!(matches!(
        Library::open_to_read(&path),
        Err(LibraryError::Newer { .. })
    ));
}

#[test]
fn a_damaged_library_is_refused() {
    let desk = Desk::new();
    let path = desk.folder.path().join("quay.masthead");
    drop(desk.library);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[4096..].fill(0xa5);
    std::fs::write(&path, bytes).unwrap();
    let error = refused(&path);
    assert!(matches!(error, LibraryError::Damaged { .. }), "{error}");
}

#[test]
fn a_library_that_another_program_writes_to_is_locked() {
    let mut desk = Desk::new();
    let other = Connection::open(desk.folder.path().join("quay.masthead")).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let publication = desk.issue.publication;
    let refused = desk
        .library
        .write(|records| records.add_issue(issue_of(publication, "58")));
    assert!(matches!(refused, Err(LibraryError::Locked)));
    other.execute_batch("ROLLBACK").unwrap();
    desk.library
        .write(|records| records.add_issue(issue_of(publication, "58")))
        .unwrap();
}

/// A migration that was cut off half-way must not leave a file that counts as migrated.
#[test]
fn a_library_without_its_tables_yet_is_finished_on_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new.masthead");
    let half = Connection::open(&path).unwrap();
    half.execute_batch("BEGIN IMMEDIATE; CREATE TABLE theme (id TEXT)")
        .unwrap();
    drop(half);
    let library = Library::open(&path).unwrap();
    assert!(library.records().issues().unwrap().is_empty());
    assert!(library.records().faults().unwrap().is_empty());
}

/// A library as the first Masthead made it, with nothing in it.
fn first_library(path: &Path) -> Connection {
    let old = Connection::open(path).unwrap();
    old.execute_batch(include_str!("../src/migrations/1.sql"))
        .unwrap();
    old.pragma_update(None, "application_id", 0x4d61_7374)
        .unwrap();
    old.pragma_update(None, "user_version", 1).unwrap();
    old
}

#[test]
fn a_library_of_the_first_version_gets_a_history() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.masthead");
    drop(first_library(&path));

    let mut library = Library::open(&path).unwrap();
    let added = library.write(|records| records.add_publication(publication("Quay Gazette")));
    let id = added.unwrap().id;
    let step = NewStep {
        scope: Scope::Library,
        deed: Deed::NewPublication,
        subject: id.0,
        changes: vec![Change::There {
            table: Table::Publication,
            id: id.0,
            there: true,
        }],
    };
    library
        .write(|records| records.record(&step, Joining::Never))
        .unwrap();
    let step = library.records().step_to_undo(None).unwrap().unwrap();
    library
        .write(|records| records.take_step(&step, Way::Back))
        .unwrap();
    assert!(library.records().publications().unwrap().is_empty());
    assert_eq!(library.records().step_to_undo(None).unwrap(), None);
}

#[test]
fn the_words_of_an_older_library_are_counted_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.masthead");
    let old = first_library(&path);
    old.execute_batch(
        "INSERT INTO theme VALUES ('t', 'Plain', '{}');
         INSERT INTO publication VALUES ('p', 1, '', '', NULL, '', '', '', '', '', 'en', '', 't', 0, NULL);
         INSERT INTO story VALUES ('s', 'p', NULL, 0, 1, NULL, '', '', '', '', 'pick [me](https://example.org/x)',
             5, '', NULL, NULL, 'draft', NULL, 0, 0, NULL);",
    )
    .unwrap();
    drop(old);

    let _library = Library::open(&path).unwrap();
    let file = Connection::open(&path).unwrap();
    let words: i64 = file
        .query_row("SELECT words FROM story", [], |row| row.get(0))
        .unwrap();
    assert_eq!(words, 2);
}

/// A library of the first Masthead: leading pictures by their names, pictures without copies.
#[test]
fn the_pictures_of_an_older_library_are_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.masthead");
    let old = first_library(&path);
    old.execute_batch(
        "INSERT INTO theme VALUES ('t', 'Plain', '{}');
         INSERT INTO publication VALUES ('p', 1, '', '', NULL, '', '', '', '', '', 'en', '', 't', 0, NULL);
         INSERT INTO picture VALUES (printf('%064d', 1), 'pier-1.jpg', 'image/jpeg', 2, 1, 'A [new] *pier*', 0, x'00');",
    )
    .unwrap();
    let leads = ["pier-1.jpg", "gone.png", "old pier.jpg"].map(Some);
    for (id, lead) in (0..).zip(leads.into_iter().chain([None])) {
        old.execute(
            "INSERT INTO story VALUES (?1, 'p', NULL, ?1, 1, NULL, '', '', '', '', '', 0, '', NULL, ?2, 'draft', NULL, 0, 0, NULL)",
            (id, lead),
        )
        .unwrap();
    }
    drop(old);

    let mut library = Library::open(&path).unwrap();
    let file = Connection::open(&path).unwrap();
    let leads: Vec<Option<String>> = file
        .prepare("SELECT lead_picture FROM story ORDER BY position")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let expected = [
        Some(r"![A \[new\] \*pier\*](pictures/pier-1.jpg)"),
        Some("![](pictures/gone.png)"),
        Some("![](<pictures/old pier.jpg>)"),
        None,
    ];
    assert_eq!(leads, expected.map(|lead| lead.map(str::to_owned)));
    let read = issue::document::lead_picture(leads[0].as_deref().unwrap(), Default::default());
    let alt = issue::document::plain_text(&[read.unwrap()]);
    assert_eq!(alt, "A [new] *pier*");

    let names = ["pier-1.jpg".to_owned()];
    let records = library.records();
    assert_eq!(records.uncopied(names.iter()).unwrap(), names);
    assert_eq!(records.edition_bytes("pier-1.jpg").unwrap(), None);
    let copy = NewCopy {
        media_type: MediaType::Png,
        width: 1,
        height: 2,
        bytes: Some(b"copy"),
    };
    library
        .write(|records| records.keep_copy("pier-1.jpg", copy))
        .unwrap();
    let records = library.records();
    assert!(records.uncopied(names.iter()).unwrap().is_empty());
    let shown = records.pictures_named(&names.clone().into()).unwrap();
    assert_eq!(
        (shown["pier-1.jpg"].width, shown["pier-1.jpg"].height),
        (1, 2)
    );
    let copied = records.edition_bytes("pier-1.jpg").unwrap();
    assert_eq!(copied, Some((MediaType::Png, b"copy".to_vec())));
    let original = records.original_bytes("pier-1.jpg").unwrap();
    assert_eq!(original, (MediaType::Jpeg, vec![0]));
}

#[test]
fn a_copy_holds_everything_and_writes_over_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut library = Library::open(&folder.path().join("library.masthead")).unwrap();
    let kept = library
        .write(|records| records.add_publication(publication("The Quay Gazette")))
        .unwrap();
    let copy = folder.path().join("copy.masthead");
    library.copy_to(&copy).unwrap();
    let copied = Library::open(&copy).unwrap();
    let read = copied.records().publication(kept.id).unwrap();
    assert_eq!(read.value.name, "The Quay Gazette");
    assert!(copied.records().faults().unwrap().is_empty());

    std::fs::write(folder.path().join("mine"), "mine").unwrap();
    let refused = library.copy_to(&folder.path().join("mine"));
    assert!(matches!(refused, Err(LibraryError::Exists { .. })));
    let mine = std::fs::read_to_string(folder.path().join("mine")).unwrap();
    assert_eq!(mine, "mine");
    let refused = library.copy_to(&folder.path().join("no such folder/copy.masthead"));
    assert!(matches!(refused, Err(LibraryError::CannotMake { .. })));
}

/// A library that turns out to be damaged while it is copied stays the only one.
#[test]
fn a_copy_that_fails_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.masthead");
    drop(Library::open(&path).unwrap());
    let library = Library::open(&path).unwrap();
    let file = Connection::open(&path).unwrap();
    // An index that does not hold what its table holds: only a check of the pages finds it.
    file.execute_batch(
        "CREATE TABLE t (x); CREATE INDEX i ON t (x) WHERE x > 1; INSERT INTO t VALUES (1);
         PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = 'CREATE INDEX i ON t (x)' WHERE name = 'i';",
    )
    .unwrap();
    let copy = folder.path().join("copy.masthead");
    let refused = library.copy_to(&copy);
    assert!(
        matches!(refused, Err(LibraryError::Damaged { .. })),
        "{refused:?}"
    );
    assert!(!copy.exists());
}
