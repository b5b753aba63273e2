//! The logo of the letterhead: a picture of the reader's, made small and kept apart from the report.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::ReportSession;
use crate::report::{Change, Place};
use crate::store::OwnPicture;
use crate::text::{picture_scaled, size};
use crate::ui::browser::{file, own_records, picture};
use crate::ui::context::RenderContext;
use crate::ui::widgets::FileButton;

/// The longest side of a kept logo, in pixels: at its size on paper these are 400 dots an inch.
const LONGEST_PX: f64 = 360.0;

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
    let (lang, words) = (scope.lang, scope.lang.report());
    let said = RwSignal::new(None::<String>);
    let at = place.clone();
    let shown = Memo::new(move |_| {
        let id = desk.report.with(|report| report.words(&at).map(|words| words.text.clone()));
        id.and_then(|id| own_records::get::<OwnPicture>(&id)).map(|logo| logo.data)
    });
    let (chosen, removed) = (place.clone(), place);
    let on_file = move |file: web_sys::File| {
        let place = chosen.clone();
        spawn_local(async move {
            let before = file::length(&file);
            let Ok((data, size_px)) = picture::png_at_most(&file, LONGEST_PX).await else {
                said.set(Some(words.not_a_picture.to_owned()));
                return;
            };
            let after = data.len() * 3 / 4;
            said.set((after < before).then(|| picture_scaled(lang, &size(lang, before), &size(lang, after))));
            let logo = OwnPicture::new(data, size_px);
            let is_kept = own_records::save(&logo);
            desk.change(Change::Type(place, logo.id));
            if !is_kept {
                said.set(Some(words.not_kept.to_owned()));
            }
        });
    };
    let remove = move |_| desk.change(Change::Type(removed.clone(), String::new()));
    view! {
        <span class="logo-field">
            {move || shown.get().map(|data| view! { <img class="logo" src=data alt="" /> })}
            <FileButton label=words.choose_logo action="choose-logo" accept="image/*" on_file />
            {move || {
                let remove = remove.clone();
                shown.with(Option::is_some).then(|| view! { <button type="button" data-action="remove-logo" on:click=remove>{words.remove_logo}</button> })
            }}
            <span role="status">{move || said.get()}</span>
        </span>
    }
}
