//! Changes of a report, each of one value or one row.

use strum::VariantArray as _;

use super::{Kind, Owner, Report, Row, Step, Table, Words, fields_of};

/// Where a value stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// In a field of the report.
    Report(&'static str),
    /// In a field of a row: its table, its id, the field.
    Row(Table, String, &'static str),
}

/// A change.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// What the reader typed at a place; it is the reader's own from then on.
    Type(Place, String),
    /// What stands at a place now, with where it comes from.
    Put(Place, Words),
    /// The reader accepts what the page suggests at a place.
    Accept(Place),
    /// Accepts all that the page suggests.
    AcceptAll,
    /// Another row, at the end of a table.
    Add(Table, Row),
    /// A row is removed, and what belongs to it alone.
    Remove(Table, String),
    /// A row goes one place up, or down.
    Move(Table, String, bool),
    /// The rows of a table come into the order of a field; those in which nothing stands come last.
    Sort(Table, &'static str),
}

impl Report {
    /// Makes a change. One that names what is not there changes nothing.
    pub fn change(&mut self, change: Change) {
        match change {
            Change::Type(place, text) => {
                let sources = self.words(&place).map(|words| words.sources.clone()).unwrap_or_default();
                self.put(&place, Words { text, suggested: false, sources });
            }
            Change::Put(place, words) => self.put(&place, words),
            Change::Accept(place) => {
                if let Some(words) = self.words(&place).cloned() {
                    self.put(&place, Words { suggested: false, ..words });
                }
            }
            Change::AcceptAll => {
                let of_rows = self.tables.values_mut().flatten().flat_map(|row| row.values.values_mut());
                for words in self.values.values_mut().chain(of_rows) {
                    words.suggested = false;
                }
            }
            Change::Add(table, row) => self.tables.entry(table).or_default().push(row),
            Change::Remove(table, id) => {
                if let Some(rows) = self.tables.get_mut(&table) {
                    rows.retain(|row| row.id != id);
                }
                if table == Table::Programmes {
                    for of_programme in [Table::Answers, Table::Notes] {
                        if let Some(rows) = self.tables.get_mut(&of_programme) {
                            rows.retain(|row| row.text("seen") != id);
                        }
                    }
                }
            }
            Change::Sort(table, field) => {
                if let Some(rows) = self.tables.get_mut(&table) {
                    rows.sort_by_key(|row| (row.text(field).is_empty(), row.text(field).to_lowercase()));
                }
            }
            Change::Move(table, id, up) => {
                let Some(rows) = self.tables.get_mut(&table) else { return };
                let Some(at) = rows.iter().position(|row| row.id == id) else { return };
                let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < rows.len()) };
                if let Some(to) = to {
                    rows.swap(at, to);
                }
            }
        }
    }

    /// Fills rows from cells that were copied from a spreadsheet, from a place on, `TABLE/ROW/FIELD`: a row of cells a row,
    /// as many rows as there are. Whether it was done: a text without cells is left to the field.
    pub fn paste(&mut self, place: &str, step: Step, text: &str, mut new_id: impl FnMut() -> String) -> bool {
        let mut parts = place.splitn(3, '/');
        let (Some(table), Some(id), Some(field)) = (parts.next(), parts.next(), parts.next()) else { return false };
        let Some(table) = Table::VARIANTS.iter().copied().find(|one| Into::<&'static str>::into(one) == table) else {
            return false;
        };
        let fields: Vec<_> = fields_of(Owner::Row(table), step).filter(|field| field.kind != Kind::Hidden).collect();
        let from_field = fields.iter().position(|one| one.name == field);
        let from_row = self.rows(table).iter().position(|row| row.id == id);
        let (Some(from_field), Some(from_row), true) = (from_field, from_row, text.contains('\t')) else {
            return false;
        };
        let cells =
            csv::ReaderBuilder::new().delimiter(b'\t').has_headers(false).flexible(true).from_reader(text.as_bytes());
        for (at, record) in cells.into_records().flatten().enumerate() {
            if self.rows(table).len() == from_row + at {
                self.change(Change::Add(table, Row { id: new_id(), ..Row::default() }));
            }
            let id = self.rows(table)[from_row + at].id.clone();
            for (cell, field) in record.iter().zip(&fields[from_field..]) {
                self.change(Change::Type(Place::Row(table, id.clone(), field.name), cell.trim().to_owned()));
            }
        }
        true
    }

    fn put(&mut self, place: &Place, words: Words) {
        let (values, field) = match place {
            Place::Report(field) => (&mut self.values, *field),
            Place::Row(table, id, field) => {
                let row = self.tables.get_mut(table).and_then(|rows| rows.iter_mut().find(|row| row.id == *id));
                let Some(row) = row else { return };
                (&mut row.values, *field)
            }
        };
        if words.text.is_empty() {
            values.remove(field);
        } else {
            values.insert(field.to_owned(), words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_over_a_suggestion_is_the_readers_own_and_keeps_its_sources() {
        let mut report = Report::default();
        let place = Place::Report("background");
        report.change(Change::Put(place.clone(), Words::suggested("Tertulis", vec!["a".into()])));
        report.change(Change::Type(place.clone(), "Diubah".into()));
        let words = report.words(&place).expect("it is there");
        assert!(!words.suggested && words.sources == ["a"] && words.text == "Diubah");
        report.change(Change::Type(place.clone(), String::new()));
        assert!(report.words(&place).is_none());
    }

    #[test]
    fn with_a_programme_go_its_answers_and_nothing_else() {
        let mut report = Report::default();
        let row =
            |id: &str, seen: &str| Row { id: id.into(), values: [("seen".to_owned(), Words::typed(seen))].into() };
        report.change(Change::Add(Table::Programmes, row("p", "")));
        report.change(Change::Add(Table::Answers, row("a", "p")));
        report.change(Change::Add(Table::Answers, row("b", "q")));
        report.change(Change::Add(Table::Actions, row("c", "p")));
        report.change(Change::Remove(Table::Programmes, "p".into()));
        assert_eq!(report.rows(Table::Answers).len(), 1);
        assert_eq!(report.rows(Table::Actions).len(), 1);
    }

    #[test]
    fn rows_come_into_the_order_of_a_field_and_those_without_it_come_last() {
        let mut report = Report::default();
        for (id, starts) in [("a", ""), ("b", "2020-02-01"), ("c", "2019-11-01")] {
            let values = [("starts".to_owned(), Words::typed(starts))].into();
            report.change(Change::Add(Table::Actions, Row { id: id.into(), values }));
        }
        report.change(Change::Sort(Table::Actions, "starts"));
        assert_eq!(report.rows(Table::Actions).iter().map(|row| row.id.as_str()).collect::<String>(), "cba");
    }

    #[test]
    fn cells_of_a_spreadsheet_fill_rows_and_make_as_many_as_there_are() {
        let mut report = Report::default();
        report.change(Change::Add(Table::Participants, Row { id: "a".into(), ..Row::default() }));
        let mut ids = ["b", "c"].into_iter();
        let text = "Siti Aminah\tPembina/IV a\t1970\tKepala\r\n\"Budi\nSantoso\"\tPenata\r\n";
        assert!(report.paste("participants/a/name", Step::People, text, || ids.next().unwrap_or_default().to_owned()));
        let rows = report.rows(Table::Participants);
        let values: Vec<_> =
            rows.iter().map(|row| (row.text("name"), row.text("rank"), row.text("position"))).collect();
        assert_eq!(values, [("Siti Aminah", "Pembina/IV a", "Kepala"), ("Budi\nSantoso", "Penata", "")]);
        assert!(!report.paste("participants/a/name", Step::People, "Siti Aminah", String::new), "no cells");
        assert!(!report.paste("office", Step::Trip, "a\tb", String::new), "no row");
    }

    #[test]
    fn a_row_at_the_end_stays_there_when_it_is_moved_on() {
        let mut report = Report::default();
        for id in ["a", "b"] {
            report.change(Change::Add(Table::Agenda, Row { id: id.into(), ..Row::default() }));
        }
        let ids = |report: &Report| report.rows(Table::Agenda).iter().map(|row| row.id.clone()).collect::<String>();
        report.change(Change::Move(Table::Agenda, "b".into(), false));
        assert_eq!(ids(&report), "ab");
        report.change(Change::Move(Table::Agenda, "b".into(), true));
        assert_eq!(ids(&report), "ba");
    }
}
