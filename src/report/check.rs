//! What is wrong in a report, and what is not filled in. Neither keeps anything from being saved or printed.

use chrono::NaiveDate;
use strum::VariantArray as _;

use super::fields::all_of;
use super::{Field, Kind, Owner, Place, Report, Step, Table};
use crate::text::Lang;

/// Something at a place that cannot be as it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// In which step it is filled in.
    pub step: Step,
    /// What is wrong, and what would be right.
    pub text: String,
}

/// Something that a report needs and does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Where it is filled in.
    pub step: Step,
    /// The field; none where a whole table has no row.
    pub place: Option<Place>,
    /// What it is called.
    pub what: String,
}

/// The day that stands in a field; none where it is empty or cannot be read.
pub fn day_in(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok()
}

/// The whole number that stands in a field, written plainly or as officers write it: `25000000`, `Rp 25.000.000`.
pub(super) fn number_in(text: &str) -> Option<u64> {
    let plain = text.trim().trim_start_matches("Rp").trim_start_matches('.').trim_end_matches('%').trim();
    let groups: Vec<&str> = plain.split(['.', ' ', '\u{a0}']).collect();
    let are_thousands = groups.len() == 1 || groups[1..].iter().all(|group| group.len() == 3);
    are_thousands.then(|| groups.concat().parse().ok()).flatten()
}

/// The places of a report that are filled in, each with its field and its text.
fn filled(report: &Report) -> impl Iterator<Item = (Place, &'static Field, &str)> {
    let own = all_of(Owner::Report).map(|field| (Place::Report(field.name), field, report.text(field.name)));
    let of_rows = Table::VARIANTS.iter().flat_map(move |table| {
        report.rows(*table).iter().flat_map(move |row| {
            all_of(Owner::Row(*table))
                .map(move |field| (Place::Row(*table, row.id.clone(), field.name), field, row.text(field.name)))
        })
    });
    own.chain(of_rows)
}

/// What is wrong, in the order of the form.
pub fn faults(report: &Report, lang: Lang) -> Vec<Fault> {
    let mut found = Vec::new();
    for (place, field, text) in filled(report).filter(|(_, _, text)| !text.trim().is_empty()) {
        let wrong = match field.kind {
            Kind::Date if day_in(text).is_none() => Some(lang.pick(
                "Tanggal ini tidak ada. Tulis tahun-bulan-hari, misalnya 2019-10-09.",
                "There is no such day. Write year-month-day, such as 2019-10-09.",
            )),
            Kind::Number if number_in(text).is_none() => Some(
                lang.pick("Tulis bilangan bulat, misalnya 25.000.000.", "Write a whole number, such as 25.000.000."),
            ),
            Kind::Number if field.name == "progress" && number_in(text).is_some_and(|share| share > 100) => {
                Some(lang.pick("Kemajuan paling banyak 100%.", "Progress is at most 100%."))
            }
            Kind::Choice(words) if words.iter().all(|(word, ..)| *word != text) => {
                Some(lang.pick("Pilih salah satu dari daftar.", "Choose one of the list."))
            }
            _ => None,
        };
        if let Some(text) = wrong {
            found.push(Fault { place, step: field.step, text: text.to_owned() });
        }
    }
    let before = lang.pick("Tanggal selesai mendahului tanggal mulai.", "The last day lies before the first.");
    let is_turned = |starts: &str, ends: &str| matches!((day_in(starts), day_in(ends)), (Some(a), Some(b)) if b < a);
    if is_turned(report.text("starts"), report.text("ends")) {
        found.push(Fault { place: Place::Report("ends"), step: Step::Trip, text: before.to_owned() });
    }
    for row in report.rows(Table::Actions) {
        if is_turned(row.text("starts"), row.text("ends")) {
            let place = Place::Row(Table::Actions, row.id.clone(), "ends");
            found.push(Fault { place, step: Step::Plan, text: before.to_owned() });
        }
    }
    if let (Some(first), Some(last)) = (day_in(report.text("starts")), day_in(report.text("ends"))) {
        for row in report.rows(Table::Agenda) {
            if day_in(row.text("day")).is_some_and(|day| first <= last && !(first..=last).contains(&day)) {
                let text =
                    lang.pick("Tanggal ini di luar masa perjalanan.", "This day lies outside the days of the trip.");
                let place = Place::Row(Table::Agenda, row.id.clone(), "day");
                found.push(Fault { place, step: Step::People, text: text.to_owned() });
            }
        }
    }
    found
}

