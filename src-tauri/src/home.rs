//! The person's home folder, which a page writes as `~`: paths are shown as people know them, and
//! a picture of the window does not tell whose it is.

use std::path::Path;

use tauri::{AppHandle, Manager};

/// Tells a page the home folder before it is drawn; nobody reads `~` on Windows.
pub(crate) fn script(app: &AppHandle) -> String {
    let home = app.path().home_dir().ok().filter(|_| !cfg!(windows));
    home.map(|home| told(&home)).unwrap_or_default()
}

fn told(home: &Path) -> String {
    // A string of JSON is one of JavaScript too.
    let home = serde_json::Value::from(home.to_string_lossy());
    format!("window.mastheadHome = {home};")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_of_any_name_is_one_string() {
        let home = Path::new("/home/o'neil \"the\" \\editor");
        assert_eq!(
            told(home),
            r#"window.mastheadHome = "/home/o'neil \"the\" \\editor";"#
        );
    }
}
