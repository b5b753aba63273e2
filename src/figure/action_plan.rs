//! *Action plan*: the actions of a report as bars along months, quarters or years (a Gantt chart), with how much of each
//! is done.

use chrono::{Datelike as _, Months, NaiveDate};

use super::{Figure, FigureSize, column};
use crate::model::PartialDate;
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, Stroke, shortened, text_width_px};
use crate::table::{Absence, Cell, ColumnType, Table, Value};
use crate::text::{Lang, day, month_name, span};

/// The id of the figure.
pub const ACTION_PLAN: &str = "action-plan";

/// An action.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanBar {
    /// The key of its mark.
    pub key: String,
    /// What is done.
    pub activity: String,
    /// Who does it.
    pub responsible: String,
    /// The first day, where known.
    pub starts: Option<NaiveDate>,
    /// The last day, not before the first, where known.
    pub ends: Option<NaiveDate>,
    /// How much of it is done, in percent, where told.
    pub progress: Option<u8>,
    /// How far it is, in the reader's language; empty where not told.
    pub status: String,
}

impl PlanBar {
    /// The days of the bar; none where one of them is not known, or the last lies before the first.
    fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let (starts, ends) = (self.starts?, self.ends?);
        (starts <= ends).then_some((starts, ends))
    }
}

/// The steps of the axis, in months.
const STEPS: [u32; 3] = [1, 3, 12];
/// The most steps that are drawn before the next larger one is taken.
const MOST_STEPS: i32 = 18;

/// The room that the chart of some actions takes.
pub fn action_plan_height_px(bars: usize, type_px: f64) -> f64 {
    head_px(type_px) + real(bars.max(1)) * row_px(type_px)
}

fn head_px(type_px: f64) -> f64 {
    type_px * 2.8
}

fn row_px(type_px: f64) -> f64 {
    (type_px * 2.2).max(26.0)
}

/// Computes the figure. Marks: `action.ID`. It is as high as its actions; those without both days have a row without a
/// bar.
pub fn action_plan(bars: &[PlanBar], lang: Lang, canvas: FigureSize) -> Figure {
    let mut scene = Scene::new(canvas.width_px, action_plan_height_px(bars.len(), canvas.type_px));
    let dated: Vec<_> = bars.iter().filter_map(PlanBar::days).collect();
    let first = dated.iter().map(|(starts, _)| *starts).min();
    let last = dated.iter().map(|(_, ends)| *ends).max();
    let whole = first.zip(last);
    draw(&mut scene, bars, whole, lang, canvas.type_px);
    let (title, sentence) = words(bars, whole, lang);
    let without = bars.len() - dated.len();
    let mut notes = Vec::new();
    if without > 0 && !bars.is_empty() {
        notes.push(match lang {
            Lang::Id => format!("Belum bertanggal lengkap: {without} kegiatan."),
            Lang::En => format!("Without both dates: {without}."),
        });
    }
    Figure {
        title,
        subtitle: lang.pick("Rencana tindak lanjut", "Action plan").to_owned(),
        sentence,
        period: whole.map_or_else(String::new, |(first, last)| span(lang, first, last)),
        table: table(bars, lang),
        notes,
        scene,
        ..Figure::empty(ACTION_PLAN, canvas)
    }
}

fn words(bars: &[PlanBar], whole: Option<(NaiveDate, NaiveDate)>, lang: Lang) -> (String, String) {
    let count = bars.len();
    let done = bars.iter().filter(|bar| bar.progress == Some(100)).count();
    let title = match (lang, whole) {
        (Lang::Id, _) if count == 0 => "Belum ada kegiatan dalam rencana".to_owned(),
        (Lang::En, _) if count == 0 => "No action is planned yet".to_owned(),
        (Lang::Id, None) => format!("Rencana memuat {count} kegiatan tanpa tanggal"),
        (Lang::En, None) => format!("The plan has {count} actions without dates"),
        (Lang::Id, Some((_, last))) => format!("Rencana memuat {count} kegiatan sampai {}", month_of(lang, last)),
        (Lang::En, Some((_, last))) => format!("The plan has {count} actions until {}", month_of(lang, last)),
    };
    let sentence = match lang {
        Lang::Id => format!("{title}. Selesai: {done} dari {count}."),
        Lang::En => format!("{title}. Done: {done} of {count}."),
    };
    (title, sentence)
}

fn month_of(lang: Lang, day: NaiveDate) -> String {
    format!("{} {}", month_name(lang, day.month()), day.year())
}

/// The months since year 0.
fn month_index(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0().cast_signed()
}

