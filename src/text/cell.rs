//! The cells of tables as the reader sees them.

use super::{Lang, date, integer};
use crate::table::{Absence, Cell, Value};

/// The text of a cell on the screen.
pub fn cell_text(lang: Lang, cell: &Cell) -> String {
    match &cell.value {
        Value::Text(text) | Value::Code(text) | Value::Term(text) => text.clone(),
        Value::Count(count) => integer(lang, *count),
        Value::Number { value, decimals } => number(lang, *value, *decimals),
        Value::Year(year) => year.to_string(),
        Value::Date(known) => date(lang, *known),
        Value::Flag(flag) => if *flag { lang.pick("ya", "yes") } else { lang.pick("tidak", "no") }.to_owned(),
        Value::Absent(why) => absence_label(lang, *why).to_owned(),
    }
}

/// Why a cell has no value; nothing where a record does not have the field.
pub fn absence_label(lang: Lang, why: Absence) -> &'static str {
    match why {
        Absence::NoRecord => lang.messages().no_record_found,
        Absence::NotStated => lang.messages().not_stated,
        Absence::DayUnknown => lang.pick("hari tidak diketahui", "day not known"),
        Absence::Empty => "",
    }
}

/// A number with a fixed number of decimals: `7.826`, `37,5`.
pub fn number(lang: Lang, value: f64, decimals: u8) -> String {
    let plain = format!("{:.*}", usize::from(decimals), value.abs());
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let whole = whole.parse::<i64>().map_or_else(|_| whole.to_owned(), |whole| integer(lang, whole));
    let is_nought = plain.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let sign = if value < 0.0 && !is_nought { "−" } else { "" };
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{}{rest}", lang.pick(",", ".")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_reader_does() {
        assert_eq!(number(Lang::Id, 7826.0, 0), "7.826");
        assert_eq!(number(Lang::En, 7826.0, 0), "7,826");
        assert_eq!(number(Lang::Id, 37.5, 1), "37,5");
        assert_eq!(number(Lang::Id, -8.223, 3), "−8,223");
        assert_eq!(number(Lang::En, -0.001, 2), "0.00");
        assert_eq!(number(Lang::Id, 1_701_230.25, 2), "1.701.230,25");
    }
}
