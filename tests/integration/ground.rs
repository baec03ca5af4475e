//! What the tests stand on: a folder with a library in it.

use std::path::{Path, PathBuf};

use desk::wire::{Edition, Exported, IssueSheet, Progress};
use desk::{Desk, ImportReport, ReadImport, Watch};
use tempfile::TempDir;

/// A library of its own for one test.
pub(crate) struct Ground {
    pub(crate) folder: TempDir,
    pub(crate) desk: Desk,
}

impl Ground {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(&folder.path().join("test.masthead")).unwrap();
        Self { folder, desk }
    }

    /// With the sample issue opened.
    pub(crate) fn with_sample() -> (Self, IssueSheet) {
        let ground = Self::new();
        let sheet = ground.desk.open_sample().unwrap();
        (ground, sheet)
    }

    pub(crate) fn library(&self) -> PathBuf {
        self.path("test.masthead")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file and imports it.
    pub(crate) fn import(&self, name: &str, text: impl AsRef<[u8]>) -> ImportReport {
        std::fs::write(self.path(name), text).unwrap();
        self.import_file(&self.path(name))
    }

    pub(crate) fn import_file(&self, path: &Path) -> ImportReport {
        self.desk
            .import(ReadImport::of_files(&[path.to_owned()]))
            .unwrap()
            .remove(0)
    }

    pub(crate) fn export(&self, issue: &str, edition: Edition) -> Exported {
        let target = self.path(&self.desk.edition_name(issue, edition).unwrap());
        self.desk.export(issue, edition, &target, &Silent).unwrap()
    }
}

/// One of the project's fixtures.
pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// Nobody watches.
pub(crate) struct Silent;

impl Watch for Silent {
    fn stage(&self, _: Progress) {}
}
