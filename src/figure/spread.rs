//! *The spread*: when regions first reached each step, as lines that rise; and *the ladder*: how long it took.

use std::collections::BTreeMap;

use chrono::Datelike as _;

use super::adoption_map::period;
use super::visit_dates::VisitDates;
use super::{Figure, FigureSize, RecordKey, column, time_of, written};
use crate::chart::{Dot, DotColumn, Line, Step, StepLines, draw_dot_columns, draw_step_lines};
use crate::dataset::{Dataset, Later};
use crate::model::order::{distinct, in_order, map_of};
use crate::model::{AdoptionKey, AdoptionLevel, RegionKey, Word as _};
use crate::query::{AdoptionFilter, VisitToSignature, chosen_adoptions, median_days, visits_to_signatures};
use crate::scene::Ink;
use crate::table::{Absence, Cell, ColumnType, Table};
use crate::text::{
    Lang, Peak, adoption_level_label, date, days, integer, ladder_words, level_or_beyond, spread_words, visit_date,
};

/// The id of the spread.
pub const ADOPTION_SPREAD: &str = "adoption-spread";
/// The id of the ladder.
pub const ADOPTION_LADDER: &str = "adoption-ladder";

/// A region's first arrival at a step or beyond.
pub(super) struct First {
    pub(super) region: RegionKey,
    pub(super) adoption: AdoptionKey,
    /// When: a year, and the part of it that has passed.
    pub(super) at: f64,
}

/// The first time that each region reached a step or one beyond it, oldest first.
pub(super) fn firsts(dataset: &Dataset, later: &Later, scope: &AdoptionFilter, level: AdoptionLevel) -> Vec<First> {
    let mut firsts: Vec<First> = Vec::new();
    for key in chosen_adoptions(later, scope) {
        let adoption = later.adoption(key);
        let region = scope.region_of(dataset, adoption.institution);
        let is_new = |region: &RegionKey| firsts.iter().all(|first| first.region != *region);
        if let Some(region) = region.filter(is_new).filter(|_| adoption.stage.adoption_level().has_reached(level)) {
            firsts.push(First { region, adoption: key, at: time_of(adoption.date.first_day()) });
        }
    }
    in_order(firsts, |a: &First, b| a.at.total_cmp(&b.at).then(a.region.cmp(&b.region)))
}

