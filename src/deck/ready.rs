//! Decks made from the dataset: three that are ready, and one for any region that comes to visit.

use super::brief::{Brief, REGION, brief, region_of};
use super::{Content, Deck, FigureAt, Slide};
use crate::dataset::{Dataset, Later};
use crate::figure::{
    ADOPTION_AFTER_VISIT, ADOPTION_LADDER, ADOPTION_MAP, ADOPTION_SPREAD, AWARD_TIMELINE, INDICATORS, PROGRAMME_UPTAKE,
    VISITS_BY_YEAR, VISITS_ORIGIN, VISITS_PROGRAMMES, VISITS_REGIONS, VISITS_TOPICS,
};
use crate::model::{AdoptionKey, RegionKey};
use crate::query::{Context, Filter};
use crate::state::{Route, UrlState, encode};
use crate::text::{Lang, date, stage_label, visits};

/// The ids of the ready decks, which no deck of a reader has.
const WELCOME: &str = "welcome";
const ADOPTION: &str = "adoption";
const AWARDS: &str = "awards";
pub(super) const READY: [&str; 3] = [WELCOME, ADOPTION, AWARDS];

/// The most slides of one sort in a region's deck.
const MOST: usize = 4;

/// The ready decks: a welcome, a talk on adoption, one on awards.
pub fn ready(dataset: &Dataset, lang: Lang) -> Vec<Deck> {
    let subject = lang.of(&dataset.region(dataset.subject.region).name);
    let of = |route: Route| UrlState { route, ..UrlState::default() };
    let at = |figure: &str, view: &UrlState| {
        Slide::from(Content::Figure(FigureAt { figure: figure.to_owned(), address: encode(view) }))
    };
    let said = |slide: Slide, notes: &str| Slide { notes: notes.to_owned(), ..slide };
    let title =
        |heading: &str, text: &str| Slide::from(Content::Title { heading: heading.to_owned(), text: text.to_owned() });
    let question = |text: &str| Slide::from(Content::Question(text.to_owned()));
    let (visits_page, adoption_page, awards_page) = (of(Route::Visits), of(Route::Adoption), of(Route::Awards));
    let with_context = UrlState { context: vec![Context::Visits, Context::Regents], ..awards_page.clone() };
    let pick = |id: &'static str, en: &'static str| lang.pick(id, en);
    let welcome = vec![
        title(&format!("{} {subject}", pick("Selamat datang di", "Welcome to")), lang.of(&dataset.subject.title)),
        said(
            at(VISITS_BY_YEAR, &visits_page),
            pick(
                "Tunjukkan tahun kunjungan tamu hari ini. Ingatkan bahwa data ini sampel.",
                "Point at the year in which today's guests came before. Say that the records are a sample.",
            ),
        ),
        at(VISITS_ORIGIN, &visits_page),
        said(
            at(VISITS_TOPICS, &visits_page),
            pick("Tanyakan: topik mana yang membawa Anda ke sini?", "Ask: which topic brings you here?"),
        ),
        at(VISITS_PROGRAMMES, &visits_page),
        said(
            at(ADOPTION_MAP, &adoption_page),
            pick(
                "Cari daerah tamu dengan tombol / dan tunjukkan daerah di sekitarnya.",
                "Find the guests' region with the key / and point at its neighbours.",
            ),
        ),
        at(AWARD_TIMELINE, &awards_page),
        question(pick("Apa yang ingin Anda bawa pulang?", "What do you want to take home?")),
    ];
    let adoption = vec![
        title(pick("Dari kunjungan ke penerapan", "From visit to practice"), subject),
        at(ADOPTION_MAP, &adoption_page),
        at(ADOPTION_SPREAD, &adoption_page),
        at(ADOPTION_AFTER_VISIT, &adoption_page),
        at(PROGRAMME_UPTAKE, &adoption_page),
        at(ADOPTION_LADDER, &adoption_page),
        Slide::from(Content::Text(
            pick(
                "**Yang tidak kami ketahui**\n\n- Kerja sama yang ditandatangani belum tentu diterapkan.\n- Yang terjadi sesudah kunjungan belum tentu karena kunjungan itu.\n- Tidak ditemukan data bukan berarti tidak terjadi apa-apa.",
                "**What we do not know**\n\n- A signature does not mean that a programme is in use.\n- What happened after a visit did not necessarily happen because of it.\n- No record does not mean that nothing happened.",
            )
            .to_owned(),
        )),
        question(pick("Apa yang membuat sebuah program berhasil di daerah lain?", "What makes a programme work elsewhere?")),
    ];
    let awards = vec![
        title(&format!("{} {subject}", pick("Jalan menuju penghargaan:", "The way to the awards:")), ""),
        at(AWARD_TIMELINE, &awards_page),
        at(AWARD_TIMELINE, &with_context),
        at(INDICATORS, &awards_page),
        question(pick(
            "Penghargaan mana yang paling mengubah cara kerja kita?",
            "Which award changed most how we work?",
        )),
    ];
    vec![
        Deck {
            id: WELCOME.into(),
            title: pick("Sambutan untuk rombongan", "Welcome for a delegation").into(),
            minutes: 10,
            slides: welcome,
            removed_ms: None,
        },
        Deck {
            id: ADOPTION.into(),
            title: pick("Adopsi program: ringkasan 5 menit", "Programme adoption: a 5-minute summary").into(),
            minutes: 5,
            slides: adoption,
            removed_ms: None,
        },
        Deck {
            id: AWARDS.into(),
            title: pick("Jalan menuju penghargaan", "The way to the awards").into(),
            minutes: 8,
            slides: awards,
            removed_ms: None,
        },
    ]
}

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
    let mut slides =
        vec![Slide::from(Content::Title { heading: title.clone(), text: visits_before(lang, visits.len()) })];
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
    Deck { id: format!("{REGION}{code}"), title, minutes: 15, slides, removed_ms: None }
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

