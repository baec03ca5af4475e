//! The scheme that pictures of the library are shown by: `picture://localhost/<name>`.

use desk::Desk;
use tauri::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use tauri::http::{Request, Response, StatusCode};
use tauri::{Manager, Runtime, UriSchemeContext};

use crate::shell::Shell;

/// The scheme's name.
pub(crate) const SCHEME: &str = "picture";

/// What a picture's name follows in an address, on this platform.
pub(crate) const BASE: &str = if cfg!(any(windows, target_os = "android")) {
    "http://picture.localhost/"
} else {
    "picture://localhost/"
};

/// Answers with a picture's bytes. Content under a name never changes, so the window may
/// keep it for as long as it likes.
pub(crate) fn answer<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
) -> Response<Vec<u8>> {
    let name = request.uri().path().trim_start_matches('/');
    let shell = context.app_handle().state::<Shell>();
    let picture = shell.desk().and_then(|desk: &Desk| desk.picture(name));
    let response = match picture {
        Ok((media_type, bytes)) => Response::builder()
            .header(CONTENT_TYPE, media_type.name())
            .header(CACHE_CONTROL, "max-age=31536000, immutable")
            .body(bytes),
        Err(_) => Response::builder()
            .status(StatusCode::NOT_FOUND)
            .body(Vec::new()),
    };
    response.expect("the headers are of our own writing")
}
