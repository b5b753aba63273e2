//! *Who stands where*: each region a dot, above the highest step that is recorded of it.

use super::adoption_map::{period, records};
use super::{Figure, FigureSize, cited, column};
use crate::chart::{Dot, DotColumn, draw_dot_columns};
use crate::dataset::{Dataset, Later};
use crate::model::order::{distinct, map_of};
use crate::model::{AdoptionLevel, RegionKey};
use crate::query::{AdoptionFilter, RegionProgress, reach};
use crate::scene::Ink;
use crate::table::{Absence, Cell, ColumnType, Table};
use crate::text::{Lang, adoption_level_label, date, step_words, visits_found};

/// The id of the figure.
pub const ADOPTION_STEPS: &str = "adoption-steps";

const STEPS: [(AdoptionLevel, Ink); 5] = [
    (AdoptionLevel::Visited, Ink::Category(5)),
    (AdoptionLevel::Interested, Ink::Category(4)),
    (AdoptionLevel::Signed, Ink::Category(0)),
    (AdoptionLevel::Running, Ink::Category(2)),
    (AdoptionLevel::Ended, Ink::Aside),
];

/// Computes the figure. Marks: `CODE`, one a region.
pub fn adoption_steps(
    dataset: &Dataset,
    later: &Later,
    scope: &AdoptionFilter,
    lang: Lang,
    canvas: FigureSize,
) -> Figure {
    let words = lang.adoption();
    let found = reach(dataset, later, scope);
    let span = |reach: &RegionProgress| {
        let (first, last) = reach.span(dataset, later)?;
        let (first, last) = (date(lang, first), date(lang, last));
        Some(if first == last { first } else { format!("{first} – {last}") })
    };
    let dot = |(key, reach): (&RegionKey, &RegionProgress)| Dot {
        key: dataset.region(*key).code.to_string(),
        title: lang.of(&dataset.region(*key).name).to_owned(),
        lines: std::iter::once(visits_found(lang, reach.visits.len())).chain(span(reach)).collect(),
    };
    let of = |level: AdoptionLevel| found.iter().filter(move |(_, reach)| reach.adoption_level(later) == level);
    let columns = STEPS.into_iter().filter(|(level, _)| of(*level).next().is_some()).map(|(level, ink)| DotColumn {
        label: adoption_level_label(lang, level).to_owned(),
        dots: of(level).map(dot).collect(),
        ink,
    });
    let columns: Vec<_> = columns.collect();
    let taken = of(AdoptionLevel::Signed).count() + of(AdoptionLevel::Running).count();
    let (title, sentence) = step_words(lang, found.len(), of(AdoptionLevel::Visited).count(), taken);
    let row = |(key, reach): (&RegionKey, &RegionProgress)| {
        let code = dataset.region(*key).code.to_string();
        let span = reach.span(dataset, later);
        vec![
            Cell::text(lang.of(&dataset.region(*key).name)),
            Cell::code(&code),
            Cell::text(adoption_level_label(lang, reach.adoption_level(later))),
            Cell::count(reach.visits.len() + reach.adoptions.len()).shown_by(Some(code)),
            Cell::or_absent(span.map(|(first, _)| Cell::date(first)), Absence::Empty),
            Cell::or_absent(span.map(|(_, last)| Cell::date(last)), Absence::Empty),
        ]
    };
    let behind = map_of(
        found.iter().map(|(key, reach)| (dataset.region(*key).code.to_string(), records(dataset, later, reach))),
    );
    Figure {
        id: ADOPTION_STEPS,
        title,
        subtitle: words.steps.to_owned(),
        is_narrowed: scope.programme.is_some(),
        sentence,
        period: period(dataset, later, scope),
        scene: draw_dot_columns(&columns, canvas.width_px, canvas.height_px, canvas.type_px),
        table: Table {
            columns: vec![
                column("region", words.region, ColumnType::Text),
                column("code", words.region_code, ColumnType::Code),
                column("step", words.step, ColumnType::Text),
                column("records", words.records_count, ColumnType::Count),
                column("first", words.first_record, ColumnType::Date),
                column("last", words.last_record, ColumnType::Date),
            ],
            rows: found.iter().map(row).collect(),
        },
        sources: distinct(behind.values().flatten().flat_map(|key| cited(dataset, later, *key)).copied()),
        records: behind,
        coverage: Vec::new(),
        notes: vec![lang.messages().sample_warning.to_owned(), words.after_not_because.to_owned()],
    }
}
