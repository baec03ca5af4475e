//! `cargo xtask pictures`: every screen of the window in each of its looks, for `docs/`, and the
//! layouts of print, which the window lets choose by their pictures.

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

/// As the command line names them.
const LAYOUTS: [&str; 5] = ["bulletin", "magazine", "letter", "digest", "large-print"];

/// The height of a layout's picture, twice what it is shown at.
const LAYOUT_PIXELS: &str = "360";

/// Goes through the real window, keeps what it shows, and writes the page that shows it.
pub(crate) fn pictures(project: &Project) -> Done {
    have(project, &[BUILD, TESTS, PICTURES].concat())?;
    layouts(project)?;
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
        made_small(project, &picture, &kept)?;
    }
    fs::write(docs.join("screens.md"), page(&docs.join("screens/light"))?).map_err(unwritten)
}

/// Keeps a picture as WebP.
fn made_small(project: &Project, picture: &Path, kept: &Path) -> Done {
    let (picture, kept) = (picture.to_string_lossy(), kept.to_string_lossy());
    let options = ["-quiet", "-q", "84", "-m", "6", "-sharp_yuv"];
    let mut words = options.to_vec();
    words.extend([&*picture, "-o", &*kept]);
    run(&mut project.program("cwebp", &words))
}

/// The first page of the sample in each layout.
fn layouts(project: &Project) -> Done {
    run(&mut project.cargo(&["build", "--workspace"]))?;
    let folder = project.target.join("layouts");
    // The library of an earlier run holds the sample as it was.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(unwritten)?;
    let library = folder.join("library.masthead");
    let desk = |words: &[&str]| {
        let mut desk = project.program(project.built("debug", "masthead-cli"), words);
        run(desk.env("MASTHEAD_LIBRARY", &library))
    };
    desk(&["sample"])?;
    for layout in LAYOUTS {
        let out = folder.join(layout);
        fs::create_dir_all(&out).map_err(unwritten)?;
        let written = out.to_string_lossy();
        desk(&[
            "export",
            "latest",
            "--edition",
            "print",
            "--layout",
            layout,
            "--output",
            &written,
        ])?;
        let pdf = only_file(&out, "pdf")?;
        let (pdf, picture) = (pdf.to_string_lossy(), out.join("page"));
        let size = ["-scale-to-y", LAYOUT_PIXELS, "-scale-to-x", "-1"];
        let page = [
            &["-singlefile", "-png"],
            &size[..],
            &[&*pdf, &*picture.to_string_lossy()],
        ];
        run(&mut project.program("pdftoppm", &page.concat()))?;
        let kept = project
            .ui()
            .join(format!("src/issue/layouts/{layout}.webp"));
        made_small(project, &picture.with_extension("png"), &kept)?;
    }
    Ok(())
}

/// The file of a folder with this extension.
fn only_file(folder: &Path, extension: &str) -> Done<PathBuf> {
    let mut entries = fs::read_dir(folder).map_err(unwritten)?.flatten();
    let is_it = |path: &PathBuf| path.extension().is_some_and(|found| found == extension);
    let found = entries.find_map(|entry| Some(entry.path()).filter(is_it));
    found.ok_or_else(|| Stop(format!("There is no .{extension} in {}.", folder.display())))
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
