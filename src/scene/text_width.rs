//! How wide a text is, without a browser or a font: a table of widths per character.
//!
//! The widths are those of Helvetica (Adobe Core 14 metrics, in thousandths of the type size), which the system
//! fonts of all platforms come close to; letters outside ASCII count as a wide one, so that no label is
//! estimated too narrow. Twelve per cent are added for the widest of the usual system fonts (`DejaVu Sans`, Verdana).

/// Widths of the characters from space to tilde, in thousandths of the type size.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];
const WIDE: u16 = 667;
const BOLD: f64 = 1.12;
const MARGIN: f64 = 1.12;

/// The width of a text in pixels, at a type size in pixels.
pub fn text_width_px(text: &str, size_px: f64, bold: bool) -> f64 {
    let width_of = |character: char| {
        let at = u32::from(character).checked_sub(0x20).and_then(|at| usize::try_from(at).ok());
        at.and_then(|at| WIDTHS.get(at)).copied().unwrap_or(WIDE)
    };
    let thousandths: f64 = text.chars().map(|character| f64::from(width_of(character))).sum();
    thousandths / 1000.0 * size_px * MARGIN * if bold { BOLD } else { 1.0 }
}

/// Breaks a text at its spaces into lines no wider than `width_px`; a single longer word keeps a line of its own.
pub fn fit(text: &str, size_px: f64, bold: bool, width_px: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width_px(&format!("{line} {word}"), size_px, bold) <= width_px => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A text no wider than a width, cut with an ellipsis; empty where not even that has room.
pub fn shortened(text: &str, size_px: f64, bold: bool, width_px: f64) -> String {
    let has_room = |text: &str| text_width_px(text, size_px, bold) <= width_px + 0.01;
    if has_room(text) {
        return text.to_owned();
    }
    let mut kept = text.to_owned();
    while kept.pop().is_some() {
        let cut = format!("{}…", kept.trim_end());
        if has_room(&cut) {
            return cut;
        }
    }
    String::new()
}

/// A text no wider than a width, cut after a whole word where one has room, and not within a bracket: each word that
/// is left is one of the text.
pub fn shortened_to_words(text: &str, size_px: f64, bold: bool, width_px: f64) -> String {
    let cut = shortened(text, size_px, bold, width_px);
    let Some(kept) = cut.strip_suffix('…').filter(|_| cut != text) else { return cut };
    let ends_a_word = text.get(kept.len()..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let words = if ends_a_word { Some(kept) } else { kept.rsplit_once(' ').map(|(words, _)| words) };
    let Some(words) = words else { return cut };
    let is_open = |open: usize| words.rfind(')').is_none_or(|closed| closed < open);
    let words = match words.rfind('(').filter(|open| *open > 0 && is_open(*open)) {
        Some(open) => words.get(..open).unwrap_or(words),
        None => words,
    };
    format!("{}…", words.trim_end())
}

/// How many of some lines have room in so many rows of a width. Where not all have, a row is left for saying so.
pub fn lines_that_fit(lines: &[String], size_px: f64, width_px: f64, rows: usize) -> usize {
    let rows_of = |line: &String| fit(line, size_px, false, width_px).len().max(1);
    if lines.iter().map(rows_of).sum::<usize>() <= rows {
        return lines.len();
    }
    let left = rows.saturating_sub(1);
    let used = lines.iter().scan(0, |used, line| {
        *used += rows_of(line);
        Some(*used)
    });
    used.take_while(|used| *used <= left).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_are_wider_than_narrow_ones_and_width_grows_with_size() {
        assert!(text_width_px("WWW", 12.0, false) > 2.0 * text_width_px("iii", 12.0, false));
        let (small, large) = (text_width_px("Seruyan", 10.0, false), text_width_px("Seruyan", 20.0, false));
        assert!((large - 2.0 * small).abs() < 1e-9);
        assert!(text_width_px("Seruyan", 10.0, true) > small);
    }

    #[test]
    fn letters_outside_of_ascii_are_not_estimated_too_narrow() {
        assert!(text_width_px("é", 10.0, false) >= text_width_px("e", 10.0, false));
    }

    #[test]
    fn a_text_is_broken_at_spaces_and_no_word_is_lost() {
        let text = "Kunjungan tercatat paling banyak pada 2018";
        let lines = fit(text, 16.0, true, 150.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), text);
        assert!(lines.iter().all(|line| text_width_px(line, 16.0, true) <= 150.0));
        assert_eq!(fit("Tanggungjawab", 16.0, false, 10.0), ["Tanggungjawab"]);
    }

    #[test]
    fn a_text_is_cut_to_its_room() {
        assert_eq!(shortened("Jawa Timur", 14.0, false, 500.0), "Jawa Timur");
        let cut = shortened("Dewan Perwakilan Rakyat Daerah Kabupaten", 14.0, false, 100.0);
        assert!(cut.ends_with('…') && text_width_px(&cut, 14.0, false) <= 100.0);
        assert_eq!(shortened("Dewan", 14.0, false, 3.0), "");
    }

    #[test]
    fn a_name_that_is_cut_keeps_whole_words_of_its_own() {
        let name = "Smart Kampung (smart villages)";
        let wide = |text: &str| text_width_px(text, 12.0, false) + 1.0;
        assert_eq!(shortened_to_words(name, 12.0, false, wide(name)), name);
        assert_eq!(shortened_to_words(name, 12.0, false, wide("Smart Kampung (smart vil…")), "Smart Kampung…");
        assert_eq!(shortened_to_words(name, 12.0, false, wide("Smart Kam…")), "Smart…");
        assert_eq!(shortened_to_words("Electronic-Based Government", 12.0, false, wide("Electro…")), "Electro…");
        assert_eq!(shortened_to_words(name, 12.0, false, 3.0), "");
    }

    #[test]
    fn lines_beyond_the_room_leave_a_row_for_saying_how_many_they_are() {
        let lines: Vec<String> = (1..=9).map(|at| format!("Line {at}")).collect();
        assert_eq!(lines_that_fit(&lines, 14.0, 200.0, 9), 9);
        assert_eq!(lines_that_fit(&lines, 14.0, 200.0, 8), 7);
        assert_eq!(lines_that_fit(&lines, 14.0, 200.0, 0), 0);
        let long = vec!["one two three four five six seven eight".to_owned(), "nine".to_owned()];
        assert_eq!(lines_that_fit(&long, 14.0, 60.0, 3), 0, "a line that takes many rows counts them all");
    }
}
