//! Which visits a reader wants to see.

use super::independent;
use crate::dataset::Dataset;
use crate::model::{InstitutionType, RegionKey, Topic, Visit, VisitKey};

/// A choice of visits; an empty one chooses all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only visits of these years.
    pub period: Period,
    /// Only visits that an institution of this type took part in.
    pub institution_type: Option<InstitutionType>,
    /// Only visits that an institution from this province took part in: its code of two digits.
    pub province: Option<String>,
    /// Only visits with this topic.
    pub topic: Option<Topic>,
    /// Only visits that name this programme: its id.
    pub programme: Option<String>,
    /// Only visits that rest on two independent sources or more.
    pub well_sourced: bool,
    /// Only visits whose record holds all of these words.
    pub text: String,
}

/// Years from and to, both included; an open end is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The first year.
    pub from: Option<i32>,
    /// The last year.
    pub to: Option<i32>,
}

impl Period {
    /// Whether a year lies within.
    pub fn holds(self, year: i32) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }
}

/// The visits that a filter chooses, oldest first.
pub fn select(dataset: &Dataset, filter: &Filter) -> Vec<VisitKey> {
    let words: Vec<String> = filter.text.split_whitespace().map(str::to_lowercase).collect();
    let programme = filter.programme.as_deref().map(|id| dataset.find_programme(id));
    let province = filter.province.as_deref().map(|code| dataset.find_province(code));
    let chosen = dataset.visits().filter(|(_, visit)| {
        filter.period.holds(visit.date.year())
            && filter.topic.is_none_or(|topic| visit.topics.contains(&topic))
            && filter.institution_type.is_none_or(|wanted| {
                visit.delegations.iter().any(|part| dataset.institution(part.institution).institution_type == wanted)
            })
            && province.is_none_or(|province| province.is_some_and(|province| comes_from(dataset, visit, province)))
            && programme.is_none_or(|wanted| wanted.is_some_and(|wanted| visit.programmes.contains(&wanted)))
            && (!filter.well_sourced || independent(dataset, &visit.sources) >= 2)
            && holds_words(dataset, visit, &words)
    });
    chosen.map(|(key, _)| key).collect()
}

pub(super) fn comes_from(dataset: &Dataset, visit: &Visit, province: RegionKey) -> bool {
    let regions = visit.delegations.iter().filter_map(|part| dataset.institution(part.institution).region);
    regions.filter_map(|region| dataset.province_of(region)).any(|found| found == province)
}

/// Whether every word stands somewhere in the record, in either language and regardless of case.
fn holds_words(dataset: &Dataset, visit: &Visit, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let mut text = String::new();
    let mut add = |part: &str| {
        text.push_str(&part.to_lowercase());
        text.push('\n');
    };
    for part in &visit.delegations {
        let institution = dataset.institution(part.institution);
        add(&institution.name.id);
        add(&institution.name.en);
        for region in institution.region.iter().flat_map(|key| [Some(*key), dataset.province_of(*key)]).flatten() {
            add(&dataset.region(region).name.id);
            add(&dataset.region(region).name.en);
        }
    }
    add(&visit.summary.id);
    add(&visit.summary.en);
    for key in &visit.programmes {
        add(&dataset.programme(*key).name.id);
        add(&dataset.programme(*key).name.en);
    }
    for person in visit.led_by.iter().chain(&visit.received_by) {
        person.name.iter().chain(&person.role).for_each(|part| add(part));
    }
    visit.venues.iter().for_each(|venue| add(venue));
    words.iter().all(|word| text.contains(word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Word as _;

    fn chosen(filter: &Filter) -> Vec<String> {
        let dataset = Dataset::embedded();
        select(&dataset, filter).into_iter().map(|key| dataset.visit(key).id.clone()).collect()
    }

    #[test]
    fn no_choice_chooses_every_visit() {
        assert_eq!(chosen(&Filter::default()).len(), Dataset::embedded().visits.len());
    }

    #[test]
    fn words_are_found_in_any_field_and_in_any_case() {
        let found = chosen(&Filter { text: "SERUYAN yulhaidir".into(), ..Filter::default() });
        assert_eq!(found, ["2019-10-09-seruyan"]);
        assert!(chosen(&Filter { text: "west sulawesi".into(), ..Filter::default() }).len() >= 2);
        assert!(chosen(&Filter { text: "seruyan zzzz".into(), ..Filter::default() }).is_empty());
    }

    #[test]
    fn choices_are_combined() {
        let dataset = Dataset::embedded();
        let filter = Filter {
            period: Period { from: Some(2017), to: Some(2019) },
            institution_type: InstitutionType::from_word("regency"),
            province: Some("33".into()),
            topic: Topic::from_word("tourism"),
            ..Filter::default()
        };
        let keys = select(&dataset, &filter);
        assert!(!keys.is_empty());
        for key in keys {
            let visit = dataset.visit(key);
            assert!((2017..=2019).contains(&visit.date.year()) && visit.topics.contains(&Topic::Tourism));
        }
    }

    #[test]
    fn a_province_that_does_not_exist_chooses_nothing() {
        assert!(chosen(&Filter { province: Some("99".into()), ..Filter::default() }).is_empty());
    }
}