/// Computes the spread. Marks: `RUNG.YEAR-N` for the N-th step of a line in a year, one a day that it rises.
pub fn adoption_spread(
    dataset: &Dataset,
    later: &Later,
    scope: &AdoptionFilter,
    lang: Lang,
    canvas: FigureSize,
) -> Figure {
    let words = lang.adoption();
    let levels = [
        (AdoptionLevel::Interested, Ink::Category(4)),
        (AdoptionLevel::Signed, Ink::Category(0)),
        (AdoptionLevel::Running, Ink::Category(2)),
    ];
    let mut records: BTreeMap<String, Vec<RecordKey>> = BTreeMap::new();
    let mut lines = Vec::new();
    let mut per_year: BTreeMap<(AdoptionLevel, i32), usize> = BTreeMap::new();
    let mut totals = BTreeMap::new();
    for (level, ink) in levels {
        let firsts = firsts(dataset, later, scope, level);
        totals.insert(level, firsts.len());
        let mut steps: Vec<Step> = Vec::new();
        for (count, first) in (1u32..).zip(&firsts) {
            let adoption = later.adoption(first.adoption);
            let year = adoption.date.year();
            *per_year.entry((level, year)).or_default() += 1;
            let name = lang.of(&dataset.region(first.region).name).to_owned();
            let is_same_day = steps.last().is_some_and(|step| (step.at - first.at).abs() < 1e-9);
            let key = if is_same_day {
                steps.last().map(|step| step.key.clone()).unwrap_or_default()
            } else {
                format!("{}.{}-{}", level.word(), year, per_year[&(level, year)])
            };
            records.entry(key.clone()).or_default().push(RecordKey::Adoption(first.adoption));
            match steps.last_mut().filter(|_| is_same_day) {
                Some(step) => {
                    step.value = count;
                    step.lines.push(name);
                }
                None => steps.push(Step {
                    at: first.at,
                    value: count,
                    key,
                    title: format!("{}: {}", date(lang, adoption.date), level_or_beyond(lang, level)),
                    lines: vec![name],
                }),
            }
        }
        lines.push(Line { key: level.word().to_owned(), ink, label: level_or_beyond(lang, level), steps });
    }
    for line in &mut lines {
        for step in &mut line.steps {
            step.lines.push(format!("= {}", integer(lang, step.value)));
        }
    }
    let years: Vec<i32> = per_year.keys().map(|(_, year)| *year).collect();
    let first = scope.from.unwrap_or_else(|| years.iter().copied().min().unwrap_or(2012));
    let last = scope.until.unwrap_or_else(|| dataset.subject.gathered.year());
    let signed_in = |year: i32| per_year.get(&(AdoptionLevel::Signed, year)).copied().unwrap_or(0);
    let peak = (first..=last).map(|year| (year.to_string(), u32::try_from(signed_in(year)).unwrap_or(u32::MAX)));
    let peak = Peak::of(peak);
    // Those that run one have signed, or gone further.
    let taken = totals.get(&AdoptionLevel::Signed).copied().unwrap_or(0);
    let (title, sentence) = spread_words(lang, taken, (first, last), scope.from.is_none(), peak.as_ref());
    let sources = records.values().flatten().filter_map(|key| match key {
        RecordKey::Adoption(key) => Some(&later.adoption(*key).sources),
        _ => None,
    });
    let chart = StepLines { lines, years: first..=last.max(first), number: written(lang) };
    Figure {
        id: ADOPTION_SPREAD,
        title,
        subtitle: words.spread.to_owned(),
        is_narrowed: scope.programme.is_some(),
        sentence,
        period: period(dataset, later, scope),
        scene: draw_step_lines(&chart, canvas.width_px, canvas.height_px, canvas.type_px),
        table: spread_table(lang, &per_year, first..=last.max(first), &levels.map(|(level, _)| level)),
        sources: distinct(sources.flatten().copied()),
        records,
        coverage: Vec::new(),
        notes: vec![
            lang.messages().sample_warning.to_owned(),
            words.s_curve.to_owned(),
            words.claims_marked.to_owned(),
        ],
    }
}

fn spread_table(
    lang: Lang,
    per_year: &BTreeMap<(AdoptionLevel, i32), usize>,
    years: std::ops::RangeInclusive<i32>,
    levels: &[AdoptionLevel],
) -> Table {
    let mut columns = vec![column("year", lang.messages().year, ColumnType::Year)];
    columns.extend(levels.iter().map(|level| column(level.word(), &level_or_beyond(lang, *level), ColumnType::Count)));
    let mut sums = vec![0usize; levels.len()];
    let mut rows = Vec::new();
    for year in years {
        let mut row = vec![Cell::year(year)];
        for (sum, level) in sums.iter_mut().zip(levels) {
            *sum += per_year.get(&(*level, year)).copied().unwrap_or(0);
            row.push(Cell::count(*sum));
        }
        rows.push(row);
    }
    Table { columns, rows }
}

/// The classes of the ladder: the longest of each in days, and their names.
const CLASSES: [(u32, &str, &str); 6] = [
    (0, "Selama kunjungan itu", "During that visit"),
    (30, "1–30 hari", "1–30 days"),
    (180, "31–180 hari", "31–180 days"),
    (365, "181–365 hari", "181–365 days"),
    (1095, "1–3 tahun", "1–3 years"),
    (u32::MAX, "Lebih dari 3 tahun", "More than 3 years"),
];

