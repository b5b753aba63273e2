//! The figures of the page of visits beside *visits by year*: where visitors came from, what they studied, when, how
//! many, who led, who came again. They travel with that page.

mod calendar;
mod heats;
mod over_time;
mod panels;
mod ranks;
mod returning;
mod sizes;

pub use self::calendar::{VISITS_CALENDAR, visits_calendar};
pub use self::heats::{VISITS_PAIRS, VISITS_TOPICS, visits_pairs, visits_topics};
pub use self::over_time::{TimeLook, visits_over_time};
pub use self::ranks::{
    VISITS_KINDS, VISITS_LEADERS, VISITS_ORIGIN, VISITS_PROGRAMMES, VISITS_REGIONS, visits_kinds, visits_leaders,
    visits_origin, visits_programmes, visits_regions,
};
pub use self::returning::{VISITS_RETURNING, visits_returning};
pub use self::sizes::{VISITS_SIZES, visits_sizes};

use super::{Figure, column, visit_records};
use crate::dataset::Dataset;
use crate::model::VisitKey;
use crate::model::order::distinct;
use crate::query::{Selection, years_of};
use crate::scene::Scene;
use crate::table::Table;
use crate::text::{Lang, filter_words, institution_names, none_selected, visits, years};

/// What a figure of visits says beside its picture.
struct Words {
    id: &'static str,
    title: String,
    subtitle: String,
    sentence: String,
    notes: Vec<String>,
}

/// A figure of a selection.
fn figure(
    dataset: &Dataset,
    selection: &Selection,
    lang: Lang,
    words: Words,
    scene: Scene,
    table: Table,
    records: Vec<(String, Vec<VisitKey>)>,
) -> Figure {
    let narrowed = filter_words(lang, dataset, &selection.filter);
    let sources = distinct(selection.keys.iter().flat_map(|key| &dataset.visit(*key).sources).copied());
    let mut notes = vec![lang.messages().sample_warning.to_owned()];
    notes.extend(words.notes);
    let is_empty = selection.keys.is_empty();
    Figure {
        id: words.id,
        title: if is_empty { none_selected(lang) } else { words.title },
        subtitle: match &narrowed {
            Some(narrowed) => format!("{}. {narrowed}", words.subtitle),
            None => words.subtitle,
        },
        is_narrowed: narrowed.is_some(),
        sentence: if is_empty { lang.messages().nothing_selected.to_owned() } else { words.sentence },
        period: years(&years_of(dataset, &selection.filter)),
        scene,
        table,
        records: visit_records(records),
        coverage: Vec::new(),
        notes,
        sources,
    }
}

/// A number of records; no dataset holds four thousand million.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The names of the institutions that came on a visit.
fn names(dataset: &Dataset, lang: Lang, key: VisitKey) -> String {
    institution_names(lang, dataset, dataset.visit(key))
}

/// `12 kunjungan`, of how many records lie behind a mark.
fn visits_of_mark(lang: Lang, keys: &[VisitKey]) -> String {
    visits(lang, count(keys.len()))
}
