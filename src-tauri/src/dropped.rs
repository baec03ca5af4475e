//! Files that are dropped on the window: pictures go into the text, all else is read as an
//! import. The paths stay on this side; the page hears what came of them.

use std::path::PathBuf;

use desk::wire::AddedPicture;
use desk::{Failure, ReadImport, is_picture_file};
use serde::Serialize;
use tauri::{AppHandle, DragDropEvent, Emitter, Manager};

use crate::panics::caught;
use crate::shell::Shell;

/// Pictures that are in the library now, and where they fell in CSS pixels.
#[derive(Clone, Serialize)]
struct DroppedPictures {
    pictures: Vec<AddedPicture>,
    x: f64,
    y: f64,
}

/// Takes notice of files over the window.
pub(crate) fn hear(app: &AppHandle, event: &DragDropEvent) {
    match event {
        DragDropEvent::Enter { .. } => tell(app, "dragging", true),
        DragDropEvent::Leave => tell(app, "dragging", false),
        DragDropEvent::Drop { paths, position } => {
            tell(app, "dragging", false);
            let scale = app
                .get_webview_window("main")
                .and_then(|window| window.scale_factor().ok())
                .unwrap_or(1.0);
            let place = position.to_logical::<f64>(scale);
            let (app, paths) = (app.clone(), paths.clone());
            // Reading takes a moment, and this is the thread that draws the window.
            std::thread::spawn(move || take_in(&app, paths, (place.x, place.y)));
        }
        _ => {}
    }
}

/// Reads files as an import and shows the page what it would make.
pub(crate) fn read_files(app: &AppHandle, files: &[PathBuf]) {
    let shell = app.state::<Shell>();
    let plan = caught(|| shell.desk()?.plan_import(ReadImport::of_files(files)));
    match plan {
        Ok(plan) => tell(app, "import-read", plan),
        Err(failure) => tell(app, "failure", failure),
    }
}

fn take_in(app: &AppHandle, paths: Vec<PathBuf>, (x, y): (f64, f64)) {
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
            tell(
                app,
                "pictures-dropped",
                DroppedPictures {
                    pictures: added,
                    x,
                    y,
                },
            );
        }
        for failure in failed {
            tell(app, "failure", failure);
        }
    }
    if !texts.is_empty() {
        read_files(app, &texts);
    }
}

/// Tells the page; a page that is gone has nothing to hear.
fn tell(app: &AppHandle, event: &str, payload: impl Serialize + Clone) {
    let _ = app.emit(event, payload);
}
