//! Rows of a spreadsheet as visits of the reader's own: which column is what is guessed from its heading, and corrected by
//! the reader. Each row becomes an entry: what cannot be read stays as it was typed, and is told in its form.

use chrono::{Days, NaiveDate};

use super::OwnEntry;
use crate::dataset::Kind;
use crate::model::{Topic, Word as _};
use crate::query::fold_words;
use crate::text::{Lang, topic_label};

/// The order of day and month in a date such as `09/10/2019`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// The day is first, as in Indonesia.
    #[default]
    DayFirst,
    /// The month is first.
    MonthFirst,
}

/// How a sheet is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The row of the headings, from 0.
    pub heading: usize,
    /// The field of each column; none for one that is not taken.
    pub fields: Vec<Option<&'static str>>,
    /// The order of day and month.
    pub order: DateOrder,
    /// Whether the sheet says which order that is.
    pub is_order_known: bool,
}

/// The fields that a column may stand for, each with words of headings that mean it: where several fit, the longest does.
const HEADINGS: [(&str, &[&str]); 15] = [
    (
        "start",
        &[
            "tanggal kunjungan",
            "tanggal",
            "tgl",
            "tanggal mulai",
            "hari tanggal",
            "date",
            "visit date",
            "start",
            "mulai",
        ],
    ),
    ("end", &["tanggal selesai", "selesai", "sampai", "end", "end date"]),
    (
        "institutions.0.institution",
        &[
            "asal instansi",
            "nama instansi",
            "instansi",
            "asal",
            "asal daerah",
            "lembaga",
            "nama lembaga",
            "rombongan",
            "institution",
            "organisation",
            "organization",
            "delegation",
            "from",
        ],
    ),
    (
        "people.count",
        &["jumlah orang", "jumlah peserta", "jumlah tamu", "jumlah", "peserta", "people", "participants", "pax"],
    ),
    ("led_by.0.name", &["pimpinan", "nama pimpinan", "ketua rombongan", "dipimpin oleh", "leader", "led by"]),
    ("led_by.0.role", &["jabatan", "jabatan pimpinan", "position", "role"]),
    ("received_by.0.name", &["diterima oleh", "penerima", "received by"]),
    ("venues", &["tempat", "lokasi", "venue", "place", "location"]),
    ("topics", &["bidang", "bidang studi", "topics", "subject area", "field of study"]),
    (
        "summary",
        &[
            "tujuan",
            "materi",
            "topik",
            "maksud",
            "maksud tujuan",
            "keperluan",
            "ringkasan",
            "kegiatan",
            "summary",
            "topic",
            "purpose",
        ],
    ),
    ("details", &["keterangan", "catatan", "note", "notes", "remark", "remarks"]),
    ("source.publisher", &["penerbit", "publisher", "media"]),
    ("source.title", &["judul", "title"]),
    ("source.url", &["url", "tautan", "link", "alamat berita", "sumber", "source"]),
    ("source.published", &["tanggal terbit", "published"]),
];

/// The fields that a column may stand for.
pub fn import_fields() -> impl Iterator<Item = &'static str> {
    HEADINGS.iter().map(|(field, _)| *field)
}

/// How many rows at the head of a sheet may be titles.
const MOST_TITLES: usize = 10;

/// How a sheet seems to be meant.
pub fn guess_mapping(rows: &[Vec<String>]) -> Mapping {
    let known = |row: &[String]| fields_of(row).into_iter().flatten().count();
    let heading = (0..rows.len().min(MOST_TITLES)).rev().max_by_key(|at| known(&rows[*at])).unwrap_or(0);
    let fields = rows.get(heading).map(|row| fields_of(row)).unwrap_or_default();
    let columns: Vec<usize> = (0..fields.len()).filter(|at| fields[*at].is_some_and(is_date)).collect();
    let pairs = rows.iter().skip(heading + 1).flat_map(|row| columns.iter().filter_map(|at| row.get(*at)));
    let pairs: Vec<(u32, u32)> = pairs.filter_map(|text| first_two(text)).collect();
    let is_month_first = pairs.iter().any(|(_, second)| *second > 12);
    let is_day_first = pairs.iter().any(|(first, _)| *first > 12);
    Mapping {
        heading,
        fields,
        order: if is_month_first && !is_day_first { DateOrder::MonthFirst } else { DateOrder::DayFirst },
        is_order_known: pairs.is_empty() || is_month_first != is_day_first,
    }
}

/// Whether a field holds a date.
fn is_date(field: &str) -> bool {
    matches!(field, "start" | "end" | "source.published")
}

