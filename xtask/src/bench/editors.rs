//! Other Markdown editors with the same long text, in one browser with ours.
//!
//! They are web components and know no WebKitGTK window of ours, so ours goes to their
//! place: its editor alone, in headless Chromium, a few keys in turn with each of theirs.

use std::path::Path;

use crate::project::{Done, Project, is_on_path, read, run};

/// Types into each editor and gives the rows of the table; none where the browser is not
/// to be had.
pub(crate) fn measure(project: &Project, text: &Path) -> Done<Vec<String>> {
    if !is_on_path("chromium") {
        eprintln!("There is no chromium here: other editors are not measured.");
        return Ok(Vec::new());
    }
    let folder = project.root.join("xtask/peers");
    let mut install = project.npm(&["ci", "--no-audit", "--no-fund"]);
    run(install.current_dir(&folder))?;
    eprintln!("Measuring editors …");
    let mut node = project.program("node", &[]);
    let said = read(node.current_dir(&folder).arg("run.mjs").arg(text))?;
    let rows = said.lines().filter(|line| line.starts_with("| "));
    Ok(rows.map(str::to_owned).collect())
}
