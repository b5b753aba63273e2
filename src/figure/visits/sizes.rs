//! *How large*: delegations by size, each one a dot; those of unknown size a column of their own.

use super::super::visit_dates::VisitDates;
use super::super::{Figure, FigureSize};
use super::{Words, column, count, figure, names};
use crate::chart::{Dot, DotColumn, draw_dot_columns};
use crate::dataset::Dataset;
use crate::model::VisitKey;
use crate::model::order::in_order;
use crate::query::Selection;
use crate::scene::Ink;
use crate::table::{Absence, Cell, ColumnType, Table};
use crate::text::{Lang, head_count, precision_label, size_class, sizes_title, stated_for, visit_date};

/// The id of the figure.
pub const VISITS_SIZES: &str = "visits-sizes";

/// The least of each class; each ends where the next begins.
const CLASSES: [u32; 6] = [1, 11, 26, 51, 101, 251];

/// Computes the figure. Marks: `visit.ID`.
pub fn visits_sizes(dataset: &Dataset, selection: &Selection, lang: Lang, canvas: FigureSize) -> Figure {
    let words = lang.visits();
    let size = |key: &VisitKey| dataset.visit(*key).people.map(|people| people.count);
    let dot = |key: &VisitKey| {
        let visit = dataset.visit(*key);
        let people = visit.people.map_or_else(|| words.not_stated.to_owned(), |people| head_count(lang, people));
        Dot {
            key: format!("visit.{}", visit.id),
            title: names(dataset, lang, *key),
            lines: vec![people, visit_date(lang, &visit.date)],
        }
    };
    let mut columns = Vec::new();
    for (at, from) in CLASSES.iter().enumerate() {
        let next = CLASSES.get(at + 1).copied();
        let within: Vec<_> = selection
            .keys
            .iter()
            .filter(|key| size(key).is_some_and(|size| size >= *from && next.is_none_or(|next| size < next)))
            .collect();
        let within = in_order(within, |a, b| size(a).cmp(&size(b)));
        columns.push(DotColumn {
            label: size_class(lang, *from, next.map(|next| next - 1)),
            dots: within.into_iter().map(dot).collect(),
            ink: Ink::Category(0),
        });
    }
    let unknown: Vec<_> = selection.keys.iter().filter(|key| size(key).is_none()).collect();
    let known = count(selection.keys.len() - unknown.len());
    columns.push(DotColumn {
        label: words.not_stated.to_owned(),
        dots: unknown.into_iter().map(dot).collect(),
        ink: Ink::Absent,
    });
    let mut scene = draw_dot_columns(&columns, canvas.width_px, canvas.height_px, canvas.type_px);
    scene.marks.iter_mut().for_each(|mark| mark.series = None);
    let largest = selection.keys.iter().max_by_key(|key| (size(key), std::cmp::Reverse(**key)));
    let largest = largest.and_then(|key| dataset.visit(*key).people);
    let sizes = in_order(selection.keys.iter().filter_map(size).collect(), u32::cmp);
    let median = sizes.get(sizes.len().saturating_sub(1) / 2).copied().unwrap_or(0);
    let said = Words {
        id: VISITS_SIZES,
        title: sizes_title(lang, known, median, largest),
        subtitle: words.sizes.to_owned(),
        sentence: stated_for(lang, known, count(selection.keys.len())),
        notes: vec![words.people_note.to_owned()],
    };
    let dates = VisitDates::of(selection.keys.iter().map(|key| dataset.visit(*key).date));
    let mut columns = vec![column("institution", words.institution, ColumnType::Text)];
    columns.extend(dates.columns(lang));
    columns.push(column("people", words.people, ColumnType::Count));
    columns.push(column("people.precision", lang.pick("Ketelitian", "Precision"), ColumnType::Text));
    let row = |key: &VisitKey| {
        let visit = dataset.visit(*key);
        let mut row = vec![Cell::text(names(dataset, lang, *key))];
        row.extend(dates.cells(&visit.date));
        row.push(Cell::or_absent(visit.people.map(|people| Cell::count(people.count)), Absence::NotStated));
        row.push(Cell::or_absent(
            visit.people.map(|people| Cell::text(precision_label(lang, people.precision))),
            Absence::NotStated,
        ));
        row
    };
    let table = Table { columns, rows: selection.keys.iter().map(row).collect() };
    let records = selection.keys.iter().map(|key| (format!("visit.{}", dataset.visit(*key).id), vec![*key])).collect();
    figure(dataset, selection, lang, said, scene, table, records)
}
