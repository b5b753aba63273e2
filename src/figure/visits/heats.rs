//! *What they studied*: topics over the years, and which topics come together.

use std::collections::BTreeMap;

use super::super::{Figure, FigureSize};
use super::ranks::topics_of;
use super::{Words, column, count, figure, visits_of_mark};
use crate::chart::{Heat, HeatCell, HeatRow, draw_heat};
use crate::dataset::Dataset;
use crate::model::order::in_order;
use crate::model::{Topic, VisitKey, Word as _};
use crate::query::{Selection, years_of};
use crate::table::{Absence, Cell, ColumnType, Table};
use crate::text::{Lang, Leading, Peak, Ranking, joined, pairs_title, ranking_title, topic_label, topic_years_title};

/// The id of the figure of topics over the years.
pub const VISITS_TOPICS: &str = "visits-topics";
/// The id of the figure of topics together.
pub const VISITS_PAIRS: &str = "visits-pairs";

/// The most topics drawn beside each other; the table has all pairs.
const MOST_TOPICS: usize = 9;

/// Topics by year; a visit counts for each of its topics. Marks: `topic.TOPIC.YEAR`.
pub fn visits_topics(dataset: &Dataset, selection: &Selection, lang: Lang, canvas: FigureSize) -> Figure {
    let words = lang.visits();
    let years: Vec<i32> = years_of(dataset, &selection.filter).collect();
    let mut cells: BTreeMap<(Topic, i32), Vec<VisitKey>> = BTreeMap::new();
    for key in &selection.keys {
        let visit = dataset.visit(*key);
        for topic in topics_of(visit) {
            cells.entry((topic, visit.date.year())).or_default().push(*key);
        }
    }
    let topics = ranked(&cells, &|(topic, _)| *topic);
    let label = |topic: Topic| topic_label(lang, topic).to_owned();
    let heat = Heat {
        columns: years.iter().map(|year| (year.to_string(), format!("’{:02}", year.rem_euclid(100)))).collect(),
        rows: topics
            .iter()
            .map(|(topic, _)| HeatRow {
                label: label(*topic),
                cells: years
                    .iter()
                    .map(|year| {
                        cells.get(&(*topic, *year)).map(|keys| HeatCell {
                            key: format!("topic.{}.{year}", topic.word()),
                            value: count(keys.len()),
                            title: format!("{}, {year}", label(*topic)),
                            lines: vec![visits_of_mark(lang, keys)],
                        })
                    })
                    .collect(),
            })
            .collect(),
    };
    let mut columns = vec![column("topic", words.topic, ColumnType::Text)];
    columns.extend(years.iter().map(|year| column(&year.to_string(), &year.to_string(), ColumnType::Count)));
    let row = |(topic, _): &(Topic, u32)| {
        let cell = |year: &i32| {
            let found = cells.get(&(*topic, *year));
            found.map_or_else(
                || Cell::absent(Absence::NoRecord),
                |keys| Cell::count(keys.len()).shown_by(Some(format!("topic.{}.{year}", topic.word()))),
            )
        };
        std::iter::once(Cell::text(label(*topic))).chain(years.iter().map(cell)).collect()
    };
    let table = Table { columns, rows: topics.iter().map(row).collect() };
    let said = Words {
        id: VISITS_TOPICS,
        title: topics_title(dataset, selection, lang, &years, &cells),
        subtitle: words.topics.to_owned(),
        sentence: words.several.to_owned(),
        notes: Vec::new(),
    };
    let scene = draw_heat(&heat, canvas.width_px, canvas.height_px, canvas.type_px);
    let records = cells.into_iter().map(|((topic, year), keys)| (format!("topic.{}.{year}", topic.word()), keys));
    figure(dataset, selection, lang, said, scene, table, records.collect())
}

