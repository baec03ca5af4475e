//! `cargo xtask bench`: measures, and prints the tables of BENCHMARKS.md.
//!
//! Three kinds of figures. Criterion measures what can be called by itself (parsing,
//! rendering, reading a file). Whole processes are measured from start to exit, ours
//! and the peers' in turn, so that a busy minute falls on all. And the window is
//! driven by the same harness as the tests, from the key to the repainted preview.
//!
//! The texts are generated, the same ones each time, so that figures can be compared.

mod contest;
mod criterion;
mod editors;
mod machine;
mod memory;
mod newsletter;
mod print;
mod texts;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::node::have_page;
use crate::packages::{BUILD, PEERS, TESTS, have};
use crate::project::{Done, Project, Stop, is_on_path, run};
use contest::{Contest, measure};
use texts::{ISSUES, Texts};

/// Measures everything and prints it; also the import of each of `files`.
pub(crate) fn bench(project: &Project, files: &[String]) -> Done {
    have(project, &[BUILD, TESTS].concat())?;
    if let Err(Stop(reason)) = have(project, PEERS) {
        eprintln!("{reason}\nGoing on without the comparison.");
    }
    have_page(project)?;
    // Programs and benches in one go: asked for apart, they would ask for other
    // features of the same crates, and Typst would be built twice.
    run(&mut project.cargo(&[
        "build",
        "--release",
        "--workspace",
        "--bins",
        "--bench",
        "*",
    ]))?;

    let texts = Texts::write(project)?;
    let criterion = run_benches(project, &texts)?;
    let processes = run_contests(project, &texts, files)?;
    let editors = editors::measure(project, &texts.long)?;
    let printers = print::measure(project, &texts.folder)?;

    println!("\n{}", machine::description());
    println!("\n| Called by itself | Median | Interval (95 %) |\n| --- | --: | --: |");
    criterion.measured.iter().for_each(|row| println!("{row}"));
    println!("\n| In the window | p50 | p95 | Least | Most |\n| --- | --: | --: | --: | --: |");
    criterion.window.iter().for_each(|row| println!("{row}"));
    println!(
        "\n| Keystroke to the next frame, the same 100,000 words, Chromium | p50 | p95 | Masthead's p50 to it |"
    );
    println!("| --- | --: | --: | --: |");
    editors.iter().for_each(|row| println!("{row}"));
    println!("\n| Start to exit | Median | Least | Most | Peer | Its median | Ratio |");
    println!("| --- | --: | --: | --: | --- | --: | --: |");
    processes.iter().for_each(|row| println!("{row}"));
    println!(
        "\n| Pages set again after a letter | p50 | p95 | Most | Memory after a third and at the end |"
    );
    println!("| --- | --: | --: | --: | --: |");
    criterion.pages.iter().for_each(|row| println!("{row}"));
    println!(
        "\n| First PDF of 12 stories with pictures, start to exit | Median | Least | Most | Masthead is faster | Memory | Masthead's to it |"
    );
    println!("| --- | --: | --: | --: | --: | --: | --: |");
    printers.iter().for_each(|row| println!("{row}"));
    Ok(())
}

/// What `cargo bench` measured, as rows of tables.
struct Measured {
    measured: Vec<String>,
    pages: Vec<String>,
    window: Vec<String>,
}

/// Runs the bench targets, with their output on the screen as it comes.
fn run_benches(project: &Project, texts: &Texts) -> Done<Measured> {
    let mut command = project.cargo(&["bench", "--workspace", "--bench", "*"]);
    // The window's bench works on copies.
    command
        .env("MASTHEAD_BENCH_LIBRARIES", &texts.libraries)
        .stdout(Stdio::piped());
    eprintln!("\n$ cargo bench --workspace --bench *");
    let not_started = |error| Stop(format!("cargo bench does not start: {error}."));
    let mut running = command.spawn().map_err(not_started)?;
    let mut said = String::new();
    if let Some(output) = running.stdout.take() {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            println!("{line}");
            said.push_str(&line);
            said.push('\n');
        }
    }
    let ended = running.wait().map_err(not_started)?;
    if !ended.success() {
        return Err(Stop(format!("cargo bench failed ({ended}).")));
    }
    // The benches of the pages and of the window print rows of their tables.
    let rows = said.lines().filter(|line| line.starts_with("| "));
    let (pages, window) = rows
        .map(str::to_owned)
        .partition(|row| row.starts_with("| set again"));
    Ok(Measured {
        measured: criterion::rows(&said),
        pages,
        window,
    })
}

