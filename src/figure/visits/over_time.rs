//! *Visits over time* in other looks than by year, whole or by kind: by month, by people, and as small multiples by topic or
//! province, on one scale.

use std::collections::BTreeMap;

use chrono::Datelike as _;

use super::super::visits_by_year::{VISITS_BY_YEAR, ink};
use super::super::{Figure, FigureSize, visits_by_kind, visits_by_year};
use super::panels::panels;
use super::ranks::topics_of;
use super::{Words, column, count, figure};
use crate::chart::{Bar, Segment, StackedBars, draw_stacked_bars};
use crate::dataset::Dataset;
use crate::model::order::{distinct, in_order};
use crate::model::{CountPrecision, InstitutionGroup, PartialDate, Precision, Visit, VisitKey, Word as _};
use crate::query::{Breakdown, Selection, TimeBin, group_of, provinces_of, years_of};
use crate::scene::{Ink, Scene};
use crate::table::{Absence, Cell, ColumnType, Table};
use crate::text::{
    Lang, Leading, Peak, Ranking, group_label, in_all, integer, month_name, month_unknown, people,
    people_leaders_title, people_peak_title, ranking_title, stated_for, topic_label, visits, visits_peak_title, years,
};

/// How visits over time are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeLook {
    /// How finely.
    pub step: TimeBin,
    /// Divided by what.
    pub by: Breakdown,
    /// Whether people are counted instead of visits.
    pub people: bool,
}

impl Default for TimeLook {
    fn default() -> Self {
        Self { step: TimeBin::Year, by: Breakdown::None, people: false }
    }
}

/// The most small pictures drawn.
const MOST_PANELS: usize = 9;

/// A part of time: a year, and perhaps a month of it.
type Slot = (i32, Option<u32>);

/// Computes the figure. Marks: `YEAR`, `YEAR-MM`, `YEAR.SERIES` or `YEAR-MM.SERIES`, a series being a kind of institution,
/// `topic-TOPIC` or `province-CODE`.
pub fn visits_over_time(
    dataset: &Dataset,
    selection: &Selection,
    look: TimeLook,
    lang: Lang,
    canvas: FigureSize,
) -> Figure {
    match look {
        TimeLook { step: TimeBin::Year, by: Breakdown::None, people: false } => {
            return visits_by_year(dataset, selection, lang, canvas);
        }
        TimeLook { step: TimeBin::Year, by: Breakdown::Kind, people: false } => {
            return visits_by_kind(dataset, selection, lang, canvas);
        }
        _ => {}
    }
    let words = lang.visits();
    let sorted = Sorted::new(dataset, selection, look, lang);
    let mut notes = Vec::new();
    if look.by.has_panels() {
        notes.push(words.several.to_owned());
    }
    if look.people {
        notes.push(words.people_note.to_owned());
    }
    if sorted.undated > 0 {
        notes.push(month_unknown(lang, sorted.undated));
    }
    let all = count(selection.keys.len());
    let subtitle = match (look.by, look.people, look.step) {
        (Breakdown::Topic, ..) => words.by_topic,
        (Breakdown::Province, ..) => words.by_province,
        (Breakdown::None, true, _) => words.people_over_time,
        (Breakdown::None, false, TimeBin::Month) => words.visits_by_month,
        (Breakdown::None, false, TimeBin::Year) => lang.messages().visits_by_year,
        (Breakdown::Kind, true, _) => words.people_by_year,
        (Breakdown::Kind, false, TimeBin::Month) => words.by_month,
        (Breakdown::Kind, false, TimeBin::Year) => lang.messages().visits_by_kind,
    };
    let said = Words {
        id: VISITS_BY_YEAR,
        title: sorted.title(all),
        subtitle: subtitle.to_owned(),
        sentence: if look.people { stated_for(lang, all - sorted.unstated, all) } else { in_all(lang, all) },
        notes,
    };
    figure(dataset, selection, lang, said, sorted.scene(canvas), sorted.table(), sorted.records())
}

