//! All that the one search finds, in a language: pages, regions, programmes, institutions, visits, awards, sources.

use super::{Lang, institution_type_label, visit_date, visit_words};
use crate::dataset::{Dataset, Kind};
use crate::model::order::in_order;
use crate::model::{Bilingual, ProgrammeKey, Region, RegionKey, RegionType, SourceKey};
use crate::query::{SearchEntry, SearchTarget};

/// The entries. Those whose records travel later are left out until these are there.
pub fn search_entries(lang: Lang, dataset: &Dataset) -> Vec<SearchEntry> {
    let mut entries = pages(lang);
    entries.extend(regions(lang, dataset));
    let both = |name: &Bilingual| format!("{} {}", name.id, name.en);
    let record = |kind: Kind, id: &str, name: &Bilingual, about: String, words: String| SearchEntry {
        target: SearchTarget::Record(kind, id.to_owned()),
        name: lang.of(name).to_owned(),
        about,
        words: format!("{} {words}", both(name)),
    };
    // Those studied most stand first.
    let named = |key: ProgrammeKey| dataset.visits.iter().filter(|visit| visit.programmes.contains(&key)).count();
    let programmes: Vec<_> = dataset.programmes().filter(|(_, one)| !one.marker).collect();
    let programmes = in_order(programmes, |a, b| named(b.0).cmp(&named(a.0)));
    entries.extend(
        programmes.into_iter().map(|(_, one)| {
            record(Kind::Programme, &one.id, &one.name, lang.frame().programme.to_owned(), String::new())
        }),
    );
    entries.extend(dataset.institutions.iter().map(|one| {
        let about = institution_type_label(lang, one.institution_type).to_owned();
        record(Kind::Institution, &one.id, &one.name, about, String::new())
    }));
    entries.extend(dataset.visits.iter().rev().map(|visit| SearchEntry {
        target: SearchTarget::Record(Kind::Visit, visit.id.clone()),
        name: super::institution_names(lang, dataset, visit),
        about: visit_date(lang, &visit.date),
        words: visit_words(dataset, visit),
    }));
    if let Some(later) = dataset.later() {
        entries.extend(later.awards.iter().rev().map(|award| {
            let about = format!("{} · {}", award.year, lang.of(&award.grantor));
            record(Kind::Award, &award.id, &award.name, about, both(&award.grantor))
        }));
    }
    if let Some(texts) = dataset.source_texts() {
        entries.extend(dataset.sources.iter().enumerate().map(|(at, source)| {
            let key = SourceKey::from(at);
            let published = source.published.map(|known| super::date(lang, known));
            let about: Vec<_> = std::iter::once(source.publisher.clone()).chain(published).collect();
            SearchEntry {
                target: SearchTarget::Record(Kind::Source, source.id.clone()),
                name: texts.get(key).title.clone().unwrap_or_else(|| about.join(", ")),
                about: about.join(" · "),
                words: String::new(),
            }
        }));
    }
    entries
}

fn pages(lang: Lang) -> Vec<SearchEntry> {
    let (here, other) = match lang {
        Lang::Id => (Lang::Id.messages(), Lang::En.messages()),
        Lang::En => (Lang::En.messages(), Lang::Id.messages()),
    };
    let pages = [
        ("", here.overview, other.overview),
        ("visits", here.visits, other.visits),
        ("adoption", here.adoption, other.adoption),
        ("awards", here.awards, other.awards),
        ("programmes", here.programmes, other.programmes),
        ("notes", here.notes, other.notes),
        ("present", here.present, other.present),
        ("sources", here.sources, other.sources),
        ("data", here.data, other.data),
    ];
    let entry = |(path, name, other): (&'static str, &str, &str)| SearchEntry {
        target: SearchTarget::Page(path),
        name: name.to_owned(),
        about: lang.frame().page.to_owned(),
        words: other.to_owned(),
    };
    pages.map(entry).to_vec()
}

/// Regencies, cities and provinces, those first that a visit came from.
fn regions(lang: Lang, dataset: &Dataset) -> Vec<SearchEntry> {
    let came: Vec<_> = dataset
        .visits
        .iter()
        .flat_map(|visit| &visit.delegations)
        .filter_map(|part| dataset.institution(part.institution).region)
        .collect();
    let entry = |(at, region): (usize, &Region)| {
        let key = RegionKey::from(at);
        let province = dataset.province_of(key).filter(|_| region.region_type != RegionType::Province);
        let about = province.map_or_else(
            || lang.messages().province.to_owned(),
            |province| lang.of(&dataset.region(province).name).to_owned(),
        );
        let found = SearchEntry {
            target: SearchTarget::Record(Kind::Region, region.code.to_string()),
            name: lang.of(&region.name).to_owned(),
            about,
            words: format!("{} {} {}", region.name.id, region.name.en, region.code),
        };
        (!came.contains(&key), found)
    };
    let mut found: Vec<_> = dataset.regions.iter().enumerate().map(entry).collect();
    found.sort_by_key(|(is_new, _)| *is_new);
    found.into_iter().map(|(_, entry)| entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::SearchIndex;

    #[test]
    fn what_people_ask_for_is_found_first_in_either_language() {
        let dataset = Dataset::embedded();
        for lang in [Lang::Id, Lang::En] {
            let index = SearchIndex::new(search_entries(lang, &dataset));
            let first = |question: &str| index.find(question, 1).into_iter().next().map(|one| one.target.clone());
            let record = |kind: Kind, id: &str| Some(SearchTarget::Record(kind, id.to_owned()));
            assert_eq!(first("seruyan"), record(Kind::Region, "62.07"), "{lang:?}");
            assert_eq!(first("sukoharjo"), record(Kind::Region, "33.11"), "{lang:?}");
            assert_eq!(first("smart kampung"), record(Kind::Programme, "smart-kampung"), "{lang:?}");
            assert_eq!(first("smart kampng"), record(Kind::Programme, "smart-kampung"), "{lang:?}");
            assert_eq!(first("kunjungan"), Some(SearchTarget::Page("visits")), "{lang:?}");
            assert_eq!(first("awards"), Some(SearchTarget::Page("awards")), "{lang:?}");
            assert!(matches!(first("setneg lan"), Some(SearchTarget::Record(Kind::Visit, _))), "{lang:?}");
            assert_eq!(first("zzzzzz"), None);
        }
    }
}
