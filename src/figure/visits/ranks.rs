//! *Who most often*: provinces, regions, kinds of institution, programmes and offices by number of visits.

use std::collections::BTreeMap;

use super::super::{Figure, FigureSize};
use super::{Words, column, count, figure, visits_of_mark};
use crate::chart::{RankedRow, draw_ranked_bars, ranked_rows_within};
use crate::dataset::Dataset;
use crate::model::order::{distinct, distinct_few, in_order};
use crate::model::{InstitutionType, ProgrammeKey, RegionKey, Topic, Visit, VisitKey, Word as _};
use crate::query::{Office, Selection, offices, provinces_of};
use crate::scene::Ink;
use crate::table::{Cell, ColumnType, Table};
use crate::text::{
    Lang, Leading, Ranking, institution_type_label, institution_types_label, integer, known_of, office_holders,
    office_label, ranked_by, ranking_title, share_of,
};

/// The id of the figure of provinces.
pub const VISITS_ORIGIN: &str = "visits-origin";
/// The id of the figure of regencies and cities.
pub const VISITS_REGIONS: &str = "visits-regions";
/// The id of the figure of kinds.
pub const VISITS_KINDS: &str = "visits-kinds";
/// The id of the figure of programmes.
pub const VISITS_PROGRAMMES: &str = "visits-programmes";
/// The id of the figure of offices.
pub const VISITS_LEADERS: &str = "visits-leaders";

/// A value that visits have.
struct Value {
    key: String,
    label: String,
}

/// The values that visits have, by number.
struct Values<'a> {
    of: &'a dyn Fn(&Visit) -> Vec<usize>,
    named: &'a dyn Fn(usize) -> Value,
    /// The one that stands for *not stated*: it is shown as a row, and is not known.
    not_stated: Option<usize>,
}

struct Rank {
    id: &'static str,
    by: Ranking,
    heading: &'static str,
    column: &'static str,
    notes: Vec<String>,
    /// What begins the key of each mark.
    prefix: &'static str,
}

/// Provinces by visits; a visit counts for each that it came from. Marks: `province.CODE`.
pub fn visits_origin(dataset: &Dataset, selection: &Selection, lang: Lang, canvas: FigureSize) -> Figure {
    let words = lang.visits();
    let rank = Rank {
        id: VISITS_ORIGIN,
        by: Ranking::Provinces,
        heading: words.origin,
        column: words.place,
        notes: vec![words.several.to_owned()],
        prefix: "province",
    };
    let of = |visit: &Visit| provinces_of(dataset, visit).into_iter().map(RegionKey::index).collect();
    let named = |at| region_named(dataset, lang, at);
    ranked(dataset, selection, lang, canvas, rank, &Values { of: &of, named: &named, not_stated: None })
}

/// Regencies and cities of the chosen province, else of all, by visits. Marks: `region.CODE`.
pub fn visits_regions(dataset: &Dataset, selection: &Selection, lang: Lang, canvas: FigureSize) -> Figure {
    let words = lang.visits();
    let rank = Rank {
        id: VISITS_REGIONS,
        by: Ranking::Regions,
        heading: words.regions,
        column: words.place,
        notes: vec![words.several.to_owned()],
        prefix: "region",
    };
    let province = selection.filter.province.clone();
    let is_wanted = |region: &RegionKey| {
        let code = &dataset.region(*region).code;
        code.as_str().len() > 2 && province.as_deref().is_none_or(|wanted| code.province() == wanted)
    };
    let of = |visit: &Visit| {
        let regions = visit.delegations.iter().filter_map(|part| dataset.institution(part.institution).region);
        distinct_few(regions.filter(is_wanted).map(RegionKey::index))
    };
    let named = |at| region_named(dataset, lang, at);
    ranked(dataset, selection, lang, canvas, rank, &Values { of: &of, named: &named, not_stated: None })
}

fn region_named(dataset: &Dataset, lang: Lang, at: usize) -> Value {
    let region = dataset.region(RegionKey::from(at));
    Value { key: region.code.to_string(), label: lang.of(&region.name).to_owned() }
}

/// Kinds of institution by visits. Marks: `type.TYPE`.
pub fn visits_kinds(dataset: &Dataset, selection: &Selection, lang: Lang, canvas: FigureSize) -> Figure {
    let words = lang.visits();
    let rank = Rank {
        id: VISITS_KINDS,
        by: Ranking::Kinds,
        heading: words.kinds,
        column: words.kinds,
        notes: vec![words.several.to_owned()],
        prefix: "type",
    };
    let kind_at = |kind: InstitutionType| InstitutionType::ALL.iter().position(|one| *one == kind);
    let of = |visit: &Visit| {
        let kinds = visit.delegations.iter().map(|part| dataset.institution(part.institution).institution_type);
        distinct_few(kinds.filter_map(kind_at))
    };
    let named = |at: usize| {
        let kind = InstitutionType::ALL[at];
        Value { key: kind.word().to_owned(), label: institution_type_label(lang, kind).to_owned() }
    };
    ranked(dataset, selection, lang, canvas, rank, &Values { of: &of, named: &named, not_stated: None })
}

/// Programmes by visits that name them. Marks: `programme.ID`.
pub fn visits_programmes(dataset: &Dataset, selection: &Selection, lang: Lang, canvas: FigureSize) -> Figure {
    let words = lang.visits();
    let rank = Rank {
        id: VISITS_PROGRAMMES,
        by: Ranking::Programmes,
        heading: words.programmes,
        column: words.programme,
        notes: vec![words.several.to_owned()],
        prefix: "programme",
    };
    let of = |visit: &Visit| {
        let programmes = visit.programmes.iter().filter(|key| !dataset.programme(**key).marker);
        distinct_few(programmes.copied().map(ProgrammeKey::index))
    };
    let named = |at: usize| {
        let programme = dataset.programme(ProgrammeKey::from(at));
        Value { key: programme.id.clone(), label: lang.of(&programme.name).to_owned() }
    };
    ranked(dataset, selection, lang, canvas, rank, &Values { of: &of, named: &named, not_stated: None })
}

