//! Views as addresses.
//!
//! The part after `#`: a path, and parameters after `?`. `#/visits?period=2016-2019&type=regency`.

use std::fmt::Write as _;

use super::UrlState;
use super::filter_url::{filter_value, write_filter};
use super::percent::escape;
use crate::dataset::Shown;
use crate::model::{AdoptionLevel, Word as _};
use crate::query::{
    Breakdown, Context, Lanes, Level, Measure, RecordGroup, RecordOrder, Scale, Split, TimeBin, UptakeOrder,
};

/// The address of a view, from the `#` on.
pub fn encode(view: &UrlState) -> String {
    let mut address = "#/".to_owned();
    escape(&view.route.path(), &mut address);
    let mut separator = '?';
    let mut add = |name: &str, value: &str| {
        let _ = write!(address, "{separator}{name}=");
        escape(value, &mut address);
        separator = '&';
    };
    if let Some(data) = &view.data {
        add("data", data.write());
    }
    if view.shown != Shown::All {
        add("records", view.shown.word());
    }
    write_filter(&view.filter, &mut add);
    if let Some(mark) = &view.mark {
        add("mark", mark);
    }
    if let Some(focus) = &view.focus {
        add("focus", focus);
    }
    if let Some((column, falls)) = &view.sort {
        add("sort", &format!("{}{column}", if *falls { "-" } else { "" }));
    }
    if !view.columns.is_empty() {
        add("columns", &view.columns.join(","));
    }
    if let Some(spot) = view.spot {
        add("map", &spot.write());
    }
    if view.measure != Measure::Rung {
        add("colour", view.measure.word());
    }
    if view.level != Level::Regency {
        add("level", view.level.word());
    }
    write_after_visit(view, &mut add);
    if !view.only.is_empty() {
        add("only", &view.only.iter().map(|facet| facet.word()).collect::<Vec<_>>().join(","));
    }
    if let Some(agency) = &view.agency {
        add("agency", agency);
    }
    if !view.compare.is_empty() {
        add("compare", &view.compare.join(","));
    }
    if view.step != TimeBin::Year {
        add("step", view.step.word());
    }
    if view.by != Breakdown::None {
        add("by", view.by.word());
    }
    if view.people {
        add("count", "people");
    }
    if let Some(pinned) = &view.pin {
        add("pin", &filter_value(pinned));
    }
    if view.order != RecordOrder::Newest {
        add("order", view.order.word());
    }
    if view.group != RecordGroup::None {
        add("group", view.group.word());
    }
    if let Some(about) = &view.about {
        add("about", about);
    }
    if let Some(slide) = view.slide {
        add("slide", &slide.to_string());
    }
    if let Some(part) = &view.part {
        add("part", part);
    }
    if let Some(what) = &view.add {
        add("add", what);
    }
    write_awards(view, &mut add);
    let switches = [("flows", view.flows), ("bubbles", view.bubbles), ("speaker", view.speaker), ("sheet", view.sheet)];
    for (name, _) in switches.into_iter().filter(|(_, is_on)| *is_on) {
        add(name, "1");
    }
    if let Some(figure) = &view.figure {
        add("figure", figure);
    }
    for (name, value) in [("claim", &view.claim), ("deck", &view.deck), ("from", &view.from), ("table", &view.table)] {
        if let Some(value) = value {
            add(name, value);
        }
    }
    let rows: Vec<_> = view.rows.iter().map(|(list, rows)| format!("{list}.{rows}")).collect();
    for (name, words) in [("agenda", &view.agenda), ("rows", &rows)].into_iter().filter(|(_, words)| !words.is_empty())
    {
        add(name, &words.join(","));
    }
    if let Some(lang) = view.lang {
        add("lang", lang.word());
    }
    address
}

/// What is asked of what came of visits.
fn write_after_visit(view: &UrlState, add: &mut impl FnMut(&str, &str)) {
    if view.reached != AdoptionLevel::Signed {
        add("reached", view.reached.word());
    }
    if view.split != Split::None {
        add("split", view.split.word());
    }
    if view.all_visits {
        add("visits", "all");
    }
    if view.uptake != UptakeOrder::Came {
        add("uptake", view.uptake.word());
    }
}

/// What is chosen of awards and indicators.
fn write_awards(view: &UrlState, add: &mut impl FnMut(&str, &str)) {
    if view.lanes != Lanes::Series {
        add("lanes", view.lanes.word());
    }
    if let Some(reach) = view.reach {
        add("reach", reach.word());
    }
    if !view.context.is_empty() {
        add("context", &view.context.iter().map(Context::word).collect::<Vec<_>>().join(","));
    }
    if let Some(grantor) = &view.grantor {
        add("grantor", grantor);
    }
    if view.scale != Scale::Linear {
        add("scale", view.scale.word());
    }
}

#[cfg(test)]
mod tests;