fn draw(scene: &mut Scene, bars: &[PlanBar], whole: Option<(NaiveDate, NaiveDate)>, lang: Lang, type_px: f64) {
    let width_px = scene.width_px;
    let longest = bars.iter().map(|bar| text_width_px(&bar.activity, type_px, false)).fold(0.0, f64::max);
    let label_px = longest.min(width_px * 0.38);
    let (left, right) = (label_px + type_px, width_px - 2.0);
    let axis = whole.map(|(first, last)| {
        let months = month_index(last) - month_index(first) + 1;
        let step = STEPS.into_iter().find(|step| months / step.cast_signed() <= MOST_STEPS).unwrap_or(12);
        let start = first.with_day(1).unwrap_or(first);
        let start = start.checked_sub_months(Months::new(start.month0() % step)).unwrap_or(start);
        let mut ticks = vec![start];
        while let Some(next) = ticks.last().and_then(|day| day.checked_add_months(Months::new(step))) {
            ticks.push(next);
            if next > last {
                break;
            }
        }
        (ticks, step)
    });
    let x_of = |day: NaiveDate| {
        let Some((ticks, _)) = &axis else { return left };
        let (from, to) = (ticks[0], ticks[ticks.len() - 1]);
        left + (right - left) * days(from, day) / days(from, to).max(1.0)
    };
    if let Some((ticks, step)) = &axis {
        write_axis(scene, ticks, *step, lang, type_px, &x_of);
    }
    for (at, bar) in bars.iter().enumerate() {
        let top = head_px(type_px) + row_px(type_px) * real(at);
        let middle = top + row_px(type_px) / 2.0;
        let mark = Some(scene.marks.len());
        scene.marks.push(Mark {
            key: bar.key.clone(),
            title: bar.activity.clone(),
            lines: lines(bar, lang),
            series: None,
            cell: (0, i32::try_from(at).unwrap_or(i32::MAX)),
            area: Rect { left: 0.0, top, width: width_px, height: row_px(type_px) },
        });
        let text = shortened(&bar.activity, type_px, false, label_px);
        let label = Label {
            at: Point::new(0.0, middle + type_px * 0.36),
            text,
            size_px: type_px,
            anchor: Anchor::Start,
            bold: false,
        };
        scene.items.push(Item { shape: Shape::Text(label), fill: Some(Ink::Text), stroke: None, mark });
        let Some((starts, ends)) = bar.days() else {
            let text = lang.pick("tanggal belum lengkap", "dates incomplete").to_owned();
            let at = Point::new(left, middle + type_px * 0.36);
            scene.write(Label { at, text, size_px: type_px * 0.9, anchor: Anchor::Start, bold: false }, Ink::Muted);
            continue;
        };
        let (from, to) = (x_of(starts), x_of(ends.succ_opt().unwrap_or(ends)).max(x_of(starts) + 3.0));
        let height = row_px(type_px) * 0.5;
        let rect = |to: f64| Rect { left: from, top: middle - height / 2.0, width: to - from, height };
        let stroke = Some(Stroke { ink: Ink::Category(0), width_px: 1.0 });
        scene.items.push(Item { shape: Shape::Rect(rect(to)), fill: Some(Ink::Step(1)), stroke, mark });
        if let Some(share) = bar.progress.filter(|share| *share > 0) {
            let done = from + (to - from) * f64::from(share.min(100)) / 100.0;
            scene.items.push(Item { shape: Shape::Rect(rect(done)), fill: Some(Ink::Category(0)), stroke: None, mark });
        }
    }
}

fn write_axis(
    scene: &mut Scene,
    ticks: &[NaiveDate],
    step: u32,
    lang: Lang,
    type_px: f64,
    x_of: &dyn Fn(NaiveDate) -> f64,
) {
    let size_px = type_px * 0.9;
    let mut free_from = [f64::NEG_INFINITY; 2];
    for (at, tick) in ticks.iter().enumerate() {
        let x = x_of(*tick);
        let points = vec![Point::new(x, head_px(type_px) - type_px * 0.2), Point::new(x, scene.height_px)];
        let stroke = Some(Stroke { ink: Ink::Grid, width_px: 1.0 });
        scene.items.push(Item { shape: Shape::Path { points, closed: false }, fill: None, stroke, mark: None });
        if at + 1 == ticks.len() {
            break;
        }
        let short = match step {
            1 => month_name(lang, tick.month()).chars().take(3).collect(),
            3 => format!("{} {}", lang.pick("Tw", "Q"), tick.month0() / 3 + 1),
            _ => String::new(),
        };
        let is_new_year = at == 0 || tick.month0() < step;
        let year = if is_new_year { tick.year().to_string() } else { String::new() };
        for (line, text) in [year, short].into_iter().enumerate() {
            if text.is_empty() || x < free_from[line] {
                continue;
            }
            free_from[line] = x + text_width_px(&text, size_px, line == 0) + type_px * 0.4;
            let at = Point::new(x + 3.0, type_px * (1.0 + 1.2 * real(line)));
            scene.write(Label { at, text, size_px, anchor: Anchor::Start, bold: line == 0 }, Ink::Muted);
        }
    }
}

fn lines(bar: &PlanBar, lang: Lang) -> Vec<String> {
    let dates = match (bar.starts, bar.ends) {
        (Some(starts), Some(ends)) => span(lang, starts, ends),
        (Some(one), None) | (None, Some(one)) => day(lang, one),
        (None, None) => lang.pick("Tanggal belum diisi", "Dates not filled in").to_owned(),
    };
    let share = bar.progress.map(|share| format!("{share}%"));
    let rest = [bar.responsible.clone(), bar.status.clone()].into_iter().chain(share).filter(|text| !text.is_empty());
    std::iter::once(dates).chain(rest).collect()
}

