//! On the page of a record: that it is the reader's own and how to change it, or how to suggest a correction of it.

use leptos::prelude::*;
use leptos_icons::Icon;

use crate::dataset::{Kind, is_own};
use crate::state::{Route, UrlState, encode};
use crate::text::{own_correct, own_edit, own_on_record};
use crate::ui::context::RenderContext;

/// That a record is the reader's own, with the way to its form; nothing of a published one.
pub(in crate::ui) fn own_line(scope: RenderContext, id: &str) -> AnyView {
    let (page, lang, id) = (scope.page, scope.lang, id.to_owned());
    is_own(&id)
        .then(|| {
            let address = move || {
                page.links.track();
                page.link_to(Route::OwnRecord(id.clone()))
            };
            view! {
                <p class="notice" data-own-line="">
                    {own_on_record(lang)} " " <a href=address data-action="edit-own">{own_edit(lang)}</a>
                </p>
            }
        })
        .into_any()
}

/// The way to a correction of a published record; nothing of the reader's own, which is changed itself.
pub(in crate::ui) fn correct_link(scope: RenderContext, kind: Kind, id: &str) -> AnyView {
    let page = scope.page;
    let about = format!("{}/{id}", kind.singular());
    (!is_own(id))
        .then(|| {
            let address = move || {
                page.links.track();
                encode(&UrlState { about: Some(about.clone()), ..page.view.get_untracked().at(Route::OwnRecords) })
            };
            view! {
                <a class="note-link" data-action="correct" href=address>
                    <Icon icon=icondata_lu::LuPencil attr:aria-hidden="true" /> <span>{own_correct(scope.lang)}</span>
                </a>
            }
        })
        .into_any()
}
