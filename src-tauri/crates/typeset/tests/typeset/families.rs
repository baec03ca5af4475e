//! The typefaces that a theme may choose.

use std::collections::BTreeMap;
use std::process::Command;

use typeset::Typesetter;

use crate::judges::print;
use crate::sample;

#[test]
fn a_theme_may_choose_a_family_by_name() {
    let mut composed = sample::with_story("Schrift", "Text.");
    let choice = &mut composed.publication.theme.print;
    choice.text_family = Some("new computer modern".into());
    choice.headline_family = Some("No Such Family".into());
    let (printed, path) = print("families", &composed, &BTreeMap::new());
    let told: Vec<String> = printed.notes.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        ["The typeface “No Such Family” is not on this computer; “Libertinus Serif” stands in."]
    );
    let fonts = Command::new("pdffonts")
        .arg(&path)
        .output()
        .expect("pdffonts");
    let fonts = String::from_utf8_lossy(&fonts.stdout).into_owned();
    assert!(fonts.contains("NewCM10-Regular"), "{fonts}");
    assert!(fonts.contains("LibertinusSerif-Semibold"), "{fonts}");
    // Embedded and subset, each of them: two columns of the list say so.
    for line in fonts.lines().skip(2) {
        assert!(line.contains(" yes yes yes "), "{fonts}");
    }
}

#[test]
fn every_family_says_what_it_is_for() {
    let families = Typesetter::new().families();
    assert!(
        families
            .iter()
            .any(|family| family.bundled && family.name == "Vazirmatn")
    );
    assert!(families.iter().all(|family| !family.name.is_empty()));
}
