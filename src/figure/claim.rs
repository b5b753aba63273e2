//! What a figure says in a sentence, and the numbers in it: by these a claim is known to hold or to have changed.

use super::Figure;

/// What a figure says of a mark, else its finding; none where there is no such mark.
pub fn said(figure: &Figure, mark: Option<&str>) -> Option<String> {
    let Some(key) = mark else { return Some(figure.title.clone()) };
    let mark = figure.scene.marks.iter().find(|mark| mark.key == key)?;
    Some(match mark.lines.first() {
        Some(line) => format!("{}: {line}", mark.title),
        None => mark.title.clone(),
    })
}

/// The numbers of a sentence in their order, without signs that group or divide digits: `2018-44`.
pub fn numbers_in(text: &str) -> String {
    let mut numbers = String::new();
    let mut letters = text.chars().peekable();
    let mut before = None;
    while let Some(letter) = letters.next() {
        if letter.is_ascii_digit() {
            let goes_on = before.is_some_and(|before: char| before.is_ascii_digit());
            if !goes_on && !numbers.is_empty() {
                numbers.push('-');
            }
            numbers.push(letter);
            before = Some(letter);
        } else if matches!(letter, '.' | ',') && letters.peek().is_some_and(char::is_ascii_digit) && before.is_some() {
            // Within a number: the digit before it still counts as the last sign.
        } else {
            before = None;
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::numbers_in;

    #[test]
    fn numbers_are_those_of_either_language() {
        assert_eq!(numbers_in("Kunjungan terbanyak pada 2018: 44 kali"), "2018-44");
        assert_eq!(numbers_in("24.150 orang, 37,5%"), "24150-375");
        assert_eq!(numbers_in("24,150 people, 37.5%."), "24150-375");
        assert_eq!(numbers_in("no number, none."), "");
        assert_eq!(numbers_in("12, 13"), "12-13");
    }
}
