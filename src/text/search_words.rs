//! What a visit may be found by.

use super::{Lang, institution_type_label, topic_label, visit_date};
use crate::dataset::Dataset;
use crate::model::{Bilingual, Visit};

/// Every word of a visit in both languages: who, from where, when, what for, led and received by whom, where, what
/// happened.
pub fn visit_words(dataset: &Dataset, visit: &Visit) -> String {
    let mut text = String::new();
    let mut add = |part: &str| {
        text.push_str(part);
        text.push('\n');
    };
    let mut names: Vec<&Bilingual> = vec![&visit.summary];
    names.extend(&visit.details);
    names.extend(visit.programmes.iter().map(|key| &dataset.programme(*key).name));
    for part in &visit.delegations {
        let institution = dataset.institution(part.institution);
        names.push(&institution.name);
        for region in institution.region.iter().flat_map(|key| [Some(*key), dataset.province_of(*key)]).flatten() {
            names.push(&dataset.region(region).name);
        }
        for lang in [Lang::Id, Lang::En] {
            add(institution_type_label(lang, institution.institution_type));
        }
    }
    for name in names {
        add(&name.id);
        add(&name.en);
    }
    for lang in [Lang::Id, Lang::En] {
        add(&visit_date(lang, &visit.date));
        visit.topics.iter().for_each(|topic| add(topic_label(lang, *topic)));
    }
    for person in visit.led_by.iter().chain(&visit.received_by) {
        person.name.iter().for_each(|name| add(name));
        person.role.iter().for_each(|role| [&role.id, &role.en].into_iter().for_each(|words| add(words)));
    }
    visit.venues.iter().for_each(|venue| [&venue.id, &venue.en].into_iter().for_each(|words| add(words)));
    add(&visit.id);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Filter, VisitIndex};

    #[test]
    fn a_visit_is_found_by_its_day_its_topic_its_leader_and_its_province() {
        let dataset = Dataset::embedded();
        let index = VisitIndex::new(&dataset, visit_words);
        let found = |text: &str| index.select(&dataset, &Filter { text: text.into(), ..Filter::default() }).keys;
        let ids = |text: &str| found(text).into_iter().map(|key| dataset.visit(key).id.as_str()).collect::<Vec<_>>();
        assert!(ids("9 maret 2017").contains(&"2017-03-09-sukoharjo-sabang"));
        assert_eq!(ids("SERUYAN yulhaidir"), ["2019-10-09-seruyan"]);
        assert!(ids("west sulawesi").len() >= 2);
        assert_eq!(ids("berkunjung"), ids("kunjungan"));
        assert!(!ids("berkunjung").is_empty() && ids("zzzz").is_empty());
    }
}
