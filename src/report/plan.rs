//! The action plan as rows of values: for its chart, as a workbook that can be filled in and read back, and as deadlines
//! for a calendar.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Alarm, Calendar, Component as _, Event, EventLike as _, Trigger};

use super::check::{day_in, number_in};
use super::fields::{STATUS, TAKEN, all_of};
use super::{Change, Choice, Field, Kind, Owner, Place, Report, Row, Table, Words};
use crate::figure::PlanBar;
use crate::model::PartialDate;
use crate::table::{Absence, Cell, Column, ColumnType, Table as Sheet, Value};
use crate::text::Lang;

/// An action with its values read.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanRow {
    /// The id of its row.
    pub id: String,
    /// What is done.
    pub activity: String,
    /// Who does it.
    pub responsible: String,
    /// The programme that it is part of, by name; empty where none is chosen.
    pub programme: String,
    /// The first day, where it can be read.
    pub starts: Option<NaiveDate>,
    /// The last day.
    pub ends: Option<NaiveDate>,
    /// Its status as a word of the closed list; empty where none is chosen.
    pub status: String,
    /// How much of it is done, in percent.
    pub progress: Option<u8>,
}

/// The actions of a report as the bars of its chart.
pub fn plan_bars(report: &Report, lang: Lang) -> Vec<PlanBar> {
    let bar = |row: PlanRow| PlanBar {
        key: format!("action.{}", row.id),
        activity: row.activity,
        responsible: row.responsible,
        starts: row.starts,
        ends: row.ends,
        progress: row.progress,
        status: label_of(STATUS, &row.status, lang).to_owned(),
    };
    plan_rows(report).into_iter().map(bar).collect()
}

/// The actions of a report, in its order.
pub fn plan_rows(report: &Report) -> Vec<PlanRow> {
    let row = |row: &Row| PlanRow {
        id: row.id.clone(),
        activity: row.text("activity").to_owned(),
        responsible: row.text("responsible").to_owned(),
        programme: programme_of(report, row).to_owned(),
        starts: day_in(row.text("starts")),
        ends: day_in(row.text("ends")),
        status: row.text("status").to_owned(),
        progress: number_in(row.text("progress"))
            .and_then(|share| u8::try_from(share).ok())
            .filter(|share| *share <= 100),
    };
    report.rows(Table::Actions).iter().map(row).collect()
}

/// The name of the programme that a row belongs to.
pub(super) fn programme_of<'a>(report: &'a Report, row: &Row) -> &'a str {
    report.row(Table::Programmes, row.text("seen")).map_or("", |programme| programme.text("name"))
}

/// What becomes of the programme that a row belongs to: the label of the choice, empty where none is made.
pub(super) fn form_of(report: &Report, row: &Row, lang: Lang) -> &'static str {
    let choice = report.row(Table::Programmes, row.text("seen")).map_or("", |programme| programme.text("choice"));
    label_of(TAKEN, choice, lang)
}

/// The label of a word of a closed list; empty where it is none of it.
pub(super) fn label_of(choices: &[Choice], word: &str, lang: Lang) -> &'static str {
    choices.iter().find(|(one, ..)| *one == word).map_or("", |(_, id, en)| lang.pick(id, en))
}

const fn owner() -> Owner {
    Owner::Row(Table::Actions)
}

fn label(field: &Field, lang: Lang) -> &'static str {
    lang.pick(field.label.0, field.label.1)
}

const ID: &str = "id";

