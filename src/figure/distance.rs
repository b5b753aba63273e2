//! *Distance and time*: how far from the region visited programmes were wanted or taken, and when first.

use chrono::Datelike as _;

use super::adoption_map::period;
use super::spread::firsts;
use super::{Figure, FigureSize, RecordKey, cited, column};
use crate::chart::{Entry, Scatter, ScatterDot, Sign, draw_legend, draw_scatter};
use crate::dataset::{Dataset, Later};
use crate::geo::Capitals;
use crate::model::order::{distinct, in_order, map_of};
use crate::model::{AdoptionLevel, PartialDate, Word as _};
use crate::query::AdoptionFilter;
use crate::scene::{Ink, Mark, Point, Rect, Scene};
use crate::table::{Cell, ColumnType, Table};
use crate::text::{Lang, adoption_level_label, date, distance_words, integer};

/// The id of the figure.
pub const ADOPTION_DISTANCE: &str = "adoption-distance";

/// A region with its distance.
struct Far {
    name: String,
    code: String,
    at: f64,
    year: i32,
    km: f64,
    level: AdoptionLevel,
    date: PartialDate,
    record: RecordKey,
}

fn look(level: AdoptionLevel) -> (Sign, Ink) {
    match level {
        AdoptionLevel::Running => (Sign::Triangle, Ink::Category(2)),
        AdoptionLevel::Signed => (Sign::Circle, Ink::Category(0)),
        _ => (Sign::Ring, Ink::Category(4)),
    }
}

/// Computes the figure. Marks: `CODE`, one a region, at its first adoption on record.
pub fn adoption_distance(
    dataset: &Dataset,
    later: &Later,
    capitals: &Capitals,
    scope: &AdoptionFilter,
    lang: Lang,
    canvas: FigureSize,
) -> Figure {
    let words = lang.adoption();
    let home = capitals.of(dataset.region(dataset.subject.region).code.as_str());
    let far = firsts(dataset, later, scope, AdoptionLevel::Interested).into_iter().filter_map(|first| {
        let region = dataset.region(first.region);
        let adoption = later.adoption(first.adoption);
        Some(Far {
            name: lang.of(&region.name).to_owned(),
            code: region.code.to_string(),
            at: first.at,
            year: adoption.date.year(),
            km: home?.distance_km(capitals.of(region.code.as_str())?),
            level: adoption.stage.adoption_level(),
            date: adoption.date,
            record: RecordKey::Adoption(first.adoption),
        })
    });
    let far: Vec<Far> = far.collect();
    let first = scope.from.or(far.iter().map(|one| one.year).min()).unwrap_or(2012);
    let last = scope.until.unwrap_or_else(|| dataset.subject.gathered.year()).max(first);
    let halves = halves(&far);
    let end = f64::from(last + 1);
    let middles = halves.map_or_else(Vec::new, |(year, before, after)| {
        let cut = f64::from(year + 1).min(end);
        vec![(f64::from(first), cut, f64::from(before)), (cut, end, f64::from(after))]
    });
    let km = |length: f64| format!("{} km", integer(lang, whole(length)));
    let dot = |one: &Far| ScatterDot {
        at: one.at,
        value: one.km,
        look: look(one.level),
        series: one.level.word().to_owned(),
        key: one.code.clone(),
        title: one.name.clone(),
        lines: vec![format!("{}, {}", date(lang, one.date), adoption_level_label(lang, one.level)), km(one.km)],
    };
    let chart = Scatter {
        dots: far.iter().map(dot).collect(),
        years: first..=last,
        number: match lang {
            Lang::Id => |count| format!("{} km", integer(Lang::Id, count)),
            Lang::En => |count| format!("{} km", integer(Lang::En, count)),
        },
        middles,
    };
    let mut scene = Scene::new(canvas.width_px, canvas.height_px);
    let legend_px = draw_legend(&mut scene, legend(lang, &far), canvas.type_px);
    let height_px = (canvas.height_px - legend_px).max(120.0);
    scene.join(draw_scatter(&chart, canvas.width_px, height_px, canvas.type_px), Point::new(0.0, legend_px), (0, 0));
    scene.height_px = legend_px + height_px;
    let lengths = in_order(far.iter().map(|one| one.km).collect(), f64::total_cmp);
    let middle = lengths.get(lengths.len().saturating_sub(1) / 2).map(|km| whole(*km));
    let (title, sentence) = distance_words(lang, far.len(), halves, middle);
    let row = |one: &Far| {
        vec![
            Cell::text(&one.name),
            Cell::code(&one.code),
            Cell::date(one.date),
            Cell::text(adoption_level_label(lang, one.level)),
            Cell::number_with(one.km, 0),
        ]
    };
    let records = map_of(far.iter().map(|one| (one.code.clone(), vec![one.record])));
    Figure {
        id: ADOPTION_DISTANCE,
        title,
        subtitle: words.distance.to_owned(),
        is_narrowed: scope.programme.is_some(),
        sentence,
        period: period(dataset, later, scope),
        scene,
        table: Table {
            columns: vec![
                column("region", words.region, ColumnType::Text),
                column("code", words.region_code, ColumnType::Code),
                column("first", words.first_record, ColumnType::Date),
                column("step", words.step, ColumnType::Text),
                column("distance", words.distance_km, ColumnType::Number),
            ],
            rows: far.iter().map(row).collect(),
        },
        sources: distinct(records.values().flatten().flat_map(|key| cited(dataset, later, *key)).copied()),
        records,
        coverage: Vec::new(),
        notes: vec![lang.messages().sample_warning.to_owned(), words.distance_note.to_owned()],
    }
}

fn legend(lang: Lang, far: &[Far]) -> Vec<Entry> {
    let levels = [AdoptionLevel::Interested, AdoptionLevel::Signed, AdoptionLevel::Running];
    let entry = |(at, level): (i32, AdoptionLevel)| {
        let (sign, ink) = look(level);
        let count = far.iter().filter(|one| one.level == level).count();
        let label =
            format!("{} ({})", adoption_level_label(lang, level), integer(lang, i64::try_from(count).unwrap_or(0)));
        let mark = Mark {
            key: format!("series.{}", level.word()),
            title: adoption_level_label(lang, level).to_owned(),
            lines: Vec::new(),
            series: Some(level.word().to_owned()),
            cell: (at, -1),
            area: Rect::default(),
        };
        Entry { ink, sign: Some(sign), label, mark }
    };
    let present = levels.into_iter().filter(|level| far.iter().any(|one| one.level == *level));
    (0..).zip(present).map(entry).collect()
}

/// The year up to which about half of the regions were first, with the middle distances up to it and after it; none
/// where either half has fewer than three.
fn halves(far: &[Far]) -> Option<(i32, u32, u32)> {
    let year = far.get(far.len().checked_sub(1)? / 2)?.year;
    let middle = |of: Vec<f64>| {
        let of = in_order(of, f64::total_cmp);
        if of.len() < 3 { None } else { of.get(of.len() / 2).map(|km| whole(*km)) }
    };
    let lengths = |is_after: bool| far.iter().filter(|one| (one.year > year) == is_after).map(|one| one.km).collect();
    Some((year, middle(lengths(false))?, middle(lengths(true))?))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no distance on earth is near 2^32 km")]
fn whole(length: f64) -> u32 {
    length.round() as u32
}
