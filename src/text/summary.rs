//! What a selection of visits shows, in a few sentences made by rules; each number with the selection behind it.

use std::collections::BTreeMap;

use chrono::Datelike as _;

use super::{Lang, institution_types_label, integer, percent, visits};
use crate::dataset::Dataset;
use crate::model::order::{distinct, distinct_few};
use crate::model::{InstitutionType, Word as _};
use crate::query::{Filter, Period, Selection, independent, provinces_of};

/// A part of the summary: words, or a number that leads to what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedSpan {
    /// What it says.
    pub text: String,
    /// The selection that it counts.
    pub leads_to: Option<Filter>,
}

/// The summary of a selection: how many, by whom, when most, how that changed, how well it is known.
pub fn summary(lang: Lang, dataset: &Dataset, selection: &Selection) -> Vec<LinkedSpan> {
    let Selection { filter, keys } = selection;
    let mut pieces = Vec::new();
    let all = count(keys.len());
    if all == 0 {
        pieces.push(LinkedSpan { text: lang.messages().nothing_selected.to_owned(), leads_to: None });
        return pieces;
    }
    let mut say = |text: &str| pieces.push(LinkedSpan { text: text.to_owned(), leads_to: None });
    let institutions =
        distinct(keys.iter().flat_map(|key| &dataset.visit(*key).delegations).map(|part| part.institution));
    let provinces = distinct(keys.iter().flat_map(|key| provinces_of(dataset, dataset.visit(*key))));
    let (who, where_) = (count(institutions.len()), count(provinces.len()));
    let plural = |count: u32, one: &'static str, many: &'static str| if count == 1 { one } else { many };
    let from = match (lang, where_) {
        // Of a province nothing is stated: that is not none.
        (_, 0) => String::new(),
        (Lang::Id, _) => format!(" dari {} provinsi", integer(lang, where_)),
        (Lang::En, _) => format!(" from {} {}", integer(lang, where_), plural(where_, "province", "provinces")),
    };
    say(&match lang {
        Lang::Id => format!("Tercatat {} oleh {} lembaga{from}.", visits(lang, all), integer(lang, who)),
        Lang::En => {
            let institutions = plural(who, "institution", "institutions");
            format!("The selection holds {} by {} {institutions}{from}.", visits(lang, all), integer(lang, who))
        }
    });
    let mut by_year: BTreeMap<i32, u32> = BTreeMap::new();
    let mut by_kind = [0; InstitutionType::ALL.len()];
    for visit in keys.iter().map(|key| dataset.visit(*key)) {
        *by_year.entry(visit.date.year()).or_default() += 1;
        let kinds = visit.delegations.iter().map(|part| dataset.institution(part.institution).institution_type);
        for kind in distinct_few(kinds.filter_map(|kind| InstitutionType::ALL.iter().position(|one| *one == kind))) {
            by_kind[kind] += 1;
        }
    }
    let of_years = |from: i32, to: i32| by_year.range(from..=to).map(|(_, count)| count).sum::<u32>();
    let in_years = |from: i32, to: i32| Filter { period: Period { from: Some(from), to: Some(to) }, ..filter.clone() };
    // The busiest year, where there is one.
    let most = by_year.values().copied().max().unwrap_or(0);
    let busiest: Vec<i32> = by_year.iter().filter(|(_, count)| **count == most).map(|(year, _)| *year).collect();
    if let ([year], true) = (busiest.as_slice(), by_year.len() > 1) {
        say(&match lang {
            Lang::Id => format!(" Tahun {year} paling ramai: "),
            Lang::En => format!(" The busiest year is {year}: "),
        });
        pieces.push(LinkedSpan { text: visits(lang, most), leads_to: Some(in_years(*year, *year)) });
        pieces.push(LinkedSpan { text: ".".to_owned(), leads_to: None });
    }
    // The kind of institution that came most, where the reader has not chosen one.
    let kinds = InstitutionType::ALL.iter().copied().zip(by_kind);
    let mut kinds = kinds.filter(|(kind, _)| *kind != InstitutionType::Other);
    let most = kinds.clone().map(|(_, count)| count).max().unwrap_or(0);
    // Where several came as often, none is named.
    let leading = kinds.find(|(_, count)| *count == most).filter(|_| kinds.all(|(_, count)| count < most));
    if let Some((kind, _)) = leading.filter(|_| filter.institution_type.is_none() && all > 1 && most > 0) {
        let share = LinkedSpan {
            text: percent(lang, most, all),
            leads_to: Some(Filter { institution_type: Some(kind), ..filter.clone() }),
        };
        let label = institution_types_label(lang, kind);
        let words = |text: String| LinkedSpan { text, leads_to: None };
        pieces.push(words(match lang {
            Lang::Id => format!(" {label} ikut dalam "),
            Lang::En => format!(" {label} took part in "),
        }));
        pieces.push(share);
        let rest = lang.pick(", termasuk dalam rombongan campuran.", " of them, mixed delegations included.");
        pieces.push(words(rest.to_owned()));
    }
    // The last three full years against the three before, where the selection reaches that far.
    let last = dataset.subject.gathered.year() - 1;
    let (now, before) = ((last - 2, last), (last - 5, last - 3));
    if filter.period.holds(before.0) && filter.period.holds(last) {
        let words = |text: String| LinkedSpan { text, leads_to: None };
        // That no visit was found is said, and is no nought.
        let counted = |(from, to): (i32, i32), said: fn(Lang, u32) -> String| match of_years(from, to) {
            0 => words(lang.pick("tidak ditemukan kunjungan", "no visit found").to_owned()),
            found => LinkedSpan { text: said(lang, found), leads_to: Some(in_years(from, to)) },
        };
        let recorded = |span: (i32, i32)| if of_years(span.0, span.1) == 0 { "" } else { "tercatat " };
        pieces.push(words(match lang {
            Lang::Id => format!(" Pada {}–{} {}", now.0, now.1, recorded(now)),
            Lang::En => format!(" Recorded in {}–{}: ", now.0, now.1),
        }));
        pieces.push(counted(now, visits));
        pieces.push(words(match lang {
            Lang::Id => format!(", pada {}–{} {}", before.0, before.1, recorded(before)),
            Lang::En => "; in the three years before: ".to_owned(),
        }));
        pieces.push(counted(before, integer));
        pieces.push(words(".".to_owned()));
    }
    let well = count(keys.iter().filter(|key| independent(dataset, &dataset.visit(**key).sources) >= 2).count());
    pieces.extend(evidence(lang, filter, well, all));
    pieces
}