/// The plan as a table of typed values. The last column has the ids of the rows, by which it is read back.
pub fn plan_sheet(report: &Report, lang: Lang) -> Sheet {
    let column_type = |kind: Kind| match kind {
        Kind::Date => ColumnType::Date,
        Kind::Number => ColumnType::Number,
        _ => ColumnType::Text,
    };
    let mut columns: Vec<_> =
        all_of(owner()).map(|field| Column::new(field.name, label(field, lang), column_type(field.kind))).collect();
    columns.insert(1, Column::new("form", lang.pick("Bentuk replikasi", "Form of the copy"), ColumnType::Text));
    columns.push(Column::new(ID, "ID", ColumnType::Code));
    let row = |row: &Row| {
        let cell = |field: &Field| -> Cell {
            let text = row.text(field.name);
            let number = || number_in(text).filter(|number| *number < 1 << 52);
            match field.kind {
                _ if text.trim().is_empty() => Cell::absent(Absence::Empty),
                Kind::Date => {
                    day_in(text).map_or_else(|| Cell::absent(Absence::Empty), |day| Cell::date(PartialDate::Day(day)))
                }
                #[expect(clippy::cast_precision_loss, reason = "below 2^52")]
                Kind::Number => number().map_or_else(
                    || Cell::absent(Absence::Empty),
                    |number| Value::Number { value: number as f64, decimals: 0 }.into(),
                ),
                Kind::Choice(choices) => Cell::text(label_of(choices, text, lang)),
                Kind::Seen => Cell::text(programme_of(report, row)),
                _ => Cell::text(text),
            }
        };
        let mut cells: Vec<_> = all_of(owner()).map(cell).collect();
        cells.insert(1, Cell::text(form_of(report, row, lang)));
        cells.push(Value::Code(row.id.clone()).into());
        cells
    };
    Sheet { columns, rows: report.rows(Table::Actions).iter().map(row).collect() }
}

/// Why a workbook is no action plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// It is no workbook.
    NotAWorkbook,
    /// Its first sheet lacks the columns of a plan: the name of one that is missing.
    NoColumn(String),
    /// A cell cannot be read: its row as the workbook counts, and its column.
    Cell(u32, String),
}

/// What a workbook says of the actions of a report: by the ids of their rows, the values of fields; rows without an id are
/// new ones.
pub type Filled = Vec<(Option<String>, BTreeMap<&'static str, String>)>;

/// Reads a plan that was filled in.
///
/// # Errors
/// Where it is no plan, or a cell of it cannot be read; then nothing of it is taken.
pub fn read_plan(bytes: &[u8]) -> Result<Filled, PlanError> {
    // An old workbook, or one that is locked: calamine 0.38 stops the program at a damaged one.
    if !bytes.starts_with(b"PK") {
        return Err(PlanError::NotAWorkbook);
    }
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| PlanError::NotAWorkbook)?;
    let sheet = book.worksheet_range_at(0).and_then(Result::ok).ok_or(PlanError::NotAWorkbook)?;
    let mut rows = sheet.rows();
    let headings: Vec<String> =
        rows.next().unwrap_or(&[]).iter().map(|cell| cell.to_string().trim().to_owned()).collect();
    let at_of = |field: &Field| headings.iter().position(|one| one == field.label.0 || one == field.label.1);
    let mut columns = Vec::new();
    for field in all_of(owner()).filter(|field| field.kind != Kind::Seen) {
        columns.push((field, at_of(field).ok_or_else(|| PlanError::NoColumn(field.label.0.to_owned()))?));
    }
    let id_at = headings.iter().position(|one| one == "ID").ok_or_else(|| PlanError::NoColumn("ID".to_owned()))?;
    let mut filled = Vec::new();
    for (cells, number) in rows.zip(2u32..) {
        if cells.iter().all(|cell| cell.to_string().trim().is_empty()) {
            continue;
        }
        let id = cells.get(id_at).map(|cell| cell.to_string().trim().to_owned()).filter(|id| !id.is_empty());
        let mut values = BTreeMap::new();
        for (field, at) in &columns {
            let cell = cells.get(*at).unwrap_or(&Data::Empty);
            let text = cell_text(field, cell).ok_or_else(|| PlanError::Cell(number, headings[*at].clone()))?;
            values.insert(field.name, text);
        }
        filled.push((id, values));
    }
    Ok(filled)
}

