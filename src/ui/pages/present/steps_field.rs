//! What comes one after the other on a slide, under the hands of its maker.

use leptos::prelude::*;

use super::drawings::drawing;
use super::retype::retype_slide;
use super::session::DeckSession;
use crate::dataset::Later;
use crate::deck::{FigureAt, FigureInputs, Steps, needs_maps};
use crate::figure::FigureSize;
use crate::state::decode;
use crate::ui::context::RenderContext;
use crate::ui::live::{live, nothing};
use crate::ui::maps::with_maps;
use crate::ui::visit_index::visit_index;
use crate::ui::widgets::tick;

/// The room that a figure is drawn in for the names of its marks.
const ROOM: FigureSize = FigureSize { width_px: 1200.0, height_px: 560.0, type_px: 19.0, at_least: 0 };

fn steps_of(session: DeckSession, at: usize) -> Memo<Steps> {
    Memo::new(move |_| {
        session.deck.with(|deck| deck.slides.get(at).map(|slide| slide.steps.clone()).unwrap_or_default())
    })
}

fn set_steps(session: DeckSession, at: usize, steps: Steps) {
    retype_slide(session, ("steps", at), |slide| slide.steps = steps);
}

/// Whether the entries of a list come one by one.
#[component]
pub(super) fn LinesField(scope: RenderContext, session: DeckSession, at: usize) -> impl IntoView {
    let steps = steps_of(session, at);
    let is_on = Signal::derive(move || steps.get() == Steps::Lines);
    let set = move |is_on| set_steps(session, at, if is_on { Steps::Lines } else { Steps::None });
    tick(Some("by-line".to_owned()), scope.lang.present().by_line, is_on, set)
}

/// The marks of a figure that are pointed out one by one.
#[component]
pub(super) fn MarksField(
    scope: RenderContext,
    later: &'static Later,
    session: DeckSession,
    at: usize,
    figure: FigureAt,
) -> impl IntoView {
    let RenderContext { dataset, lang, .. } = scope;
    let has_map = needs_maps(&figure.figure);
    let of = move |maps| {
        let asked = FigureInputs { dataset, later, maps, index: visit_index(dataset), lang };
        let drawn = drawing(asked, &figure.figure, &decode(&figure.address).0, ROOM);
        let marks = drawn.map_or_else(Vec::new, |figure| figure.scene.marks.clone());
        let names = marks.into_iter().map(|mark| (mark.key, mark.title)).collect();
        view! { <Marks scope session at names /> }.into_any()
    };
    if has_map {
        return with_maps(scope, move |maps| of(Some(maps)));
    }
    of(None)
}

#[component]
fn Marks(
    scope: RenderContext,
    session: DeckSession,
    at: usize,
    /// The keys of the marks and what they are called.
    names: Vec<(String, String)>,
) -> impl IntoView {
    let words = scope.lang.present();
    let steps = steps_of(session, at);
    let keys = move || if let Steps::Marks(keys) = steps.get() { keys } else { Vec::new() };
    let set = move |keys: Vec<String>| {
        set_steps(session, at, if keys.is_empty() { Steps::None } else { Steps::Marks(keys) });
    };
    let add = move |event| {
        let key: String = event_target_value(&event);
        if !key.is_empty() {
            set(untrack(keys).into_iter().chain([key]).collect());
        }
    };
    let of_chips = names.clone();
    let chips = live(move || {
        let chosen = keys();
        if chosen.is_empty() {
            return nothing();
        }
        let chips = chosen.iter().enumerate().map(|(number, key)| {
            let title = of_chips.iter().find(|(known, _)| known == key).map_or(words.mark_is_gone, |(_, title)| title);
            let name = format!("{}. {title}", number + 1);
            let label = format!("{}: {title}", words.take_off);
            let rest: Vec<_> =
                chosen.iter().enumerate().filter(|(other, _)| *other != number).map(|(_, key)| key.clone()).collect();
            view! { <li><button type="button" class="chip" data-step=key.clone() aria-label=label on:click=move |_| set(rest.clone())>{name} <span aria-hidden="true">" ×"</span></button></li> }
        });
        view! { <ol class="chips">{chips.collect_view()}</ol> }.into_any()
    });
    let options = names.into_iter().map(|(key, title)| view! { <option value=key>{title}</option> }).collect_view();
    view! {
        <label>
            <span>{words.add_step}</span>
            <select data-field="step" prop:value=move || { steps.track(); String::new() } on:change=add><option value="">"–"</option> {options}</select>
        </label>
        {chips}
    }
}