/// The fields that the headings of a row stand for, each once.
fn fields_of(row: &[String]) -> Vec<Option<&'static str>> {
    let mut taken: Vec<&str> = Vec::new();
    let mut field_of = |cell: &String| {
        let words = fold_words(cell);
        let fits = |meant: &str| {
            let meant = fold_words(meant);
            let is_there = meant.iter().all(|word| words.contains(word));
            // A long text is no heading.
            (is_there && words.len() <= meant.len() + 3).then_some(meant.len())
        };
        let best = HEADINGS
            .iter()
            .filter(|(field, _)| !taken.contains(field))
            .filter_map(|(field, words)| Some((words.iter().filter_map(|meant| fits(meant)).max()?, *field)))
            // Of equals the first of the table.
            .rev()
            .max_by_key(|(length, _)| *length)
            .map(|(_, field)| field);
        taken.extend(best);
        best
    };
    row.iter().map(&mut field_of).collect()
}

/// The two numbers that a date such as `09/10/2019` begins with.
fn first_two(text: &str) -> Option<(u32, u32)> {
    let [first, second, _] = numbers(text)?;
    Some((first, second))
}

/// The three numbers of a date with slashes, dots or hyphens, the last of four digits.
fn numbers(text: &str) -> Option<[u32; 3]> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).map(str::trim).collect();
    let [first, second, year] = parts.as_slice() else { return None };
    let is_short = |part: &str| (1..=2).contains(&part.len());
    if !is_short(first) || !is_short(second) || year.len() != 4 {
        return None;
    }
    Some([first.parse().ok()?, second.parse().ok()?, year.parse().ok()?])
}

/// The months by their beginnings, in both languages.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "peb"],
    &["mar"],
    &["apr"],
    &["mei", "may"],
    &["jun"],
    &["jul"],
    &["agu", "aug", "ags"],
    &["sep"],
    &["okt", "oct"],
    &["nov", "nop"],
    &["des", "dec"],
];

/// A date as the dataset writes it, of what people write; what is none stays as it is.
pub fn read_date(text: &str, order: DateOrder) -> String {
    let text = text.trim();
    // A workbook that lost its formats has the number of days since 1899-12-30.
    if let Some(days) = text.parse::<u64>().ok().filter(|days| text.len() == 5 && (20_000..60_000).contains(days)) {
        let day = NaiveDate::from_ymd_opt(1899, 12, 30).and_then(|first| first.checked_add_days(Days::new(days)));
        return day.map_or_else(|| text.to_owned(), |day| day.to_string());
    }
    if let Some([first, second, year]) = numbers(text) {
        let (day, month) = if order == DateOrder::DayFirst { (first, second) } else { (second, first) };
        return format!("{year:04}-{month:02}-{day:02}");
    }
    let words = fold_words(text);
    let month = words.iter().find_map(|word| {
        let is_it = |starts: &&[&str]| word.len() >= 3 && starts.iter().any(|start| word.starts_with(start));
        MONTHS.iter().position(is_it).filter(|_| word.chars().all(char::is_alphabetic)).map(|at| at + 1)
    });
    let year = words.iter().find(|word| word.len() == 4 && word.chars().all(|digit| digit.is_ascii_digit()));
    let day = words.iter().find_map(|word| word.parse::<u32>().ok().filter(|_| word.len() <= 2));
    let days = words.iter().filter(|word| word.len() <= 2 && word.parse::<u32>().is_ok()).count();
    match (day, month, year) {
        // Several days are for the reader to tell apart.
        (Some(day), Some(month), Some(year)) if days == 1 => format!("{year}-{month:02}-{day:02}"),
        (None, Some(month), Some(year)) => format!("{year}-{month:02}"),
        _ => text.to_owned(),
    }
}

/// Topics as the form has them: words of the dataset, for labels in either language; what is none stays as it is, and is
/// told in its form.
fn read_topics(text: &str) -> String {
    let word = |part: &str| {
        let sought = fold_words(part);
        let is_meant = |topic: &&Topic| {
            let labels = [Lang::Id, Lang::En].map(|lang| fold_words(topic_label(lang, **topic)));
            labels.contains(&sought) || topic.word() == part
        };
        let found = Topic::ALL.iter().find(is_meant).map(|topic| topic.word().to_owned());
        found.unwrap_or_else(|| part.replace(' ', "-"))
    };
    text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()).map(word).collect::<Vec<_>>().join(" ")
}

