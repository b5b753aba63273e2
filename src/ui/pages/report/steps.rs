//! The steps of a report, and the form of each.

use leptos::prelude::*;
use strum::VariantArray as _;

use super::desk::ReportSession;
use super::material::Material;
use super::own_fields::OwnFields;
use super::plan::Plan;
use super::programmes::{Gaps, Programmes};
use super::rows::Rows;
use crate::dataset::Later;
use crate::report::{Change, Place, Step, Table, decisions};
use crate::text::{Lang, in_digits};
use crate::ui::context::RenderContext;

/// What a step is called.
pub(super) fn step_label(lang: Lang, step: Step) -> &'static str {
    let words = lang.report();
    match step {
        Step::Trip => words.step_trip,
        Step::People => words.step_people,
        Step::Programmes => words.step_programmes,
        Step::Gap => words.step_gap,
        Step::Plan => words.step_plan,
        Step::Material => words.step_material,
        Step::Conclusions => words.step_conclusions,
        Step::Signature => words.step_signature,
    }
}

/// The steps, each with how far it is.
#[component]
pub(super) fn Steps(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The report.
    desk: ReportSession,
    /// The step shown.
    step: Memo<Step>,
) -> impl IntoView {
    let (page, lang) = (scope.page, scope.lang);
    let entry = move |of: &'static Step| {
        let of = *of;
        let word: &'static str = of.into();
        let open = Memo::new(move |_| desk.missing.with(|missing| missing.iter().filter(|one| one.step == of).count()));
        let rows = Memo::new(move |_| {
            let count = |table: &Table| desk.report.with(|report| report.rows(*table).len());
            of.tables().first().map(count)
        });
        // A step in which nothing stands is not done, even where nothing is needed.
        let has_content = Memo::new(move |_| desk.report.with(|report| report.has_content(of)));
        let is_done = move || open.get() == 0 && has_content.get();
        let address = move || {
            page.links.track();
            page.link(|view| view.part = (of != Step::Trip).then(|| word.to_owned()))
        };
        let said = move || match rows.get() {
            Some(rows) if rows > 0 => in_digits(lang, rows),
            _ => String::new(),
        };
        view! {
            <li>
                <a href=address data-step=word class:done=is_done aria-current=move || (step.get() == of).then_some("step")>
                    <span class="step-sign" aria-hidden="true">{move || if is_done() { "✓" } else { "" }}</span>
                    <span>{step_label(lang, of)}</span>
                    <span class="muted">{said}</span>
                    {move || is_done().then(|| view! { <span class="visually-hidden">{lang.report().step_done}</span> })}
                </a>
            </li>
        }
    };
    view! {
        <nav class="report-steps" aria-label=lang.report().steps>
            <ol>{Step::VARIANTS.iter().map(entry).collect_view()}</ol>
        </nav>
    }
}

/// The form of a step.
#[component]
pub(super) fn StepForm(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The records that travel later.
    later: &'static Later,
    /// The report.
    desk: ReportSession,
    /// The step.
    step: Step,
) -> impl IntoView {
    match step {
        Step::Trip | Step::Signature => view! { <OwnFields scope desk step /> }.into_any(),
        Step::People => {
            let tables = step.tables().iter().map(|table| view! { <Rows scope desk table=*table step /> });
            tables.collect_view().into_any()
        }
        Step::Programmes => view! { <Programmes scope later desk /> }.into_any(),
        Step::Gap => view! { <Gaps scope desk /> }.into_any(),
        Step::Plan => view! { <Plan scope desk /> }.into_any(),
        Step::Material => view! { <Material scope desk /> }.into_any(),
        Step::Conclusions => view! { <Conclusions scope desk /> }.into_any(),
    }
}

/// The step of the conclusions: they can be written from what was decided.
#[component]
fn Conclusions(scope: RenderContext, desk: ReportSession) -> impl IntoView {
    let (lang, words) = (scope.lang, scope.lang.report());
    let said = RwSignal::new(None::<&'static str>);
    let write = move |_| match desk.report.with_untracked(|report| decisions(report, report.lang_or(lang))) {
        Some((conclusions, advice)) => {
            desk.change(Change::Put(Place::Report("conclusions"), conclusions));
            desk.change(Change::Put(Place::Report("recommendations"), advice));
            said.set(None);
        }
        None => said.set(Some(words.no_decisions)),
    };
    view! {
        <p class="toolbar"><button type="button" data-action="write-conclusions" on:click=write>{words.write_conclusions}</button></p>
        <p role="status">{move || said.get()}</p>
        <OwnFields scope desk step=Step::Conclusions />
    }
}
