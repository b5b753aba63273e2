//! What was found to break the rules that records together must keep.

use super::Rule;
use super::kind::Kind;
use super::problem::{Fault, Problem, RecordName, Report};

/// What was found.
#[derive(Default)]
pub(super) struct Found(Vec<Problem>);

impl Found {
    pub(super) fn add(&mut self, kind: Kind, id: &str, field: &str, rule: Rule) {
        let file = kind.file();
        let mut report = Report::new(&mut self.0, &file, RecordName::Id(id));
        report.within(field, |report| report.add(Fault::Broken(rule)));
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.0
    }
}
