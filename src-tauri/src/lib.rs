//! The shell: the window around the desk.
//!
//! It is thin on purpose: a command unpacks what the window sent, asks the desk, and hands
//! the answer back. Dialogs are opened here, so that no path ever comes from a web page.

mod commands;
#[cfg(all(debug_assertions, target_os = "linux"))]
mod console;
mod dialogs;
mod dropped;
mod panics;
mod pictures;
mod shell;
mod start;

use tauri::{RunEvent, WindowEvent};

use shell::Shell;
use start::Start;

/// Opens the window and runs until it is closed.
#[expect(
    clippy::disallowed_methods,
    reason = "the exit is in the code that Tauri's macro makes"
)]
pub fn run() {
    let start = Start::from_arguments(std::env::args_os().skip(1));
    panics::keep_logs_in(start.logs());
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(Shell::over(start))
        .register_asynchronous_uri_scheme_protocol(pictures::SCHEME, pictures::answer)
        .invoke_handler(commands::handler())
        .setup(|_app| {
            #[cfg(all(debug_assertions, target_os = "linux"))]
            console::write_to_output(_app)?;
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("the window can be made: the configuration is fixed at build time");
    app.run(|app, event| {
        if let RunEvent::WindowEvent { event, .. } = event {
            match event {
                WindowEvent::DragDrop(event) => dropped::hear(app, &event),
                WindowEvent::CloseRequested { api, .. } => shell::ask_for_flush(app, &api),
                _ => {}
            }
        }
    });
}
