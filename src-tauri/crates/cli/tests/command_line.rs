//! `masthead-cli` as a script sees it: exit codes, standard output, standard error.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set itself up has failed"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder for one test.
struct Ground {
    folder: TempDir,
}

impl Ground {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn cli(library: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_masthead-cli"))
        .arg("--library")
        .arg(library)
        .args(arguments)
        .output()
        .unwrap()
}

fn stdout(output: &Output) -> String {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Runs a command that must fail with exit code 1 and a sentence with a hint.
fn refused(library: &Path, arguments: &[&str]) -> String {
    let output = cli(library, arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    let mut lines = said.lines();
    assert!(
        lines.next().is_some_and(|line| line.ends_with('.')),
        "{arguments:?}: {said}"
    );
    assert!(
        lines.next().is_some_and(|line| line.starts_with("Hint: ")),
        "{arguments:?}: {said}"
    );
    said
}

#[test]
fn an_issue_goes_in_is_shown_and_comes_out() {
    let ground = Ground::new();
    let library = ground.path("new.masthead");
    let newsletter = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../tests/fixtures/plain-text-newsletter.txt"
    );
    let imported = stdout(&cli(&library, &["import", newsletter]));
    let id = imported
        .lines()
        .last()
        .unwrap()
        .split_whitespace()
        .last()
        .unwrap()
        .to_owned();

    for name in [id.as_str(), "latest", "57"] {
        let shown = stdout(&cli(&library, &["--json", "show", name]));
        let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
        assert_eq!(shown["id"], id.as_str());
        assert_eq!(
            (&shown["publication"], &shown["number"]),
            (&"Quay Gazette".into(), &"57".into())
        );
    }
    assert!(stdout(&cli(&library, &["list"])).contains(&id));
    assert!(stdout(&cli(&library, &["check"])).contains("whole"));

    let out = ground.path("out");
    std::fs::create_dir(&out).unwrap();
    let written = stdout(&cli(
        &library,
        &[
            "export",
            "57",
            "--edition",
            "all",
            "--output",
            out.to_str().unwrap(),
        ],
    ));
    assert_eq!(written.lines().count(), 4);
    assert!(written.lines().all(|path| Path::new(path).exists()));
    let endings = |ending: &str| {
        let entries = std::fs::read_dir(&out).unwrap();
        entries
            .filter(|entry| {
                entry
                    .as_ref()
                    .unwrap()
                    .path()
                    .extension()
                    .is_some_and(|e| e == ending)
            })
            .count()
    };
    assert_eq!((endings("html"), endings("pdf")), (2, 1));
}

/// A story that is too long, as a script is told of it.
#[test]
fn a_script_is_told_of_print_in_fields() {
    let ground = Ground::new();
    let library = ground.path("fields.masthead");
    let folder = ground.folder.path().to_str().unwrap();
    let long = "The first boats moored on Sunday, before the paint was dry. ".repeat(400);
    let text = format!("# The Letter\n\n## Boats\n\n{long}\n\n## Sails\n\nShort.\n");
    std::fs::write(ground.folder.path().join("letter.md"), text).unwrap();
    let file = ground.folder.path().join("letter.md");
    stdout(&cli(&library, &["import", file.to_str().unwrap()]));
    let export = [
        "export",
        "latest",
        "--edition",
        "print",
        "--layout",
        "letter",
    ];
    let options = ["--fit", "1=1", "--output", folder];
    let written = cli(&library, &[&["--json"], &export[..], &options[..]].concat());
    let no_story = [
        "export",
        "latest",
        "--edition",
        "print",
        "--fit",
        "99=1",
        "--output",
        folder,
    ];
    let refusal = refused(&library, &no_story);
    assert!(
        refusal.contains("Story 99 cannot be fitted: the issue has 2 stories."),
        "{refusal}"
    );
    let told = String::from_utf8_lossy(&written.stderr).into_owned();
    let json: serde_json::Value = serde_json::from_str(&stdout(&written)).unwrap();
    let edition = &json["editions"][0];
    assert!(edition["pages"].as_u64() > Some(1), "{edition}");
    let found = &edition["findings"][0];
    let text = found["text"].as_str().unwrap();
    assert!(text.contains("in “Boats”, the story is "), "{text}");
    assert!(told.contains(text), "{told}");
    assert_eq!(found["story"].as_str().map(str::len), Some(36));
    assert!(found["page"].as_u64() > Some(1), "{found}");
    assert!(edition["cuts"].is_array() && edition.get("fit").is_some());
    let notes = edition["notes"].as_array().unwrap();
    assert!(!notes.iter().any(|note| note == text), "{edition}");
}

#[test]
fn the_print_edition_is_made_as_it_is_told() {
    let ground = Ground::new();
    let library = ground.path("print.masthead");
    stdout(&cli(&library, &["sample"]));
    let out = ground.folder.path().to_str().unwrap();
    let print = |options: &[&str]| {
        let fixed = ["export", "latest", "--edition", "print", "--output", out];
        stdout(&cli(&library, &[&fixed, options].concat()))
            .trim()
            .to_owned()
    };
    let boxes = |path: &str| {
        let said = Command::new("pdfinfo")
            .args(["-box", path])
            .output()
            .expect("pdfinfo");
        String::from_utf8_lossy(&said.stdout).into_owned()
    };
    let shop = [
        "--paper",
        "a5",
        "--layout",
        "digest",
        "--standard",
        "ua-1,a-2a",
        "--black-and-white",
        "--bleed",
        "3mm",
        "--crop-marks",
    ];
    let said = boxes(&print(&shop));
    // A5 with 8 mm and 2 points around it, and the trimmed page within.
    assert!(
        said.contains("Page size:       468.882 x 644.63 pts"),
        "{said}"
    );
    assert!(
        said.contains("TrimBox:            24.68    24.68   444.20   619.95"),
        "{said}"
    );
    assert!(boxes(&print(&[])).contains("595.276 x 841.89 pts (A4)"));
    let folded = print(&["--layout", "digest", "--imposed", "--paper", "letter"]);
    assert!(boxes(&folded).contains("792 x 612 pts (letter)"));

    let page = |options: &[&str]| {
        let fixed = [
            "export",
            "latest",
            "--output",
            out,
            "--edition",
            "print-html",
        ];
        let path = stdout(&cli(&library, &[&fixed, options].concat()));
        std::fs::read_to_string(path.trim()).unwrap()
    };
    let told = page(&[
        "--layout",
        "digest",
        "--paper",
        "letter",
        "--black-and-white",
    ]);
    assert!(told.contains("@page{size:396.00pt 612.00pt;"), "{told}");
    assert!(!told.contains("#8c2f25") && !told.contains("image/webp"));
    let untold = page(&[]);
    assert!(untold.contains("@page{size:595.28pt 841.89pt;") && untold.contains("#8c2f25"));
    assert!(untold.contains("image/webp"));

    for wrong in [
        &["--edition", "web", "--paper", "a5"][..],
        &["--edition", "print-html", "--bleed", "3mm"],
        &["--edition", "markdown", "--black-and-white"],
        &["--edition", "print", "--paper", "a6"],
        &["--edition", "print", "--layout", "poster"],
        &["--edition", "print", "--standard", "a-2a"],
        &["--edition", "print", "--imposed", "--crop-marks"],
        &["--edition", "print", "--fit", "none"],
    ] {
        let refused = cli(
            &library,
            &[&["export", "latest", "--output", out], wrong].concat(),
        );
        assert_eq!(refused.status.code(), Some(2), "{wrong:?}");
        assert!(!refused.stderr.is_empty());
    }
    let long = cli(
        &library,
        &[
            "export",
            "latest",
            "--edition",
            "print",
            "--output",
            out,
            "--json",
            "--fit",
            "1=1",
        ],
    );
    let report: serde_json::Value = serde_json::from_str(&stdout(&long)).unwrap();
    assert!(
        report["editions"][0]["pages"].as_u64().is_some(),
        "{report}"
    );
}

#[test]
fn bad_input_gets_a_sentence_and_a_hint_and_writes_nothing() {
    let ground = Ground::new();
    let library = ground.path("none.masthead");
    let file = |name: &str, bytes: &[u8]| {
        std::fs::write(ground.path(name), bytes).unwrap();
        ground.path(name).to_str().unwrap().to_owned()
    };
    let folder = ground.folder.path().to_str().unwrap().to_owned();
    let missing = ground.path("missing.md").to_str().unwrap().to_owned();
    let bad = [
        file("empty.md", b""),
        file("blank.txt", b" \n\n"),
        file("binary.md", &[0, 159, 146, 150, 0, 1, 2, 3]),
        file("paper.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
        folder.clone(),
        missing,
    ];
    let good = file("good.md", b"# One\n\ntext\n\n# Two\n\ntext\n");
    for path in &bad {
        refused(&library, &["import", path]);
        refused(&library, &["import", &good, path]);
    }
    assert!(!library.exists());

    let large = std::fs::File::create(ground.path("large.txt")).unwrap();
    large.set_len((64 << 20) + 1).unwrap();
    refused(
        &library,
        &["import", ground.path("large.txt").to_str().unwrap()],
    );
    refused(&library, &["show", "latest"]);
    refused(&library, &["check"]);

    let letter = file("letter.masthead", b"Dear editor, this is no library.");
    for arguments in [vec!["import", &good], vec!["list"], vec!["check"]] {
        assert!(refused(Path::new(&letter), &arguments).contains("not a Masthead library"));
    }
    refused(ground.folder.path(), &["list"]);
    assert_eq!(
        std::fs::read(&letter).unwrap(),
        b"Dear editor, this is no library."
    );

    stdout(&cli(&library, &["import", &good]));
    damaged_and_newer_libraries(&ground, &library, &good);
    #[cfg(unix)]
    refused(&library, &["import", "/dev/zero"]);
    refused(&library, &["show", "108"]);
    refused(
        &library,
        &[
            "export",
            "latest",
            "--edition",
            "web",
            "--output",
            &format!("{folder}/gone"),
        ],
    );
    refused(
        &library,
        &["export", "latest", "--edition", "web", "--output", &good],
    );
}

fn damaged_and_newer_libraries(ground: &Ground, library: &Path, good: &str) {
    let copy = |name: &str| {
        std::fs::copy(library, ground.path(name)).unwrap();
        ground.path(name)
    };
    let damaged = copy("damaged.masthead");
    let mut bytes = std::fs::read(&damaged).unwrap();
    bytes[4096..].fill(0xa5);
    std::fs::write(&damaged, bytes).unwrap();
    assert!(refused(&damaged, &["import", good]).contains("damaged"));

    let newer = copy("newer.masthead");
    let mut bytes = std::fs::read(&newer).unwrap();
    // The file format's place for `user_version`.
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    std::fs::write(&newer, bytes).unwrap();
    assert!(refused(&newer, &["import", good]).contains("newer Masthead"));
    assert!(refused(&newer, &["list"]).contains("newer Masthead"));
}

#[test]
fn a_command_that_is_not_understood_exits_with_2() {
    let library = Ground::new().path("any.masthead");
    for arguments in [
        vec!["fly"],
        vec!["import"],
        vec!["export", "1", "--edition", "stone", "--output", "."],
    ] {
        assert_eq!(
            cli(&library, &arguments).status.code(),
            Some(2),
            "{arguments:?}"
        );
    }
    assert_eq!(cli(&library, &["--help"]).status.code(), Some(0));
    assert!(stdout(&cli(&library, &["completions", "bash"])).contains("masthead-cli"));
}

#[test]
fn render_needs_no_library_and_lets_no_script_through() {
    let ground = Ground::new();
    std::fs::write(
        ground.path("a.md"),
        "*hi* <script>alert(1)</script>\n\n[x](javascript:alert(1))\n",
    )
    .unwrap();
    let html = stdout(&cli(
        &ground.path("no.masthead"),
        &["render", ground.path("a.md").to_str().unwrap()],
    ));
    assert_eq!(html, "<p><em>hi</em> </p>\n<p>x</p>\n");
    assert!(!ground.path("no.masthead").exists());
}

#[test]
fn the_shapes_of_json_are_fixed() {
    let ground = Ground::new();
    let library = ground.path("json.masthead");
    let shape = |name: &str, arguments: &[&str]| {
        let output = stdout(&cli(&library, &[&["--json"], arguments].concat()));
        let value: serde_json::Value = serde_json::from_str(&output).unwrap();
        assert!(value.is_object());
        let mut text = serde_json::to_string_pretty(&value).unwrap();
        text = text.replace(ground.folder.path().to_str().unwrap(), "FOLDER");
        insta::with_settings!({filters => vec![(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "UUID")]}, {
            insta::assert_snapshot!(name, text);
        });
    };
    let file = ground.path("a.md");
    std::fs::write(&file, "---\ntitle: Quay Gazette 57\ndate: 2026-11-20\nslug: quay\n---\n\nHello.\n\n## One\n\ntext\n\n## Two\n\ntext\n").unwrap();
    let out = ground.path("out");
    std::fs::create_dir(&out).unwrap();
    shape("import", &["import", file.to_str().unwrap()]);
    shape("list", &["list"]);
    shape("show", &["show", "latest"]);
    shape("check", &["check"]);
    shape(
        "export",
        &[
            "export",
            "latest",
            "--edition",
            "web",
            "--output",
            out.to_str().unwrap(),
        ],
    );
    shape("render", &["render", file.to_str().unwrap()]);
    shape("sample", &["sample"]);
}
