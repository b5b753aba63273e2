//! *After the visit*: the share of regions that took a step, by the time since they first came to learn.

use std::collections::{BTreeMap, BTreeSet};

use super::adoption_map::period;
use super::{Figure, FigureSize, RecordKey, cited, column};
use crate::chart::{OwnPlace, ShareCurve, ShareCurves, SharePoint, draw_share_curves};
use crate::dataset::{Dataset, Later};
use crate::model::order::distinct;
use crate::model::{Purpose, RegionKey};
use crate::query::{
    AdoptionFilter, AfterVisit, Asking, Case, Group, Rise, Split, Waiters, after_visit, days_of_years, groups,
    years_that_hold,
};
use crate::scene::Ink;
use crate::table::{Absence, Cell, ColumnType, Table};
use crate::text::{
    Lang, adoption_level_label, after_visit_coverage, after_visit_words, clock_note, date, day, days, group_name,
    in_digits, integer, interval_text, only_to_sign, share_text, small_groups, split_label, visit_date,
};

/// The id of the figure.
pub const ADOPTION_AFTER_VISIT: &str = "adoption-after-visit";

/// The most groups that a picture holds.
const MOST_GROUPS: usize = 4;
/// Names are written for so many regions that stepped on one day.
const MOST_NAMES: usize = 8;
/// The days of a year, over leap years.
const YEAR: f64 = 365.25;

/// How the figure is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AfterLook {
    /// What is asked.
    pub asking: Asking,
    /// By what regions are divided.
    pub split: Split,
    /// The region whose place is pointed out.
    pub own: Option<RegionKey>,
}

impl Default for AfterLook {
    fn default() -> Self {
        Self { asking: Asking::default(), split: Split::None, own: None }
    }
}

/// A curve to be drawn: its key and name, and its regions.
struct Named<'a> {
    key: String,
    label: String,
    ink: Ink,
    waiters: &'a Waiters,
}

/// Computes the figure. Marks: `after.GROUP.DAY`, one a day on which a curve rises; `own.CODE` for the region pointed out.
pub fn adoption_after_visit(
    dataset: &Dataset,
    later: &Later,
    scope: &AdoptionFilter,
    look: AfterLook,
    lang: Lang,
    canvas: FigureSize,
) -> Figure {
    let asking = look.asking;
    let found = after_visit(dataset, later, scope, asking);
    let by_all = Asking { all_visits: true, ..asking };
    let by_all = (!asking.all_visits).then(|| after_visit(dataset, later, scope, by_all));
    let (parts, small) = groups(dataset, &found.all.cases, look.split);
    let (drawn, crowded) = parts.split_at(parts.len().min(MOST_GROUPS));
    let named = named(dataset, lang, &found, drawn);
    let years = named.iter().map(|one| one.waiters.curve.longest()).max().unwrap_or(0);
    let years = years_that_hold(years);
    let mut records: BTreeMap<String, Vec<RecordKey>> = BTreeMap::new();
    let curves = named.iter().map(|one| {
        for rise in &one.waiters.curve.rises {
            records.insert(mark_of(&one.key, rise), records_of(stepped_on(one.waiters, rise)));
        }
        curve(dataset, lang, one, years, named.len() == 1)
    });
    let curves: Vec<_> = curves.collect();
    let own = look.own.and_then(|key| found.all.cases.iter().find(|case| case.region == key));
    let own = own.filter(|_| named.len() == 1).map(|case| {
        let place = own_place(dataset, later, lang, case, &found.all);
        records.insert(place.key.clone(), records_of(std::iter::once(case)));
        place
    });
    let chart = ShareCurves {
        curves,
        years,
        percent: match lang {
            Lang::Id => |percent| format!("{}%", integer(Lang::Id, percent)),
            Lang::En => |percent| format!("{}%", integer(Lang::En, percent)),
        },
        axis: lang.pick("Tahun sejak kunjungan pertama", "Years since the first visit").to_owned(),
        at_risk: lang.pick("Daerah yang masih dihitung", "Regions still counted").to_owned(),
        own,
    };
    let (title, sentence) = after_visit_words(lang, &found, asking);
    let step = adoption_level_label(lang, asking.step);
    let subtitle = match look.split {
        Split::None => lang.pick("Sesudah kunjungan", "After the visit").to_owned(),
        split => format!("{} · {}", lang.pick("Sesudah kunjungan", "After the visit"), split_label(lang, split)),
    };
    let mut coverage = after_visit_coverage(lang, &found, by_all.as_ref(), asking);
    let all_visits = by_all.as_ref().unwrap_or(&found);
    let at_once = all_visits.all.cases.iter().filter(|case| case.adoption.is_some() && case.days() == 0);
    let is_for_it = |case: &&Case| dataset.visit(case.visit).purpose == Some(Purpose::Sign);
    coverage.extend(only_to_sign(lang, asking, at_once.clone().count(), at_once.filter(is_for_it).count()));
    let names = small.iter().chain(crowded).map(|group| group_name(lang, dataset, group.name)).take(MOST_NAMES);
    coverage.extend(small_groups(lang, &names.collect::<Vec<_>>()));
    Figure {
        id: ADOPTION_AFTER_VISIT,
        title,
        subtitle: format!("{subtitle} · {step}"),
        is_narrowed: scope.programme.is_some() || !asking.all_visits,
        sentence,
        period: period(dataset, later, scope),
        scene: draw_share_curves(&chart, canvas.width_px, canvas.height_px, canvas.type_px),
        table: table(lang, &named),
        sources: distinct(
            found.all.cases.iter().flat_map(case_records).flat_map(|key| cited(dataset, later, key)).copied(),
        ),
        records,
        coverage,
        notes: notes(lang, asking, dataset, &named),
    }
}

