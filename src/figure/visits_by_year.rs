//! *Visits by year*, whole or stacked by kind of institution: a full slice from data to picture.

use super::time_context::{TimeContext, time_context};
use super::{Figure, FigureSize, column, visit_records, written};
use crate::chart::{Bar, Segment, Series, StackedBars, draw_stacked_bars};
use crate::dataset::Dataset;
use crate::model::order::distinct;
use crate::model::{InstitutionGroup, VisitKey, Word as _};
use crate::query::{Selection, YearCounts, count_by_year, cover};
use crate::scene::Ink;
use crate::table::{Absence, Cell, ColumnType, Table};
use crate::text::{
    Lang, coverage, filter_words, group_label, segment_lines, visits, visits_by_year_sentence, visits_by_year_title,
    years,
};

/// The id of the figure.
pub const VISITS_BY_YEAR: &str = "visits-by-year";

/// Computes the figure with a bar for each year, the highest in full colour, and what else is known of the time below.
///
/// Marks: `YEAR`, `regent.NUMBER` and `launch.PROGRAMME`.
pub fn visits_by_year(dataset: &Dataset, selection: &Selection, lang: Lang, canvas: FigureSize) -> Figure {
    let counts = count_by_year(dataset, selection);
    let TimeContext { rows, records: behind_rows } = time_context(dataset, selection, lang, &counts.years);
    let mut records = records(&counts, false);
    let mut notes = Vec::new();
    records.extend(behind_rows);
    if !rows.is_empty() {
        notes.push(lang.visits().context_explained.to_owned());
    }
    let chart = StackedBars { notes: rows, ..chart(lang, &counts, false, canvas.at_least) };
    figure(dataset, selection, lang, &counts, Drawing { chart, canvas, by_kind: false, records, notes })
}

/// Computes the figure with its bars divided by kind of institution.
///
/// Marks: `YEAR.GROUP` for a segment, `YEAR` for a year without a record, `series.GROUP` for a legend entry.
pub fn visits_by_kind(dataset: &Dataset, selection: &Selection, lang: Lang, canvas: FigureSize) -> Figure {
    let counts = count_by_year(dataset, selection);
    let is_mixed = counts.groups().contains(&InstitutionGroup::Mixed);
    let notes = is_mixed.then(|| lang.messages().mixed_explained.to_owned()).into_iter().collect();
    let chart = chart(lang, &counts, true, canvas.at_least);
    let records = records(&counts, true);
    figure(dataset, selection, lang, &counts, Drawing { chart, canvas, by_kind: true, records, notes })
}

/// How the figure is drawn.
struct Drawing {
    chart: StackedBars,
    canvas: FigureSize,
    by_kind: bool,
    records: Vec<(String, Vec<VisitKey>)>,
    notes: Vec<String>,
}

fn figure(dataset: &Dataset, selection: &Selection, lang: Lang, counts: &YearCounts, drawing: Drawing) -> Figure {
    let filter = &selection.filter;
    let messages = lang.messages();
    let Drawing { chart, canvas, by_kind, records, notes: own_notes } = drawing;
    let sources = distinct(counts.visits.values().flatten().flat_map(|key| &dataset.visit(*key).sources).copied());
    let mut notes = vec![messages.sample_warning.to_owned()];
    notes.extend(own_notes);
    if counts.years.clone().any(|year| counts.year_total(year) == 0) {
        notes.push(messages.hatch_explained.to_owned());
    }
    let narrowed = filter_words(lang, dataset, filter);
    let subtitle = if by_kind { messages.visits_by_kind } else { messages.visits_by_year };
    Figure {
        id: VISITS_BY_YEAR,
        title: visits_by_year_title(lang, counts),
        subtitle: match &narrowed {
            Some(words) => format!("{subtitle}. {words}"),
            None => subtitle.to_owned(),
        },
        is_narrowed: narrowed.is_some(),
        sentence: visits_by_year_sentence(lang, counts),
        period: years(&counts.years),
        scene: draw_stacked_bars(&chart, canvas.width_px, canvas.height_px, canvas.type_px),
        table: table(lang, counts, by_kind),
        records: visit_records(records),
        // What was stated for all visitors says nothing of some of them.
        coverage: if narrowed.is_some() {
            Vec::new()
        } else {
            cover(dataset, filter).iter().map(|cover| coverage(lang, cover)).collect()
        },
        notes,
        sources,
    }
}

