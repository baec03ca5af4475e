//! Reads examples in the form of CommonMark's `spec.txt`: a fence of 32 backticks, the
//! Markdown, a line with a dot, the HTML, the fence. `→` stands for a tab.

/// One example of a specification.
pub(crate) struct Example {
    /// Its number, counted from 1.
    pub(crate) number: usize,
    /// The heading it stands under.
    pub(crate) section: String,
    /// What is written.
    pub(crate) markdown: String,
    /// What it means.
    pub(crate) html: String,
}

/// All examples of a text, in order.
pub(crate) fn examples(text: &str) -> Vec<Example> {
    const FENCE: &str = "````````````````````````````````";
    let mut examples = Vec::new();
    let mut section = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix(FENCE) {
            assert!(
                info.trim().starts_with("example"),
                "a fence that opens no example: {line}"
            );
            let mut part = |end: &str| -> String {
                let lines = lines.by_ref().take_while(|line| *line != end);
                lines.map(|line| line.replace('→', "\t") + "\n").collect()
            };
            examples.push(Example {
                number: examples.len() + 1,
                section: section.clone(),
                markdown: part("."),
                html: part(FENCE),
            });
        } else if line.starts_with('#') {
            section = line.trim_start_matches('#').trim().to_owned();
        }
    }
    examples
}
