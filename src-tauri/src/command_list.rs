// Every command that the window may call, once. `build.rs` makes the access list from it,
// `commands.rs` the handler; a test holds the capability and the interface against it.
command_list! {
    accept_import, add_picture, choose_import, choose_picture, claim_issue, close_window,
    delete_issue, delete_publication, delete_story, discard_import, export_edition,
    issue_texts, keep_window, move_story, new_issue, new_publication, new_story, open_desk,
    open_issue, open_publication, open_sample, open_story, open_window, paste_html,
    preview_issue, preview_story, quit, redo, save_copy, save_issue, save_place,
    save_publication, save_stories, save_story, set_theme, show_menu, toggle_full_screen,
    undo, undo_step,
}
