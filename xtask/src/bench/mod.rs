//! `cargo xtask bench`: measures, and prints the tables of BENCHMARKS.md.
//!
//! Three kinds of figures. Criterion measures what can be called by itself (parsing,
//! rendering, reading a file). Whole processes are measured from start to exit, ours
//! and the peer's in turn, so that a busy minute falls on both. And the window is
//! driven by the same harness as the tests, from the key to the repainted preview.
//!
//! The texts are generated, the same ones each time, so that figures can be compared.

mod contest;
mod criterion;
mod editors;
mod machine;
mod newsletter;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::node::have_page;
use crate::packages::{BUILD, PEERS, TESTS, have};
use crate::project::{Done, Project, Stop, is_on_path, read, run};
use contest::{Contest, measure};
use newsletter::Newsletter;

/// How many issues the library has that `list` reads.
const ISSUES: u32 = 100;

/// How many issues the library has that the window starts with.
const MANY: u32 = 1_000;

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
    Ok(())
}

/// What the benches read, made anew each time.
struct Texts {
    folder: PathBuf,
    small: PathBuf,
    large: PathBuf,
    /// One story of 100,000 words.
    long: PathBuf,
    /// The window's libraries: one issue of 5,000 words, one of a single long story, and
    /// one with [`MANY`] issues.
    libraries: PathBuf,
    /// A library with [`ISSUES`] issues.
    hundred: PathBuf,
}

impl Texts {
    fn write(project: &Project) -> Done<Self> {
        let folder = project.target.join("bench");
        let _ = fs::remove_dir_all(&folder);
        make(fs::create_dir_all(&folder), &folder)?;
        let write = |newsletter: Newsletter| {
            let file = folder.join(format!("issue-{}.md", newsletter.number));
            make(fs::write(&file, newsletter.markdown()), &file).map(|()| file)
        };
        // About 3 KB and 41 KB, the sizes that the peers were once measured at.
        let small = write(Newsletter {
            number: 1,
            stories: 2,
            words: 270,
        })?;
        let large = write(Newsletter {
            number: 2,
            stories: 12,
            words: 4_550,
        })?;
        let usual = write(Newsletter {
            number: 3,
            stories: 12,
            words: 4_100,
        })?;
        let long = write(Newsletter {
            number: 4,
            stories: 1,
            words: 100_000,
        })?;
        let texts = Self {
            small,
            large,
            long,
            libraries: folder.join("libraries"),
            hundred: folder.join("hundred.masthead"),
            folder: folder.clone(),
        };
        make(fs::create_dir_all(&texts.libraries), &texts.libraries)?;
        let fill = |library: &Path, files: &[PathBuf]| {
            eprintln!("Importing {} files …", files.len());
            read(cli(project, library).arg("import").args(files)).map(drop)
        };
        fill(&texts.libraries.join("usual.masthead"), &[usual])?;
        fill(
            &texts.libraries.join("long.masthead"),
            std::slice::from_ref(&texts.long),
        )?;
        let issues = (101..101 + MANY).map(|number| {
            write(Newsletter {
                number,
                stories: 12,
                words: 1_200,
            })
        });
        let issues: Vec<PathBuf> = issues.collect::<Done<_>>()?;
        fill(&texts.hundred, &issues[..ISSUES as usize])?;
        fill(&texts.libraries.join("many.masthead"), &issues)?;
        Ok(texts)
    }
}

/// What `cargo bench` measured, as rows of tables.
struct Measured {
    measured: Vec<String>,
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
    // The window's bench prints rows of its table.
    let window = said
        .lines()
        .filter(|line| line.starts_with("| "))
        .map(str::to_owned)
        .collect();
    Ok(Measured {
        measured: criterion::rows(&said),
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
