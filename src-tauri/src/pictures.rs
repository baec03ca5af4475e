//! The scheme that pictures of the library are shown by: `picture://localhost/<name>`.

use desk::{Desk, Failure};
use tauri::http::Request;

use crate::schemes::Answer;

/// The scheme's name.
pub(crate) const SCHEME: &str = "picture";

/// What a picture's name follows in an address, on this platform.
pub(crate) const BASE: &str = if cfg!(any(windows, target_os = "android")) {
    "http://picture.localhost/"
} else {
    "picture://localhost/"
};

/// A picture's bytes. Content under a name never changes, so it lasts.
///
/// # Errors
/// A picture that is not in the library.
pub(crate) fn answer(desk: &Desk, request: &Request<Vec<u8>>) -> Result<Answer, Failure> {
    let name = request.uri().path().trim_start_matches('/');
    let (media_type, bytes) = desk.picture(name)?;
    Ok(Answer {
        media_type: media_type.name(),
        lasts: true,
        bytes,
    })
}