/// Measures whole processes.
fn run_contests(project: &Project, texts: &Texts, files: &[String]) -> Done<Vec<String>> {
    let render = |what: &str, file: &Path| Contest {
        what: format!("`render` of {what}"),
        ours: Box::new({
            let (cli, file) = (project.built("release", "masthead-cli"), file.to_owned());
            move |_| with_arguments(Command::new(&cli), &["render".as_ref(), &file])
        }),
        peer: is_on_path("cmark-gfm").then(|| peer(file)),
    };
    let sample = texts.folder.join("sample.masthead");
    run(cli(project, &sample).arg("sample").stdout(Stdio::null()))?;
    let mut contests = vec![
        render("3 KB", &texts.small),
        render("41 KB", &texts.large),
        alone(
            format!("`list` of {ISSUES} issues"),
            cli_of(project, &texts.hundred, &["list"]),
        ),
        alone("first PDF of the sample".to_owned(), {
            let folder = texts.folder.join("sample");
            make(fs::create_dir_all(&folder), &folder)?;
            let export = cli_of(
                project,
                &sample,
                &["export", "latest", "--edition", "print", "--output"],
            );
            Box::new(move |round| with_arguments(export(round), &[&folder]))
        }),
    ];
    let files = files.iter().map(PathBuf::from).chain([texts.large.clone()]);
    contests.extend(files.map(|file| import(project, texts, file)));

    let mut rows = Vec::new();
    for contest in &contests {
        eprint!("Measuring {} …", contest.what);
        let _ = std::io::stderr().flush();
        rows.push(measure(contest)?);
        eprintln!(" done");
    }
    Ok(rows)
}

/// The import of a file into a library that is not there yet, a new one each round.
fn import(project: &Project, texts: &Texts, file: PathBuf) -> Contest {
    let size = file
        .metadata()
        .map(|file| file.len() / 1000)
        .unwrap_or_default();
    let name = file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let (cli, folder) = (
        project.built("release", "masthead-cli"),
        texts.folder.clone(),
    );
    alone(
        format!("`import` of {name} ({size} KB) into a new library"),
        Box::new(move |round| {
            let library = folder.join(format!("import-{name}-{round}.masthead"));
            let library = [
                "--library".as_ref(),
                library.as_path(),
                "import".as_ref(),
                &file,
            ];
            with_arguments(Command::new(&cli), &library)
        }),
    )
}

fn peer(file: &Path) -> contest::Peer {
    let file = file.to_owned();
    contest::Peer {
        name: "cmark-gfm".to_owned(),
        command: Box::new(move |_| {
            let mut command = Command::new("cmark-gfm");
            for extension in [
                "table",
                "strikethrough",
                "autolink",
                "tasklist",
                "footnotes",
            ] {
                command.args(["--extension", extension]);
            }
            command.arg(&file);
            command
        }),
    }
}

fn alone(what: String, ours: contest::Start) -> Contest {
    Contest {
        what,
        ours,
        peer: None,
    }
}

fn cli_of(project: &Project, library: &Path, arguments: &'static [&'static str]) -> contest::Start {
    let (cli, library) = (project.built("release", "masthead-cli"), library.to_owned());
    Box::new(move |_| {
        let mut command = with_arguments(Command::new(&cli), &["--library".as_ref(), &library]);
        command.args(arguments);
        command
    })
}

fn cli(project: &Project, library: &Path) -> Command {
    let mut command = project.program(project.built("release", "masthead-cli"), &["--library"]);
    command.arg(library);
    command
}

fn with_arguments(mut command: Command, arguments: &[&Path]) -> Command {
    command.args(arguments);
    command
}

fn make(made: std::io::Result<()>, path: &Path) -> Done {
    made.map_err(|error| Stop(format!("{} cannot be written: {error}.", path.display())))
}
