//! How the pages look: pictures of them that somebody has looked at, and how far from those
//! they are now. `UPDATE_LOOKS=1` takes new ones, which are then to be looked at.

use std::path::Path;
use std::process::Command;

use image::GrayImage;
use issue::theme::{Layout, Paper};

use crate::judges::print;
use crate::layouts::in_layout;
use crate::sample;

/// How large the pictures are, in pixels to the inch: large enough to see where everything
/// stands, too small for how a renderer smooths a letter.
const RESOLUTION: &str = "24";

/// How different two pictures may be: the mean difference of a pixel, of 255. A line that
/// moved by its own height makes ten times as much.
const TOLERANCE: f64 = 1.2;

fn check(name: &str, layout: Layout, language: Option<&str>, pages: usize) {
    let (mut composed, bytes) = in_layout(layout, Paper::A4);
    if let Some(tag) = language {
        composed.publication.language = sample::language(tag);
        composed.publication.name = "نامهٔ بندر".into();
        for story in &mut composed.stories {
            story.language.get_or_insert_with(|| sample::language("en"));
        }
        composed.stories.swap(0, 2);
    }
    let (_, pdf) = print(&format!("look-{name}"), &composed, &bytes);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/looks");
    for page in 1..=pages {
        let root = pdf.with_extension(format!("{page}"));
        let number = page.to_string();
        let arguments = [
            "-r",
            RESOLUTION,
            "-gray",
            "-png",
            "-singlefile",
            "-f",
            &number,
            "-l",
            &number,
        ];
        let drawn = Command::new("pdftoppm")
            .args(arguments)
            .arg(&pdf)
            .arg(&root)
            .status();
        assert!(drawn.expect("pdftoppm").success());
        let drawn = root.with_extension(format!("{page}.png"));
        let kept = folder.join(format!("{name}-{page}.png"));
        if std::env::var_os("UPDATE_LOOKS").is_some() {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::copy(&drawn, &kept).expect("a picture");
        }
        let open = |path: &Path| -> GrayImage {
            let picture =
                image::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            picture.to_luma8()
        };
        let (now, then) = (open(&drawn), open(&kept));
        assert_eq!(now.dimensions(), then.dimensions(), "{name}, page {page}");
        let differences = now
            .pixels()
            .zip(then.pixels())
            .map(|(a, b)| f64::from(a[0].abs_diff(b[0])));
        let mean = differences.sum::<f64>() / f64::from(now.width() * now.height());
        assert!(
            mean <= TOLERANCE,
            "{name}, page {page} differs by {mean:.2}: look at {} beside {}",
            drawn.display(),
            kept.display()
        );
    }
}

#[test]
fn the_layouts_look_as_they_did() {
    check("bulletin", Layout::Bulletin, None, 2);
    check("magazine", Layout::Magazine, None, 3);
    check("letter", Layout::Letter, None, 1);
    check("digest", Layout::Digest, None, 3);
    check("large-print", Layout::LargePrint, None, 2);
}

#[test]
fn a_persian_publication_looks_as_it_did() {
    check("bulletin-fa", Layout::Bulletin, Some("fa"), 1);
    check("magazine-fa", Layout::Magazine, Some("fa"), 2);
}
