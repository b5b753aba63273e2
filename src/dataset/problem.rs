//! What can be wrong with a dataset, as facts: where it is, what was found and what would be right.
//!
//! The sentences are in [`crate::text`].

use std::fmt::Display;

use super::{Kind, Rule, Shape};
use crate::model::DateError;

/// A fault with its place.
#[derive(Debug)]
pub struct Problem {
    /// The file, or the part of a combined text: `visits.json`.
    pub file: String,
    /// The id of the record, or its number in the file where it has none.
    pub record: Option<String>,
    /// The field, with a dot between a field and those within it: `people.count`.
    pub field: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

impl Problem {
    /// A file that is none of a dataset's.
    pub fn unknown_part(file: &str) -> Self {
        let known = Kind::ALL.iter().map(|kind| kind.part()).collect();
        Self { file: file.to_owned(), record: None, field: None, fault: Fault::UnknownPart { known } }
    }
}

/// What is wrong.
#[derive(Debug)]
pub enum Fault {
    /// The file is not UTF-8 text.
    NotText,
    /// The file is larger than a dataset can be.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The most bytes that are read.
        most: usize,
    },
    /// The file is not JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The file has no list `records`.
    NoRecords,
    /// The file name, or the part's name, is none of a dataset's.
    UnknownPart {
        /// The names that are known.
        known: Vec<&'static str>,
    },
    /// A part that every dataset must have is not there.
    MissingPart,
    /// A record is not an object.
    NotARecord,
    /// A field that every record must have is not there.
    MissingField,
    /// A field has a name that no record of this kind has.
    UnknownField {
        /// The names that are known.
        known: Vec<&'static str>,
    },
    /// A value has another shape than the field asks for.
    WrongShape {
        /// What the field asks for.
        expected: &'static Shape,
        /// What was found, shortened.
        found: String,
    },
    /// A word is not one of the closed list.
    UnknownWord {
        /// The word found.
        word: String,
        /// The words of the list.
        known: Vec<&'static str>,
    },
    /// A text is not a date, or not one that the calendar has.
    NotADate {
        /// The text found.
        text: String,
        /// In what it fails.
        error: DateError,
    },
    /// Two records have the same id; the first is kept.
    DuplicateId,
    /// A record refers to one that does not exist.
    UnknownReference {
        /// The kind of record referred to.
        kind: &'static str,
        /// The id that no record has.
        id: String,
    },
    /// An institution is, over its parents, a part of itself.
    ParentCycle,
    /// An end lies before its start.
    EndBeforeStart,
    /// A last day is given for a visit whose first day is not known to the day.
    EndWithoutDay,
    /// A rule between records is broken.
    Broken(Rule),
    /// Only one of `earliest` and `latest` is given, or they are given for a visit whose day is known.
    LooseBounds,
}

/// Collects problems of one record, or of a file as a whole.
pub(super) struct Report<'a> {
    problems: &'a mut Vec<Problem>,
    file: &'a str,
    record: RecordName<'a>,
}

/// What names a record in a report.
#[derive(Clone, Copy)]
pub(super) enum RecordName<'a> {
    /// None: the report is on the file.
    Whole,
    /// Its id.
    Id(&'a str),
    /// Its place in the file, from 0, for want of an id.
    Place(usize),
}

impl<'a> Report<'a> {
    pub(super) fn new(problems: &'a mut Vec<Problem>, file: &'a str, record: RecordName<'a>) -> Self {
        Self { problems, file, record }
    }

    /// Runs a check within a field: the problems it finds are found there. Nothing is written for sound fields,
    /// which are nearly all.
    pub(super) fn within<T>(&mut self, field: impl Display, check: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.problems.len();
        let answer = check(self);
        for problem in &mut self.problems[before..] {
            problem.field = Some(match problem.field.take() {
                Some(inner) => format!("{field}.{inner}"),
                None => field.to_string(),
            });
        }
        answer
    }

    pub(super) fn add(&mut self, fault: Fault) {
        let record = match self.record {
            RecordName::Whole => None,
            RecordName::Id(id) => Some(id.to_owned()),
            RecordName::Place(at) => Some(format!("#{}", at + 1)),
        };
        self.problems.push(Problem { file: self.file.to_owned(), record, field: None, fault });
    }
}
