//! What became of something the reader asked for: said on the page and to screen readers.

use leptos::prelude::*;

use crate::ui::context::use_page;

/// What to say.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) enum Status {
    Copied,
    /// The browser refused; the text stands there to be copied by hand.
    CopyByHand(String),
    PictureRefused,
    /// A file of this name was offered.
    Downloaded(String),
}

/// Shows a status until the next.
#[component]
pub(in crate::ui) fn StatusLine(status: RwSignal<Option<Status>>) -> impl IntoView {
    let page = use_page();
    view! {
        <div class="status" role="status">
            {move || {
                let messages = page.messages();
                status.get().map(|status| match status {
                    Status::Copied => view! { <p>{messages.copied}</p> }.into_any(),
                    Status::PictureRefused => view! { <p>{messages.picture_refused}</p> }.into_any(),
                    Status::Downloaded(name) => {
                        view! { <p>{messages.downloaded} " " <code>{name}</code></p> }.into_any()
                    }
                    Status::CopyByHand(text) => {
                        view! { <p>{messages.copy_refused}</p> <pre tabindex="0">{text}</pre> }.into_any()
                    }
                })
            }}
        </div>
    }
}
