//! `#/awards/ID`: one award.

use leptos::prelude::*;

use super::{Fact, Row, fact, programmes, row, row_of};
use crate::dataset::{Kind, Later};
use crate::model::AwardKey;
use crate::query::award_neighbours;
use crate::state::Route;
use crate::text::{Others, basis_label, date, integer, level_label, outcome_label};
use crate::ui::context::RenderContext;

/// The page of an award.
pub(in crate::ui::pages) fn award(scope: RenderContext, later: &'static Later, key: AwardKey) -> AnyView {
    let RenderContext { lang, messages, .. } = scope;
    let award = later.award(key);
    let count = |count: u32| integer(lang, i64::from(count));
    let is_so = |flag: bool| flag.then(|| lang.pick("ya", "yes"));
    let rows: Vec<Option<Row>> = vec![
        Some(row("grantor", lang.of(&award.grantor))),
        Some(row("level", level_label(lang, award.level))),
        Some(row("year", format!("{} ({})", award.year, basis_label(lang, award.year_basis)))),
        row_of("date", award.date.map(|known| date(lang, known))),
        row_of("category", award.category.as_ref().map(|category| lang.of(category))),
        Some(row("outcome", outcome_label(lang, award.outcome))),
        row_of("grade", award.grade.clone()),
        row_of("rank", award.rank.map(count)),
        row_of("in_a_row", award.in_a_row.map(count)),
        row_of("first", is_so(award.first)),
        row_of("doubtful", is_so(award.doubtful)),
        Some(row("recipient", lang.of(&award.recipient))),
        programmes(scope, "programmes", &award.programmes),
    ];
    let found = award_neighbours(later, key);
    let ids = |keys: Vec<AwardKey>| keys.into_iter().map(|key| later.award(key).id.as_str()).collect();
    let beside = [found.beside.before, found.beside.after].map(|key| key.map(|key| later.award(key).id.as_str()));
    let of_record = Fact {
        kind: Kind::Award,
        id: &award.id,
        home: (Route::Awards, messages.awards),
        heading: lang.of(&award.name).to_owned(),
        subtitle: format!("{} · {}", award.year, lang.of(&award.grantor)),
        lead: lang.of(&award.result).to_owned(),
        note: award.note.as_ref().map(|note| lang.of(note).to_owned()),
        checked: award.checked,
        rows: rows.into_iter().flatten().collect(),
        sources: &award.sources,
        others: vec![(Others::Series, ids(found.of_series)), (Others::Programmes, ids(found.of_programmes))],
        beside,
        has_slide: true,
    };
    fact(scope, later, of_record)
}
