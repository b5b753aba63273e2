//! What became of something the reader asked for: said on the page and to screen readers.

use leptos::prelude::*;

use crate::ui::context::RenderContext;
use crate::ui::live::{live, nothing};

/// What to say.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) enum Status {
    Copied,
    /// It is being made.
    Waiting,
    /// The browser refused; the text stands there to be copied by hand.
    CopyByHand(String),
    PictureRefused,
    /// The reader gave up sharing, or the system did.
    NotShared,
    NotSaved,
    /// A file, or what it is made of, did not arrive.
    NotArrived,
    /// A file of this name was offered.
    Downloaded(String),
}

/// Shows a status until the next.
pub(in crate::ui) fn status_line(scope: RenderContext, status: RwSignal<Option<Status>>) -> AnyView {
    let messages = scope.messages;
    let said = move || {
        let (text, by_hand) = match status.get() {
            None => return nothing(),
            Some(Status::Waiting) => (messages.file_waiting.to_owned(), None),
            Some(Status::Copied) => (messages.copied.to_owned(), None),
            Some(Status::PictureRefused) => (messages.picture_refused.to_owned(), None),
            Some(Status::NotShared) => (scope.lang.share().not_shared.to_owned(), None),
            Some(Status::NotSaved) => (messages.not_saved.to_owned(), None),
            Some(Status::NotArrived) => (messages.not_arrived.to_owned(), None),
            Some(Status::Downloaded(name)) => (format!("{} {name}", messages.downloaded), None),
            Some(Status::CopyByHand(text)) => (messages.copy_refused.to_owned(), Some(text)),
        };
        let by_hand = by_hand.map_or_else(nothing, |text| view! { <pre tabindex="0">{text}</pre> }.into_any());
        view! { <p>{text}</p> {by_hand} }.into_any()
    };
    view! { <div class="status" role="status">{live(said)}</div> }.into_any()
}
