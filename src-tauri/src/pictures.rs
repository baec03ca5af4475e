//! The scheme that pictures of the library are shown by: `picture://localhost/<name>`.

use tauri::async_runtime::spawn_blocking;
use tauri::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use tauri::http::{Request, Response, StatusCode};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::panics::caught;
use crate::shell::Shell;

/// The scheme's name.
pub(crate) const SCHEME: &str = "picture";

/// What a picture's name follows in an address, on this platform.
pub(crate) const BASE: &str = if cfg!(any(windows, target_os = "android")) {
    "http://picture.localhost/"
} else {
    "picture://localhost/"
};

/// Answers with a picture's bytes, from a thread of its own. Content under a name never
/// changes, so the window may keep it for as long as it likes.
pub(crate) fn answer(
    context: UriSchemeContext<'_, Wry>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    spawn_blocking(move || {
        let name = request.uri().path().trim_start_matches('/');
        let shell = app.state::<Shell>();
        let picture = caught(|| shell.desk()?.picture(name));
        let response = match picture {
            Ok((media_type, bytes)) => Response::builder()
                .header(CONTENT_TYPE, media_type.name())
                .header(CACHE_CONTROL, "max-age=31536000, immutable")
                .body(bytes),
            Err(_) => Response::builder()
                .status(StatusCode::NOT_FOUND)
                .body(Vec::new()),
        };
        responder.respond(response.expect("the headers are of our own writing"));
    });
}
