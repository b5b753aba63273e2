//! Numbers of records that the texts beside the code state are those of the dataset.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use std::fs;
use std::path::Path;

use studi_tiru::dataset::{Dataset, Kind};
use studi_tiru::model::RegionType;
use studi_tiru::query::{Filter, cover};

fn text(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("the file can be read")
}

/// The words of a text without the signs around them.
fn words(text: &str) -> Vec<&str> {
    let is_sign = |letter: char| !letter.is_alphanumeric();
    text.split_whitespace().map(|word| word.trim_matches(is_sign)).filter(|word| !word.is_empty()).collect()
}

/// Every number right before the name of a kind: `17 visits`.
fn counts(text: &str) -> Vec<(usize, String)> {
    let words = words(text);
    let pairs = words.windows(2).filter_map(|pair| {
        let is_kind = Kind::ALL.iter().any(|kind| kind.part() == pair[1]);
        pair[0].replace([',', '.'], "").parse().ok().filter(|_| is_kind).map(|count| (count, pair[1].to_owned()))
    });
    pairs.collect()
}

/// What may be stated of a kind: how many records there are, what officials stated, and what is recorded beside it.
fn right(dataset: &Dataset, part: &str) -> Vec<usize> {
    let later = dataset.later().expect("a native program holds all");
    let stated = cover(dataset, &Filter::default());
    let of_totals = |count: Option<u32>| count.and_then(|count| usize::try_from(count).ok());
    match Kind::from_part(part).expect("it is a part") {
        Kind::Subject => vec![1],
        Kind::Source => vec![dataset.sources.len()],
        Kind::Region => vec![dataset.regions.len()],
        Kind::Institution => {
            let stated = stated.iter().filter_map(|one| of_totals(one.total.institutions));
            stated.chain([dataset.institutions.len()]).collect()
        }
        Kind::Programme => vec![dataset.programmes.len()],
        Kind::Visit => stated.iter().map(|one| one.visits).chain([dataset.visits.len()]).collect(),
        Kind::Total => vec![dataset.totals.len()],
        Kind::Adoption => vec![later.adoptions.len()],
        Kind::Award => vec![later.awards.len()],
        Kind::Indicator => vec![later.indicators.len()],
        Kind::Conflict => vec![later.conflicts.len()],
    }
}

#[test]
fn every_count_of_records_that_a_text_states_is_that_of_the_dataset() {
    let dataset = Dataset::embedded();
    let mut found = 0;
    for name in ["README.md", "data/README.md", "data/LICENSE.md", "CONTRIBUTING.md"] {
        // The history of the first state, and visits added or left out by number, are told as they were.
        let text = text(name);
        let current = text.split("## What was merged").next().unwrap_or_default();
        for (count, part) in counts(current) {
            found += 1;
            assert!(right(&dataset, &part).contains(&count), "{name}: {count} {part}");
        }
    }
    assert!(found >= 2, "{found}");
}

#[test]
fn the_card_of_the_dataset_states_what_can_be_counted() {
    let dataset = Dataset::embedded();
    let card = words(&text("data/README.md")).join(" ");
    let covered = cover(&dataset, &Filter::default());
    let of_2016 = covered.iter().find(|one| one.total.institutions == Some(345)).expect("the total is there");
    assert!(card.contains(&format!("of which {} visits are here", of_2016.visits)), "{}", of_2016.visits);
    let counted = dataset.visits.iter().filter(|visit| visit.people.is_some()).count();
    assert_eq!((dataset.visits.len() + counted / 2) / counted, 3, "head counts are stated for one visit in three");
    assert!(card.contains("Head counts are stated for one visit in three"));
    let regions = |wanted| dataset.regions.iter().filter(|region| region.region_type == wanted).count();
    let (provinces, others) = (regions(RegionType::Province), regions(RegionType::Regency) + regions(RegionType::City));
    assert!(card.contains(&format!("the {provinces} provinces and {others} regencies and cities")));
    let facts: serde_json::Value = serde_json::from_str(&text("tests/founding_facts.json")).expect("it is JSON");
    let facts = facts.as_array().expect("it is a list").len();
    assert!(card.contains(&format!("lists {facts}")));
}

#[test]
fn a_count_before_the_name_of_a_kind_is_found() {
    assert_eq!(counts("It has **1,263 visits** and a million awards."), [(1263, "visits".to_owned())]);
}
