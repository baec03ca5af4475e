//! `cargo xtask pictures`: every screen of the window in each of its looks, for `docs/`.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::node::have_page;
use crate::packages::{BUILD, PICTURES, TESTS, have};
use crate::project::{Done, Project, Stop, run};

/// As `tests/desktop/screens.rs` names them.
const LOOKS: [&str; 3] = ["light", "dark", "mirrored"];

const HEAD: &str = "\
# The screens

Every screen of the window in light and dark colours, and in Persian, which mirrors it. Made by
`cargo xtask pictures` from the tours that axe-core judges (`tests/desktop/screens.rs`, `troubles.rs`).
";

/// Goes through the real window, keeps what it shows, and writes the page that shows it.
pub(crate) fn pictures(project: &Project) -> Done {
    have(project, &[BUILD, TESTS, PICTURES].concat())?;
    have_page(project)?;
    let shown = project.target.join("desktop");
    forget(&shown)?;
    let mut tour = project.cargo(&["test", "--workspace", "--test", "desktop", "axe_"]);
    run(tour.env("MASTHEAD_PICTURES", "1"))?;
    let docs = project.root.join("docs");
    for look in LOOKS {
        fs::create_dir_all(docs.join("screens").join(look)).map_err(unwritten)?;
    }
    for (picture, look, screen) in taken(&shown)? {
        let kept = docs.join(format!("screens/{look}/{screen}.webp"));
        let (picture, kept) = (picture.to_string_lossy(), kept.to_string_lossy());
        let options = ["-quiet", "-q", "84", "-m", "6", "-sharp_yuv"];
        let mut words = options.to_vec();
        words.extend([&*picture, "-o", &*kept]);
        run(&mut project.program("cwebp", &words))?;
    }
    fs::write(docs.join("screens.md"), page(&docs.join("screens/light"))?).map_err(unwritten)
}

/// A file that could not be read or written.
#[allow(clippy::needless_pass_by_value, reason = "map_err hands it over")]
fn unwritten(error: std::io::Error) -> Stop {
    Stop(format!("The pictures could not be kept: {error}."))
}

/// Takes away what an earlier tour left.
fn forget(shown: &Path) -> Done {
    for (picture, ..) in taken(shown).unwrap_or_default() {
        fs::remove_file(picture).map_err(unwritten)?;
    }
    Ok(())
}

/// The pictures of a tour, with their look and their screen.
fn taken(shown: &Path) -> Done<Vec<(PathBuf, &'static str, String)>> {
    let entries = fs::read_dir(shown).map_err(unwritten)?.flatten();
    let mut found: Vec<_> = entries
        .filter_map(|entry| {
            let path = entry.path();
            let name = path.file_stem()?.to_str()?.strip_prefix("screen-")?;
            let look = LOOKS.into_iter().find(|look| name.starts_with(look))?;
            let screen = name.strip_prefix(look)?.strip_prefix('-')?.to_owned();
            Some((path, look, screen))
        })
        .collect();
    found.sort();
    Ok(found)
}

/// The page of all screens, by name.
fn page(light: &Path) -> Done<String> {
    let entries = fs::read_dir(light).map_err(unwritten)?.flatten();
    let mut screens: Vec<String> = entries
        .filter_map(|entry| Some(entry.path().file_stem()?.to_str()?.to_owned()))
        .collect();
    screens.sort();
    let mut page = HEAD.to_owned();
    for screen in screens {
        let name = screen.replace('-', " ");
        // Writing to a string cannot fail.
        let _ = write!(page, "\n## {name}\n");
        for look in LOOKS {
            let _ = write!(page, "\n![{name}, {look}](screens/{look}/{screen}.webp)\n");
        }
    }
    Ok(page)
}