/// Computes the ladder. Marks: `climb.CODE`, one a region.
pub fn adoption_ladder(
    dataset: &Dataset,
    later: &Later,
    scope: &AdoptionFilter,
    lang: Lang,
    canvas: FigureSize,
) -> Figure {
    let words = lang.adoption();
    let signatures = visits_to_signatures(dataset, later, scope);
    let median = median_days(&signatures);
    let dot = |signature: &VisitToSignature| Dot {
        key: format!("climb.{}", dataset.region(signature.region).code),
        title: lang.of(&dataset.region(signature.region).name).to_owned(),
        lines: vec![
            format!(
                "{}: {}",
                adoption_level_label(lang, AdoptionLevel::Visited),
                visit_date(lang, &dataset.visit(signature.visit).date)
            ),
            format!(
                "{}: {}",
                adoption_level_label(lang, AdoptionLevel::Signed),
                date(lang, later.adoption(signature.adoption).date)
            ),
            match signature.days {
                None => words.days_unknown.to_owned(),
                Some(0) => words.same_visit.to_owned(),
                Some(count) => days(lang, count),
            },
        ],
    };
    let mut columns = Vec::new();
    let mut least = 0;
    for (most, indonesian, english) in CLASSES {
        let within =
            signatures.iter().filter(|signature| signature.days.is_some_and(|days| (least..=most).contains(&days)));
        columns.push(DotColumn {
            label: lang.pick(indonesian, english).to_owned(),
            dots: within.map(dot).collect(),
            ink: Ink::Category(0),
        });
        least = most.saturating_add(1);
    }
    let unknown = signatures.iter().filter(|signature| signature.days.is_none()).map(dot).collect();
    columns.push(DotColumn {
        label: lang.pick("Tanggal tidak diketahui", "Day not known").to_owned(),
        dots: unknown,
        ink: Ink::Absent,
    });
    let (title, sentence) = ladder_words(lang, &signatures, median);
    let records = signatures.iter().map(|signature| {
        let key = format!("climb.{}", dataset.region(signature.region).code);
        (key, vec![RecordKey::Visit(signature.visit), RecordKey::Adoption(signature.adoption)])
    });
    let sources = signatures.iter().flat_map(|signature| {
        dataset.visit(signature.visit).sources.iter().chain(&later.adoption(signature.adoption).sources)
    });
    Figure {
        id: ADOPTION_LADDER,
        title,
        subtitle: words.ladder.to_owned(),
        is_narrowed: scope.programme.is_some(),
        sentence,
        period: period(dataset, later, scope),
        scene: draw_dot_columns(&columns, canvas.width_px, canvas.height_px, canvas.type_px),
        table: ladder_table(dataset, later, lang, &signatures),
        records: map_of(records),
        coverage: Vec::new(),
        notes: vec![words.after_not_because.to_owned(), lang.messages().sample_warning.to_owned()],
        sources: distinct(sources.copied()),
    }
}

fn ladder_table(dataset: &Dataset, later: &Later, lang: Lang, signatures: &[VisitToSignature]) -> Table {
    let words = lang.adoption();
    let dates = VisitDates::of(signatures.iter().map(|signature| dataset.visit(signature.visit).date));
    let mut columns =
        vec![column("region", words.region, ColumnType::Text), column("code", words.region_code, ColumnType::Code)];
    columns.extend(dates.columns(lang));
    columns.push(column("signed", adoption_level_label(lang, AdoptionLevel::Signed), ColumnType::Date));
    columns.push(column("days", words.days_axis, ColumnType::Count));
    let row = |signature: &VisitToSignature| {
        let mark = Some(format!("climb.{}", dataset.region(signature.region).code));
        let region = dataset.region(signature.region);
        let mut row = vec![Cell::text(lang.of(&region.name)), Cell::region(&region.code)];
        row.extend(dates.cells(&dataset.visit(signature.visit).date));
        row.push(Cell::date(later.adoption(signature.adoption).date));
        let days = signature.days.map(|days| Cell::count(days).shown_by(mark));
        row.push(Cell::or_absent(days, Absence::DayUnknown));
        row
    };
    Table { columns, rows: signatures.iter().map(row).collect() }
}
