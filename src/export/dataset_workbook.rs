//! The sheets of the whole dataset as a workbook: one that says what it is, and one a kind of record.

use super::{About, SheetContent, WorkbookSheet};
use crate::dataset::Kind;
use crate::table::Table;
use crate::text::{field_label, kind_label};

pub(super) fn sheets(tables: Vec<(Kind, Table)>, about: &About) -> Vec<WorkbookSheet> {
    let lang = about.lang;
    let lines = [
        (lang.pick("Judul", "Title"), &about.title),
        (lang.pick("Versi data", "Dataset version"), &about.version),
        (lang.pick("Lisensi", "Licence"), &about.licence),
    ];
    let rows = lines.into_iter().map(|(label, value)| vec![label.to_owned(), value.clone()]).collect();
    let name = lang.pick("Tentang", "About").to_owned();
    let mut sheets = vec![WorkbookSheet { name, content: SheetContent::Prose(rows) }];
    sheets.extend(tables.into_iter().map(|(kind, mut table)| {
        for column in &mut table.columns {
            // A heading that a person reads and that still names the field.
            if let Some(label) = field_label(lang, &column.key) {
                column.heading = format!("{label} [{}]", column.key);
            }
        }
        WorkbookSheet { name: kind_label(lang, kind).to_owned(), content: SheetContent::Table(table) }
    }));
    sheets
}
