//! The deck made for a region that comes to visit.

use super::brief::{Brief, REGION, brief};
use super::ready::thanks;
use super::{Content, Deck, FigureAt, Slide};
use crate::dataset::{Dataset, Later};
use crate::figure::{ADOPTION_AFTER_VISIT, ADOPTION_MAP, VISITS_REGIONS};
use crate::model::{AdoptionKey, RegionKey};
use crate::query::Filter;
use crate::state::{Route, UrlState, encode};
use crate::text::{Lang, date, stage_label, visits};

/// The most slides of one sort in a region's deck.
const MOST: usize = 4;

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
    let line = |key: &AdoptionKey| {
        let adoption = later.adoption(*key);
        let (institution, programme) =
            (dataset.institution(adoption.institution), dataset.programme(adoption.programme));
        let (who, what) = (lang.of(&institution.name), lang.of(&programme.name));
        format!("- **{who}**: {what} ({}, {})", stage_label(lang, adoption.stage), date(lang, adoption.date))
    };
    let list = |heading: &str, adoptions: &[AdoptionKey]| {
        let lines: Vec<_> = adoptions.iter().map(line).collect();
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
        slides.push(list(&heading, peers.get(..MOST * 2).unwrap_or(&peers)));
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