/// A cell as it is typed in the form; none where it cannot be read.
fn cell_text(field: &Field, cell: &Data) -> Option<String> {
    let text = cell.to_string().trim().to_owned();
    if text.is_empty() {
        return Some(text);
    }
    match (field.kind, cell) {
        (Kind::Date, Data::DateTime(day)) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).map(|day| day.to_string())
        }
        (Kind::Date, _) => day_in(&text).map(|day| day.to_string()),
        (Kind::Number, Data::Float(value)) if *value >= 0.0 && value.fract() == 0.0 => Some(format!("{value:.0}")),
        (Kind::Number, _) => number_in(&text).map(|number| number.to_string()),
        (Kind::Choice(choices), _) => {
            let found = choices
                .iter()
                .find(|(word, id, en)| [*word, *id, *en].iter().any(|one| one.eq_ignore_ascii_case(&text)));
            found.map(|(word, ..)| (*word).to_owned())
        }
        _ => Some(text),
    }
}

/// Something that a plan which was filled in says otherwise than the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The row; none for an action that the report does not have, which the number tells from others.
    pub row: Result<String, usize>,
    /// The field.
    pub field: &'static Field,
    /// What the report says.
    pub before: String,
    /// What the plan says.
    pub after: String,
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.owner == other.owner && self.name == other.name
    }
}

impl Eq for Field {}

/// What a plan that was filled in says otherwise. Actions that it lacks stay in the report.
pub fn differences(report: &Report, filled: &Filled) -> Vec<Difference> {
    let mut found = Vec::new();
    for (at, (id, values)) in filled.iter().enumerate() {
        let known = id.as_ref().and_then(|id| report.row(Table::Actions, id));
        for (name, after) in values {
            let before = known.map_or("", |row| row.text(name)).to_owned();
            let Some(field) = super::field_named(owner(), name) else { continue };
            let is_number = field.kind == Kind::Number;
            let is_same = before.trim() == after.trim()
                || (is_number && number_in(&before).is_some_and(|number| Some(number) == number_in(after)));
            if !is_same {
                let row = known.map_or(Err(at), |row| Ok(row.id.clone()));
                found.push(Difference { row, field, before, after: after.clone() });
            }
        }
    }
    found
}

/// Takes differences over into the report; `new_id` gives ids to new actions.
pub fn apply_differences(report: &mut Report, differences: &[Difference], mut new_id: impl FnMut() -> String) {
    let mut added: BTreeMap<usize, String> = BTreeMap::new();
    for one in differences {
        let id = match &one.row {
            Ok(id) => id.clone(),
            Err(at) => added
                .entry(*at)
                .or_insert_with(|| {
                    let id = new_id();
                    report.change(Change::Add(Table::Actions, Row { id: id.clone(), ..Row::default() }));
                    id
                })
                .clone(),
        };
        let place = Place::Row(Table::Actions, id, one.field.name);
        report.change(Change::Put(place, Words::typed(one.after.clone())));
    }
}

