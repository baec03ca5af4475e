//! The scheme that a copied text gets its format by: Markdown is sent to `rich://localhost/`, and
//! the answer is what other programs paste.
//!
//! A clipboard takes something only while the event of copying lasts, so the page has to wait
//! for the answer, and the commands of Tauri are answered later. The answer comes from a
//! thread of its own, in the time of a keystroke's preview.

use tauri::async_runtime::spawn_blocking;
use tauri::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE};
use tauri::http::{Request, Response, StatusCode};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::panics::caught;
use crate::shell::Shell;

/// The scheme's name.
pub(crate) const SCHEME: &str = "rich";

/// Answers Markdown with HTML.
pub(crate) fn answer(
    context: UriSchemeContext<'_, Wry>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    spawn_blocking(move || {
        let shell = app.state::<Shell>();
        let markdown = String::from_utf8_lossy(request.body());
        let html = caught(|| Ok(shell.desk()?.rich_text(&markdown)));
        let status = match &html {
            Ok(_) => StatusCode::OK,
            Err(_) => StatusCode::SERVICE_UNAVAILABLE,
        };
        let response = Response::builder()
            .status(status)
            .header(CONTENT_TYPE, "text/html; charset=utf-8")
            // Only our own page runs scripts, and it is of another scheme.
            .header(ACCESS_CONTROL_ALLOW_ORIGIN, "*")
            .body(html.unwrap_or_default().into_bytes());
        responder.respond(response.expect("the headers are of our own writing"));
    });
}
