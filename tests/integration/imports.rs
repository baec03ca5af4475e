//! Imports over the desk: the plan, the agreement, the bundle's round trip.

use desk::wire::Edition;
use desk::{MAIN_WINDOW, ReadImport};

use super::ground::{Ground, fixture};

#[test]
fn nothing_is_written_before_the_plan_is_agreed_to() {
    let ground = Ground::new();
    let import = ReadImport::of_files(&[fixture("kite-club.md"), fixture("kite.png")]);
    let plan = ground.desk.plan_import(import).unwrap();
    assert_eq!((plan.issues.len(), plan.refused.len()), (1, 1));
    assert!(plan.issues[0].stories.len() > 1);
    assert_eq!(plan.issues[0].pictures, 1);
    assert!(!plan.issues[0].known_publication);
    assert!(plan.refused[0].hint.is_some());
    assert!(
        ground
            .desk
            .shelf(MAIN_WINDOW)
            .unwrap()
            .publications
            .is_empty()
    );

    let sheet = ground.desk.accept_import(&plan.token).unwrap();
    assert_eq!(sheet.stories.len(), plan.issues[0].stories.len());
    assert!(ground.desk.accept_import(&plan.token).is_err());

    // The same file once more: the publication is known, and the twin is told of.
    let import = ReadImport::of_files(&[fixture("kite-club.md")]);
    let plan = ground.desk.plan_import(import).unwrap();
    assert!(plan.issues[0].known_publication);
    assert!(
        plan.issues[0]
            .notes
            .iter()
            .any(|note| note.to_string().contains("already"))
    );
    ground.desk.discard_import(&plan.token);
    assert!(ground.desk.accept_import(&plan.token).is_err());
}

#[test]
fn a_picture_beside_the_file_comes_along_and_one_outside_does_not() {
    let ground = Ground::new();
    let club = ground.path("club");
    std::fs::create_dir_all(club.join("images")).unwrap();
    std::fs::copy(fixture("kite.png"), club.join("images/a kite.png")).unwrap();
    std::fs::copy(fixture("kite.png"), ground.path("outside.png")).unwrap();
    let text = "# One\n\n![A kite](images/a%20kite.png)\n\n# Two\n\n![No](../outside.png) ![Gone](gone.png)\n";
    std::fs::write(club.join("news.md"), text).unwrap();
    let report = ground.import_file(&club.join("news.md"));
    let shown = ground.desk.show(&report.id).unwrap();
    assert!(
        shown.stories[0]
            .body
            .starts_with("![A kite](pictures/a-kite-"),
        "{}",
        shown.stories[0].body
    );
    assert!(shown.stories[1].body.contains("](../outside.png)"));
    assert!(
        report.notes.iter().any(|note| note.contains("gone.png")),
        "{:?}",
        report.notes
    );

    let page = std::fs::read_to_string(ground.export(&report.id, Edition::Web).path).unwrap();
    assert!(page.contains("src=\"data:image/png;base64,"));
}

#[test]
fn a_bundle_comes_back_as_the_issue_that_it_was() {
    let (ground, sheet) = Ground::with_sample();
    let exported = ground.export(&sheet.issue.id, Edition::Markdown);
    let before = ground.desk.show(&sheet.issue.id).unwrap();

    let elsewhere = Ground::new();
    let report = elsewhere.import_file(exported.path.as_ref());
    let mut after = elsewhere.desk.show(&report.id).unwrap();
    after.id.clone_from(&before.id);
    for (story, original) in after.stories.iter_mut().zip(&before.stories) {
        story.id.clone_from(&original.id);
    }
    assert_eq!(after, before);

    // Both libraries make the same editions of it, byte for byte.
    let again = elsewhere.export(&report.id, Edition::Markdown);
    let text = |folder: &str| std::fs::read_to_string(format!("{folder}/issue.md")).unwrap();
    assert_eq!(text(&again.path), text(&exported.path));
    let pictures = |folder: &str| {
        let entries = std::fs::read_dir(format!("{folder}/pictures")).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(pictures(&again.path), pictures(&exported.path));
    assert!(pictures(&again.path).len() >= 4);
}

/// Two stories may both say `[1]`; each keeps its own definition.
#[test]
fn a_reference_defined_at_the_end_of_the_file_resolves_in_every_story() {
    let ground = Ground::new();
    let text = "# One\n\nSee [the list][list].\n\n# Two\n\nAlso [the list][LIST] and a note.[^n]\n\n[list]: https://example.org/list\n[^n]: The note.\n";
    let report = ground.import("two.md", text);
    let page = std::fs::read_to_string(ground.export(&report.id, Edition::Web).path).unwrap();
    assert_eq!(page.matches("href=\"https://example.org/list\"").count(), 2);
    assert!(page.contains("The note."));
}

/// Stories of a file whose publication the library knows in another language lost theirs.
#[test]
fn what_a_file_says_of_a_known_publication_is_kept_with_the_issue() {
    let ground = Ground::new();
    ground.import(
        "en.md",
        "---\npublication: Quay News\nnumber: 1\n---\n\n# A\n\na\n\n# B\n\nb\n",
    );
    let (original, sheet) = Ground::with_sample();
    let mut publication = sheet.publication.clone();
    publication.name = "Quay News".into();
    publication.language = "sq".into();
    original.desk.save_publication(publication).unwrap();
    let bundle = original.export(&sheet.issue.id, Edition::Markdown);

    let report = ground.import_file(bundle.path.as_ref());
    assert!(
        report
            .notes
            .iter()
            .any(|note| note.contains("stays as it is")),
        "{:?}",
        report.notes
    );
    let shown = ground.desk.show(&report.id).unwrap();
    assert_eq!(shown.stories[0].language, "sq");
    assert_eq!(
        shown.metadata["publication tagline"],
        sheet.publication.tagline
    );
}
