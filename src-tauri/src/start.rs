//! How the window was started: which library, and which files to import.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use desk::Address;

/// What the command line said.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Start {
    /// The library to open.
    pub(crate) library: Address,
    /// Files to read as an import, by their whole paths: they may be read by a process that
    /// stands in another folder.
    pub(crate) files: Vec<PathBuf>,
}

impl Start {
    /// Reads `[--library FILE] [FILE…]`; a file that ends in `.masthead` is a library too,
    /// as a file manager names it.
    pub(crate) fn from_arguments(arguments: impl Iterator<Item = OsString>) -> Self {
        let mut start = Self {
            library: Address::unnamed(),
            files: Vec::new(),
        };
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            let text = argument.to_string_lossy();
            if text == "--library" {
                start.library = arguments.next().map_or(start.library, Address::named);
            } else if let Some(path) = text.strip_prefix("--library=") {
                start.library = Address::named(path);
            } else if is_library_file(Path::new(&argument)) {
                start.library = Address::named(argument);
            } else {
                start.files.push(whole(argument.into()));
            }
        }
        start
    }

    /// Where reports of our own mistakes are kept: beside the library.
    pub(crate) fn logs(&self) -> PathBuf {
        let folder = self.library.path().parent();
        folder.unwrap_or(Path::new("")).join("logs")
    }
}

/// Whether a file's name says that it is a library.
pub(crate) fn is_library_file(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("masthead"))
}

/// A path as every folder understands it.
fn whole(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(line: &str) -> Start {
        Start::from_arguments(line.split(' ').map(OsString::from))
    }

    #[test]
    fn the_command_line_names_a_library_and_files() {
        let read = start("--library a.masthead b.md c.txt");
        assert_eq!(read.library, Address::named("a.masthead"));
        let here = std::env::current_dir().unwrap();
        assert_eq!(read.files, [here.join("b.md"), here.join("c.txt")]);
        assert_eq!(start("--library=d/e.masthead").logs(), Path::new("d/logs"));
    }

    #[test]
    fn a_library_is_known_by_its_name() {
        assert_eq!(
            start("x/School.Masthead").library,
            Address::named("x/School.Masthead")
        );
        assert!(start("x/School.Masthead").files.is_empty());
    }
}
