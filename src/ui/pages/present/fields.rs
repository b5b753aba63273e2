//! The words of a slide under the hands of its maker.

use leptos::prelude::*;

use super::photo::PhotoField;
use super::retype::retype_slide;
use super::session::DeckSession;
use super::steps_field::{LinesField, MarksField};
use crate::dataset::Later;
use crate::deck::Content;
use crate::query::meant_region;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing};

/// The words of a slide.
pub(super) fn fields(
    scope: RenderContext,
    later: &'static Later,
    session: DeckSession,
    at: usize,
    notes: Memo<String>,
) -> AnyView {
    let words = scope.lang.present();
    let Some(kind) = session.deck.with_untracked(|deck| deck.slides.get(at).map(|slide| slide.content.clone())) else {
        return nothing();
    };
    let of_content = match kind {
        Content::Title { .. } => all([
            text_field(session, at, words.title, "heading"),
            text_field(session, at, words.under_title, "text"),
            guest_field(scope, session, at),
        ]),
        Content::Thanks { .. } => all([
            text_field(session, at, words.title, "heading"),
            text_field(session, at, words.text, "text"),
            view! { <LinesField scope session at /> }.into_any(),
        ]),
        Content::Quote { .. } => {
            all([text_field(session, at, words.text, "text"), text_field(session, at, words.by, "by")])
        }
        Content::Text(_) => {
            all([text_field(session, at, words.text, "text"), view! { <LinesField scope session at /> }.into_any()])
        }
        Content::Question(_) => text_field(session, at, words.text, "text"),
        Content::Figure(figure) => view! { <MarksField scope later session at figure /> }.into_any(),
        Content::Photo { .. } => all([
            view! { <PhotoField scope session at /> }.into_any(),
            text_field(session, at, words.caption, "text"),
            text_field(session, at, words.alt, "alt"),
        ]),
        _ => nothing(),
    };
    let on_notes = move |event| {
        let typed: String = event_target_value(&event);
        retype_slide(session, ("notes", at), |slide| slide.notes = typed);
    };
    view! {
        <div class="slide-fields">
            {of_content}
            <label><span>{words.notes}</span> <textarea dir="auto" data-field="notes" rows="2" prop:value=notes on:input=on_notes></textarea></label>
        </div>
    }
    .into_any()
}

/// The region that comes as a guest, found by its name.
fn guest_field(scope: RenderContext, session: DeckSession, at: usize) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let words = lang.present();
    let name = move || {
        let code = session
            .deck
            .with(|deck| deck.slides.get(at).and_then(|slide| slide.content.words("guest")).map(str::to_owned));
        let region = code.and_then(|code| dataset.find_region(&code));
        region.map_or_else(String::new, |key| lang.of(&dataset.region(key).name).to_owned())
    };
    let fault = RwSignal::new(None::<&'static str>);
    let on_change = move |event| {
        let typed: String = event_target_value(&event);
        let found = meant_region(dataset, &typed);
        fault.set((found.is_none() && !typed.trim().is_empty()).then_some(words.no_region));
        if found.is_some() || typed.trim().is_empty() {
            let code = found.map_or_else(String::new, |key| dataset.region(key).code.to_string());
            retype_slide(session, ("guest", at), |slide| {
                if let Some(guest) = slide.content.words_mut("guest") {
                    *guest = code;
                }
            });
        }
    };
    view! {
        <label>
            <span>{words.guest}</span>
            <input type="search" dir="auto" data-field="guest" autocomplete="off" prop:value=name on:change=on_change />
        </label>
        {move || fault.get().map(|text| view! { <p class="field-error" role="alert">{text}</p> })}
    }
    .into_any()
}

/// A field of the words of a slide, by its name.
fn text_field(session: DeckSession, at: usize, label: &'static str, name: &'static str) -> AnyView {
    let value = Memo::new(move |_| {
        session
            .deck
            .with(|deck| deck.slides.get(at).and_then(|slide| slide.content.words(name)).unwrap_or_default().to_owned())
    });
    let on_input = move |event| {
        let typed: String = event_target_value(&event);
        retype_slide(session, (name, at), |slide| {
            if let Some(words) = slide.content.words_mut(name) {
                *words = typed;
            }
        });
    };
    view! { <label><span>{label}</span> <textarea dir="auto" data-field=name rows="2" prop:value=value on:input=on_input></textarea></label> }
        .into_any()
}
