//! What came of visits, computed a second way from the files of `data/`, and what holds of it.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::{Datelike as _, Days, NaiveDate};
use serde_json::Value;
use studi_tiru::dataset::{Dataset, Later};
use studi_tiru::figure::{AfterLook, FigureSize, adoption_after_visit};
use studi_tiru::model::{AdoptionLevel, Precision, Purpose};
use studi_tiru::query::{
    AdoptionFilter, Asking, LEAST_STEPS, Split, UptakeOrder, after_visit, days_of_years, groups, uptake, uptake_of,
};
use studi_tiru::text::{Lang, after_visit_words, share_text};

const CANVAS: FigureSize = FigureSize { width_px: 900.0, height_px: 420.0, type_px: 14.0, at_least: 0 };

/// The records of a file.
fn records(file: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(file);
    let file: Value = serde_json::from_slice(&fs::read(path).expect("the file is there")).expect("it is JSON");
    file["records"].as_array().expect("it has records").clone()
}

fn text<'a>(record: &'a Value, field: &str) -> &'a str {
    record[field].as_str().unwrap_or_default()
}

/// The first and the last day that a date may mean.
fn days_of(date: &str) -> (NaiveDate, NaiveDate) {
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").expect("it is a day");
    match date.len() {
        10 => (day(date), day(date)),
        7 => {
            let first = day(&format!("{date}-01"));
            let next = first.checked_add_days(Days::new(31)).expect("the calendar goes on");
            (first, next.with_day(1).and_then(|next| next.pred_opt()).expect("it has a day before"))
        }
        _ => (day(&format!("{date}-01-01")), day(&format!("{date}-12-31"))),
    }
}

/// Days from the first visit that counts to the first signature or a later step, or to the last day of gathering and
/// none, of each regency and city; read from the files alone.
fn waits(all_visits: bool) -> BTreeMap<String, (i64, bool)> {
    let gathered = days_of(text(&records("subject.json")[0], "gathered")).0;
    let subject = text(&records("subject.json")[0], "region").to_owned();
    let institutions: BTreeMap<String, String> = records("institutions.json")
        .iter()
        .map(|one| (text(one, "id").to_owned(), text(one, "region").to_owned()))
        .filter(|(_, region)| region.len() == 5 && *region != subject)
        .collect();
    let mut came: BTreeMap<String, (NaiveDate, NaiveDate, NaiveDate)> = BTreeMap::new();
    for visit in records("visits.json") {
        if !all_visits && !["learn", "both"].contains(&text(&visit, "purpose")) {
            continue;
        }
        let (mut first, mut last) = days_of(text(&visit, "start"));
        if let (Some(earliest), Some(latest)) = (visit["earliest"].as_str(), visit["latest"].as_str()) {
            (first, last) = (days_of(earliest).0, days_of(latest).0);
        }
        let begun = first;
        let is_known = text(&visit, "start").len() == 10;
        last = visit["end"].as_str().map_or(last, |end| days_of(end).0);
        let first = if is_known { last } else { first };
        for part in visit["institutions"].as_array().expect("somebody came") {
            if let Some(region) = institutions.get(text(part, "institution")) {
                let known = came.entry(region.clone()).or_insert((first, last, begun));
                if begun < known.2 {
                    *known = (first, last, begun);
                }
            }
        }
    }
    let mut signed: BTreeMap<String, (NaiveDate, NaiveDate)> = BTreeMap::new();
    let steps = ["mou", "agreement", "action-plan", "pilot", "implemented", "evaluated"];
    for adoption in records("adoptions.json") {
        let is_named = adoption["aggregate"].as_bool() != Some(true);
        let region = institutions.get(text(&adoption, "institution"));
        if let (true, true, Some(region)) = (is_named, steps.contains(&text(&adoption, "stage")), region) {
            let on = days_of(text(&adoption, "date"));
            let known = signed.entry(region.clone()).or_insert(on);
            if on.0 < known.0 {
                *known = on;
            }
        }
    }
    let mut waits = BTreeMap::new();
    for (region, (first, last, begun)) in came {
        let (from, to, has_stepped) = match signed.get(&region) {
            Some((from, to)) => (*from, *to, true),
            None => (gathered, gathered, false),
        };
        let shortest = (from - last).num_days().max(0);
        let longest = (to - first).num_days().max(shortest);
        if !has_stepped || to >= begun {
            waits.insert(region, (shortest.midpoint(longest), has_stepped));
        }
    }
    waits
}

