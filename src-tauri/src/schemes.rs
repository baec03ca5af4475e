//! The schemes of our own, by which a page gets bytes that no command could bring it.

use desk::{Desk, Failure};
use tauri::async_runtime::spawn_blocking;
use tauri::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE};
use tauri::http::{Request, Response, StatusCode};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::panics::caught;
use crate::shell::Shell;

/// As long as a page likes.
const FOR_EVER: &str = "max-age=31536000, immutable";

/// What a page gets.
pub(crate) struct Answer {
    pub(crate) media_type: &'static str,
    /// Whether the same request will always get the same, so that the page may keep it.
    pub(crate) lasts: bool,
    pub(crate) bytes: Vec<u8>,
}

/// Answers each request of a scheme from a thread of its own, and with 404 where the desk has
/// no answer.
pub(crate) fn answering(
    ask: fn(&Desk, &Request<Vec<u8>>) -> Result<Answer, Failure>,
) -> impl Fn(UriSchemeContext<'_, Wry>, Request<Vec<u8>>, UriSchemeResponder) + Send + Sync + 'static
{
    move |context, request, responder| {
        let app = context.app_handle().clone();
        spawn_blocking(move || {
            let shell = app.state::<Shell>();
            let answer = caught(|| ask(shell.desk()?, &request));
            responder.respond(response(answer));
        });
    }
}

fn response(answer: Result<Answer, Failure>) -> Response<Vec<u8>> {
    // Only our own page runs scripts, and it is of another scheme.
    let open = Response::builder().header(ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    let response = match answer {
        Ok(answer) => open
            .header(CONTENT_TYPE, answer.media_type)
            .header(
                CACHE_CONTROL,
                if answer.lasts { FOR_EVER } else { "no-store" },
            )
            .body(answer.bytes),
        Err(_) => open.status(StatusCode::NOT_FOUND).body(Vec::new()),
    };
    response.expect("the headers are of our own writing")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_desk_does_not_have_is_not_found() {
        let none = response(Err(Failure::bug("")));
        assert_eq!(none.status(), StatusCode::NOT_FOUND);
        assert!(none.body().is_empty());
    }

    #[test]
    fn an_answer_is_kept_only_where_it_lasts() {
        for (lasts, kept) in [(true, FOR_EVER), (false, "no-store")] {
            let some = response(Ok(Answer {
                media_type: "text/html",
                lasts,
                bytes: b"<p>".to_vec(),
            }));
            assert_eq!(some.status(), StatusCode::OK);
            assert_eq!(some.headers()[CONTENT_TYPE], "text/html");
            assert_eq!(some.headers()[CACHE_CONTROL], kept);
            assert_eq!(some.body(), b"<p>");
        }
    }
}
