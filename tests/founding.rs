//! The five founding articles: every fact they state is in the dataset, and no sentence of theirs is.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use studi_tiru::dataset::Kind;

/// The longest run of words that a text may share with an article is one less than this.
const RUN: usize = 7;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn json(path: PathBuf) -> Value {
    serde_json::from_slice(&fs::read(path).expect("the file can be read")).expect("the file is JSON")
}

/// Every record, by kind and id.
fn records() -> BTreeMap<(String, String), Value> {
    let mut records = BTreeMap::new();
    for kind in Kind::ALL {
        let file = json(root().join("data").join(kind.file()));
        for record in file["records"].as_array().expect("a list of records") {
            let id = record[kind.id_field()].as_str().expect("a record has an id").to_owned();
            records.insert((kind.part().to_owned(), id), record.clone());
        }
    }
    records
}

/// A text in lower case with single spaces.
fn plain(text: &str) -> String {
    text.to_lowercase().replace("\\\"", "\"").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_fact_of_the_founding_articles_is_in_the_dataset() {
    let records = records();
    let facts = json(root().join("tests/founding_facts.json"));
    let facts = facts.as_array().expect("a list of facts");
    let mut per_article: BTreeMap<&str, usize> = BTreeMap::new();
    for fact in facts {
        let said = fact["fact"].as_str().expect("a fact is said");
        *per_article.entry(fact["article"].as_str().expect("a fact has an article")).or_default() += 1;
        let places = fact["in"].as_array().expect("a fact has places");
        assert!(!places.is_empty(), "{said}");
        for place in places {
            let text = |field: &str| place[field].as_str().expect("a place is text").to_owned();
            let record = records.get(&(text("kind"), text("id"))).unwrap_or_else(|| panic!("{said}: {place}"));
            assert!(plain(&record.to_string()).contains(&plain(&text("has"))), "{said}: {place}");
        }
    }
    assert_eq!(per_article.len(), 5);
    assert!(facts.len() >= 205);
    for article in per_article.keys() {
        let source = records.get(&("sources".to_owned(), (*article).to_owned())).expect("the article is a source");
        assert_eq!(source["founding"], true);
    }
}

/// FNV-1a, 64 bits: <http://www.isthe.com/chongo/tech/comp/fnv/>.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Every text of a record, but names, titles, offices and places, which are called what they are called.
fn texts(value: &Value, field: &str, found: &mut Vec<String>) {
    match value {
        Value::String(text) if ["id", "en"].contains(&field) => found.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| texts(value, field, found)),
        Value::Object(map) => {
            for (field, value) in
                map.iter().filter(|(field, _)| !["name", "title", "role", "venues"].contains(&field.as_str()))
            {
                texts(value, field, found);
            }
        }
        _ => {}
    }
}

/// The hashes of the runs of words of a text.
fn runs(text: &str) -> Vec<u64> {
    let lower = text.to_lowercase();
    let words: Vec<_> =
        lower.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(RUN).map(|run| hash(&run.join(" "))).collect()
}

#[test]
fn no_text_shares_a_run_of_seven_words_with_a_founding_article() {
    // Hashes of every run of the articles: enough to find a copy, and not a copy itself.
    let kept = fs::read_to_string(root().join("tests/founding_shingles.txt")).expect("the hashes can be read");
    let of_articles: BTreeSet<u64> = kept.lines().filter_map(|line| u64::from_str_radix(line, 16).ok()).collect();
    assert!(of_articles.len() > 1_500);
    // A statement that any article on the fifth award would make, to see that the hashes are those of the articles.
    assert!(
        runs("Mal Pelayanan Publik Banyuwangi, salah satu inovasi Banyuwangi")
            .iter()
            .any(|run| of_articles.contains(run))
    );
    for ((kind, id), record) in records() {
        let mut found = Vec::new();
        texts(&record, "", &mut found);
        for text in found {
            let copied = runs(&text).iter().any(|run| of_articles.contains(run));
            assert!(!copied, "{kind}/{id}: {text}");
        }
    }
}
