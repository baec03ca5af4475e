//! Writes the web edition of a made-up issue, for looking at:
//! `cargo run -p press --example web_page -- FILE`.

use std::collections::BTreeMap;
use std::io::Error;

#[path = "../tests/html/sample.rs"]
mod sample;

fn main() -> Result<(), Error> {
    let file = std::env::args_os()
        .nth(1)
        .ok_or_else(|| Error::other("name the file that the page is to be written to"))?;
    let composed = sample::harbour_letter();
    let bytes: BTreeMap<String, Vec<u8>> = composed
        .pictures
        .keys()
        .map(|name| (name.clone(), sample::PIER.into()))
        .collect();
    std::fs::write(file, press::web::self_contained(&composed, &bytes))
}
