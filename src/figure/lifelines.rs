//! *Programme lifelines*: a lane for each programme: its launch, the first visit that studied it, the first signature,
//! the first that runs elsewhere, its awards.

use std::collections::BTreeMap;

use super::{Figure, FigureSize, RecordKey, cited, column, time_of};
use crate::chart::{Entry as Legend, Lane, OwnMark, Sign, Stop, draw_lanes, draw_legend, lanes_height_px};
use crate::dataset::{Dataset, Later};
use crate::model::order::{distinct, in_order};
use crate::model::{AdoptionKey, AdoptionLevel};
use crate::query::{CatalogueOrder, Entry, Period, ProgrammeFilter, catalogue, years_shown};
use crate::scene::{Ink, Mark, Point, Rect, Scene};
use crate::table::{Absence, Cell, Column, ColumnType, Table};
use crate::text::{Lang, date, level_label, lifeline_words, not_drawn, topic_label, visit_date, without_dates, years};

/// The id of the figure.
pub const PROGRAMME_LIFELINES: &str = "programme-lifelines";

/// What happens in the life of a programme.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Event {
    Launched,
    Studied,
    Signed,
    Running,
    Awarded,
}

impl Event {
    const ALL: [Self; 5] = [Self::Launched, Self::Studied, Self::Signed, Self::Running, Self::Awarded];

    const fn look(self) -> (Ink, Sign) {
        match self {
            Self::Launched => (Ink::Category(3), Sign::Diamond),
            Self::Studied => (Ink::Category(4), Sign::Ring),
            Self::Signed => (Ink::Category(0), Sign::Circle),
            Self::Running => (Ink::Category(2), Sign::Triangle),
            Self::Awarded => (Ink::Category(1), Sign::Square),
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Launched => "launch",
            Self::Studied => "visit",
            Self::Signed => "signature",
            Self::Running => "running",
            Self::Awarded => "award",
        }
    }

    fn label(self, lang: Lang) -> &'static str {
        let words = lang.awards();
        match self {
            Self::Launched => words.launched,
            Self::Studied => words.first_visit,
            Self::Signed => words.first_signature,
            Self::Running => words.first_running,
            Self::Awarded => words.its_awards,
        }
    }
}

/// The programmes drawn, and what is drawn of each.
struct Life<'a> {
    dataset: &'a Dataset,
    later: &'a Later,
    lang: Lang,
    records: BTreeMap<String, Vec<RecordKey>>,
}

/// Computes the figure. Marks: `programme.ID` and `EVENT.ID`, awards `award.ID.AWARD`. As many lanes as find room, in
/// the order asked for; the table has all programmes.
pub fn programme_lifelines(
    dataset: &Dataset,
    later: &Later,
    (wanted, order, period): (&ProgrammeFilter, CatalogueOrder, Period),
    lang: Lang,
    canvas: FigureSize,
) -> Figure {
    let words = lang.awards();
    let name = |entry: &Entry| lang.of(&dataset.programme(entry.key).name).to_owned();
    let found = order.apply(dataset, catalogue(dataset, later, wanted), &name);
    let all = found.len();
    let mut life = Life { dataset, later, lang, records: BTreeMap::new() };
    let alive: Vec<_> =
        found.iter().map(|entry| (entry, life.lane(entry))).filter(|(_, lane)| !lane.stops.is_empty()).collect();
    let times = || alive.iter().flat_map(|(_, lane)| lane.stops.iter().map(|stop| stop.at));
    #[expect(clippy::cast_possible_truncation, reason = "a year is a small number")]
    let year = |at: f64| at.floor() as i32;
    let (first, last) = (times().fold(f64::INFINITY, f64::min), times().fold(f64::NEG_INFINITY, f64::max));
    let whole = if first <= last { year(first)..=year(last) } else { 2010..=2026 };
    let shown = years_shown(period, &whole);

    let mut scene = Scene::new(canvas.width_px, 0.0);
    let legend_px = draw_legend(&mut scene, legend(lang), canvas.type_px) + canvas.type_px * 0.4;
    let mut room = 1;
    while room < alive.len() && lanes_height_px(room + 1, canvas.type_px) + legend_px <= canvas.height_px {
        room += 1;
    }
    let lanes: Vec<Lane> = alive.iter().take(room).map(|(_, lane)| lane.clone()).collect();
    let drawn = draw_lanes(&lanes, &shown, canvas.width_px, canvas.type_px);
    scene.height_px = legend_px + drawn.height_px;
    scene.time = drawn.time.map(|axis| crate::scene::TimeAxis {
        top_px: axis.top_px + legend_px,
        bottom_px: axis.bottom_px + legend_px,
        ..axis
    });
    scene.join(drawn, Point::new(0.0, legend_px), (0, 0));

    let entries: Vec<&Entry> = alive.iter().map(|(entry, _)| *entry).collect();
    let launched = entries.iter().filter(|entry| dataset.programme(entry.key).launched.is_some()).count();
    let (title, sentence) = lifeline_words(lang, alive.len(), launched, &waits(dataset, &entries));
    let mut notes = vec![words.lifelines_explained.to_owned(), lang.messages().sample_warning.to_owned()];
    if alive.len() > lanes.len() {
        notes.insert(0, not_drawn(lang, alive.len() - lanes.len()));
    }
    if all > alive.len() {
        notes.push(without_dates(lang, all - alive.len()));
    }
    let drawn = |mark: &str| scene.marks.iter().any(|one| one.key == mark);
    life.records.retain(|mark, _| drawn(mark));
    let sources = life.records.values().flatten().flat_map(|record| cited(dataset, later, *record)).copied();
    let is_empty = alive.is_empty();
    let mut subtitle = words.lifelines.to_owned();
    if let Some(sector) = wanted.sector {
        subtitle.push_str(&format!(". {}", topic_label(lang, sector)));
    }
    Figure {
        id: PROGRAMME_LIFELINES,
        title: if is_empty {
            lang.pick("Tidak ditemukan program yang cocok", "No matching programmes found").to_owned()
        } else {
            title
        },
        subtitle,
        is_narrowed: *wanted != ProgrammeFilter::default(),
        sentence: if is_empty { words.no_programme.to_owned() } else { sentence },
        period: years(&shown),
        sources: distinct(sources),
        table: table(&life, &found),
        scene,
        records: life.records,
        coverage: Vec::new(),
        notes,
    }
}

