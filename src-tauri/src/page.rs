//! The scheme that pages are shown by: `page://localhost/<id>`, as SVG drawings.

use desk::{Desk, Failure};
use tauri::http::Request;

use crate::schemes::Answer;

/// The scheme's name.
pub(crate) const SCHEME: &str = "page";

/// A page's drawing. Pages of the same id are drawn alike, so it lasts.
///
/// # Errors
/// A page that no window shows any more.
pub(crate) fn answer(desk: &Desk, request: &Request<Vec<u8>>) -> Result<Answer, Failure> {
    let id = request.uri().path().trim_start_matches('/');
    Ok(Answer {
        media_type: "image/svg+xml",
        lasts: true,
        bytes: desk.page_drawing(id)?,
    })
}
