//! Tells Tauri which commands there are: without this list own commands are not checked
//! against the capability at all.

macro_rules! command_list {
    ($($name:ident),* $(,)?) => { const COMMANDS: &[&str] = &[$(stringify!($name)),*]; };
}
include!("src/command_list.rs");

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/src/command_list.rs");
    // The page is part of the program: without this line an old one would be kept.
    println!("cargo:rerun-if-changed=ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new()
        .app_manifest(manifest)
        .capabilities_path_pattern("./src-tauri/capabilities/**/*");
    tauri_build::try_build(attributes).expect("the capability names commands that are there");
}
