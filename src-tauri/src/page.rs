//! The scheme that pages are shown by: `page://localhost/<id>-<width in pixels>`.

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
    let wanted = request.uri().path().trim_start_matches('/');
    let (id, pixels) = wanted.rsplit_once('-').unwrap_or((wanted, ""));
    Ok(Answer {
        media_type: "image/png",
        lasts: true,
        bytes: desk.page_drawing(id, pixels.parse().unwrap_or_default())?,
    })
}
