//! The style sheet: the theme's choices as custom properties, then the files of `sheet/`.
//!
//! A theme comes out of a file, so nothing of it enters the sheet as it is: a colour must
//! be a colour, and a typeface's name is written as a CSS string that cannot end early.
//! Text in the accent stays legible whatever accent an editor takes: a colour too close to
//! its ground is moved away from it until it reads.

use issue::Theme;

/// The looks that every theme shares, in the order in which they overrule each other.
const SHEETS: [&str; 4] = [
    include_str!("sheet/base.css"),
    include_str!("sheet/text.css"),
    include_str!("sheet/page.css"),
    include_str!("sheet/print.css"),
];

/// The ground of boxes on a dark page, where the theme's own would be too light.
const DARK_WASH: Colour = Colour([0x26, 0x24, 0x21]);

/// What text must hold against its ground (WCAG 2.2, 1.4.3), and a little more for rounding.
const CONTRAST: f64 = 4.6;

/// Writes the whole sheet for a theme.
pub(super) fn sheet(theme: &Theme) -> String {
    let standard = Theme::default();
    let colour = |written: &str, or: &str| {
        Colour::parse(written)
            .or_else(|| Colour::parse(or))
            .unwrap_or(Colour([0; 3]))
    };
    let wash = colour(&theme.wash, &standard.wash).away_from(Colour([0x21, 0x1f, 0x1c]), 10.0);
    let accent = colour(&theme.accent, &standard.accent).away_from(wash, CONTRAST);
    let accent_dark =
        colour(&theme.accent_dark, &standard.accent_dark).away_from(DARK_WASH, CONTRAST);
    let light = tokens(&LIGHT, accent, wash);
    let dark = tokens(&DARK, accent_dark, DARK_WASH);
    let text = families(&theme.text_families);
    let headline = families(&theme.headline_families);
    let tokens = [
        ":root{color-scheme:light dark;",
        &light,
        "--latin-text:",
        &text,
        "--latin-headline:",
        &headline,
        "}\n@media screen and (prefers-color-scheme:dark){:root:not([data-scheme=\"light\"]){",
        &dark,
        "}}\n@media screen{:root[data-scheme=\"dark\"]{",
        &dark,
        "color-scheme:dark}:root[data-scheme=\"light\"]{color-scheme:light}}\n",
    ];
    tokens.concat() + &SHEETS.concat()
}

/// The colours that no theme chooses: names in `sheet/`, and what they are.
type Palette = [(&'static str, &'static str); 10];

const LIGHT: Palette = [
    ("ground", "#ebe6dd"),
    ("paper", "#fffefb"),
    ("ink", "#211f1c"),
    ("muted", "#625b52"),
    ("rule", "#d8d1c5"),
    ("note", "#1c5d86"),
    ("tip", "#2c6a3c"),
    ("important", "#6b3f94"),
    ("warning", "#7d5200"),
    ("caution", "#a5281f"),
];

const DARK: Palette = [
    ("ground", "#121110"),
    ("paper", "#1b1a18"),
    ("ink", "#e8e3da"),
    ("muted", "#aaa297"),
    ("rule", "#403c37"),
    ("note", "#86bde0"),
    ("tip", "#8fcb9c"),
    ("important", "#c9a7ea"),
    ("warning", "#e3b661"),
    ("caution", "#f0988c"),
];

fn tokens(palette: &Palette, accent: Colour, wash: Colour) -> String {
    let mut tokens = String::new();
    for (name, value) in palette {
        for part in ["--", name, ":", value, ";"] {
            tokens.push_str(part);
        }
    }
    for (name, colour) in [("--accent:", accent), ("--wash:", wash)] {
        tokens.push_str(name);
        tokens.push_str(&colour.written());
        tokens.push(';');
    }
    tokens
}

/// A list of families, ended by what every system has.
fn families(names: &[String]) -> String {
    let mut list = String::new();
    for name in names
        .iter()
        .map(|name| name.trim())
        .filter(|name| !name.is_empty())
    {
        list.push_str(&string(name));
        list.push(',');
    }
    list.push_str("\"Iowan Old Style\",\"Palatino Linotype\",Palatino,serif;");
    list
}

/// A text as a string of CSS, which no text can end early.
pub(super) fn string(text: &str) -> String {
    let mut string = String::with_capacity(text.len() + 2);
    string.push('"');
    for c in text.chars() {
        if c.is_alphanumeric() || " -_.".contains(c) {
            string.push(c);
        } else {
            // An escape ends at its blank: `<` is `\3c `.
            string.push_str(&format!("\\{:x} ", u32::from(c)));
        }
    }
    string.push('"');
    string
}

