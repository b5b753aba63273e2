//! Claims: sentences with a number that say later when an edition changed it.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use studi_tiru::dataset::Dataset;
use studi_tiru::deck::{FigureInputs, Standing, claim, claimed, claims_in, without_addresses};
use studi_tiru::query::VisitIndex;
use studi_tiru::state::decode;
use studi_tiru::text::{Lang, visit_words};

fn with_inputs(run: impl FnOnce(FigureInputs<'_>)) {
    let dataset = Dataset::embedded();
    let index = VisitIndex::new(&dataset, visit_words);
    let later = dataset.later().expect("the later records are there");
    run(FigureInputs { dataset: &dataset, later, maps: None, index: &index, lang: Lang::Id });
}

#[test]
fn a_claim_taken_from_a_mark_or_a_finding_holds_until_its_number_changes() {
    with_inputs(|inputs| {
        for address in ["#/visits?mark=2018", "#/visits?province=33", "#/awards", "#/adoption?figure=adoption-spread"] {
            let view = decode(address).0;
            let figure = claimed(FigureInputs { lang: Lang::En, ..inputs }, &view).expect("the figure is drawn");
            let text = claim(&figure, &view, Lang::En).expect("the figure says something");
            let found = claims_in(&format!("We saw this:\n- {text}\n- and [#/visits] too"));
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].check(inputs), Standing::Holds, "{text}");
            let numbers = found[0].address.split("claim=").nth(1).expect("the numbers");
            let other = text.replace(&format!("claim={numbers}"), &format!("claim=9{numbers}"));
            let Standing::Changed { now } = claims_in(&other)[0].check(inputs) else { panic!("{other}") };
            assert!(text.starts_with(&now), "{now}");
        }
    });
}

#[test]
fn a_claim_whose_mark_is_gone_says_so() {
    with_inputs(|inputs| {
        let found = claims_in("1999: 3 [#/visits?mark=1999&claim=1999-3]");
        assert_eq!(found[0].check(inputs), Standing::Gone);
    });
}

#[test]
fn a_claim_is_read_aloud_without_its_address() {
    let text = "Visits: 44 [#/visits?mark=2018&claim=44]. More at [#/visits] and https://example.org/[#/a]";
    assert_eq!(without_addresses(text), "Visits: 44. More at [#/visits] and https://example.org/[#/a]");
}