/// The share by a day, by Efron's way: everybody weighs the same, and whoever is censored leaves the own weight to those
/// who still wait.
fn by_redistribution(waits: &[(i64, bool)], by: i64) -> f64 {
    let mut waits = waits.to_vec();
    // Of those of the same day, who stepped comes first.
    waits.sort_by_key(|(days, has_stepped)| (*days, !*has_stepped));
    let count = |count: usize| f64::from(u32::try_from(count).expect("there are few"));
    let mut weight = 1.0 / count(waits.len());
    let mut share = 0.0;
    for (at, (days, has_stepped)) in waits.iter().enumerate() {
        if *days > by {
            break;
        }
        let left = waits.len() - at - 1;
        if *has_stepped {
            share += weight;
        } else if left > 0 {
            weight += weight / count(left);
        }
    }
    share
}

fn with_later(prove: impl Fn(&Dataset, &Later)) {
    let dataset = Dataset::embedded();
    prove(&dataset, dataset.later().expect("the later records are there"));
}

#[test]
fn the_numbers_of_the_page_are_those_computed_from_the_files_a_second_way() {
    with_later(|dataset, later| {
        for all_visits in [false, true] {
            let asking = Asking { step: AdoptionLevel::Signed, all_visits };
            let found = after_visit(dataset, later, &AdoptionFilter::default(), asking);
            let expected = waits(all_visits);
            let computed: BTreeMap<String, (i64, bool)> = found
                .all
                .cases
                .iter()
                .map(|case| {
                    let code = dataset.region(case.region).code.to_string();
                    (code, (i64::from(case.days()), case.adoption.is_some()))
                })
                .collect();
            assert_eq!(computed, expected);
            let values: Vec<_> = expected.values().copied().collect();
            for years in [0, 1, 2, 5, 10] {
                let day = days_of_years(years);
                let (one, other) = (found.all.curve.share(day), by_redistribution(&values, i64::from(day)));
                assert!((one - other).abs() < 1e-9, "{years} years: {one} {other}");
            }
            let (title, _) = after_visit_words(Lang::En, &found, asking);
            let by_end = share_text(Lang::En, by_redistribution(&values, i64::from(days_of_years(5))));
            assert!(title.contains(&by_end), "{title} has {by_end}");
        }
    });
}

#[test]
fn every_region_that_came_is_counted_or_left_out_once() {
    with_later(|dataset, later| {
        for step in [AdoptionLevel::Interested, AdoptionLevel::Signed, AdoptionLevel::Running] {
            let all = Asking { step, all_visits: true };
            let (to_learn, all) = (Asking { all_visits: false, ..all }, all);
            let count = |asking| {
                let found = after_visit(dataset, later, &AdoptionFilter::default(), asking);
                let keys = found.all.cases.iter().map(|case| case.region);
                let keys: Vec<_> = keys.chain(found.before).chain(found.not_to_learn).collect();
                assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
                keys.len()
            };
            assert_eq!(count(to_learn), count(all));
        }
    });
}

#[test]
fn a_date_that_is_not_known_to_the_day_spans_all_that_it_allows() {
    with_later(|dataset, later| {
        let found =
            after_visit(dataset, later, &AdoptionFilter::default(), Asking { all_visits: true, ..Asking::default() });
        for case in &found.all.cases {
            let came = dataset.visit(case.visit).date;
            let on = case.adoption.map(|key| later.adoption(key).date);
            let is_known = came.is_day_known() && on.is_none_or(|on| on.precision() == Precision::Day);
            assert!(case.earliest <= case.days() && case.days() <= case.latest);
            assert!(!is_known || case.earliest == case.latest, "{}", dataset.region(case.region).code);
        }
        assert!(found.all.is_doubtful());
        for year in 0..12 {
            let day = days_of_years(year);
            let (least, most) = found.all.doubt(day);
            assert!(least <= found.all.curve.share(day) && found.all.curve.share(day) <= most);
        }
    });
}

#[test]
fn groups_are_known_at_the_first_visit_and_none_is_drawn_with_fewer_than_five_steps() {
    with_later(|dataset, later| {
        let found =
            after_visit(dataset, later, &AdoptionFilter::default(), Asking { all_visits: true, ..Asking::default() });
        for split in [Split::Kind, Split::Period, Split::Size, Split::Programme] {
            let (drawn, small) = groups(dataset, &found.all.cases, split);
            assert!(drawn.iter().all(|group| group.waiters.curve.stepped() >= LEAST_STEPS));
            assert!(small.iter().all(|group| group.waiters.curve.stepped() < LEAST_STEPS));
            let grouped: usize = drawn.iter().chain(&small).map(|group| group.waiters.cases.len()).sum();
            // A visit to several programmes stands in several groups, one to none in none.
            assert!(split == Split::Programme || grouped == found.all.cases.len(), "{split:?}");
        }
        let (drawn, small) = groups(dataset, &found.all.cases, Split::None);
        assert!(drawn.is_empty() && small.is_empty());
    });
}

