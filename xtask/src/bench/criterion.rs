//! What criterion prints, as rows of a table.

/// A row for each measurement in criterion's output.
pub(crate) fn rows(output: &str) -> Vec<String> {
    let mut rows = Vec::new();
    let mut name_above = "";
    for line in output.lines() {
        let Some((name, times)) = line.split_once("time:   [") else {
            // A name that is too long for the column stands on the line above.
            name_above = line.trim();
            continue;
        };
        let name = if name.trim().is_empty() {
            name_above
        } else {
            name.trim()
        };
        let times: Vec<&str> = times.trim_end_matches(']').split_whitespace().collect();
        if let [low, low_unit, middle, middle_unit, high, high_unit] = times[..] {
            rows.push(format!(
                "| {name} | {middle} {middle_unit} | {low} {low_unit} to {high} {high_unit} |"
            ));
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_short_names_are_read() {
        let output = "\
story to HTML           time:   [98.123 µs 99.456 µs 101.20 µs]
Found 3 outliers among 100 measurements (3.00%)
import of a Markdown file of 31 KB
                        time:   [1.2301 ms 1.2412 ms 1.2533 ms]
                        change: [-1.0% +0.2% +1.4%] (p = 0.5 > 0.05)
";
        assert_eq!(
            rows(output),
            [
                "| story to HTML | 99.456 µs | 98.123 µs to 101.20 µs |",
                "| import of a Markdown file of 31 KB | 1.2412 ms | 1.2301 ms to 1.2533 ms |",
            ]
        );
    }
}
