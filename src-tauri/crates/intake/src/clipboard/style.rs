//! What style sheets and `style` attributes say of a text: the little of it that Markdown
//! can say too.

use std::collections::HashMap;

use super::tree::Element;

/// Declarations by the name of their class (`.xl65`, `p.MsoQuote`), and Word's lists.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    classes: HashMap<String, String>,
    /// What numbers an item has, by list and level: `l0:level1`.
    numbers: HashMap<String, String>,
}

impl Sheet {
    /// Reads the style sheets of a clipboard; what is not understood is passed over.
    pub(super) fn read(css: &str) -> Self {
        let mut sheet = Self::default();
        let css = without_comments(css);
        for rule in css.split('}') {
            let Some((selectors, declarations)) = rule.rsplit_once('{') else {
                continue;
            };
            if let Some((_, name)) = selectors.split_once("@list") {
                let format = value_of(declarations, "mso-level-number-format");
                let format = format.unwrap_or("decimal").trim().to_owned();
                let key: String = name.split_whitespace().collect();
                sheet.numbers.insert(key, format);
                continue;
            }
            if !PROPERTIES.iter().any(|name| declarations.contains(name)) {
                continue;
            }
            for selector in selectors.split(',').map(str::trim) {
                if selector.contains('.') && !selector.contains([' ', '>', ':', '[', '#']) {
                    let kept = sheet.classes.entry(selector.to_owned()).or_default();
                    kept.push_str(declarations);
                    kept.push(';');
                }
            }
        }
        sheet
    }

    /// What an element's classes and its own `style` say; the last word counts.
    pub(super) fn style_of(&self, element: &Element) -> Style {
        let mut style = Style::default();
        if !self.classes.is_empty() {
            for class in element.attribute("class").split_ascii_whitespace() {
                for name in [format!(".{class}"), format!("{}.{class}", element.name)] {
                    if let Some(declarations) = self.classes.get(&name) {
                        style.take(declarations);
                    }
                }
            }
        }
        style.take(element.attribute("style"));
        style
    }

    /// Whether a level of one of Word's lists is numbered; `None` where no sheet says it.
    pub(super) fn is_numbered(&self, list: &str, level: usize) -> Option<bool> {
        let format = self.numbers.get(&format!("{list}:level{level}"))?;
        Some(format != "bullet")
    }
}

/// What styles say. `None` is what they do not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) strike: Option<bool>,
    pub(super) script: Option<Script>,
    pub(super) hidden: bool,
    pub(super) is_block: bool,
    /// Whether line ends of the source are line ends of the text.
    pub(super) keeps_lines: Option<bool>,
    pub(super) align: Option<Align>,
    /// The value of `mso-list`: `l0 level2 lfo1`.
    pub(super) list: String,
    /// The value of `mso-element`: `footnote`, `comment-list`.
    pub(super) element: String,
    pub(super) outline: Option<u8>,
}

/// How high letters stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Level,
    Raised,
    Lowered,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Center,
    Right,
}

const PROPERTIES: [&str; 9] = [
    "font",
    "text-decoration",
    "vertical-align",
    "display",
    "white-space",
    "text-align",
    "mso-list",
    "mso-element",
    "mso-hide",
];

impl Style {
    fn take(&mut self, declarations: &str) {
        for declaration in declarations.split(';') {
            if let Some((name, value)) = declaration.split_once(':') {
                self.declare(
                    &name.trim().to_ascii_lowercase(),
                    &value.trim().to_ascii_lowercase(),
                );
            }
        }
    }

    fn declare(&mut self, name: &str, value: &str) {
        let value = value.trim_end_matches("!important").trim();
        match name {
            "font-weight" => self.bold = Some(is_bold(value)),
            "font-style" => self.italic = Some(is_italic(value)),
            // Size and face stand last in the shorthand; a face may be called “Bold”.
            "font" => {
                let words = || {
                    value
                        .split_whitespace()
                        .take_while(|word| !word.contains("px"))
                };
                self.bold = Some(words().any(is_bold));
                self.italic = Some(words().any(is_italic));
            }
            "text-decoration" | "text-decoration-line" => {
                self.strike = Some(value.contains("line-through"));
            }
            "vertical-align" => {
                self.script = match value {
                    "super" => Some(Script::Raised),
                    "sub" => Some(Script::Lowered),
                    "baseline" => Some(Script::Level),
                    _ => self.script,
                }
            }
            "display" => {
                self.hidden = value == "none";
                self.is_block = matches!(value, "block" | "flex" | "grid" | "list-item");
            }
            "mso-hide" if value == "all" => self.hidden = true,
            "white-space" => self.keeps_lines = Some(value.starts_with("pre")),
            "text-align" => {
                self.align = match value {
                    "left" | "start" => Some(Align::Left),
                    "center" => Some(Align::Center),
                    "right" | "end" => Some(Align::Right),
                    _ => None,
                }
            }
            "mso-list" => value.clone_into(&mut self.list),
            "mso-element" => value.clone_into(&mut self.element),
            "mso-outline-level" => self.outline = value.parse().ok(),
            _ => {}
        }
    }
}

fn is_bold(value: &str) -> bool {
    matches!(value, "bold" | "bolder")
        || value
            .parse()
            .is_ok_and(|weight: u32| (600..=1000).contains(&weight))
}

fn is_italic(value: &str) -> bool {
    value == "italic" || value.starts_with("oblique")
}

fn value_of<'a>(declarations: &'a str, name: &str) -> Option<&'a str> {
    declarations.split(';').find_map(|declaration| {
        let (known, value) = declaration.split_once(':')?;
        (known.trim() == name).then_some(value)
    })
}

/// A style sheet without its comments, CSS's own and those that hid it from old browsers.
fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, behind)| behind);
    }
    kept.push_str(rest);
    kept.replace("<!--", "").replace("-->", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(declarations: &str) -> Style {
        let mut style = Style::default();
        style.take(declarations);
        style
    }

    #[test]
    fn weights_and_decorations_are_read() {
        assert_eq!(style("font-weight:700").bold, Some(true));
        assert_eq!(style("FONT-WEIGHT: normal").bold, Some(false));
        assert_eq!(style("font: italic bold 12.0px Helvetica").bold, Some(true));
        assert_eq!(style("font: 12.0px 'Arial Bold'; ").bold, Some(false));
        assert_eq!(
            style("text-decoration:underline line-through").strike,
            Some(true)
        );
        assert_eq!(style("vertical-align:super").script, Some(Script::Raised));
        assert_eq!(style("mso-list:l0 level2 lfo1").list, "l0 level2 lfo1");
        assert!(style("display:none").hidden);
    }

    #[test]
    fn sheets_give_classes_and_lists() {
        let sheet = Sheet::read(
            "<!-- /* List */ @list l0:level1\n\t{mso-level-number-format:bullet;}\n@list l1:level1 {x:y}\n.xl65, td.xl66 {font-weight:700;} p {font-weight:700} -->",
        );
        assert_eq!(sheet.is_numbered("l0", 1), Some(false));
        assert_eq!(sheet.is_numbered("l1", 1), Some(true));
        assert_eq!(sheet.is_numbered("l2", 1), None);
        let mut classes: Vec<_> = sheet.classes.keys().map(String::as_str).collect();
        classes.sort_unstable();
        assert_eq!(classes, [".xl65", "td.xl66"]);
    }
}
