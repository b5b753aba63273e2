//! The sheets of the whole dataset as a workbook: one that says what it is, and one a kind of record.

use super::{About, SheetContent, WorkbookSheet};
use crate::dataset::Kind;
use crate::table::Table;
use crate::text::{kind_label, labelled_sheet};

pub(super) fn sheets(tables: Vec<(Kind, Table)>, about: &About) -> Vec<WorkbookSheet> {
    let lang = about.lang;
    let lines = [
        (lang.pick("Judul", "Title"), &about.title),
        (lang.pick("Edisi data", "Data edition"), &about.version),
        (lang.pick("Lisensi", "Licence"), &about.licence),
    ];
    let rows = lines.into_iter().map(|(label, value)| vec![label.to_owned(), value.clone()]).collect();
    let name = lang.pick("Tentang", "About").to_owned();
    let mut sheets = vec![WorkbookSheet { name, content: SheetContent::Prose(rows) }];
    sheets.extend(tables.into_iter().map(|(kind, table)| {
        let mut table = labelled_sheet(lang, kind, table);
        for column in &mut table.columns {
            // A heading that a person reads and that still names the field.
            column.heading = format!("{} [{}]", column.heading, column.key);
        }
        WorkbookSheet { name: kind_label(lang, kind).to_owned(), content: SheetContent::Table(table) }
    }));
    sheets
}
