//! The command line's grammar and its help.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use desk::wire::Edition;

use crate::printing::PrintArguments;

/// Masthead without a window: import, list, show and export the issues of a newsletter.
#[derive(Debug, Parser)]
#[command(name = "masthead-cli", version, about, arg_required_else_help = true, after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The library to work in; made where it is not there yet.
    /// Without it: MASTHEAD_LIBRARY, else the library that the window opens.
    #[arg(long, value_name = "FILE", global = true)]
    pub(crate) library: Option<PathBuf>,
    /// Print one JSON object instead of text.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXAMPLES: &str = "\
Examples:
  masthead-cli import newsletter-57.txt
  masthead-cli show latest
  masthead-cli export 57 --edition all --output ~/Documents/No57
  masthead-cli export 57 --edition print --layout digest --imposed --output .
  masthead-cli render letter.md > letter.html

ISSUE is an issue's id, its number (57, 112-113), or `latest`, the one made last.
Exit codes: 0 done, 1 could not be done, 2 the command was not understood.";

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make issues of plain-text or Markdown files.
    ///
    /// Prints a line for each issue made; the last word of the last line is the id of the
    /// last issue. Notes on what was found go to standard error. Where any file cannot be
    /// read, nothing is made of any.
    Import {
        /// The files: .txt, .md, or the folder of a Markdown bundle.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// List every issue, newest first within its publication.
    List,
    /// Show an issue: its fields and its stories.
    Show {
        /// The issue: an id, a number, or `latest`.
        issue: String,
    },
    /// Write editions of an issue into a folder.
    ///
    /// Prints the path of each file written, one a line. Notes on what had to be mended, what
    /// to look at before printing and how the pages are filled go to standard error.
    Export {
        /// The issue: an id, a number, or `latest`.
        issue: String,
        /// Which editions to write.
        #[arg(long, value_enum)]
        edition: EditionChoice,
        /// The folder to write into; it must be there.
        #[arg(long, value_name = "DIR")]
        output: PathBuf,
        /// How the print edition is made.
        #[command(flatten)]
        print: Box<PrintArguments>,
    },
    /// Check that the library is whole.
    Check,
    /// Render a Markdown file as a safe HTML fragment on standard output.
    Render {
        /// The Markdown file.
        file: PathBuf,
    },
    /// Add the sample issue, unless the library has it, and print its id.
    Sample,
    /// Print a shell's completions for this command.
    Completions {
        /// The shell.
        shell: Shell,
    },
}

/// The editions, by name.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum EditionChoice {
    /// One self-contained .html file.
    Web,
    /// One .pdf file.
    Print,
    /// One self-contained .html file that any browser prints as pages; it takes --layout,
    /// --paper and --black-and-white.
    PrintHtml,
    /// A folder with issue.md and its pictures.
    Markdown,
    /// All of them.
    All,
}

impl EditionChoice {
    /// The editions meant, in the order they are written.
    pub(crate) fn editions(self) -> &'static [Edition] {
        match self {
            Self::Web => &[Edition::Web],
            Self::Print => &[Edition::Print],
            Self::PrintHtml => &[Edition::PrintHtml],
            Self::Markdown => &[Edition::Markdown],
            Self::All => &[
                Edition::Web,
                Edition::Print,
                Edition::PrintHtml,
                Edition::Markdown,
            ],
        }
    }
}