/// Offices of leaders by visits. Marks: `leader.OFFICE`.
pub fn visits_leaders(dataset: &Dataset, selection: &Selection, lang: Lang, canvas: FigureSize) -> Figure {
    let words = lang.visits();
    let rank = Rank {
        id: VISITS_LEADERS,
        by: Ranking::Leaders,
        heading: words.leaders,
        column: words.leaders,
        notes: vec![words.offices_read.to_owned()],
        prefix: "leader",
    };
    let office_at = |office: Office| Office::ALL.iter().position(|one| *one == office);
    let of = |visit: &Visit| offices(visit).into_iter().filter_map(office_at).collect();
    let named = |at: usize| {
        let office = Office::ALL[at];
        Value { key: office.word().to_owned(), label: office_label(lang, office).to_owned() }
    };
    ranked(
        dataset,
        selection,
        lang,
        canvas,
        rank,
        &Values { of: &of, named: &named, not_stated: office_at(Office::NotStated) },
    )
}

/// Draws what visits have most often.
fn ranked(
    dataset: &Dataset,
    selection: &Selection,
    lang: Lang,
    canvas: FigureSize,
    rank: Rank,
    values: &Values<'_>,
) -> Figure {
    let mut by_value: BTreeMap<usize, Vec<VisitKey>> = BTreeMap::new();
    let mut known = 0;
    for key in &selection.keys {
        let found = (values.of)(dataset.visit(*key));
        known += u32::from(found.iter().any(|value| Some(*value) != values.not_stated));
        for value in found {
            by_value.entry(value).or_default().push(*key);
        }
    }
    let mut found: BTreeMap<String, (String, Vec<VisitKey>)> = BTreeMap::new();
    for (value, keys) in by_value {
        let Value { key, label } = (values.named)(value);
        found.insert(key, (label, keys));
    }
    let all = count(selection.keys.len());
    let rows: Vec<(String, (String, Vec<VisitKey>))> =
        in_order(found.into_iter().collect(), |a: &(String, (String, Vec<VisitKey>)), b| b.1.1.len().cmp(&a.1.1.len()));
    let room = ranked_rows_within(canvas.height_px, canvas.type_px);
    // The last row stands for what finds no room.
    let drawn = if rows.len() <= room { rows.len() } else { room.saturating_sub(1) };
    let mark = |value: &str| format!("{}.{value}", rank.prefix);
    let mut bars: Vec<RankedRow> = rows
        .iter()
        .take(drawn)
        .map(|(value, (label, keys))| RankedRow {
            key: Some(mark(value)),
            label: label.clone(),
            value: count(keys.len()),
            ink: Ink::Category(0),
            lines: vec![visits_of_mark(lang, keys), share_of(lang, count(keys.len()), all)],
        })
        .collect();
    if drawn < rows.len() {
        let rest = distinct(rows.iter().skip(drawn).flat_map(|(_, (_, keys))| keys).copied());
        bars.push(RankedRow {
            key: None,
            label: format!("{} {}", integer(lang, count(rows.len() - drawn)), lang.visits().further),
            value: count(rest.len()),
            ink: Ink::Category(4),
            lines: Vec::new(),
        });
    }
    let number: fn(u32) -> String = match lang {
        Lang::Id => |value| integer(Lang::Id, value),
        Lang::En => |value| integer(Lang::En, value),
    };
    // An office that is not stated leads nobody.
    let named = rows.iter().filter(|(value, _)| value != Office::NotStated.word());
    let counts = named.map(|(value, (label, keys))| (said(lang, rank.by, value, label), count(keys.len())));
    let leading = Leading::of(counts, known, all);
    let drawn_marks = |at: usize, value: &str| (at < drawn).then(|| mark(value));
    let table = Table {
        columns: vec![
            column("value", rank.column, ColumnType::Text),
            column("visits", lang.visits().count, ColumnType::Count),
        ],
        rows: rows
            .iter()
            .enumerate()
            .map(|(at, (value, (label, keys)))| {
                vec![Cell::text(label), Cell::count(keys.len()).shown_by(drawn_marks(at, value))]
            })
            .collect(),
    };
    let words = Words {
        id: rank.id,
        title: ranking_title(lang, rank.by, &leading),
        subtitle: rank.heading.to_owned(),
        sentence: known_of(lang, ranked_by(lang, rank.by), known, all),
        notes: rank.notes,
    };
    let scene = draw_ranked_bars(&bars, number, canvas.width_px, canvas.type_px, canvas.at_least);
    let records = rows.into_iter().map(|(value, (_, keys))| (mark(&value), keys)).collect();
    figure(dataset, selection, lang, words, scene, table, records)
}

/// What a value is called as the subject of a sentence.
fn said(lang: Lang, by: Ranking, value: &str, label: &str) -> String {
    let said = match by {
        Ranking::Kinds => InstitutionType::from_word(value).map(|kind| institution_types_label(lang, kind)),
        Ranking::Leaders => Office::from_word(value).map(|office| office_holders(lang, office)),
        _ => None,
    };
    said.unwrap_or(label).to_owned()
}

/// The topics that a visit names, without the one that stands for none.
pub(super) fn topics_of(visit: &Visit) -> Vec<Topic> {
    visit.topics.iter().copied().filter(|topic| *topic != Topic::Other).collect()
}
