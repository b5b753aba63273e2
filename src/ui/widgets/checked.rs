//! That a record was looked up once more, told at the record.

use leptos::prelude::*;

use crate::model::{CheckOutcome, Checked, Word as _};
use crate::text::checked_words;
use crate::ui::context::RenderContext;
use crate::ui::live::nothing;

/// What a second look at a record came to; nothing where there was none.
pub(in crate::ui) fn checked_line(RenderContext { lang, .. }: RenderContext, checked: Option<Checked>) -> AnyView {
    let Some(checked) = checked else { return nothing() };
    let class = if checked.outcome == CheckOutcome::NotFoundAgain { "notice" } else { "muted" };
    view! { <p class=class data-checked=checked.outcome.word()>{checked_words(lang, checked)}</p> }.into_any()
}
