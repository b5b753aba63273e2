//! *Mentions*: the records that name a programme, by year.

use std::collections::BTreeMap;

use super::{Figure, FigureSize, RecordKey, cited, column, written};
use crate::chart::{Bar, Segment, Series, StackedBars, draw_stacked_bars};
use crate::dataset::{Dataset, Later};
use crate::model::ProgrammeKey;
use crate::model::order::{distinct, map_of};
use crate::query::entry;
use crate::scene::Ink;
use crate::table::{Absence, Cell, ColumnType, Table};
use crate::text::{Lang, Peak, integer, mention_words, years};

/// The id of the figure.
pub const PROGRAMME_MENTIONS: &str = "programme-mentions";

/// Computes the figure. Marks: `YEAR.KIND`, `KIND` being `visits`, `adoptions` or `awards`. Unnamed groups are left out.
pub fn programme_mentions(
    dataset: &Dataset,
    later: &Later,
    programme: ProgrammeKey,
    lang: Lang,
    canvas: FigureSize,
) -> Figure {
    let words = lang.awards();
    let found = entry(dataset, later, programme);
    let visits = found.visits.iter().map(|key| (0, dataset.visit(*key).date.year(), RecordKey::Visit(*key)));
    let adoptions = found.adoptions.iter().filter(|key| !later.adoption(**key).aggregate);
    let adoptions = adoptions.map(|key| (1, later.adoption(*key).date.year(), RecordKey::Adoption(*key)));
    let awards = found.awards.iter().map(|key| (2, later.award(*key).year, RecordKey::Award(*key)));
    let kinds = [
        ("visits", words.mentions_visits, Ink::Category(4)),
        ("adoptions", words.mentions_adoptions, Ink::Category(0)),
        ("awards", words.its_awards, Ink::Category(1)),
    ];
    let mut counted: BTreeMap<(i32, usize), Vec<RecordKey>> = BTreeMap::new();
    for (kind, year, record) in visits.chain(adoptions).chain(awards) {
        counted.entry((year, kind)).or_default().push(record);
    }
    let range = counted.keys().map(|(year, _)| *year);
    let shown = range.clone().min().zip(range.max()).map_or(2012..=2026, |(first, last)| first..=last);
    let of = |year: i32, kind: usize| counted.get(&(year, kind)).map_or(0, Vec::len);
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let bar = |year: i32| Bar {
        key: year.to_string(),
        label: year.to_string(),
        short_label: format!("’{:02}", year.rem_euclid(100)),
        segments: (0..kinds.len())
            .filter(|kind| of(year, *kind) > 0)
            .map(|kind| Segment {
                series: kind,
                value: count(of(year, kind)),
                title: format!("{year}, {}", kinds[kind].1),
                lines: vec![integer(lang, count(of(year, kind)))],
            })
            .collect(),
        absent_lines: Vec::new(),
    };
    let chart = StackedBars {
        series: kinds
            .map(|(key, label, ink)| Series { key: key.to_owned(), ink, label: label.to_owned(), lines: Vec::new() })
            .to_vec(),
        bars: shown.clone().map(bar).collect(),
        absent_label: lang.messages().no_record_found.to_owned(),
        number: written(lang),
        at_least: canvas.at_least,
        quiet: false,
        notes: Vec::new(),
    };
    let sum = |year: i32| (0..kinds.len()).map(|kind| of(year, kind)).sum::<usize>();
    let peak = Peak::of(shown.clone().map(|year| (year.to_string(), count(sum(year)))));
    let name = lang.of(&dataset.programme(programme).name);
    let (title, sentence) = mention_words(lang, name, counted.values().map(Vec::len).sum(), peak.as_ref());
    let mut columns = vec![column("year", lang.messages().year, ColumnType::Year)];
    columns.extend(kinds.map(|(key, label, _)| column(key, label, ColumnType::Count)));
    let row = |year: i32| {
        let cell = |kind: usize| match of(year, kind) {
            0 => Cell::absent(Absence::NoRecord),
            some => Cell::count(some).shown_by(Some(format!("{year}.{}", kinds[kind].0))),
        };
        std::iter::once(Cell::year(year)).chain((0..kinds.len()).map(cell)).collect()
    };
    let rows = shown.clone().map(row).collect();
    let sources = counted.values().flatten().flat_map(|record| cited(dataset, later, *record)).copied();
    Figure {
        id: PROGRAMME_MENTIONS,
        title,
        subtitle: format!("{}: {name}", words.mentions),
        is_narrowed: true,
        sentence,
        period: years(&shown),
        scene: draw_stacked_bars(&chart, canvas.width_px, canvas.height_px, canvas.type_px),
        table: Table { columns, rows },
        sources: distinct(sources),
        records: map_of(counted.into_iter().map(|((year, kind), keys)| (format!("{year}.{}", kinds[kind].0), keys))),
        coverage: Vec::new(),
        notes: vec![lang.messages().sample_warning.to_owned(), lang.messages().hatch_explained.to_owned()],
    }
}
