//! What to ask on site about a programme, and the way to answer it as notes.

use leptos::prelude::*;

use crate::model::ProgrammeKey;
use crate::state::{QUESTIONS, Route, UrlState, encode};
use crate::text::questions;
use crate::ui::context::RenderContext;

/// The questions that fit the programme's sector.
pub(in crate::ui) fn site_questions(
    RenderContext { page, dataset, lang, .. }: RenderContext,
    key: ProgrammeKey,
) -> AnyView {
    let programme = dataset.programme(key);
    let asked = questions(lang, programme.sector).into_iter().map(|question| view! { <li>{question}</li> });
    let as_notes = UrlState {
        about: Some(format!("programme/{}", programme.id)),
        add: Some(QUESTIONS.to_owned()),
        ..page.view.get_untracked().at(Route::Notes)
    };
    view! {
        <ol class="questions">{asked.collect::<Vec<_>>()}</ol>
        <p><a class="note-link" data-action="take-questions" href=encode(&as_notes)>{format!("✎ {}", lang.awards().take_questions)}</a></p>
    }
    .into_any()
}