/// A series with its visits by time.
struct Line {
    key: String,
    label: String,
    ink: Ink,
    slots: BTreeMap<Slot, Vec<VisitKey>>,
}

/// Visits sorted into series and times.
struct Sorted<'a> {
    dataset: &'a Dataset,
    look: TimeLook,
    lang: Lang,
    /// Every time shown, those without a visit among them.
    slots: Vec<Slot>,
    /// Kinds in their usual order, others by their number.
    lines: Vec<Line>,
    /// Visits that are not drawn since their month is not known.
    undated: u32,
    /// Visits for which no number of people is stated.
    unstated: u32,
}

impl<'a> Sorted<'a> {
    fn new(dataset: &'a Dataset, selection: &Selection, look: TimeLook, lang: Lang) -> Self {
        let years = years_of(dataset, &selection.filter);
        let slots = match look.step {
            TimeBin::Year => years.map(|year| (year, None)).collect(),
            TimeBin::Month => years.flat_map(|year| (1..=12).map(move |month| (year, Some(month)))).collect(),
        };
        let mut sorted = Self { dataset, look, lang, slots, lines: Vec::new(), undated: 0, unstated: 0 };
        let mut lines: BTreeMap<String, Line> = BTreeMap::new();
        for key in &selection.keys {
            let visit = dataset.visit(*key);
            sorted.unstated += u32::from(visit.people.is_none());
            let Some(slot) = slot(visit, look.step) else {
                sorted.undated += 1;
                continue;
            };
            if look.people && visit.people.is_none() {
                continue;
            }
            for (key_of, label, ink) in series_of(dataset, visit, look.by, lang) {
                let new = || Line { key: key_of.clone(), label, ink, slots: BTreeMap::new() };
                lines.entry(key_of.clone()).or_insert_with(new).slots.entry(slot).or_default().push(*key);
            }
        }
        let usual = |line: &Line| {
            let group = InstitutionGroup::from_word(&line.key);
            group.and_then(|group| InstitutionGroup::ALL.iter().position(|one| *one == group))
        };
        sorted.lines = in_order(lines.into_values().collect(), |a, b| {
            (usual(a), sorted.total(b)).cmp(&(usual(b), sorted.total(a)))
        });
        sorted
    }

    /// What is counted of visits: their number, or the people stated.
    fn value(&self, keys: &[VisitKey]) -> u32 {
        let stated = keys.iter().filter_map(|key| self.dataset.visit(*key).people).map(|people| people.count);
        if self.look.people { stated.fold(0, u32::saturating_add) } else { count(keys.len()) }
    }

    fn total(&self, line: &Line) -> u32 {
        line.slots.values().map(|keys| self.value(keys)).sum()
    }

    fn said(&self, value: u32) -> String {
        if self.look.people { people(self.lang, value) } else { visits(self.lang, value) }
    }