/// The rows of a sheet as visits, under ids that `new_id` makes; rows of which no column is taken are left out.
pub fn import(rows: &[Vec<String>], mapping: &Mapping, mut new_id: impl FnMut() -> String) -> Vec<OwnEntry> {
    let entry = |row: &Vec<String>| {
        let mut entry = OwnEntry::new(String::new(), Kind::Visit);
        for (cell, field) in row.iter().zip(&mapping.fields) {
            let Some(field) = field.filter(|_| !cell.is_empty()) else { continue };
            let text = match field {
                "topics" => read_topics(cell),
                _ if is_date(field) => read_date(cell, mapping.order),
                _ => cell.clone(),
            };
            entry.set(field, text);
        }
        (!entry.is_empty()).then_some(entry)
    };
    let filled = rows.iter().skip(mapping.heading + 1).filter_map(entry);
    filled.map(|entry| OwnEntry { id: new_id(), ..entry }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
    }

    #[test]
    fn columns_are_known_by_their_headings_below_titles() {
        let rows = rows(
            "Daftar tamu 2026|||\nNo|Tanggal Kunjungan|Asal Instansi|Jumlah Orang|Tujuan/Materi\n1|09/10/2019|Pemkab Seruyan|±20|MPP",
        );
        let mapping = guess_mapping(&rows);
        let expected = [None, Some("start"), Some("institutions.0.institution"), Some("people.count"), Some("summary")];
        assert_eq!((mapping.heading, mapping.fields.as_slice()), (1, expected.as_slice()));
        let english = guess_mapping(&[["Visit date", "Institution", "People"].map(str::to_owned).to_vec()]);
        assert_eq!(english.fields, [Some("start"), Some("institutions.0.institution"), Some("people.count")]);
    }

    #[test]
    fn the_order_of_day_and_month_is_found_out_where_the_sheet_says_it() {
        let of = |dates: &[&str]| {
            let rows: Vec<Vec<String>> =
                std::iter::once("Tanggal").chain(dates.iter().copied()).map(|cell| vec![cell.to_owned()]).collect();
            let mapping = guess_mapping(&rows);
            (mapping.order, mapping.is_order_known)
        };
        assert_eq!(of(&["09/10/2019", "25/10/2019"]), (DateOrder::DayFirst, true));
        assert_eq!(of(&["10/09/2019", "10/25/2019"]), (DateOrder::MonthFirst, true));
        assert_eq!(of(&["09/10/2019"]), (DateOrder::DayFirst, false));
        assert_eq!(of(&["2019-10-09"]), (DateOrder::DayFirst, true));
    }

    #[test]
    fn a_date_is_read_as_people_write_it_and_what_is_none_stays() {
        for (text, expected) in [
            ("2019-10-09", "2019-10-09"),
            ("9/10/2019", "2019-10-09"),
            ("09.10.2019", "2019-10-09"),
            ("Rabu, 9 Oktober 2019", "2019-10-09"),
            ("9 October 2019", "2019-10-09"),
            ("Oktober 2019", "2019-10"),
            ("2019", "2019"),
            ("43747", "2019-10-09"),
            ("31/02/2026", "2026-02-31"),
            ("09/10/19", "09/10/19"),
            ("9-10 Oktober 2019", "9-10 Oktober 2019"),
            ("minggu depan", "minggu depan"),
        ] {
            assert_eq!(read_date(text, DateOrder::DayFirst), expected, "{text}");
        }
        assert_eq!(read_date("10/09/2019", DateOrder::MonthFirst), "2019-10-09");
    }

    #[test]
    fn topics_are_known_by_their_labels_in_either_language_and_what_is_none_stays() {
        assert_eq!(read_topics("Pariwisata; Public services"), "tourism public-service");
        assert_eq!(read_topics("Pemerintahan digital (SPBE)"), "e-government");
        assert_eq!(read_topics("ilmu gaib, Desa"), "ilmu-gaib village");
    }

    #[test]
    fn every_row_becomes_an_entry_and_nothing_of_it_is_lost() {
        let rows =
            rows("Tanggal|Instansi|Jumlah\n09/10/2019|Pemkab Seruyan|dua puluh\n|<script>alert(1)</script>|3\n||");
        let mut number = 0;
        let entries = import(&rows, &guess_mapping(&rows), || {
            number += 1;
            format!("own-{number}")
        });
        assert_eq!(entries.len(), 2);
        assert_eq!((entries[0].text("start"), entries[0].text("people.count")), ("2019-10-09", "dua puluh"));
        assert_eq!(entries[1].text("institutions.0.institution"), "<script>alert(1)</script>");
    }
}
