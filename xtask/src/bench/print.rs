//! The first PDF of an issue, beside those that a browser and WeasyPrint make.
//!
//! All three print the same issue: ours from the library, the others from the print-ready page that
//! is exported of it, so that they have nothing to do but to print.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::contest::{Spread, shown, time};
use super::memory;
use super::newsletter::Newsletter;
use super::{cli, cli_of, make, with_arguments};
use crate::project::{Done, Project, Stop, is_on_path, read, run};

/// How often each runs and counts, and before that without counting.
const ROUNDS: usize = 9;
const WARM_UP: usize = 2;
/// How often each runs to have its memory looked at, which takes time itself.
const MEMORY_ROUNDS: usize = 3;

/// The issue that is printed.
const ISSUE: Newsletter = Newsletter {
    number: 5,
    stories: 12,
    words: 5_000,
};

/// Who prints.
struct Printer {
    name: String,
    command: Box<dyn Fn() -> Command>,
}

/// Prints with each and gives the rows of the table.
pub(super) fn measure(project: &Project, folder: &Path) -> Done<Vec<String>> {
    let folder = folder.join("print");
    make(fs::create_dir_all(&folder), &folder)?;
    let (library, page) = prepare(project, &folder)?;
    let mut printers = vec![ours(project, &library, &folder)];
    match is_on_path("chromium") {
        true => printers.push(chromium(&page, &folder)),
        false => eprintln!("There is no chromium here: it is not measured."),
    }
    match weasyprint(project) {
        Ok(program) => printers.push(weasyprint_of(program, &page, &folder)?),
        Err(Stop(reason)) => eprintln!("{reason}\nGoing on without WeasyPrint."),
    }
    let mut times = vec![Vec::new(); printers.len()];
    for round in 0..WARM_UP + ROUNDS {
        eprintln!("Printing, round {} …", round + 1);
        for (printer, times) in printers.iter().zip(&mut times) {
            times.push(time(&mut (printer.command)())?);
        }
    }
    let mut measured = Vec::new();
    for (printer, times) in printers.iter().zip(&times) {
        let peaks = (0..MEMORY_ROUNDS).map(|_| memory::peak(&mut (printer.command)()));
        let peaks: Vec<Option<u64>> = peaks.collect::<Done<_>>()?;
        let peak = peaks.into_iter().max().flatten();
        measured.push((printer.name.as_str(), Spread::of(&times[WARM_UP..]), peak));
    }
    Ok(rows(&measured))
}

/// A library with the issue in it, and the print-ready page of that.
fn prepare(project: &Project, folder: &Path) -> Done<(PathBuf, PathBuf)> {
    let pictures = folder.join("pictures");
    make(fs::create_dir_all(&pictures), &pictures)?;
    let sample = project.root.join("src-tauri/crates/desk/sample/pictures");
    let mut names = Vec::new();
    for picture in sample.read_dir().into_iter().flatten().flatten() {
        let name = picture.file_name().to_string_lossy().into_owned();
        make(
            fs::copy(picture.path(), pictures.join(&name)).map(drop),
            &pictures,
        )?;
        names.push(format!("pictures/{name}"));
    }
    names.sort();
    let text = folder.join("issue.md");
    make(fs::write(&text, ISSUE.illustrated(&names)), &text)?;
    let library = folder.join("print.masthead");
    run(cli(project, &library)
        .arg("import")
        .arg(&text)
        .stdout(Stdio::null()))?;
    let export = ["export", "latest", "--edition", "print-html", "--output"];
    let written = read(cli(project, &library).args(export).arg(folder))?;
    let page = PathBuf::from(written.trim());
    match page.is_file() {
        true => Ok((library, page)),
        false => Err(Stop(format!("No page was exported: “{}”.", written.trim()))),
    }
}

fn ours(project: &Project, library: &Path, folder: &Path) -> Printer {
    let export = cli_of(
        project,
        library,
        &["export", "latest", "--edition", "print", "--output"],
    );
    let folder = folder.to_owned();
    Printer {
        name: "**Masthead**".to_owned(),
        command: Box::new(move || with_arguments(export(0), &[&folder])),
    }
}

