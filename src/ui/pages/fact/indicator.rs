//! `#/indicators/ID`: one value of an indicator.

use leptos::prelude::*;

use super::{Fact, Row, fact, row, row_of};
use crate::dataset::{Kind, Later};
use crate::model::IndicatorKey;
use crate::query::indicator_neighbours;
use crate::state::Route;
use crate::text::{Others, decimal, variant_label};
use crate::ui::context::RenderContext;

/// The page of a value.
pub(in crate::ui::pages) fn indicator(scope: RenderContext, later: &'static Later, key: IndicatorKey) -> AnyView {
    let RenderContext { lang, messages, .. } = scope;
    let value = later.indicator(key);
    let rows: Vec<Option<Row>> = vec![
        Some(row("year", value.year.to_string())),
        Some(row("value", decimal(lang, value.value))),
        Some(row("unit", lang.of(&value.unit))),
        row_of("grade", value.grade.clone()),
        row_of("variant", value.variant.map(|variant| variant_label(lang, variant))),
        row_of("break_in_series", value.break_in_series.then(|| lang.pick("ya", "yes"))),
    ];
    let (beside, series) = indicator_neighbours(later, key);
    let id = |key: IndicatorKey| later.indicator(key).id.as_str();
    let series: Vec<_> = series.into_iter().map(id).collect();
    let of_record = Fact {
        kind: Kind::Indicator,
        id: &value.id,
        home: (Route::Awards, messages.awards),
        heading: format!("{}, {}", lang.of(&value.name), value.year),
        subtitle: lang.of(&value.unit).to_owned(),
        lead: format!("{} {}", decimal(lang, value.value), lang.of(&value.unit)),
        note: value.note.as_ref().map(|note| lang.of(note).to_owned()),
        checked: None,
        rows: rows.into_iter().flatten().collect(),
        sources: &value.sources,
        others: vec![(Others::Values, if series.len() > 1 { series } else { Vec::new() })],
        beside: [beside.before.map(id), beside.after.map(id)],
        has_slide: false,
    };
    fact(scope, later, of_record)
}
