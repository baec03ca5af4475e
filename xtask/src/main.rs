//! The project's chores, behind one word: `cargo xtask`.
//!
//! Each chore takes a machine from whatever state it is in to done: it installs what is
//! missing, builds what is stale, and stops at the first thing that fails with a
//! sentence that names it. It has no dependencies, so that it is there in a second.
//!
//! Deliberately not here: bundles and releases, which no chore needs yet, and a watch
//! mode: the window embeds its page, so that every change of it is a build.

mod bench;
mod node;
mod packages;
mod pictures;
mod project;
mod run;
mod test;

use std::env;
use std::process::ExitCode;

use project::{Project, Stop};

const HELP: &str = "\
The chores of Masthead. Each installs what it needs first (on Debian and Ubuntu it
asks apt-get, through sudo where you are not root, and says so before).

Usage: cargo xtask COMMAND

Commands:
  run [-- ARGUMENT…]  Build the app and open its window; the arguments go to the app,
                      for example a newsletter to import. Without a display it opens
                      the sample issue instead and writes its editions to
                      target/sample. The first build takes about ten minutes.
  test                Check everything: formatting, types, lints, the tests in Rust
                      and TypeScript, and the real window on a screen of its own.
                      Stops at the first part that fails. What the windows wrote and
                      showed is in target/desktop.
  bench [FILE…]       Measure everything in a release build and print the tables of
                      BENCHMARKS.md; also times the import of each FILE. The first
                      build takes about half an hour; keep the machine idle.
  pictures            Take pictures of every screen of the window for docs/, and of
                      the layouts that print is chosen by.
  help                Print this.

What is built lands in target, or where CARGO_TARGET_DIR points.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("", arguments.as_slice()),
    };
    let project = Project::here();
    let done = match (command, rest) {
        ("run", rest) => run::run(
            &project,
            rest.strip_prefix(&["--".to_owned()]).unwrap_or(rest),
        ),
        ("test", []) => test::test(&project),
        ("pictures", []) => pictures::pictures(&project),
        ("bench", files) => bench::bench(&project, files),
        ("help" | "--help" | "-h", _) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop(reason)) => {
            eprintln!("\n{reason}");
            ExitCode::FAILURE
        }
    }
}