/// The deadlines of a plan for a calendar (RFC 5545): a day for each action that has an end and is not done, with a
/// reminder a week before.
pub fn calendar(report: &Report, title: &str, now: DateTime<Utc>) -> String {
    let mut calendar = Calendar::new();
    calendar.name(title);
    for row in plan_rows(report).into_iter().filter(|row| row.status != "done") {
        let Some(ends) = row.ends else { continue };
        let mut event = Event::new();
        event
            .uid(&format!("{}-{}@studi-tiru", report.id, row.id))
            .timestamp(now)
            .summary(&row.activity)
            .starts(ends)
            .ends(ends.succ_opt().unwrap_or(ends))
            .alarm(Alarm::display(&row.activity, Trigger::before_start(chrono::Duration::days(7))));
        let about: Vec<&str> =
            [row.programme.as_str(), row.responsible.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
        if !about.is_empty() {
            event.description(&about.join("\n"));
        }
        calendar.push(event);
    }
    calendar.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{SheetContent, WorkbookSheet, workbook};

    fn report() -> Report {
        let mut report = Report { id: "r".into(), ..Report::default() };
        let values = |texts: &[(&str, &str)]| {
            texts.iter().map(|(name, text)| ((*name).to_owned(), Words::typed(*text))).collect()
        };
        let programme = values(&[("name", "Mal Pelayanan Publik"), ("choice", "adapt")]);
        report.change(Change::Add(Table::Programmes, Row { id: "p".into(), values: programme }));
        let action = values(&[
            ("seen", "p"),
            ("activity", "Studi kelayakan"),
            ("responsible", "DPMPTSP"),
            ("starts", "2019-11-01"),
            ("ends", "2020-01-31"),
            ("budget", "25000000"),
            ("funds", "apbd"),
            ("status", "under-way"),
        ]);
        report.change(Change::Add(Table::Actions, Row { id: "a".into(), values: action }));
        report
    }

    fn book(sheet: Sheet) -> Vec<u8> {
        let sheet = WorkbookSheet { name: "RTL".into(), content: SheetContent::Table(sheet) };
        workbook("RTL", &[sheet]).expect("it can be written")
    }

    #[test]
    fn a_plan_is_read_back_from_its_workbook_without_a_difference_in_either_language() {
        for lang in [Lang::Id, Lang::En] {
            let report = report();
            let filled = read_plan(&book(plan_sheet(&report, lang))).expect("it is a plan");
            assert_eq!(differences(&report, &filled), []);
        }
    }

    #[test]
    fn what_was_filled_in_is_shown_as_a_difference_and_taken_over() {
        let mut report = report();
        let mut sheet = plan_sheet(&report, Lang::Id);
        let at = |key: &str| sheet.columns.iter().position(|one| one.key == key).expect("the column is there");
        let (progress, status, activity, id) = (at("progress"), at("status"), at("activity"), at("id"));
        sheet.rows[0][progress] = Value::Number { value: 40.0, decimals: 0 }.into();
        sheet.rows[0][status] = Cell::text("Selesai");
        let mut new = vec![Cell::absent(Absence::Empty); sheet.columns.len()];
        new[activity] = Cell::text("Peraturan bupati");
        new[id] = Cell::absent(Absence::Empty);
        sheet.rows.push(new);
        let filled = read_plan(&book(sheet)).expect("it is a plan");
        let found = differences(&report, &filled);
        let told: Vec<_> = found.iter().map(|one| (one.row.is_ok(), one.field.name, one.after.as_str())).collect();
        assert_eq!(told, [(true, "progress", "40"), (true, "status", "done"), (false, "activity", "Peraturan bupati")]);
        apply_differences(&mut report, &found, || "new".to_owned());
        assert_eq!(plan_rows(&report)[0].progress, Some(40));
        assert_eq!(plan_rows(&report)[1].activity, "Peraturan bupati");
        assert_eq!(differences(&report, &filled[..1].to_vec()), []);
    }

    #[test]
    fn a_cell_that_cannot_be_read_is_named_by_row_and_column() {
        let report = report();
        let mut sheet = plan_sheet(&report, Lang::Id);
        let at = sheet.columns.iter().position(|one| one.key == "budget").expect("the column is there");
        sheet.columns[at].column_type = ColumnType::Text;
        sheet.rows[0][at] = Cell::text("25 juta");
        assert_eq!(read_plan(&book(sheet)), Err(PlanError::Cell(2, "Anggaran (rupiah)".into())));
        assert_eq!(read_plan(b"PK"), Err(PlanError::NotAWorkbook));
    }

    #[test]
    fn deadlines_are_days_of_a_calendar_and_what_is_done_is_none() {
        let mut report = report();
        let text = calendar(&report, "RTL", DateTime::UNIX_EPOCH);
        assert!(text.contains("DTEND;VALUE=DATE:20200201"), "the day after: {text}");
        assert!(text.contains("DTSTART;VALUE=DATE:20200131") && text.contains("UID:r-a@studi-tiru"), "{text}");
        assert!(text.contains("SUMMARY:Studi kelayakan") && text.contains("BEGIN:VALARM"));
        report.change(Change::Type(Place::Row(Table::Actions, "a".into(), "status"), "done".into()));
        assert!(!calendar(&report, "RTL", DateTime::UNIX_EPOCH).contains("VEVENT"));
    }
}
