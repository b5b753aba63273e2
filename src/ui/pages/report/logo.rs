//! The logo of the letterhead: a picture of the reader's, kept apart from the report.

use leptos::prelude::*;

use super::desk::ReportSession;
use crate::report::{Change, Place};
use crate::store::OwnPicture;
use crate::ui::browser::own_records;
use crate::ui::context::RenderContext;
use crate::ui::widgets::{PictureButton, PictureUse};

/// The field of a logo.
#[component]
pub(super) fn LogoField(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The report.
    desk: ReportSession,
    /// Where its id stands.
    place: Place,
) -> impl IntoView {
    let words = scope.lang.report();
    let at = place.clone();
    let shown = Memo::new(move |_| {
        let id = desk.report.with(|report| report.words(&at).map(|words| words.text.clone()));
        id.and_then(|id| own_records::get::<OwnPicture>(&id)).map(|logo| logo.data)
    });
    let type_id = move |id| desk.change(Change::Type(place.clone(), id));
    let remove = {
        let type_id = type_id.clone();
        move |_| type_id(String::new())
    };
    view! {
        <span class="logo-field">
            {move || shown.get().map(|data| view! { <img class="logo" src=data alt="" /> })}
            <PictureButton
                lang=scope.lang
                label=words.choose_logo
                action="choose-logo"
                asked=PictureUse::Logo
                not_kept=words.not_kept
                on_picture=type_id
            />
            {move || {
                let remove = remove.clone();
                shown.with(Option::is_some).then(|| view! { <button type="button" data-action="remove-logo" on:click=remove>{words.remove_logo}</button> })
            }}
        </span>
    }
}