/// Chromium as one has it print, with a profile of its own so that it joins no other.
fn chromium(page: &Path, folder: &Path) -> Printer {
    let (page, folder) = (page.to_owned(), folder.to_owned());
    Printer {
        name: "Chromium".to_owned(),
        command: Box::new(move || {
            let mut command = Command::new("chromium");
            // As root it asks for this, as in a container; without its sandbox it is a little faster.
            command.args(["--headless", "--no-sandbox", "--disable-gpu"]);
            command.arg("--no-pdf-header-footer");
            command.arg(format!(
                "--user-data-dir={}",
                folder.join("chromium").display()
            ));
            command.arg(format!(
                "--print-to-pdf={}",
                folder.join("chromium.pdf").display()
            ));
            command.arg(format!("file://{}", page.display()));
            command
        }),
    }
}

fn weasyprint_of(program: PathBuf, page: &Path, folder: &Path) -> Done<Printer> {
    let (page, pdf) = (page.to_owned(), folder.join("weasyprint.pdf"));
    // It says "WeasyPrint version 70.0".
    let name = read(Command::new(&program).arg("--version"))?;
    Ok(Printer {
        name: name.trim().replace(" version", ""),
        command: Box::new(move || with_arguments(Command::new(&program), &[&page, &pdf])),
    })
}

/// WeasyPrint from PyPI, in its version of `xtask/peers`, in an environment of its own.
fn weasyprint(project: &Project) -> Done<PathBuf> {
    let environment = project.target.join("peers/weasyprint");
    let bin = environment.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let list = project.root.join("xtask/peers/weasyprint.txt");
    run(project
        .program("python3", &["-m", "venv"])
        .arg(&environment))?;
    let install = [
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--require-hashes",
    ];
    run(project
        .program(bin.join("pip"), &install)
        .arg("--requirement")
        .arg(list))?;
    Ok(bin.join("weasyprint"))
}

/// A row for each printer; the first is ours.
fn rows(measured: &[(&str, Spread, Option<u64>)]) -> Vec<String> {
    let Some((_, our_times, our_peak)) = measured.first() else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    for (index, (name, times, peak)) in measured.iter().enumerate() {
        let times_to_it = times.median.as_secs_f64() / our_times.median.as_secs_f64();
        let memory_to_it = our_peak
            .zip(*peak)
            .map(|(ours, theirs)| ours as f64 / theirs as f64);
        let ratios = match index {
            0 => ["–".to_owned(), "–".to_owned()],
            _ => [
                format!("{times_to_it:.1} times"),
                memory_to_it.map_or("–".to_owned(), |ratio| format!("{ratio:.2}")),
            ],
        };
        let [faster, memory] = ratios;
        rows.push(format!(
            "| {name} | {} | {} | {} | {faster} | {} | {memory} |",
            shown(times.median),
            shown(times.least),
            shown(times.most),
            peak.map_or("–".to_owned(), |bytes| format!(
                "{} MB",
                bytes / 1_000_000
            )),
        ));
    }
    rows
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_row_says_how_much_faster_we_are_and_how_much_less_we_take() {
        let spread = |times: &[u64]| {
            let times: Vec<_> = times.iter().copied().map(Duration::from_millis).collect();
            Spread::of(&times)
        };
        let measured = [
            ("Masthead", spread(&[90, 100, 120]), Some(80_000_000)),
            ("Chromium", spread(&[450]), Some(400_000_000)),
            ("WeasyPrint", spread(&[1000]), None),
        ];
        assert_eq!(
            rows(&measured),
            [
                "| Masthead | 100.0 ms | 90.0 ms | 120.0 ms | – | 80 MB | – |",
                "| Chromium | 450.0 ms | 450.0 ms | 450.0 ms | 4.5 times | 400 MB | 0.20 |",
                "| WeasyPrint | 1000.0 ms | 1000.0 ms | 1000.0 ms | 10.0 times | – | – |",
            ]
        );
    }
}
