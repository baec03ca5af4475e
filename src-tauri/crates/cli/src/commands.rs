//! The commands: each unpacks, asks the desk, prints.

use std::path::{Path, PathBuf};

use clap::CommandFactory;
use clap::error::ErrorKind;
use desk::wire::{Edition, Exported};
use desk::{Address, CutReport, Desk, Failure, FoundReport, PrintOrder, ReadImport};
use serde::Serialize;
use words::{Message, message};

use crate::arguments::{Arguments, Command, EditionChoice};
use crate::output::{self, Meter};

type Result<T> = std::result::Result<T, Failure>;

/// Does what the arguments ask for.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let address = arguments
        .library
        .clone()
        .map_or_else(Address::unnamed, Address::named);
    let library = address.path();
    let json = arguments.json;
    match &arguments.command {
        Command::Import { files } => import(&address, json, files),
        Command::List => list(library, json),
        Command::Show { issue } => show(library, json, issue),
        Command::Export {
            issue,
            edition,
            output,
            print,
        } => {
            if let Some(said) = print.conflict(edition.editions()) {
                let mut command = Arguments::command();
                command.error(ErrorKind::ArgumentConflict, said).exit();
            }
            export(library, json, issue, *edition, output, &print.order())
        }
        Command::Check => check(library, json),
        Command::Render { file } => render(json, file),
        Command::Sample => sample(&address, json),
        Command::Completions { shell } => {
            let mut command = Arguments::command();
            clap_complete::generate(*shell, &mut command, "masthead-cli", &mut std::io::stdout());
            Ok(())
        }
    }
}

fn import(library: &Address, json: bool, files: &[PathBuf]) -> Result<()> {
    let import = ReadImport::of_files(files);
    if let Some(refused) = import.first_refusal() {
        return Err(refused.clone());
    }
    let issues = Desk::open_at(library)?.import(import)?;
    for issue in &issues {
        output::notes(&issue.file, &issue.notes);
    }
    #[derive(Serialize)]
    struct Imported<'a> {
        issues: &'a [desk::ImportReport],
    }
    output::print(json, &Imported { issues: &issues }, || {
        let lines = issues.iter().map(output::imported_line);
        lines.collect()
    })
}

fn list(library: &Path, json: bool) -> Result<()> {
    let list = if desk::is_library(library) {
        Desk::open_to_read(library)?.list()?
    } else {
        output::note(&format!(
            "There is no library at {} yet.",
            library.display()
        ));
        desk::ListReport { issues: Vec::new() }
    };
    output::print(json, &list, || {
        list.issues.iter().map(output::listed_line).collect()
    })
}

fn show(library: &Path, json: bool, issue: &str) -> Result<()> {
    let issue = Desk::open_to_read(library)?.show(issue)?;
    output::print(json, &issue, || output::issue_lines(&issue))
}

fn export(
    library: &Path,
    json: bool,
    issue: &str,
    choice: EditionChoice,
    folder: &Path,
    order: &PrintOrder,
) -> Result<()> {
    if !folder.is_dir() {
        return Err(Failure::refused(
            message!("cli-no-folder", path = folder.display()),
            message!("cli-no-folder-hint"),
        ));
    }
    let desk = Desk::open_to_read(library)?;
    let issue = desk.find_issue(issue)?;
    let mut editions = Vec::new();
    let mut write = || {
        for &edition in choice.editions() {
            let target = folder.join(desk.edition_name(&issue, edition)?);
            let meter = Meter::new(edition);
            let exported = match edition {
                Edition::Print => print(&desk, &issue, order, &target, &meter)?,
                _ => {
                    let Exported { path, notes, .. } =
                        desk.export_to_order(&issue, edition, order, &target, &meter)?;
                    ExportedEdition {
                        edition,
                        path,
                        notes: notes.iter().map(Message::to_string).collect(),
                        print: None,
                    }
                }
            };
            meter.finish();
            output::notes(&exported.path, &exported.sentences());
            editions.push(exported);
        }
        Ok(())
    };
    // What was written is named also where a later edition could not be.
    let written = write();
    let report = Editions { editions };
    if written.is_ok() || !report.editions.is_empty() {
        let paths = report.editions.iter().map(|edition| edition.path.clone());
        output::print(json, &report, || paths.collect())?;
    }
    written
}

fn print(
    desk: &Desk,
    issue: &str,
    order: &PrintOrder,
    target: &Path,
    meter: &Meter,
) -> Result<ExportedEdition> {
    let report = desk.export_print(issue, order, target, meter)?;
    Ok(ExportedEdition {
        edition: Edition::Print,
        path: report.path,
        notes: report.notes.iter().map(Message::to_string).collect(),
        print: Some(Print {
            pages: report.pages,
            findings: report.found,
            fit: report.fit.message().map(|message| message.to_string()),
            cuts: report.cuts,
        }),
    })
}

/// `masthead-cli --json export`: the editions that were written.
#[derive(Serialize)]
struct Editions {
    editions: Vec<ExportedEdition>,
}

/// One edition: which, where it was written, and what was repaired or left out, a sentence
/// each.
#[derive(Serialize)]
struct ExportedEdition {
    edition: Edition,
    path: String,
    notes: Vec<String>,
    #[serde(flatten)]
    print: Option<Print>,
}

/// What is told of the print edition alone, in fields of the edition.
#[derive(Serialize)]
struct Print {
    /// How many pages it has.
    pages: usize,
    /// What to look at before it is printed.
    findings: Vec<FoundReport>,
    /// How it fills its pages, in a sentence, or null.
    fit: Option<String>,
    /// What to cut so that the last page falls away, longest story first.
    cuts: Vec<CutReport>,
}

impl ExportedEdition {
    /// All that is told of it, a sentence each.
    fn sentences(&self) -> Vec<String> {
        let print = self.print.iter().flat_map(|print| {
            let findings = print.findings.iter().map(|finding| &finding.text);
            // A page that is found to be empty is what is said of them all.
            let is_said = |fit: &&String| findings.clone().any(|text| text == *fit);
            let fit = print.fit.iter().filter(|fit| !is_said(fit));
            let cuts = print.cuts.iter().map(|cut| &cut.text);
            findings.clone().chain(fit).chain(cuts).collect::<Vec<_>>()
        });
        self.notes.iter().chain(print).cloned().collect()
    }
}

fn check(library: &Path, json: bool) -> Result<()> {
    let report = Desk::open_to_read(library)?.check()?;
    output::print(json, &report, || match report.whole {
        true => vec![format!("{} is whole.", report.library)],
        false => report.faults.clone(),
    })?;
    if report.whole {
        return Ok(());
    }
    Err(Failure::refused(
        message!("cli-library-damaged", path = report.library),
        message!("library-file-damaged-hint"),
    ))
}

fn render(json: bool, file: &Path) -> Result<()> {
    let html = desk::render_file(file)?;
    #[derive(Serialize)]
    struct Rendered<'a> {
        html: &'a str,
    }
    if json {
        return output::print(json, &Rendered { html: &html }, Vec::new);
    }
    output::verbatim(&html)
}

fn sample(library: &Address, json: bool) -> Result<()> {
    let sheet = Desk::open_at(library)?.open_sample()?;
    #[derive(Serialize)]
    struct Sample<'a> {
        id: &'a str,
    }
    let id = &sheet.issue.id;
    output::print(json, &Sample { id }, || {
        vec![format!("{} {id}", sheet.publication.name)]
    })
}