#[test]
fn of_those_that_came_for_a_programme_those_that_took_it_are_a_part() {
    with_later(|dataset, later| {
        let by_came = uptake(dataset, later, &AdoptionFilter::default(), true, UptakeOrder::Came);
        assert!(by_came.is_sorted_by(|a, b| a.came.len() >= b.came.len()));
        for one in &by_came {
            assert!(one.signed.keys().all(|region| one.came.contains_key(region)));
            assert!(one.running.keys().all(|region| one.signed.contains_key(region)));
            assert!(one.without_visit.keys().all(|region| !one.signed.contains_key(region)));
            assert_eq!(*one, uptake_of(dataset, later, &AdoptionFilter::default(), true, one.programme));
        }
        let by_signed = uptake(dataset, later, &AdoptionFilter::default(), true, UptakeOrder::Signed);
        assert!(by_signed.is_sorted_by(|a, b| a.signed.len() >= b.signed.len()));
        assert_eq!(by_signed.len(), by_came.len());
    });
}

#[test]
fn every_visit_with_a_signature_within_thirty_days_says_what_it_was_made_for() {
    with_later(|dataset, later| {
        let region = |institution| dataset.institution(institution).region;
        for (_, adoption) in
            later.adoptions().filter(|(_, one)| one.stage.adoption_level() == AdoptionLevel::Signed && !one.aggregate)
        {
            let Some(signer) = region(adoption.institution) else { continue };
            for visit in &dataset.visits {
                let came = visit.delegations.iter().any(|part| region(part.institution) == Some(signer));
                let are_known = visit.date.is_day_known() && adoption.date.precision() == Precision::Day;
                let apart = (adoption.date.first_day() - visit.date.first_day()).num_days().abs();
                assert!(!came || !are_known || apart > 30 || visit.purpose.is_some(), "{}", visit.id);
            }
        }
    });
}

#[test]
fn the_place_of_a_region_is_pointed_out_where_it_came_and_nowhere_else() {
    with_later(|dataset, later| {
        let draw = |code: &str| {
            let look = AfterLook { own: dataset.find_region(code), ..AfterLook::default() };
            let figure = adoption_after_visit(dataset, later, &AdoptionFilter::default(), look, Lang::Id, CANVAS);
            let key = format!("own.{code}");
            (figure.scene.marks.iter().any(|mark| mark.key == key), figure.records.contains_key(&key))
        };
        assert_eq!(draw("62.07"), (true, true), "Seruyan came to learn");
        assert_eq!(draw("35.10"), (false, false), "the region visited did not");
    });
}

#[test]
fn the_day_of_the_visit_has_a_row_of_its_own_whatever_is_asked() {
    with_later(|dataset, later| {
        for step in [AdoptionLevel::Interested, AdoptionLevel::Signed, AdoptionLevel::Running] {
            let look = AfterLook { asking: Asking { step, all_visits: false }, ..AfterLook::default() };
            let figure = adoption_after_visit(dataset, later, &AdoptionFilter::default(), look, Lang::En, CANVAS);
            let at = figure.table.columns.iter().position(|column| column.key == "days").expect("it has days");
            let first = figure.table.rows.first().map(|row| row[at].value.clone());
            assert_eq!(first, Some(studi_tiru::table::Value::Count(0)), "{step:?}");
        }
    });
}

#[test]
fn the_figure_says_how_many_came_only_to_sign() {
    with_later(|dataset, later| {
        let all = Asking { all_visits: true, ..Asking::default() };
        let found = after_visit(dataset, later, &AdoptionFilter::default(), all);
        let at_once = found.all.cases.iter().filter(|case| case.adoption.is_some() && case.days() == 0);
        let only = at_once.clone().filter(|case| dataset.visit(case.visit).purpose == Some(Purpose::Sign)).count();
        assert!(only > 0, "otherwise nothing is to be told apart");
        let figure =
            adoption_after_visit(dataset, later, &AdoptionFilter::default(), AfterLook::default(), Lang::En, CANVAS);
        let told = format!(
            "Of {} regions that signed an agreement on their first recorded visit, {only} came only to sign",
            at_once.count()
        );
        assert!(figure.coverage.iter().any(|line| line.starts_with(&told)), "{told}: {:?}", figure.coverage);
    });
}
