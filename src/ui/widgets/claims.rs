//! Claims of a text: whether each is still what its figure says.

use leptos::prelude::*;

use crate::dataset::Later;
use crate::deck::{Claim, FigureInputs, Standing, claims_in, needs_maps};
use crate::geo::Maps;
use crate::text::{edition, heading_with_count};
use crate::ui::context::RenderContext;
use crate::ui::live::with_later;
use crate::ui::maps::with_maps;
use crate::ui::visit_index::visit_index;

/// The claims of a text; nothing where it makes none.
pub(in crate::ui) fn claims(scope: RenderContext, text: &str) -> AnyView {
    let found = claims_in(text);
    if found.is_empty() {
        return ().into_any();
    }
    let are_on_map = found.iter().any(|claim| needs_maps(claim.figure));
    with_later(scope, move |later| {
        let found = found.clone();
        if are_on_map {
            with_maps(scope, move |maps| {
                view! { <Claims scope found=found.clone() later maps=Some(maps) /> }.into_any()
            })
        } else {
            view! { <Claims scope found later maps=None /> }.into_any()
        }
    })
}

/// The claims, those that changed first told.
#[component]
fn Claims(
    scope: RenderContext,
    found: Vec<Claim>,
    later: &'static Later,
    maps: Option<&'static Maps>,
) -> impl IntoView {
    let RenderContext { dataset, lang, messages, .. } = scope;
    let words = lang.notebook();
    let inputs = FigureInputs { dataset, later, maps, index: visit_index(dataset), lang };
    let checked: Vec<_> = found.iter().map(|claim| (claim, claim.check(inputs))).collect();
    let holding = checked.iter().filter(|(_, standing)| *standing == Standing::Holds).count();
    let current = format!("{} {}", edition(lang, messages.dataset_version, &dataset.subject), dataset.version);
    let holds = (holding > 0).then(|| {
        view! { <p class="muted" data-claims="hold">{format!("✓ {} · {current}", heading_with_count(words.claims_hold, lang, holding))}</p> }
    });
    let others = checked.iter().filter(|(_, standing)| *standing != Standing::Holds).map(|(claim, standing)| {
        let said = match standing {
            Standing::Changed { now } => format!("⚠ {} {now}", words.claim_changed),
            _ => format!("⚠ {}", words.claim_gone),
        };
        view! { <li data-claims="changed">{said} " " <a href=claim.address.clone()>{words.claim_open}</a></li> }
    });
    view! {
        <div class="claims">
            {holds}
            <ul>{others.collect_view()}</ul>
        </div>
    }
}
