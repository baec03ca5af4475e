//! A line as it is put together: literals and calls, with places to break in what is too long.

use super::code::{call, literal};
use super::passages::Spot;
use super::runs::{Kind, Limits, runs};

/// The parts of a line of code: literals and calls, in order.
pub(super) struct Line {
    parts: Vec<String>,
    text: String,
    /// Where that text began in its passage.
    spot: Option<Spot>,
    limits: Limits,
    cut: bool,
}

impl Line {
    /// An empty line.
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            parts: Vec::new(),
            text: String::new(),
            spot: None,
            limits,
            cut: false,
        }
    }

    /// Whether a run too long for the column was cut; asks for all text so far.
    pub(super) fn is_cut(&mut self) -> bool {
        self.flush();
        self.cut
    }

    /// Adds text that has passed through [`Letters`](super::letters::Letters), and says where
    /// it stands in its passage; texts of one passage are added in order.
    pub(super) fn push_text(&mut self, text: &str, spot: Option<Spot>) {
        if self.text.is_empty() {
            self.spot = spot;
        }
        self.text.push_str(text);
    }

    /// Adds a call.
    pub(super) fn push_part(&mut self, part: String) {
        self.flush();
        self.parts.push(part);
    }

    /// All parts.
    pub(super) fn finish(mut self) -> Vec<String> {
        self.flush();
        self.parts
    }

    fn flush(&mut self) {
        let mut behind = 0;
        for run in runs(&self.text, self.limits) {
            let parts = run.parts.iter().map(|part| {
                let spot = self.spot.map(|spot| spot.behind(behind));
                behind += part.len();
                spot.map_or_else(|| literal(part), |spot| spot.text(part))
            });
            let mut written: Vec<String> = Vec::new();
            for part in parts {
                if !written.is_empty() {
                    written.push("brk".to_owned());
                }
                written.push(part);
            }
            self.cut |= run.cut;
            match run.kind {
                Kind::Text => self.parts.extend(written),
                Kind::Address { scheme } => {
                    if scheme {
                        written[0] = call("box", &written[..1]);
                    }
                    self.parts.push(call("address", &written));
                }
                Kind::Long => self.parts.push(call("long-word", &written)),
            }
        }
        self.text.clear();
    }
}

/// A plain text as the parts of a line.
pub(super) fn plain_line(text: &str, limits: Limits) -> Vec<String> {
    spotted_line(text, limits, None)
}

/// The same, of a text whose place is known.
pub(super) fn spotted_line(text: &str, limits: Limits, spot: Option<Spot>) -> Vec<String> {
    let mut line = Line::new(limits);
    line.push_text(text, spot);
    line.finish()
}
