//! The dataset described for catalogues of open data (DCAT 3, as JSON-LD): in both languages, with each table as a
//! distribution.
//!
//! Source: <https://www.w3.org/TR/vocab-dcat-3/>.

use serde_json::{Value, json};

use super::DATAPACKAGE_FILE;
use crate::dataset::{Dataset, Kind};
use crate::model::Word as _;
use crate::text::{Lang, dataset_description, kind_label};

/// The name of the description.
pub const DCAT_FILE: &str = "dataset.jsonld";

/// The media type of a distribution, as an address of the register of IANA.
const MEDIA_TYPES: &str = "https://www.iana.org/assignments/media-types/";

/// The description of a dataset whose files lie beside it.
pub fn dcat(dataset: &Dataset) -> Value {
    let subject = &dataset.subject;
    let both = |text: &dyn Fn(Lang) -> String| {
        let texts = Lang::ALL.iter().map(|lang| json!({ "@language": lang.word(), "@value": text(*lang) }));
        texts.collect::<Vec<_>>()
    };
    let day = |day: String| json!({ "@type": "xsd:date", "@value": day });
    let tables = Kind::ALL.iter().flat_map(|kind| {
        let name = |lang: Lang| kind_label(lang, *kind).to_owned();
        let file = |path: String, media_type: &str| distribution(&path, media_type, &json!(both(&name)));
        [file(format!("csv/{}.csv", kind.part()), "text/csv"), file(kind.file(), "application/json")]
    });
    let package = distribution(DATAPACKAGE_FILE, "application/json", &json!("Data Package"));
    let years: Vec<i32> = dataset.visits.iter().map(|visit| visit.date.year()).collect();
    json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@type": "dcat:Dataset",
        "dct:title": both(&|lang| lang.of(&subject.title).to_owned()),
        "dct:description": both(&|lang| dataset_description(lang).to_owned()),
        "dct:publisher": { "@type": "foaf:Agent", "foaf:name": "Studi Tiru" },
        "dct:issued": subject.edition.map(|edition| day(edition.day.to_string())),
        "dct:modified": day(subject.gathered.to_string()),
        "dct:license": { "@id": subject.licence_url },
        "dct:language": Lang::ALL.iter().map(|lang| lang.word()).collect::<Vec<_>>(),
        "dct:spatial": { "@type": "dct:Location", "dct:title": both(&|lang| lang.of(&dataset.region(subject.region).name).to_owned()) },
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": { "@type": "xsd:gYear", "@value": years.first().unwrap_or(&0).to_string() },
            "dcat:endDate": { "@type": "xsd:gYear", "@value": years.last().unwrap_or(&0).to_string() },
        },
        "dcat:version": dataset.version,
        "dcat:keyword": Kind::ALL.iter().flat_map(|kind| both(&|lang| kind_label(lang, *kind).to_lowercase())).collect::<Vec<_>>(),
        "dcat:distribution": std::iter::once(package).chain(tables).collect::<Vec<_>>(),
    })
}

fn distribution(path: &str, media_type: &str, title: &Value) -> Value {
    json!({
        "@type": "dcat:Distribution",
        "dct:title": title,
        "dcat:downloadURL": { "@id": path },
        "dcat:mediaType": { "@id": format!("{MEDIA_TYPES}{media_type}") },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_a_distribution_in_both_languages() {
        let dataset = Dataset::embedded();
        let described = dcat(&dataset);
        let distributions = described["dcat:distribution"].as_array().expect("there are some");
        assert_eq!(distributions.len(), 1 + 2 * Kind::ALL.len());
        let addresses: Vec<_> =
            distributions.iter().filter_map(|one| one["dcat:downloadURL"]["@id"].as_str()).collect();
        assert!(addresses.contains(&"csv/visits.csv") && addresses.contains(&"visits.json"), "{addresses:?}");
        for field in ["dct:title", "dct:description"] {
            let languages: Vec<_> =
                described[field].as_array().into_iter().flatten().map(|one| &one["@language"]).collect();
            assert_eq!(languages, ["id", "en"], "{field}");
        }
        assert_eq!(described["dct:modified"]["@value"], dataset.subject.gathered.to_string());
    }
}
