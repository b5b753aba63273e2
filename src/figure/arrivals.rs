//! *New regions a year*: each region once, in the year of its first adoption on record.

use std::collections::BTreeMap;

use super::adoption_map::period;
use super::spread::firsts;
use super::{Figure, FigureSize, RecordKey, cited, column, written};
use crate::chart::{Bar, Segment, Series, StackedBars, draw_stacked_bars};
use crate::dataset::{Dataset, Later};
use crate::model::order::{distinct, map_of};
use crate::model::{AdoptionLevel, Word as _};
use crate::query::AdoptionFilter;
use crate::scene::Ink;
use crate::table::{Absence, Cell, ColumnType, Table};
use crate::text::{Lang, Peak, adoption_level_label, arrival_words, regions};

/// The id of the figure.
pub const ADOPTION_ARRIVALS: &str = "adoption-arrivals";

/// Computes the figure. Marks: `YEAR.RUNG`.
pub fn adoption_arrivals(
    dataset: &Dataset,
    later: &Later,
    scope: &AdoptionFilter,
    lang: Lang,
    canvas: FigureSize,
) -> Figure {
    let messages = lang.messages();
    let all_levels = [
        (AdoptionLevel::Interested, Ink::Category(4)),
        (AdoptionLevel::Signed, Ink::Category(0)),
        (AdoptionLevel::Running, Ink::Category(2)),
    ];
    let mut counted: BTreeMap<(i32, AdoptionLevel), Vec<(RecordKey, String)>> = BTreeMap::new();
    for first in firsts(dataset, later, scope, AdoptionLevel::Interested) {
        let adoption = later.adoption(first.adoption);
        let name = lang.of(&dataset.region(first.region).name).to_owned();
        let of_year = counted.entry((adoption.date.year(), adoption.stage.adoption_level())).or_default();
        of_year.push((RecordKey::Adoption(first.adoption), name));
    }
    // A step that was never a first one has no place in the legend.
    let is_first = |(level, _): &(AdoptionLevel, Ink)| counted.keys().any(|(_, of)| of == level);
    let levels: Vec<_> = all_levels.into_iter().filter(is_first).collect();
    let years = counted.keys().map(|(year, _)| *year);
    let shown = years.clone().min().zip(years.max()).map_or(2012..=2026, |(first, last)| first..=last);
    let of = |year: i32, level: AdoptionLevel| counted.get(&(year, level)).map_or(0, Vec::len);
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let segment = |year: i32, (at, level): (usize, AdoptionLevel)| Segment {
        series: at,
        value: count(of(year, level)),
        title: format!("{year}, {}", adoption_level_label(lang, level)),
        lines: std::iter::once(regions(lang, of(year, level)))
            .chain(counted.get(&(year, level)).into_iter().flatten().take(6).map(|(_, name)| name.clone()))
            .collect(),
    };
    let bar = |year: i32| Bar {
        key: year.to_string(),
        label: year.to_string(),
        short_label: format!("’{:02}", year.rem_euclid(100)),
        segments: levels
            .iter()
            .enumerate()
            .filter(|(_, (level, _))| of(year, *level) > 0)
            .map(|(at, (level, _))| segment(year, (at, *level)))
            .collect(),
        absent_lines: Vec::new(),
    };
    let chart = StackedBars {
        series: levels
            .iter()
            .map(|(level, ink)| Series {
                key: level.word().to_owned(),
                ink: *ink,
                label: adoption_level_label(lang, *level).to_owned(),
                lines: Vec::new(),
            })
            .collect(),
        bars: shown.clone().map(bar).collect(),
        absent_label: messages.no_record_found.to_owned(),
        number: written(lang),
        at_least: canvas.at_least,
        quiet: false,
        notes: Vec::new(),
    };
    let sum = |year: i32| levels.iter().map(|(level, _)| of(year, *level)).sum::<usize>();
    let peak = Peak::of(shown.clone().map(|year| (year.to_string(), count(sum(year)))));
    let (title, sentence) = arrival_words(lang, counted.values().map(Vec::len).sum(), peak.as_ref());
    let mut columns = vec![column("year", messages.year, ColumnType::Year)];
    columns.extend(
        levels.iter().map(|(level, _)| column(level.word(), adoption_level_label(lang, *level), ColumnType::Count)),
    );
    let row = |year: i32| {
        let cell = |(level, _): &(AdoptionLevel, Ink)| match of(year, *level) {
            0 => Cell::absent(Absence::NoRecord),
            some => Cell::count(some).shown_by(Some(format!("{year}.{}", level.word()))),
        };
        std::iter::once(Cell::year(year)).chain(levels.iter().map(cell)).collect()
    };
    let rows = shown.clone().map(row).collect();
    let behind = counted.iter().map(|((year, level), found)| {
        let keys: Vec<RecordKey> = found.iter().map(|(key, _)| *key).collect();
        (format!("{year}.{}", level.word()), keys)
    });
    let records = map_of(behind);
    let sources = distinct(records.values().flatten().flat_map(|record| cited(dataset, later, *record)).copied());
    Figure {
        id: ADOPTION_ARRIVALS,
        title,
        subtitle: lang.adoption().arrivals.to_owned(),
        is_narrowed: scope.programme.is_some(),
        sentence,
        period: period(dataset, later, scope),
        scene: draw_stacked_bars(&chart, canvas.width_px, canvas.height_px, canvas.type_px),
        table: Table { columns, rows },
        records,
        coverage: Vec::new(),
        notes: vec![messages.sample_warning.to_owned(), messages.hatch_explained.to_owned()],
        sources,
    }
}
