//! Every figure in both languages under many choices, for tests of what figures say.

#![allow(dead_code, reason = "each test file uses a part")]

use std::fs;
use std::path::Path;

use studi_tiru::dataset::{Dataset, Later};
use studi_tiru::figure::{
    AfterLook, Figure, FigureSize, MapOptions, TimeLook, TimelineLook, UptakeLook, adoption_after_visit,
    adoption_arrivals, adoption_by_programme, adoption_distance, adoption_ladder, adoption_map, adoption_spread,
    adoption_steps, award_timeline, indicators, programme_lifelines, programme_mentions, programme_uptake,
    provinces_reached, visits_by_kind, visits_by_year, visits_calendar, visits_kinds, visits_leaders, visits_origin,
    visits_over_time, visits_pairs, visits_programmes, visits_regions, visits_returning, visits_sizes, visits_topics,
};
use studi_tiru::geo::{Maps, Topology};
use studi_tiru::model::{AdoptionLevel, AwardLevel, InstitutionType, Topic, Word as _};
use studi_tiru::query::{
    AdoptionFilter, Asking, AwardFilter, Breakdown, Context, Filter, Lanes, Level, Period, ProgrammeFilter,
    ProgrammeOrder, Scale, Selection, Split, TimeBin, UptakeOrder, VisitIndex,
};
use studi_tiru::text::{Lang, visit_words};

pub(crate) const CANVAS: FigureSize = FigureSize { width_px: 800.0, height_px: 420.0, type_px: 14.0, at_least: 0 };
pub(crate) const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

/// Draws a figure of visits.
pub(crate) type Make = fn(&Dataset, &Selection, Lang, FigureSize) -> Figure;

pub(crate) const OF_VISITS: [Make; 18] = [
    visits_by_year,
    visits_by_kind,
    visits_origin,
    visits_regions,
    visits_kinds,
    visits_programmes,
    visits_leaders,
    visits_topics,
    visits_pairs,
    visits_calendar,
    visits_sizes,
    visits_returning,
    |dataset, selection, lang, canvas| {
        visits_over_time(dataset, selection, TimeLook { step: TimeBin::Month, ..TimeLook::default() }, lang, canvas)
    },
    |dataset, selection, lang, canvas| {
        let look = TimeLook { step: TimeBin::Month, by: Breakdown::Kind, ..TimeLook::default() };
        visits_over_time(dataset, selection, look, lang, canvas)
    },
    |dataset, selection, lang, canvas| {
        visits_over_time(dataset, selection, TimeLook { by: Breakdown::Topic, ..TimeLook::default() }, lang, canvas)
    },
    |dataset, selection, lang, canvas| {
        visits_over_time(dataset, selection, TimeLook { by: Breakdown::Province, ..TimeLook::default() }, lang, canvas)
    },
    |dataset, selection, lang, canvas| {
        visits_over_time(dataset, selection, TimeLook { people: true, ..TimeLook::default() }, lang, canvas)
    },
    |dataset, selection, lang, canvas| {
        let look = TimeLook { by: Breakdown::Topic, people: true, ..TimeLook::default() };
        visits_over_time(dataset, selection, look, lang, canvas)
    },
];

/// Draws a figure of adoption.
pub(crate) type MakeOfScope = fn(&Dataset, &Later, &AdoptionFilter, Lang, FigureSize) -> Figure;

pub(crate) const OF_ADOPTION: [MakeOfScope; 15] = [
    adoption_spread,
    adoption_arrivals,
    adoption_by_programme,
    provinces_reached,
    adoption_ladder,
    adoption_steps,
    |dataset, later, scope, lang, canvas| {
        adoption_after_visit(dataset, later, scope, AfterLook::default(), lang, canvas)
    },
    |dataset, later, scope, lang, canvas| {
        let own = dataset.find_region("62.07");
        adoption_after_visit(
            dataset,
            later,
            scope,
            AfterLook { own, ..by_all(AdoptionLevel::Interested) },
            lang,
            canvas,
        )
    },
    |dataset, later, scope, lang, canvas| {
        adoption_after_visit(dataset, later, scope, by_all(AdoptionLevel::Running), lang, canvas)
    },
    |dataset, later, scope, lang, canvas| {
        let look = AfterLook { split: Split::Kind, ..by_all(AdoptionLevel::Signed) };
        adoption_after_visit(dataset, later, scope, look, lang, canvas)
    },
    |dataset, later, scope, lang, canvas| {
        let look = AfterLook { split: Split::Period, ..by_all(AdoptionLevel::Signed) };
        adoption_after_visit(dataset, later, scope, look, lang, canvas)
    },
    |dataset, later, scope, lang, canvas| {
        let look = AfterLook { split: Split::Programme, ..by_all(AdoptionLevel::Signed) };
        adoption_after_visit(dataset, later, scope, look, lang, canvas)
    },
    |dataset, later, scope, lang, canvas| {
        let look = AfterLook { split: Split::Size, ..by_all(AdoptionLevel::Interested) };
        adoption_after_visit(dataset, later, scope, look, lang, canvas)
    },
    |dataset, later, scope, lang, canvas| programme_uptake(dataset, later, scope, UptakeLook::default(), lang, canvas),
    |dataset, later, scope, lang, canvas| {
        let look = UptakeLook { all_visits: true, order: UptakeOrder::Running };
        programme_uptake(dataset, later, scope, look, lang, canvas)
    },
];

