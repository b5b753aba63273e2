//! *Who came again*: a lane for each institution that came more than once, with the time from its first visit to its
//! second.

use super::super::{Figure, FigureSize, time_of};
use super::{Words, column, count, figure};
use crate::chart::{Lane, Sign, Stop, draw_lanes, lanes_height_px};
use crate::dataset::Dataset;
use crate::model::VisitKey;
use crate::model::order::distinct;
use crate::query::{Returning, Selection, returning, years_of};
use crate::scene::Ink;
use crate::table::{Absence, Cell, ColumnType, Table};
use crate::text::{Lang, after_days, came_again, visit_date, visits};

/// The id of the figure.
pub const VISITS_RETURNING: &str = "visits-returning";

/// Computes the figure. Marks: `institution.ID`.
pub fn visits_returning(dataset: &Dataset, selection: &Selection, lang: Lang, canvas: FigureSize) -> Figure {
    let words = lang.visits();
    let again = returning(dataset, selection);
    let mut room = 1;
    while lanes_height_px(room + 1, canvas.type_px) <= canvas.height_px {
        room += 1;
    }
    let name = |one: &Returning| lang.of(&dataset.institution(one.institution).name).to_owned();
    let mark = |one: &Returning| format!("institution.{}", dataset.institution(one.institution).id);
    let after = |one: &Returning| one.days.map_or_else(String::new, |days| after_days(lang, days));
    let stop = |key: &VisitKey| {
        let date = dataset.visit(*key).date;
        let day = date.first_day();
        // A visit of which only month or year is known is drawn hollow, in the middle of what is known.
        let is_known = date.is_day_known();
        let (from, to) = (time_of(day), time_of(date.last_day()));
        Stop {
            at: if is_known { from } else { f64::midpoint(from, to) },
            within: (!is_known).then_some((from, to)),
            ink: Ink::Category(0),
            sign: if is_known { Sign::Circle } else { Sign::Ring },
            own: None,
        }
    };
    let lane = |one: &Returning| Lane {
        key: mark(one),
        label: name(one),
        aside: if canvas.width_px < 520.0 { String::new() } else { after(one) },
        stops: one.visits.iter().map(stop).collect(),
        lines: std::iter::once(visits(lang, count(one.visits.len())))
            .chain(Some(after(one)).filter(|line| !line.is_empty()))
            .chain(one.visits.iter().map(|key| visit_date(lang, &dataset.visit(*key).date)))
            .collect(),
    };
    let lanes: Vec<Lane> = again.iter().take(room).map(lane).collect();
    let years = years_of(dataset, &selection.filter);
    let scene = draw_lanes(&lanes, &years, canvas.width_px, canvas.type_px);
    let row = |(at, one): (usize, &Returning)| {
        let start = |key: Option<&VisitKey>| {
            Cell::or_absent(key.map(|key| Cell::date(dataset.visit(*key).date.start)), Absence::Empty)
        };
        vec![
            Cell::text(name(one)),
            Cell::count(one.visits.len()).shown_by((at < room).then(|| mark(one))),
            start(one.visits.first()),
            start(one.visits.get(1)),
            start(one.visits.last()),
            Cell::or_absent(one.days.map(Cell::count), Absence::DayUnknown),
        ]
    };
    let table = Table {
        columns: vec![
            column("institution", words.institution, ColumnType::Text),
            column("visits", words.count, ColumnType::Count),
            column("first", lang.pick("Kunjungan pertama", "First visit"), ColumnType::Date),
            column("second", lang.pick("Kunjungan kedua", "Second visit"), ColumnType::Date),
            column("last", lang.pick("Kunjungan terakhir", "Last visit"), ColumnType::Date),
            column(
                "days",
                lang.pick("Hari antara kunjungan pertama dan kedua", "Days from the first visit to the second"),
                ColumnType::Count,
            ),
        ],
        rows: again.iter().enumerate().map(row).collect(),
    };
    let parts = selection.keys.iter().flat_map(|key| &dataset.visit(*key).delegations);
    let institutions = distinct(parts.map(|part| part.institution)).len();
    let said = Words {
        id: VISITS_RETURNING,
        title: came_again(lang, again.len(), institutions),
        subtitle: words.returning.to_owned(),
        sentence: lang
            .pick(
                "Jarak: dari kunjungan pertama sampai kedua. Lingkaran kosong: tanggal pasti tidak diketahui.",
                "Times: from the first visit to the second. Hollow: the day is not known.",
            )
            .to_owned(),
        notes: Vec::new(),
    };
    let records = again.iter().map(|one| (mark(one), one.visits.clone())).collect();
    figure(dataset, selection, lang, said, scene, table, records)
}