/// What is not filled in, in the order of the form.
pub fn missing(report: &Report, lang: Lang) -> Vec<Missing> {
    let mut found = Vec::new();
    for (table, step) in NEEDED_TABLES {
        if report.rows(*table).is_empty() {
            found.push(Missing { step: *step, place: None, what: table_label(lang, *table).to_owned() });
        }
    }
    for (place, field, text) in filled(report) {
        if field.is_needed && text.trim().is_empty() {
            let what = lang.pick(field.label.0, field.label.1);
            let what = match &place {
                Place::Report(_) => what.to_owned(),
                Place::Row(table, id, _) => format!("{what} ({})", row_name(report, lang, *table, id)),
            };
            found.push(Missing { step: field.step, place: Some(place), what });
        }
    }
    found.sort_by_key(|one| one.step);
    found
}

/// The tables without which a report says little, and where they are filled in.
const NEEDED_TABLES: &[(Table, Step)] = &[
    (Table::Participants, Step::People),
    (Table::Officials, Step::People),
    (Table::Agenda, Step::People),
    (Table::Programmes, Step::Programmes),
    (Table::Actions, Step::Plan),
];

/// What a table is called.
pub fn table_label(lang: Lang, table: Table) -> &'static str {
    match table {
        Table::Participants => lang.pick("Peserta", "Participants"),
        Table::Officials => lang.pick("Pejabat yang ditemui", "Officials met"),
        Table::Agenda => lang.pick("Agenda", "Agenda"),
        Table::Programmes => lang.pick("Program yang dilihat", "Programmes seen"),
        Table::Answers => lang.pick("Tanya jawab di lokasi", "Questions on site"),
        Table::Notes => lang.pick("Catatan lapangan", "Field notes"),
        Table::Actions => lang.pick("Rencana tindak lanjut", "Action plan"),
        Table::Figures => lang.pick("Grafik", "Charts"),
        Table::Annexes => lang.pick("Lampiran", "Annexes"),
    }
}

/// What a row is called: its name, activity or number.
pub fn row_name(report: &Report, lang: Lang, table: Table, id: &str) -> String {
    let rows = report.rows(table);
    let at = rows.iter().position(|row| row.id == id).unwrap_or(0);
    let named = rows
        .get(at)
        .and_then(|row| ["name", "activity", "annex"].iter().map(|name| row.text(name)).find(|text| !text.is_empty()));
    named.map_or_else(|| format!("{} {}", table_label(lang, table), at + 1), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::super::{Change, Row, Words};
    use super::*;

    fn report(values: &[(&'static str, &str)]) -> Report {
        let mut report = Report::default();
        for (field, text) in values {
            report.change(Change::Type(Place::Report(field), (*text).to_owned()));
        }
        report
    }

    #[test]
    fn an_end_before_the_start_is_said_at_the_end() {
        let faults = faults(&report(&[("starts", "2019-10-09"), ("ends", "2019-10-08")]), Lang::Id);
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].place, Place::Report("ends"));
    }

    #[test]
    fn what_is_no_day_and_what_is_no_number_is_said_and_kept() {
        let report = report(&[("starts", "9 Oktober"), ("margin_mm", "2,5")]);
        let places: Vec<_> = faults(&report, Lang::En).into_iter().map(|fault| fault.place).collect();
        assert_eq!(places, [Place::Report("starts"), Place::Report("margin_mm")]);
        assert_eq!(report.text("starts"), "9 Oktober");
    }

    #[test]
    fn rupiah_are_read_as_officers_write_them() {
        for text in ["25000000", "25.000.000", "Rp 25.000.000", "Rp25.000.000", "25 000 000"] {
            assert_eq!(number_in(text), Some(25_000_000), "{text}");
        }
        assert_eq!(number_in("40%"), Some(40));
        for text in ["2,5", "25.00", "25 juta", "-4", ""] {
            assert_eq!(number_in(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_of_the_agenda_outside_the_trip_is_said_at_its_row() {
        let mut report = report(&[("starts", "2019-10-09"), ("ends", "2019-10-10")]);
        let values = [("day".to_owned(), Words::typed("2019-10-11"))].into();
        report.change(Change::Add(Table::Agenda, Row { id: "a".into(), values }));
        let faults = faults(&report, Lang::Id);
        assert!(matches!(&faults[..], [Fault { place: Place::Row(Table::Agenda, id, "day"), .. }] if id == "a"));
    }

    #[test]
    fn an_empty_report_lists_every_field_and_table_that_it_needs_and_a_full_field_is_not_listed() {
        let empty = missing(&Report::default(), Lang::Id);
        assert!(empty.iter().any(|one| one.what == "Peserta" && one.place.is_none()));
        assert!(empty.iter().any(|one| one.place == Some(Place::Report("office"))));
        let filled = missing(&report(&[("office", "Bappeda")]), Lang::Id);
        assert_eq!(filled.len() + 1, empty.len());
    }
}
