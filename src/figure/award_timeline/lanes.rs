//! The lanes of the timeline, and its table.

use std::collections::BTreeMap;

use crate::dataset::Later;
use crate::figure::column;
use crate::model::order::{in_order, map_of};
use crate::model::{AwardKey, Word as _, in_order_of_ladder};
use crate::query::{Lanes, Streak};
use crate::table::{Absence, Cell, ColumnType, Table, Value};
use crate::text::{Lang, level_label, outcome_label, years_long};

/// From how many awards on a series or grantor has a lane of its own.
const OWN_LANE: usize = 2;
/// A lane.
pub(super) struct Lane {
    pub(super) key: String,
    pub(super) label: String,
    /// How long its longest run is, as it stands behind the name; empty for a short one.
    pub(super) run: String,
    pub(super) awards: Vec<AwardKey>,
    pub(super) runs: Vec<Streak>,
    /// The grades of its awards from the lowest to the highest, where they are several of one ladder: each has a height
    /// of its own.
    pub(super) grades: Vec<&'static str>,
}

/// The name of a series: that of its newest award, in short where the records give an abbreviation.
pub fn series_name(later: &Later, lang: Lang, series: &str) -> String {
    let name = full_name(later, lang, series);
    // "Opini Wajar Tanpa Pengecualian (WTP) atas LKPD" is known as WTP.
    let short = name.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(short, _)| short);
    let is_short = |text: &&str| text.len() <= 12 && text.chars().any(char::is_uppercase) && !text.contains(' ');
    short.filter(is_short).map_or_else(|| name.clone(), str::to_owned)
}

/// The name of a series for those who do not know its abbreviation, which stands behind it: *Unqualified audit opinion
/// (WTP)*, without what the record says after that.
pub(super) fn spelt_name(later: &Later, lang: Lang, series: &str) -> String {
    let name = full_name(later, lang, series);
    let has_short = series_name(later, lang, series) != name;
    name.find(')').filter(|_| has_short).map_or_else(|| name.clone(), |end| name[..=end].to_owned())
}

fn full_name(later: &Later, lang: Lang, series: &str) -> String {
    let newest = later.awards.iter().filter(|award| award.series == series).max_by_key(|award| award.year);
    newest.map_or(series, |award| lang.of(&award.name)).to_owned()
}

pub(super) fn distinct_series(later: &Later, chosen: &[AwardKey]) -> usize {
    map_of(chosen.iter().map(|key| (later.award(*key).series.as_str(), ()))).len()
}

/// The lanes of some awards; `is_part`: awards of these series may be left out.
pub(super) fn lanes(
    later: &Later,
    lang: Lang,
    by: Lanes,
    (chosen, is_part): (&[AwardKey], bool),
    runs: &[Streak],
) -> Vec<Lane> {
    let words = lang.awards();
    let mut groups: BTreeMap<String, (String, Vec<AwardKey>)> = BTreeMap::new();
    for key in chosen {
        let award = later.award(*key);
        let (group, label) = match by {
            Lanes::Series => (award.series.clone(), series_name(later, lang, &award.series)),
            Lanes::Grantor => (award.grantor.id.clone(), lang.of(&award.grantor).to_owned()),
            Lanes::Level => (award.level.word().to_owned(), level_label(lang, award.level).to_owned()),
            Lanes::Outcome => (award.outcome.word().to_owned(), outcome_label(lang, award.outcome).to_owned()),
        };
        groups.entry(group).or_insert_with(|| (label, Vec::new())).1.push(*key);
    }
    // Two series of one abbreviation are told apart by their names.
    let labels: Vec<String> = groups.values().map(|(label, _)| label.clone()).collect();
    if by == Lanes::Series {
        for (series, (label, _)) in &mut groups {
            if labels.iter().filter(|other| *other == label).count() > 1 {
                *label = full_name(later, lang, series);
            }
        }
    }
    let mut rest = Vec::new();
    let mut lanes = Vec::new();
    let gathers = matches!(by, Lanes::Series | Lanes::Grantor) && groups.len() > 6;
    for (key, (label, awards)) in groups {
        if gathers && awards.len() < OWN_LANE {
            rest.extend(awards);
        } else {
            let of_lane = runs.iter().filter(|run| by == Lanes::Series && run.series == key);
            let runs: Vec<Streak> = of_lane.cloned().collect();
            let longest = runs.first().map_or(0, Streak::length);
            let run = if longest >= 3 { format!(" · {}", years_long(lang, longest)) } else { String::new() };
            let graded: Vec<_> = awards.iter().filter_map(|key| later.award(*key).grade.as_deref()).collect();
            let grades = if by == Lanes::Series { in_order_of_ladder(&graded) } else { Vec::new() };
            let grades = if grades.len() > 1 { grades } else { Vec::new() };
            lanes.push(Lane { key, label, run, awards, runs, grades });
        }
    }
    let weight = |lane: &Lane| (lane.runs.first().map_or(0, Streak::length), lane.awards.len());
    let mut lanes = in_order(lanes, |a, b| weight(b).cmp(&weight(a)));
    if !rest.is_empty() {
        let label = match by {
            Lanes::Series if is_part => words.single_here,
            Lanes::Series => words.single,
            _ => words.others,
        };
        lanes.push(Lane {
            key: "others".to_owned(),
            label: label.to_owned(),
            run: String::new(),
            awards: rest,
            runs: Vec::new(),
            grades: Vec::new(),
        });
    }
    lanes
}

pub(super) fn table(later: &Later, lang: Lang, chosen: &[AwardKey]) -> Table {
    let words = lang.awards();
    let columns = vec![
        column("year", lang.messages().year, ColumnType::Year),
        column("award", words.lanes_outcome, ColumnType::Text),
        column("series", words.series, ColumnType::Text),
        column("result", words.result, ColumnType::Text),
        column("doubtful", words.doubtful, ColumnType::Flag),
        column("grantor", words.grantor, ColumnType::Text),
        column("level", words.reach, ColumnType::Text),
    ];
    let row = |key: &AwardKey| {
        let award = later.award(*key);
        vec![
            Cell::year(award.year),
            Cell::text(outcome_label(lang, award.outcome)),
            Cell::text(lang.of(&award.name)),
            Cell::text(lang.of(&award.result)),
            Cell::or_absent(award.doubtful.then_some(Value::Flag(true)), Absence::Empty),
            Cell::text(lang.of(&award.grantor)),
            Cell::text(level_label(lang, award.level)),
        ]
    };
    Table { columns, rows: chosen.iter().map(row).collect() }
}
