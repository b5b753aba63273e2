//! Regions and programmes as a table: in each cell the furthest step that a source gives.

use leptos::prelude::*;

use crate::dataset::Later;
use crate::model::fold::sort_key;
use crate::model::order::{distinct, in_order};
use crate::model::{AdoptionKey, AdoptionLevel, ProgrammeKey, RegionKey, Word as _};
use crate::query::{AdoptionFilter, RegionProgress, reach};
use crate::state::Route;
use crate::text::{adoption_level_label, date, shown_of, stage_label};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, live, nothing};
use crate::ui::widgets::RowsShown;

/// How many programmes have a column of their own.
const COLUMNS: usize = 10;
/// How many regions are shown before the reader asks for all.
const ROWS: usize = 12;

/// What the table holds.
struct Matrix {
    scope: RenderContext,
    later: &'static Later,
    rows: Vec<(RegionKey, RegionProgress)>,
    columns: Vec<ProgrammeKey>,
    has_rest: bool,
    /// The column that orders the rows, and whether it falls.
    by: (String, bool),
}

/// The order of the rows: by the number of programmes, by name or by a programme, and whether it falls.
pub(super) type By = Option<(String, bool)>;

/// The table.
pub(super) fn matrix(scope: RenderContext, later: &'static Later, chosen: &AdoptionFilter, by: By) -> AnyView {
    let dataset = scope.dataset;
    let found = reach(dataset, later, chosen);
    let rows: Vec<_> = found.into_iter().filter(|(_, reach)| !reach.adoptions.is_empty()).collect();
    if rows.is_empty() {
        return nothing();
    }
    let count =
        |programme: ProgrammeKey| rows.iter().filter(|(_, reach)| reach.programmes(later).contains(&programme)).count();
    let every = distinct(rows.iter().flat_map(|(_, reach)| reach.programmes(later)));
    let mut columns = in_order(every, |a, b| count(*b).cmp(&count(*a)));
    let has_rest = columns.len() > COLUMNS;
    columns.truncate(COLUMNS);
    let by = by.unwrap_or_else(|| ("programmes".to_owned(), true));
    let mut matrix = Matrix { scope, later, rows: Vec::new(), columns, has_rest, by };
    matrix.rows = matrix.ordered(rows);
    let shown = RowsShown::new(scope.page, "matrix", ROWS).then_all(matrix.rows.len());
    live(move || matrix.draw(shown))
}

impl Matrix {
    fn name(&self, key: RegionKey) -> String {
        self.scope.lang.of(&self.scope.dataset.region(key).name).to_owned()
    }

    /// The furthest adoption of a programme, or of those without a column.
    fn furthest(&self, reach: &RegionProgress, programme: Option<ProgrammeKey>) -> Option<AdoptionKey> {
        let is_of = |key: &&AdoptionKey| {
            let adoption = self.later.adoption(**key);
            programme.map_or_else(|| !self.columns.contains(&adoption.programme), |wanted| adoption.programme == wanted)
        };
        let found = reach.adoptions.iter().filter(is_of).copied();
        found.max_by_key(|key| self.progress(*key))
    }

    /// How far an adoption has come; one that ended stands below those that go on.
    fn progress(&self, key: AdoptionKey) -> (bool, AdoptionLevel) {
        let level = self.later.adoption(key).stage.adoption_level();
        (level != AdoptionLevel::Ended, level)
    }

    fn ordered(&self, rows: Vec<(RegionKey, RegionProgress)>) -> Vec<(RegionKey, RegionProgress)> {
        let (by, falls) = &self.by;
        let wanted = self.columns.iter().copied().find(|key| self.scope.dataset.programme(*key).id == *by);
        let level = |reach: &RegionProgress| self.furthest(reach, wanted).map(|key| self.progress(key));
        in_order(rows, |a, b| {
            let order = match (by.as_str(), wanted) {
                (_, Some(_)) => level(&a.1).cmp(&level(&b.1)),
                ("region", _) => sort_key(&self.name(a.0)).cmp(&sort_key(&self.name(b.0))),
                _ => a.1.programmes(self.later).len().cmp(&b.1.programmes(self.later).len()),
            };
            if *falls { order.reverse() } else { order }
        })
    }

