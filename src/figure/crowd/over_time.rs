//! *Visits over time* in other looks than by year and kind: by month, by people, and as small multiples by topic or
//! province, on one scale.

use std::collections::BTreeMap;

use chrono::Datelike as _;

use super::super::visits_by_year::{VISITS_BY_YEAR, ink};
use super::super::{Canvas, Cell, Figure, Table, visits_by_year};
use super::ranks::topics_of;
use super::{Words, column, count, figure};
use crate::chart::{Bar, Segment, StackedBars, draw_stacked_bars};
use crate::dataset::Dataset;
use crate::model::order::in_order;
use crate::model::word::words;
use crate::model::{InstitutionGroup, Precision, Visit, VisitKey, Word as _};
use crate::query::{Selection, count_by_year, group_of, provinces_of};
use crate::scene::{Anchor, Ink, Label, Point, Scene, text_width_px};
use crate::text::{
    Lang, group_label, integer, leads, month_name, month_unknown, people, stated_for, topic_label, visits,
};

words! {
    /// How finely time is cut.
    pub enum Step {
        /// By year.
        Year = "year",
        /// By month.
        Month = "month",
    }
}

words! {
    /// What the bars are divided by.
    pub enum Series {
        /// The kind of institution, stacked.
        Kind = "kind",
        /// The topic, a small picture each.
        Topic = "topic",
        /// The province of origin, a small picture each.
        Province = "province",
    }
}

/// How visits over time are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeLook {
    /// How finely.
    pub step: Step,
    /// Divided by what.
    pub by: Series,
    /// Whether people are counted instead of visits.
    pub people: bool,
    /// The highest value that the axis must reach, for pictures that are compared.
    pub at_least: u32,
}

impl Default for TimeLook {
    fn default() -> Self {
        Self { step: Step::Year, by: Series::Kind, people: false, at_least: 0 }
    }
}

/// The most small pictures drawn.
const MOST_PANELS: usize = 9;

/// A part of time: a year, and perhaps a month of it.
type Slot = (i32, Option<u32>);

