// Every command that the window may call, once. `build.rs` makes the access list from it,
// `commands.rs` the handler; a test holds the capability and the interface against it.
command_list! {
    accept_import, add_picture, choose_import, choose_library, choose_picture, claim_issue, close_window,
    delete_issue, delete_publication, delete_stories, discard_import, duplicate_issue,
    duplicate_stories, export_edition, hear_desk, issue_texts, keep_window, library_place, move_library, move_stories, new_issue,
    new_issue_from_last, new_pool_story, new_publication, new_story, open_desk, open_issue,
    open_publication, open_sample, open_story, open_usual_library, open_window, paste_html, paste_pictures, preview_alone,
    preview_issue, preview_story, print_caret, print_families, print_pages, print_place, quit, redo, save_copy, save_issue, save_place, save_publication,
    save_stories, save_story, set_standing, set_theme, show_menu, stop_export, toggle_full_screen, undo,
    undo_step,
}
