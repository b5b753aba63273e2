//! The *laporan studi tiru*: a report with its action plan, from the trip, the programmes seen and the reader's notes.
//!
//! A report is a form: values by the names of fields, and rows of them in a few tables. [`fields`](self::Field) says
//! which fields there are; the form, what is missing, the paper and every file are made from that one table. A value
//! that the page itself wrote stays *suggested* until the reader accepts or changes it. What is typed is kept as it was
//! typed, also where it cannot be read as a date or a number yet: [`faults`] says so.
//!
//! [`paper()`] makes the document of it, once; Word, print and Markdown are written from that.

mod begin;
mod check;
mod docx;
mod edit;
mod fields;
mod file;
mod markdown;
mod paper;
mod plan;
mod record;
mod sentences;
mod trace;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::VariantArray as _;

use crate::model::Word as _;
use crate::text::Lang;

pub use begin::{Beginning, begin, programme_values};
pub use check::{Fault, Missing, day_in, faults, missing, row_name, table_label};
pub use docx::{Picture, docx};
pub use edit::{Change, Place};
pub use fields::{Choice, Field, Kind, Owner, Step, field_named, fields_of};
pub use file::{ReportError, SCHEMA, VERSION, read, read_logos, write};
pub use markdown::markdown;
pub use paper::{Block, Document, PaperInputs, PaperTable, PictureOf, Run, State, paper};
pub use plan::{
    Difference, Filled, PlanError, PlanRow, apply_differences, calendar, differences, plan_bars, plan_rows, plan_sheet,
    read_plan,
};
pub use sentences::decisions;
pub use trace::Citations;

/// A value of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Words {
    /// As it was typed: dates as `2019-10-09`, words of closed lists as such.
    #[serde(rename = "value")]
    pub text: String,
    /// Whether the page wrote it, and the reader has neither accepted nor changed it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub suggested: bool,
    /// The ids of the sources that it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

impl Words {
    /// What the reader typed.
    pub fn typed(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// What the page suggests, and the sources of it.
    pub fn suggested(text: impl Into<String>, sources: Vec<String>) -> Self {
        Self { text: text.into(), suggested: true, sources }
    }
}

/// Values by the names of their fields; what is empty is not there.
pub type Values = BTreeMap<String, Words>;

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Row {
    /// Its id, which no other row of the report has.
    pub id: String,
    /// Its values.
    #[serde(default)]
    pub values: Values,
}

/// The tables of a report.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::VariantArray,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Table {
    /// Who travelled.
    Participants,
    /// Whom they met.
    Officials,
    /// What was done when.
    Agenda,
    /// The programmes seen, each with its block and its analysis of the gap.
    Programmes,
    /// Questions on site, each of a programme, with their answers.
    Answers,
    /// Notes that were drawn in.
    Notes,
    /// The action plan.
    Actions,
    /// Figures that were put in.
    Figures,
    /// What is attached.
    Annexes,
}

/// A report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The id in addresses.
    pub id: String,
    /// The values that stand once in a report.
    #[serde(default)]
    pub values: Values,
    /// The rows of its tables.
    #[serde(default)]
    pub tables: BTreeMap<Table, Vec<Row>>,
    /// When it was put into the bin, if it was: milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removed_ms: Option<u64>,
}

impl Report {
    /// What stands in a field; empty where nothing does.
    pub fn text(&self, field: &str) -> &str {
        self.values.get(field).map_or("", |words| words.text.as_str())
    }

    /// The language that its paper is written in: that in which it was begun, or another where it does not say.
    pub fn lang_or(&self, other: Lang) -> Lang {
        Lang::from_word(self.text("lang")).unwrap_or(other)
    }

    /// The rows of a table.
    pub fn rows(&self, table: Table) -> &[Row] {
        self.tables.get(&table).map_or(&[], Vec::as_slice)
    }

    /// Whether anything stands in the fields or the tables of a step, but for what is only chosen.
    pub fn has_content(&self, step: Step) -> bool {
        let stands = |owner: Owner, of: &dyn Fn(&str) -> bool| {
            fields_of(owner, step).any(|field| !matches!(field.kind, Kind::Choice(_) | Kind::Hidden) && of(field.name))
        };
        let in_rows = |table: &Table| {
            self.rows(*table).iter().any(|row| stands(Owner::Row(*table), &|name| !row.text(name).is_empty()))
        };
        stands(Owner::Report, &|name| !self.text(name).is_empty()) || Table::VARIANTS.iter().any(in_rows)
    }

    /// The row with an id.
    pub fn row(&self, table: Table, id: &str) -> Option<&Row> {
        self.rows(table).iter().find(|row| row.id == id)
    }

    /// The value at a place.
    pub fn words(&self, place: &Place) -> Option<&Words> {
        match place {
            Place::Report(field) => self.values.get(*field),
            Place::Row(table, id, field) => self.row(*table, id)?.values.get(*field),
        }
    }
}

impl Row {
    /// What stands in a field; empty where nothing does.
    pub fn text(&self, field: &str) -> &str {
        self.values.get(field).map_or("", |words| words.text.as_str())
    }
}