/// The deck with an id that is made and not kept: a ready one, or a region's with the programmes chosen for the day.
pub fn made(dataset: &Dataset, later: &Later, id: &str, agenda: &[String], lang: Lang) -> Option<Deck> {
    match region_of(id) {
        Some(code) => Some(for_region(dataset, later, dataset.find_region(code)?, agenda, lang)),
        None => ready(dataset, lang).into_iter().find(|deck| deck.id == id),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{FigureInputs, draw};
    use super::*;
    use crate::figure::FigureSize;
    use crate::query::VisitIndex;
    use crate::state::decode;

    fn records_exist(dataset: &Dataset, deck: &Deck) {
        for slide in &deck.slides {
            if let Content::Record(record) = &slide.content {
                let (kind, id) = record.split_once('/').expect("a kind and an id");
                let is_there = match kind {
                    "visit" => dataset.find_visit(id).is_some(),
                    _ => dataset.find_programme(id).is_some(),
                };
                assert!(is_there, "{record}");
            }
        }
    }

    #[test]
    fn every_figure_of_the_ready_decks_is_drawn_from_an_address_that_reads_whole() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let register = VisitIndex::new(&dataset, |visit| visit.id.clone());
        let canvas = FigureSize { width_px: 1920.0, height_px: 800.0, type_px: 24.0, at_least: 0 };
        for lang in [Lang::Id, Lang::En] {
            let asked = FigureInputs { dataset: &dataset, later, maps: None, register: &register, lang };
            for deck in ready(&dataset, lang) {
                assert!(deck.slides.len() >= 5 && deck.minutes > 0);
                for slide in &deck.slides {
                    if let Content::Figure(FigureAt { figure, address }) = &slide.content {
                        let (view, unread) = decode(address);
                        assert!(unread.is_empty(), "{address}");
                        // The map needs its outlines, which travel apart.
                        let drawn = draw(asked, figure, &view, canvas);
                        assert!(drawn.is_some() || figure == ADOPTION_MAP, "{figure}");
                    }
                }
                records_exist(&dataset, &deck);
            }
        }
    }

    #[test]
    fn the_deck_of_a_delegation_points_out_its_own_region_among_those_that_came() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let register = VisitIndex::new(&dataset, |visit| visit.id.clone());
        let canvas = FigureSize { width_px: 1920.0, height_px: 800.0, type_px: 24.0, at_least: 0 };
        let asked = FigureInputs { dataset: &dataset, later, maps: None, register: &register, lang: Lang::Id };
        let region = dataset.find_region("62.07").expect("the region exists");
        let deck = for_region(&dataset, later, region, &[], Lang::Id);
        let at = deck.slides.iter().find_map(|slide| match &slide.content {
            Content::Figure(at) if at.figure == ADOPTION_AFTER_VISIT => Some(at),
            _ => None,
        });
        let at = at.expect("the deck has the figure");
        let drawn = draw(asked, &at.figure, &decode(&at.address).0, canvas).expect("it is drawn");
        assert!(drawn.scene.marks.iter().any(|mark| mark.key == "own.62.07"));
    }

    #[test]
    fn no_deck_of_a_reader_has_the_id_of_a_ready_one() {
        let dataset = Dataset::embedded();
        for deck in ready(&dataset, Lang::Id) {
            assert!(READY.contains(&deck.id.as_str()) && !super::super::is_own_id(&deck.id), "{}", deck.id);
        }
    }

    #[test]
    fn a_region_that_came_is_shown_its_visits_and_one_that_did_not_is_told_so() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let deck = |code: &str| {
            let region = dataset.find_region(code).expect("the region exists");
            for_region(&dataset, later, region, &[], Lang::En)
        };
        for code in ["62.07", "33.11", "51.01", "76.06", "17.01"] {
            let deck = deck(code);
            records_exist(&dataset, &deck);
            assert!(deck.slides.len() >= 5, "{code}");
            let visits = deck
                .slides
                .iter()
                .filter(|slide| matches!(&slide.content, Content::Record(id) if id.starts_with("visit/")));
            let says_none =
                matches!(&deck.slides[0].content, Content::Title { text, .. } if text.starts_with("No earlier"));
            assert_eq!(visits.count() == 0, says_none, "{code}");
        }
        assert!(
            matches!(&deck("17.01").slides[0].content, Content::Title { text, .. } if text.starts_with("No earlier"))
        );
        assert_eq!(
            deck("62.07")
                .slides
                .iter()
                .filter(|slide| matches!(&slide.content, Content::Record(id) if id.starts_with("visit/")))
                .count(),
            3
        );
    }
}
