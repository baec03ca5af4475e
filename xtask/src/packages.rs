//! What the machine itself must have: on Debian and its kin it is installed, elsewhere
//! it is named.
//!
//! Node and Rust are not installed here: which of the many ways to have them is right
//! is for the person to say.

use std::fs;
use std::process::{Command, Stdio};

use crate::project::{Done, Project, Stop, is_on_path, read, run};

/// A Debian package and what it is for.
#[derive(Clone, Copy)]
pub(crate) struct Package {
    name: &'static str,
    purpose: &'static str,
    /// A program that comes with it, by which other Linuxes are seen to have it.
    program: &'static str,
}

/// What every build needs.
pub(crate) const BUILD: &[Package] = &[
    package(
        "build-essential",
        "the linker, and a C compiler for SQLite",
        "cc",
    ),
    package("pkg-config", "finds the libraries below", "pkg-config"),
    package("libwebkit2gtk-4.1-dev", "the window: GTK 3 and WebKit", ""),
];

/// What the tests need beside that.
pub(crate) const TESTS: &[Package] = &[
    package(
        "xvfb",
        "a screen of their own for the tests' windows",
        "Xvfb",
    ),
    package(
        "webkit2gtk-driver",
        "clicks and types in the tests' windows",
        "WebKitWebDriver",
    ),
    package(
        "poppler-utils",
        "reads the PDFs that the tests export",
        "pdftotext",
    ),
    package("xclip", "puts HTML on the tests' clipboards", "xclip"),
    package(
        "xdotool",
        "strikes the keys of a keyboard with dead keys",
        "xdotool",
    ),
    package(
        "x11-xkb-utils",
        "gives the tests' keyboards a layout",
        "setxkbmap",
    ),
    package(
        "openbox",
        "lets the tests' windows fill the screen",
        "openbox",
    ),
    package("qpdf", "checks the form of those PDFs", "qpdf"),
    package(
        "chromium",
        "prints the print-ready page; the benches measure other editors in it",
        "chromium",
    ),
];

/// What makes the pictures of `docs/` small.
pub(crate) const PICTURES: &[Package] = &[package("webp", "makes pictures small", "cwebp")];

/// What the benches compare with.
pub(crate) const PEERS: &[Package] = &[
    package(
        "cmark-gfm",
        "the Markdown renderer to compare with",
        "cmark-gfm",
    ),
    package(
        "python3-venv",
        "holds WeasyPrint, which prints to compare with",
        "python3",
    ),
];

const fn package(name: &'static str, purpose: &'static str, program: &'static str) -> Package {
    Package {
        name,
        purpose,
        program,
    }
}

/// Installs those of `wanted` that are missing, or says what to install.
pub(crate) fn have(project: &Project, wanted: &[Package]) -> Done {
    if cfg!(target_os = "macos") {
        let has_tools = Command::new("xcode-select")
            .arg("-p")
            .stdout(Stdio::null())
            .status();
        return match has_tools {
            Ok(status) if status.success() => Ok(()),
            _ => Err(Stop(
                "Install Apple's command line tools: xcode-select --install".to_owned(),
            )),
        };
    }
    if cfg!(windows) {
        // The window's WebView2 is part of Windows, and rustup asks for the build tools.
        return Ok(());
    }
    if is_debian(&fs::read_to_string("/etc/os-release").unwrap_or_default()) {
        return install(project, &missing_on_debian(project, wanted)?);
    }
    match missing_elsewhere(wanted).as_slice() {
        [] => Ok(()),
        missing => Err(Stop(format!(
            "Install what your system calls these Debian packages: {}. Fedora has webkit2gtk4.1-devel, \
             gcc, xorg-x11-server-Xvfb, webkit2gtk-driver, poppler-utils and setxkbmap; Arch has webkit2gtk-4.1, \
             base-devel, xorg-server-xvfb, poppler and xorg-setxkbmap.",
            names(missing)
        ))),
    }
}

/// Whether `/etc/os-release` speaks of Debian or of a system made from it.
fn is_debian(os_release: &str) -> bool {
    os_release
        .lines()
        .filter_map(|line| {
            line.strip_prefix("ID=")
                .or_else(|| line.strip_prefix("ID_LIKE="))
        })
        .flat_map(|ids| ids.trim_matches('"').split_whitespace())
        .any(|id| id == "debian" || id == "ubuntu")
}

