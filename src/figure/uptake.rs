//! *Came for it, took it*: of the regions that came to study a programme, how many adopted it, and how many use it.

use std::collections::BTreeMap;

use super::adoption_map::period;
use super::{Figure, FigureSize, RecordKey, cited, column, written};
use crate::chart::{ShareRow, draw_share_rows, share_rows_within};
use crate::dataset::{Dataset, Later};
use crate::model::order::{distinct, map_of};
use crate::query::{AdoptionFilter, Uptake, UptakeOrder, uptake};
use crate::scene::Ink;
use crate::table::{Absence, Cell, ColumnType, Table};
use crate::text::{Lang, interval_text, joined, not_drawn, regions, share_text, uptake_order_label, uptake_words};

/// The id of the figure.
pub const PROGRAMME_UPTAKE: &str = "programme-uptake";

/// The most names in a tooltip.
const MOST_NAMES: usize = 6;

/// How the figure is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UptakeLook {
    /// Whether any visit counts, not only one that a source says was made to learn.
    pub all_visits: bool,
    /// The order of the programmes.
    pub order: UptakeOrder,
}

impl Default for UptakeLook {
    fn default() -> Self {
        Self { all_visits: false, order: UptakeOrder::Came }
    }
}

/// Computes the figure. Marks: `uptake.PROGRAMME`, one a programme.
pub fn programme_uptake(
    dataset: &Dataset,
    later: &Later,
    scope: &AdoptionFilter,
    look: UptakeLook,
    lang: Lang,
    canvas: FigureSize,
) -> Figure {
    let found = uptake(dataset, later, scope, look.all_visits, look.order);
    let studied: Vec<&Uptake> = found.iter().filter(|one| !one.came.is_empty()).collect();
    let room = share_rows_within(canvas.height_px * 1.4, canvas.type_px);
    let rows: Vec<_> = studied.iter().take(room).map(|one| row(dataset, lang, one)).collect();
    let series = [
        (Ink::Category(0), lang.pick("Mengadopsi", "Adopted it").to_owned()),
        (Ink::Category(2), lang.pick("Menerapkan", "Use it").to_owned()),
    ];
    let drawn = studied.iter().take(room);
    let records: BTreeMap<String, Vec<RecordKey>> = map_of(drawn.map(|one| (mark_of(dataset, one), records_of(one))));
    let (title, sentence) = uptake_words(lang, dataset, &found, look.order);
    let mut notes = vec![
        lang.pick(
            "Angka di kanan: yang mengadopsi dari yang mempelajari; (+n): mengadopsi tanpa kunjungan belajar yang tercatat sebelumnya. Mengadopsi berarti menandatangani kerja sama atau menerapkannya.",
            "On the right: adopted, of those that studied it; (+n): adopted without a recorded visit to study it before. To adopt is to sign an agreement on it, or to use it.",
        )
        .to_owned(),
        lang.pick(
            "Data ini sampel dari pemberitaan; kunjungan belum tentu penyebab adopsi. Paket yang hanya menyebut daftar program tidak dihitung.",
            "The records are a sample of reports; the visit is not shown to be the cause. Packages that only list programmes do not count.",
        )
        .to_owned(),
    ];
    if studied.len() > rows.len() {
        notes.insert(0, not_drawn(lang, studied.len() - rows.len()));
    }
    Figure {
        id: PROGRAMME_UPTAKE,
        title,
        subtitle: lang.pick("Program yang dipelajari dan diadopsi", "Programmes studied and adopted").to_owned(),
        is_narrowed: scope.programme.is_some() || !look.all_visits,
        sentence,
        period: period(dataset, later, scope),
        scene: draw_share_rows(&rows, &series, percent(lang), canvas.width_px, canvas.type_px),
        table: table(dataset, lang, &found),
        sources: distinct(found.iter().flat_map(records_of).flat_map(|key| cited(dataset, later, key)).copied()),
        records,
        coverage: Vec::new(),
        notes,
    }
}

fn percent(lang: Lang) -> fn(u32) -> String {
    match lang {
        Lang::Id => |percent| format!("{}%", written(Lang::Id)(percent)),
        Lang::En => |percent| format!("{}%", written(Lang::En)(percent)),
    }
}

fn mark_of(dataset: &Dataset, one: &Uptake) -> String {
    format!("uptake.{}", dataset.programme(one.programme).id)
}

