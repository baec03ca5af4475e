//! The catalogues hold the same sentences, and Rust says each of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;
use serde_json::json;
use words::{Message, message};

const LANGUAGES: [&str; 3] = ["en", "sq", "fa"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// A sentence: its id and the names in it.
#[derive(Debug, PartialEq)]
struct Sentence {
    id: String,
    names: BTreeMap<String, Name>,
}

/// How a sentence uses what it is given under a name.
#[derive(Debug, Default, PartialEq)]
struct Name {
    /// Whether it is a number.
    counted: bool,
    /// The words that the sentence knows, where it chooses by one.
    words: BTreeSet<String>,
}

type Names = BTreeMap<String, Name>;

/// The sentences of a language, in order. Nothing in the file may be unreadable.
fn sentences(language: &str) -> Vec<Sentence> {
    let file = root().join(format!("words/{language}/desk.ftl"));
    let text = fs::read_to_string(&file).expect("a catalogue");
    let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, faults)| {
        panic!("{}: {faults:?}", file.display());
    });
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    let read = |message: &fluent_syntax::ast::Message<&str>| {
        let pattern = message.value.as_ref().expect("a sentence has a text");
        let mut names = Names::new();
        note_pattern(pattern, &mut names);
        Sentence {
            id: message.id.name.to_owned(),
            names,
        }
    };
    messages.map(read).collect()
}

fn note_pattern(pattern: &Pattern<&str>, names: &mut Names) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => drop(note_inline(inline, names)),
            Expression::Select { selector, variants } => {
                let name = note_inline(selector, names).expect("a name is chosen by");
                for variant in variants {
                    note_key(&variant.key, names.entry(name.clone()).or_default());
                    note_pattern(&variant.value, names);
                }
            }
        }
    }
}

/// A number is chosen by itself or by how many that is, a word by itself.
fn note_key(key: &VariantKey<&str>, name: &mut Name) {
    match key {
        VariantKey::NumberLiteral { .. } => name.counted = true,
        VariantKey::Identifier { name: "one" } => name.counted = true,
        VariantKey::Identifier { name: "other" } => {}
        VariantKey::Identifier { name: word } => drop(name.words.insert((*word).to_owned())),
    }
}

/// The name that stands in a line, if one does.
fn note_inline(inline: &InlineExpression<&str>, names: &mut Names) -> Option<String> {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.entry(id.name.to_owned()).or_default();
            Some(id.name.to_owned())
        }
        InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            let name = note_inline(arguments.positional.first()?, names)?;
            names.entry(name.clone()).or_default().counted = true;
            Some(name)
        }
        InlineExpression::StringLiteral { .. } => None,
        other => panic!("{other:?}"),
    }
}

/// What a sentence has to have in every language: how it counts is each one's own.
fn common(sentence: &Sentence) -> (&str, Vec<(&String, &BTreeSet<String>)>) {
    let names = sentence.names.iter();
    let names = names.map(|(name, how)| (name, &how.words));
    (&sentence.id, names.collect())
}

#[test]
fn every_language_has_the_same_sentences_with_the_same_names_and_words() {
    let english = sentences("en");
    let english: Vec<_> = english.iter().map(common).collect();
    for language in LANGUAGES {
        let other = sentences(language);
        let other: Vec<_> = other.iter().map(common).collect();
        assert_eq!(other, english, "{language}");
    }
}

/// `message!` does not compile without its sentence; here is the other way around.
#[test]
fn every_sentence_is_said_somewhere() {
    let mut said = BTreeSet::from(["list-between".to_owned()]);
    collect_said(&root().join("src-tauri"), &mut said);
    let known: BTreeSet<String> = sentences("en").into_iter().map(|known| known.id).collect();
    assert_eq!(known.difference(&said).collect::<Vec<_>>(), [""; 0]);
}

fn collect_said(folder: &Path, said: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("tests") && !path.ends_with("crates/words") {
            collect_said(&path, said);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("a text");
            let calls = text.split("message!(").skip(1);
            let ids =
                calls.filter_map(|call| call.trim_start().strip_prefix('"')?.split('"').next());
            said.extend(ids.map(str::to_owned));
        }
    }
}

/// A count of every kind that the three languages tell apart.
const COUNTS: [i64; 4] = [0, 1, 3, 40];

#[test]
fn every_sentence_says_itself_in_every_language() {
    for sentence in sentences("en") {
        for language in LANGUAGES {
            for count in COUNTS {
                say(&sentence, language, count, None);
            }
            for word in sentence.names.values().flat_map(|name| &name.words) {
                say(&sentence, language, 1, Some(word));
            }
        }
    }
}

fn say(sentence: &Sentence, language: &str, count: i64, word: Option<&str>) {
    let values = sentence.names.iter().map(|(name, how)| match how.counted {
        true => (name, json!(count)),
        false if how.words.is_empty() => (name, json!("Ψ")),
        false => (name, json!(word.unwrap_or("Ψ"))),
    });
    let given: BTreeMap<_, _> = values.collect();
    let message = json!({ "id": sentence.id, "given": given });
    let message: Message = serde_json::from_value(message).expect("a message");
    // In a debug build what cannot be said panics.
    let said = message.said_in(language);
    assert!(!said.is_empty() && said != sentence.id, "{language} {said}");
    let tags = said.replace("{% … %}", "").replace("{{ … }}", "");
    assert!(!tags.contains(['{', '}', '$']), "{language} {said}");
}

#[test]
fn a_language_without_a_catalogue_hears_english() {
    let message = message!(
        "desk-picture-left",
        path = "a.png",
        why = message!("desk-picture-not-beside")
    );
    let english = "The picture “a.png” did not come along. It is not beside the file.";
    for tag in ["en", "en-GB", "de", "", "x"] {
        assert_eq!(message.said_in(tag), english);
    }
    assert_eq!(message.to_string(), english);
    let persian = "عکس «a.png» همراه متن نیامد. کنار فایل نیست.";
    for tag in ["fa", "fa-IR", "FA"] {
        assert_eq!(message.said_in(tag), persian);
    }
}

#[test]
fn a_list_is_joined_as_the_language_joins() {
    let message = message!("intake-kept-odd", names = vec!["a", "b"]);
    assert!(message.to_string().ends_with(": a, b."));
    assert!(message.said_in("fa").ends_with(": a، b."));
}

#[test]
fn what_goes_over_the_wire_comes_back() {
    let parts = vec![message!("desk-field-footer")];
    let message = message!("desk-publication-stays", name = "The Pier", fields = parts);
    let wire = json!({ "id": "desk-publication-stays", "given": {
        "name": "The Pier", "fields": [{ "id": "desk-field-footer", "given": {} }]
    } });
    assert_eq!(serde_json::to_value(&message).expect("JSON"), wire);
    assert_eq!(
        serde_json::from_value::<Message>(wire).expect("a message"),
        message
    );
}
