//! Addresses and views are one and the same.

use proptest::prelude::*;

use super::*;
use crate::dataset::{EXAMPLES, Shown};
use crate::model::{AdoptionLevel, AwardLevel, InstitutionType, Purpose, Topic, Word as _};
use crate::query::{
    Breakdown, Context, Facet, Filter, Lanes, Level, Measure, Office, Period, RecordGroup, RecordOrder, STEPS, Scale,
    Split, TimeBin, UptakeOrder,
};
use crate::state::{MapViewport, OtherDataset, Route, decode};
use crate::text::Lang;

fn years() -> impl Strategy<Value = Period> {
    let year = || proptest::option::of(1000..=9999);
    (year(), year()).prop_map(|years: (Option<i32>, Option<i32>)| match years {
        (Some(a), Some(b)) => Period { from: Some(a.min(b)), to: Some(a.max(b)) },
        (from, to) => Period { from, to },
    })
}

fn filters() -> impl Strategy<Value = Filter> {
    (
        years(),
        proptest::option::of(proptest::sample::select(InstitutionType::ALL)),
        proptest::option::of("[0-9]{2}"),
        proptest::option::of(proptest::sample::select(Topic::ALL)),
        proptest::option::of("[a-z0-9-]{1,12}"),
        (
            proptest::option::of(proptest::sample::select(Office::ALL)),
            proptest::option::of(proptest::sample::select(Purpose::ALL)),
            any::<bool>(),
            any::<bool>(),
        ),
        ".{0,20}",
    )
        .prop_map(|(period, institution_type, province, topic, programme, rest, text)| {
            let (host, purpose, well_sourced, day_known) = rest;
            Filter {
                period,
                institution_type,
                province,
                topic,
                programme,
                host,
                purpose,
                well_sourced,
                day_known,
                text,
            }
        })
}

type Awards = (Lanes, (Vec<Context>, Option<String>, Scale), Option<AwardLevel>);
type Programmes = ((Vec<Facet>, Option<String>), Vec<String>, Option<String>);

fn awards() -> impl Strategy<Value = (Awards, Programmes)> {
    let word = || proptest::option::of(".{1,12}");
    let lane =
        prop_oneof![proptest::sample::select(Context::ALWAYS.to_vec()), "x-[a-z-]{1,8}".prop_map(Context::Indicator),];
    let awards = (
        proptest::sample::select(Lanes::ALL),
        (proptest::collection::vec(lane, 0..3), word(), proptest::sample::select(Scale::ALL)),
        proptest::option::of(proptest::sample::select(AwardLevel::ALL)),
    );
    let programmes = (
        (proptest::collection::vec(proptest::sample::select(Facet::ALL), 0..3), word()),
        proptest::collection::vec("[a-z-]{1,8}", 0..4),
        proptest::option::of("[a-z0-9/-]{1,20}"),
    );
    (awards, programmes)
}

fn after_visit() -> impl Strategy<Value = (AdoptionLevel, Split, bool, UptakeOrder)> {
    (
        proptest::sample::select(STEPS.to_vec()),
        proptest::sample::select(Split::ALL),
        any::<bool>(),
        proptest::sample::select(UptakeOrder::ALL),
    )
}