fn records_of(one: &Uptake) -> Vec<RecordKey> {
    let visits = distinct(one.came.values().copied()).into_iter().map(RecordKey::Visit);
    let adoptions = one.signed.values().chain(one.running.values()).chain(one.without_visit.values());
    visits.chain(distinct(adoptions.copied()).into_iter().map(RecordKey::Adoption)).collect()
}

fn row(dataset: &Dataset, lang: Lang, one: &Uptake) -> ShareRow {
    let programme = dataset.programme(one.programme);
    let count = |count: usize| written(lang)(u32::try_from(count).unwrap_or(u32::MAX));
    let (signed, came) = (count(one.signed.len()), count(one.came.len()));
    let mut aside = format!("{signed}/{came}");
    if !one.without_visit.is_empty() {
        aside.push_str(&format!(" (+{})", count(one.without_visit.len())));
    }
    let share = |part: usize| {
        one.share(part).map_or_else(String::new, |(share, interval)| {
            format!("{} (95%: {})", share_text(lang, share), interval_text(lang, interval))
        })
    };
    let mut lines = vec![
        format!("{}: {came}", uptake_order_label(lang, UptakeOrder::Came)),
        format!("{}: {signed} · {}", uptake_order_label(lang, UptakeOrder::Signed), share(one.signed.len())),
        format!(
            "{}: {} · {}",
            uptake_order_label(lang, UptakeOrder::Running),
            count(one.running.len()),
            share(one.running.len())
        ),
    ];
    let names = one.signed.keys().take(MOST_NAMES).map(|key| lang.of(&dataset.region(*key).name).to_owned());
    let names: Vec<_> = names.collect();
    if !names.is_empty() {
        lines.push(joined(lang, &names));
    }
    if !one.without_visit.is_empty() {
        let counted = regions(lang, one.without_visit.len());
        lines.push(format!("{}: {counted}", without_visit(lang)));
    }
    ShareRow {
        key: mark_of(dataset, one),
        label: lang.of(&programme.name).to_owned(),
        aside,
        shares: [one.signed.len(), one.running.len()].into_iter().filter_map(|part| one.share(part)).collect(),
        lines,
    }
}

fn without_visit(lang: Lang) -> &'static str {
    lang.pick("Mengadopsi tanpa kunjungan belajar yang tercatat", "Adopted without a recorded visit to study it")
}

fn table(dataset: &Dataset, lang: Lang, found: &[Uptake]) -> Table {
    let percent = |heading: &str| format!("{heading} (%)");
    let limits = |name: &str, key: &str| {
        [
            column(&format!("{key}_share"), &percent(name), ColumnType::Number),
            column(
                &format!("{key}_low"),
                &percent(&format!("{name}, {}", lang.pick("batas bawah 95%", "95% lower limit"))),
                ColumnType::Number,
            ),
            column(
                &format!("{key}_high"),
                &percent(&format!("{name}, {}", lang.pick("batas atas 95%", "95% upper limit"))),
                ColumnType::Number,
            ),
        ]
    };
    let label = |order| uptake_order_label(lang, order);
    let mut columns = vec![
        column("programme", lang.adoption().programme, ColumnType::Text),
        column("came", label(UptakeOrder::Came), ColumnType::Count),
        column("signed", label(UptakeOrder::Signed), ColumnType::Count),
        column("running", label(UptakeOrder::Running), ColumnType::Count),
        column("without_visit", without_visit(lang), ColumnType::Count),
    ];
    columns.extend(limits(label(UptakeOrder::Signed), "signed"));
    columns.extend(limits(label(UptakeOrder::Running), "running"));
    let row = |one: &Uptake| {
        let mut row = vec![
            Cell::text(lang.of(&dataset.programme(one.programme).name)),
            Cell::count(one.came.len()),
            Cell::count(one.signed.len()),
            Cell::count(one.running.len()),
            Cell::count(one.without_visit.len()),
        ];
        for part in [one.signed.len(), one.running.len()] {
            let share = one.share(part);
            let number = |share: f64| Cell::number_with(share * 100.0, 1);
            row.push(Cell::or_absent(share.map(|(share, _)| number(share)), Absence::NoRecord));
            row.push(Cell::or_absent(share.map(|(_, (low, _))| number(low)), Absence::NoRecord));
            row.push(Cell::or_absent(share.map(|(_, (_, high))| number(high)), Absence::NoRecord));
        }
        row
    };
    Table { columns, rows: found.iter().map(row).collect() }
}
