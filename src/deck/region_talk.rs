//! The deck made for a region that comes to visit.

use super::brief::{Brief, REGION, brief};
use super::thanks::thanks;
use super::{Content, Deck, FigureAt, Slide};
use crate::dataset::{Dataset, Later};
use crate::figure::{ADOPTION_AFTER_VISIT, ADOPTION_MAP, VISITS_REGIONS};
use crate::model::{AdoptionKey, RegionKey};
use crate::query::Filter;
use crate::state::{Route, UrlState, encode};
use crate::text::{Lang, and_more, date, stage_label, visits};

/// The most slides of one sort in a region's deck.
const MOST: usize = 4;
/// The most entries of a list, and the most programmes that an entry names.
const ENTRIES: usize = 5;
const NAMED: usize = 4;

/// The deck for a region that comes: its earlier visits, what it took, what its peers took, what to ask. A region of
/// which nothing is recorded is told so.
pub(super) fn for_region(dataset: &Dataset, later: &Later, region: RegionKey, agenda: &[String], lang: Lang) -> Deck {
    let pick = |id: &'static str, en: &'static str| lang.pick(id, en);
    let name = lang.of(&dataset.region(region).name);
    let code = dataset.region(region).code.to_string();
    let subject = lang.of(&dataset.region(dataset.subject.region).name);
    let province = dataset.province_of(region);
    let Brief { visits, taken, peers, agenda, .. } = brief(dataset, later, region, agenda);
    let title = visit_of(lang, name, subject);
    let mut slides = vec![Slide::from(Content::Title {
        heading: title.clone(),
        text: visits_before(lang, visits.len()),
        guest: code.clone(),
    })];
    let record = |kind: &str, id: &str| Slide::from(Content::Record(format!("{kind}/{id}")));
    slides.extend(visits.iter().take(MOST).map(|key| record("visit", &dataset.visit(*key).id)));
    let list = |heading: &str, adoptions: &[AdoptionKey]| {
        let lines = adoption_lines(dataset, later, lang, adoptions);
        Slide::from(Content::Text(format!("**{heading}**\n\n{}", lines.join("\n"))))
    };
    if taken.is_empty() {
        slides.push(Slide::from(Content::Text(match lang {
            Lang::Id => format!("**Adopsi oleh {name}**\n\nTidak ditemukan data. Itu bukan berarti tidak ada."),
            Lang::En => {
                format!("**Adoptions by {name}**\n\nNo record was found. That does not mean that there is none.")
            }
        })));
    } else {
        slides.push(list(&format!("{} {name}", pick("Minat dan kerja sama", "Interest and agreements:")), &taken));
    }
    if let (Some(province), false) = (province, peers.is_empty()) {
        let heading = format!(
            "{} {}",
            pick("Kerja sama dan penerapan di daerah lain di", "Agreements and use elsewhere in"),
            lang.of(&dataset.region(province).name)
        );
        slides.push(list(&heading, &peers));
    }
    if let Some(province) = province {
        let filter = Filter { province: Some(dataset.region(province).code.to_string()), ..Filter::default() };
        let view = UrlState { route: Route::Visits, filter, ..UrlState::default() };
        slides.push(Slide::from(Content::Figure(FigureAt { figure: VISITS_REGIONS.into(), address: encode(&view) })));
    }
    let map = UrlState { route: Route::Adoption, mark: Some(code.clone()), ..UrlState::default() };
    slides.push(Slide::from(Content::Figure(FigureAt { figure: ADOPTION_MAP.into(), address: encode(&map) })));
    // Where this region stands among those that came: its mark points it out.
    slides.push(Slide::from(Content::Figure(FigureAt { figure: ADOPTION_AFTER_VISIT.into(), address: encode(&map) })));
    slides.extend(agenda.iter().map(|key| record("programme", &dataset.programme(*key).id)));
    slides.push(Slide::from(Content::Question(match lang {
        Lang::Id => format!("Apa yang akan dikerjakan {name} dalam seratus hari pertama?"),
        Lang::En => format!("What will {name} do in the first hundred days?"),
    })));
    let id = format!("{REGION}{code}");
    slides.push(thanks(lang, &id));
    Deck { id, title, minutes: 15, slides, removed_ms: None }
}

/// Adoptions as entries of a list: those of one institution, step and day are one entry. At most five, and how many
/// adoptions are left out.
fn adoption_lines(dataset: &Dataset, later: &Later, lang: Lang, adoptions: &[AdoptionKey]) -> Vec<String> {
    let mut groups: Vec<Vec<AdoptionKey>> = Vec::new();
    let same = |key: AdoptionKey| {
        let adoption = later.adoption(key);
        (adoption.institution, adoption.stage, adoption.date)
    };
    for key in adoptions {
        match groups.iter_mut().find(|group| same(group[0]) == same(*key)) {
            Some(group) => group.push(*key),
            None => groups.push(vec![*key]),
        }
    }
    let line = |group: &Vec<AdoptionKey>| {
        let first = later.adoption(group[0]);
        let who = lang.of(&dataset.institution(first.institution).name);
        let name = |key: &AdoptionKey| lang.of(&dataset.programme(later.adoption(*key).programme).name).to_owned();
        let mut what: Vec<String> = group.iter().take(NAMED).map(name).collect();
        what.extend(and_more(lang, group.len().saturating_sub(NAMED)));
        format!("- **{who}**: {} ({}, {})", what.join(", "), stage_label(lang, first.stage), date(lang, first.date))
    };
    let mut lines: Vec<String> = groups.iter().take(ENTRIES).map(line).collect();
    let left_out = groups.iter().skip(ENTRIES).map(Vec::len).sum();
    lines.extend(and_more(lang, left_out).map(|more| format!("- {more}")));
    lines
}

/// The title of a region's deck and of its one page: who visits whom.
pub fn visit_of(lang: Lang, name: &str, subject: &str) -> String {
    match lang {
        Lang::Id => format!("Kunjungan {name} ke {subject}"),
        Lang::En => format!("Visit of {name} to {subject}"),
    }
}

fn visits_before(lang: Lang, count: usize) -> String {
    let said = visits(lang, u32::try_from(count).unwrap_or(u32::MAX));
    match (lang, count) {
        (Lang::Id, 0) => "Tidak ditemukan kunjungan sebelumnya".to_owned(),
        (Lang::En, 0) => "No earlier visit is recorded".to_owned(),
        (Lang::Id, _) => format!("{said} tercatat sebelumnya"),
        (Lang::En, _) => format!("{said} recorded before"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_signed_on_one_day_is_one_entry_and_what_is_left_out_is_counted() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let all: Vec<AdoptionKey> = (0..later.adoptions.len()).map(AdoptionKey::from).collect();
        let lines = adoption_lines(&dataset, later, Lang::En, &all);
        assert_eq!(lines.len(), ENTRIES + 1);
        assert!(lines[ENTRIES].starts_with("- and ") && lines[ENTRIES].ends_with(" more"), "{lines:?}");
        let of = |code: &str| {
            let region = dataset.find_region(code).expect("the region exists");
            let taken = brief(&dataset, later, region, &[]).taken;
            (taken.len(), adoption_lines(&dataset, later, Lang::En, &taken))
        };
        let (count, lines) = of("33.11");
        assert!(lines.len() < count && lines[0].contains(", "), "{lines:?}");
    }
}