/// How many of the visits two independent sources or more support.
fn evidence(lang: Lang, filter: &Filter, well: u32, all: u32) -> Vec<LinkedSpan> {
    let words = |text: String| LinkedSpan { text, leads_to: None };
    if well == 0 {
        let none = lang.pick(
            " Tidak satu pun didukung dua sumber independen atau lebih.",
            " None is supported by two independent sources or more.",
        );
        return vec![words(none.to_owned())];
    }
    vec![
        words(lang.pick(" Sebanyak ", " Supported by two independent sources or more: ").to_owned()),
        LinkedSpan { text: integer(lang, well), leads_to: Some(Filter { well_sourced: true, ..filter.clone() }) },
        words(match lang {
            Lang::Id => format!(" dari {} didukung dua sumber independen atau lebih.", integer(lang, all)),
            Lang::En => format!(" of {}.", integer(lang, all)),
        }),
    ]
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A label within a sentence: its first letter small.
pub(super) fn lowered(label: &str) -> String {
    let mut letters = label.chars();
    // Abbreviations keep their capitals.
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(std::iter::once(second)).chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::VisitIndex;
    use crate::text::visit_words;

    #[test]
    fn every_number_of_the_summary_counts_the_selection_that_it_leads_to() {
        let dataset = Dataset::embedded();
        let index = VisitIndex::new(&dataset, visit_words);
        for lang in [Lang::Id, Lang::En] {
            let all = Selection::all(&dataset);
            let pieces = summary(lang, &dataset, &all);
            let mut checked = 0;
            for piece in &pieces {
                if let Some(filter) = &piece.leads_to {
                    let found = count(index.select(&dataset, filter).keys.len());
                    let said = [integer(lang, found), visits(lang, found), percent(lang, found, count(all.keys.len()))];
                    assert!(said.contains(&piece.text), "{piece:?}");
                    checked += 1;
                }
            }
            assert!(checked >= 4, "{pieces:?}");
        }
    }

    #[test]
    fn an_empty_selection_says_so() {
        let dataset = Dataset::embedded();
        let pieces = summary(Lang::En, &dataset, &Selection::default());
        assert_eq!(pieces.len(), 1);
    }
}