/// A sheet with a grey for each of its colours, as light as that: text keeps the contrast to its ground. All colours
/// are written with six digits, and nothing else that is begins with such a sign.
pub(super) fn in_greys(sheet: &str) -> String {
    let mut greys = String::with_capacity(sheet.len());
    for (index, part) in sheet.split('#').enumerate() {
        let (digits, rest) = part.split_at_checked(6).unwrap_or((part, ""));
        let written = ["#", digits].concat();
        let colour = Colour::parse(&written).filter(|_| index > 0);
        match colour {
            Some(colour) => greys.extend([&colour.grey().written(), rest]),
            None if index > 0 => greys.extend(["#", part]),
            None => greys.push_str(part),
        }
    }
    greys
}

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Colour([u8; 3]);

impl Colour {
    /// Reads `#rrggbb`.
    fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let value = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = value.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    fn written(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// The relative luminance, as WCAG defines it.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let channel = f64::from(channel) / 255.0;
            if channel <= 0.040_45 {
                channel / 12.92
            } else {
                ((channel + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The grey that is as light.
    fn grey(self) -> Self {
        let light = self.luminance();
        let part = match light <= 0.003_130_8 {
            true => light * 12.92,
            false => 1.055 * light.powf(1.0 / 2.4) - 0.055,
        };
        Self([(part * 255.0).round() as u8; 3])
    }

    fn contrast(self, ground: Self) -> f64 {
        let (one, other) = (self.luminance(), ground.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// The nearest shade of this colour that holds the contrast to a ground: darker on a
    /// light ground, lighter on a dark one.
    fn away_from(self, ground: Self, contrast: f64) -> Self {
        let end = if ground.contrast(Self([0; 3])) > ground.contrast(Self([255; 3])) {
            0.0
        } else {
            255.0
        };
        let shade = |step: u8| {
            let share = f64::from(step) / 50.0;
            Self(self.0.map(|channel| {
                let channel = f64::from(channel);
                (channel + (end - channel) * share).round() as u8
            }))
        };
        (0..=50)
            .map(shade)
            .find(|shade| shade.contrast(ground) >= contrast)
            .unwrap_or_else(|| shade(50))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_theme_can_leave_the_sheet() {
        let theme = Theme {
            accent: "red;}</style><script>".into(),
            wash: "#fff}body{display:none".into(),
            text_families: vec!["\"</style>\\".into(), "url(https://e.org)".into()],
            ..Theme::default()
        };
        let sheet = sheet(&theme);
        assert!(!sheet.contains('<'));
        assert!(!sheet.contains("url("));
        assert!(!sheet.contains("@import"));
        assert!(sheet.contains("--accent:#8c2f25;"));
        assert!(sheet.contains(
            r#"--latin-text:"\22 \3c \2f style\3e \5c ","url\28 https\3a \2f \2f e.org\29 ","#
        ));
    }

    #[test]
    fn text_reads_on_every_ground() {
        let check = |palette: &Palette, grounds: &[Colour]| {
            for (name, value) in palette {
                let colour = Colour::parse(value).unwrap();
                if ["ground", "paper", "rule"].contains(name) {
                    continue;
                }
                for ground in grounds {
                    let contrast = colour.contrast(*ground);
                    assert!(
                        contrast >= 4.5,
                        "{name} on {}: {contrast}",
                        ground.written()
                    );
                }
            }
        };
        let wash = Colour::parse(&Theme::default().wash).unwrap();
        check(&LIGHT, &[Colour::parse(LIGHT[1].1).unwrap(), wash]);
        check(&DARK, &[Colour::parse(DARK[1].1).unwrap(), DARK_WASH]);
    }

    #[test]
    fn an_accent_too_near_its_ground_is_moved_away() {
        let check = |accent: &str, ground: &str, stays: bool| {
            let (accent, ground) = (
                Colour::parse(accent).unwrap(),
                Colour::parse(ground).unwrap(),
            );
            let moved = accent.away_from(ground, CONTRAST);
            assert!(moved.contrast(ground) >= CONTRAST, "{moved:?}");
            assert_eq!(moved == accent, stays);
        };
        check("#8c2f25", "#f6f1ec", true);
        check("#ffcc00", "#ffffff", false);
        check("#8c2f25", "#1b1a18", false);
        check("#777777", "#777777", false);
    }
}
