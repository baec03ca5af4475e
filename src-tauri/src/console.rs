//! The page's console on standard output, in debug builds.
//!
//! The tests of the window read it: it has what no listener in the page can hear, refusals
//! of the content security policy from the first line on and from inside the preview.

use tauri::WebviewWindow;
use webkit2gtk::{SettingsExt, WebViewExt};

/// Has a window write its page's console to standard output.
pub(crate) fn write_to_output(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|view| {
        if let Some(settings) = WebViewExt::settings(&view.inner()) {
            settings.set_enable_write_console_messages_to_stdout(true);
        }
    })
}