/// Topics that visits studied together; each pair once. Marks: `pair.TOPIC.TOPIC`.
pub fn visits_pairs(dataset: &Dataset, selection: &Selection, lang: Lang, canvas: FigureSize) -> Figure {
    let words = lang.visits();
    let mut cells: BTreeMap<(Topic, Topic), Vec<VisitKey>> = BTreeMap::new();
    for key in &selection.keys {
        let topics = in_order(topics_of(dataset.visit(*key)), Topic::cmp);
        for (at, first) in topics.iter().enumerate() {
            for second in topics.iter().skip(at + 1) {
                cells.entry((*first, *second)).or_default().push(*key);
            }
        }
    }
    let mut totals: BTreeMap<Topic, u32> = BTreeMap::new();
    for ((first, second), keys) in &cells {
        for topic in [first, second] {
            *totals.entry(*topic).or_default() += count(keys.len());
        }
    }
    let mut topics = in_order(totals.into_iter().collect(), |a: &(Topic, u32), b| b.1.cmp(&a.1));
    topics.truncate(MOST_TOPICS);
    let label = |topic: Topic| topic_label(lang, topic).to_owned();
    let pair = |a: Topic, b: Topic| if a <= b { (a, b) } else { (b, a) };
    let key = |(a, b): (Topic, Topic)| format!("pair.{}.{}", a.word(), b.word());
    let heat_cell = |a: Topic, b: Topic| {
        cells.get(&pair(a, b)).map(|keys| HeatCell {
            key: key(pair(a, b)),
            value: count(keys.len()),
            title: joined(lang, &[label(a), label(b)]),
            lines: vec![visits_of_mark(lang, keys)],
        })
    };
    // Each pair once: below the diagonal.
    let rows = topics.iter().enumerate().skip(1).map(|(at, (topic, _))| HeatRow {
        label: label(*topic),
        cells: topics
            .iter()
            .take(topics.len().saturating_sub(1))
            .enumerate()
            .map(|(other_at, (other, _))| if other_at < at { heat_cell(*topic, *other) } else { None })
            .collect(),
    });
    let columns = topics.iter().take(topics.len().saturating_sub(1));
    let heat = Heat {
        columns: columns.map(|(topic, _)| (label(*topic), beginning(&label(*topic)))).collect(),
        rows: rows.collect(),
    };
    let ranked = in_order(cells.iter().collect(), |a: &(&(Topic, Topic), &Vec<VisitKey>), b| b.1.len().cmp(&a.1.len()));
    let table = Table {
        columns: vec![
            column("topic", words.topic, ColumnType::Text),
            column("with", lang.pick("Bersama topik", "Together with"), ColumnType::Text),
            column("visits", words.count, ColumnType::Count),
        ],
        rows: ranked
            .iter()
            .map(|((a, b), keys)| {
                let is_drawn = [a, b].iter().all(|topic| topics.iter().any(|(one, _)| one == *topic));
                let mark = is_drawn.then(|| key((*a, *b)));
                vec![Cell::text(label(*a)), Cell::text(label(*b)), Cell::count(keys.len()).shown_by(mark)]
            })
            .collect(),
    };
    let most = ranked.first().map_or(0, |(_, keys)| keys.len());
    let first = ranked.iter().filter(|(_, keys)| keys.len() == most).map(|((a, b), _)| (label(*a), label(*b)));
    let first: Vec<(String, String)> = first.collect();
    let said = Words {
        id: VISITS_PAIRS,
        title: pairs_title(lang, &first, count(most), count(selection.keys.len())),
        subtitle: words.pairs.to_owned(),
        sentence: words.several.to_owned(),
        notes: Vec::new(),
    };
    let scene = draw_heat(&heat, canvas.width_px, canvas.height_px, canvas.type_px);
    let records = cells.iter().map(|(pair, keys)| (key(*pair), keys.clone())).collect();
    figure(dataset, selection, lang, said, scene, table, records)
}

/// The topics that led alone in most years; where none ever did, or there is only one year, those of most visits.
fn topics_title(
    dataset: &Dataset,
    selection: &Selection,
    lang: Lang,
    years: &[i32],
    cells: &BTreeMap<(Topic, i32), Vec<VisitKey>>,
) -> String {
    let label = |topic: &Topic| topic_label(lang, *topic).to_owned();
    let of_year = |year: i32| {
        let of = move |((_, of), _): &(&(Topic, i32), &Vec<VisitKey>)| *of == year;
        Peak::of(cells.iter().filter(of).map(|((topic, _), keys)| (label(topic), count(keys.len()))))
    };
    let peaks: Vec<Peak> = years.iter().filter_map(|year| of_year(*year)).collect();
    let alone: Vec<&String> = peaks.iter().filter(|peak| peak.at.len() == 1).flat_map(|peak| &peak.at).collect();
    let led = Topic::ALL.iter().map(|topic| {
        let name = label(topic);
        let times = alone.iter().filter(|one| ***one == name).count();
        (name, count(times))
    });
    if let Some(Peak { at, most }) = Peak::of(led).filter(|_| peaks.len() > 1) {
        return topic_years_title(lang, &at, most, count(peaks.len()));
    }
    let of_topic = |topic: &Topic| {
        let named = selection.keys.iter().filter(|key| topics_of(dataset.visit(**key)).contains(topic)).count();
        (label(topic), count(named))
    };
    let known = selection.keys.iter().filter(|key| !topics_of(dataset.visit(**key)).is_empty()).count();
    let counts = Topic::ALL.iter().filter(|topic| **topic != Topic::Other).map(of_topic);
    ranking_title(lang, Ranking::Topics, &Leading::of(counts, count(known), count(selection.keys.len())))
}

/// The topics that occur, those with the most records first.
fn ranked<K: Ord>(cells: &BTreeMap<K, Vec<VisitKey>>, topic: &dyn Fn(&K) -> Topic) -> Vec<(Topic, u32)> {
    let mut totals: BTreeMap<Topic, u32> = BTreeMap::new();
    for (at, keys) in cells {
        *totals.entry(topic(at)).or_default() += count(keys.len());
    }
    in_order(totals.into_iter().collect(), |a: &(Topic, u32), b| b.1.cmp(&a.1))
}

/// The beginning of a name, for a column too narrow for all of it.
fn beginning(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).take(4).collect()
}
