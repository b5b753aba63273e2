//! *A calendar of visits*: each visit whose day is known, at its day; the others counted beside.

use chrono::Datelike as _;

use super::super::visit_dates::VisitDates;
use super::super::visits_by_year::ink;
use super::super::{Figure, FigureSize};
use super::{Words, column, count, figure, names};
use crate::chart::{CalendarDot, CalendarYear, draw_calendar};
use crate::dataset::Dataset;
use crate::model::{InstitutionGroup, VisitKey, Word as _};
use crate::query::{Selection, group_of, years_of};
use crate::scene::{Mark, Rect};
use crate::table::{Cell, ColumnType, Table};
use crate::text::{Lang, calendar_title, group_label, known_of, month_name, visit_date, visits};

/// The id of the figure.
pub const VISITS_CALENDAR: &str = "visits-calendar";

/// Computes the figure. Marks: `visit.ID` for a visit, `series.GROUP` for a legend entry.
pub fn visits_calendar(dataset: &Dataset, selection: &Selection, lang: Lang, canvas: FigureSize) -> Figure {
    let words = lang.visits();
    let years = years_of(dataset, &selection.filter);
    let of_year = |year: i32| selection.keys.iter().copied().filter(move |key| dataset.visit(*key).date.year() == year);
    let is_known = |key: &VisitKey| dataset.visit(*key).date.is_day_known();
    let dot = |key: VisitKey| {
        let visit = dataset.visit(key);
        let day = visit.date.start.first_day();
        CalendarDot {
            key: format!("visit.{}", visit.id),
            at: f64::from(day.ordinal0()) / 366.0,
            ink: ink(group_of(dataset, visit)),
            title: names(dataset, lang, key),
            lines: vec![visit_date(lang, &visit.date)],
        }
    };
    let rows: Vec<CalendarYear> = years
        .clone()
        .map(|year| {
            let unknown = of_year(year).filter(|key| !is_known(key)).count();
            CalendarYear {
                label: year.to_string(),
                dots: of_year(year).filter(is_known).map(dot).collect(),
                unknown: if unknown > 0 { format!("+{unknown}") } else { String::new() },
            }
        })
        .collect();
    let known: Vec<VisitKey> = selection.keys.iter().copied().filter(|key| is_known(key)).collect();
    let groups = InstitutionGroup::ALL.iter().filter_map(|group| {
        let keys: Vec<_> =
            known.iter().copied().filter(|key| group_of(dataset, dataset.visit(*key)) == *group).collect();
        (!keys.is_empty()).then_some((*group, keys))
    });
    let groups: Vec<(InstitutionGroup, Vec<VisitKey>)> = groups.collect();
    let entries = groups.iter().enumerate().map(|(at, (group, keys))| {
        let mark = Mark {
            key: format!("series.{}", group.word()),
            title: group_label(lang, *group).to_owned(),
            lines: vec![visits(lang, count(keys.len()))],
            series: Some(group.word().to_owned()),
            cell: (i32::try_from(at).unwrap_or(i32::MAX), -1),
            area: Rect::default(),
        };
        (ink(*group), group_label(lang, *group).to_owned(), mark)
    });
    let months = std::array::from_fn(|at| {
        month_name(lang, u32::try_from(at).unwrap_or(0) + 1).chars().take(3).collect::<String>()
    });
    let mut scene =
        draw_calendar(&rows, &months, entries.collect(), (canvas.width_px, canvas.height_px), canvas.type_px);
    for mark in &mut scene.marks {
        let visit = mark.key.strip_prefix("visit.").and_then(|id| dataset.find_visit(id));
        if let Some(visit) = visit {
            mark.series = Some(group_of(dataset, dataset.visit(visit)).word().to_owned());
        }
    }
    let mut records: Vec<(String, Vec<VisitKey>)> =
        known.iter().map(|key| (format!("visit.{}", dataset.visit(*key).id), vec![*key])).collect();
    records.extend(groups.into_iter().map(|(group, keys)| (format!("series.{}", group.word()), keys)));
    let dates = VisitDates::of(known.iter().map(|key| dataset.visit(*key).date));
    let mut columns = dates.columns(lang);
    columns.push(column("institution", words.institution, ColumnType::Text));
    let row = |key: &VisitKey| {
        let mut row = dates.cells(&dataset.visit(*key).date);
        row.push(Cell::text(names(dataset, lang, *key)));
        row
    };
    let table = Table { columns, rows: known.iter().map(row).collect() };
    // The months that most visits fell in, whatever the year.
    let month_of = |key: &&VisitKey| dataset.visit(**key).date.start.first_day().month();
    let counts: Vec<_> =
        (1..=12).map(|month| (month, known.iter().filter(|key| month_of(key) == month).count())).collect();
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let busiest: Vec<u32> =
        counts.into_iter().filter(|(_, count)| *count == most && most > 0).map(|(month, _)| month).collect();
    let is_to_date = dataset.visits.last().is_some_and(|visit| *years.end() >= visit.date.year());
    let said = Words {
        id: VISITS_CALENDAR,
        title: calendar_title(lang, &busiest, (count(most), count(known.len())), &years, is_to_date),
        subtitle: words.calendar.to_owned(),
        sentence: known_of(
            lang,
            lang.pick("Tanggal pasti", "The exact date"),
            count(known.len()),
            count(selection.keys.len()),
        ),
        notes: vec![words.day_known_only.to_owned()],
    };
    figure(dataset, selection, lang, said, scene, table, records)
}