fn named<'a>(dataset: &Dataset, lang: Lang, found: &'a AfterVisit, drawn: &'a [Group]) -> Vec<Named<'a>> {
    if drawn.is_empty() {
        let (key, label) = ("all".to_owned(), String::new());
        return vec![Named { key, label, ink: Ink::Category(0), waiters: &found.all }];
    }
    let group = |(at, group): (usize, &'a Group)| Named {
        key: format!("group-{at}"),
        label: group_name(lang, dataset, group.name),
        ink: Ink::Category([0, 1, 2, 3].get(at).copied().unwrap_or(5)),
        waiters: &group.waiters,
    };
    drawn.iter().enumerate().map(group).collect()
}

fn notes(lang: Lang, asking: Asking, dataset: &Dataset, named: &[Named<'_>]) -> Vec<String> {
    let mut bands = if named.len() == 1 {
        lang.pick("Pita biru: selang kepercayaan 95%.", "Blue band: 95% confidence interval.").to_owned()
    } else {
        lang.pick("Garis tipis: selang kepercayaan 95%.", "Thin lines: 95% confidence interval.").to_owned()
    };
    if named.len() == 1 && named.iter().any(|one| one.waiters.is_doubtful()) {
        bands.push_str(lang.pick(
            " Pita abu-abu: batas menurut tanggal yang tidak diketahui sampai harinya.",
            " Grey band: what dates not known to the day leave open.",
        ));
    }
    vec![
        lang.pick(
            "Data ini sampel dari pemberitaan: kerja sama saat kunjungan lebih mungkin diberitakan daripada yang menyusul; kunjungan belum tentu penyebabnya, dan daerah yang tidak pernah datang bukan pembanding.",
            "The records are a sample of reports: an agreement on a visit is more likely to be reported than one at home; the visit is not shown to be the cause, and regions that never came are no control group.",
        )
        .to_owned(),
        clock_note(lang, asking, &day(lang, dataset.subject.gathered)),
        bands,
    ]
}

fn mark_of(key: &str, rise: &Rise) -> String {
    format!("after.{key}.{}", rise.days)
}

/// The regions that took the step on a day.
fn stepped_on<'a>(waiters: &'a Waiters, rise: &Rise) -> impl Iterator<Item = &'a Case> + use<'a> {
    let on = rise.days;
    waiters.cases.iter().filter(move |case| case.adoption.is_some() && case.days() == on)
}

fn case_records(case: &Case) -> impl Iterator<Item = RecordKey> + use<> {
    std::iter::once(RecordKey::Visit(case.visit)).chain(case.adoption.map(RecordKey::Adoption))
}

fn records_of<'a>(cases: impl Iterator<Item = &'a Case>) -> Vec<RecordKey> {
    let records: BTreeSet<RecordKey> = cases.flat_map(case_records).collect();
    records.into_iter().collect()
}

fn in_years(days: u32) -> f64 {
    f64::from(days) / YEAR
}

fn after(lang: Lang, count: u32) -> String {
    match count {
        0 => lang.pick("Pada kunjungan itu", "On that visit").to_owned(),
        _ => match lang {
            Lang::Id => format!("Sesudah {}", days(lang, count)),
            Lang::En => format!("After {}", days(lang, count)),
        },
    }
}