/// A step by all visits.
fn by_all(step: AdoptionLevel) -> AfterLook {
    AfterLook { asking: Asking { step, all_visits: true }, ..AfterLook::default() }
}

pub(crate) fn maps() -> Maps {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let read = |name: &str| fs::read(data.join(name)).expect("the file is there");
    let outlines = |name: &str| Topology::read(&read(name)).expect("the outlines read");
    let capitals = studi_tiru::geo::Capitals::read(&read("regions.json")).expect("the regions read");
    Maps { regions: outlines("map/indonesia.topo.json"), neighbours: outlines("map/neighbours.topo.json"), capitals }
}

pub(crate) fn select(dataset: &Dataset, filter: &Filter) -> Selection {
    VisitIndex::new(dataset, visit_words).select(dataset, filter)
}

pub(crate) fn filters() -> Vec<Filter> {
    let period = |from, to| Filter { period: Period { from, to }, ..Filter::default() };
    vec![
        Filter::default(),
        period(Some(2016), Some(2019)),
        period(Some(2018), Some(2018)),
        Filter { province: Some("33".into()), ..Filter::default() },
        Filter { topic: Some(Topic::Village), ..Filter::default() },
        Filter { institution_type: InstitutionType::from_word("city-council"), ..Filter::default() },
        Filter { text: "zzzz".into(), ..Filter::default() },
    ]
}

pub(crate) fn scopes(dataset: &Dataset) -> Vec<AdoptionFilter> {
    vec![
        AdoptionFilter::default(),
        AdoptionFilter { until: Some(2016), ..AdoptionFilter::default() },
        AdoptionFilter { from: Some(2023), until: Some(2023), ..AdoptionFilter::default() },
        AdoptionFilter { programme: dataset.find_programme("smart-kampung"), ..AdoptionFilter::default() },
        AdoptionFilter { level: Level::Province, ..AdoptionFilter::default() },
    ]
}

pub(crate) fn award_filters() -> Vec<AwardFilter> {
    let all = AwardFilter::default;
    vec![
        all(),
        AwardFilter { from: Some(2018), to: Some(2020), ..all() },
        AwardFilter { text: "sakip".into(), ..all() },
        AwardFilter { level: Some(AwardLevel::International), ..all() },
        AwardFilter { sector: Some(Topic::Tourism), ..all() },
        AwardFilter { text: "zzzz".into(), ..all() },
    ]
}

/// Every figure over the choices above.
pub(crate) fn every_figure(lang: Lang, mut check: impl FnMut(&Figure)) {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    for filter in filters() {
        let selection = select(&dataset, &filter);
        for make in OF_VISITS {
            check(&make(&dataset, &selection, lang, CANVAS));
        }
    }
    for scope in scopes(&dataset) {
        for make in OF_ADOPTION {
            check(&make(&dataset, later, &scope, lang, CANVAS));
        }
        check(&adoption_distance(&dataset, later, &maps.capitals, &scope, lang, CANVAS));
        let look = MapOptions { bubbles: true, ..MapOptions::default() };
        check(&adoption_map(&dataset, later, &maps, &scope, look, lang, CANVAS));
    }
    let context: Vec<Context> = Context::ALWAYS.to_vec();
    for filter in award_filters() {
        let look = TimelineLook { lanes: Lanes::Series, context: &context };
        check(&award_timeline(&dataset, later, &filter, look, lang, CANVAS));
    }
    for scale in Scale::ALL {
        check(&indicators(later, *scale, lang, CANVAS));
    }
    for wanted in [ProgrammeFilter::default(), ProgrammeFilter { text: "zzzz".into(), ..ProgrammeFilter::default() }] {
        let asked = (&wanted, ProgrammeOrder::Studied.into(), Period::default());
        check(&programme_lifelines(&dataset, later, asked, lang, CANVAS));
    }
    for id in ["mal-pelayanan-publik", "smart-kampung", "rantang-kasih"] {
        let key = dataset.find_programme(id).expect("the programme is there");
        check(&programme_mentions(&dataset, later, key, lang, CANVAS));
    }
}
