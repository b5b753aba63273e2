//! Citations for reference managers: BibTeX, RIS and CSL-JSON. Tests read each back with a library or by its schema.

use chrono::{Datelike as _, NaiveDate};
use serde_json::{Value, json};

use super::{Work, WorkKind};
use crate::model::{PartialDate, Word as _};

/// Works as BibTeX.
pub fn bibtex(works: &[Work]) -> String {
    works.iter().map(bibtex_entry).collect::<Vec<_>>().join("\n")
}

fn bibtex_entry(work: &Work) -> String {
    let mut fields =
        vec![("author", format!("{{{}}}", latex(&work.author))), ("title", format!("{{{}}}", latex(&work.title)))];
    if let Some(known) = work.published {
        fields.push(("year", known.year().to_string()));
        if let Some(month) = month(known) {
            fields.push(("month", month.to_string()));
        }
        fields.push(("date", known.to_string()));
    }
    if let Some(container) = &work.container {
        fields.push(("howpublished", latex(container)));
    }
    if let Some(version) = &work.version {
        fields.push(("version", latex(version)));
    }
    fields.push(("url", work.url.clone()));
    fields.push(("urldate", work.accessed.to_string()));
    fields.push(("langid", if work.lang.word() == "id" { "indonesian" } else { "british" }.to_owned()));
    let fields: Vec<_> = fields.into_iter().map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    let kind = match work.kind {
        WorkKind::WebPage => "online",
        WorkKind::Dataset => "dataset",
    };
    format!("@{kind}{{{},\n{}}}\n", work.id, fields.concat())
}

/// A text as LaTeX has it.
fn latex(text: &str) -> String {
    let mut written = String::new();
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' => written.extend(['\\', letter]),
            '{' | '}' => written.push_str(if letter == '{' { "\\{" } else { "\\}" }),
            '~' => written.push_str("\\textasciitilde{}"),
            '^' => written.push_str("\\textasciicircum{}"),
            '\\' => written.push_str("\\textbackslash{}"),
            _ => written.push(letter),
        }
    }
    written
}

const fn month(known: PartialDate) -> Option<u32> {
    match known {
        PartialDate::Month(_, month) => Some(month),
        _ => None,
    }
}

/// Works as RIS, the format of Reference Manager that `EndNote`, Mendeley and Zotero read.
pub fn ris(works: &[Work]) -> String {
    let mut text = String::new();
    for work in works {
        let kind = match work.kind {
            WorkKind::WebPage => "ELEC",
            WorkKind::Dataset => "DATA",
        };
        let mut put = |tag: &str, value: &str| {
            text.push_str(&format!("{tag}  - {}\r\n", value.split_whitespace().collect::<Vec<_>>().join(" ")));
        };
        put("TY", kind);
        put("ID", &work.id);
        put("AU", &format!("{},", work.author));
        if let Some(known) = work.published {
            put("PY", &known.year().to_string());
            put("DA", &ris_date(known));
        }
        put("TI", &work.title);
        if let Some(container) = &work.container {
            put("T2", container);
        }
        if let Some(version) = &work.version {
            put("ET", version);
        }
        put("UR", &work.url);
        put("Y2", &ris_date(PartialDate::Day(work.accessed)));
        put("LA", work.lang.word());
        put("ER", "");
    }
    text
}

/// `2017/03/22/`; what is not known is left empty.
fn ris_date(known: PartialDate) -> String {
    match known {
        PartialDate::Day(day) => format!("{}/{:02}/{:02}/", day.year(), day.month(), day.day()),
        PartialDate::Month(year, month) => format!("{year}/{month:02}//"),
        PartialDate::Year(year) => format!("{year}///"),
    }
}

/// Works as CSL-JSON, the format of citation processors.
pub fn csl_json(works: &[Work]) -> String {
    let of_day = |day: NaiveDate| json!({ "date-parts": [[day.year(), day.month(), day.day()]] });
    let work = |work: &Work| {
        let mut value = json!({
            "id": work.id,
            "type": match work.kind { WorkKind::WebPage => "webpage", WorkKind::Dataset => "dataset" },
            "author": [{ "literal": work.author }],
            "title": work.title,
            "URL": work.url,
            "accessed": of_day(work.accessed),
            "language": work.lang.word(),
        });
        let mut put = |name: &str, more: Option<Value>| {
            if let (Some(more), Value::Object(fields)) = (more, &mut value) {
                fields.insert(name.to_owned(), more);
            }
        };
        put(
            "issued",
            work.published.map(|known| match known {
                PartialDate::Day(day) => of_day(day),
                PartialDate::Month(year, month) => json!({ "date-parts": [[year, month]] }),
                PartialDate::Year(year) => json!({ "date-parts": [[year]] }),
            }),
        );
        put("container-title", work.container.as_ref().map(|container| json!(container)));
        put("version", work.version.as_ref().map(|version| json!(version)));
        value
    };
    format!("{:#}\n", Value::from(works.iter().map(work).collect::<Vec<_>>()))
}

#[cfg(test)]
mod tests {
    use biblatex::{Bibliography, ChunksExt as _};

    use super::super::source_work;
    use super::*;
    use crate::dataset::Dataset;
    use crate::text::Lang;

    fn every_source() -> Vec<Work> {
        let dataset = Dataset::embedded();
        let texts = dataset.source_texts().expect("the titles are there");
        let mut works: Vec<_> =
            (0..dataset.sources.len()).map(|at| source_work(Lang::Id, &dataset, texts, at.into())).collect();
        let hard = Work { id: "hard".into(), title: r"50 % & more_{a} #1 ~ ^ \ $".into(), ..works[0].clone() };
        works.push(hard);
        works
    }

    #[test]
    fn bibtex_is_read_back_by_a_library_with_every_author_title_date_and_address() {
        let works = every_source();
        let read = Bibliography::parse(&bibtex(&works)).expect("it is BibTeX");
        assert_eq!(read.len(), works.len());
        for work in &works {
            let entry = read.get(&work.id).expect("it is there");
            assert_eq!(entry.title().expect("a title").format_verbatim(), work.title, "{}", work.id);
            // The library sets two hyphens as a dash, in addresses too.
            assert_eq!(entry.url().expect("an address").replace('–', "--"), work.url);
            let author = entry.author().expect("an author");
            assert_eq!(author[0].name, work.author);
            let year = entry.get("year").map(biblatex::ChunksExt::format_verbatim);
            assert_eq!(year, work.published.map(|known| known.year().to_string()));
        }
    }

    #[test]
    fn ris_has_a_closed_entry_of_known_tags_for_each_work() {
        let works = every_source();
        let text = ris(&works);
        assert_eq!(text.matches("\r\nER  - \r\n").count(), works.len());
        for line in text.split("\r\n").filter(|line| !line.is_empty()) {
            let (tag, _) = line.split_once("  - ").expect("a tag and its value");
            assert!(["TY", "ID", "AU", "PY", "DA", "TI", "T2", "ET", "UR", "Y2", "LA", "ER"].contains(&tag), "{line}");
        }
        assert!(text.contains("DA  - 2017/03/22/\r\n"));
    }

    #[test]
    fn csl_json_is_read_back_with_every_value() {
        let works = every_source();
        let read: Vec<Value> = serde_json::from_str(&csl_json(&works)).expect("it is JSON");
        for (work, value) in works.iter().zip(&read) {
            assert_eq!(value["title"], json!(work.title));
            assert_eq!(value["URL"], json!(work.url));
            let year = value["issued"]["date-parts"][0][0].as_i64();
            assert_eq!(year, work.published.map(|known| i64::from(known.year())));
        }
    }
}
