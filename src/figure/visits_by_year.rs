//! *Visits by year, stacked by kind of institution*: a full slice from data to picture.

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

/// Computes the figure.
///
/// Marks: `YEAR.GROUP` for a segment, `YEAR` for a year without a record, `series.GROUP` for a legend entry.
pub fn visits_by_year(dataset: &Dataset, selection: &Selection, lang: Lang, canvas: FigureSize) -> Figure {
    let filter = &selection.filter;
    let messages = lang.messages();
    let counts = count_by_year(dataset, selection);
    let sources = distinct(counts.visits.values().flatten().flat_map(|key| &dataset.visit(*key).sources).copied());
    let mut notes = vec![messages.sample_warning.to_owned()];
    if counts.groups().contains(&InstitutionGroup::Mixed) {
        notes.push(messages.mixed_explained.to_owned());
    }
    if counts.years.clone().any(|year| counts.year_total(year) == 0) {
        notes.push(messages.hatch_explained.to_owned());
    }
    let narrowed = filter_words(lang, dataset, filter);
    Figure {
        id: VISITS_BY_YEAR,
        title: visits_by_year_title(lang, &counts),
        subtitle: match &narrowed {
            Some(words) => format!("{}. {words}", messages.visits_by_year),
            None => messages.visits_by_year.to_owned(),
        },
        is_narrowed: narrowed.is_some(),
        sentence: visits_by_year_sentence(lang, &counts),
        period: years(&counts.years),
        scene: draw_stacked_bars(
            &chart(lang, &counts, canvas.at_least),
            canvas.width_px,
            canvas.height_px,
            canvas.type_px,
        ),
        table: table(lang, &counts),
        records: visit_records(records(&counts)),
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

fn chart(lang: Lang, counts: &YearCounts, at_least: u32) -> StackedBars {
    let groups = counts.groups();
    let series = groups.iter().map(|group| Series {
        key: group.word().to_owned(),
        ink: ink(*group),
        label: group_label(lang, *group).to_owned(),
        lines: vec![visits(lang, counts.group_total(*group))],
    });
    let bar = |year: i32| Bar {
        key: year.to_string(),
        label: year.to_string(),
        short_label: format!("’{:02}", year.rem_euclid(100)),
        segments: groups
            .iter()
            .enumerate()
            .filter(|(_, group)| counts.count(year, **group) > 0)
            .map(|(at, group)| Segment {
                series: at,
                value: counts.count(year, *group),
                title: year.to_string(),
                lines: segment_lines(
                    lang,
                    group_label(lang, *group),
                    counts.count(year, *group),
                    counts.year_total(year),
                ),
            })
            .collect(),
        absent_lines: vec![lang.messages().sample_warning.to_owned()],
    };
    StackedBars {
        series: series.collect(),
        bars: counts.years.clone().map(bar).collect(),
        absent_label: lang.messages().no_record_found.to_owned(),
        number: written(lang),
        at_least,
        quiet: false,
    }
}

fn records(counts: &YearCounts) -> Vec<(String, Vec<VisitKey>)> {
    let mut records = Vec::new();
    for ((year, group), keys) in &counts.visits {
        records.push((format!("{year}.{}", group.word()), keys.clone()));
        records.push((format!("series.{}", group.word()), keys.clone()));
    }
    records
}

fn table(lang: Lang, counts: &YearCounts) -> Table {
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
            let mark = (count > 0).then(|| format!("{year}.{}", group.word()));
            if unknown { absent() } else { Cell::count(count).shown_by(mark) }
        }));
        row.push(if unknown { absent() } else { Cell::count(counts.year_total(year)) });
        row
    };
    Table { columns, rows: counts.years.clone().map(row).collect() }
}
