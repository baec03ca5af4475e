//! `masthead-cli`: the desk without a window.
//!
//! Results go to standard output, notes and failures to standard error. The exit code is
//! 0 where it was done, 1 where it could not be, 2 where the command was not understood.
//!
//! Deliberately not here: any work. A command unpacks its arguments, asks the desk, and
//! prints.

mod arguments;
mod commands;
mod output;
mod printing;

use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match commands::run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            output::failure(&failure);
            ExitCode::FAILURE
        }
    }
}