    /// What the picture finds: when most came, or for what, or from where.
    fn title(&self, all: u32) -> String {
        let dated = all - self.undated;
        if self.look.by.has_panels() {
            let ranking = if self.look.by == Breakdown::Topic { Ranking::Topics } else { Ranking::Provinces };
            let counts = self.lines.iter().map(|line| (line.label.clone(), self.total(line)));
            let known = self.lines.iter().flat_map(|line| line.slots.values().flatten()).copied();
            let leading = Leading::of(counts, count(distinct(known).len()), dated);
            return if self.look.people {
                people_leaders_title(self.lang, ranking, &leading)
            } else {
                ranking_title(self.lang, ranking, &leading)
            };
        }
        let of = |slot: Slot| {
            let keys = self.lines.iter().filter_map(move |line| line.slots.get(&slot));
            keys.flatten().copied().collect::<Vec<VisitKey>>()
        };
        let counted = |slot: Slot| self.value(&of(slot));
        let peak = Peak::of(self.slots.iter().map(|slot| (self.slot_label(*slot), counted(*slot))));
        let is_one = self.slots.len() == 1;
        if self.look.people {
            let most = peak.as_ref().map_or(0, |peak| peak.most);
            let is_exact = |key: VisitKey| {
                let people = self.dataset.visit(key).people;
                people.is_none_or(|people| people.precision == CountPrecision::Exact)
            };
            let all_exact = self
                .slots
                .iter()
                .filter(|slot| counted(**slot) == most)
                .all(|slot| of(*slot).into_iter().all(is_exact));
            return people_peak_title(self.lang, peak.as_ref(), all_exact, is_one);
        }
        if peak.is_none() {
            return self
                .lang
                .pick("Bulan kunjungan tidak diketahui", "The months of the visits are not known")
                .to_owned();
        }
        let shown = self.slots.first().zip(self.slots.last()).map_or(0..=0, |(first, last)| first.0..=last.0);
        let unit = match self.look.step {
            TimeBin::Year => self.lang.pick("setahun", "a year"),
            TimeBin::Month => self.lang.pick("sebulan", "a month"),
        };
        visits_peak_title(self.lang, dated, peak.as_ref(), (years(&shown).as_str(), unit, is_one))
    }

    fn slot_label(&self, (year, month): Slot) -> String {
        month.map_or_else(|| year.to_string(), |month| format!("{} {year}", month_name(self.lang, month)))
    }

    /// How many lines are drawn.
    fn drawn(&self) -> usize {
        if self.look.by.has_panels() { self.lines.len().min(MOST_PANELS) } else { self.lines.len() }
    }

    fn scene(&self, canvas: FigureSize) -> Scene {
        if !self.look.by.has_panels() {
            let chart = self.chart(&self.lines.iter().collect::<Vec<_>>(), true, canvas.at_least);
            return draw_stacked_bars(&chart, canvas.width_px, canvas.height_px, canvas.type_px);
        }
        let most = self.lines.iter().flat_map(|line| line.slots.values()).map(|keys| self.value(keys)).max();
        let most = most.unwrap_or(1);
        let charts = self.lines.iter().take(MOST_PANELS).map(|line| {
            let name = format!("{} ({})", line.label, integer(self.lang, self.total(line)));
            (name, self.chart(&[line], false, most.max(canvas.at_least)))
        });
        Scene { highest: most, ..panels(&charts.collect::<Vec<_>>(), canvas) }
    }

    fn chart(&self, lines: &[&Line], named: bool, at_least: u32) -> StackedBars {
        let messages = self.lang.messages();
        let series = lines.iter().map(|line| crate::chart::Series {
            key: line.key.clone(),
            ink: line.ink,
            label: if named { line.label.clone() } else { String::new() },
            lines: vec![self.said(self.total(line))],
        });
        let absent = if self.look.people { self.lang.visits().not_stated } else { messages.no_record_found };
        StackedBars {
            series: series.collect(),
            bars: self.slots.iter().map(|slot| self.bar(*slot, lines)).collect(),
            absent_label: absent.to_owned(),
            number: match self.lang {
                Lang::Id => |value| integer(Lang::Id, value),
                Lang::En => |value| integer(Lang::En, value),
            },
            at_least,
            // A month without a record is the rule, not worth a sign.
            quiet: self.look.step == TimeBin::Month || self.look.by.has_panels(),
            notes: Vec::new(),
        }
    }

    fn bar(&self, slot: Slot, lines: &[&Line]) -> Bar {
        let segment = |(series, line): (usize, &&Line)| {
            let value = self.value(line.slots.get(&slot)?);
            let said = self.said(value);
            let lines = vec![if line.label.is_empty() { said } else { format!("{}: {said}", line.label) }];
            (value > 0).then(|| Segment { series, value, title: self.slot_label(slot), lines })
        };
        let is_start_of_year = slot.1.is_none_or(|month| month == 1);
        let year = format!("’{:02}", slot.0.rem_euclid(100));
        Bar {
            key: slot_key(slot),
            label: self.slot_label(slot),
            short_label: if is_start_of_year { year } else { String::new() },
            segments: lines.iter().enumerate().filter_map(segment).collect(),
            absent_lines: vec![self.lang.messages().sample_warning.to_owned()],
        }
    }

