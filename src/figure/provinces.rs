//! *Provinces reached*: how many have come, and how many have signed or run something, through time.

use std::collections::BTreeMap;

use chrono::Datelike as _;

use super::adoption_map::period;
use super::spread::firsts;
use super::{Figure, FigureSize, RecordKey, cited, column, time_of, written};
use crate::chart::{Line, Step, StepLines, draw_step_lines};
use crate::dataset::{Dataset, Later};
use crate::model::order::{distinct, in_order};
use crate::model::{AdoptionLevel, RegionKey, RegionType};
use crate::query::{AdoptionFilter, Level, provinces_of};
use crate::scene::Ink;
use crate::table::{Cell, ColumnType, Table};
use crate::text::{Lang, date, integer, province_words, visit_date};

/// The id of the figure.
pub const PROVINCES_REACHED: &str = "provinces-reached";

/// A province's first time.
struct Arrival {
    province: RegionKey,
    at: f64,
    year: i32,
    said: String,
    record: RecordKey,
}

/// Computes the figure. Marks: `visited.CODE` and `signed.CODE`, one a province.
pub fn provinces_reached(
    dataset: &Dataset,
    later: &Later,
    scope: &AdoptionFilter,
    lang: Lang,
    canvas: FigureSize,
) -> Figure {
    let words = lang.adoption();
    let all = dataset.regions.iter().filter(|region| region.region_type == RegionType::Province);
    // The region visited lies in one itself, which takes part like any other.
    let all = all.count();
    let lines = [
        ("visited", words.provinces_visited, Ink::Category(4), visited(dataset, scope, lang)),
        ("signed", words.provinces_signed, Ink::Category(0), signed(dataset, later, scope, lang)),
    ];
    let mut records: BTreeMap<String, Vec<RecordKey>> = BTreeMap::new();
    let mut drawn = Vec::new();
    for (key, label, ink, arrivals) in &lines {
        let mut steps = Vec::new();
        for (count, arrival) in (1u32..).zip(arrivals) {
            let region = dataset.region(arrival.province);
            let mark = format!("{key}.{}", region.code);
            records.insert(mark.clone(), vec![arrival.record]);
            steps.push(Step {
                at: arrival.at,
                value: count,
                key: mark,
                title: lang.of(&region.name).to_owned(),
                lines: vec![format!("{label}: {}", arrival.said), format!("= {}", integer(lang, count))],
            });
        }
        drawn.push(Line { key: (*key).to_owned(), ink: *ink, label: (*label).to_owned(), steps });
    }
    let years = lines.iter().flat_map(|(_, _, _, arrivals)| arrivals.iter().map(|arrival| arrival.year));
    let first = scope.from.or(years.min()).unwrap_or(2012);
    let last = scope.until.unwrap_or_else(|| dataset.subject.gathered.year()).max(first);
    let chart = StepLines { lines: drawn, years: first..=last, number: written(lang) };
    let (title, sentence) = province_words(lang, lines[0].3.len(), lines[1].3.len(), all);
    let mut columns = vec![column("year", lang.messages().year, ColumnType::Year)];
    for (key, label, ..) in &lines {
        columns.push(column(key, label, ColumnType::Count));
        columns.push(column(&format!("{key}_share"), &format!("{label}: {} (%)", words.share), ColumnType::Number));
    }
    let row = |year: i32| {
        let mut row = vec![Cell::year(year)];
        for (_, _, _, arrivals) in &lines {
            let until = arrivals.iter().filter(|arrival| arrival.year <= year).count();
            row.push(Cell::count(until));
            row.push(Cell::number_with(share(until, all), 1));
        }
        row
    };
    let rows = (first..=last).map(row).collect();
    Figure {
        id: PROVINCES_REACHED,
        title,
        subtitle: words.provinces_reached.to_owned(),
        is_narrowed: scope.programme.is_some(),
        sentence,
        period: period(dataset, later, scope),
        scene: draw_step_lines(&chart, canvas.width_px, canvas.height_px, canvas.type_px),
        table: Table { columns, rows },
        sources: distinct(records.values().flatten().flat_map(|key| cited(dataset, later, *key)).copied()),
        records,
        coverage: Vec::new(),
        notes: vec![lang.messages().sample_warning.to_owned()],
    }
}

/// The first visit of each province, oldest first.
fn visited(dataset: &Dataset, scope: &AdoptionFilter, lang: Lang) -> Vec<Arrival> {
    let mut found: Vec<Arrival> = Vec::new();
    for (key, visit) in dataset.visits().filter(|(_, visit)| scope.holds_visit(visit)) {
        for province in provinces_of(dataset, visit) {
            if found.iter().all(|arrival| arrival.province != province) {
                found.push(Arrival {
                    province,
                    at: time_of(visit.date.first_day()),
                    year: visit.date.year(),
                    said: visit_date(lang, &visit.date),
                    record: RecordKey::Visit(key),
                });
            }
        }
    }
    in_order(found, |a, b| a.at.total_cmp(&b.at))
}

/// The first signature of each province, its own or of one of its regions, or what went further, oldest first.
fn signed(dataset: &Dataset, later: &Later, scope: &AdoptionFilter, lang: Lang) -> Vec<Arrival> {
    let by_province = AdoptionFilter { level: Level::Province, ..scope.clone() };
    let firsts = firsts(dataset, later, &by_province, AdoptionLevel::Signed).into_iter();
    let arrival = firsts.map(|first| {
        let adoption = later.adoption(first.adoption);
        Arrival {
            province: first.region,
            at: first.at,
            year: adoption.date.year(),
            said: date(lang, adoption.date),
            record: RecordKey::Adoption(first.adoption),
        }
    });
    arrival.collect()
}

/// A part of a whole in percent; 0 of nothing.
fn share(part: usize, whole: usize) -> f64 {
    let of = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { of(part) / of(whole) * 100.0 }
}