    fn heading(&self, key: &str, label: String) -> AnyView {
        let (by, falls) = &self.by;
        let is_by = by == key;
        let sort = (key.to_owned(), !(is_by && *falls));
        let address = self.scope.page.live_link(move |view| view.sort = Some(sort.clone()));
        let (sorted, arrow) = match (is_by, falls) {
            (false, _) => ("none", ""),
            (true, true) => ("descending", " ↓"),
            (true, false) => ("ascending", " ↑"),
        };
        view! { <th scope="col" aria-sort=sorted><a href=address>{label}{arrow}</a></th> }.into_any()
    }

    fn cell(&self, reach: &RegionProgress, programme: Option<ProgrammeKey>, code: &str) -> AnyView {
        let RenderContext { page, lang, messages, .. } = self.scope;
        let Some(key) = self.furthest(reach, programme) else {
            return view! { <td class="absent"><span class="visually-hidden">{messages.no_record_found}</span></td> }
                .into_any();
        };
        let adoption = self.later.adoption(key);
        let level = adoption.stage.adoption_level();
        let label = format!("{}, {}", stage_label(lang, adoption.stage), date(lang, adoption.date));
        let code = code.to_owned();
        let address = page.live_link(move |view| view.mark = Some(code.clone()));
        let class = format!("adoption-{}", level.word());
        view! { <td class="cell"><a class=class href=address title=label.clone() aria-label=label>{sign(level)}</a></td> }
            .into_any()
    }

    fn row(&self, key: RegionKey, reach: &RegionProgress) -> AnyView {
        let RenderContext { page, dataset, .. } = self.scope;
        let code = dataset.region(key).code.to_string();
        let cells = self.columns.iter().map(|programme| self.cell(reach, Some(*programme), &code));
        let address = page.live_link_to(Route::Region(code.clone()));
        view! {
            <tr>
                <th scope="row"><a href=address>{self.name(key)}</a></th>
                <td class="number">{reach.programmes(self.later).len().to_string()}</td>
                {all(cells)}
                {if self.has_rest { self.cell(reach, None, &code) } else { nothing() }}
            </tr>
        }
        .into_any()
    }

    fn draw(&self, shown: RowsShown) -> AnyView {
        let RenderContext { dataset, lang, .. } = self.scope;
        let words = lang.adoption();
        let headings = self.columns.iter().map(|key| {
            let programme = dataset.programme(*key);
            self.heading(&programme.id, lang.of(&programme.name).to_owned())
        });
        let rest =
            if self.has_rest { view! { <th scope="col">{words.other_programmes}</th> }.into_any() } else { nothing() };
        let signs = [AdoptionLevel::Interested, AdoptionLevel::Signed, AdoptionLevel::Running];
        let key = signs.map(|level| format!("{} {}", sign(level), adoption_level_label(lang, level))).join(" · ");
        let rows = self.rows.iter().take(shown.get()).map(|(key, reach)| self.row(*key, reach));
        let more = (self.rows.len() > shown.get()).then(|| {
            let counted = format!("{} ", shown_of(lang, shown.get(), self.rows.len()));
            view! { <p class="more">{counted} {shown.more(self.rows.len(), self.scope.messages.show_more)}</p> }
        });
        view! {
            <section>
                <h2 id="matrix">{words.matrix}</h2>
                <p>{words.matrix_lead}</p>
                <p class="muted">{key}</p>
                <div class="table-scroll matrix" tabindex="0" role="region" aria-labelledby="matrix">
                    <table>
                        <thead>
                            <tr>
                                {self.heading("region", words.region.to_owned())}
                                {self.heading("programmes", words.measure_programmes.to_owned())}
                                {all(headings)}
                                {rest}
                            </tr>
                        </thead>
                        <tbody>{all(rows)}</tbody>
                    </table>
                </div>
                {more}
            </section>
        }
        .into_any()
    }
}

/// The sign of a step: fuller the farther.
const fn sign(level: AdoptionLevel) -> &'static str {
    match level {
        AdoptionLevel::Interested => "○",
        AdoptionLevel::Signed => "◐",
        AdoptionLevel::Running => "●",
        AdoptionLevel::Visited | AdoptionLevel::Ended => "×",
    }
}
