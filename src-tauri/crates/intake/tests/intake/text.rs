//! Texts for the properties: pieces that newsletters are made of, in any order, and
//! pieces that no newsletter ever had.

use proptest::prelude::*;

/// Any text: Markdown, plain, or neither, as a file might hold it.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(piece(), 0..14);
    (head(), pieces, any::<bool>()).prop_map(|(head, pieces, close)| {
        let separator = if close { "\n" } else { "\n\n" };
        head + &pieces.join(separator)
    })
}

/// Markdown of real structure: headings, references, footnotes, lists, code, comments.
pub(crate) fn markdown() -> impl Strategy<Value = String> {
    prop::collection::vec(block(), 1..20).prop_map(|blocks| blocks.join("\n\n") + "\n")
}

fn head() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => Just(String::new()),
        1 => Just("---\ntitle: 'Harbour Letter #12'\nlang: sq\ntags:\n- sea\n- pier # two\nname: x\n---\n".to_owned()),
        1 => Just("---\ntitle: a: b\nnumber 7\n---\n".to_owned()),
        1 => Just("Title: This Week at the Pier 7\nNumber: 7\nDate: 2024-03-01 18:46\nTags: a, b\nNumber: 8\n\n".to_owned()),
        1 => Just("---\nmasthead: 1\nnumber: 7 # seven\npublication: The Pier\nodd: [1, 2]\n---\n\nHello\n\n<!-- story\nbyline: Me\nodd: you\n-->\n\n# One\n\n".to_owned()),
        1 => (word(), line()).prop_map(|(key, value)| format!("Title: {value}\n{key}: {value}\n\n")),
        1 => "[ -~]{0,30}".prop_map(|line| format!("---\n{line}\nkey: {line}\n---\n")),
    ]
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => block(),
        2 => plain_block(),
        1 => "\\PC{0,40}",
        1 => any::<String>(),
        1 => "[\\[\\]()^:#\\-=<>!&`~*_|{}% \n\ta-c1-3]{0,40}",
    ]
}

fn plain_block() -> impl Strategy<Value = String> {
    let texts = prop::sample::select(vec![
        "Inside this issue:",
        "Në këtë numër",
        "Harbour Letter No.108",
        "Vol. 3, No. 4",
        "November 2023",
        "28 November 2023",
        "2024-03-01",
        "THE PIER IS OPEN",
        "Issue 12 – May 2024",
        "خبرنامهٔ بندر شماره ۱۰۸",
        "港湾通信 第12期",
    ]);
    prop_oneof![
        texts.prop_map(str::to_owned),
        (line(), line()).prop_map(|(headline, text)| format!("– {headline}\n{text}..")),
        (
            line(),
            prop::sample::select(vec!["===", "-----", "~~~", "***"])
        )
            .prop_map(|(text, mark)| format!("{text}\n{mark}")),
        line().prop_map(|text| text.to_uppercase()),
        line().prop_map(|text| format!("      {text}")),
    ]
}

fn block() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => (1..5_usize, line()).prop_map(|(level, text)| format!("{} {text}", "#".repeat(level))),
        1 => (line(), any::<bool>()).prop_map(|(text, one)| format!("{text}\n{}", if one { "===" } else { "---" })),
        8 => paragraph(),
        6 => (name(), address()).prop_map(|(name, address)| format!("[{name}]: {address}")),
        1 => (name(), address()).prop_map(|(name, address)| format!("[{name}]:\n  {address}\n  'A title'")),
        1 => (name(), address()).prop_map(|(name, address)| format!("> - [{name}]: <{address}> \"Title\"")),
        1 => (name(), address()).prop_map(|(name, address)| format!("[{name}]: {address} no definition")),
        4 => (note(), line()).prop_map(|(name, text)| format!("[^{name}]: {text}\n\n    More of it.")),
        2 => paragraph().prop_map(|text| format!("> {}", text.replace('\n', "\n> "))),
        2 => prop::collection::vec(line(), 1..4).prop_map(|items| format!("- {}", items.join("\n- "))),
        1 => paragraph().prop_map(|text| format!("- {}\n\n  # In a list\n\n      code", text.replace('\n', "\n  "))),
        2 => (paragraph(), any::<bool>()).prop_map(|(text, closed)| {
            format!("```\n# no heading\n{text}\n[sea]: https://code.example{}", if closed { "\n```" } else { "" })
        }),
        2 => (paragraph(), any::<bool>()).prop_map(|(text, closed)| {
            format!("<!-- {text}\n\n## no heading\n[pier]: /comment {}", if closed { "-->" } else { "" })
        }),
        1 => line().prop_map(|text| format!("<div>\n<h2>{text}</h2>\n</div>")),
        1 => line().prop_map(|text| format!("    # code {text}")),
        1 => (line(), line()).prop_map(|(a, b)| format!("| {a} | b |\n| --- | --- |\n| {b} | c |")),
        1 => line().prop_map(|text| format!("{text}\n\n: {text}")),
        1 => Just("---".to_owned()),
        1 => Just("{% include references.md %} {{ page.date }}".to_owned()),
    ]
}

fn paragraph() -> impl Strategy<Value = String> {
    prop::collection::vec(line(), 1..4).prop_map(|lines| lines.join("\n"))
}

fn line() -> impl Strategy<Value = String> {
    prop::collection::vec(phrase(), 1..6).prop_map(|phrases| phrases.join(" "))
}

fn phrase() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => word(),
        3 => (word(), name()).prop_map(|(text, name)| format!("[{text}][{name}]")),
        3 => name().prop_map(|name| format!("[{name}]")),
        1 => name().prop_map(|name| format!("![A picture][{}]", name.to_uppercase())),
        2 => note().prop_map(|name| format!("word[^{name}]")),
        1 => note().prop_map(|name| format!("word[^{}]", name.to_uppercase())),
        1 => (word(), address()).prop_map(|(text, address)| format!("[{text}]({address} \"Title\")")),
        1 => address().prop_map(|address| format!("![pic]({address})")),
        1 => word().prop_map(|text| format!("**{text}** `{text}` &amp; <b>{text}</b> <!-- {text} -->")),
    ]
}

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "Pier",
        "the",
        "harbour",
        "Shoqëria",
        "اسکله",
        "می‌گذارد",
        "港湾",
        "No. 7",
        "2024",
        "R. Holm",
        "straße",
        "İ",
    ])
    .prop_map(str::to_owned)
}

fn name() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "pier", "Pier", "the sea", "sea", "ẞ", "ss", "a\\]b", "log 1", "x", "!",
    ])
    .prop_map(str::to_owned)
}

fn note() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["1", "note", "2"]).prop_map(str::to_owned)
}

fn address() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "https://example.org/pier",
        "/sea?a=1&amp;b=2",
        "pictures/pier.jpg",
        "../out.png",
        "mailto:a@example.org",
        "#top",
    ])
    .prop_map(str::to_owned)
}
