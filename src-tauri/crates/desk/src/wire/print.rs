//! What the window and the desk tell each other of print.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::Message;

wire! {
    /// How a print edition is laid out. What is `None` is as the layout has it.
    struct PrintDraft {
        /// The kind of page.
        layout: PrintLayout,
        /// The paper.
        paper: PrintPaper,
        /// The width of the paper in millimetres; asked for where it is custom.
        width: f64,
        /// The height of the paper in millimetres; asked for where it is custom.
        height: f64,
        /// How many columns, 1 to 3.
        columns: Option<u8>,
        /// The margins.
        margins: Option<PrintMargins>,
        /// Whether lines stand on one grid.
        baseline_grid: Option<bool>,
        /// Whether words are hyphenated.
        hyphenate: Option<bool>,
        /// Whether a story begins with a large letter.
        drop_cap: Option<bool>,
        /// The family for the text.
        text_family: Option<String>,
        /// The family for the publication's name and the headlines.
        headline_family: Option<String>,
    }
}
wire! {
    /// A family of typefaces that print can be set in.
    struct PrintFamily {
        /// Its name.
        name: String,
        /// Whether the program brings it, so that it looks the same on every computer.
        bundled: bool,
    }
}
wire! {
    /// The kinds of page.
    enum PrintLayout {
        /// Masthead, contents and stories in two columns.
        Bulletin,
        /// A cover, then stories in three columns.
        Magazine,
        /// One column, as of a letter.
        Letter,
        /// A booklet of half sheets.
        Digest,
        /// 18 points in one column.
        LargePrint,
    }
}
wire! {
    /// Paper.
    enum PrintPaper {
        /// 210 × 297 mm.
        A4,
        /// 148 × 210 mm.
        A5,
        /// 8.5 × 11 in.
        Letter,
        /// 8.5 × 14 in.
        Legal,
        /// 11 × 17 in.
        Tabloid,
        /// Any other.
        Custom,
    }
}
wire! {
    /// Margins in millimetres.
    struct PrintMargins {
        /// At the fold.
        inside: f64,
        /// At the other side.
        outside: f64,
        /// Above the text.
        top: f64,
        /// Below the text.
        bottom: f64,
    }
}
wire! {
    /// The pages of an issue's print edition.
    struct PrintPages {
        /// The pages, in order.
        pages: Vec<PrintPage>,
        /// The side that the publication is read from: `ltr` or `rtl`.
        direction: String,
        /// What was repaired, a sentence each.
        notes: Vec<Message>,
        /// What to look at, in the order of the stories.
        findings: Vec<PrintFinding>,
        /// How the issue ends where its last page is not full.
        fit: Option<Message>,
        /// What to cut so that the last page falls away, longest story first.
        cuts: Vec<PrintFinding>,
    }
}
wire! {
    /// Something to look at before pages are printed.
    struct PrintFinding {
        /// What it is, in a sentence.
        text: Message,
        /// Where it is written, where that is known.
        spot: Option<TextSpot>,
    }
}
wire! {
    /// What a print edition is made for, one file at a time.
    struct PrintFile {
        /// The standards that it keeps.
        standard: PrintStandard,
        /// How far pictures reach over the edge that is cut, in millimetres.
        bleed: Option<f64>,
        /// Whether marks show where to cut.
        crop_marks: bool,
        /// Whether everything is printed in greys.
        black_and_white: bool,
        /// Whether the pages are put two on a sheet, as a booklet that is folded.
        imposed: bool,
    }
}
wire! {
    /// The standards of a PDF.
    enum PrintStandard {
        /// PDF/UA-1 and PDF/A-2a.
        Ua1A2a,
        /// PDF/UA-1 and PDF/A-3a.
        Ua1A3a,
        /// None but PDF itself.
        Plain,
    }
}
wire! {
    /// A page, which is drawn at the address of its id.
    struct PrintPage {
        /// Its id: pages of the same id are drawn alike.
        id: String,
        /// Its width in points.
        width: f64,
        /// Its height in points.
        height: f64,
    }
}
wire! {
    /// A place in a text.
    struct TextSpot {
        /// The story; `None` in the introduction and the footer.
        story: Option<String>,
        /// The field, by its name on the wire.
        field: String,
        /// How many UTF-16 units stand before it.
        caret: u32,
    }
}
wire! {
    /// Where a place in a text is on the pages, in points from the page's upper left corner.
    struct PageMark {
        /// The page, counted from 0.
        page: u32,
        /// Where the caret stands.
        x: f64,
        /// The upper edge of its line.
        top: f64,
        /// The lower edge.
        bottom: f64,
        /// Where the line begins.
        left: f64,
        /// Where it ends.
        right: f64,
    }
}
