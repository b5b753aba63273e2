//! Workbooks for Excel and others: pages of text and numbers, as ECMA-376 part 1 (`SpreadsheetML`) writes them.
//!
//! # Why not a library
//! What is written here is headings, rows, widths and a filter: five small parts in an archive. `rust_xlsxwriter` did
//! it too, but its charts, formulas and formats cannot be left out, and cost 120 KB of the site's 700 KB for them.
//! That what is written is a workbook is proven by reading it back with `calamine`.

use std::fmt::Write as _;

use super::{About, archive};
use crate::dataset::{Kind, Sheet};
use crate::text::{Lang, field_label, kind_label};

/// The widest that a column is made, in characters.
const WIDEST: usize = 60;
/// The longest text that a cell of Excel holds, in characters.
const MOST_LETTERS: usize = 32_767;
/// The longest name that a page can have, in characters.
const LONGEST_NAME: usize = 31;

/// A page of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its name; what Excel does not allow in one is left out.
    pub name: String,
    /// The first row, in bold and always in sight; none on a page of prose.
    pub headings: Vec<String>,
    /// The rows below it. What reads as a number is one, unless it would not be written back as it was: the code
    /// `35.10` stays a text.
    pub rows: Vec<Vec<String>>,
}

/// A workbook with a title and its pages.
///
/// # Errors
/// What the writer of the archive says; none is known to happen.
pub(super) fn workbook(title: &str, pages: &[Page]) -> Result<Vec<u8>, String> {
    let numbers = 1..=pages.len();
    let each = |line: &dyn Fn(usize) -> String| numbers.clone().map(line).collect::<String>();
    let names = names(pages);
    let types = each(&|at| {
        format!(r#"<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{MAIN_TYPE}.worksheet+xml"/>"#)
    });
    let listed = each(&|at| format!(r#"<sheet name="{}" sheetId="{at}" r:id="rId{at}"/>"#, escaped(&names[at - 1])));
    let links = each(&|at| {
        format!(r#"<Relationship Id="rId{at}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{at}.xml"/>"#)
    });
    // A fixed time: equal contents give equal files.
    let about = format!(
        r#"<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created></cp:coreProperties>"#,
        escaped(title)
    );
    let mut entries = vec![
        (
            "[Content_Types].xml".to_owned(),
            format!(
                r#"<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/xl/workbook.xml" ContentType="{MAIN_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{MAIN_TYPE}.styles+xml"/>{types}</Types>"#
            ),
        ),
        (
            "_rels/.rels".to_owned(),
            format!(
                r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#
            ),
        ),
        ("docProps/core.xml".to_owned(), about),
        (
            "xl/workbook.xml".to_owned(),
            format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>"#),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!(
                r#"<Relationships xmlns="{PACKAGE}/relationships">{links}<Relationship Id="rId0" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>"#
            ),
        ),
        ("xl/styles.xml".to_owned(), STYLES.to_owned()),
    ];
    entries.extend(
        pages.iter().zip(numbers.clone()).map(|(page, at)| (format!("xl/worksheets/sheet{at}.xml"), sheet(page))),
    );
    let entries: Vec<_> = entries
        .into_iter()
        .map(|(name, text)| (name, format!(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}"#).into()))
        .collect();
    archive::pack(&entries).map_err(|error| error.to_string())
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const MAIN_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/// Style 1 is bold; the two fills are those that every workbook begins with.
const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>"#;

/// The pages' names as Excel takes them: short, without its forbidden signs, and no two alike.
fn names(pages: &[Page]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for page in pages {
        let plain: String = page.name.chars().filter(|letter| !r"[]:*?/\'".contains(*letter)).collect();
        let is_taken = |name: &str| names.iter().any(|taken| taken.to_lowercase() == name.to_lowercase());
        let short: String = plain.chars().take(LONGEST_NAME - 4).collect();
        let full: String = plain.chars().take(LONGEST_NAME).collect();
        let candidates = std::iter::once(full).chain((2..1000).map(|number| format!("{short} {number}")));
        let name = candidates.into_iter().find(|name| !name.trim().is_empty() && !is_taken(name));
        names.push(name.unwrap_or_default());
    }
    names
}

fn sheet(page: &Page) -> String {
    let columns = page.rows.iter().map(Vec::len).chain([page.headings.len()]).max().unwrap_or(0);
    let mut text = format!(r#"<worksheet xmlns="{MAIN}">"#);
    if !page.headings.is_empty() {
        text.push_str(r#"<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"#);
    }
    if columns > 0 {
        text.push_str("<cols>");
        for at in 0..columns {
            let cells = page.rows.iter().filter_map(|row| row.get(at));
            let longest = cells.map(|cell| cell.chars().count()).max().unwrap_or(0);
            let number = at + 1;
            let width = longest.clamp(8, WIDEST) + 2;
            let _ = write!(text, r#"<col min="{number}" max="{number}" width="{width}" customWidth="1"/>"#);
        }
        text.push_str("</cols>");
    }
    text.push_str("<sheetData>");
    let headings = (!page.headings.is_empty()).then_some((&page.headings, true));
    let rows = headings.into_iter().chain(page.rows.iter().map(|row| (row, false)));
    for ((cells, is_heading), row) in rows.zip(1..) {
        let _ = write!(text, r#"<row r="{row}">"#);
        for (cell, at) in cells.iter().zip(0..).filter(|(cell, _)| !cell.is_empty()) {
            write_cell(&mut text, &format!("{}{row}", column_name(at)), cell, is_heading);
        }
        text.push_str("</row>");
    }
    text.push_str("</sheetData>");
    if !page.headings.is_empty() && !page.rows.is_empty() {
        let last = column_name(page.headings.len() - 1);
        let _ = write!(text, r#"<autoFilter ref="A1:{last}{}"/>"#, page.rows.len() + 1);
    }
    text.push_str("</worksheet>");
    text
}

fn write_cell(text: &mut String, place: &str, cell: &str, is_heading: bool) {
    let number = cell.parse::<f64>().ok().filter(|number| number.is_finite() && number.to_string() == cell);
    let style = if is_heading { r#" s="1""# } else { "" };
    let _ = match number {
        Some(_) if !is_heading => write!(text, r#"<c r="{place}"><v>{cell}</v></c>"#),
        _ => {
            let short: String = cell.chars().take(MOST_LETTERS).collect();
            let short = escaped(&short);
            write!(text, r#"<c r="{place}"{style} t="inlineStr"><is><t xml:space="preserve">{short}</t></is></c>"#)
        }
    };
}

/// The letters of a column counted from 0: A … Z, AA …
fn column_name(at: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    if at < 26 { letter.to_string() } else { format!("{}{letter}", column_name(at / 26 - 1)) }
}

/// A text within XML; control characters, which XML 1.0 cannot hold, are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(letter),
            _ if letter < ' ' || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// The pages of the whole dataset: one that says what it is, and one a kind.
pub(super) fn dataset_pages(sheets: Vec<(Kind, Sheet)>, about: &About) -> Vec<Page> {
    let lang = about.lang;
    let lines = [
        (lang.pick("Judul", "Title"), &about.title),
        (lang.pick("Edisi data", "Data edition"), &about.version),
        (lang.pick("Lisensi", "Licence"), &about.licence),
    ];
    let rows = lines.into_iter().map(|(label, value)| vec![label.to_owned(), value.clone()]).collect();
    let mut pages = vec![Page { name: lang.pick("Tentang", "About").to_owned(), headings: Vec::new(), rows }];
    pages.extend(sheets.into_iter().map(|(kind, sheet)| Page {
        name: kind_label(lang, kind).to_owned(),
        headings: sheet.columns.iter().map(|path| heading(lang, path)).collect(),
        rows: sheet.rows,
    }));
    pages
}

/// A heading that a person reads and that still names the field.
fn heading(lang: Lang, path: &str) -> String {
    field_label(lang, path).map_or_else(|| path.to_owned(), |label| format!("{label} [{path}]"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(name: &str) -> Page {
        Page { name: name.to_owned(), headings: Vec::new(), rows: Vec::new() }
    }

    #[test]
    fn no_two_pages_have_the_same_name_and_none_has_a_forbidden_sign() {
        let long = "a very long name for a page of a workbook";
        let names = names(&[page("Visits"), page("visits"), page("a/b"), page(long), page(long), page("[]")]);
        assert_eq!(names[..3], ["Visits", "visits 2", "ab"]);
        assert_ne!(names[3], names[4]);
        assert!(names.iter().all(|name| !name.trim().is_empty() && name.chars().count() <= LONGEST_NAME));
    }

    #[test]
    fn columns_are_named_by_letters() {
        assert_eq!([0, 25, 26, 701, 702].map(column_name), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
