//! The fields that stand once in a report.

use leptos::prelude::*;

use super::desk::ReportSession;
use super::field::FieldView;
use crate::report::{Kind, Owner, Place, Step, fields_of};
use crate::ui::context::RenderContext;

/// The fields that stand once in a report.
#[component]
pub(super) fn OwnFields(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The report.
    desk: ReportSession,
    /// The step whose fields are shown.
    step: Step,
) -> impl IntoView {
    let fields = fields_of(Owner::Report, step).filter(|field| field.kind != Kind::Hidden);
    let fields = fields.map(|field| view! { <FieldView scope desk place=Place::Report(field.name) field /> });
    view! { <div class="row-fields">{fields.collect_view()}</div> }
}
