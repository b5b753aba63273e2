//! `#/conflicts/ID`: one disagreement between sources.

use leptos::prelude::*;

use super::{Fact, Row, fact, named, row, row_of};
use crate::dataset::{Kind, Later};
use crate::model::Conflict;
use crate::query::conflict_neighbours;
use crate::state::Route;
use crate::text::{Others, field_label, kind_label};
use crate::ui::context::RenderContext;
use crate::ui::widgets::record_link;

/// The page of a disagreement.
pub(in crate::ui::pages) fn conflict(
    scope: RenderContext,
    later: &'static Later,
    conflict: &'static Conflict,
) -> AnyView {
    let RenderContext { lang, messages, .. } = scope;
    let kind = Kind::ALL.iter().copied().find(|kind| kind.singular() == conflict.about.kind);
    let about = kind.map(|kind| {
        let name = named(scope, later, kind, &conflict.about.id);
        ("about.id", vec![record_link(scope, kind, &conflict.about.id, name)])
    });
    let field = field_label(lang, &conflict.field).unwrap_or_else(|| conflict.field.clone());
    let rows: Vec<Option<Row>> = vec![
        about,
        row_of("about.kind", kind.map(|kind| kind_label(lang, kind))),
        Some(row("field", field)),
        row_of("used", conflict.used.as_ref().map(|used| lang.of(used))),
    ];
    let (beside, others) = conflict_neighbours(later, conflict);
    let of_record = Fact {
        kind: Kind::Conflict,
        id: &conflict.id,
        home: (Route::Data("disagreements".to_owned()), messages.disagreements),
        heading: named(scope, later, Kind::Conflict, &conflict.id),
        subtitle: kind_label(lang, Kind::Conflict).to_owned(),
        lead: lang.of(&conflict.text).to_owned(),
        note: None,
        checked: None,
        rows: rows.into_iter().flatten().collect(),
        sources: &conflict.sources,
        others: vec![(Others::Record, others.iter().map(|one| one.id.as_str()).collect())],
        beside: [beside.before, beside.after].map(|one| one.map(|one| one.id.as_str())),
        has_slide: false,
    };
    fact(scope, later, of_record)
}
