//! The numbers of a slide that shows one number large: counted from the view that it belongs to.

use super::FigureInputs;
use crate::model::SourceKey;
use crate::model::order::distinct;
use crate::query::{
    AwardCounts, ReachCounts, VisitCounts, count_awards, count_reach, count_visits, reach, runs_within, select_awards,
};
use crate::state::{Route, UrlState};
use crate::text::{filter_words, in_a_row, in_digits};

/// A number and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyNumber {
    /// The number, as it is read.
    pub value: String,
    /// What it counts.
    pub label: String,
}

/// The numbers of a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyNumbers {
    /// What the view is narrowed to, in words; empty where it is not.
    pub about: String,
    /// The one that is shown large.
    pub first: KeyNumber,
    /// Those beside it.
    pub beside: Vec<KeyNumber>,
    /// The sources that they rest on.
    pub sources: Vec<SourceKey>,
}

/// The numbers of a view: of visits, of adoption, or of awards.
pub fn key_numbers(inputs: FigureInputs<'_>, view: &UrlState) -> KeyNumbers {
    let FigureInputs { dataset, later, index, lang, .. } = inputs;
    let number = |count: usize, label: &str| KeyNumber { value: in_digits(lang, count), label: label.to_owned() };
    let about = filter_words(lang, dataset, &view.filter).unwrap_or_default();
    match view.route {
        Route::Adoption | Route::Region(_) => {
            let words = lang.adoption();
            let found = reach(dataset, later, &view.reach_scope(dataset));
            let ReachCounts { came, signed, running } = count_reach(later, &found);
            let records = found.values().flat_map(|one| {
                let visits = one.visits.iter().flat_map(|key| &dataset.visit(*key).sources);
                visits.chain(one.adoptions.iter().flat_map(|key| &later.adoption(*key).sources)).copied()
            });
            KeyNumbers {
                about,
                first: number(signed, words.number_signed),
                beside: vec![number(came, words.count_came), number(running, words.number_running)],
                sources: distinct(records),
            }
        }
        Route::Awards => {
            let words = lang.awards();
            let filter = view.award_filter(dataset);
            let chosen = select_awards(dataset, later, &filter);
            let AwardCounts { awards, grantors, .. } = count_awards(later, &chosen);
            let longest = runs_within(dataset, later, &filter).into_iter().map(|run| run.length()).max().unwrap_or(0);
            KeyNumbers {
                about,
                first: number(awards, words.count_awards),
                beside: vec![
                    number(grantors, words.count_grantors),
                    // A word in large type is not torn at its hyphen.
                    KeyNumber {
                        value: in_a_row(lang, longest).replace('-', "\u{2011}"),
                        label: words.longest_run.to_owned(),
                    },
                ],
                sources: distinct(chosen.iter().flat_map(|key| &later.award(*key).sources).copied()),
            }
        }
        _ => {
            let messages = lang.messages();
            let keys = index.select(dataset, &view.filter).keys;
            let VisitCounts { visits, institutions, provinces } = count_visits(dataset, &keys);
            KeyNumbers {
                about,
                first: number(visits, messages.count_visits),
                beside: vec![
                    number(institutions, messages.count_institutions),
                    number(provinces, messages.count_provinces),
                ],
                sources: distinct(keys.iter().flat_map(|key| &dataset.visit(*key).sources).copied()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::query::VisitIndex;
    use crate::state::decode;
    use crate::text::{Lang, visit_words};

    #[test]
    fn the_numbers_of_a_view_are_counted_from_its_records() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let index = VisitIndex::new(&dataset, visit_words);
        let asked = FigureInputs { dataset: &dataset, later, maps: None, index: &index, lang: Lang::En };
        let of = |address: &str| key_numbers(asked, &decode(address).0);
        let all = of("#/visits");
        assert_eq!(all.first.value, dataset.visits.len().to_string());
        assert!(all.about.is_empty() && all.sources.len() > 300, "{all:?}");
        let some = of("#/visits?province=33");
        let counted = index.select(&dataset, &decode("#/visits?province=33").0.filter).keys.len();
        assert_eq!((some.first.value, some.about.as_str()), (counted.to_string(), "Only: Central Java"));
        let signed = of("#/adoption");
        let read = |number: &KeyNumber| number.value.parse::<usize>().expect("a number");
        assert!(read(&signed.first) < read(&signed.beside[0]), "{signed:?}");
        let awards = of("#/awards");
        assert_eq!(awards.first.value, later.awards.len().to_string());
        let cited = |source: &SourceKey| later.awards.iter().any(|award| award.sources.contains(source));
        assert!(awards.sources.iter().all(cited), "awards rest on sources of awards alone");
        assert!(awards.beside[1].value.contains("years"), "{awards:?}");
    }
}
