//! Files that are dropped on a window: pictures go into the text, all else is read as an
//! import. The paths stay on this side; the page hears what came of them.

use std::path::PathBuf;

use desk::wire::AddedPicture;
use desk::{Failure, is_picture_file};
use serde::Serialize;
use tauri::{AppHandle, DragDropEvent, Manager};

use crate::arrivals::{read, tell};
use crate::panics::caught;
use crate::shell::Shell;

/// Pictures that are in the library now, and where they fell in CSS pixels.
#[derive(Clone, Serialize)]
struct DroppedPictures {
    pictures: Vec<AddedPicture>,
    x: f64,
    y: f64,
}

/// Takes notice of files over a window.
pub(crate) fn hear(app: &AppHandle, label: &str, event: &DragDropEvent) {
    match event {
        DragDropEvent::Enter { .. } => tell(app, label, "dragging", true),
        DragDropEvent::Leave => tell(app, label, "dragging", false),
        DragDropEvent::Drop { paths, position } => {
            tell(app, label, "dragging", false);
            let scale = app
                .get_webview_window(label)
                .and_then(|window| window.scale_factor().ok())
                .unwrap_or(1.0);
            let place = position.to_logical::<f64>(scale);
            let (app, label, paths) = (app.clone(), label.to_owned(), paths.clone());
            // Reading takes a moment, and this is the thread that draws the window.
            std::thread::spawn(move || take_in(&app, &label, paths, (place.x, place.y)));
        }
        _ => {}
    }
}

fn take_in(app: &AppHandle, label: &str, paths: Vec<PathBuf>, (x, y): (f64, f64)) {
    let (pictures, texts): (Vec<_>, Vec<_>) =
        paths.into_iter().partition(|path| is_picture_file(path));
    if !pictures.is_empty() {
        let shell = app.state::<Shell>();
        let (mut added, mut failed): (Vec<AddedPicture>, Vec<Failure>) = (Vec::new(), Vec::new());
        for path in &pictures {
            match caught(|| shell.desk()?.add_picture_file(path)) {
                Ok(picture) => added.push(picture),
                Err(failure) => failed.push(failure),
            }
        }
        if !added.is_empty() {
            let pictures = added;
            tell(
                app,
                label,
                "pictures-dropped",
                DroppedPictures { pictures, x, y },
            );
        }
        for failure in failed {
            tell(app, label, "failure", failure);
        }
    }
    if !texts.is_empty() {
        read(app, label, texts);
    }
}