fn curve(dataset: &Dataset, lang: Lang, one: &Named<'_>, years: u32, is_only: bool) -> ShareCurve {
    let Waiters { curve, earliest, latest, .. } = one.waiters;
    let point = |rise: &Rise| {
        let names = stepped_on(one.waiters, rise).map(|case| lang.of(&dataset.region(case.region).name).to_owned());
        let mut lines: Vec<String> = names.collect();
        let more = lines.len().saturating_sub(MOST_NAMES);
        lines.truncate(MOST_NAMES);
        if more > 0 {
            lines.push(format!("+ {more}"));
        }
        let mut share = format!("= {}", share_text(lang, rise.share));
        if let Some(band) = rise.band {
            share.push_str(&format!(" (95%: {})", interval_text(lang, band)));
        }
        lines.push(share);
        let after = after(lang, rise.days);
        SharePoint {
            at: in_years(rise.days),
            share: rise.share,
            band: rise.band,
            key: mark_of(&one.key, rise),
            title: if one.label.is_empty() { after } else { format!("{}: {after}", one.label) },
            lines,
        }
    };
    let mut turns: Vec<u32> =
        [curve, earliest, latest].iter().flat_map(|curve| curve.rises.iter().map(|rise| rise.days)).collect();
    turns.sort_unstable();
    turns.dedup();
    let doubt = turns.into_iter().filter(|days| *days < curve.longest()).map(|days| {
        let (low, high) = one.waiters.doubt(days);
        (in_years(days), low, high)
    });
    let zero = curve.rises.first().filter(|rise| rise.days == 0 && is_only).map(|rise| match lang {
        Lang::Id => format!("{} pada kunjungan itu", share_text(lang, rise.share)),
        Lang::En => format!("{} on that visit", share_text(lang, rise.share)),
    });
    let at_risk = (0..=years).map(|year| {
        let left = curve.at_risk(days_of_years(year));
        in_digits(lang, left)
    });
    ShareCurve {
        key: one.key.clone(),
        ink: one.ink,
        label: one.label.clone(),
        points: curve.rises.iter().map(point).collect(),
        doubt: if is_only && one.waiters.is_doubtful() { doubt.collect() } else { Vec::new() },
        end: in_years(curve.longest()),
        at_risk: at_risk.collect(),
        first: zero,
        last: curve.rises.last().filter(|_| is_only).map(|rise| share_text(lang, rise.share)),
    }
}

/// The place of one region: where it took the step, or how long it has been counted without one.
fn own_place(dataset: &Dataset, later: &Later, lang: Lang, case: &Case, all: &Waiters) -> OwnPlace {
    let region = dataset.region(case.region);
    let came = visit_date(lang, &dataset.visit(case.visit).date);
    let mut lines = vec![format!("{}: {came}", lang.pick("Kunjungan pertama", "First visit"))];
    lines.push(match case.adoption.map(|key| later.adoption(key)) {
        Some(adoption) => {
            format!("{}: {}", adoption_level_label(lang, adoption.stage.adoption_level()), date(lang, adoption.date))
        }
        None => lang.pick("Tahap ini belum tercatat", "This stage is not on record").to_owned(),
    });
    lines.push(after(lang, case.days()));
    OwnPlace {
        key: format!("own.{}", region.code),
        label: lang.of(&region.name).to_owned(),
        lines,
        at: in_years(case.days()),
        share: all.curve.share(case.days()),
    }
}

/// A row for each day on which a curve rises, and one for the day of the visit in any case.
fn table(lang: Lang, named: &[Named<'_>]) -> Table {
    let percent = |heading: &str| format!("{heading} (%)");
    let mut columns = Vec::new();
    let has_groups = named.len() > 1 || named.iter().any(|one| !one.label.is_empty());
    if has_groups {
        columns.push(column("group", lang.pick("Kelompok", "Group"), ColumnType::Text));
    }
    columns.extend([
        column("days", lang.pick("Hari sesudah kunjungan pertama", "Days after the first visit"), ColumnType::Count),
        column("at_risk", lang.pick("Daerah yang masih dihitung", "Regions still counted"), ColumnType::Count),
        column("stepped", lang.pick("Mencapai tahap ini", "Reached the stage"), ColumnType::Count),
        column("share", &percent(lang.pick("Persentase kumulatif", "Cumulative share")), ColumnType::Number),
        column("error", &percent(lang.pick("Galat baku", "Standard error")), ColumnType::Number),
        column("low", &percent(lang.pick("Batas bawah 95%", "95% lower limit")), ColumnType::Number),
        column("high", &percent(lang.pick("Batas atas 95%", "95% upper limit")), ColumnType::Number),
        column("least", &percent(lang.pick("Terendah menurut tanggal", "Lowest by dates")), ColumnType::Number),
        column("most", &percent(lang.pick("Tertinggi menurut tanggal", "Highest by dates")), ColumnType::Number),
    ]);
    let number = |share: f64| Cell::number_with(share * 100.0, 1);
    let mut rows = Vec::new();
    for one in named {
        let curve = &one.waiters.curve;
        let beginning = Rise {
            days: 0,
            at_risk: u32::try_from(curve.count()).unwrap_or(u32::MAX),
            stepped: 0,
            share: 0.0,
            error: None,
            band: None,
        };
        let is_there = curve.rises.first().is_some_and(|rise| rise.days == 0);
        for rise in (!is_there).then_some(&beginning).into_iter().chain(&curve.rises) {
            let mark = (rise.stepped > 0).then(|| mark_of(&one.key, rise));
            let (least, most) = one.waiters.doubt(rise.days);
            let mut row = Vec::new();
            if has_groups {
                row.push(Cell::text(&one.label));
            }
            row.extend([
                Cell::count(rise.days),
                Cell::count(rise.at_risk),
                Cell::count(rise.stepped),
                number(rise.share).shown_by(mark),
                Cell::or_absent(rise.error.map(number), Absence::Empty),
                Cell::or_absent(rise.band.map(|(low, _)| number(low)), Absence::Empty),
                Cell::or_absent(rise.band.map(|(_, high)| number(high)), Absence::Empty),
                number(least),
                number(most),
            ]);
            rows.push(row);
        }
    }
    Table { columns, rows }
}
