use std::path::Path;

use ts_rs::{Config, TS};

use words::Given;

use super::*;

macro_rules! declarations {
    ($config:expr, $($name:ident)*) => {
        [$(format!("\nexport {}\n", $name::decl($config))),*].concat()
    };
}

/// Run with `UPDATE_WIRE=1` to write the file anew.
#[test]
fn the_types_in_typescript_are_fresh() {
    let config = &Config::default().with_large_int("number");
    let declarations = declarations!(config,
        Shelf LibraryPlace MovedLibrary PublicationEntry IssueEntry IssueStatus StoryStatus IssueSheet
        StoryEntry PublicationDraft PrintDraft PrintLayout PrintPaper PrintMargins PrintFamily IssueDraft
        StoryDraft Saved Deed Undone Place WebPreview StoryPreview PreviewNews ImportPlan PlannedIssue
        PlannedStory Pasted AddedPicture Edition PrintFile PrintStandard PrintPages PrintFinding PrintPage TextSpot PageMark Exported Progress
        Failure FailureCode Message Given);
    let head = "// Generated from src-tauri/crates/desk/src/wire. Do not edit by hand.\n";
    let fresh = format!("{head}{declarations}");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/backend/wire.gen.ts");
    if std::env::var_os("UPDATE_WIRE").is_some() {
        std::fs::write(&file, &fresh).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(&file).unwrap(),
        fresh,
        "run this test with UPDATE_WIRE=1"
    );
}