fn legend(lang: Lang) -> Vec<Legend> {
    let entry = |(event, at): (Event, i32)| {
        let (ink, sign) = event.look();
        Legend {
            ink,
            sign: Some(sign),
            label: event.label(lang).to_owned(),
            mark: Mark {
                key: format!("series.{}", event.word()),
                title: event.label(lang).to_owned(),
                lines: Vec::new(),
                series: Some(event.word().to_owned()),
                cell: (at, -1),
                area: Rect::default(),
            },
        }
    };
    Event::ALL.into_iter().zip(0..).map(entry).collect()
}

/// The years from launch to the first visit recorded, the shortest first, of the programmes of which both are known; those
/// studied before the year that sources give for their launch are left out.
fn waits(dataset: &Dataset, entries: &[&Entry]) -> Vec<i32> {
    let wait = |entry: &&Entry| {
        let visit = dataset.visit(*entry.visits.first()?);
        Some(visit.date.year() - dataset.programme(entry.key).launched?).filter(|years| *years >= 0)
    };
    in_order(entries.iter().filter_map(wait).collect(), i32::cmp)
}

impl Life<'_> {
    /// The first adoption of a programme that reached a level or one beyond it.
    fn first(&self, entry: &Entry, level: AdoptionLevel) -> Option<AdoptionKey> {
        let reached = |key: &&AdoptionKey| self.later.adoption(**key).stage.adoption_level().has_reached(level);
        entry.adoptions.iter().filter(reached).min_by_key(|key| self.later.adoption(**key).date.first_day()).copied()
    }

    fn lane(&mut self, entry: &Entry) -> Lane {
        let (dataset, later, lang) = (self.dataset, self.later, self.lang);
        let programme = dataset.programme(entry.key);
        let mut stops = Vec::new();
        if let Some(year) = programme.launched {
            let at = f64::from(year);
            let text = year.to_string();
            let record = RecordKey::Programme(entry.key);
            stops.push(self.stop(Event::Launched, &programme.id, (at, at + 1.0, false), vec![text], record));
        }
        if let Some(key) = entry.visits.first() {
            let of = dataset.visit(*key).date;
            let names = dataset.visit(*key).delegations.iter();
            let names = names.map(|part| lang.of(&dataset.institution(part.institution).name).to_owned());
            let lines = std::iter::once(visit_date(lang, &of)).chain(names.take(4)).collect();
            let when = (time_of(of.first_day()), time_of(of.last_day()), of.is_day_known());
            stops.push(self.stop(Event::Studied, &programme.id, when, lines, RecordKey::Visit(*key)));
        }
        for (event, level) in [(Event::Signed, AdoptionLevel::Signed), (Event::Running, AdoptionLevel::Running)] {
            let Some(key) = self.first(entry, level) else { continue };
            let adoption = later.adoption(key);
            let who = lang.of(&dataset.institution(adoption.institution).name).to_owned();
            let (from, to) = (adoption.date.first_day(), adoption.date.last_day());
            let when = (time_of(from), time_of(to), from == to);
            let lines = vec![date(lang, adoption.date), who];
            stops.push(self.stop(event, &programme.id, when, lines, RecordKey::Adoption(key)));
        }
        for key in &entry.awards {
            let award = later.award(*key);
            if award.doubtful || !award.outcome.counts_in_run() {
                continue;
            }
            let when = match award.date {
                Some(date) => {
                    let (from, to) = (date.first_day(), date.last_day());
                    (time_of(from), time_of(to), from == to)
                }
                None => (f64::from(award.year), f64::from(award.year + 1), false),
            };
            let what = format!("{}: {}", lang.of(&award.name), lang.of(&award.result));
            let day = award.date.map_or_else(|| award.year.to_string(), |day| date(lang, day));
            let lines = vec![day, what, level_label(lang, award.level).to_owned()];
            let id = format!("{}.{}", programme.id, award.id);
            stops.push(self.stop(Event::Awarded, &id, when, lines, RecordKey::Award(*key)));
        }
        let stops = in_order(stops, |a, b| a.at.total_cmp(&b.at));
        let mark = format!("programme.{}", programme.id);
        let own = stops.iter().filter_map(|stop| stop.own.as_ref());
        let mut records: Vec<_> = own.filter_map(|own| self.records.get(&own.key)).flatten().copied().collect();
        records.push(RecordKey::Programme(entry.key));
        let mut records = in_order(records, RecordKey::cmp);
        records.dedup();
        self.records.insert(mark.clone(), records);
        let words = lang.awards();
        let aside = programme.launched.map_or_else(|| "?".to_owned(), |year| year.to_string());
        let launched = programme.launched.map_or_else(|| words.launched_unknown.to_owned(), |year| year.to_string());
        Lane {
            key: mark,
            label: lang.of(&programme.name).to_owned(),
            aside,
            stops,
            lines: vec![topic_label(lang, programme.sector).to_owned(), format!("{}: {launched}", words.launched)],
        }
    }

    /// A sign between a first and a last day, in the middle where it is not the same.
    fn stop(
        &mut self,
        event: Event,
        id: &str,
        (from, to, is_known): (f64, f64, bool),
        lines: Vec<String>,
        record: RecordKey,
    ) -> Stop {
        let (ink, sign) = event.look();
        let key = format!("{}.{id}", event.word());
        self.records.insert(key.clone(), vec![record]);
        Stop {
            at: if is_known { from } else { f64::midpoint(from, to) },
            within: (!is_known).then_some((from, to)),
            ink,
            sign,
            own: Some(OwnMark {
                key,
                title: event.label(self.lang).to_owned(),
                lines,
                series: event.word().to_owned(),
            }),
        }
    }
}

