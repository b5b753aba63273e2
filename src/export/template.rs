//! A workbook to write visits into, which is then taken in as a spreadsheet: its columns are those that the import knows,
//! with lists of institutions and topics to choose from, and days that are days.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime, Format, Formula,
    Workbook, XlsxError,
};

use crate::dataset::Dataset;
use crate::model::{Topic, Word as _};
use crate::text::{Lang, topic_label};

/// The columns, each with its heading in both languages and its width in letters.
const COLUMNS: [(&str, &str, &str, f64); 11] = [
    ("start", "Tanggal kunjungan", "Visit date", 18.0),
    ("end", "Tanggal selesai", "End date", 18.0),
    ("institutions.0.institution", "Asal instansi", "Institution", 36.0),
    ("people.count", "Jumlah peserta", "Participants", 16.0),
    ("led_by.0.name", "Nama pimpinan", "Leader", 26.0),
    ("led_by.0.role", "Jabatan pimpinan", "Position", 22.0),
    ("received_by.0.name", "Diterima oleh", "Received by", 26.0),
    ("venues", "Tempat", "Place", 26.0),
    ("topics", "Bidang", "Subject area", 26.0),
    ("summary", "Materi", "Summary", 40.0),
    ("details", "Keterangan", "Notes", 40.0),
];

/// The last row that checks what is written: as many are taken in.
const LAST_ROW: u32 = 2_000;

/// How a day is shown.
const DAY: &str = "yyyy-mm-dd";

/// The workbook, in a language.
///
/// # Errors
/// What the writer says; none is known to happen.
pub fn template(dataset: &Dataset, lang: Lang) -> Result<Vec<u8>, String> {
    write(dataset, lang).map_err(|error| error.to_string())
}

fn write(dataset: &Dataset, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed time: equal datasets give equal files.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let lists = lang.pick("Pilihan", "Choices");
    let mut institutions: Vec<&str> = dataset.institutions.iter().map(|one| lang.of(&one.name)).collect();
    institutions.sort_unstable();
    institutions.dedup();
    let topics: Vec<&str> = Topic::ALL.iter().map(|topic| topic_label(lang, *topic)).collect();
    let page = book.add_worksheet();
    page.set_name(lang.pick("Kunjungan", "Visits"))?;
    let bold = Format::new().set_bold();
    let day = Format::new().set_num_format(DAY);
    for ((field, indonesian, english, width), at) in COLUMNS.iter().zip(0u16..) {
        page.write_string_with_format(0, at, lang.pick(indonesian, english), &bold)?;
        page.set_column_width(at, *width)?;
        let list = |column: char, length: usize| {
            let range = format!("='{lists}'!${column}$1:${column}${length}");
            // A name that is not in the list is as good.
            DataValidation::new().allow_list_formula(Formula::new(range)).show_error_message(false)
        };
        match *field {
            "start" | "end" => {
                page.set_column_format(at, &day)?;
                let first = ExcelDateTime::from_ymd(1990, 1, 1)?;
                let is_day = DataValidation::new()
                    .allow_date(DataValidationRule::GreaterThanOrEqualTo(first))
                    .set_error_style(DataValidationErrorStyle::Warning)
                    .set_error_message(
                        lang.pick("Tulis tanggal, misalnya 2026-11-29.", "Write a day, such as 2026-11-29."),
                    )?;
                page.add_data_validation(1, at, LAST_ROW, at, &is_day)?;
            }
            "institutions.0.institution" => {
                page.add_data_validation(1, at, LAST_ROW, at, &list('A', institutions.len()))?;
            }
            "topics" => {
                page.add_data_validation(1, at, LAST_ROW, at, &list('B', topics.len()))?;
            }
            _ => {}
        }
    }
    page.set_freeze_panes(1, 0)?;
    let choices = book.add_worksheet();
    choices.set_name(lists)?;
    for (texts, at) in [institutions, topics].iter().zip(0u16..) {
        for (text, row) in texts.iter().zip(0u32..) {
            choices.write_string(row, at, *text)?;
        }
        choices.set_column_width(at, 40)?;
    }
    book.save_to_buffer()
}
