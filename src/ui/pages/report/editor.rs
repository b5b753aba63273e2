//! A report: its steps, the form of the step shown, and its paper beside it; on a narrow screen one after the other.

use leptos::prelude::*;

use super::desk::ReportSession;
use super::files::Files;
use super::paper_view::PaperView;
use super::steps::{StepForm, Steps, step_label};
use crate::dataset::{Later, SourceTexts};
use crate::report::{Change, Place, Step};
use crate::state::Route;
use crate::text::{fields_missing, or_untitled};
use crate::ui::browser::document;
use crate::ui::context::RenderContext;

/// The most fields that are named below the steps.
const MOST_NAMED: usize = 6;

/// The editor.
#[component]
pub(super) fn Editor(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The records that travel later.
    later: &'static Later,
    /// Titles and addresses of sources.
    texts: &'static SourceTexts,
    /// The report.
    desk: ReportSession,
) -> impl IntoView {
    let (page, lang, words) = (scope.page, scope.lang, scope.lang.report());
    let step = Memo::new(move |_| {
        page.view.with(|view| view.part.as_deref().and_then(|word| word.parse().ok()).unwrap_or(Step::Trip))
    });
    // On a narrow screen either the form is seen or the paper.
    let is_paper = RwSignal::new(false);
    let title = Memo::new(move |_| desk.report.with(|report| or_untitled(lang, report.text("title")).to_owned()));
    let form = move || {
        let step = step.get();
        let word: &'static str = step.into();
        view! {
            <h2 tabindex="-1" data-step-form=word>{step_label(lang, step)}</h2>
            <StepForm scope later desk step />
        }
    };
    let lead_to = move |at: Place, of: Step| {
        is_paper.set(false);
        let word: &'static str = of.into();
        page.open(page.changed(|view| view.part = (of != Step::Trip).then(|| word.to_owned())));
        let selector = format!("[data-place='{}']", super::desk::place_name(&at));
        document::once_painted(move || document::focus_unfolded(&selector));
    };
    let lead_to = Callback::new(move |(place, step): (Place, Step)| lead_to(place, step));
    view! {
        <section class="page report" class:paper-shown=is_paper data-report=desk.report.with_untracked(|report| report.id.clone())>
            <header class="report-head">
                <p class="way-back"><a href=page.link_to(Route::Reports)>{format!("← {}", words.all_reports)}</a></p>
                <h1 tabindex="-1" dir="auto">{title}</h1>
                <Files scope later texts desk />
            </header>
            <div class="tabs report-tabs" role="group">
                <button type="button" data-view="form" aria-pressed=move || (!is_paper.get()).to_string() on:click=move |_| is_paper.set(false)>{words.form}</button>
                <button type="button" data-view="paper" aria-pressed=move || is_paper.get().to_string() on:click=move |_| is_paper.set(true)>{words.preview}</button>
            </div>
            <div class="report-body">
                <div class="report-side">
                    <Steps scope desk step />
                    <MissingFields scope desk lead_to />
                    <p class="kept" role="status" data-kept=move || desk.is_kept.get().to_string()>
                        {move || if desk.is_kept.get() { words.kept } else { words.not_kept }}
                    </p>
                    <p class="toolbar">
                        <button type="button" data-action="undo" disabled=move || desk.is_untouched() on:click=move |_| desk.undo()>{words.undo}</button>
                        <button type="button" data-action="accept-all" on:click=move |_| desk.change(Change::AcceptAll)>{words.accept_all}</button>
                    </p>
                </div>
                <div class="report-form">{form}</div>
                <PaperView scope later texts desk step lead_to />
            </div>
        </section>
    }
}

/// How much is not filled in, and the first of it, each a way to its field.
#[component]
fn MissingFields(scope: RenderContext, desk: ReportSession, lead_to: Callback<(Place, Step)>) -> impl IntoView {
    let (lang, words) = (scope.lang, scope.lang.report());
    move || {
        let missing = desk.missing.get();
        if missing.is_empty() {
            return view! { <p class="report-missing done">{words.nothing_missing}</p> }.into_any();
        }
        let entries = missing.iter().take(MOST_NAMED).map(|one| {
            let (what, step) = (one.what.clone(), one.step);
            match one.place.clone() {
                Some(place) => {
                    let lead = move |_| lead_to.run((place.clone(), step));
                    view! { <li><button type="button" class="link" on:click=lead>{what}</button></li> }.into_any()
                }
                None => view! { <li>{what}</li> }.into_any(),
            }
        });
        view! {
            <details class="report-missing" data-missing=missing.len()>
                <summary>{fields_missing(lang, missing.len())}</summary>
                <ul>{entries.collect_view()}</ul>
            </details>
        }
        .into_any()
    }
}
