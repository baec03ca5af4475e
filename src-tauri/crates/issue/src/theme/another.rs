//! Another layout for a theme: what goes with the layout, and what stays.

use super::{Layout, Print};

impl Print {
    /// The same wishes for another layout, in the window and for one export alike.
    ///
    /// Columns and margins are numbers for one page and go with its layout. What was said of
    /// the paper, the typefaces, the grid, hyphens and large letters was said of the
    /// publication, and stays. Large print alone takes no yes to what its readers cannot use,
    /// which are words split in two and letters three lines high; who wants them there says so
    /// there.
    ///
    /// The window does the same (`ui/src/issue/print.ts`, `withLayout`);
    /// `tests/fixtures/layouts.json` holds the two together.
    pub fn laid_out(&self, layout: Layout) -> Self {
        if layout == self.layout {
            return self.clone();
        }
        let kept = |wish: Option<bool>| wish.filter(|yes| !yes || layout != Layout::LargePrint);
        Self {
            layout,
            columns: None,
            margins: None,
            hyphenate: kept(self.hyphenate),
            drop_cap: kept(self.drop_cap),
            ..self.clone()
        }
    }
}
