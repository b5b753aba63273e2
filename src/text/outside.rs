//! Words on years outside of the data.

use super::{Lang, joined};

/// Which years lie outside of the data's, and that the period was changed.
pub fn years_outside(lang: Lang, years: &[i32], (first, last): (i32, i32)) -> String {
    let named = joined(lang, &years.iter().map(ToString::to_string).collect::<Vec<_>>());
    match (lang, years.len()) {
        (Lang::Id, _) => format!("Tahun {named} di luar rentang data ({first}–{last}); periode disesuaikan."),
        (Lang::En, 1) => format!("The year {named} lies outside the data ({first}–{last}); the period was adjusted."),
        (Lang::En, _) => format!("The years {named} lie outside the data ({first}–{last}); the period was adjusted."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_years_outside_are_named_with_the_years_there_are() {
        assert_eq!(
            years_outside(Lang::Id, &[2030], (2012, 2026)),
            "Tahun 2030 di luar rentang data (2012–2026); periode disesuaikan."
        );
        assert_eq!(
            years_outside(Lang::En, &[1990, 2030], (2012, 2026)),
            "The years 1990 and 2030 lie outside the data (2012–2026); the period was adjusted."
        );
    }
}
