//! How the window was started: which library, and which files to import.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What the command line said.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Start {
    /// The library to open.
    pub(crate) library: PathBuf,
    /// Files to read as an import.
    pub(crate) files: Vec<PathBuf>,
}

impl Start {
    /// Reads `[--library FILE] [FILE…]`.
    pub(crate) fn from_arguments(arguments: impl Iterator<Item = OsString>) -> Self {
        let mut start = Self {
            library: desk::default_library(),
            files: Vec::new(),
        };
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            let text = argument.to_string_lossy();
            if text == "--library" {
                start.library = arguments.next().map_or(start.library, PathBuf::from);
            } else if let Some(path) = text.strip_prefix("--library=") {
                start.library = path.into();
            } else {
                start.files.push(argument.into());
            }
        }
        start
    }

    /// Where reports of our own mistakes are kept: beside the library.
    pub(crate) fn logs(&self) -> PathBuf {
        self.library.parent().unwrap_or(Path::new("")).join("logs")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_names_a_library_and_files() {
        let start = |line: &str| Start::from_arguments(line.split(' ').map(OsString::from));
        let read = start("--library a.masthead b.md c.txt");
        assert_eq!(read.library, Path::new("a.masthead"));
        assert_eq!(read.files, [PathBuf::from("b.md"), PathBuf::from("c.txt")]);
        assert_eq!(start("--library=d/e.masthead").logs(), Path::new("d/logs"));
    }
}