/// A group keeps its colour on every page, whichever groups are shown.
pub(super) fn ink(group: InstitutionGroup) -> Ink {
    Ink::Category(match group {
        InstitutionGroup::Government => 0,
        InstitutionGroup::Council => 1,
        InstitutionGroup::Central => 2,
        InstitutionGroup::Education => 3,
        InstitutionGroup::Others => 4,
        InstitutionGroup::Mixed => 5,
    })
}

fn chart(lang: Lang, counts: &YearCounts, by_kind: bool, at_least: u32) -> StackedBars {
    let bar = |year: i32| Bar {
        key: year.to_string(),
        label: year.to_string(),
        short_label: format!("’{:02}", year.rem_euclid(100)),
        segments: if by_kind { kinds_of_year(lang, counts, year) } else { whole_year(lang, counts, year) },
        absent_lines: vec![lang.messages().sample_warning.to_owned()],
    };
    StackedBars {
        series: if by_kind { kinds(lang, counts) } else { whole() },
        bars: counts.years.clone().map(bar).collect(),
        absent_label: lang.messages().no_record_found.to_owned(),
        number: written(lang),
        at_least,
        quiet: false,
        notes: Vec::new(),
    }
}

/// A series for each kind of institution.
fn kinds(lang: Lang, counts: &YearCounts) -> Vec<Series> {
    let series = |group: InstitutionGroup| Series {
        key: group.word().to_owned(),
        ink: ink(group),
        label: group_label(lang, group).to_owned(),
        lines: vec![visits(lang, counts.group_total(group))],
    };
    counts.groups().into_iter().map(series).collect()
}

fn kinds_of_year(lang: Lang, counts: &YearCounts, year: i32) -> Vec<Segment> {
    let groups = counts.groups().into_iter().enumerate();
    let occurring = groups.map(|(at, group)| (at, group, counts.count(year, group))).filter(|(.., count)| *count > 0);
    let segment = |(series, group, value)| Segment {
        series,
        value,
        title: year.to_string(),
        lines: segment_lines(lang, group_label(lang, group), value, counts.year_total(year)),
    };
    occurring.map(segment).collect()
}

/// The position of the series of the years with the most visits, which the title speaks of.
const PEAK: usize = 0;
/// The position of the series of all other years.
const OTHER: usize = 1;

/// Nameless series: one colour for what the title speaks of, a quieter one for the rest.
fn whole() -> Vec<Series> {
    let series = |ink| Series { key: String::new(), ink, label: String::new(), lines: Vec::new() };
    vec![series(Ink::Category(0)), series(Ink::Step(1))]
}

fn whole_year(lang: Lang, counts: &YearCounts, year: i32) -> Vec<Segment> {
    let value = counts.year_total(year);
    let most = counts.years.clone().map(|year| counts.year_total(year)).max().unwrap_or(0);
    let series = if value == most { PEAK } else { OTHER };
    let segment = Segment { series, value, title: year.to_string(), lines: vec![visits(lang, value)] };
    (value > 0).then_some(segment).into_iter().collect()
}

fn records(counts: &YearCounts, by_kind: bool) -> Vec<(String, Vec<VisitKey>)> {
    let mut records = Vec::new();
    for ((year, group), keys) in &counts.visits {
        if by_kind {
            records.push((format!("{year}.{}", group.word()), keys.clone()));
            records.push((format!("series.{}", group.word()), keys.clone()));
        } else {
            records.push((year.to_string(), keys.clone()));
        }
    }
    records
}

fn table(lang: Lang, counts: &YearCounts, by_kind: bool) -> Table {
    let messages = lang.messages();
    let groups = counts.groups();
    let mut columns = vec![column("year", messages.year, ColumnType::Year)];
    columns.extend(groups.iter().map(|group| column(group.word(), group_label(lang, *group), ColumnType::Count)));
    columns.push(column("total", messages.total, ColumnType::Count));
    let row = |year: i32| {
        let absent = || Cell::absent(Absence::NoRecord);
        let unknown = counts.year_total(year) == 0;
        let mut row = vec![Cell::year(year)];
        row.extend(groups.iter().map(|group| {
            let count = counts.count(year, *group);
            let mark = (by_kind && count > 0).then(|| format!("{year}.{}", group.word()));
            if unknown { absent() } else { Cell::count(count).shown_by(mark) }
        }));
        let mark = (!by_kind).then(|| year.to_string());
        row.push(if unknown { absent() } else { Cell::count(counts.year_total(year)).shown_by(mark) });
        row
    };
    Table { columns, rows: counts.years.clone().map(row).collect() }
}