fn missing_on_debian(project: &Project, wanted: &[Package]) -> Done<Vec<Package>> {
    let format = "-f=${Package} ${db:Status-Status}\\n";
    let mut query = project.program("dpkg-query", &["-W", format]);
    query
        .args(wanted.iter().map(|package| package.name))
        .stderr(Stdio::null());
    // It fails where it knows a package not at all, and lists the others all the same.
    let listed = query
        .output()
        .map_err(|error| Stop(format!("dpkg-query does not start: {error}.")))?;
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let is_missing = |package: &Package| !is_installed(&listed, package.name);
    Ok(wanted.iter().copied().filter(is_missing).collect())
}

/// Whether dpkg-query's list has a package as installed: a package that was removed
/// stays in the list, and pkg-config is a name that newer Debians give to pkgconf.
fn is_installed(listed: &str, name: &str) -> bool {
    listed
        .lines()
        .any(|line| line.split_once(' ') == Some((name, "installed")))
        || (name == "pkg-config" && is_on_path("pkg-config"))
}

fn missing_elsewhere(wanted: &[Package]) -> Vec<Package> {
    let webkit = || {
        let mut query = Command::new("pkg-config");
        query
            .args(["--exists", "webkit2gtk-4.1"])
            .status()
            .is_ok_and(|status| status.success())
    };
    let is_missing = |package: &Package| match package.program {
        "" => !webkit(),
        program => !is_on_path(program),
    };
    wanted.iter().copied().filter(is_missing).collect()
}

fn install(project: &Project, missing: &[Package]) -> Done {
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("These Debian packages are needed and not installed:");
    for package in missing {
        eprintln!("  {:<22} {}", package.name, package.purpose);
    }
    let is_root = read(&mut project.program("id", &["-u"]))?.trim() == "0";
    if !is_root && !is_on_path("sudo") {
        return Err(Stop(format!(
            "You are not root and there is no sudo. As root: apt-get install {}",
            names(missing)
        )));
    }
    let who = if is_root {
        "as root"
    } else {
        "through sudo, which may ask for your password"
    };
    eprintln!("They are installed now with apt-get, {who}.");
    let apt = |arguments: &[&str]| {
        let mut words = if is_root { vec![] } else { vec!["sudo"] };
        words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        // Another apt-get, such as the nightly one, is waited for.
        words.extend(["-o", "DPkg::Lock::Timeout=300"]);
        words.extend(arguments);
        let mut command = project.program(words[0], &words[1..]);
        command.stdin(if is_root {
            Stdio::null()
        } else {
            Stdio::inherit()
        });
        run(&mut command)
    };
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(missing.iter().map(|package| package.name));
    apt(&["update"])
        .and_then(|()| apt(&arguments))
        .map_err(|Stop(reason)| {
            Stop(format!(
                "{reason} As root: apt-get install {}",
                names(missing)
            ))
        })
}

fn names(packages: &[Package]) -> String {
    packages
        .iter()
        .map(|package| package.name)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Has rustfmt and clippy, which rustup's smallest profile leaves out.
pub(crate) fn have_rust_components(project: &Project) -> Done {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let mut ask = project.cargo(&[subcommand, "--version"]);
        let there = ask.stdout(Stdio::null()).stderr(Stdio::null()).status();
        if matches!(&there, Ok(status) if status.success()) {
            continue;
        }
        run(&mut project.program("rustup", &["component", "add", component])).map_err(|_| {
            Stop(format!("Cargo has no `{subcommand}`. Install {component}, as with: rustup component add {component}"))
        })?;
    }
    Ok(())
}

/// Whether a window can be shown.
pub(crate) fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_and_its_kin_are_known() {
        assert!(is_debian(
            "PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n"
        ));
        assert!(is_debian("ID=ubuntu\nID_LIKE=debian\n"));
        assert!(is_debian("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!is_debian("ID=fedora\n"));
        assert!(!is_debian("NAME=\"Not debian\"\nVARIANT_ID=debian\n"));
    }

    #[test]
    fn a_package_that_was_removed_is_not_installed() {
        let listed = "xvfb installed\npoppler-utils config-files\n";
        assert!(is_installed(listed, "xvfb"));
        assert!(!is_installed(listed, "poppler-utils"));
        assert!(!is_installed(listed, "webkit2gtk-driver"));
    }
}
