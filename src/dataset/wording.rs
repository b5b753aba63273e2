//! What can be said of the words of records: weekdays with their comma, agencies under one name.

use super::found::Found;
use super::kind::Kind;
use super::rule::Rule;
use super::{Dataset, Later};
use crate::model::Bilingual;

const WEEKDAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];

/// Checks the Indonesian words of every record.
pub(super) fn check(dataset: &Dataset, later: Option<&Later>, found: &mut Found) {
    let mut look = |kind: Kind, id: &str, field: &str, text: &Bilingual| {
        if let Some(part) = weekday_without_comma(&text.id) {
            found.add(kind, id, field, Rule::WeekdayWithoutComma { found: part });
        }
    };
    for visit in &dataset.visits {
        look(Kind::Visit, &visit.id, "summary", &visit.summary);
        visit.details.iter().for_each(|text| look(Kind::Visit, &visit.id, "details", text));
    }
    let Some(later) = later else { return };
    for adoption in &later.adoptions {
        look(Kind::Adoption, &adoption.id, "summary", &adoption.summary);
    }
    for conflict in &later.conflicts {
        look(Kind::Conflict, &conflict.id, "text", &conflict.text);
        conflict.used.iter().for_each(|text| look(Kind::Conflict, &conflict.id, "used", text));
    }
    let agencies: Vec<(&str, &str)> = dataset
        .programmes()
        .filter_map(|(key, programme)| {
            let agency = later.programme_text(key).agency.as_ref()?;
            Some((programme.id.as_str(), agency.id.as_str()))
        })
        .collect();
    for (id, agency) in &agencies {
        if let Some((_, full)) = agencies.iter().find(|(_, full)| is_abbreviation(agency, full)) {
            found.add(Kind::Programme, id, "agency", Rule::AgencyNamedTwice { full: (*full).to_owned() });
        }
    }
}

/// A weekday that is followed by a date without the comma between them: `Rabu 23 Desember`.
fn weekday_without_comma(text: &str) -> Option<String> {
    WEEKDAYS.iter().find_map(|weekday| {
        text.match_indices(weekday).find_map(|(at, _)| {
            let is_word = !text[..at].ends_with(char::is_alphanumeric);
            let day = text[at + weekday.len()..].strip_prefix(' ')?;
            let digits: String = day.chars().take_while(char::is_ascii_digit).collect();
            (is_word && !digits.is_empty()).then(|| format!("{weekday} {digits}"))
        })
    })
}

/// Whether a name in one word is made of the words of another: of their first letters, or of the beginnings of its first
/// words, as *Dispertan* is of *Dinas Pertanian*.
fn is_abbreviation(short: &str, full: &str) -> bool {
    let words: Vec<String> = full.split_whitespace().filter(|word| *word != "dan").map(str::to_lowercase).collect();
    if short.contains(' ') || words.len() < 2 || short.chars().count() < 3 {
        return false;
    }
    let short = short.to_lowercase();
    let initials: String = words.iter().filter_map(|word| word.chars().next()).collect();
    if short == initials {
        return true;
    }
    // Each word in turn gives its beginning, the first three letters at least; *Dinas* gives *Dis*.
    let is_office = words[0] == "dinas" && short.starts_with("dis");
    let (mut rest, mut parts) = if is_office { (&short[3..], 1) } else { (short.as_str(), 0) };
    for word in words.iter().skip(parts) {
        let common = rest.bytes().zip(word.bytes()).take_while(|(one, other)| one == other).count();
        if common >= 3 {
            rest = rest.get(common..).unwrap_or_default();
            parts += 1;
        }
    }
    rest.is_empty() && parts > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekday_has_its_comma_before_a_date() {
        assert_eq!(weekday_without_comma("pada Rabu 23 Desember 2015").as_deref(), Some("Rabu 23"));
        assert_eq!(weekday_without_comma("pada Rabu, 23 Desember 2015, dan Minggu ketiga"), None);
    }

    #[test]
    fn an_abbreviation_is_known_as_the_name_that_it_is_made_of() {
        let full = "Dinas Pemberdayaan Masyarakat dan Desa";
        assert!(is_abbreviation("DPMD", full));
        assert!(is_abbreviation("Dispertan", "Dinas Pertanian dan Pangan"));
        assert!(!is_abbreviation("Dinas", "Dinas Pertanian dan Pangan"));
        assert!(!is_abbreviation("Bappeda", full));
    }
}
