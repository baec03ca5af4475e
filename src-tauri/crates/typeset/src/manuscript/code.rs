//! Writing Typst code: string literals and calls, and nothing that a person's text could
//! break out of.

use std::fmt::Write;

/// A text as a Typst string literal.
pub(crate) fn literal(text: &str) -> String {
    let mut code = String::with_capacity(text.len() + 2);
    code.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => code.extend(['\\', c]),
            '\n' => code.push_str("\\n"),
            c if c.is_control() => {
                write!(code, "\\u{{{:x}}}", c as u32).expect("a string takes all text");
            }
            c => code.push(c),
        }
    }
    code.push('"');
    code
}

/// A call on one line: `name(first, second)`.
pub(crate) fn call(name: &str, arguments: &[String]) -> String {
    format!("{name}({})", arguments.join(", "))
}

/// A call with an argument a line, for blocks within blocks. Literals hold no line breaks,
/// so moving lines to the right changes no text.
pub(crate) fn tall_call(name: &str, arguments: &[String]) -> String {
    let mut code = format!("{name}(\n");
    for argument in arguments {
        for line in argument.lines() {
            code.push_str("  ");
            code.push_str(line);
            code.push('\n');
        }
        code.pop();
        code.push_str(",\n");
    }
    code.push(')');
    code
}

/// Values as a Typst array: `(a, b,)`; the last comma makes one value an array too.
pub(crate) fn array(values: &[String]) -> String {
    if values.is_empty() {
        return "()".to_owned();
    }
    format!("({},)", values.join(", "))
}