fn table(life: &Life<'_>, found: &[Entry]) -> Table {
    let Life { dataset, later, lang, .. } = life;
    let words = lang.awards();
    let event_column = |event: Event| -> Column {
        let column_type = match event {
            Event::Launched => ColumnType::Year,
            Event::Studied | Event::Signed | Event::Running => ColumnType::Date,
            Event::Awarded => ColumnType::Count,
        };
        column(event.word(), event.label(*lang), column_type)
    };
    let mut columns = vec![column("programme", words.programme, ColumnType::Text)];
    columns.extend(Event::ALL.map(event_column));
    let row = |entry: &Entry| {
        let programme = dataset.programme(entry.key);
        let adoption = |level: AdoptionLevel| {
            let found = life.first(entry, level).map(|key| Cell::date(later.adoption(key).date));
            Cell::or_absent(found, Absence::NoRecord)
        };
        let visit = entry.visits.first().map(|key| Cell::date(dataset.visit(*key).date.start));
        let given = entry.awards.iter().filter(|key| {
            let award = later.award(**key);
            award.outcome.counts_in_run() && !award.doubtful
        });
        let given = given.count();
        vec![
            Cell::text(lang.of(&programme.name)),
            Cell::or_absent(programme.launched.map(Cell::year), Absence::NotStated),
            Cell::or_absent(visit, Absence::NoRecord),
            adoption(AdoptionLevel::Signed),
            adoption(AdoptionLevel::Running),
            if given == 0 { Cell::absent(Absence::NoRecord) } else { Cell::count(given) },
        ]
    };
    Table { columns, rows: found.iter().map(row).collect() }
}
