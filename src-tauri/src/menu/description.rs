//! What the page says of its menus (`ui/src/commands/menu-bar.ts`).

use std::collections::HashMap;

use serde::Deserialize;

/// A window's menu bar.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct MenuBar {
    /// The language that it is in, as a BCP 47 tag.
    pub(crate) language: String,
    pub(crate) menus: Vec<Described>,
}

/// One menu of the bar, or one within a menu.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Described {
    /// With `&` before the letter that opens it, where the platform has such letters.
    pub(crate) label: String,
    pub(crate) entries: Vec<Entry>,
}

/// A line of a menu.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub(crate) enum Entry {
    /// A line between groups.
    Line,
    /// A menu within the menu.
    Menu(Described),
    /// What the platform does by itself.
    Native {
        /// Which.
        what: Native,
        label: String,
    },
    /// A command of the page.
    Command {
        id: String,
        label: String,
        /// As the page writes chords: `Mod-Shift-n`.
        key: Option<String>,
        #[serde(flatten)]
        state: State,
    },
}

/// What the platform does by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Native {
    About,
    Services,
    Hide,
    HideOthers,
    ShowAll,
    Minimize,
    Zoom,
    Cut,
    Copy,
    Paste,
}

/// How a command stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct State {
    pub(crate) enabled: bool,
    /// `None` where it is nothing that is on or off.
    pub(crate) checked: Option<bool>,
}

impl MenuBar {
    /// How each command stands.
    pub(crate) fn states(&self) -> HashMap<&str, State> {
        let mut states = HashMap::new();
        self.menus.iter().for_each(|menu| menu.tell(&mut states));
        states
    }

    /// Whether both have the same lines, however these stand.
    pub(crate) fn has_shape_of(&self, other: &Self) -> bool {
        self.clone().at_rest() == other.clone().at_rest()
    }

    fn at_rest(mut self) -> Self {
        self.menus.iter_mut().for_each(Described::put_at_rest);
        self
    }
}

impl Described {
    fn tell<'a>(&'a self, states: &mut HashMap<&'a str, State>) {
        for entry in &self.entries {
            match entry {
                Entry::Menu(menu) => menu.tell(states),
                Entry::Command { id, state, .. } => {
                    states.insert(id, *state);
                }
                Entry::Line | Entry::Native { .. } => {}
            }
        }
    }

    fn put_at_rest(&mut self) {
        for entry in &mut self.entries {
            match entry {
                Entry::Menu(menu) => menu.put_at_rest(),
                Entry::Command { state, .. } => {
                    state.enabled = true;
                    state.checked = state.checked.map(|_| false);
                }
                Entry::Line | Entry::Native { .. } => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `ui/src/commands/menu-bar.test.ts` has it.
    fn bar(enabled: bool, checked: bool) -> MenuBar {
        serde_json::from_value(
            serde_json::json!({ "language": "en", "menus": [{ "label": "&View", "entries": [
            { "kind": "command", "id": "toggle-preview", "label": "Show preview",
              "key": "Mod-Shift-p", "enabled": enabled, "checked": checked },
            { "kind": "line" },
            { "kind": "menu", "label": "Recent issues", "entries": [
                { "kind": "command", "id": "open-issue:1", "label": "No. 1", "enabled": true }
            ] },
            { "kind": "native", "what": "hideOthers", "label": "Hide others" },
        ] }] }),
        )
        .unwrap()
    }

    #[test]
    fn a_menu_whose_lines_stay_is_the_same_menu() {
        assert!(bar(true, false).has_shape_of(&bar(false, true)));
        let mut other = bar(true, false);
        other.menus[0].entries.remove(1);
        assert!(!bar(true, false).has_shape_of(&other));
    }

    #[test]
    fn every_command_says_how_it_stands() {
        let bar = bar(true, false);
        let states = bar.states();
        let plain = State {
            enabled: true,
            checked: None,
        };
        assert_eq!(states["open-issue:1"], plain);
        assert_eq!(
            states["toggle-preview"],
            State {
                checked: Some(false),
                ..plain
            }
        );
    }
}