#[expect(clippy::too_many_lines, reason = "each parameter of an address stands in it once")]
fn views() -> impl Strategy<Value = UrlState> {
    let route = prop_oneof![
        Just(Route::Overview),
        Just(Route::Visits),
        "[a-z0-9-]{1,20}".prop_map(Route::Visit),
        Just(Route::Sources),
        "[a-z0-9-]{1,20}".prop_map(Route::Source),
        Just(Route::Adoption),
        "[0-9.]{1,5}".prop_map(Route::Region),
        Just(Route::Awards),
        "[a-z0-9-]{1,20}".prop_map(Route::AdoptionRecord),
        "[a-z0-9-]{1,20}".prop_map(Route::Award),
        "[a-z0-9-]{1,20}".prop_map(Route::Indicator),
        "[a-z0-9-]{1,20}".prop_map(Route::Conflict),
        Just(Route::Present),
        "[a-z0-9.-]{1,20}".prop_map(Route::Deck),
        Just(Route::Notes),
        Just(Route::Reports),
        Just(Route::OwnRecords),
        Just(Route::GuestBook),
        "own-[a-z0-9]{1,20}".prop_map(Route::OwnRecord),
        "[a-zA-Z0-9-]{1,20}".prop_map(Route::Report),
        Just(Route::Programmes),
        "[a-z0-9-]{1,20}".prop_map(Route::Programme),
        "[a-z]{0,20}".prop_map(Route::Data),
    ];
    let visits = (
        proptest::sample::select(TimeBin::ALL),
        proptest::sample::select(Breakdown::ALL),
        any::<bool>(),
        proptest::option::of(filters()),
        proptest::sample::select(RecordOrder::ALL),
        proptest::sample::select(RecordGroup::ALL),
    );
    let word = || proptest::option::of(".{1,12}");
    let lang = proptest::option::of(proptest::sample::select(Lang::ALL));
    let sort = proptest::option::of(("[a-z._]{1,12}", any::<bool>()));
    let columns = proptest::collection::vec("[a-z._]{1,12}", 0..4);
    let place = (-180_000..=180_000, -90_000..=90_000, 1..=360_000);
    let viewport = place.prop_map(|(lon, lat, span)| MapViewport { lon, lat, span });
    let map = (
        proptest::option::of(viewport),
        proptest::sample::select(Measure::ALL),
        proptest::sample::select(Level::ALL),
        (any::<bool>(), any::<bool>()),
        after_visit(),
    );
    let rows = proptest::collection::vec(("[a-z]{1,8}", 1..999usize), 0..3);
    let example = proptest::sample::select(EXAMPLES).prop_map(|example| OtherDataset::Example(example.name));
    let file = "[a-z]{1,8}(/[a-z0-9_-]{1,8}){0,2}\\.(json|zip)".prop_map(OtherDataset::File);
    let data = proptest::option::of(prop_oneof![example, file, Just(OtherDataset::Opened)]);
    let records = (proptest::sample::select(Shown::ALL), data);
    let figure = (proptest::option::of("[a-z-]{2,12}"), word(), (rows, records), proptest::option::of("[0-9]{1,4}"));
    let agenda = proptest::collection::vec("[a-z-]{1,8}", 0..3);
    let shown = (proptest::option::of(1..500u32), any::<bool>(), word(), word(), any::<bool>(), agenda, word(), word());
    (route, lang, filters(), word(), word(), (sort, columns), map, awards(), (visits, shown, figure)).prop_map(
        |(
            route,
            lang,
            filter,
            mark,
            focus,
            (sort, columns),
            (viewport, measure, level, (flows, bubbles), (reached, split, all_visits, uptake)),
            awards,
            rest,
        )| {
            let (visits, shown, (table, part, (rows, records), claim)) = rest;
            UrlState {
                route,
                lang,
                shown: records.0,
                data: records.1,
                filter,
                mark,
                focus,
                sort,
                columns,
                viewport,
                measure,
                level,
                flows,
                bubbles,
                reached,
                split,
                all_visits,
                uptake,
                lanes: awards.0.0,
                context: awards.0.1.0,
                grantor: awards.0.1.1,
                scale: awards.0.1.2,
                reach: awards.0.2,
                only: awards.1.0.0,
                agency: awards.1.0.1,
                compare: awards.1.1,
                about: awards.1.2,
                step: visits.0,
                by: visits.1,
                people: visits.2,
                comparison: visits.3,
                order: visits.4,
                group: visits.5,
                slide: shown.0,
                speaker: shown.1,
                add: shown.2,
                from: shown.3,
                sheet: shown.4,
                agenda: shown.5,
                deck: shown.6,
                figure: shown.7,
                claim,
                table,
                part,
                rows,
            }
        },
    )
}

proptest! {
    #[test]
    fn every_view_opens_again_from_its_address(view in views()) {
        prop_assert_eq!(decode(&encode(&view)), (view, Vec::new()));
    }

    #[test]
    fn no_address_breaks_the_reader(address in ".{0,60}") {
        let view = decode(&address).0;
        prop_assert_eq!(decode(&encode(&view)).0, view);
    }

    #[test]
    fn no_change_that_a_program_makes_hides_the_page(address in "#?(/|%2F|%2f){0,2}[a-zA-Z/%?&=;3F2f ]{0,40}") {
        let (view, _) = decode(&address);
        prop_assert_eq!(decode(&encode(&view)).0, view);
    }

    #[test]
    fn a_view_opens_from_its_address_encoded_as_a_whole(view in views()) {
        let mut whole = "#".to_owned();
        escape(encode(&view).trim_start_matches('#'), &mut whole);
        prop_assert_eq!(decode(&whole), (view, Vec::new()));
    }
}

#[test]
fn an_address_says_what_is_chosen_and_nothing_else() {
    let mut view = UrlState { route: Route::Visits, ..UrlState::default() };
    assert_eq!(encode(&view), "#/visits");
    view.filter.period = Period { from: Some(2016), to: Some(2019) };
    view.filter.institution_type = Some(InstitutionType::Regency);
    view.filter.text = "smart kampung".into();
    view.mark = Some("2018.council".into());
    assert_eq!(encode(&view), "#/visits?period=2016-2019&type=regency&text=smart%20kampung&mark=2018.council");
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_still_opens() {
    let (view, unread) = decode("#/visits?period=2019-2016&type=king&topic=tourism&lang=fr&future=1");
    assert_eq!(view.filter.topic, Some(Topic::Tourism));
    assert_eq!(unread, ["period=2019-2016", "type=king", "lang=fr", "future=1"]);
}

#[test]
fn open_periods_and_single_years_are_short() {
    for (address, from, to) in
        [("2016", Some(2016), Some(2016)), ("2016-", Some(2016), None), ("-2016", None, Some(2016))]
    {
        let (view, unread) = decode(&format!("#/visits?period={address}"));
        assert_eq!((view.filter.period, unread), (Period { from, to }, Vec::new()));
        assert_eq!(encode(&view), format!("#/visits?period={address}"));
    }
}

#[test]
fn an_empty_address_is_the_overview_and_a_strange_one_is_not_found() {
    assert_eq!(decode("").0.route, Route::Overview);
    assert_eq!(decode("#").0.route, Route::Overview);
    assert_eq!(decode("#/visits/a/b").0.route, Route::Unknown("visits/a/b".into()));
}
