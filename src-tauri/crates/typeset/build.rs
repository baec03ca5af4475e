//! Puts the typefaces for Persian and Arabic into the crate.
//!
//! Typst embeds no Arabic script. Vazirmatn (SIL Open Font License 1.1) comes as an npm
//! package, which the window's own dependencies name, so that one lock file pins it.

use std::path::Path;
use std::{env, fs};

const FOLDER: &str = "../../../ui/node_modules/vazirmatn/fonts/ttf";
const FACES: [&str; 2] = ["Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    for face in FACES {
        let source = Path::new(FOLDER).join(face);
        println!("cargo::rerun-if-changed={}", source.display());
        if let Err(error) = fs::copy(&source, Path::new(&out).join(face)) {
            println!(
                "cargo::error=the typeface {face} of the npm package `vazirmatn` is missing \
                 ({error}); run `cargo xtask run`, which installs it, or `npm ci` in `ui`"
            );
            return;
        }
    }
}