/// Computes the figure. Marks: `YEAR.SERIES` or `YEAR-MM.SERIES`, a series being a kind of institution,
/// `topic-TOPIC` or `province-CODE`.
pub fn visits_over_time(
    dataset: &Dataset,
    selection: &Selection,
    look: TimeLook,
    lang: Lang,
    canvas: Canvas,
) -> Figure {
    if look == TimeLook::default() {
        return visits_by_year(dataset, selection, lang, canvas);
    }
    let words = lang.crowd();
    let years = count_by_year(dataset, selection).years;
    let slots: Vec<Slot> = match look.step {
        Step::Year => years.map(|year| (year, None)).collect(),
        Step::Month => years.flat_map(|year| (1..=12).map(move |month| (year, Some(month)))).collect(),
    };
    let slot = |visit: &Visit| match look.step {
        Step::Year => Some((visit.date.year(), None)),
        Step::Month if visit.date.start.precision() == Precision::Year => None,
        Step::Month => Some((visit.date.year(), Some(visit.date.start.first_day().month()))),
    };
    let mut series: BTreeMap<String, (String, Ink, BTreeMap<Slot, Vec<VisitKey>>)> = BTreeMap::new();
    let (mut undated, mut unstated) = (0, 0);
    for key in &selection.keys {
        let visit = dataset.visit(*key);
        unstated += u32::from(visit.people.is_none());
        let Some(at) = slot(visit) else {
            undated += 1;
            continue;
        };
        if look.people && visit.people.is_none() {
            continue;
        }
        for (name, label, ink) in series_of(dataset, visit, look.by, lang) {
            series.entry(name).or_insert_with(|| (label, ink, BTreeMap::new())).2.entry(at).or_default().push(*key);
        }
    }
    let value = |keys: &[VisitKey]| {
        let stated = keys.iter().filter_map(|key| dataset.visit(*key).people).map(|people| people.count);
        if look.people { stated.fold(0, u32::saturating_add) } else { count(keys.len()) }
    };
    let order = |name: &str| {
        InstitutionGroup::from_word(name).and_then(|one| InstitutionGroup::ALL.iter().position(|of| *of == one))
    };
    let total = |slots: &BTreeMap<Slot, Vec<VisitKey>>| slots.values().map(|keys| value(keys)).sum::<u32>();
    let ranked =
        in_order(series.into_iter().collect(), |a: &(String, (String, Ink, BTreeMap<Slot, Vec<VisitKey>>)), b| {
            (order(&a.0), total(&b.1.2)).cmp(&(order(&b.0), total(&a.1.2)))
        });
    let said = |value: u32| if look.people { people(lang, value) } else { visits(lang, value) };
    let slot_label = |(year, month): Slot| {
        month.map_or_else(|| year.to_string(), |month| format!("{} {year}", month_name(lang, month)))
    };
    let bars = |wanted: &[usize]| -> Vec<Bar> {
        let bar = |at: &Slot| Bar {
            key: slot_key(*at),
            label: slot_label(*at),
            short_label: if at.1.is_some_and(|month| month != 1) {
                String::new()
            } else {
                format!("’{:02}", at.0.rem_euclid(100))
            },
            segments: wanted
                .iter()
                .enumerate()
                .filter_map(|(position, of)| {
                    let (_, (label, _, slots)) = ranked.get(*of)?;
                    let value = value(slots.get(at)?);
                    let lines = vec![format!("{label}: {}", said(value))];
                    (value > 0).then(|| Segment { series: position, value, title: slot_label(*at), lines })
                })
                .collect(),
            absent_lines: vec![lang.messages().sample_warning.to_owned()],
        };
        slots.iter().map(bar).collect()
    };
    let number: fn(u32) -> String = match lang {
        Lang::Id => |value| integer(Lang::Id, value),
        Lang::En => |value| integer(Lang::En, value),
    };
    let chart = |wanted: &[usize], named: bool, at_least: u32| StackedBars {
        series: wanted
            .iter()
            .filter_map(|at| ranked.get(*at))
            .map(|(name, (label, ink, slots))| crate::chart::Series {
                key: name.clone(),
                ink: *ink,
                label: if named { label.clone() } else { String::new() },
                lines: vec![said(total(slots))],
            })
            .collect(),
        bars: bars(wanted),
        absent_label: if look.people {
            words.not_stated.to_owned()
        } else {
            lang.messages().no_record_found.to_owned()
        },
        number,
        at_least,
        // A month without a record is the rule, not worth a sign.
        quiet: look.step == Step::Month || look.by != Series::Kind,
    };
    let everything: Vec<usize> = (0..ranked.len()).collect();
    let scene = if look.by == Series::Kind {
        draw_stacked_bars(&chart(&everything, true, look.at_least), canvas.width_px, canvas.height_px, canvas.type_px)
    } else {
        let most = ranked.iter().flat_map(|(_, (_, _, slots))| slots.values()).map(|keys| value(keys)).max();
        let panels = ranked.iter().take(MOST_PANELS).enumerate().map(|(at, (_, (label, _, slots)))| {
            (format!("{label} ({})", integer(lang, total(slots))), chart(&[at], false, most.unwrap_or(1)))
        });
        multiples(&panels.collect::<Vec<_>>(), canvas)
    };
    let mut columns = vec![column("time", lang.messages().year)];
    columns.extend(ranked.iter().map(|(name, (label, _, _))| column(name, label)));
    let drawn = if look.by == Series::Kind { ranked.len() } else { MOST_PANELS };
    let row = |at: &Slot| {
        let cell =
            |(position, (name, (_, _, slots))): (usize, &(String, (String, Ink, BTreeMap<Slot, Vec<VisitKey>>)))| {
                slots.get(at).map_or_else(
                    || Cell::Absent(lang.messages().no_record_found.to_owned()),
                    |keys| Cell::Count {
                        count: value(keys),
                        mark: (position < drawn).then(|| format!("{}.{name}", slot_key(*at))),
                    },
                )
            };
        std::iter::once(Cell::Text(slot_label(*at))).chain(ranked.iter().enumerate().map(cell)).collect()
    };
    let table = Table { columns, rows: slots.iter().map(row).collect() };
    let mut records: BTreeMap<String, Vec<VisitKey>> = BTreeMap::new();
    for (name, (_, _, slots)) in &ranked {
        for (at, keys) in slots {
            records.insert(format!("{}.{name}", slot_key(*at)), keys.clone());
            records.entry(format!("series.{name}")).or_default().extend(keys);
        }
    }
    let mut notes = Vec::new();
    if look.by != Series::Kind {
        notes.push(words.several.to_owned());
    }
    if look.people {
        notes.push(words.people_note.to_owned());
    }
    if undated > 0 {
        notes.push(month_unknown(lang, undated));
    }
    let all = count(selection.keys.len());
    let subtitle = match (look.by, look.people, look.step) {
        (Series::Topic, ..) => words.by_topic,
        (Series::Province, ..) => words.by_province,
        (Series::Kind, true, _) => words.people_by_year,
        (Series::Kind, false, _) => words.by_month,
    };
    let most = ranked.iter().max_by_key(|(_, (_, _, slots))| total(slots));
    let most = most.map(|(_, (label, _, slots))| (label.as_str(), total(slots)));
    let said = Words {
        id: VISITS_BY_YEAR,
        title: if look.people { subtitle.to_owned() } else { leads(lang, subtitle, most, all) },
        subtitle: subtitle.to_owned(),
        sentence: if look.people { stated_for(lang, all - unstated, all) } else { visits(lang, all) + "." },
        notes,
    };
    figure(dataset, selection, lang, said, scene, table, records)
}

