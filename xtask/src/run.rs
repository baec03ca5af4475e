//! `cargo xtask run`: build the app and open it, or do its main job without a window.

use std::fs;

use crate::node::have_page;
use crate::packages::{BUILD, has_display, have};
use crate::project::{Done, Project, Stop, read, run as show};

/// Builds the app and opens its window, with `arguments` for the app.
pub(crate) fn run(project: &Project, arguments: &[String]) -> Done {
    have(project, BUILD)?;
    have_page(project)?;
    // Always the whole workspace: a smaller set asks for other features of the same
    // crates, and Typst would be built again.
    show(&mut project.cargo(&["build", "--workspace"]))?;
    if has_display() {
        return show(
            project
                .program(project.built("debug", "masthead"), &[])
                .args(arguments),
        );
    }
    eprintln!("\nThere is no display here, so the sample issue is made without the window.");
    if !arguments.is_empty() {
        eprintln!("The window's arguments are left aside; masthead-cli imports files without it.");
    }
    write_sample(project)
}

/// Opens the sample issue and writes every edition of it.
fn write_sample(project: &Project) -> Done {
    let folder = project.target.join("sample");
    // From the beginning each time, so that what lies there is what this build makes.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)
        .map_err(|error| Stop(format!("{} cannot be made: {error}.", folder.display())))?;
    let cli = || {
        let mut cli = project.program(project.built("debug", "masthead-cli"), &["--library"]);
        cli.arg(folder.join("sample.masthead"));
        cli
    };
    let opened = read(cli().arg("sample"))?;
    print!("{opened}");
    let issue = last_word(&opened).ok_or_else(|| Stop("The sample issue has no id.".to_owned()))?;
    show(
        cli()
            .args(["export", issue, "--edition", "all", "--output"])
            .arg(&folder),
    )
}

/// The last word of the last line: where masthead-cli names what it made.
fn last_word(text: &str) -> Option<&str> {
    text.split_whitespace().next_back()
}
