//! The scheme that a copied text gets its format by: Markdown is sent to `rich://localhost/`, and
//! the answer is what other programs paste.
//!
//! A clipboard takes something only while the event of copying lasts, so the page has to wait
//! for the answer, and the commands of Tauri are answered later. The answer comes from a
//! thread of its own, in the time of a keystroke's preview.

use desk::{Desk, Failure};
use tauri::http::Request;

use crate::schemes::Answer;

/// The scheme's name.
pub(crate) const SCHEME: &str = "rich";

/// Markdown as HTML.
///
/// # Errors
/// None of its own; it is asked as the other schemes are.
#[expect(
    clippy::unnecessary_wraps,
    reason = "every scheme is asked in the same way"
)]
pub(crate) fn answer(desk: &Desk, request: &Request<Vec<u8>>) -> Result<Answer, Failure> {
    let html = desk.rich_text(&String::from_utf8_lossy(request.body()));
    Ok(Answer {
        media_type: "text/html; charset=utf-8",
        lasts: false,
        bytes: html.into_bytes(),
    })
}
