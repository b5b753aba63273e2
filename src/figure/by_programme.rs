//! *The spread of each programme*: small step lines on one scale.

use std::collections::BTreeMap;

use chrono::Datelike as _;

use super::adoption_map::period;
use super::spread::firsts;
use super::{Figure, FigureSize, RecordKey, cited, column};
use crate::chart::{SmallLine, Step, draw_small_lines, panels_within};
use crate::dataset::{Dataset, Later};
use crate::model::order::{distinct, in_order};
use crate::model::{AdoptionLevel, PartialDate, ProgrammeKey};
use crate::query::AdoptionFilter;
use crate::table::{Absence, Cell, ColumnType, Table};
use crate::text::{Lang, Peak, by_programme_words, date, integer, not_drawn};

/// The id of the figure.
pub const ADOPTION_BY_PROGRAMME: &str = "adoption-by-programme";

/// From how many regions on a programme has a panel.
const LEAST_REGIONS: usize = 2;

/// Computes the figure. Marks: `PROGRAMME.CODE` of the region that a line rises with.
pub fn adoption_by_programme(
    dataset: &Dataset,
    later: &Later,
    scope: &AdoptionFilter,
    lang: Lang,
    canvas: FigureSize,
) -> Figure {
    let words = lang.adoption();
    let named = distinct(later.adoptions.iter().filter(|one| scope.holds_adoption(one)).map(|one| one.programme));
    let mut records: BTreeMap<String, Vec<RecordKey>> = BTreeMap::new();
    let mut dates: BTreeMap<String, PartialDate> = BTreeMap::new();
    let mut first_year = i32::MAX;
    let mut panel = |key: ProgrammeKey| {
        let programme = dataset.programme(key);
        let of_programme = AdoptionFilter { programme: Some(key), ..scope.clone() };
        let mut steps = Vec::new();
        for (count, first) in (1u32..).zip(firsts(dataset, later, &of_programme, AdoptionLevel::Interested)) {
            let adoption = later.adoption(first.adoption);
            let region = dataset.region(first.region);
            let mark = format!("{}.{}", programme.id, region.code);
            records.insert(mark.clone(), vec![RecordKey::Adoption(first.adoption)]);
            dates.insert(mark.clone(), adoption.date);
            first_year = first_year.min(adoption.date.year());
            steps.push(Step {
                at: first.at,
                value: count,
                key: mark,
                title: format!("{}: {}", lang.of(&programme.name), lang.of(&region.name)),
                lines: vec![date(lang, adoption.date), format!("= {}", integer(lang, count))],
            });
        }
        SmallLine { label: lang.of(&programme.name).to_owned(), steps }
    };
    let panels: Vec<_> = named.into_iter().filter(|key| !dataset.programme(*key).marker).map(&mut panel).collect();
    let panels = in_order(panels, |a, b| b.steps.len().cmp(&a.steps.len()));
    let wide: Vec<_> = panels.iter().filter(|panel| panel.steps.len() >= LEAST_REGIONS).cloned().collect();
    let room = panels_within(canvas.width_px, canvas.height_px, canvas.type_px);
    let shown: Vec<_> = wide.iter().take(room).cloned().collect();
    let last = scope.until.unwrap_or_else(|| dataset.subject.gathered.year());
    let years = scope.from.unwrap_or_else(|| first_year.min(last)).min(last)..=last;
    let scene = draw_small_lines(&shown, &years, canvas.width_px, canvas.type_px);
    let count = |panel: &SmallLine| u32::try_from(panel.steps.len()).unwrap_or(u32::MAX);
    let most = Peak::of(panels.iter().map(|panel| (panel.label.clone(), count(panel))));
    let wanted = panels.iter().filter(|panel| !panel.steps.is_empty()).count();
    let (title, sentence) = by_programme_words(lang, most.as_ref(), wanted, wide.len());
    let row = |panel: &SmallLine| {
        let dated = |step: Option<&Step>| {
            let date = step.and_then(|step| dates.get(&step.key)).copied();
            Cell::or_absent(date.map(Cell::date), Absence::NoRecord)
        };
        vec![
            Cell::text(&panel.label),
            Cell::count(panel.steps.len()),
            dated(panel.steps.first()),
            dated(panel.steps.last()),
        ]
    };
    let mut notes = vec![lang.messages().sample_warning.to_owned(), words.s_curve.to_owned()];
    if wide.len() > shown.len() {
        notes.insert(0, not_drawn(lang, wide.len() - shown.len()));
    }
    records.retain(|mark, _| scene.marks.iter().any(|drawn| drawn.key == *mark));
    Figure {
        id: ADOPTION_BY_PROGRAMME,
        title,
        subtitle: words.by_programme.to_owned(),
        is_narrowed: scope.programme.is_some(),
        sentence,
        period: period(dataset, later, scope),
        scene,
        table: Table {
            columns: vec![
                column("programme", words.programme, ColumnType::Text),
                column("regions", words.region, ColumnType::Count),
                column("first", words.first_record, ColumnType::Date),
                column("last", words.last_record, ColumnType::Date),
            ],
            rows: panels.iter().filter(|panel| !panel.steps.is_empty()).map(row).collect(),
        },
        sources: distinct(records.values().flatten().flat_map(|key| cited(dataset, later, *key)).copied()),
        records,
        coverage: Vec::new(),
        notes,
    }
}
