//! The shell: the windows around the desk.
//!
//! It is thin on purpose: a command unpacks what a window sent, asks the desk, and hands
//! the answer back. Dialogs are opened here, so that no path ever comes from a web page.

mod address;
mod arrivals;
mod clipboard;
mod commands;
#[cfg(all(debug_assertions, target_os = "linux"))]
mod console;
mod dialogs;
mod dropped;
mod exports;
mod home;
mod instance;
mod menu;
mod page;
mod panics;
mod pictures;
mod previews;
mod rich;
mod schemes;
mod shell;
mod start;
mod theme;
mod windows;

use tauri::{App, AppHandle, RunEvent, WindowEvent};

use instance::{Doorkeeper, Instance};
use schemes::answering;
use shell::Shell;
use start::Start;

/// Opens the windows and runs until they are closed; where the library is open already, its
/// window is shown instead.
#[expect(
    clippy::disallowed_methods,
    reason = "the exit is in the code that Tauri's macro makes"
)]
pub fn run() {
    let start = Start::from_arguments(std::env::args_os().skip(1));
    let Instance::First(doorkeeper) = Instance::of(&start) else {
        return;
    };
    panics::keep_logs_in(start.logs());
    let app = tauri::Builder::default()
        .enable_macos_default_menu(false)
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(Shell::over(start))
        .register_asynchronous_uri_scheme_protocol(pictures::SCHEME, answering(pictures::answer))
        .register_asynchronous_uri_scheme_protocol(page::SCHEME, answering(page::answer))
        .register_asynchronous_uri_scheme_protocol(rich::SCHEME, answering(rich::answer))
        .invoke_handler(commands::handler())
        .on_menu_event(|app, event| menu::chosen(app, &event))
        .setup(|app| Ok(set_up(app, doorkeeper)?))
        .build(tauri::generate_context!())
        .expect("the window can be made: the configuration is fixed at build time");
    app.run(hear);
}

fn set_up(app: &App, doorkeeper: Option<Doorkeeper>) -> tauri::Result<()> {
    windows::build_main(app.handle())?;
    if let Some(doorkeeper) = doorkeeper {
        address::listen(app.handle(), doorkeeper);
    }
    Ok(())
}

fn hear(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::WindowEvent { label, event, .. } => match event {
            WindowEvent::DragDrop(event) => dropped::hear(app, &label, &event),
            WindowEvent::CloseRequested { api, .. } => windows::ask_for_flush(app, &label, &api),
            WindowEvent::Focused(true) => menu::focused(app, &label),
            WindowEvent::Destroyed => windows::closed(app, &label),
            _ => {}
        },
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => arrivals::opened(app, &urls),
        _ => {}
    }
}
