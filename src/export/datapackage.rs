//! The dataset described for programs: as a Data Package, whose tables are CSV, and as a schema.org `Dataset` for
//! search engines.
//!
//! Sources: <https://datapackage.org/standard/data-package/>, <https://datapackage.org/standard/table-schema/>,
//! <https://schema.org/Dataset>.

use serde_json::{Value, json};

use super::{About, CsvDialect};
use crate::dataset::{Dataset, Kind};
use crate::model::Word as _;
use crate::table::{Column, ColumnType, Table};
use crate::text::{Lang, dataset_description, kind_label};

/// The name of the description of a Data Package.
pub const DATAPACKAGE_FILE: &str = "datapackage.json";

/// What a date that is known to the day, the month or the year looks like; Table Schema has no type for it.
const DATE_PATTERN: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

/// The description of the tables of a dataset, which lie as `csv/KIND.csv` beside it.
pub fn datapackage(sheets: &[(Kind, Table)], about: &About) -> Value {
    let (licence, address) = about.licence.rsplit_once(' ').unwrap_or((&about.licence, ""));
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "studi-tiru",
        "title": about.title,
        "version": about.version,
        "licenses": [{ "name": licence, "path": address }],
        "resources": sheets.iter().map(|(kind, sheet)| resource(*kind, sheet, about.lang)).collect::<Vec<_>>(),
    })
}

fn resource(kind: Kind, sheet: &Table, lang: Lang) -> Value {
    let key = if kind == Kind::Region { "code" } else { "id" };
    json!({
        "name": kind.part(),
        "title": kind_label(lang, kind),
        "path": format!("csv/{}.csv", kind.part()),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": char::from(CsvDialect::Plain.separator()).to_string(), "lineTerminator": "\r\n" },
        "schema": {
            "fields": sheet.columns.iter().map(|column| field(column, column.heading == key)).collect::<Vec<_>>(),
            "primaryKey": [key],
            "missingValues": [""],
        },
    })
}

fn field(column: &Column, is_key: bool) -> Value {
    let (kind, pattern) = match column.column_type {
        ColumnType::Text | ColumnType::Code | ColumnType::Term => ("string", None),
        ColumnType::Count => ("integer", None),
        ColumnType::Number => ("number", None),
        ColumnType::Year => ("year", None),
        ColumnType::Date => ("string", Some(DATE_PATTERN)),
        ColumnType::Flag => ("boolean", None),
    };
    let mut field = json!({ "name": column.heading, "type": kind });
    if let Some(pattern) = pattern {
        field["constraints"] = json!({ "pattern": pattern });
    }
    if is_key {
        field["constraints"] = json!({ "required": true, "unique": true });
    }
    field
}

/// What a search engine is told of a dataset, whose files lie in `./data/`.
pub fn schema_org(dataset: &Dataset, lang: Lang) -> Value {
    let subject = &dataset.subject;
    let years: Vec<_> = dataset.visits.iter().map(|visit| visit.date.year()).collect();
    let file = |name: &str, media_type: &str| json!({ "@type": "DataDownload", "contentUrl": name, "encodingFormat": media_type });
    json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": lang.of(&subject.title),
        "alternateName": Lang::ALL.iter().map(|lang| lang.of(&subject.title)).collect::<Vec<_>>(),
        "description": dataset_description(lang),
        "version": dataset.version,
        "datePublished": subject.edition.map(|edition| edition.day.to_string()),
        "dateModified": subject.gathered.to_string(),
        "license": subject.licence_url,
        "isAccessibleForFree": true,
        "inLanguage": Lang::ALL.iter().map(|lang| lang.word()).collect::<Vec<_>>(),
        "temporalCoverage": format!("{}/{}", years.first().unwrap_or(&0), years.last().unwrap_or(&0)),
        "spatialCoverage": { "@type": "Place", "name": lang.of(&dataset.region(subject.region).name) },
        "distribution": [file(&format!("./data/{DATAPACKAGE_FILE}"), "application/json"), file("./data/visits.json", "application/json")],
    })
}