    fn table(&self) -> Table {
        let has_months = self.slots.iter().any(|(_, month)| month.is_some());
        let (heading, time) = if has_months {
            (self.lang.pick("Bulan", "Month"), ColumnType::Date)
        } else {
            (self.lang.messages().year, ColumnType::Year)
        };
        let mut columns = vec![column("time", heading, time)];
        let words = self.lang.visits();
        let whole = if self.look.people { ("people", words.people) } else { ("count", words.count) };
        columns.extend(self.lines.iter().map(|line| {
            let (key, heading) = if line.key.is_empty() { whole } else { (line.key.as_str(), line.label.as_str()) };
            column(key, heading, ColumnType::Count)
        }));
        let drawn = self.drawn();
        let row = |slot: &Slot| {
            let cell = |(at, line): (usize, &Line)| match line.slots.get(slot) {
                Some(keys) => Cell::count(self.value(keys)).shown_by((at < drawn).then(|| mark_key(*slot, line))),
                None => Cell::absent(Absence::NoRecord),
            };
            let name = match *slot {
                (year, Some(month)) => Cell::date(PartialDate::Month(year, month)),
                (year, None) => Cell::year(year),
            };
            std::iter::once(name).chain(self.lines.iter().enumerate().map(cell)).collect()
        };
        Table { columns, rows: self.slots.iter().map(row).collect() }
    }

    fn records(&self) -> Vec<(String, Vec<VisitKey>)> {
        let mut records = Vec::new();
        for line in &self.lines {
            for (slot, keys) in &line.slots {
                records.push((mark_key(*slot, line), keys.clone()));
                if !line.key.is_empty() {
                    records.push((format!("series.{}", line.key), keys.clone()));
                }
            }
        }
        records
    }
}

/// When a visit took place, as finely as time is cut; none where that is not known.
fn slot(visit: &Visit, step: TimeBin) -> Option<Slot> {
    let month = visit.date.start.first_day().month();
    match step {
        TimeBin::Year => Some((visit.date.year(), None)),
        TimeBin::Month if visit.date.start.precision() == Precision::Year => None,
        TimeBin::Month => Some((visit.date.year(), Some(month))),
    }
}

fn slot_key((year, month): Slot) -> String {
    month.map_or_else(|| year.to_string(), |month| format!("{year}-{month:02}"))
}

/// The key of the mark of a time and a series; of the time alone where visits are not divided.
fn mark_key(slot: Slot, line: &Line) -> String {
    let time = slot_key(slot);
    if line.key.is_empty() { time } else { format!("{time}.{}", line.key) }
}

/// The series that a visit belongs to: key, name, colour.
fn series_of(dataset: &Dataset, visit: &Visit, by: Breakdown, lang: Lang) -> Vec<(String, String, Ink)> {
    match by {
        Breakdown::None => vec![(String::new(), String::new(), Ink::Category(0))],
        Breakdown::Kind => {
            let group = group_of(dataset, visit);
            vec![(group.word().to_owned(), group_label(lang, group).to_owned(), ink(group))]
        }
        Breakdown::Topic => {
            let topics = topics_of(visit).into_iter();
            let of = |topic: crate::model::Topic| {
                (format!("topic-{}", topic.word()), topic_label(lang, topic).to_owned(), Ink::Category(0))
            };
            topics.map(of).collect()
        }
        Breakdown::Province => {
            let of = |key| {
                let region = dataset.region(key);
                (format!("province-{}", region.code), lang.of(&region.name).to_owned(), Ink::Category(0))
            };
            provinces_of(dataset, visit).into_iter().map(of).collect()
        }
    }
}