fn slot_key((year, month): Slot) -> String {
    month.map_or_else(|| year.to_string(), |month| format!("{year}-{month:02}"))
}

/// The series that a visit belongs to: key, name, colour.
pub(in crate::figure) fn series_of(
    dataset: &Dataset,
    visit: &Visit,
    by: Series,
    lang: Lang,
) -> Vec<(String, String, Ink)> {
    match by {
        Series::Kind => {
            let group = group_of(dataset, visit);
            vec![(group.word().to_owned(), group_label(lang, group).to_owned(), ink(group))]
        }
        Series::Topic => {
            let topics = topics_of(visit).into_iter();
            let of = |topic| {
                (
                    format!("topic-{}", crate::model::Word::word(topic)),
                    topic_label(lang, topic).to_owned(),
                    Ink::Category(0),
                )
            };
            topics.map(of).collect()
        }
        Series::Province => {
            let of = |key| {
                let region = dataset.region(key);
                (format!("province-{}", region.code), lang.of(&region.name).to_owned(), Ink::Category(0))
            };
            provinces_of(dataset, visit).into_iter().map(of).collect()
        }
    }
}

/// Small pictures side by side, each with its name above it.
fn multiples(panels: &[(String, StackedBars)], canvas: Canvas) -> Scene {
    let columns = if canvas.width_px < 520.0 {
        1
    } else if canvas.width_px < 900.0 {
        2
    } else {
        3
    };
    let gap = canvas.type_px * 2.0;
    let type_px = canvas.type_px * 0.9;
    let width = (canvas.width_px - gap * real(columns - 1)) / real(columns);
    let name_px = canvas.type_px * 1.7;
    let rows = panels.len().div_ceil(columns).max(1);
    let height = (canvas.height_px / real(rows) - name_px).clamp(90.0, 180.0);
    let mut scene = Scene::new(canvas.width_px, (height + name_px) * real(rows));
    for (at, (name, chart)) in panels.iter().enumerate() {
        let (column, row) = (at % columns, at / columns);
        let (left, top) = (real(column) * (width + gap), real(row) * (height + name_px));
        let mut text = name.clone();
        while text_width_px(&text, canvas.type_px, true) > width && text.pop().is_some() {}
        let at_name = Point::new(left, top + canvas.type_px * 1.1);
        scene.write(Label { at: at_name, text, size_px: canvas.type_px, anchor: Anchor::Start, bold: true }, Ink::Text);
        let panel = draw_stacked_bars(chart, width, height, type_px);
        let moved = (i32::try_from(column).unwrap_or(0) * 1000, i32::try_from(row).unwrap_or(0) * 100);
        scene.join(panel, Point::new(left, top + name_px), moved);
    }
    scene
}

#[expect(clippy::cast_precision_loss, reason = "a picture has few panels")]
fn real(count: usize) -> f64 {
    count as f64
}