fn table(bars: &[PlanBar], lang: Lang) -> Table {
    let columns = vec![
        column("activity", lang.pick("Kegiatan", "Activity"), ColumnType::Text),
        column("responsible", lang.pick("Penanggung jawab", "Responsible"), ColumnType::Text),
        column("starts", lang.pick("Mulai", "Begins"), ColumnType::Date),
        column("ends", lang.pick("Selesai", "Ends"), ColumnType::Date),
        column("status", "Status", ColumnType::Text),
        column("progress", lang.pick("Kemajuan (%)", "Progress (%)"), ColumnType::Count),
    ];
    let row = |bar: &PlanBar| {
        let date =
            |day: Option<NaiveDate>| Cell::or_absent(day.map(|day| Cell::date(PartialDate::Day(day))), Absence::Empty);
        let text = |text: &str| if text.is_empty() { Cell::absent(Absence::Empty) } else { Cell::text(text) };
        let progress = bar.progress.map(|share| Cell::from(Value::Count(share.into())));
        let mut first = text(&bar.activity);
        first.mark = Some(bar.key.clone());
        vec![
            first,
            text(&bar.responsible),
            date(bar.starts),
            date(bar.ends),
            text(&bar.status),
            Cell::or_absent(progress, Absence::Empty),
        ]
    };
    Table { columns, rows: bars.iter().map(row).collect() }
}

#[expect(clippy::cast_precision_loss, reason = "a plan has few actions and days")]
fn real(count: usize) -> f64 {
    count as f64
}

#[expect(clippy::cast_precision_loss, reason = "a plan has few days")]
fn days(from: NaiveDate, to: NaiveDate) -> f64 {
    (to - from).num_days() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(key: &str, starts: (i32, u32), ends: (i32, u32)) -> PlanBar {
        let of = |(year, month): (i32, u32)| NaiveDate::from_ymd_opt(year, month, 15);
        PlanBar {
            key: key.to_owned(),
            activity: format!("Kegiatan {key}"),
            responsible: "DPMPTSP".to_owned(),
            starts: of(starts),
            ends: of(ends),
            progress: Some(50),
            status: String::new(),
        }
    }

    fn draw(bars: &[PlanBar], width_px: f64) -> Figure {
        action_plan(bars, Lang::Id, FigureSize { width_px, height_px: 0.0, type_px: 14.0, at_least: 0 })
    }

    fn labels(figure: &Figure) -> Vec<&str> {
        let text = |item: &Item| matches!(&item.shape, Shape::Text(_));
        let items = figure.scene.items.iter().filter(|item| text(item));
        items
            .filter_map(|item| if let Shape::Text(label) = &item.shape { Some(label.text.as_str()) } else { None })
            .collect()
    }

    #[test]
    fn a_plan_of_months_has_months_on_its_axis_one_of_years_quarters_or_years() {
        let months = draw(&[bar("a", (2019, 11), (2020, 4))], 900.0);
        assert!(labels(&months).contains(&"Nov") && labels(&months).contains(&"2020"));
        let quarters = draw(&[bar("a", (2019, 2), (2022, 4))], 900.0);
        assert!(labels(&quarters).contains(&"Tw 1"), "{:?}", labels(&quarters));
        let years = draw(&[bar("a", (2019, 2), (2029, 4))], 900.0);
        assert!(labels(&years).contains(&"2029") && !labels(&years).contains(&"Tw 1"));
    }

    #[test]
    fn every_action_has_a_row_and_one_without_dates_says_so() {
        let undated = PlanBar { ends: None, ..bar("b", (2019, 11), (2019, 12)) };
        let figure = draw(&[bar("a", (2019, 11), (2020, 4)), undated], 360.0);
        assert_eq!((figure.scene.marks.len(), figure.table.rows.len()), (2, 2));
        assert!(labels(&figure).contains(&"tanggal belum lengkap"));
        assert_eq!(figure.notes, ["Belum bertanggal lengkap: 1 kegiatan."]);
    }

    #[test]
    fn no_plan_is_said_to_be_none_and_an_end_before_the_start_draws_no_bar() {
        assert_eq!(draw(&[], 360.0).title, "Belum ada kegiatan dalam rencana");
        let turned = draw(&[bar("a", (2020, 4), (2019, 11))], 360.0);
        assert!(turned.scene.items.iter().all(|item| !matches!(item.shape, Shape::Rect(_))));
    }

    #[test]
    fn bars_stay_within_the_picture_at_any_width() {
        for width_px in [260.0, 360.0, 900.0, 1900.0] {
            let figure = draw(&[bar("a", (2019, 11), (2020, 4)), bar("b", (2019, 12), (2020, 1))], width_px);
            for item in &figure.scene.items {
                if let Shape::Rect(rect) = &item.shape {
                    assert!(rect.left >= 0.0 && rect.right() <= width_px + 0.5, "{rect:?}");
                }
            }
        }
    }
}
