//! The window's page: its packages, and its build that the app embeds.

use std::path::PathBuf;

use crate::project::{Done, Project, Stop, is_on_path, newest, read, run};

/// The oldest Node that the page is built with; `ui/package.json` says the same.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Has the page's packages and its build, both no older than what they are made from.
pub(crate) fn have_page(project: &Project) -> Done {
    check_node(project)?;
    have_modules(project)?;
    if is_page_stale(project) {
        run(&mut project.npm(&["run", "build"]))?;
    }
    Ok(())
}

fn check_node(project: &Project) -> Done {
    let (major, minor) = OLDEST_NODE;
    let wanted = format!("Masthead's window is built with Node {major}.{minor} or newer");
    let Ok(version) = read(&mut project.program("node", &["--version"])) else {
        return Err(Stop(format!(
            "{wanted}, and there is no Node here. Get it from https://nodejs.org"
        )));
    };
    if version_of(&version).is_none_or(|version| version < OLDEST_NODE) {
        return Err(Stop(format!(
            "{wanted}, and this is {}. Get it from https://nodejs.org",
            version.trim()
        )));
    }
    // Debian's own nodejs comes without it.
    if !cfg!(windows) && !is_on_path("npm") {
        return Err(Stop(
            "There is a Node here without npm; Masthead needs both.".to_owned(),
        ));
    }
    Ok(())
}

/// The first two numbers of `v20.19.4`.
fn version_of(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

fn have_modules(project: &Project) -> Done {
    let ui = project.ui();
    // npm writes this last, so that an installation that was broken off is not taken for one.
    let installed = newest(&[ui.join("node_modules/.package-lock.json")]);
    if installed.is_some() && installed >= newest(&[ui.join("package-lock.json")]) {
        return Ok(());
    }
    run(&mut project.npm(&["ci", "--no-audit", "--no-fund"]))
}

/// Whether anything that the page is made from is newer than the page.
fn is_page_stale(project: &Project) -> bool {
    let ui = project.ui();
    let built = newest(&[ui.join("dist/index.html")]);
    let made_by_it = ["dist", "node_modules"];
    let mut sources: Vec<PathBuf> = ui
        .read_dir()
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| !made_by_it.iter().any(|name| entry.file_name() == *name))
        .map(|entry| entry.path())
        .collect();
    sources.push(project.root.join("words"));
    built.is_none() || built < newest(&sources)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_numbers() {
        assert_eq!(version_of("v20.19.4\n"), Some((20, 19)));
        assert!(version_of("v20.9.0") < Some(OLDEST_NODE));
        assert!(version_of("v22.0.0") > Some(OLDEST_NODE));
        assert_eq!(version_of("nonsense"), None);
    }

    #[test]
    fn the_page_asks_for_the_same_node() {
        let (major, minor) = OLDEST_NODE;
        let package = std::fs::read_to_string(Project::here().ui().join("package.json")).unwrap();
        assert!(package.contains(&format!("\"node\": \">={major}.{minor}\"")));
    }
}
